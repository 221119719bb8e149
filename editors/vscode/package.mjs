// Makes the .vsix: `npm run package`. With --runtime it carries the Java runtime that `mvn package -Pruntime` made, and
// is for this platform alone.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const built = join(root, 'server', 'target', 'slipway');
const withRuntime = process.argv.includes('--runtime');
const { version } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));

function needed(path, remedy) {
  if (!existsSync(path)) {
    console.error(`package: ${path} is missing; run \`${remedy}\` first.`);
    process.exit(2);
  }
  return path;
}

const server = join(here, 'server');
rmSync(server, { recursive: true, force: true });
mkdirSync(server);
cpSync(join(root, 'LICENSE'), join(here, 'LICENSE'));
// The schema of .slipway.yaml, for extensions that know YAML.
cpSync(join(root, 'server', 'src', 'main', 'resources', 'dev', 'slipway', 'config', 'slipway.schema.json'), join(here, 'schema', 'slipway.schema.json'));
cpSync(needed(join(built, 'THIRD-PARTY.txt'), 'mvn -q -DskipTests package'), join(server, 'THIRD-PARTY.txt'));
let name = `slipway-${version}.vsix`;
const target = [];
if (withRuntime) {
  const image = needed(join(root, 'server', 'target', 'slipway-with-runtime', 'runtime'), 'mvn -q -DskipTests package -Pruntime');
  cpSync(image, join(server, 'runtime'), { recursive: true, verbatimSymlinks: true });
  cpSync(needed(join(root, 'server', 'target', 'slipway-with-runtime', 'lib', 'slipway.aot'), 'mvn -q -DskipTests package -Pruntime'), join(server, 'slipway.aot'));
  const platform = `${process.platform}-${process.arch}`;
  target.push('--target', platform);
  name = `slipway-${platform}-${version}.vsix`;
} else {
  cpSync(needed(join(built, 'lib', 'slipway.jar'), 'mvn -q -DskipTests package'), join(server, 'slipway.jar'));
}

mkdirSync(join(here, 'target'), { recursive: true });
const vsix = join(here, 'target', name);
const vsce = join(here, 'node_modules', '@vscode', 'vsce', 'vsce');
execFileSync(
  process.execPath,
  [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', ...target, '-o', vsix],
  { cwd: here, stdio: ['ignore', 'inherit', 'inherit'] },
);
console.log(vsix);
