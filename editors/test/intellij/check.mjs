// check.mjs ROOT WORKSPACE
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import { schema } from '../../intellij/schema.mjs';
import { Client } from '../client.mjs';

const [root, workspace] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const read = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));
const template = read('editors', 'intellij', 'slipway', 'template.json');
let failed = 0;

async function test(name, body) {
  try {
    await body();
    console.log(`ok   intellij: ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL intellij: ${name}\n     ${String(error.stack).replaceAll('\n', '\n     ')}`);
  }
}

/** LSP4IJ's words of a command: split at spaces, held together by double quotes alone. */
function words(command) {
  const found = [];
  let word = '';
  let isQuoted = false;
  let isWord = false;
  for (const character of command) {
    if (character === '"') {
      isQuoted = !isQuoted;
      isWord = true;
    } else if (character === ' ' && !isQuoted) {
      if (isWord) {
        found.push(word);
      }
      word = '';
      isWord = false;
    } else {
      word += character;
      isWord = true;
    }
  }
  return isWord ? [...found, word] : found;
}

const ajv = new Ajv({ validateFormats: false });

await test('the template is what LSP4IJ reads', () => {
  const validate = ajv.compile(read('editors', 'intellij', 'template.schema.json'));
  assert.ok(validate(template), JSON.stringify(validate.errors));
  for (const wrong of [{ ...template, programArgs: undefined }, { ...template, programArgs: { default: "sh -c 'x'" } }, { ...template, languageMappings: [{ languageId: 'x' }] }]) {
    assert.ok(!validate(JSON.parse(JSON.stringify(wrong))), 'the schema refuses what would fail');
  }
});

await test('the settings fit their schema', () => {
  const validate = new Ajv({ strict: false }).compile(read('editors', 'intellij', 'slipway', 'settings.schema.json'));
  assert.ok(validate(read('editors', 'intellij', 'slipway', 'settings.json')), JSON.stringify(validate.errors));
  assert.ok(!validate({ slipway: { profile: 'none such' } }));
  assert.equal(readFileSync(join(root, 'editors', 'intellij', 'slipway', 'settings.schema.json'), 'utf8'), schema(), 'node editors/intellij/schema.mjs --write makes it anew');
});

await test('IntelliJ’s own matchers take the names of Dockerfiles, and no other', () => {
  const patterns = template.fileTypeMappings.flatMap(it => it.fileType.patterns);
  const right = ['Dockerfile', 'dockerfile', 'Dockerfile.dev', 'Dockerfile-alpine', 'api.dockerfile', 'API.Dockerfile', 'Containerfile', 'Containerfile.prod', 'x.containerfile'];
  const wrong = ['compose.yaml', 'Dockerfiles', 'MyDockerfile', 'notes.txt', '.dockerignore'];
  const taken = execFileSync('java', ['-cp', process.env.MATCHERS, join(here, 'Matchers.java'), ...patterns, '--', ...right, ...wrong], { encoding: 'utf8' });
  assert.deepEqual(taken.trim().split(/\r?\n/), right);
});

await test('a session as LSP4IJ leads it', async () => {
  const [program, ...args] = words(template.programArgs.default);
  const client = new Client(spawn(program, args, { cwd: workspace, stdio: ['pipe', 'pipe', 'inherit'] }));
  const recorded = read('test-fixtures', 'clients', 'lsp4ij-0.20.2.json');
  const folder = pathToFileURL(workspace).toString();
  await client.request('initialize', {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'work space' }],
    capabilities: recorded.capabilities ?? recorded,
  });
  client.answers['workspace/configuration'] = ({ items }) => items.map(() => ({ profile: 'recommended' }));
  client.notify('initialized', {});
  const open = (name, languageId) => {
    const uri = pathToFileURL(join(workspace, name)).toString();
    client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 0, text: readFileSync(join(workspace, name), 'utf8') } });
    return { uri };
  };

  const wrong = open('Dockerfile', 'dockerfile');
  const found = await client.diagnostics(wrong.uri);
  const finding = found.find(it => it.range.start.line === 6);
  assert.ok(finding, JSON.stringify(found));

  // A quick fix is asked for with its diagnostic, and with nothing but quickfix.
  const fixes = await client.request('textDocument/codeAction', { textDocument: wrong, range: finding.range, context: { diagnostics: [finding], only: ['quickfix'], triggerKind: 2 } });
  assert.ok(fixes.some(it => it.edit && /build/.test(it.title)), JSON.stringify(fixes.map(it => it.title)));

  // An intention is asked for without diagnostics, and quick fixes in the answer are thrown away.
  const sample = open(join('hello', 'Dockerfile'), 'Dockerfile');
  await client.diagnostics(sample.uri);
  const cursor = { line: 0, character: 8 };
  const answered = await client.request('textDocument/codeAction', { textDocument: sample, range: { start: cursor, end: cursor }, context: { diagnostics: [], triggerKind: 1 } });
  const intentions = answered.filter(it => !it.kind?.startsWith('quickfix'));
  let split = intentions.find(it => /^Split into/.test(it.title));
  assert.ok(split, JSON.stringify(answered.map(it => [it.kind, it.title])));
  if (!split.edit) {
    split = await client.request('codeAction/resolve', split);
  }
  const edits = split.edit.documentChanges?.[0].edits ?? split.edit.changes[sample.uri];
  assert.equal(client.applied(readFileSync(join(workspace, 'hello', 'Dockerfile'), 'utf8'), edits), readFileSync(join(root, 'editors', 'test', 'fixtures', 'sample-split.dockerfile'), 'utf8'));

  const hover = await client.request('textDocument/hover', { textDocument: wrong, position: { line: 6, character: 1 } });
  assert.match(hover.contents.value, /cop(y|ies)/i);
  assert.equal(await client.end(), 0);
});

process.exit(failed > 0 ? 1 : 0);
