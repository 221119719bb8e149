import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { after, test } from 'node:test';
import { Launch, launchOf, words } from '../src/launch';
import { RestartPolicy } from '../src/restarts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'an extension '));
after(() => fs.rmSync(folder, { recursive: true }));
const program = process.platform === 'win32' ? 'java.exe' : 'java';

function java(home: string): string {
  fs.mkdirSync(path.join(home, 'bin'), { recursive: true });
  fs.writeFileSync(path.join(home, 'bin', program), '');
  fs.writeFileSync(path.join(home, 'release'), 'JAVA_VERSION="21.0.4"\n');
  return home;
}

const settings = { env: { JAVA_HOME: java(path.join(folder, 'jdk')) }, logFolder: folder };

test('a package without a runtime starts its jar with the Java of the machine', async () => {
  const launch = (await launchOf(path.join(folder, 'plain'), settings)) as Launch;
  assert.deepEqual(launch.serverArguments.slice(-2), ['-jar', path.join(folder, 'plain', 'server', 'slipway.jar')]);
  assert.equal(launch.runtime, 'Java 21 from JAVA_HOME');
});

test('a package with a runtime starts that, with its archive only if it is there', async () => {
  const extension = path.join(folder, 'platform');
  java(path.join(extension, 'server', 'runtime'));
  const plain = (await launchOf(extension, settings)) as Launch;
  assert.equal(plain.executable, path.join(extension, 'server', 'runtime', 'bin', program));
  assert.deepEqual(plain.serverArguments.filter(it => it.startsWith('-XX:AOTCache')), []);
  fs.writeFileSync(path.join(extension, 'server', 'slipway.aot'), '');
  const fast = (await launchOf(extension, settings)) as Launch;
  assert.ok(fast.serverArguments.includes(`-XX:AOTCache=${path.join(extension, 'server', 'slipway.aot')}`));
  assert.deepEqual(fast.serverArguments.slice(-2), ['-m', 'dev.slipway/dev.slipway.Main']);
});

test('the setting goes before the runtime of the package', async () => {
  const launch = (await launchOf(path.join(folder, 'platform'), { ...settings, javaHome: path.join(folder, 'jdk') })) as Launch;
  assert.equal(launch.executable, path.join(folder, 'jdk', 'bin', program));
});

test('the user’s arguments come after ours, so they win', async () => {
  const launch = (await launchOf(path.join(folder, 'plain'), { ...settings, vmArguments: '-Xmx1g "-Dname=two words"' })) as Launch;
  const ours = launch.serverArguments.findIndex(it => it.startsWith('-Xmx512'));
  assert.ok(launch.serverArguments.indexOf('-Xmx1g') > ours);
  assert.ok(launch.serverArguments.includes('-Dname=two words'));
});

test('Java’s own messages never reach the protocol', async () => {
  const launch = (await launchOf(path.join(folder, 'plain'), settings)) as Launch;
  const at = launch.serverArguments.indexOf('-Xlog:disable');
  assert.equal(launch.serverArguments[at + 1], '-Xlog:all=error:stderr');
});

test('words keep what is quoted together', () => {
  assert.deepEqual(words(` -a  "b c" -Dx='d e' `), ['-a', 'b c', '-Dx=d e']);
  assert.deepEqual(words(''), []);
});

test('a server that dies now and then is restarted; one that keeps dying is not', () => {
  let now = 0;
  const policy = new RestartPolicy(4, 60_000, () => now);
  assert.deepEqual(Array.from({ length: 5 }, () => policy.afterDeath(false)), ['restart', 'restart', 'restart', 'restart', 'give up']);
  policy.forget();
  for (let death = 0; death < 20; death++) {
    now += 20_000;
    assert.equal(policy.afterDeath(false), 'restart');
  }
  assert.equal(policy.afterDeath(true), 'out of memory');
});
