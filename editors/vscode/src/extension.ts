import * as vscode from 'vscode';
import { Coexistence } from './coexistence';
import { BuildCommands } from './commands/buildCommands';
import { CheckCommand } from './commands/check';
import { ExplainCommands } from './commands/explain';
import { GraphCommand } from './commands/graph';
import { SplitCommand } from './commands/split';
import { VirtualDocuments } from './documents';
import { registerSample } from './sample';
import { Server } from './server';
import { Status } from './status';
import { CheckTasks } from './tasks';

/** What other extensions, and the tests, may ask. */
export interface Api {
  /** The process id of the running server. */
  serverProcessId(): number | undefined;
  /** Which Java runs it, in words. */
  runtime(): string | undefined;
}

export async function activate(context: vscode.ExtensionContext): Promise<Api> {
  const log = vscode.window.createOutputChannel('Slipway', { log: true });
  const status = new Status();
  const server = new Server(context, log, status);
  const documents = new VirtualDocuments();
  const coexistence = new Coexistence(context.globalState);
  context.subscriptions.push(
    log,
    status,
    server,
    documents,
    coexistence,
    new SplitCommand(server, documents),
    new GraphCommand(server),
    new ExplainCommands(server, documents),
    new CheckCommand(server),
    new BuildCommands(server),
    registerSample(context),
    vscode.tasks.registerTaskProvider('slipway', new CheckTasks(server)),
    vscode.commands.registerCommand('slipway.restartServer', () => server.restart()),
    vscode.commands.registerCommand('slipway.showOutput', () => log.show()),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('slipway.java.home') || event.affectsConfiguration('slipway.server.vmargs')) {
        void server.restart();
      }
    }),
  );
  await server.start();
  void coexistence.offer();
  return { serverProcessId: () => server.processId, runtime: () => server.runtime };
}
