import * as path from 'node:path';
import * as vscode from 'vscode';
import type { CodeAction, WorkspaceEdit as ProtocolEdit } from 'vscode-languageclient/node';
import { applied, dockerfile, Expected, VirtualDocuments } from '../documents';
import { runProgram } from '../program';
import type { Server } from '../server';
import { guarded } from './guarded';

/** A split that is shown beside the file it would change, until it is applied or given up. */
interface Preview {
  document: vscode.TextDocument;
  version: number;
  edit: vscode.WorkspaceEdit;
  uri: vscode.Uri;
}

/** Splits a single-stage file into stages: shows the difference first, and changes the file only when told to. */
export class SplitCommand implements vscode.Disposable {
  private preview: Preview | undefined;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly server: Server,
    private readonly documents: VirtualDocuments,
  ) {
    this.subscriptions = [
      vscode.commands.registerCommand('slipway.splitFile', guarded((uri?: vscode.Uri) => this.show(uri))),
      vscode.commands.registerCommand('slipway.applySplit', guarded(() => this.apply())),
      vscode.commands.registerCommand('slipway.discardSplit', guarded(() => this.close())),
    ];
  }

  dispose(): void {
    this.subscriptions.forEach(it => it.dispose());
  }

  private async show(uri?: vscode.Uri): Promise<void> {
    const document = await dockerfile(uri);
    const version = document.version;
    const edit = await this.planned(document);
    const text = applied(document, edit.get(document.uri));
    const name = path.posix.basename(document.uri.path);
    const preview = this.documents.put('split', document.uri, name, text);
    this.preview = { document, version, edit, uri: preview };
    await vscode.commands.executeCommand('vscode.diff', document.uri, preview, `${name}: split into stages`, {
      preview: true,
    });
    const apply = 'Apply';
    const chosen = await vscode.window.showInformationMessage(
      `${name} can be split into stages. Nothing is changed yet.`,
      apply,
      'Discard',
    );
    if (this.preview?.uri.toString() !== preview.toString() || this.preview.version !== version) {
      return;
    }
    if (chosen === apply) {
      await this.apply();
    } else if (chosen) {
      await this.close();
    }
  }

  private async planned(document: vscode.TextDocument): Promise<vscode.WorkspaceEdit> {
    const end = document.lineAt(document.lineCount - 1).range.end;
    const actions = await this.server.request<CodeAction[] | null>('textDocument/codeAction', {
      textDocument: { uri: document.uri.toString() },
      range: { start: { line: 0, character: 0 }, end: { line: end.line, character: end.character } },
      context: { diagnostics: [], only: ['refactor'], triggerKind: 1 },
    });
    const splits = (actions ?? []).filter(isSplit);
    const offered = splits.find(it => !it.disabled);
    if (!offered) {
      const reason = splits.find(it => it.disabled)?.disabled?.reason;
      throw new Expected(reason ? `Not split: ${reason}` : await this.reason(document));
    }
    const whole = offered.edit
      ? offered
      : await this.server.request<CodeAction>('codeAction/resolve', offered);
    if (!whole.edit) {
      throw new Error('the split came without an edit');
    }
    return toWorkspaceEdit(whole.edit, this.server);
  }

  /** Why there is nothing to offer, in the words of the command line. */
  private async reason(document: vscode.TextDocument): Promise<string> {
    if (document.uri.scheme === 'file' && !document.isDirty) {
      const ran = await runProgram(await this.server.program(), ['split', document.uri.fsPath]);
      const said = ran.stderr.trim().split(/\r?\n/)[0];
      if (ran.code !== 0 && said) {
        return `Not split: ${said.replace(/^slipway: /, '')}`;
      }
    }
    return 'Slipway has no split to offer for this file.';
  }

  private async apply(): Promise<void> {
    const preview = this.preview;
    if (!preview) {
      throw new Expected('There is no split to apply. Use “Slipway: Split into Stages” first.');
    }
    const { document, version, edit } = preview;
    if (document.isClosed || document.version !== version) {
      await this.close();
      throw new Expected('The file has changed since the split was shown. Split it again.');
    }
    await this.close();
    await vscode.window.showTextDocument(document, { preview: false });
    if (!(await vscode.workspace.applyEdit(edit, { isRefactoring: true }))) {
      throw new Error('VS Code did not apply the edit');
    }
  }

  /** Closes the difference view. */
  private async close(): Promise<void> {
    const uri = this.preview?.uri.toString();
    this.preview = undefined;
    if (!uri) {
      return;
    }
    for (const tab of vscode.window.tabGroups.all.flatMap(group => group.tabs)) {
      if (tab.input instanceof vscode.TabInputTextDiff && tab.input.modified.toString() === uri) {
        await vscode.window.tabGroups.close(tab);
      }
    }
  }
}

/** The split of the whole file, among the refactorings. */
function isSplit(action: CodeAction): boolean {
  return action.kind?.startsWith('refactor') === true && /^split\b/i.test(action.title);
}

/** The edit without its question: the difference view has asked already. */
async function toWorkspaceEdit(edit: ProtocolEdit, server: Server): Promise<vscode.WorkspaceEdit> {
  const converted = await server.convert.asWorkspaceEdit(edit);
  const plain = new vscode.WorkspaceEdit();
  for (const [uri, edits] of converted.entries()) {
    plain.set(uri, edits);
  }
  return plain;
}
