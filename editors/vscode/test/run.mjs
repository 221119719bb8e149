// Bundles the unit tests and runs them with Node's own runner: `npm test`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'slipway-unit-'));
const files = readdirSync(here).filter(name => name.endsWith('.test.ts'));
buildSync({
  entryPoints: files.map(name => join(here, name)),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  outdir: out,
  external: ['vscode'],
  logLevel: 'warning',
});
const { status } = spawnSync(
  process.execPath,
  ['--test', '--test-reporter=spec', ...files.map(name => join(out, name.replace(/\.ts$/, '.js')))],
  { stdio: 'inherit' },
);
rmSync(out, { recursive: true, force: true });
process.exit(status ?? 1);
