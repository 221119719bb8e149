import * as vscode from 'vscode';
import type { Server } from './server';

interface CheckTask extends vscode.TaskDefinition {
  type: 'slipway';
  /** What to check, below the workspace folder. */
  paths?: string[];
  profile?: string;
}

/**
 * The task “slipway: check”, which prints its findings in a terminal. The server shows those of the workspace among the
 * problems already; whoever wants the task's there as well adds the problem matcher `$slipway`.
 */
export class CheckTasks implements vscode.TaskProvider {
  constructor(private readonly server: Server) {}

  async provideTasks(): Promise<vscode.Task[]> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    return Promise.all(folders.map(folder => this.task({ type: 'slipway' }, folder)));
  }

  async resolveTask(task: vscode.Task): Promise<vscode.Task | undefined> {
    const folder = typeof task.scope === 'object' ? task.scope : vscode.workspace.workspaceFolders?.[0];
    return folder ? this.task(task.definition as CheckTask, folder) : undefined;
  }

  private async task(definition: CheckTask, folder: vscode.WorkspaceFolder): Promise<vscode.Task> {
    const launch = await this.server.program();
    const profile = definition.profile ? ['--profile', definition.profile] : [];
    const args = [...launch.commandArguments, 'check', '--color', 'never', ...profile, ...(definition.paths ?? ['.'])];
    const execution = new vscode.ProcessExecution(launch.executable, args, { cwd: folder.uri.fsPath });
    return new vscode.Task(definition, folder, 'check', 'slipway', execution, []);
  }
}
