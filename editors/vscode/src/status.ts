import * as vscode from 'vscode';

/** The item in the language status of a Dockerfile: how the server is, and what can be done about it. */
export class Status implements vscode.Disposable {
  private readonly item: vscode.LanguageStatusItem;

  constructor() {
    this.item = vscode.languages.createLanguageStatusItem('slipway.status', { language: 'dockerfile' });
    this.item.name = 'Slipway';
    this.stopped();
  }

  starting(): void {
    this.show('Slipway is starting', undefined, vscode.LanguageStatusSeverity.Information, true);
  }

  running(runtime: string, version: string | undefined): void {
    this.show(
      version ? `Slipway ${version}` : 'Slipway',
      `runs with ${runtime}`,
      vscode.LanguageStatusSeverity.Information,
    );
  }

  stopped(): void {
    this.show('Slipway is stopped', undefined, vscode.LanguageStatusSeverity.Warning, false, true);
  }

  failed(why: string): void {
    this.show(`Slipway: ${why}`, undefined, vscode.LanguageStatusSeverity.Error, false, true);
  }

  dispose(): void {
    this.item.dispose();
  }

  private show(
    text: string,
    detail: string | undefined,
    severity: vscode.LanguageStatusSeverity,
    busy = false,
    needsRestart = false,
  ): void {
    this.item.text = text;
    this.item.detail = detail;
    this.item.severity = severity;
    this.item.busy = busy;
    this.item.command = needsRestart
      ? { command: 'slipway.restartServer', title: 'Restart' }
      : { command: 'slipway.showOutput', title: 'Output' };
  }
}
