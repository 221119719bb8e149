// Runs the commands that stand in the pipelines' YAML files, as their services would: recipes.mjs FOLDER.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { parse } from 'yaml';

const recipes = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'slipway recipes '));
writeFileSync(join(folder, 'Dockerfile'), 'FROM alpine:3.22\nCOPY --from=9 /a /b\n');
let failed = 0;

function test(name, body) {
  try {
    body();
    console.log(`ok   ci: ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL ci: ${name}\n     ${String(error.message).replaceAll('\n', '\n     ')}`);
  }
}

const read = name => parse(readFileSync(join(recipes, name), 'utf8'));
const bash = (script, env) => spawnSync('bash', ['-eu', '-c', script], { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } });

/** Expressions of the services, replaced by what they would be. */
function filled(text, values) {
  return text.replace(/\$\{\{\s*([^}]+?)\s*\}\}/g, (_, name) => {
    assert.ok(name in values, `a value for ${name}`);
    return values[name];
  });
}

test('GitHub: the action’s script marks findings and writes SARIF', () => {
  const action = read('github/action.yml');
  const step = action.runs.steps.find(it => it.name === 'Check');
  const values = { 'github.action_path': join(recipes, 'github') };
  for (const [name, input] of Object.entries(action.inputs)) {
    values[`inputs.${name}`] = input.default;
  }
  values['inputs.sarif'] = 'out.sarif';
  const env = Object.fromEntries(Object.entries(step.env).map(([name, value]) => [name, filled(value, values)]));
  const ran = bash(step.run, env);
  assert.equal(ran.status, 1, ran.stderr);
  assert.match(ran.stdout, /^::error file=Dockerfile,line=2,endLine=2,col=13,endColumn=14,title=StageIndexOutOfRange::/m);
  assert.equal(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8')).runs[0].results.length, 1);
});

test('Azure Pipelines: the template’s commands log issues and write SARIF', () => {
  const template = read('azure/slipway.yml');
  const values = Object.fromEntries(template.parameters.map(it => [`parameters.${it.name}`, it.default]));
  const [sarif, check] = template.steps.filter(it => it.bash);
  const env = step => Object.fromEntries(Object.entries(step.env).map(([name, value]) => [name, filled(value, values)]));
  const first = bash(sarif.bash, { ...env(sarif), BUILD_ARTIFACTSTAGINGDIRECTORY: folder });
  assert.equal(first.status, 0, first.stderr);
  assert.ok(existsSync(join(folder, 'slipway.sarif')));
  const second = bash(check.bash, env(check));
  assert.equal(second.status, 1, second.stderr);
  assert.match(second.stdout, /^##vso\[task\.logissue type=error;sourcepath=[^;]*Dockerfile;linenumber=2;columnnumber=13;code=StageIndexOutOfRange;?\]/m);
});

test('GitLab: the job’s commands write a code quality report', () => {
  const { slipway } = read('gitlab/slipway.yml');
  assert.equal(bash(slipway.script[0], {}).status, 0);
  const report = JSON.parse(readFileSync(join(folder, slipway.artifacts.reports.codequality), 'utf8'));
  const [issue] = report.filter(it => it.check_name === 'StageIndexOutOfRange');
  assert.ok(issue.fingerprint && issue.description && issue.severity, JSON.stringify(issue));
  assert.equal(issue.location.path, 'Dockerfile');
  assert.equal(issue.location.lines?.begin ?? issue.location.positions.begin.line, 2);
  assert.equal(bash(slipway.script[1], {}).status, 1);
});

test('MegaLinter: the descriptor’s commands run', () => {
  const descriptor = read('megalinter/slipway.megalinter-descriptor.yml');
  const [linter] = descriptor.linters;
  const version = execFileSync(linter.cli_executable, [linter.cli_version_arg_name], { encoding: 'utf8' });
  assert.match(version, new RegExp(linter.version_extract_regex));
  const args = [...linter.cli_lint_extra_args, ...linter.cli_sarif_args.map(it => it.replace('{{SARIF_OUTPUT_FILE}}', join(folder, 'm.sarif'))), 'Dockerfile'];
  assert.equal(spawnSync(linter.cli_executable, args, { cwd: folder }).status, 1);
  assert.equal(JSON.parse(readFileSync(join(folder, 'm.sarif'), 'utf8')).version, '2.1.0');
  for (const name of ['Dockerfile', 'Dockerfile.dev', 'Containerfile']) {
    assert.ok(descriptor.file_names_regex.some(it => new RegExp(`^${it.replace('(?i)', '')}$`, 'i').test(name)), name);
  }
});

test('Our image’s Dockerfile has no finding', () => {
  const ran = spawnSync('slipway', ['check', '--fail-on', 'info', join(recipes, 'image', 'Dockerfile')], { encoding: 'utf8' });
  assert.equal(ran.status, 0, ran.stdout);
});

rmSync(folder, { recursive: true });
process.exit(failed > 0 ? 1 : 0);
