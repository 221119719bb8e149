// Runs inside VS Code's extension host, against the installed package. Writes what came of each test to a file.
const assert = require('node:assert/strict');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');

const tests = [];
const test = (name, body) => tests.push({ name, body });

async function until(what, condition, timeout = 60_000) {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await condition();
    if (value) {
      return value;
    }
    if (Date.now() > end) {
      throw new Error(`waited ${timeout / 1000} s in vain for: ${what}`);
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

const folder = () => vscode.workspace.workspaceFolders[0].uri;
const extension = () => vscode.extensions.getExtension('slipway.slipway');
const ruleOf = it => String(typeof it.code === 'object' ? it.code.value : it.code);
const findings = uri => vscode.languages.getDiagnostics(uri).filter(it => it.source === 'slipway');
const rules = uri => findings(uri).map(ruleOf);
const found = (uri, rule) => until(`${rule} in ${uri.path}`, () => findings(uri).find(it => ruleOf(it) === rule));
const gone = (uri, rule) => until(`${rule} gone from ${uri.path}`, () => !rules(uri).includes(rule));

async function open(...names) {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), ...names));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

function place(document, text, offset = 0) {
  const at = document.getText().indexOf(text);
  assert.notEqual(at, -1, `${text} stands in the file`);
  return document.positionAt(at + offset);
}

const settled = command => until(command, async () => (await vscode.commands.getCommands(true)).includes(command));
const alive = pid => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test('activates, says which Java it found, and the file is a Dockerfile', async () => {
  const document = await open('Dockerfile');
  assert.equal(document.languageId, 'dockerfile');
  const api = await extension().activate();
  assert.match(api.runtime(), /^(Java \d+ from |the runtime of this extension)/);
  assert.ok(alive(api.serverProcessId()));
});

test('underlines a stage that does not exist, on its exact words, and mends it', async () => {
  const document = await open('Dockerfile');
  const finding = await until('a finding at the misspelt stage', () =>
    findings(document.uri).find(it => document.getText(it.range) === 'biuld'),
  );
  const actions = await vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, finding.range);
  const fix = actions.find(it => it.edit && it.kind?.value === 'quickfix');
  assert.ok(fix, `a quick fix among: ${actions.map(it => it.title)}`);
  await vscode.workspace.applyEdit(fix.edit);
  assert.match(document.getText(), /COPY --from=build /);
  await until('no finding at the stage', () => !findings(document.uri).some(it => document.getText(it.range).includes('uild')));
  await vscode.commands.executeCommand('undo');
  assert.match(document.getText(), /COPY --from=biuld /);
});

test('completes the stages that work, and no other', async () => {
  const document = await open('Dockerfile');
  const at = place(document, '--from=', '--from='.length);
  const list = await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', document.uri, at);
  const labels = list.items.map(it => it.label.label ?? it.label);
  assert.ok(labels.includes('build'), labels.join());
  assert.ok(!labels.includes('final'), labels.join());
});

test('explains a line', async () => {
  const document = await open('Dockerfile');
  const hovers = await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, place(document, 'COPY --from', 1));
  const text = hovers.flatMap(it => it.contents).map(it => it.value ?? it).join('\n');
  assert.match(text, /copies|copy/i);
});

for (const [sample, expected] of [['hello', process.env.SLIPWAY_SAMPLE_SPLIT], ['lab', process.env.SLIPWAY_LAB_SPLIT]]) {
  test(`the light bulb splits the single-stage file of ${sample}, as one step that can be undone`, async () => {
    const document = await open(sample, 'Dockerfile');
    const before = document.getText();
    const everything = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, everything, 'refactor');
    const split = actions.find(it => /^Split/.test(it.title) && !it.disabled);
    assert.ok(split, `a split among: ${actions.map(it => it.title)}`);
    assert.ok(await vscode.workspace.applyEdit(split.edit));
    assert.equal(document.getText(), expected);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  test(`the split command shows the difference of ${sample} and changes nothing until it is applied`, async () => {
    const document = await open(sample, 'Dockerfile');
    const before = document.getText();
    void vscode.commands.executeCommand('slipway.splitFile', document.uri);
    const tab = await until('the difference view', () =>
      vscode.window.tabGroups.all.flatMap(it => it.tabs).find(it => it.input instanceof vscode.TabInputTextDiff),
    );
    const preview = await vscode.workspace.openTextDocument(tab.input.modified);
    assert.equal(preview.getText(), expected);
    assert.equal(document.getText(), before);
    assert.equal(findings(tab.input.modified).length, 0, 'the preview is not checked');
    await vscode.commands.executeCommand('slipway.applySplit');
    assert.equal(document.getText(), expected);
    assert.ok(!vscode.window.tabGroups.all.flatMap(it => it.tabs).some(it => it.input instanceof vscode.TabInputTextDiff));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });
}

test('a misspelt stage warns', async () => {
  const document = await open('Dockerfile');
  const finding = await until('a finding at the misspelt stage', () =>
    findings(document.uri).find(it => document.getText(it.range) === 'biuld'),
  );
  assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
});

test('the schema of .slipway.yaml is in the package, for extensions that know YAML', () => {
  const { packageJSON, extensionPath } = extension();
  const [contribution] = packageJSON.contributes.yamlValidation;
  assert.equal(contribution.fileMatch, '.slipway.yaml');
  const schema = JSON.parse(fs.readFileSync(path.join(extensionPath, contribution.url), 'utf8'));
  assert.ok(schema.properties.profile.enum.includes('acr-tasks'), Object.keys(schema.properties).join());
  assert.ok(schema.properties.rules);
});

test('the snippets of the extension are those that the server has not', async () => {
  const { extensionPath } = extension();
  const snippets = JSON.parse(fs.readFileSync(path.join(extensionPath, 'snippets', 'dockerfile.json'), 'utf8'));
  const document = await vscode.workspace.openTextDocument({ language: 'dockerfile', content: 'FROM alpine:3.22\n\n' });
  await vscode.window.showTextDocument(document);
  const list = await until('what the server offers', async () => {
    const found = await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', document.uri, new vscode.Position(1, 0));
    return found.items.some(it => (it.label.label ?? it.label) === 'COPY') && found;
  });
  const labels = list.items.map(it => (it.label.label ?? it.label).toLowerCase());
  for (const { prefix } of Object.values(snippets)) {
    assert.equal(labels.filter(it => it === prefix).length, 1, prefix);
  }
});

test('settings reach the server at once', async () => {
  const document = await open('Dockerfile');
  const rule = ruleOf(await until('a finding', () => findings(document.uri)[0]));
  const settings = vscode.workspace.getConfiguration('slipway');
  await settings.update('rules', { [rule]: 'off' }, vscode.ConfigurationTarget.Workspace);
  await gone(document.uri, rule);
  await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
  await found(document.uri, rule);
});

test('checks a file that was never saved', async () => {
  const document = await vscode.workspace.openTextDocument({ language: 'dockerfile', content: 'FROM alpine:3.22\nCOPY --from=9 /a /b\n' });
  await until('a finding', () => findings(document.uri).length > 0);
});

test('shows what is wrong in the files of the workspace that are not open, once', async () => {
  const uri = vscode.Uri.joinPath(folder(), 'service', 'Containerfile');
  const places = () => findings(uri).map(it => `${ruleOf(it)} ${it.range.start.line}:${it.range.start.character}`);
  const once = () => places().length > 0 && new Set(places()).size === places().length;
  await vscode.commands.executeCommand('slipway.checkWorkspace');
  await until('findings in a closed file, each once', once);
  assert.equal(findings(uri)[0].range.start.line, 1);
  await open('service', 'Containerfile');
  await until('findings in the open file, each once', once);
});

test('the task checks, and the problem matcher reads what is printed', async () => {
  const end = name =>
    new Promise(resolve => {
      const subscription = vscode.tasks.onDidEndTaskProcess(event => {
        if (event.execution.task.name === name) {
          subscription.dispose();
          resolve(event.exitCode);
        }
      });
    });
  const tasks = await vscode.tasks.fetchTasks({ type: 'slipway' });
  assert.equal(tasks.length, 1);
  const checked = end(tasks[0].name);
  await vscode.tasks.executeTask(tasks[0]);
  assert.equal(await checked, 1);
  // The matcher leaves open files to the server, so this one must never have been opened.
  const uri = vscode.Uri.joinPath(folder(), 'never opened', 'Dockerfile');
  await vscode.workspace.fs.writeFile(uri, Buffer.from('FROM alpine:3.22\nCOPY --from=9 /a /b\n'));
  const line = 'never opened/Dockerfile:2:13: warning: from a task [OnlyInThisTest, DL0000]';
  // VS Code drops what it reads later than 100 ms after a task's end, and shows a file's problems when another file's begin.
  // So the task prints of two files, and ends only when the problem was seen.
  const gate = path.join(path.dirname(process.env.SLIPWAY_TEST_RESULTS), 'gate');
  execFileSync('mkfifo', [gate]);
  const script = 'printf "%s\\n" "$1" "another/Dockerfile:1:1: info: the last"; read -r opened <"$2"';
  const print = new vscode.ProcessExecution('/bin/sh', ['-c', script, 'print', line, gate]);
  const read = () => vscode.languages.getDiagnostics(uri).find(it => /from a task/.test(it.message));
  const printed = end('print');
  await vscode.tasks.executeTask(new vscode.Task({ type: 'process' }, vscode.workspace.workspaceFolders[0], 'print', 'test', print, ['$slipway']));
  const finding = await until('the problem', read);
  fs.writeFileSync(gate, 'open\n');
  await printed;
  assert.deepEqual([finding.range.start.line, finding.range.start.character, finding.severity], [1, 12, vscode.DiagnosticSeverity.Warning]);
  assert.match(ruleOf(finding), /OnlyInThisTest/);
});

test('definition, references, rename, highlights, symbols, folds, tokens, formatting, lenses and hints are there', async () => {
  const document = await vscode.workspace.openTextDocument({ language: 'dockerfile', content: 'FROM alpine:3.22 AS base\nRUN echo   \\  \nhello   \n\nFROM base AS last\nCOPY --from=base /a /b\n' });
  await vscode.window.showTextDocument(document);
  const at = place(document, '--from=base', '--from='.length + 1);
  const ask = (command, ...args) => vscode.commands.executeCommand(`vscode.${command}`, document.uri, ...args);
  await until('the server', async () => (await ask('executeDocumentSymbolProvider'))?.length > 0);
  const [definition] = await ask('executeDefinitionProvider', at);
  assert.equal((definition.range ?? definition.targetSelectionRange).start.line, 0);
  assert.equal((await ask('executeReferenceProvider', at)).length, 3);
  assert.equal((await ask('executeDocumentHighlights', at)).length, 3);
  const renamed = await ask('executeDocumentRenameProvider', at, 'build');
  assert.equal(renamed.get(document.uri).length, 3);
  assert.deepEqual((await ask('executeDocumentSymbolProvider')).map(it => it.name).slice(0, 2).map(it => /base|last/.test(it)), [true, true]);
  assert.ok((await ask('executeFoldingRangeProvider')).length >= 2);
  assert.ok((await ask('provideDocumentSemanticTokens')).data.length > 0);
  assert.ok((await ask('executeCodeLensProvider')).length >= 2);
  assert.ok(await ask('executeInlayHintProvider', new vscode.Range(0, 0, 6, 0)));
  assert.ok(await ask('executeFormatDocumentProvider', { tabSize: 4, insertSpaces: true }));
  assert.ok((await ask('executeSignatureHelpProvider', place(document, '/a /b', 1)))?.signatures.length >= 1);
  assert.ok((await ask('prepareCallHierarchy', at)).length >= 1);
});

test('the stage graph opens beside the file', async () => {
  const document = await open('Dockerfile');
  await vscode.commands.executeCommand('slipway.showGraph', document.uri);
  await until('the webview', () => vscode.window.tabGroups.all.flatMap(it => it.tabs).find(it => it.input instanceof vscode.TabInputWebview && /Stages of/.test(it.label)));
});

test('explains the file in a preview', async () => {
  const document = await open('Dockerfile');
  await vscode.commands.executeCommand('slipway.explainFile', document.uri);
  await until('the preview', () => vscode.window.tabGroups.all.flatMap(it => it.tabs).find(it => /explained/.test(it.label)));
});

test('opens the documentation of a rule', async () => {
  await vscode.commands.executeCommand('slipway.openRuleDocumentation', 'StageNameCasing');
  await until('the preview', () => vscode.window.tabGroups.all.flatMap(it => it.tabs).find(it => /StageNameCasing/.test(it.label)));
});

test('restarts', async () => {
  const document = await open('Dockerfile');
  const api = extension().exports;
  const before = api.serverProcessId();
  await vscode.commands.executeCommand('slipway.restartServer');
  await until('a new server', () => api.serverProcessId() && api.serverProcessId() !== before);
  await until('the old one gone', () => !alive(before));
  await until('findings again', () => findings(document.uri).length > 0);
});

test('a server that dies is started again, but not for ever', async () => {
  const document = await open('Dockerfile');
  const api = extension().exports;
  for (let death = 1; death <= 4; death++) {
    const pid = api.serverProcessId();
    process.kill(pid, 'SIGKILL');
    await until(`a new server after death ${death}`, () => api.serverProcessId() !== pid && alive(api.serverProcessId()));
    await until('findings again', () => findings(document.uri).length > 0);
  }
  const last = api.serverProcessId();
  process.kill(last, 'SIGKILL');
  await until('the fifth death is the last', () => !alive(last));
  await new Promise(resolve => setTimeout(resolve, 1_000));
  assert.equal(api.serverProcessId(), last);
  await vscode.commands.executeCommand('slipway.restartServer');
  await until('a restart by hand works', () => api.serverProcessId() !== last && alive(api.serverProcessId()));
});

test('the walkthrough and its sample open, and the sample can be changed where the extension is read-only', async () => {
  const own = path.join(extension().extensionPath, 'walkthrough', 'sample');
  fs.chmodSync(path.join(own, 'Dockerfile'), 0o444);
  await settled('slipway.openSample');
  await vscode.commands.executeCommand('slipway.openSample');
  const sample = await until('the sample', () =>
    vscode.workspace.textDocuments.find(it => it.uri.path.endsWith('/sample/Dockerfile') && it.uri.path.includes('globalStorage')),
  );
  assert.equal(sample.getText(), fs.readFileSync(path.join(own, 'Dockerfile'), 'utf8'));
  assert.equal(fs.statSync(sample.uri.fsPath).mode & 0o200, 0o200, 'its owner may write it');
});

test('quiets the findings of Docker’s extension when told to, and takes it back', async () => {
  const value = () => vscode.workspace.getConfiguration().inspect('docker.languageserver.diagnostics.instructionCasing').globalValue;
  assert.equal(value(), undefined, 'nothing is done unasked');
  await vscode.commands.executeCommand('slipway.quietDockerExtension');
  assert.equal(value(), 'ignore');
  await vscode.commands.executeCommand('slipway.unquietDockerExtension');
  assert.equal(value(), undefined);
});

// The last, because it takes a file that VS Code writes settings to.
test('the settings have a schema: VS Code itself finds a value that does not exist', async () => {
  const uri = vscode.Uri.joinPath(folder(), '.vscode', 'settings.json');
  const text = '{\n  "slipway.profile": "security",\n  "slipway.hover.azure": "sometimes"\n}\n';
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  const problems = await until('a problem', () => {
    const all = vscode.languages.getDiagnostics(uri);
    return all.length > 0 && all;
  });
  assert.deepEqual(problems.map(it => document.getText(it.range)), ['"sometimes"']);
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  await vscode.workspace.fs.delete(uri);
});

/** No test keeps the others from running: one that does not end is ended, and says so. */
function limited(body, seconds = 120) {
  let late;
  const limit = new Promise((_, reject) => {
    late = setTimeout(() => reject(new Error(`it did not end within ${seconds} s`)), seconds * 1000);
  });
  return Promise.race([body(), limit]).finally(() => clearTimeout(late));
}

exports.run = async () => {
  const results = [];
  const only = process.env.SLIPWAY_TEST_ONLY;
  for (const { name, body } of tests.filter(it => !only || it.name.includes(only))) {
    const start = Date.now();
    try {
      await limited(body);
      results.push({ name, ms: Date.now() - start });
    } catch (error) {
      results.push({ name, ms: Date.now() - start, error: String(error?.stack ?? error) });
    }
    // After each, so that it can be seen where one hung.
    fs.writeFileSync(process.env.SLIPWAY_TEST_RESULTS, JSON.stringify(results));
  }
  if (results.some(it => it.error)) {
    throw new Error('some tests failed');
  }
};
