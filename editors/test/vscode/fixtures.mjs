// What the tests open. Every run works on a copy.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

const fixture = name => readFileSync(join(root, 'editors', 'test', 'fixtures', name), 'utf8');

/** Two stages, and a misspelt one in COPY --from. */
export const stages = fixture('stages.dockerfile');

/** What the walkthrough's sample becomes. */
export const sampleSplit = fixture('sample-split.dockerfile');

/** The file of Microsoft's AZ-204 lab: one stage that publishes a program and runs it. */
const lab = join(root, 'test-fixtures', 'split', 'dotnet-az204-lab');

/** What the lab's file becomes. */
export const labSplit = readFileSync(join(lab, 'expected.Dockerfile'), 'utf8');

/** How many Dockerfiles a large folder has. */
const MANY = 300;

/** Adds files in which nothing is wrong, so many that a check of all of them is seen. */
export function many(folder) {
  for (let i = 0; i < MANY; i++) {
    mkdirSync(join(folder, 'services', `s${i}`), { recursive: true });
    writeFileSync(join(folder, 'services', `s${i}`, 'Dockerfile'), `FROM alpine:3.22 AS build\nRUN echo ${i} > /a\nFROM alpine:3.22\nCOPY --from=build /a /b\nUSER nobody\nCMD ["cat", "/b"]\n`);
    writeFileSync(join(folder, 'services', `s${i}`, '.dockerignore'), '.git\n');
  }
}

export function workspace(folder) {
  mkdirSync(join(folder, 'service'), { recursive: true });
  writeFileSync(join(folder, 'Dockerfile'), stages);
  writeFileSync(join(folder, '.dockerignore'), '.git\n');
  writeFileSync(join(folder, 'service', 'Containerfile'), 'FROM alpine:3.22 AS base\nCOPY --from=2 /a /b\n');
  cpSync(join(root, 'editors', 'vscode', 'walkthrough', 'sample'), join(folder, 'hello'), { recursive: true });
  mkdirSync(join(folder, 'lab'));
  for (const name of ['Dockerfile', 'Program.cs', 'ipcheck.csproj']) {
    cpSync(join(lab, name), join(folder, 'lab', name));
  }
  return folder;
}
