// Capture levels out of the machine's settings, and what the manifest promises of a save.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, test } from 'node:test';
import { FakeBrowser, goodHost, SETTINGS, SITE, welcome } from './fake-chrome.mjs';

const manifest = JSON.parse(
  readFileSync(new URL('../../../extension/manifest.json', import.meta.url), 'utf8'),
);

let browser;
afterEach(() => browser.dispose());

async function start(capture) {
  browser = new FakeBrowser({
    host: goodHost({ hello: welcome({ settings: { ...SETTINGS, capture } }) }),
  });
  await browser.startAnew();
}

const levelOf = async (url) => {
  const { id } = browser.openTab(url);
  return (await browser.status(id)).status.tab.level;
};

test('the level of the page in front; none where nothing may be saved', async () => {
  await start({ [SITE]: 'card' });
  assert.equal(await levelOf(`${SITE}/in/rama`), 'card');
  assert.equal(await levelOf('http://demo.localhost:8437/'), 'link');
  assert.equal(await levelOf('https://elsewhere.example.org/'), null);
  assert.equal(await levelOf('chrome://settings'), null);
});

for (const capture of [
  undefined,
  null,
  'card',
  ['card'],
  { [SITE]: 'everything' },
  { [SITE]: ['card'] },
  { 'not a site': 'card' },
]) {
  test(`what is no level gives least away: ${JSON.stringify(capture)}`, async () => {
    await start(capture);
    assert.equal(await levelOf(`${SITE}/in/rama`), 'link');
    assert.deepEqual((await browser.status()).status.settings.capture, { value: {}, from: 'host' });
  });
}

test('levels are remembered for a worker whose host is not there', async () => {
  await start({ [SITE]: 'selection' });
  await browser.stopWorker();
  browser.host = () => {};
  await browser.startWorker();
  assert.equal(await levelOf(`${SITE}/in/rama`), 'selection');
});

test('the browser’s policy gives no level', async () => {
  browser = new FakeBrowser({ host: (_message, port) => port.die() });
  browser.stored.managed = { sites: [SITE], capture: { [SITE]: 'card' } };
  await browser.startAnew();
  assert.equal(await levelOf(`${SITE}/in/rama`), 'link');
});

test('the manifest’s command is the one that saves', async () => {
  await start({});
  const [[command, { suggested_key: key }]] = Object.entries(manifest.commands);
  assert.equal(key.default, 'Alt+Shift+S');
  await browser.press(browser.openTab(`${SITE}/in/rama`), command);
  assert.equal(browser.outcomes.length, 1);
});

test('no permission but those that docs/permissions.md explains', () => {
  const docs = readFileSync(new URL('../../../docs/permissions.md', import.meta.url), 'utf8');
  for (const permission of manifest.permissions) {
    assert.ok(docs.includes(`\n| \`${permission}\` | `), permission);
  }
  assert.ok(manifest.description.length <= 132, 'stores take no more');
});
