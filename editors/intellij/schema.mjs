// Writes slipway/settings.schema.json from the settings of the VS Code extension: node schema.mjs. Without --write it
// prints it.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** The schema: what VS Code writes with dots is nested, and its marks and links are plain text. */
export function schema() {
  const { contributes } = JSON.parse(readFileSync(join(here, '..', 'vscode', 'package.json'), 'utf8'));
  const root = { $schema: 'http://json-schema.org/draft-07/schema#', title: 'Settings of Slipway', type: 'object', properties: {}, additionalProperties: false };
  for (const [name, setting] of contributes.configuration.flatMap(it => Object.entries(it.properties))) {
    // These tell VS Code how to start the server.
    if (/^slipway\.(java|server|trace)\./.test(name)) {
      continue;
    }
    const path = name.split('.');
    let at = root;
    for (const part of path.slice(0, -1)) {
      at = at.properties[part] ??= { type: 'object', properties: {}, additionalProperties: false };
    }
    const { order, scope, markdownDescription, ...rest } = setting;
    at.properties[path.at(-1)] = { ...rest, description: markdownDescription.replaceAll('`', '') };
  }
  return JSON.stringify(root, null, 2) + '\n';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--write')) {
    writeFileSync(join(here, 'slipway', 'settings.schema.json'), schema());
  } else {
    process.stdout.write(schema());
  }
}
