import * as vscode from 'vscode';
import type { Range } from 'vscode-languageclient/node';
import { dockerfile, Expected } from '../documents';
import type { Server } from '../server';
import { guarded } from './guarded';
import { graphPage } from './graphPage';

/** The answer to `slipway/graph`. */
interface GraphAnswer {
  content: string;
  stages: { index: number; name?: string | null; range: Range }[];
}

interface Panel {
  panel: vscode.WebviewPanel;
  stages: GraphAnswer['stages'];
  pending?: NodeJS.Timeout;
}

/** The stage graph of a Dockerfile beside its text; it follows the text, and a click on a stage goes to its line. */
export class GraphCommand implements vscode.Disposable {
  private readonly panels = new Map<string, Panel>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly server: Server) {
    this.subscriptions = [
      vscode.commands.registerCommand('slipway.showGraph', guarded((uri?: vscode.Uri) => this.show(uri))),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.changed(document)),
    ];
  }

  dispose(): void {
    this.subscriptions.forEach(it => it.dispose());
    this.panels.forEach(({ panel }) => panel.dispose());
  }

  private async show(uri?: vscode.Uri): Promise<void> {
    const document = await dockerfile(uri);
    const key = document.uri.toString();
    const open = this.panels.get(key);
    if (open) {
      open.panel.reveal(undefined, true);
      await this.draw(document, open);
      return;
    }
    const answer = await this.ask(document);
    const panel = vscode.window.createWebviewPanel(
      'slipway.graph',
      `Stages of ${vscode.workspace.asRelativePath(document.uri)}`,
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [] },
    );
    const entry: Panel = { panel, stages: answer.stages };
    this.panels.set(key, entry);
    panel.webview.onDidReceiveMessage(message => this.goTo(document.uri, entry, message));
    panel.onDidDispose(() => {
      clearTimeout(entry.pending);
      this.panels.delete(key);
    });
    panel.webview.html = graphPage(answer.content);
  }

  private async ask(document: vscode.TextDocument): Promise<GraphAnswer> {
    const answer = await this.server.request<GraphAnswer | null>('slipway/graph', {
      textDocument: { uri: document.uri.toString() },
      format: 'svg',
    });
    if (!answer) {
      throw new Expected('This file has no stages yet: there is no FROM.');
    }
    return answer;
  }

  private async draw(document: vscode.TextDocument, entry: Panel): Promise<void> {
    const answer = await this.ask(document);
    entry.stages = answer.stages;
    entry.panel.webview.html = graphPage(answer.content);
  }

  /** Draws again when the typing pauses. */
  private changed(document: vscode.TextDocument): void {
    const entry = this.panels.get(document.uri.toString());
    if (entry) {
      clearTimeout(entry.pending);
      entry.pending = setTimeout(() => void this.draw(document, entry).catch(() => undefined), 250);
    }
  }

  private async goTo(uri: vscode.Uri, entry: Panel, message: { stage?: unknown }): Promise<void> {
    const stage = entry.stages.find(it => it.index === message.stage);
    if (!stage) {
      return;
    }
    const { start, end } = stage.range;
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    const visible = vscode.window.visibleTextEditors.find(it => it.document.uri.toString() === uri.toString());
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), {
      viewColumn: visible?.viewColumn ?? vscode.ViewColumn.One,
    });
    editor.selection = new vscode.Selection(range.start, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}
