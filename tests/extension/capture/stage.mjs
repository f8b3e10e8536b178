// A browser with the script that reads pages, as one click puts it there.
//
//   const stage = await Stage.start();
//   const captured = await stage.read('<h1>…</h1>', { level: 'full', url, act });
//   await stage.stop();
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { bundle } from '../../../scripts/bundle.mjs';

const source = fileURLToPath(new URL('../../../extension/capture/main.ts', import.meta.url));

export const HERE = 'https://www.example.com/in/rama';

/** A page of made-up people in fixtures/. */
export const fixture = (name) =>
  readFileSync(new URL(`fixtures/${name}.html`, import.meta.url), 'utf8');

export const ld = (...data) =>
  data
    .map((entry) => `<script type="application/ld+json">${JSON.stringify(entry)}</script>`)
    .join('');

export class Stage {
  static async start() {
    const stage = new Stage();
    const { outputFiles } = await bundle([source], { write: false });
    stage.script = outputFiles[0].text;
    stage.browser = await puppeteer.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      args: ['--no-sandbox'],
    });
    return stage;
  }

  async stop() {
    await this.browser?.close();
  }

  async show(markup, url = HERE) {
    const page = await this.browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) =>
      request.url() === url
        ? request.respond({ contentType: 'text/html; charset=utf-8', body: markup })
        : request.abort(),
    );
    await page.goto(url);
    return page;
  }

  /** `act` runs in the page before it is read. */
  async read(markup, { level = 'card', url = HERE, act } = {}) {
    const page = await this.show(`<!doctype html>${markup}`, url);
    if (act) await page.evaluate(act);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(this.script);
    const captured = await page.evaluate((wanted) => globalThis.forepostCapture(wanted), level);
    const now = await page.evaluate(() => document.documentElement.outerHTML);
    assert.equal(now, before, 'the page was changed');
    await page.close();
    return captured;
  }

  /** The fields alone. */
  async page(markup, more) {
    return (await this.read(markup, more)).page;
  }
}
