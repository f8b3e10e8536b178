import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { FakeBrowser, goodHost, settle, SETTINGS, SITE, welcome } from './fake-chrome.mjs';

const settingsOf = (more) => ({ hello: welcome({ settings: { ...SETTINGS, ...more } }) });

let browser;
afterEach(() => browser.dispose());

async function install(answers, options = {}) {
  browser = new FakeBrowser({ host: goodHost(answers), ...options });
  options.before?.(browser);
  await browser.startAnew();
}

async function change(answers) {
  browser.host = goodHost(answers);
  await browser.status(null, true);
}

test('the script is registered for the listed origins alone, ports and all', async () => {
  await install(
    settingsOf({ sites: [SITE, 'http://demo.localhost:8437', 'https://*.example.org'] }),
  );
  assert.deepEqual(browser.registered, [
    {
      id: 'page',
      js: ['page.js'],
      matches: [
        'http://demo.localhost:8437/*',
        'https://*.example.org:443/*',
        'https://www.example.com:443/*',
      ],
      runAt: 'document_start',
      allFrames: true,
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
    },
  ]);
});

test('Firefox, where a pattern with a port matches nothing, gets patterns without', async () => {
  await install(settingsOf({ sites: ['http://demo.localhost:8437'] }), { isFirefox: true });
  assert.deepEqual(browser.registered[0].matches, ['http://demo.localhost/*']);
});

test('no site: nothing is registered', async () => {
  await install(settingsOf({ sites: [] }));
  assert.deepEqual(browser.registered, []);
});

test('the list changes, the registration follows', async () => {
  await install();
  await change(settingsOf({ sites: ['https://new.example'] }));
  assert.deepEqual(browser.registered[0].matches, ['https://new.example:443/*']);
  await change(settingsOf({ sites: [] }));
  assert.deepEqual(browser.registered, []);
});

test('switched off: nothing is registered and open pages withdraw', async () => {
  await install();
  const page = browser.openPage(`${SITE}/`);
  await page.ask({ type: 'state' });
  await change(settingsOf({ enabled: false }));
  assert.deepEqual(browser.registered, []);
  assert.equal(page.pushed.at(-1).live, false);
  assert.equal(browser.marks.all.text, 'off');
});

test('at the install, listed tabs that are open get the script, and no others', async () => {
  const open = {};
  await install(undefined, {
    before: (fake) => {
      open.listed = fake.openTab(`${SITE}/feed`).id;
      open.port = fake.openTab('http://demo.localhost:8437/').id;
      fake.openTab('http://demo.localhost:9999/');
      fake.openTab('https://elsewhere.example.org/');
    },
  });
  assert.deepEqual(
    browser.injected.map(({ tabId }) => tabId),
    [open.listed, open.port],
  );
  assert.ok(browser.injected.every((target) => !target.allFrames && !target.frameIds));
});

test('a new site: only tabs that it adds get the script', async () => {
  await install();
  browser.openTab(`${SITE}/feed`);
  const added = browser.openTab('https://new.example/').id;
  await change(settingsOf({ sites: [...SETTINGS.sites, 'https://new.example'] }));
  assert.deepEqual(browser.injected, [{ tabId: added }]);
});

test('an update serves open tabs again: their scripts are orphans', async () => {
  await install();
  const tab = browser.openTab(`${SITE}/feed`).id;
  await browser.stopWorker();
  await browser.startAnew('update');
  assert.deepEqual(browser.injected, [{ tabId: tab }]);
  assert.equal(browser.registered.length, 1);
});

test('a reload, of which the browser does not tell, serves open tabs again', async () => {
  await install();
  const tab = browser.openTab(`${SITE}/feed`).id;
  await browser.stopWorker();
  await browser.startAnew(null);
  assert.deepEqual(browser.injected, [{ tabId: tab }]);
  assert.equal(browser.registered.length, 1);
});

test('a worker that wakes leaves the registration as it is', async () => {
  await install();
  const before = structuredClone(browser.registered);
  browser.openTab(`${SITE}/feed`);
  await browser.stopWorker();
  await browser.startWorker();
  assert.deepEqual(browser.registered, before);
  assert.deepEqual(browser.injected, []);
});

test('a worker that knows nothing yet does not take the registration away', async () => {
  await install();
  browser.stored.local = {};
  await browser.stopWorker();
  browser.host = () => {};
  await browser.startWorker();
  assert.equal(browser.registered.length, 1);
});

test('the host is missing: the browser’s policy lists the sites, also when it comes late', async () => {
  browser = new FakeBrowser({
    host: (_message, port) => port.die('Specified native messaging host not found.'),
  });
  await browser.startAnew();
  assert.deepEqual(browser.registered, []);
  await browser.setManaged({ sites: [SITE], on_failure: 'release' });
  assert.deepEqual(browser.registered[0].matches, ['https://www.example.com:443/*']);
  const page = browser.openPage(`${SITE}/`);
  const { state } = await page.ask({ type: 'state' });
  assert.equal(state.live, true);
  assert.equal(state.onFailure, 'release');
  assert.equal(state.failure.cause, 'host_not_found');
});

test('no managed storage at all is no fault', async () => {
  await install(undefined, { before: (fake) => (fake.stored.managed = null) });
  const { status } = await browser.status();
  assert.deepEqual(status.problems, []);
});

test('a refusal by one tab does not keep the others from being served', async () => {
  browser = new FakeBrowser({ host: goodHost() });
  const first = browser.openTab(`${SITE}/1`).id;
  const second = browser.openTab(`${SITE}/2`).id;
  browser.closedTabs.add(first);
  await browser.startAnew();
  assert.deepEqual(browser.injected, [{ tabId: second }]);
});
