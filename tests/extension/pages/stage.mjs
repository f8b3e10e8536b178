// Forepost's own pages in a real browser, with a chrome object that plays the background: a few
// clients in memory.
//
//   const stage = await PageStage.open();
//   const page = await stage.visit('clients.html#search=rama', { state: 'open', clients: 3 });
//   await page.evaluate(() => stub.asked)         every message that was sent
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { bundle } from '../../../scripts/bundle.mjs';
import { stubChrome } from './stub-chrome.mjs';
import { stubVault } from './stub-vault.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export class PageStage {
  static async open() {
    const stage = new PageStage();
    stage.folder = mkdtempSync(join(tmpdir(), 'forepost-pages-'));
    cpSync(join(root, 'extension/icons'), join(stage.folder, 'icons'), { recursive: true });
    cpSync(join(root, 'extension/pages'), join(stage.folder, 'pages'), { recursive: true });
    await bundle(
      {
        'pages/clients': join(root, 'extension/pages/clients.ts'),
        'pages/status': join(root, 'extension/pages/status.ts'),
      },
      { outdir: stage.folder },
    );
    stage.browser = await puppeteer.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      args: ['--no-sandbox', '--allow-file-access-from-files'],
    });
    return stage;
  }

  async close() {
    await this.browser?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async visit(address, { dark = false, width = 900, height = 700, ...state } = {}) {
    const page = await this.browser.newPage();
    page.faults = [];
    page.on('pageerror', (error) => page.faults.push(error.message));
    await page.setViewport({ width, height });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
    ]);
    await page.evaluateOnNewDocument(stubVault);
    await page.evaluateOnNewDocument(stubChrome, state);
    await page.goto(`file://${this.folder}/pages/${address}`);
    await page.waitForFunction(() => document.querySelector('main').ariaBusy === 'false');
    return page;
  }
}

/** What axe finds wrong with the page, a line for each. */
export async function axe(page) {
  await page.evaluate(readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document);
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0].html}`);
  });
}
