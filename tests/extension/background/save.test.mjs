// One click on Save, from the page in a tab to the host.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import {
  errorReply,
  FakeBrowser,
  goodHost,
  SAVED,
  settle,
  SETTINGS,
  SITE,
  STATE,
  welcome,
} from './fake-chrome.mjs';

const ELSEWHERE = 'https://elsewhere.example.org/in/rama';
const FORM = { kind: 'person', name: '', note: '', tags: [] };
const LEVELS = { 'https://*.example.com': 'selection', [SITE]: 'card' };

let browser;
afterEach(() => browser.dispose());

async function start(answers = {}, capture = LEVELS) {
  browser = new FakeBrowser({
    host: goodHost({ hello: welcome({ settings: { ...SETTINGS, capture } }), ...answers }),
  });
  await browser.startAnew();
}

const notesAsked = (type) =>
  browser.asked
    .filter((request) => (type ? request.type === type : request.type.startsWith('notes.')))
    .map(({ id: _id, ...request }) => request);

const saveIn = (tab, more = {}) =>
  browser.send({ type: 'notes.save', tab: tab.id, ...FORM, ...more });

test('what was read, by the tab’s address and the site’s level', async () => {
  await start();
  const tab = browser.openTab(`${SITE}/in/rama?trk=feed`);
  const levels = [];
  browser.capture = ({ url }, level) => {
    levels.push(level);
    const page = { name: ' Rama\u0000 Treas ', salary: 'much', links: ['javascript:alert(1)'] };
    return { url, level, person: true, page };
  };
  const { outcome } = await saveIn(tab, { note: ' hello ', tags: ['a', ' '] });
  assert.equal(outcome.result, 'saved');
  assert.equal(outcome.saved.client.title, 'Rama Treas');
  assert.deepEqual(levels, ['card']);
  assert.deepEqual(notesAsked('notes.save'), [
    {
      type: 'notes.save',
      site: SITE,
      url: `${SITE}/in/rama?trk=feed`,
      kind: 'person',
      page: { name: 'Rama Treas' },
      note: 'hello',
      tags: ['a'],
    },
  ]);
  assert.deepEqual(
    browser.files.flat().filter((file) => file !== 'page.js'),
    ['capture.js'],
  );
});

test('what the level forbids does not go on, whatever was read', async () => {
  await start({}, {});
  const tab = browser.openTab(`${SITE}/in/rama`);
  browser.capture = ({ url }, level) => {
    assert.equal(level, 'link');
    return { url, level: 'card', person: false, page: { name: 'Rama', selection: 'words' } };
  };
  const { outcome } = await saveIn(tab, { name: 'Rama' });
  assert.equal(outcome.result, 'saved');
  const [{ page, name }] = notesAsked('notes.save');
  assert.deepEqual([page, name], [{}, 'Rama']);
});

for (const [what, answer] of [
  ['a page that is another by now', () => ({ url: `${SITE}/in/other`, person: true, page: {} })],
  ['an answer that is none', () => null],
]) {
  test(what, async () => {
    await start();
    const tab = browser.openTab(`${SITE}/in/rama`);
    browser.capture = answer;
    const { outcome } = await saveIn(tab);
    assert.equal(outcome.failure.cause, 'page_changed');
    assert.deepEqual(notesAsked('notes.save'), []);
  });
}

test('a tab that went on while it was read', async () => {
  await start();
  const tab = browser.openTab(`${SITE}/in/rama`);
  browser.capture = ({ url }) => {
    tab.url = `${SITE}/in/other`;
    return { url, person: true, page: { name: 'Rama' } };
  };
  assert.equal((await saveIn(tab)).outcome.failure.cause, 'page_changed');
  assert.deepEqual(notesAsked('notes.save'), []);
});

test('a page that was reached by a link to words in it', async () => {
  await start();
  for (const [tabs, pages] of [
    ['#:~:text=treasury', ''],
    ['#work:~:text=treasury&text=x', '#work'],
    ['#:~:text=treasury', '#'],
  ]) {
    const tab = browser.openTab(`${SITE}/in/rama${tabs}`);
    browser.capture = () => ({
      url: `${SITE}/in/rama${pages}`,
      person: true,
      page: { name: 'Rama' },
    });
    assert.equal((await saveIn(tab)).outcome.result, 'saved', tabs);
    assert.equal(notesAsked('notes.save').at(-1).url, `${SITE}/in/rama${pages.replace(/#$/, '')}`);
  }
});

test('nobody’s profile, kept only as a link note', async () => {
  await start();
  const tab = browser.openTab(`${SITE}/jobs`);
  browser.capture = ({ url }) => ({ url, person: false, page: {} });
  assert.deepEqual((await saveIn(tab)).outcome, { result: 'nobody' });
  assert.deepEqual(notesAsked('notes.save'), []);
  assert.equal((await saveIn(tab, { kind: 'link' })).outcome.result, 'saved');
  assert.equal(notesAsked('notes.save')[0].kind, 'link');
});

test('a profile of which nothing was read is not kept as an empty card', async () => {
  await start({}, { [SITE]: 'full' });
  const tab = browser.openTab(`${SITE}/in/rama`);
  for (const page of [{}, { selection: 'words' }, { positions: [] }, { salary: 'much' }]) {
    browser.capture = ({ url }) => ({ url, person: true, page });
    assert.deepEqual((await saveIn(tab)).outcome, { result: 'unread' });
  }
  assert.deepEqual(notesAsked('notes.save'), []);
  // With a name of one's own, or as a link note, there is something to keep.
  assert.equal((await saveIn(tab, { name: 'Rama' })).outcome.result, 'saved');
  assert.equal((await saveIn(tab, { kind: 'link' })).outcome.result, 'saved');
});

test('each field goes on as its kind and level have it', async () => {
  const page = {
    name: ' Rama\nTreas ',
    names: ['R. T.', 'R. T.', '', 7],
    employer: ['Northwind'],
    links: ['javascript:alert(1)', 'https://rama.example'],
    positions: 'Head',
    emails: ['rama@example.com'],
    salary: 'much',
  };
  for (const [level, expected] of [
    ['full', { emails: ['rama@example.com'] }],
    ['card', {}],
  ]) {
    await start({}, { [SITE]: level });
    const tab = browser.openTab(`${SITE}/in/rama`);
    browser.capture = ({ url }) => ({ url, person: true, page });
    await saveIn(tab);
    assert.deepEqual(notesAsked('notes.save')[0].page, {
      name: 'Rama Treas',
      names: ['R. T.'],
      links: ['https://rama.example/'],
      ...expected,
    });
    browser.dispose();
  }
});

test('nothing is read on a site that is not listed, nor while Forepost is off', async () => {
  await start();
  const tab = browser.openTab(ELSEWHERE);
  assert.equal((await saveIn(tab)).outcome.failure.cause, 'site_not_listed');
  browser.dispose();
  await start({ hello: welcome({ settings: { ...SETTINGS, enabled: false } }) });
  const listed = browser.openTab(`${SITE}/in/rama`);
  assert.equal((await saveIn(listed)).outcome.failure.cause, 'disabled');
  assert.deepEqual(browser.files, []);
  assert.deepEqual(notesAsked(), []);
});

test('a page that the browser closes to extensions', async () => {
  await start();
  const tab = browser.openTab(`${SITE}/in/rama`);
  browser.closedTabs.add(tab.id);
  assert.equal((await saveIn(tab)).outcome.failure.cause, 'page_unreadable');
});

test('opens the notes by the key store first, and makes them there', async () => {
  for (const state of ['locked', 'absent']) {
    const ways = state === 'absent' ? [] : ['key_store'];
    await start({ 'notes.status': { ...STATE, state, ways, clients: undefined } });
    await saveIn(browser.openTab(`${SITE}/in/rama`));
    const types = notesAsked().map(({ type }) => type);
    assert.deepEqual(types, ['notes.status', 'notes.unlock', 'notes.save']);
    browser.dispose();
  }
  await start();
});

test('with a passphrase alone it is not tried, and the failure is told', async () => {
  await start({
    'notes.status': { ...STATE, state: 'locked', ways: ['passphrase'] },
    'notes.save': errorReply('vault_locked'),
  });
  const { outcome } = await saveIn(browser.openTab(`${SITE}/in/rama`));
  assert.equal(outcome.failure.cause, 'vault_locked');
  assert.ok(!notesAsked().some(({ type }) => type === 'notes.unlock'));
});

test('an answer that is not whole was no save', async () => {
  await start({ 'notes.save': { ...SAVED, outcome: 'perhaps' } });
  const { outcome } = await saveIn(browser.openTab(`${SITE}/in/rama`));
  assert.equal(outcome.failure.cause, 'host_bad_reply');
  await settle();
});
