// The outcome of a save in a corner of a page, in Chromium.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { bundle } from '../../../scripts/bundle.mjs';
import { Ui } from '../../e2e/lib/ui.mjs';

const source = fileURLToPath(new URL('../../../extension/capture/outcome.ts', import.meta.url));
const SAVED = {
  tone: 'fine',
  title: 'Saved: <b>Rama</b>',
  lines: ['Your firm keeps only the address.'],
  offer: { name: 'open', label: 'Open in Forepost' },
  stays: false,
};
const NOBODY = {
  tone: 'advise',
  title: 'This is nobody’s profile',
  lines: [],
  offer: { name: 'link', label: 'Save as a link note' },
  stays: true,
};
const FAILED = {
  tone: 'warn',
  title: 'Not saved: the disk',
  lines: ['Do `this`.'],
  offer: null,
  stays: true,
};

let browser;
let script;
before(async () => {
  const { outputFiles } = await bundle([source], { write: false });
  script = outputFiles[0].text;
  browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox'],
  });
});
after(() => browser?.close());

/** A page with the toast; `reply` is what the background answers to an offer. */
async function show(
  view,
  { reply = { type: 'done' }, body = '<button id="own">Post</button>' } = {},
) {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><html lang="en"><body>${body}</body></html>`);
  await page.evaluate((answer) => {
    window.sent = [];
    window.heard = [];
    globalThis.chrome = {
      runtime: {
        sendMessage: async (message) => {
          window.sent.push(message);
          if (!answer) throw new Error('Extension context invalidated.');
          return answer;
        },
      },
    };
    const real = setTimeout;
    window.later = [];
    window.setTimeout = (run, delay) =>
      delay === 8000 ? window.later.push(run) : real(run, delay);
    window.clearTimeout = (id) => delete window.later[id - 1];
    for (const type of ['keydown', 'pointerdown', 'focusin']) {
      document.addEventListener(type, (event) => window.heard.push(event.type));
    }
  }, reply);
  await page.evaluate(script);
  await page.evaluate((shown) => globalThis.forepostOutcome(shown), view);
  return { page, ui: await Ui.of(page) };
}

const region = async (ui) =>
  (await ui.tree()).find(
    ({ role, name }) => role?.value === 'region' && name?.value === 'Forepost notes',
  );
const textOf = async (ui) => {
  const found = await region(ui);
  return found ? (await ui.tree()).text(found) : null;
};

test('a success: said politely, text as text, without taking the focus', async () => {
  const { page, ui } = await show(SAVED);
  assert.match(await textOf(ui), /Saved: <b>Rama<\/b> Your firm keeps only the address\./);
  await new Promise((resolve) => setTimeout(resolve, 150));
  assert.match(await ui.announced('status'), /^Forepost\. Saved/);
  assert.equal(await ui.announced('alert'), null);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'BODY');
  await page.close();
});

test('it stands in a corner and covers no more', async () => {
  const long = { ...FAILED, lines: Array.from({ length: 60 }, () => 'A line of words.') };
  const { page, ui } = await show(long);
  const { backendDOMNodeId } = await region(ui);
  const { x, y, width, height } = await ui.box(backendDOMNodeId);
  const size = await page.evaluate(() => [innerWidth, innerHeight]);
  assert.ok(width <= 340 && height <= size[1] * 0.46, `${width} x ${height}`);
  assert.ok(x + width <= size[0] && y + height <= size[1]);
  await page.close();
});

test('its button asks for what was offered, once', async () => {
  const { page, ui } = await show(SAVED);
  await ui.press('Open in Forepost');
  assert.deepEqual(await page.evaluate(() => window.sent), [{ type: 'offer', offer: 'open' }]);
  assert.equal(await region(ui), undefined);
  await page.close();
});

test('a page’s script cannot press it', async () => {
  const { page, ui } = await show(SAVED);
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('*')) {
      if (element.id !== 'own') element.click?.();
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    }
    return [...document.documentElement.children].map(({ shadowRoot }) => shadowRoot);
  });
  assert.deepEqual(await page.evaluate(() => window.sent), []);
  assert.ok(await region(ui));
  await page.close();
});

test('a success goes when its time is over, not under the pointer', async () => {
  const { page, ui } = await show(SAVED);
  const { backendDOMNodeId } = await region(ui);
  const { x, y } = await ui.box(backendDOMNodeId);
  await page.mouse.move(x + 20, y + 20);
  await page.evaluate(() => window.later.splice(0).forEach((run) => run()));
  assert.ok(await region(ui));
  await page.mouse.move(1, 1);
  await page.evaluate(() => window.later.splice(0).forEach((run) => run()));
  assert.equal(await region(ui), undefined);
  await page.close();
});

test('a failure stays, is an alert, and Esc closes it', async () => {
  const { page, ui } = await show(FAILED);
  assert.equal(await page.evaluate(() => window.later.length), 0);
  await new Promise((resolve) => setTimeout(resolve, 150));
  assert.match(await ui.announced('alert'), /Not saved/);
  assert.equal(await ui.focused(), 'Close');
  await page.keyboard.press('Escape');
  assert.equal(await region(ui), undefined);
  await page.close();
});

test('nobody’s profile: the button has the focus, and the page hears nothing of it', async () => {
  const { page, ui } = await show(NOBODY);
  assert.equal(await ui.focused(), 'Save as a link note');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.sent.length === 1);
  assert.deepEqual(await page.evaluate(() => window.heard), []);
  await page.close();
});

test('whoever types goes on typing, and Alt+Shift+F leads to it', async () => {
  const { page, ui } = await show(SAVED, { body: '<textarea autofocus></textarea>' });
  await page.focus('textarea');
  await page.evaluate((view) => globalThis.forepostOutcome(view), NOBODY);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'TEXTAREA');
  await page.keyboard.down('Alt');
  await page.keyboard.down('Shift');
  await page.keyboard.press('KeyF');
  await page.keyboard.up('Shift');
  await page.keyboard.up('Alt');
  assert.equal(await ui.focused(), 'Save as a link note');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'TEXTAREA');
  await page.close();
});

test('an offer that is over, and an extension that was updated', async () => {
  const expired = {
    type: 'failure',
    failure: { cause: 'offer_expired', title: 'No longer valid', detail: 'Once.', hint: 'Again.' },
  };
  for (const [reply, expected] of [
    [expired, /No longer valid Once\. Again\./],
    [null, /Forepost was updated Reload this page/],
  ]) {
    const { page, ui } = await show(SAVED, { reply });
    await ui.press('Open in Forepost');
    assert.match(await textOf(ui), expected);
    assert.equal(await ui.focused(), 'Close');
    await page.close();
  }
});

test('the newest takes the place of the one before', async () => {
  const { page, ui } = await show(SAVED);
  await page.evaluate(script);
  await page.evaluate((view) => globalThis.forepostOutcome(view), FAILED);
  const tree = await ui.tree();
  const regions = tree.nodes.filter(({ role, ignored }) => !ignored && role?.value === 'region');
  assert.equal(regions.length, 1);
  assert.match(await textOf(ui), /Not saved/);
  await page.close();
});
