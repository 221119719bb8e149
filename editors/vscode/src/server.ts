import { ChildProcess, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as vscode from 'vscode';
import {
  CloseAction,
  CloseHandlerResult,
  ErrorAction,
  LanguageClient,
  LanguageClientOptions,
  State,
  WorkDoneProgress,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageclient/node';
import { guarded } from './commands/guarded';
import { missingJava } from './java';
import { Launch, launchOf, OUT_OF_MEMORY } from './launch';
import { RestartPolicy } from './restarts';
import type { Status } from './status';

/** Where people get a Java, when they have none. */
const GET_JAVA = 'https://adoptium.net/temurin/releases/';

/** The language server: found, started, restarted when it dies, and asked. */
export class Server implements vscode.Disposable {
  private client: LanguageClient | undefined;
  private process: ChildProcess | undefined;
  private launch: Launch | undefined;
  private lastToken = 0;
  private readonly policy = new RestartPolicy();
  private readonly handlers = new Map<string, (args: unknown[]) => Promise<unknown>>();
  /** Starts and stops happen one after the other. */
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly log: vscode.LogOutputChannel,
    private readonly status: Status,
  ) {}

  /** The running server's process id, for tests and for people who want to look at it. */
  get processId(): number | undefined {
    return this.process?.pid;
  }

  /** In words: which Java runs it. */
  get runtime(): string | undefined {
    return this.launch?.runtime;
  }

  start(): Promise<void> {
    return this.inTurn(() => this.startNow());
  }

  restart(): Promise<void> {
    this.policy.forget();
    return this.inTurn(async () => {
      await this.stopNow();
      await this.startNow();
    });
  }

  /** The way to run the command line; an error that the user sees when there is no Java. */
  async program(): Promise<Launch> {
    const launch = this.launch ?? (await this.findLaunch());
    if (!launch) {
      throw new Error('Slipway has no Java to run with.');
    }
    return launch;
  }

  /** Asks the running server. */
  async request<R>(method: string, params: unknown): Promise<R> {
    await this.turn;
    return this.running().sendRequest<R>(method, params);
  }

  /**
   * Asks the running server for something that may take long.
   *
   * @param told hears how far it is
   * @return the answer; undefined when the user has cancelled it
   */
  async requestWithProgress<R>(
    method: string,
    params: object,
    cancel: vscode.CancellationToken,
    told: (progress: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd) => void,
  ): Promise<R | undefined> {
    await this.turn;
    const client = this.running();
    const workDoneToken = `slipway-client-${++this.lastToken}`;
    const subscription = client.onProgress(WorkDoneProgress.type, workDoneToken, told);
    try {
      return await client.sendRequest<R>(method, { ...params, workDoneToken }, cancel);
    } catch (error) {
      if (cancel.isCancellationRequested) {
        return undefined;
      }
      throw error;
    } finally {
      subscription.dispose();
    }
  }

  private running(): LanguageClient {
    if (this.client?.state !== State.Running) {
      throw new Error('The Slipway server is not running. Use “Slipway: Restart Server”, or look at its output.');
    }
    return this.client;
  }

  /** Whether the running server knows a command of `workspace/executeCommand`. */
  knows(command: string): boolean {
    return this.client?.initializeResult?.capabilities.executeCommandProvider?.commands.includes(command) ?? false;
  }

  /** Runs a command of the server's here instead: what it needs only an editor has, such as a clipboard. */
  handle(command: string, run: (args: unknown[]) => Promise<unknown>): void {
    this.handlers.set(command, run);
  }

  /** The client's conversions between the protocol's types and VS Code's. */
  get convert(): LanguageClient['protocol2CodeConverter'] {
    if (!this.client) {
      throw new Error('The Slipway server was not started.');
    }
    return this.client.protocol2CodeConverter;
  }

  dispose(): void {
    void this.stopNow();
  }

  private inTurn(task: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(task).catch(error => {
      this.log.error(error instanceof Error ? error : String(error));
      this.status.failed('The server did not start');
      void this.offerOutput(`Slipway did not start: ${error instanceof Error ? error.message : error}`);
    });
    return this.turn;
  }

  private async startNow(): Promise<void> {
    this.status.starting();
    this.launch = await this.findLaunch();
    const launch = this.launch;
    if (!launch) {
      return;
    }
    const client = new LanguageClient('slipway', 'Slipway', () => this.spawn(launch), this.clientOptions());
    this.client = client;
    client.onDidChangeState(({ newState }) => {
      if (this.client !== client) {
        return;
      }
      if (newState === State.Starting) {
        this.status.starting();
      } else if (newState === State.Running) {
        this.status.running(launch.runtime, client.initializeResult?.serverInfo?.version);
      } else {
        this.status.stopped();
      }
    });
    await client.start();
  }

  private async stopNow(): Promise<void> {
    const client = this.client;
    const process = this.process;
    this.client = undefined;
    this.launch = undefined;
    if (client && client.state !== State.Stopped) {
      // A server that does not answer must not keep the user from restarting it.
      await client.stop(3_000).catch(error => this.log.warn(`The server did not stop by itself: ${error}`));
    }
    client?.dispose().catch(() => undefined);
    if (process && process.exitCode === null && process.signalCode === null) {
      process.kill();
    }
    this.status.stopped();
  }

  private async findLaunch(): Promise<Launch | undefined> {
    const settings = vscode.workspace.getConfiguration('slipway');
    const logFolder = this.context.logUri.fsPath;
    await fs.promises.mkdir(logFolder, { recursive: true }).catch(() => undefined);
    const launch = await launchOf(this.context.extensionPath, {
      javaHome: settings.get<string | null>('java.home'),
      vmArguments: settings.get<string>('server.vmargs'),
      env: process.env,
      logFolder,
    });
    if (launch.executable !== undefined) {
      this.log.info(`Runs with ${launch.runtime}: ${launch.executable}`);
      return launch;
    }
    const message = missingJava(launch.rejected);
    this.log.error(message);
    this.status.failed('No Java 17 or later');
    void this.offerJava(message);
    return undefined;
  }

  private async offerJava(message: string): Promise<void> {
    const get = 'Get Java';
    const set = 'Set Its Folder';
    const retry = 'Try Again';
    switch (await vscode.window.showErrorMessage(message, get, set, retry)) {
      case get:
        await vscode.env.openExternal(vscode.Uri.parse(GET_JAVA));
        break;
      case set:
        await vscode.commands.executeCommand('workbench.action.openSettings', 'slipway.java.home');
        break;
      case retry:
        await this.restart();
        break;
    }
  }

  private async spawn(launch: Launch): Promise<ChildProcess> {
    const child = spawn(launch.executable, [...launch.serverArguments, 'lsp', '--stdio'], {
      cwd: this.context.extensionPath,
      windowsHide: true,
    });
    this.process = child;
    child.on('exit', (code, signal) => this.log.info(`The server ended with ${signal ?? `exit code ${code}`}`));
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', error => reject(new Error(`${launch.executable} does not start: ${error.message}`)));
    });
    return child;
  }

  private clientOptions(): LanguageClientOptions {
    return {
      documentSelector: [
        { scheme: 'file', language: 'dockerfile' },
        { scheme: 'untitled', language: 'dockerfile' },
      ],
      outputChannel: this.log,
      initializationOptions: { slipway: vscode.workspace.getConfiguration('slipway') },
      progressOnInitialization: false,
      middleware: {
        executeCommand: (command, args, next) => {
          const handler = this.handlers.get(command);
          return handler ? guarded(() => handler(args))() : next(command, args);
        },
      },
      errorHandler: {
        error: (error, _message, count) => {
          this.log.error(error);
          return { action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
        },
        closed: () => this.afterDeath(),
      },
    };
  }

  private async afterDeath(): Promise<CloseHandlerResult> {
    const code = await exitCode(this.process);
    switch (this.policy.afterDeath(code === OUT_OF_MEMORY)) {
      case 'restart':
        this.log.warn('The server ended unexpectedly and is started again.');
        return { action: CloseAction.Restart, handled: true };
      case 'out of memory':
        this.status.failed('The server ran out of memory');
        void this.offerOutput(
          'Slipway ran out of memory and was not started again. “-Xmx1g” in the setting slipway.server.vmargs gives it more.',
          'slipway.server.vmargs',
        );
        return { action: CloseAction.DoNotRestart, handled: true };
      case 'give up':
        this.status.failed('The server keeps crashing');
        void this.offerOutput('Slipway ended five times within three minutes and was not started again.');
        return { action: CloseAction.DoNotRestart, handled: true };
    }
  }

  private async offerOutput(message: string, setting?: string): Promise<void> {
    const show = 'Show Output';
    const restart = 'Restart';
    const open = 'Open Setting';
    const buttons = setting ? [show, open, restart] : [show, restart];
    const chosen = await vscode.window.showErrorMessage(message, ...buttons);
    if (chosen === show) {
      this.log.show();
    } else if (chosen === restart) {
      await this.restart();
    } else if (chosen === open) {
      await vscode.commands.executeCommand('workbench.action.openSettings', setting);
    }
  }
}

/** The exit code of a process whose pipes have closed: it may still be on its way out. */
function exitCode(child: ChildProcess | undefined): Promise<number | null> {
  if (!child || child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve(child?.exitCode ?? null);
  }
  return new Promise(resolve => {
    const late = setTimeout(() => resolve(null), 2_000);
    child.once('exit', code => {
      clearTimeout(late);
      resolve(code);
    });
  });
}
