import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { after, test } from 'node:test';
import { featureRelease, findJava, javaVersion, missingJava } from '../src/java';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'java homes '));
after(() => fs.rmSync(folder, { recursive: true }));

/** A folder that looks like a Java of this version. */
function home(name: string, version: string): string {
  const made = path.join(folder, name);
  fs.mkdirSync(path.join(made, 'bin'), { recursive: true });
  fs.writeFileSync(path.join(made, 'bin', 'java'), '');
  fs.writeFileSync(path.join(made, 'release'), `IMPLEMENTOR="Somebody"\nJAVA_VERSION="${version}"\n`);
  return made;
}

const eight = home('eight', '1.8.0_402');
const eleven = home('eleven', '11.0.2');
const seventeen = home('seventeen', '17.0.15');
const twentyFive = home('twenty five', '25.0.3');
const find = (env: NodeJS.ProcessEnv, setting?: string) => findJava({ env, setting, platform: 'linux' });

test('takes the setting before everything else', async () => {
  const { java } = await find({ JDK_HOME: twentyFive }, seventeen);
  assert.deepEqual(java, {
    executable: path.join(seventeen, 'bin', 'java'),
    source: 'the setting slipway.java.home',
    version: 17,
  });
});

test('the setting may name the home, its bin folder or the program', async () => {
  for (const setting of [seventeen, path.join(seventeen, 'bin'), path.join(seventeen, 'bin', 'java')]) {
    assert.equal((await find({}, setting)).java?.version, 17, setting);
  }
});

test('a setting that cannot be followed is said, not passed over', async () => {
  const found = await find({ JAVA_HOME: twentyFive }, eleven);
  assert.equal(found.java, undefined);
  assert.match(missingJava('rejected' in found ? found.rejected : []), /slipway\.java\.home .*is Java 11/);
});

test('JDK_HOME, then JAVA_HOME, then the PATH', async () => {
  const onPath = path.join(seventeen, 'bin');
  assert.equal((await find({ JDK_HOME: twentyFive, JAVA_HOME: seventeen, PATH: onPath })).java?.source, 'JDK_HOME');
  assert.equal((await find({ JAVA_HOME: twentyFive, PATH: onPath })).java?.source, 'JAVA_HOME');
  assert.equal((await find({ PATH: `/nowhere:${onPath}` })).java?.source, 'the PATH');
});

test('passes over what is too old', async () => {
  const found = await find({ JDK_HOME: eight, JAVA_HOME: eleven, PATH: path.join(twentyFive, 'bin') });
  assert.equal(found.java?.version, 25);
});

test('tells everything that it looked at', async () => {
  const found = await find({ JDK_HOME: eight, JAVA_HOME: path.join(folder, 'none'), PATH: '' });
  assert.ok(!found.java);
  const message = missingJava(found.rejected);
  assert.match(message, /Java 17 or later/);
  assert.match(message, /JDK_HOME \(.*is Java 8\)/);
  assert.match(message, /JAVA_HOME \(there is no .*none/);
});

test('says so when there is nothing at all', async () => {
  const found = await find({ PATH: '' });
  assert.ok(!found.java);
  assert.match(missingJava(found.rejected), /there is none in JDK_HOME, JAVA_HOME or on the PATH/);
});

test('reads versions of all shapes', () => {
  assert.deepEqual(['1.8.0_402', '17', '17.0.15', '25-ea', '', undefined].map(featureRelease), [8, 17, 17, 25, undefined, undefined]);
});

test('a program that is no Java has no version', async () => {
  const none = path.join(folder, 'plain', 'bin');
  fs.mkdirSync(none, { recursive: true });
  fs.writeFileSync(path.join(none, 'java'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  assert.equal(await javaVersion(path.join(none, 'java')), undefined);
});
