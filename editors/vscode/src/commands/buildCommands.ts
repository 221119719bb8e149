import * as path from 'node:path';
import * as vscode from 'vscode';
import { dockerfile } from '../documents';
import type { Server } from '../server';
import { guarded } from './guarded';

/** A line that builds a stage, as the server words it. */
interface BuildLine {
  /** The stage's index. */
  stage: number;
  name: string | null;
  /** The program: `docker`, or `az` for Azure Container Registry. */
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
    server.handle('slipway.copy', ([text]) => copy(String(text)));
    // What a stage's lens runs.
    server.handle('slipway.stage', ([uri, stage]) => this.pick(vscode.Uri.parse(String(uri), true), Number(stage)));
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private async pick(uri?: vscode.Uri, stage?: number): Promise<void> {
    const document = await dockerfile(uri);
    const lines = await this.server.request<BuildLine[]>('workspace/executeCommand', {
      command: 'slipway.buildCommands',
      arguments: [document.uri.toString()],
    });
    const items = lines
      .filter(it => stage === undefined || it.stage === stage)
      .map(it => ({
        label: it.name ?? `stage ${it.stage}`,
        description: it.tool === 'az' ? 'Azure Container Registry' : 'Docker',
        detail: it.command,
      }));
    const chosen = await vscode.window.showQuickPick(items, {
      title: `Build commands of ${path.posix.basename(document.uri.path)}`,
      placeHolder: 'Choose one to copy',
      matchOnDetail: true,
      matchOnDescription: true,
    });
    if (chosen) {
      await copy(chosen.detail);
    }
  }
}

async function copy(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage('$(clippy) Copied the build command', 3_000);
}
