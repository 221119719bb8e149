// What a user without Java sees, and the way out.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { Window } from './browser.mjs';

/** An environment in which no Java is found. */
export const WITHOUT_JAVA = { PATH: '/nowhere', JAVA_HOME: '', JDK_HOME: '' };

/** The Java of this machine. */
function javaHome() {
  const found = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : execFileSync('sh', ['-c', 'command -v java'], { encoding: 'utf8' }).trim();
  return dirname(dirname(realpathSync(found)));
}

export async function driveWithoutJava({ code, context, folder, data, record, shots }) {
  const window = await Window.open(context, code, folder, shots);
  const { page } = window;
  await window.openFile('Dockerfile');
  const message = window.notification('Slipway needs Java 17 or later');
  await message.waitFor({ timeout: 60_000 });
  for (const button of ['Get Java', 'Set Its Folder', 'Try Again']) {
    assert.ok(await message.getByRole('button', { name: button }).isVisible(), button);
  }
  await window.photograph('message');
  record('without Java: a message says what is missing, and offers ways out');

  // In a remote window, and a browser's is one, a setting about the machine stands with the machine.
  const machine = join(data, 'user', 'Machine');
  mkdirSync(machine, { recursive: true });
  writeFileSync(join(machine, 'settings.json'), JSON.stringify({ 'slipway.java.home': javaHome() }));
  await page.waitForSelector('.squiggly-error, .squiggly-warning, .squiggly-info', { timeout: 60_000 });
  record('without Java: setting its folder is enough, nothing has to be restarted');
}

export async function driveWithOwnRuntime({ code, context, folder, record, shots }) {
  const window = await Window.open(context, code, folder, shots);
  const { page } = window;
  await window.openFile('Dockerfile');
  await page.waitForSelector('.squiggly-error, .squiggly-warning, .squiggly-info', { timeout: 60_000 });
  await page.locator('#status\\.languageStatus').click();
  await page.locator('.hover-language-status', { hasText: /the runtime of this extension/ }).waitFor();
  record('own runtime: a package for this platform needs no Java');
  const [installed] = readdirSync(code.extensionsFolder).filter(name => name.startsWith('slipway.'));
  assert.ok(existsSync(join(code.extensionsFolder, installed, 'server', 'slipway.aot')));
  const started = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n').find(it => it.includes(code.extensionsFolder) && it.includes('AOTCache'));
  assert.ok(started, 'the runtime is started with its archive');
  record('own runtime: it is started with its archive');
}
