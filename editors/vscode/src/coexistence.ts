import * as vscode from 'vscode';
import { guarded } from './commands/guarded';
import { Expected } from './documents';

const PREFIX = 'docker.languageserver.diagnostics.';
const ANSWERED = 'slipway.dockerExtensionAnswered';

/**
 * Docker's extension has checks of its own, so people with both see many findings twice. This offers, once, to silence
 * the other's, in the user's settings; a command does it or takes it back at any time. Nothing is done unasked.
 */
export class Coexistence implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly state: vscode.Memento) {
    this.subscriptions = [
      vscode.commands.registerCommand('slipway.quietDockerExtension', guarded(() => this.set('ignore'))),
      vscode.commands.registerCommand('slipway.unquietDockerExtension', guarded(() => this.set(undefined))),
    ];
  }

  dispose(): void {
    this.subscriptions.forEach(it => it.dispose());
  }

  async offer(): Promise<void> {
    const settings = otherSettings();
    if (settings.length === 0 || this.state.get<boolean>(ANSWERED) || settings.some(isSet)) {
      return;
    }
    const quiet = 'Quiet the Other';
    const keep = 'Keep Both';
    const answer = await vscode.window.showInformationMessage(
      'Docker’s extension also checks Dockerfiles, so some findings appear twice. Shall its own findings be switched off in your settings?',
      quiet,
      keep,
    );
    if (answer) {
      await this.state.update(ANSWERED, true);
    }
    if (answer === quiet) {
      await this.set('ignore');
    }
  }

  private async set(value: 'ignore' | undefined): Promise<void> {
    const settings = otherSettings();
    if (settings.length === 0) {
      throw new Expected('Docker’s extension is not installed, or it has no settings for its findings.');
    }
    await this.state.update(ANSWERED, true);
    for (const setting of settings) {
      await vscode.workspace.getConfiguration().update(setting, value, vscode.ConfigurationTarget.Global);
    }
    void vscode.window.showInformationMessage(
      value ? 'The findings of Docker’s extension are off.' : 'The findings of Docker’s extension are as they were.',
    );
  }
}

/** The settings that switch another extension's findings, by the names that it declares itself. */
function otherSettings(): string[] {
  const names = new Set<string>();
  for (const extension of vscode.extensions.all) {
    const configuration = extension.packageJSON?.contributes?.configuration;
    for (const section of Array.isArray(configuration) ? configuration : [configuration]) {
      for (const name of Object.keys(section?.properties ?? {})) {
        if (name.startsWith(PREFIX)) {
          names.add(name);
        }
      }
    }
  }
  return [...names].sort();
}

/** Whether the user has already said something about it. */
function isSet(name: string): boolean {
  const value = vscode.workspace.getConfiguration().inspect(name);
  return value?.globalValue !== undefined || value?.workspaceValue !== undefined;
}
