import * as vscode from 'vscode';
import { guarded } from './commands/guarded';

/** The walkthrough's sample: a small project of one's own to change, made anew whenever it is opened from the walkthrough. */
export function registerSample(context: vscode.ExtensionContext): vscode.Disposable {
  const folder = vscode.Uri.joinPath(context.globalStorageUri, 'sample');
  const source = vscode.Uri.joinPath(context.extensionUri, 'walkthrough', 'sample');
  return vscode.commands.registerCommand(
    'slipway.openSample',
    guarded(async () => {
      await vscode.workspace.fs.createDirectory(folder);
      await vscode.workspace.fs.delete(folder, { recursive: true });
      await copyContents(source, folder);
      const file = vscode.Uri.joinPath(folder, 'Dockerfile');
      await vscode.window.showTextDocument(file, { viewColumn: vscode.ViewColumn.Beside, preview: false });
    }),
  );
}

/** Copies without modes: where this extension may not be written to, the user's copy still has to be theirs to change. */
async function copyContents(source: vscode.Uri, target: vscode.Uri): Promise<void> {
  const { fs } = vscode.workspace;
  await fs.createDirectory(target);
  for (const [name, type] of await fs.readDirectory(source)) {
    const from = vscode.Uri.joinPath(source, name);
    const to = vscode.Uri.joinPath(target, name);
    await (type === vscode.FileType.Directory ? copyContents(from, to) : fs.writeFile(to, await fs.readFile(from)));
  }
}
