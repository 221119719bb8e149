import * as vscode from 'vscode';
import { guarded } from './commands/guarded';

/** The walkthrough's sample: a small project of one's own to change, made anew whenever it is opened from the walkthrough. */
export function registerSample(context: vscode.ExtensionContext): vscode.Disposable {
  const folder = vscode.Uri.joinPath(context.globalStorageUri, 'sample');
  const source = vscode.Uri.joinPath(context.extensionUri, 'walkthrough', 'sample');
  return vscode.commands.registerCommand(
    'slipway.openSample',
    guarded(async () => {
      await vscode.workspace.fs.createDirectory(context.globalStorageUri);
      await vscode.workspace.fs.copy(source, folder, { overwrite: true });
      const file = vscode.Uri.joinPath(folder, 'Dockerfile');
      await vscode.window.showTextDocument(file, { viewColumn: vscode.ViewColumn.Beside, preview: false });
    }),
  );
}
