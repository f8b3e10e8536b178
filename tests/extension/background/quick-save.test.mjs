// Save by the shortcut and the menu: the outcome in the page, and what its button may ask for.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import {
  errorReply,
  FakeBrowser,
  goodHost,
  settle,
  SETTINGS,
  SITE,
  STATE,
  welcome,
} from './fake-chrome.mjs';

let browser;
afterEach(() => browser.dispose());

async function start(answers = {}) {
  const settings = { ...SETTINGS, capture: { [SITE]: 'card' } };
  browser = new FakeBrowser({ host: goodHost({ hello: welcome({ settings }), ...answers }) });
  await browser.startAnew();
}

const asked = (type) => browser.asked.filter((request) => request.type === type);
const offer = (name) => ({ type: 'offer', offer: name });
const profile = () => browser.openTab(`${SITE}/in/rama`);
const lastView = () => browser.outcomes.at(-1)?.view;

test('the shortcut saves and shows it in the document that was read', async () => {
  await start();
  const tab = profile();
  await browser.press(tab);
  assert.equal(asked('notes.save').length, 1);
  const [{ target, view }] = browser.outcomes;
  assert.deepEqual(target, { tabId: tab.id, documentIds: [`document ${tab.id}`] });
  assert.equal(view.title, 'Saved: Rama Treas');
  // No more of the client than the name, which the page itself shows.
  assert.ok(!JSON.stringify(view).includes('mornings'));
});

test('the menu does the same, and another command nothing', async () => {
  await start();
  await browser.choose(profile());
  assert.equal(lastView().title, 'Saved: Rama Treas');
  await browser.press(profile(), 'something-else');
  assert.equal(browser.outcomes.length, 1);
});

test('before the click nothing is put into a page', async () => {
  await start();
  browser.openPage(`${SITE}/in/rama`);
  await settle();
  assert.deepEqual(browser.files, []);
});

test('where the site is not listed it is said by the mark, never in the page', async () => {
  await start();
  const tab = browser.openTab('https://elsewhere.example.org/in/rama');
  await browser.press(tab);
  assert.deepEqual([browser.files, browser.outcomes], [[], []]);
  assert.equal(browser.marks[tab.id].text, '✕');
  assert.match(browser.marks[tab.id].title, /Not saved.*has not listed this site/);
  assert.equal(browser.popups, 1);
});

test('the menu stands on listed sites and goes with the switch', async () => {
  await start();
  assert.deepEqual(browser.menu.get('save').documentUrlPatterns, [
    'http://demo.localhost:8437/*',
    `${SITE}:443/*`,
  ]);
  assert.equal(browser.menu.get('save').title, 'Save this profile to Forepost notes');
  browser.host = goodHost({ hello: welcome({ settings: { ...SETTINGS, enabled: false } }) });
  await browser.status(null, true);
  assert.equal(browser.menu.size, 0);
});

test('a worker that wakes does not put a second entry up', async () => {
  await start();
  await browser.stopWorker();
  await browser.startWorker();
  await browser.status(null, true);
  assert.equal(browser.menu.size, 1);
});

test('“Open in Forepost” opens that client, once', async () => {
  await start();
  const tab = profile();
  await browser.press(tab);
  assert.deepEqual(await browser.sendFrom(tab, { ...offer('open'), client: 99 }), { type: 'done' });
  assert.equal(browser.tabs.at(-1).url, `${browser.own}pages/clients.html#client=12`);
  const again = await browser.sendFrom(tab, offer('open'));
  assert.equal(again.failure.cause, 'offer_expired');
});

test('two messages at once take one offer', async () => {
  await start();
  const tab = profile();
  await browser.press(tab);
  const before = browser.tabs.length;
  await Promise.all([browser.sendFrom(tab, offer('open')), browser.sendFrom(tab, offer('open'))]);
  assert.equal(browser.tabs.length, before + 1);
});

for (const [what, wanted, more] of [
  ['another offer than was made', 'link', {}],
  ['no offer at all', undefined, {}],
  ['another document in the tab', 'open', { documentId: 'another' }],
  ['a frame', 'open', { frameId: 3 }],
  ['another origin', 'open', { url: 'https://b.example/', origin: 'https://b.example' }],
]) {
  test(`refused: ${what}`, async () => {
    await start();
    const tab = profile();
    await browser.press(tab);
    const before = browser.tabs.length;
    const reply = await browser.sendFrom(tab, offer(wanted), more);
    assert.equal(reply.failure.cause, 'offer_expired');
    assert.equal(browser.tabs.length, before);
    // It is still there for the one it was made for.
    assert.equal((await browser.sendFrom(tab, offer('open'))).type, 'done');
  });
}

test('refused: without a click, in another tab, after a minute', async () => {
  await start();
  const [tab, other] = [profile(), profile()];
  assert.equal((await browser.sendFrom(tab, offer('open'))).failure.cause, 'offer_expired');
  await browser.press(tab);
  assert.equal((await browser.sendFrom(other, offer('open'))).failure.cause, 'offer_expired');
  await browser.clock.pass(61_000);
  assert.equal((await browser.sendFrom(tab, offer('open'))).failure.cause, 'offer_expired');
});

test('what stays in the page goes on being offered, for that page', async () => {
  await start({ 'notes.save': errorReply('vault_locked') });
  const tab = profile();
  await browser.press(tab);
  assert.equal(lastView().stays, true);
  await browser.clock.pass(600_000);
  const other = { documentId: 'another' };
  assert.equal((await browser.sendFrom(tab, offer('unlock'), other)).type, 'failure');
  assert.equal((await browser.sendFrom(tab, offer('unlock'))).type, 'done');
  // Where the browser names no document it could be another by then.
  browser.namesDocuments = false;
  await browser.press(tab);
  await browser.clock.pass(61_000);
  assert.equal((await browser.sendFrom(tab, offer('unlock'))).type, 'failure');
});

test('a page that became another without a new document is not saved', async () => {
  await start();
  const tab = profile();
  browser.capture = ({ url }) => ({ url, person: false, page: {} });
  await browser.press(tab);
  tab.url = `${SITE}/messages`;
  assert.equal((await browser.sendFrom(tab, offer('link'))).failure.cause, 'offer_expired');
  assert.equal(asked('notes.save').length, 0);
  // Words that a link has named are no other page.
  tab.url = `${SITE}/jobs`;
  await browser.press(tab);
  tab.url = `${SITE}/jobs#:~:text=treasury`;
  assert.equal((await browser.sendFrom(tab, offer('link'))).type, 'done');
  assert.equal(asked('notes.save').length, 1);
});

test('an offer outlives the worker', async () => {
  await start();
  const tab = profile();
  await browser.press(tab);
  await browser.stopWorker();
  await browser.startWorker();
  assert.equal((await browser.sendFrom(tab, offer('open'))).type, 'done');
});

test('nobody’s profile: offered as a link note, which saves when it is taken', async () => {
  await start();
  const tab = profile();
  browser.capture = ({ url }) => ({ url, person: false, page: {} });
  await browser.press(tab);
  assert.equal(lastView().offer.label, 'Save as a link note');
  assert.equal(asked('notes.save').length, 0);
  await browser.sendFrom(tab, offer('link'));
  assert.equal(asked('notes.save')[0].kind, 'link');
  assert.equal(lastView().title, 'Saved: Rama Treas');
});

test('locked: the way to unlock, and only that', async () => {
  await start({
    'notes.status': { ...STATE, state: 'locked', ways: ['passphrase'] },
    'notes.save': errorReply('vault_locked'),
  });
  const tab = profile();
  await browser.press(tab);
  assert.deepEqual(lastView().offer, { name: 'unlock', label: 'Unlock' });
  await browser.sendFrom(tab, offer('unlock'));
  assert.equal(browser.tabs.at(-1).url, `${browser.own}pages/clients.html`);
});

test('a failure has no button and takes the offer before it away', async () => {
  await start();
  const tab = profile();
  await browser.press(tab);
  browser.host = goodHost({ 'notes.save': errorReply('vault_full') });
  await browser.press(tab);
  assert.equal(lastView().offer, null);
  assert.equal((await browser.sendFrom(tab, offer('open'))).failure.cause, 'offer_expired');
});
