import * as vscode from 'vscode';
import { Expected } from '../documents';
import type { Server } from '../server';
import { guarded } from './guarded';

/** The answer to `slipway.check`. */
interface Sum {
  files: number;
  errors: number;
  warnings: number;
  infos: number;
}

/**
 * Has the server check every Dockerfile of the workspace, with the texts and settings of the editor, and tells what came of
 * it. The findings themselves are among the problems: VS Code asks the server for them.
 */
export class CheckCommand implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;

  constructor(private readonly server: Server) {
    this.subscription = vscode.commands.registerCommand('slipway.checkWorkspace', guarded(() => this.check()));
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private async check(): Promise<void> {
    if (!(vscode.workspace.workspaceFolders ?? []).some(it => it.uri.scheme === 'file')) {
      throw new Expected('Open a folder first; there is no workspace to check.');
    }
    const sum = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Slipway checks the workspace', cancellable: true },
      async (progress, token) => {
        let percentage = 0;
        return this.server.requestWithProgress<Sum>('workspace/executeCommand', { command: 'slipway.check' }, token, told => {
          if (told.kind === 'report') {
            const now = told.percentage ?? percentage;
            progress.report({ message: told.message, increment: now - percentage });
            percentage = now;
          }
        });
      },
    );
    if (sum) {
      // The check is over, whether or not somebody looks at the message.
      void this.tell(sum);
    }
  }

  private async tell(sum: Sum): Promise<void> {
    const findings = sum.errors + sum.warnings + sum.infos;
    const files = sum.files === 1 ? '1 Dockerfile' : `${sum.files} Dockerfiles`;
    if (sum.files === 0) {
      await vscode.window.showInformationMessage('There is no Dockerfile in this workspace.');
    } else if (findings === 0) {
      await vscode.window.showInformationMessage(`${files} checked, nothing found.`);
    } else {
      const show = 'Show Problems';
      const message = `${files} checked: ${counted(sum.errors, 'error')}, ${counted(sum.warnings, 'warning')}, ${counted(sum.infos, 'info')}.`;
      if ((await vscode.window.showInformationMessage(message, show)) === show) {
        await vscode.commands.executeCommand('workbench.actions.view.problems');
      }
    }
  }
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
