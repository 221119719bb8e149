import * as path from 'node:path';
import * as vscode from 'vscode';
import { runProgram } from '../program';
import type { Server } from '../server';
import { guarded } from './guarded';
import { diagnosticsOf, Report } from './report';

/**
 * Checks every Dockerfile of the workspace and shows what it finds among the problems. Where the server says something
 * about a file, that counts: it is newer than what stands on the disk, and nothing is said twice.
 */
export class CheckCommand implements vscode.Disposable {
  private readonly problems = vscode.languages.createDiagnosticCollection('slipway-check');
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly server: Server) {
    this.subscriptions = [
      this.problems,
      vscode.commands.registerCommand('slipway.checkWorkspace', guarded(() => this.check())),
      vscode.workspace.onDidOpenTextDocument(document => this.problems.delete(document.uri)),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.forEach(uri => this.giveWay(uri))),
    ];
  }

  dispose(): void {
    this.subscriptions.forEach(it => it.dispose());
  }

  private async check(): Promise<void> {
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(it => it.uri.scheme === 'file');
    if (folders.length === 0) {
      throw new Error('open a folder first; there is no workspace to check');
    }
    const program = await this.server.program();
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Slipway checks the workspace', cancellable: true },
      async (progress, token) => {
        this.problems.clear();
        const sum = { files: 0, errors: 0, warnings: 0, infos: 0 };
        for (const folder of folders) {
          progress.report({ message: folder.name });
          const args = ['check', '--format', 'json', '--fail-on', 'never', '.'];
          const ran = await runProgram(program, args, { cwd: folder.uri.fsPath, token });
          if (token.isCancellationRequested) {
            return;
          }
          if (ran.code === 3) {
            continue;
          }
          const report = parsed(ran.stdout);
          if (!report) {
            throw new Error(ran.stderr.trim() || `the check ended with exit code ${ran.code}`);
          }
          this.show(folder.uri.fsPath, report);
          for (const key of Object.keys(sum) as (keyof typeof sum)[]) {
            sum[key] += report.summary[key];
          }
        }
        void this.tell(sum);
      },
    );
  }

  private show(folder: string, report: Report): void {
    for (const file of report.files) {
      const uri = vscode.Uri.file(path.resolve(folder, file.path));
      if (!isOpen(uri) && findingsOf(uri).length === 0) {
        this.problems.set(uri, diagnosticsOf(file.findings));
      }
    }
  }

  /** Takes back what was found in a file as soon as the server says something about it. */
  private giveWay(uri: vscode.Uri): void {
    const own = this.problems.get(uri)?.length ?? 0;
    if (own > 0 && findingsOf(uri).length > own) {
      this.problems.delete(uri);
    }
  }

  private async tell(sum: Report['summary']): Promise<void> {
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

function parsed(stdout: string): Report | undefined {
  try {
    return JSON.parse(stdout) as Report;
  } catch {
    return undefined;
  }
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(it => !it.isClosed && it.uri.toString() === uri.toString());
}

function findingsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(it => it.source === 'slipway');
}
