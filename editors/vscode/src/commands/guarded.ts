import * as vscode from 'vscode';
import { Expected } from '../documents';

/** Shows what a command says instead of letting VS Code wrap it into its own words. */
export function guarded<A extends unknown[]>(command: (...args: A) => Promise<unknown>): (...args: A) => Promise<unknown> {
  return async (...args) => {
    try {
      return await command(...args);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (error instanceof Expected) {
        void vscode.window.showInformationMessage(message);
      } else {
        void vscode.window.showErrorMessage(`Slipway: ${message}`);
      }
      return undefined;
    }
  };
}
