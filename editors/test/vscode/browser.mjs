// A browser on that VS Code, and what a user does in it.
import { chromium } from 'playwright-core';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../until.mjs';

const PROGRAM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--force-color-profile=srgb',
];

export async function openBrowser() {
  const browser = await chromium.launch({ executablePath: PROGRAM, headless: true, args: FLAGS });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  context.setDefaultTimeout(90_000);
  await context.addInitScript(watchProgress);
  const refused = new Set();
  // Whatever leaves this machine is refused, so the tests also show what works offline.
  await context.route('**/*', route => {
    const { hostname } = new URL(route.request().url());
    if (hostname === '127.0.0.1') {
      return route.continue();
    }
    refused.add(hostname);
    return route.abort();
  });
  return { browser, context, refused };
}

/** Runs in each page: remembers what stood in the status bar and in notifications, since progress is gone before one looks. */
function watchProgress() {
  globalThis.seenProgress = new Set();
  new MutationObserver(() => {
    for (const element of document.querySelectorAll('.statusbar-item, .notification-list-item')) {
      if (/\d of \d/.test(element.textContent)) {
        globalThis.seenProgress.add(element.textContent);
      }
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** One VS Code window on a folder. */
export class Window {
  constructor(page, screenshots) {
    this.page = page;
    this.screenshots = screenshots;
    mkdirSync(screenshots, { recursive: true });
  }

  static async open(context, code, folder, screenshots) {
    const page = await context.newPage();
    await page.goto(`${code.url}/?folder=${encodeURIComponent(folder)}`, { waitUntil: 'domcontentloaded' });
    await page.waitForSelector('.monaco-workbench', { timeout: 90_000 });
    return new Window(page, screenshots);
  }

  async openFile(name) {
    await this.page.getByRole('treeitem', { name, exact: true }).first().dblclick({ timeout: 90_000 });
    await this.page.waitForSelector('.monaco-editor .view-line');
  }

  /** Types a command's name into the palette and runs it. */
  async run(command) {
    const { page } = this;
    await page.keyboard.press('F1');
    const input = page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await input.fill(`>${command}`);
    const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: command }).first();
    await row.waitFor();
    await row.click();
  }

  async goTo(line, column) {
    const { page } = this;
    await page.keyboard.press('Control+G');
    const input = page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await input.fill(`:${line}:${column}`);
    await page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
    await until(`the cursor at ${line}:${column}`, async () => (await this.cursor()) === `${line}:${column}`);
  }

  /** The cursor as the status bar tells it, such as `3:14`. */
  async cursor() {
    const text = await this.page.locator('#status\\.editor\\.selection').innerText();
    const [, line, column] = /Ln (\d+), Col (\d+)/.exec(text) ?? [];
    return `${line}:${column}`;
  }

  async save() {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'hidden' });
  }

  /** The rows of the problems panel, opened for it. */
  async problems() {
    await this.run('Problems: Focus on Problems View');
    await this.page.waitForSelector('.markers-panel .monaco-list-row', { timeout: 90_000 });
    return this.page.locator('.markers-panel .monaco-list-row').allInnerTexts();
  }

  /** Waits until some progress was shown whose text matches, even if it is gone by now. */
  async progress(pattern) {
    return until(`progress: ${pattern}`, () => this.page.evaluate(source => [...globalThis.seenProgress].find(it => new RegExp(source).test(it)), pattern.source));
  }

  notification(text) {
    return this.page.locator('.notification-toast, .notifications-center').filter({ hasText: text }).first();
  }

  /** A document inside a webview, found by what is in it. */
  async webview(selector) {
    return until(`a webview with ${selector}`, async () => {
      for (const frame of this.page.frames()) {
        const found = frame.locator(selector).first();
        if ((await found.count()) > 0 && (await found.isVisible())) {
          return frame;
        }
      }
      return undefined;
    }, 90_000);
  }

  /** Takes the pointer to where it points at nothing, so that no tip stands in a photograph. */
  async rest() {
    await this.page.mouse.move(600, 640);
    await this.page.locator('.workbench-hover').waitFor({ state: 'hidden' });
  }

  async photograph(name) {
    await this.page.screenshot({ path: join(this.screenshots, `${name}.png`), animations: 'disabled' });
  }
}
