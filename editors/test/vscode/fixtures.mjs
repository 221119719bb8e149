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

export function workspace(folder) {
  mkdirSync(join(folder, 'service'), { recursive: true });
  writeFileSync(join(folder, 'Dockerfile'), stages);
  writeFileSync(join(folder, '.dockerignore'), '.git\n');
  writeFileSync(join(folder, 'service', 'Containerfile'), 'FROM alpine:3.22 AS base\nCOPY --from=2 /a /b\n');
  cpSync(join(root, 'editors', 'vscode', 'walkthrough', 'sample'), join(folder, 'hello'), { recursive: true });
  return folder;
}
