// A user's way through the extension, by mouse and keyboard, with a photograph of each station.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../until.mjs';
import { Window } from './browser.mjs';
import { many, sampleSplit, stages } from './fixtures.mjs';

const SQUIGGLE = '.squiggly-error, .squiggly-warning, .squiggly-info';

export async function drive({ code, context, folder, refused, record, shots }) {
  many(folder);
  const window = await Window.open(context, code, folder, shots);
  const { page } = window;
  const step = async (name, body) => {
    await body();
    record(`${shots.split('/').pop()}: ${name}`);
  };
  const disk = name => readFileSync(join(folder, name), 'utf8');

  await step('a stage that does not exist is underlined and listed', async () => {
    await window.openFile('Dockerfile');
    await page.waitForSelector(SQUIGGLE, { timeout: 60_000 });
    const problems = await window.problems();
    assert.ok(problems.some(it => /biuld/.test(it)), problems.join());
    await window.photograph('problems');
    await window.run('View: Toggle Panel Visibility');
  });

  await step('the status bar tells how far the check of a large workspace is', async () => {
    await window.progress(/Checking Dockerfiles.*\d+ of \d+/);
  });

  await step('the language status tells the server and its Java', async () => {
    await page.locator('#status\\.languageStatus').click();
    await page.locator('.hover-language-status', { hasText: /Slipway \d/ }).waitFor();
    await page.keyboard.press('Escape');
  });

  await step('a hover explains', async () => {
    await page.locator('.view-line span', { hasText: /^COPY/ }).last().hover();
    const hover = page.locator('.monaco-hover:not(.hidden) .hover-contents').first();
    await hover.waitFor();
    await until('the words of the hover', async () => /cop(y|ies)/i.test(await page.locator('.monaco-hover:not(.hidden)').first().innerText()));
    await window.photograph('hover');
    await page.keyboard.press('Escape');
  });

  await step('completion inside COPY --from= offers the stages that work, and one is accepted', async () => {
    await window.goTo(7, 13);
    await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+Space');
    const rows = page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.first().waitFor();
    const labels = await rows.evaluateAll(all => all.map(it => it.getAttribute('aria-label')));
    assert.ok(labels.some(it => /^build\b/.test(it)), labels.join());
    assert.ok(!labels.some(it => /^final\b/.test(it)), labels.join());
    await window.photograph('completion');
    await rows.filter({ hasText: /^build/ }).first().click();
    await window.save();
    assert.equal(disk('Dockerfile'), stages.replace('biuld', 'build'));
    await page.locator(SQUIGGLE).waitFor({ state: 'hidden' });
  });

  await step('the stage graph stands beside the text, and a click goes to the stage', async () => {
    // The picture needs room to be seen whole.
    await window.run('View: Toggle Primary Side Bar Visibility');
    await window.run('Slipway: Show Stage Graph');
    const frame = await window.webview('svg [data-stage]');
    await until('the whole picture', () => frame.evaluate(() => document.querySelector('svg').getBoundingClientRect().right <= document.documentElement.clientWidth));
    await page.mouse.move(640, 600);
    await page.locator('.codelens-decoration', { hasText: 'used by 1' }).first().waitFor();
    await page.locator('.workbench-hover').waitFor({ state: 'hidden' });
    await window.photograph('graph');
    await frame.locator('[data-stage="1"]').first().click();
    await until('the cursor at the second stage', async () => {
      // The click may give the picture its focus after the text got it; then the status bar tells no cursor.
      await page.keyboard.press('Control+1');
      return (await page.locator('#status\\.editor\\.selection').isVisible()) && (await window.cursor()).startsWith('6:');
    });
    const tab = page.locator('.tab', { hasText: 'Stages of' }).first();
    await tab.hover();
    await tab.locator('.codicon-close').click();
    await page.locator('.tab', { hasText: 'Stages of' }).waitFor({ state: 'hidden' });
    await window.run('View: Toggle Primary Side Bar Visibility');
  });

  await step('a build command is copied', async () => {
    await window.run('Slipway: Copy Build Command');
    const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'docker build' }).first();
    await row.waitFor();
    await window.photograph('build-commands');
    await row.click();
    await until('a command on the clipboard', async () => /^(docker|az acr) .*build/.test(await page.evaluate(() => navigator.clipboard.readText())));
  });

  await step('the light bulb splits the sample, and the file is what it should be', async () => {
    await page.keyboard.press('Control+Shift+E');
    await page.getByRole('treeitem', { name: 'hello' }).first().click();
    await page.locator('.monaco-list-row[aria-level="2"]', { hasText: 'Dockerfile' }).first().dblclick();
    await page.locator('.tab.active', { hasText: 'Dockerfile' }).waitFor();
    await until('the sample in front', async () => /dotnet/.test(await page.locator('.editor-instance .view-lines').first().innerText()));
    await page.waitForSelector('.squiggly-info', { timeout: 20_000 });
    await window.goTo(1, 10);
    const rows = page.locator('.action-widget .monaco-list-row.action');
    // VS Code drops the question when something else happens in the window meanwhile; a user asks again.
    await until('the menu of the light bulb', async () => {
      await page.keyboard.press('Control+.');
      return rows.first().waitFor({ timeout: 5_000 }).then(() => true, () => false);
    });
    await window.photograph('light-bulb');
    for (let row = 0; !/^Split into/.test(await page.locator('.action-widget .monaco-list-row.focused').innerText()); row++) {
      assert.ok(row < 10, 'the split is in the menu');
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await until('three stages', async () => /AS final/.test((await page.locator('.view-lines').first().innerText()).replaceAll('\u00a0', ' ')));
    await window.photograph('after-split');
    await window.save();
    assert.equal(disk('hello/Dockerfile'), sampleSplit);
    await page.keyboard.press('Control+Z');
    await window.save();
    assert.notEqual(disk('hello/Dockerfile'), sampleSplit);
  });

  await step('the split command shows the difference first', async () => {
    await window.run('Slipway: Split into Stages');
    await page.waitForSelector('.diff-editor, .monaco-diff-editor');
    await window.notification('Nothing is changed yet').waitFor();
    await until('both sides', async () => (await page.locator('.monaco-diff-editor .view-line').count()) > 10);
    await window.rest();
    await window.photograph('split-preview');
    await window.notification('Nothing is changed yet').getByRole('button', { name: 'Apply' }).click();
    await page.locator('.monaco-diff-editor').waitFor({ state: 'hidden' });
    await until('three stages', async () => /AS final/.test((await page.locator('.view-lines').first().innerText()).replaceAll('\u00a0', ' ')));
    await window.save();
    assert.equal(disk('hello/Dockerfile'), sampleSplit);
  });

  await step('explains the file in a preview', async () => {
    await window.run('Slipway: Explain This File');
    await window.webview('h1');
    await window.rest();
    await window.photograph('explain');
  });

  await step('checks the workspace', async () => {
    await window.run('Slipway: Check Workspace');
    await window.progress(/Slipway checks the workspace: \d+ of \d+/);
    await window.notification('Dockerfiles checked').waitFor();
    // The findings of files that are not open are among the problems.
    const problems = await window.problems();
    assert.ok(problems.some(it => /Containerfile/.test(it)), problems.join());
    await window.rest();
    await window.photograph('check-workspace');
  });

  await step('restarts by command, and goes on', async () => {
    await page.locator('.tab', { hasText: 'Dockerfile' }).first().click();
    await window.run('Slipway: Restart Server');
    await page.locator('#status\\.languageStatus').click();
    await page.locator('.hover-language-status', { hasText: /Slipway \d/ }).waitFor();
    await page.keyboard.press('Escape');
  });

  await step('the walkthrough opens', async () => {
    await window.run('View: Close All Editors');
    await window.run('View: Toggle Primary Side Bar Visibility');
    await window.run('Welcome: Open Walkthrough');
    const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'From one stage to three' }).first();
    await row.waitFor();
    await row.click();
    await page.locator('.getting-started-category', { hasText: 'From one stage to three' }).or(page.locator('.getting-started-step')).first().waitFor();
    await window.webview('h2');
    await window.photograph('walkthrough');
  });

  assert.ok(![...refused].some(it => /slipway/.test(it)), 'nothing of ours asks the network');
}
