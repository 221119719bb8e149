// A folder that the user does not trust: it is checked, and it does not say which program is started.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from './browser.mjs';

/** Settings under which VS Code opens a new folder in restricted mode, without asking. */
export const UNTRUSTED = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };

export async function driveUntrusted({ code, context, folder, record, shots }) {
  // A Java that is not there, and a flag with which no server would start.
  mkdirSync(join(folder, '.vscode'));
  writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'slipway.java.home': '/nowhere', 'slipway.server.vmargs': '-version' }));
  const window = await Window.open(context, code, folder, shots);
  const { page } = window;
  await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).first().waitFor();
  await window.openFile('Dockerfile');
  await page.waitForSelector('.squiggly-error, .squiggly-warning, .squiggly-info');
  record('untrusted: the folder is in restricted mode, and its Dockerfile is checked');
  await page.locator('#status\\.languageStatus').click();
  const status = page.locator('.hover-language-status', { hasText: /Slipway \d/ });
  await status.waitFor();
  assert.doesNotMatch(await status.innerText(), /nowhere/);
  record('untrusted: the folder does not say which program is started');
  await window.photograph('restricted');
}
