// The packaged extension in a real VS Code: test.mjs VSIX PART. Photographs go to target/screenshots.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './browser.mjs';
import { startCode } from './code.mjs';
import { drive } from './drive.mjs';
import { labSplit, sampleSplit, root, workspace } from './fixtures.mjs';
import { runHostTests } from './hostTests.mjs';
import { driveUntrusted, UNTRUSTED } from './untrusted.mjs';
import { driveWithoutJava, driveWithOwnRuntime, WITHOUT_JAVA } from './withoutJava.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const vsix = process.argv[2];
const only = process.argv[3];
const target = join(here, '..', 'target');
const installed = process.env.SLIPWAY_CODE ?? join(target, 'code');
const screenshots = join(target, 'screenshots');

const results = [];
const record = (name, error) => {
  results.push({ name, error });
  console.log(`${error ? 'FAIL' : 'ok  '} vscode: ${name}${error ? `\n     ${error.replaceAll('\n', '\n     ')}` : ''}`);
};

function standIn() {
  const out = join(target, 'docker-stand-in.vsix');
  const vsce = join(root, 'editors', 'vscode', 'node_modules', '@vscode', 'vsce', 'vsce');
  execFileSync(process.execPath, [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '-o', out], {
    cwd: join(here, 'docker-stand-in'),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return out;
}

/** One VS Code with its own data, in a folder whose name has a space. */
async function inCode(name, options, use) {
  const data = mkdtempSync(join(tmpdir(), 'slipway test '));
  const folder = workspace(join(data, 'work space'));
  const env = { ...process.env, SLIPWAY_TEST_RESULTS: join(data, 'results.json'), SLIPWAY_SAMPLE_SPLIT: sampleSplit, SLIPWAY_LAB_SPLIT: labSplit, ...options.env };
  const code = await startCode({ installed, data, extensions: [vsix, ...(options.extensions ?? [])], settings: options.settings, env });
  const { browser, context, refused } = await openBrowser();
  try {
    await use({ code, context, folder, data, env, refused, record, shots: join(screenshots, name) });
  } catch (error) {
    record(name, String(error.stack ?? error));
    const [page] = context.pages().slice(-1);
    await page?.screenshot({ path: join(screenshots, `${name}-failed.png`) }).catch(() => undefined);
  } finally {
    await browser.close();
    code.stop();
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

mkdirSync(screenshots, { recursive: true });
const wanted = name => only === name;

if (wanted('host')) {
  await inCode('host', { extensions: [standIn()] }, async ({ code, context, folder, env }) => {
    const tests = await runHostTests(context, code, folder, env.SLIPWAY_TEST_RESULTS);
    tests.forEach(it => record(`in the host: ${it.name} (${it.ms} ms)`, it.error));
  });
}
for (const [name, theme] of [['light', 'Default Light Modern'], ['dark', 'Default Dark Modern']]) {
  if (wanted(name)) {
    await inCode(name, { settings: { 'workbench.colorTheme': theme } }, drive);
  }
}
if (wanted('without-java')) {
  await inCode('without-java', { env: WITHOUT_JAVA }, driveWithoutJava);
}
if (wanted('untrusted')) {
  await inCode('untrusted', { settings: UNTRUSTED }, driveUntrusted);
}
if (wanted('own-runtime')) {
  await inCode('own-runtime', { env: WITHOUT_JAVA }, driveWithOwnRuntime);
}

const failed = results.filter(it => it.error);
console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
process.exit(failed.length > 0 || results.length === 0 ? 1 : 0);
