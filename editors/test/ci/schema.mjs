// The schema of .slipway.yaml, applied by a YAML language server as editors use it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client } from '../client.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const schema = join(here, '..', '..', '..', 'server', 'src', 'main', 'resources', 'dev', 'slipway', 'config', 'slipway.schema.json');
const server = join(dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json')), 'bin', 'yaml-language-server');

const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const client = new Client(child);
const settings = {
  yaml: { schemas: { [pathToFileURL(schema).href]: '.slipway.yaml' }, schemaStore: { enable: false }, validate: true, completion: true, hover: true },
};
client.answers['workspace/configuration'] = ({ items }) => items.map(({ section }) => settings[section] ?? {});
await client.request('initialize', { processId: process.pid, rootUri: null, capabilities: { workspace: { configuration: true } } });
client.notify('initialized', {});
client.notify('workspace/didChangeConfiguration', { settings });

let folders = 0;
/** What the server finds in a text. Each has an address of its own, so that no answer to another text is taken for it. */
async function open(text) {
  const uri = `file:///project${folders++}/.slipway.yaml`;
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  return { uri, found: await client.diagnostics(uri) };
}

const right = `profile: security
rules:
  JSONArgsRecommended: info
  UnpinnedAptPackage: { severity: warning, except: [ca-certificates, "lib*"] }
ignore:
  - WorkdirRelativePath
exclude:
  - examples/
format:
  keywords: upper
  operators: line-start
`;
try {
  assert.deepEqual((await open(right)).found, []);
  const wrong = {
    'profile: sometimes\n': 0,
    'rules:\n  JSONArgsRecommended: loud\n': 1,
    'profil: security\n': 0,
    'exclude:\n  a: b\n': 1,
    'format:\n  keywords: big\n': 1,
  };
  for (const [text, line] of Object.entries(wrong)) {
    const { found } = await open(text);
    assert.equal(found[0]?.range.start.line, line, `${text}${JSON.stringify(found)}`);
  }
  const { uri } = await open('profile: \n');
  const answer = await client.request('textDocument/completion', { textDocument: { uri }, position: { line: 0, character: 9 } });
  const labels = (answer.items ?? answer).map(it => it.label);
  for (const profile of ['recommended', 'security', 'acr-tasks']) {
    assert.ok(labels.includes(profile), labels.join());
  }
  const hover = await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 2 } });
  assert.ok(JSON.stringify(hover?.contents ?? '').length > 20, JSON.stringify(hover));
} finally {
  child.kill();
}
console.log('ok   ci: a YAML language server applies the schema of .slipway.yaml: right and wrong values, completion, hover');
