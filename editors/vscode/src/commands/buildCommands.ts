import * as path from 'node:path';
import * as vscode from 'vscode';
import { dockerfile } from '../documents';
import type { Server } from '../server';
import { guarded } from './guarded';

/** A line to build one stage with, as the server words it. */
export interface BuildLine {
  /** The stage's name, or its index where it has none. */
  stage: string;
  /** In words, such as `docker` or `az acr`. */
  tool: string;
  command: string;
}

/** Copies the exact line that builds a stage, with Docker or in Azure Container Registry. */
export class BuildCommands implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;

  constructor(private readonly server: Server) {
    this.subscription = vscode.commands.registerCommand(
      'slipway.copyBuildCommand',
      guarded((uri?: vscode.Uri) => this.pick(uri)),
    );
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private async pick(uri?: vscode.Uri): Promise<void> {
    const document = await dockerfile(uri);
    const lines = await this.server.request<BuildLine[]>('workspace/executeCommand', {
      command: 'slipway.buildCommands',
      arguments: [document.uri.toString()],
    });
    await offerLines(lines, path.posix.basename(document.uri.path));
  }
}

/** Lets the user choose a line, and puts it on the clipboard. */
export async function offerLines(lines: BuildLine[], title: string): Promise<void> {
  const chosen = await vscode.window.showQuickPick(
    lines.map(it => ({ label: it.stage, description: it.tool, detail: it.command, command: it.command })),
    { title: `Build commands of ${title}`, placeHolder: 'Choose one to copy', matchOnDetail: true, matchOnDescription: true },
  );
  if (chosen) {
    await vscode.env.clipboard.writeText(chosen.command);
    vscode.window.setStatusBarMessage('$(clippy) Copied the build command', 3_000);
  }
}
