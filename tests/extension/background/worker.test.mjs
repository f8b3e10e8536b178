// The worker's life, the toolbar's mark and the status.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { FakeBrowser, goodHost, settle, SETTINGS, SITE, welcome } from './fake-chrome.mjs';

const REPORT = { adapter: 'demo', composers: [{ surface: 'post', found: 1 }] };

let browser;
afterEach(() => browser.dispose());

async function start(answers) {
  browser = new FakeBrowser({ host: goodHost(answers) });
  await browser.startAnew();
}

const keptPages = () => Object.keys(browser.stored.session).filter((key) => key !== 'started');

test('every listener is put up before anything is waited for', async () => {
  browser = new FakeBrowser({ host: goodHost() });
  await browser.startWorker({ storageAnswers: false });
  for (const event of [
    chrome.runtime.onInstalled,
    chrome.runtime.onStartup,
    chrome.runtime.onConnect,
    chrome.runtime.onMessage,
    chrome.storage.onChanged,
    chrome.commands.onCommand,
    chrome.contextMenus.onClicked,
  ]) {
    assert.equal(event.listeners.length, 1);
  }
});

test('a restarted worker answers at once from memory and asks the host behind', async () => {
  await start();
  await browser.stopWorker();
  browser.host = () => {};
  await browser.startWorker();
  const page = browser.openPage(`${SITE}/`);
  const { state } = await page.ask({ type: 'state' });
  assert.equal(state.live, true);
  assert.equal(browser.hostPort.sent.at(-1).type, 'hello');
  const { status } = await browser.status();
  assert.equal(status.settings.sites.from, 'remembered');

  const settings = { ...SETTINGS, on_failure: 'release' };
  browser.hostPort.reply({ id: browser.hostPort.sent.at(-1).id, ...welcome({ settings }) });
  await settle();
  assert.equal(page.pushed.at(-1).onFailure, 'release');
});

test('a memory that cannot be read is no memory', async () => {
  await start();
  await browser.stopWorker();
  browser.stored.local = { settings: { enabled: 'yes', sites: SITE } };
  await browser.startWorker();
  const { status } = await browser.status();
  assert.equal(status.settings.sites.from, 'default');
});

test('with nothing known the first state waits for the host', async () => {
  browser = new FakeBrowser({ host: () => {} });
  await browser.startWorker();
  const page = browser.openPage(`${SITE}/`);
  assert.equal(await page.ask({ type: 'state' }), undefined);
  browser.hostPort.reply({ id: 1, ...welcome() });
  await settle();
  assert.equal(page.replyTo(1).state.live, true);
});

test('the status tells every value and its source', async () => {
  await start();
  const { status } = await browser.status();
  assert.deepEqual(status, {
    settings: {
      enabled: { value: true, from: 'host' },
      sites: { value: SETTINGS.sites, from: 'host' },
      onFailure: { value: 'hold', from: 'host' },
      surfaces: { value: SETTINGS.surfaces, from: 'host' },
      capture: { value: {}, from: 'host' },
    },
    host: { version: '0.1.0', protocol: 1 },
    policies: [{ id: 'us-broker-dealer', version: 3, title: 'US broker-dealers' }],
    problems: [],
    failure: null,
    extension: '0.1.0',
    tab: { state: 'not_a_site', origin: null, level: null, reports: [] },
  });
});

test('problems of the browser’s policy are in the status, not in the page', async () => {
  await start();
  const page = browser.openPage(`${SITE}/`);
  await browser.setManaged({ enabled: 'no' });
  const { status } = await browser.status();
  assert.deepEqual(
    status.problems.map(({ code }) => code),
    ['managed_invalid'],
  );
  assert.deepEqual((await page.ask({ type: 'state' })).state.problems, []);
});

test('a tab’s report is told, also by a worker that was stopped meanwhile', async () => {
  await start();
  const page = browser.openPage(`${SITE}/`);
  assert.equal((await page.ask({ type: 'report', report: { ...REPORT, extra: 1 } })).type, 'done');
  const [{ id }] = browser.tabs;
  const live = { state: 'live', origin: SITE, level: 'link', reports: [REPORT] };
  assert.deepEqual((await browser.status(id)).status.tab, live);
  await browser.stopWorker();
  await browser.startWorker();
  assert.deepEqual((await browser.status(id)).status.tab, live);
});

test('a page that connects to the next worker keeps its report, another document does not', async () => {
  await start();
  const page = browser.openPage(`${SITE}/`, { documentId: 'one' });
  await page.ask({ type: 'report', report: REPORT });
  const [tab] = browser.tabs;
  const reports = async () => (await browser.status(tab.id)).status.tab.reports;
  await browser.stopWorker();
  await browser.startWorker();
  browser.connect({ tab, frameId: 0, url: `${SITE}/`, origin: SITE, documentId: 'one' });
  await settle();
  assert.deepEqual(await reports(), [REPORT]);
  browser.connect({ tab, frameId: 0, url: `${SITE}/2`, origin: SITE, documentId: 'two' });
  await settle();
  assert.deepEqual(await reports(), []);
});

test('a tab is live, not listed, off, to be reloaded or no site', async () => {
  await start();
  browser.openPage(`${SITE}/`);
  const [{ id: live }] = browser.tabs;
  const state = async (id) => (await browser.status(id)).status.tab.state;
  assert.equal(await state(live), 'live');
  assert.equal(await state(browser.openTab('https://elsewhere.example.org/').id), 'not_listed');
  assert.equal(await state(browser.openTab(`${SITE}/old`).id), 'reload');
  assert.equal(await state(browser.openTab('about:blank').id), 'not_a_site');
  assert.equal(await state(12345), 'not_a_site');
  assert.equal(await state('x'), 'not_a_site');
  browser.host = goodHost({ hello: welcome({ settings: { ...SETTINGS, enabled: false } }) });
  await browser.status(null, true);
  assert.equal(await state(live), 'off');
});

test('nothing is kept of a page that has gone, unless another has its place', async () => {
  await start();
  const page = browser.openPage(`${SITE}/`);
  await page.ask({ type: 'report', report: REPORT });
  const [tab] = browser.tabs;
  browser.connect({ tab, frameId: 0, url: `${SITE}/next`, origin: SITE });
  await settle();
  await page.close();
  assert.deepEqual(keptPages(), [`page:${tab.id}:0`]);
  await tab.pages[1].close();
  assert.deepEqual(keptPages(), []);
});

test('a page that is not listed leaves nothing in the session', async () => {
  await start();
  const page = browser.openPage('https://elsewhere.example.org/');
  assert.equal((await page.ask({ type: 'report', report: REPORT })).type, 'failure');
  assert.deepEqual(keptPages(), []);
});

test('the toolbar’s mark: on, not on, not working, off', async () => {
  await start();
  assert.deepEqual(
    [browser.marks.all.text, browser.marks.all.title],
    ['', 'Forepost is not on for this page'],
  );
  const page = browser.openPage(`${SITE}/`);
  await settle();
  const mark = () => browser.marks[browser.tabs[0].id];
  assert.equal(mark().text, '✓');
  browser.host = (_message, port) => port.die('Specified native messaging host not found.');
  browser.hostPort.die();
  await browser.clock.pass(1_000);
  assert.equal(mark().text, '!');
  assert.equal(mark().title, 'Forepost is not working: The Forepost program was not found');
  assert.equal(browser.marks.all.text, '!');
  browser.host = goodHost();
  await browser.status(null, true);
  assert.equal(mark().text, '✓');
  await page.close();
  assert.equal(mark().text, '');
});

test('no text of a draft is stored or told', async () => {
  await start();
  const page = browser.openPage(`${SITE}/`);
  const text = 'the very secret draft';
  await page.ask({ type: 'check', surface: 'post', text });
  await page.ask({ type: 'submit', surface: 'post', text });
  const { status } = await browser.status(browser.tabs[0].id);
  assert.ok(!JSON.stringify([browser.stored, status, browser.marks]).includes(text));
});

test('a browser that starts asks the host anew', async () => {
  browser = new FakeBrowser({ host: goodHost() });
  await browser.startAnew(null);
  assert.equal(browser.hostPort.sent[0].type, 'hello');
  assert.equal(browser.registered.length, 1);
});

test('an open page asks again only when the last answer is old', async () => {
  await start();
  browser.openPage(`${SITE}/1`);
  await browser.tabs[0].pages[0].ask({ type: 'state' });
  assert.equal(browser.hostPort.sent.length, 1);
  await browser.clock.pass(61_000);
  await browser.tabs[0].pages[0].ask({ type: 'state' });
  assert.equal(browser.hostPort.sent.length, 2);
});

test('so does a check, behind its answer: a change of the settings is noticed by who works', async () => {
  await start();
  const page = browser.openPage(`${SITE}/`);
  await browser.clock.pass(61_000);
  const settings = { ...SETTINGS, on_failure: 'release' };
  browser.host = goodHost({ hello: welcome({ settings }) });
  await page.ask({ type: 'check', surface: 'post', text: 'x' });
  assert.equal(page.pushed.at(-1).onFailure, 'release');
});
