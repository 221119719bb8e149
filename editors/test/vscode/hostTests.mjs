// Loads the tests of in-host/ into VS Code's extension host through a browser, as `code --extensionTestsPath` does.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const IN_HOST = join(dirname(fileURLToPath(import.meta.url)), 'in-host');

/** Resolves with each test's name, time and error. */
export async function runHostTests(context, code, folder, results, timeout = 300_000) {
  const page = await context.newPage();
  let exit;
  const ended = new Promise(resolve => (exit = resolve));
  await page.exposeFunction('codeAutomationLog', () => undefined);
  await page.exposeFunction('codeAutomationExit', exit);
  const remote = path => `vscode-remote://127.0.0.1:${code.port}${encodeURI(path)}`;
  const payload = JSON.stringify([
    ['extensionDevelopmentPath', remote(IN_HOST)],
    ['extensionTestsPath', remote(join(IN_HOST, 'index.cjs'))],
    ['skipWelcome', 'true'],
  ]);
  await page.goto(`${code.url}/?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(payload)}`);
  const late = setTimeout(() => exit('timeout'), timeout);
  const how = await ended;
  clearTimeout(late);
  await page.close();
  if (!existsSync(results)) {
    throw new Error(`the tests in the extension host left no results (${how})`);
  }
  const ran = JSON.parse(readFileSync(results, 'utf8'));
  return how === 'timeout' ? [...ran, { name: 'all of them', ms: timeout, error: 'the next test did not end' }] : ran;
}
