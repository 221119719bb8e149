import * as path from 'node:path';
import * as vscode from 'vscode';
import { dockerfile, Expected, VirtualDocuments } from '../documents';
import { runProgram } from '../program';
import type { Server } from '../server';
import { guarded } from './guarded';

/** Reports and documentation, shown as Markdown in VS Code's own preview. */
export class ExplainCommands implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly server: Server,
    private readonly documents: VirtualDocuments,
  ) {
    this.subscriptions = [
      vscode.commands.registerCommand('slipway.explainFile', guarded((uri?: vscode.Uri) => this.explainFile(uri))),
      vscode.commands.registerCommand('slipway.openRuleDocumentation', guarded((rule?: string) => this.openRule(rule))),
    ];
  }

  dispose(): void {
    this.subscriptions.forEach(it => it.dispose());
  }

  private async explainFile(uri?: vscode.Uri): Promise<void> {
    const document = await dockerfile(uri);
    const name = path.posix.basename(document.uri.path);
    await this.showMarkdown(document.uri, `${name} explained.md`, await this.explanation(document));
  }

  /** The server knows what is in the editor; the command line knows what is on the disk. */
  private async explanation(document: vscode.TextDocument): Promise<string> {
    const command = 'slipway.explain';
    if (this.server.knows(command)) {
      const answer = await this.server.request<string | { markdown: string } | null>('workspace/executeCommand', {
        command,
        arguments: [document.uri.toString()],
      });
      if (answer) {
        return typeof answer === 'string' ? answer : answer.markdown;
      }
    }
    if (document.uri.scheme !== 'file') {
      throw new Expected('Save the file first: this server explains only files on the disk.');
    }
    return this.run(['explain', document.uri.fsPath]);
  }

  private async openRule(rule?: string): Promise<void> {
    const chosen = typeof rule === 'string' ? rule : await this.pickRule();
    if (chosen) {
      await this.showMarkdown(chosen, `${chosen}.md`, await this.run(['explain', chosen]));
    }
  }

  /** All rules, those of the findings at the cursor first. */
  private async pickRule(): Promise<string | undefined> {
    const listed = JSON.parse(await this.run(['rules', '--format', 'json'])) as RuleList;
    const here = new Set(findingsAtCursor());
    const items = rulesOf(listed)
      .map(rule => ({
        label: rule.id,
        description: (rule.aliases ?? []).join(', '),
        detail: rule.summary ?? rule.title,
        isHere: here.has(rule.id),
      }))
      .sort((a, b) => Number(b.isHere) - Number(a.isHere) || a.label.localeCompare(b.label));
    const chosen = await vscode.window.showQuickPick(items, {
      title: 'Rule documentation',
      placeHolder: here.size > 0 ? 'The rules of the findings at the cursor stand first' : 'A rule',
      matchOnDescription: true,
      matchOnDetail: true,
    });
    return chosen?.label;
  }

  private async run(args: string[]): Promise<string> {
    const ran = await runProgram(await this.server.program(), args);
    if (ran.code !== 0) {
      throw new Error(ran.stderr.trim() || `the command ended with exit code ${ran.code}`);
    }
    return ran.stdout;
  }

  private async showMarkdown(about: vscode.Uri | string, name: string, markdown: string): Promise<void> {
    const uri = this.documents.put('explain', about, name, markdown);
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  }
}

interface ListedRule {
  id: string;
  aliases?: string[];
  summary?: string;
  title?: string;
}

type RuleList = ListedRule[] | { rules: ListedRule[] };

function rulesOf(listed: RuleList): ListedRule[] {
  return Array.isArray(listed) ? listed : listed.rules;
}

function findingsAtCursor(): string[] {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    return [];
  }
  return vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(it => it.source === 'slipway' && it.range.contains(editor.selection.active))
    .map(ruleOf);
}

/** The rule that a finding belongs to. */
export function ruleOf(diagnostic: vscode.Diagnostic): string {
  const code = diagnostic.code;
  return String(typeof code === 'object' ? code.value : code);
}
