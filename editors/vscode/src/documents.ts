import * as vscode from 'vscode';

/** The Dockerfile that a command is about: the one given (by a menu), else the one in the active editor. */
export async function dockerfile(uri?: vscode.Uri): Promise<vscode.TextDocument> {
  if (uri instanceof vscode.Uri) {
    return vscode.workspace.openTextDocument(uri);
  }
  const active = vscode.window.activeTextEditor?.document;
  if (active?.languageId === 'dockerfile') {
    return active;
  }
  throw new Expected('Open a Dockerfile first.');
}

/** What went wrong is the user's to know and no fault of ours: it is shown as it is, without a stack. */
export class Expected extends Error {}

/** Files that exist only in the editor: the split before it is made, and reports. */
export class VirtualDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  static readonly scheme = 'slipway';
  private readonly texts = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: vscode.Disposable[];

  constructor() {
    this.subscriptions = [
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(VirtualDocuments.scheme, this),
      vscode.workspace.onDidCloseTextDocument(document => this.texts.delete(document.uri.toString())),
    ];
  }

  /** Puts a text under a name; the same name shows the newer text. */
  put(kind: string, about: vscode.Uri | string, name: string, text: string): vscode.Uri {
    const uri = vscode.Uri.from({
      scheme: VirtualDocuments.scheme,
      authority: kind,
      path: `/${name}`,
      query: about.toString(),
    });
    this.texts.set(uri.toString(), text);
    this.changed.fire(uri);
    return uri;
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  dispose(): void {
    this.subscriptions.forEach(it => it.dispose());
  }
}

/** A text after edits that do not overlap, given in any order. */
export function applied(document: vscode.TextDocument, edits: readonly vscode.TextEdit[]): string {
  const text = document.getText();
  const placed = edits
    .map((edit, order) => ({
      start: document.offsetAt(edit.range.start),
      end: document.offsetAt(edit.range.end),
      text: edit.newText,
      order,
    }))
    .sort((a, b) => a.start - b.start || a.order - b.order);
  let result = '';
  let at = 0;
  for (const edit of placed) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
