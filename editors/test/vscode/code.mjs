// A VS Code of our own: its server from npm, with its data in a new folder and our packaged extension installed.
import { spawn, execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import { existsSync, mkdirSync, writeFileSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../until.mjs';

const QUIET = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // code-server saves by itself, which would hide what a test wants to see.
  'files.autoSave': 'off',
  'git.enabled': false,
  'editor.minimap.enabled': false,
};

/**
 * Installs extensions and starts the server.
 *
 * @param installed the folder that install.sh filled
 * @param data a new folder for this run's data
 * @param extensions paths of .vsix files
 * @param settings user settings beside the quiet ones
 * @param env the environment of the server, and so of the extension
 */
export async function startCode({ installed, data, extensions, settings = {}, env = process.env }) {
  const main = join(installed, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js');
  const user = join(data, 'user', 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...QUIET, ...settings }, null, 2));
  const folders = ['--server-data-dir', join(data, 'server'), '--extensions-dir', join(data, 'extensions')];
  for (const vsix of extensions) {
    execFileSync(process.execPath, [main, '--accept-server-license-terms', ...folders, '--install-extension', vsix], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env,
    });
  }
  const port = await freePort();
  const log = openSync(join(data, 'code.log'), 'a');
  const child = spawn(
    process.execPath,
    [
      main, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token',
      '--accept-server-license-terms', '--enable-smoke-test-driver', '--disable-telemetry',
      // The environment is what we say, not what a login shell would make of it.
      '--force-disable-user-env',
      ...folders, '--user-data-dir', join(data, 'user'),
    ],
    { stdio: ['ignore', log, log], env, detached: true },
  );
  const url = `http://127.0.0.1:${port}`;
  const stop = () => {
    try {
      // The server and the extension hosts that it started.
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', stop);
  // Without this, whoever ends the tests because they took too long would leave the server behind.
  process.once('SIGTERM', () => process.exit(143));
  await until('VS Code answers', async () => (await fetch(`${url}/version`).catch(() => undefined))?.ok, 60_000);
  return { url, port, stop, extensionsFolder: join(data, 'extensions') };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
