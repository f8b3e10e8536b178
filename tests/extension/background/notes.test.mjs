// Notes: who may ask, what reaches the host, what is made of its answers.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import {
  CLIENT,
  errorReply,
  FakeBrowser,
  goodHost,
  SAVED,
  settle,
  SETTINGS,
  SITE,
  STATE,
  SUMMARY,
  welcome,
} from './fake-chrome.mjs';

const ELSEWHERE = 'https://elsewhere.example.org/in/rama';
const FORM = { kind: 'person', name: '', note: '', tags: [] };
const LEVELS = { 'https://*.example.com': 'selection', [SITE]: 'card' };
const TYPES = [
  'notes.status',
  'notes.unlock',
  'notes.lock',
  'notes.save',
  'notes.list',
  'notes.show',
  'notes.edit',
  'notes.note',
  'notes.erase',
  'notes.names',
];

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

test('a script in a page may ask for no note, by neither way', async () => {
  await start();
  const page = browser.openPage(`${SITE}/in/rama`);
  const [tab] = browser.tabs;
  for (const type of TYPES) {
    const message = { type, tab: tab.id, client: 12, words: '', offset: 0, limit: 9, text: '' };
    const byPort = await page.ask(message);
    const byMessage = await browser.sendFrom(tab, message);
    const expected = type === 'notes.erase' ? ['bad_request', 'not_allowed'] : ['not_allowed'];
    if (type === 'notes.names') expected.push('bad_request');
    assert.ok(expected.includes(byPort.failure.cause), `${type}: ${byPort.failure.cause}`);
    assert.equal(byMessage.failure.cause, 'not_allowed');
  }
  assert.deepEqual(notesAsked(), []);
  assert.equal(browser.hosts.length, 1);
});

test('a script in a page cannot hold erasures', async () => {
  await start();
  const port = browser.openPage(`${SITE}/in/rama`, {}, 'clients');
  assert.ok(port.gone);
  port.post({ type: 'erase', client: 12, created: CLIENT.created });
  await port.close();
  assert.deepEqual(notesAsked(), []);
});

test('notes have a connection of their own, which ends when it is not needed', async () => {
  await start();
  browser.openPage(`${SITE}/`);
  const { state } = (await browser.send({ type: 'notes.status' })).state;
  assert.equal(state, 'open');
  assert.equal(browser.hosts.length, 2);
  const [checks, notes] = browser.hosts;
  assert.deepEqual(
    notes.sent.map(({ type }) => type),
    ['hello', 'notes.status'],
  );
  await browser.clock.pass(29_000);
  assert.ok(notes.open);
  await browser.clock.pass(2_000);
  assert.ok(!notes.open);
  assert.ok(checks.open, 'the other stays: a page needs it');
});

test('a passphrase’s notes keep the host until they lock by themselves', async () => {
  await start({ 'notes.status': { ...STATE, ways: ['passphrase'] } });
  await browser.send({ type: 'notes.status' });
  const notes = browser.hostPort;
  await browser.clock.pass(14 * 60_000);
  assert.ok(notes.open);
  await browser.clock.pass(2 * 60_000);
  assert.ok(!notes.open);
});

test('the host stays while the page of clients is open', async () => {
  await start();
  const clients = browser.openClients();
  await browser.send({ type: 'notes.status' });
  const notes = browser.hostPort;
  await browser.clock.pass(300_000);
  assert.ok(notes.open);
  await clients.close();
  await browser.clock.pass(31_000);
  assert.ok(!notes.open);
});

test('unlocking may take a minute and a half, a list ten seconds', async () => {
  for (const [message, limit] of [
    [{ type: 'notes.unlock' }, 90_000],
    [{ type: 'notes.list', words: '', offset: 0, limit: 50 }, 10_000],
  ]) {
    await start({ [message.type]: () => {} });
    let answer;
    const sender = { id: 'a'.repeat(32), url: `${browser.own}pages/clients.html` };
    chrome.runtime.onMessage.emit(message, sender, (reply) => (answer = reply));
    await browser.clock.pass(limit - 500);
    assert.equal(answer, undefined);
    await browser.clock.pass(1_000);
    assert.equal(answer.failure.cause, 'host_timeout');
    browser.dispose();
  }
  await start();
});

test('only known members of a request go on', async () => {
  await start();
  const evil = { site: 'https://bank.example', policy: '/etc/passwd' };
  await browser.send({ type: 'notes.list', words: 'rama', offset: 0, limit: 50, ...evil });
  await browser.send({ type: 'notes.show', client: 12, ...evil });
  await browser.send({ type: 'notes.edit', client: 12, tags: ['a'], ...evil });
  await browser.send({ type: 'notes.note', client: 12, note: 0, text: 'x', ...evil });
  await browser.send({ type: 'notes.note', client: 12, note: 14, text: '', ...evil });
  await browser.send({ type: 'notes.unlock', passphrase: 'cafe\u0301', ...evil });
  assert.deepEqual(notesAsked(), [
    { type: 'notes.list', words: 'rama', offset: 0, limit: 50 },
    { type: 'notes.show', client: 12 },
    { type: 'notes.edit', client: 12, tags: ['a'] },
    { type: 'notes.note', client: 12, text: 'x' },
    { type: 'notes.note', client: 12, text: '', note: 14 },
    { type: 'notes.unlock', passphrase: 'caf\u00e9' },
  ]);
});

for (const message of [
  { type: 'notes.list', words: 7, offset: 0, limit: 5 },
  { type: 'notes.list', words: '', offset: -1, limit: 5 },
  { type: 'notes.show', client: '12' },
  { type: 'notes.edit', client: 12, fields: { salary: 'much' } },
  { type: 'notes.edit', client: 12, fields: { links: 'https://a.example' } },
  { type: 'notes.edit', client: 12, tags: [1] },
  { type: 'notes.note', client: 12, note: 0 },
  { type: 'notes.save', tab: 1, ...FORM, kind: 'company' },
  { type: 'notes.unlock', passphrase: null },
]) {
  test(`ill-formed: ${JSON.stringify(message)}`, async () => {
    await start();
    assert.equal((await browser.send(message)).failure.cause, 'bad_request');
    assert.deepEqual(notesAsked(), []);
  });
}

test('answers are read member by member', async () => {
  await start();
  const list = await browser.send({ type: 'notes.list', words: 'rama', offset: 0, limit: 50 });
  assert.deepEqual(list.listing, { total: 1, clients: [SUMMARY] });
  const { client } = await browser.send({ type: 'notes.show', client: 12 });
  const { source: _source, ...expected } = CLIENT;
  assert.deepEqual(client, { ...expected, truncated: false });
});

const WRONG = {
  'notes.status': [
    { ...STATE, state: 'ajar' },
    { ...STATE, key_store: 'yes' },
    { ...STATE, lock_after: '15' },
  ],
  'notes.list': [
    { type: 'notes.clients', total: 1 },
    { type: 'notes.clients', total: 1, clients: [{ ...SUMMARY, title: null }] },
    { type: 'notes.clients', total: 1, clients: [{ ...SUMMARY, updated: 'yesterday' }] },
    ...[
      [[4, 0]],
      [[0, 99]],
      [
        [0, 4],
        [2, 6],
      ],
      [[0]],
    ].map((marks) => ({
      type: 'notes.clients',
      total: 1,
      clients: [{ ...SUMMARY, hit: { ...SUMMARY.hit, marks } }],
    })),
  ],
  'notes.show': [
    { type: 'notes.erased', client: 12 },
    { type: 'notes.client', client: { ...CLIENT, kind: 'thing' } },
    { type: 'notes.client', client: { ...CLIENT, fields: { name: { html: '<b>' } } } },
    { type: 'notes.client', client: { ...CLIENT, notes: [{ id: 1, time: 'x', text: '' }] } },
  ],
};
for (const [type, replies] of Object.entries(WRONG)) {
  replies.forEach((wrong, index) => {
    test(`${type}: an answer that is not whole (${index})`, async () => {
      await start({ [type]: wrong });
      const message = { type, words: '', offset: 0, limit: 5, client: 12 };
      assert.equal((await browser.send(message)).failure.cause, 'host_bad_reply');
    });
  });
}

test('a way to unlock that a newer program knows is passed over', async () => {
  await start({ 'notes.status': { ...STATE, ways: ['firm', 'passphrase'] } });
  const { state } = await browser.send({ type: 'notes.status' });
  assert.deepEqual(state.ways, ['passphrase']);
});

test('save: what was read, by the tab’s address and the site’s level', async () => {
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

test('save: what the level forbids does not go on, whatever was read', async () => {
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
  test(`save: ${what}`, async () => {
    await start();
    const tab = browser.openTab(`${SITE}/in/rama`);
    browser.capture = answer;
    const { outcome } = await saveIn(tab);
    assert.equal(outcome.failure.cause, 'page_changed');
    assert.deepEqual(notesAsked('notes.save'), []);
  });
}

test('save: a tab that went on while it was read', async () => {
  await start();
  const tab = browser.openTab(`${SITE}/in/rama`);
  browser.capture = ({ url }) => {
    tab.url = `${SITE}/in/other`;
    return { url, person: true, page: { name: 'Rama' } };
  };
  assert.equal((await saveIn(tab)).outcome.failure.cause, 'page_changed');
  assert.deepEqual(notesAsked('notes.save'), []);
});

test('save: a page that was reached by a link to words in it', async () => {
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

test('save: nobody’s profile, kept only as a link note', async () => {
  await start();
  const tab = browser.openTab(`${SITE}/jobs`);
  browser.capture = ({ url }) => ({ url, person: false, page: {} });
  assert.deepEqual((await saveIn(tab)).outcome, { result: 'nobody' });
  assert.deepEqual(notesAsked('notes.save'), []);
  assert.equal((await saveIn(tab, { kind: 'link' })).outcome.result, 'saved');
  assert.equal(notesAsked('notes.save')[0].kind, 'link');
});

test('save: a profile of which nothing was read is not kept as an empty card', async () => {
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

test('save: each field goes on as its kind and level have it', async () => {
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

test('save: nothing is read on a site that is not listed, nor while Forepost is off', async () => {
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

test('save: a page that the browser closes to extensions', async () => {
  await start();
  const tab = browser.openTab(`${SITE}/in/rama`);
  browser.closedTabs.add(tab.id);
  assert.equal((await saveIn(tab)).outcome.failure.cause, 'page_unreadable');
});

test('save: opens the notes by the key store first, and makes them there', async () => {
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

test('save: with a passphrase alone it is not tried, and the failure is told', async () => {
  await start({
    'notes.status': { ...STATE, state: 'locked', ways: ['passphrase'] },
    'notes.save': errorReply('vault_locked'),
  });
  const { outcome } = await saveIn(browser.openTab(`${SITE}/in/rama`));
  assert.equal(outcome.failure.cause, 'vault_locked');
  assert.ok(!notesAsked().some(({ type }) => type === 'notes.unlock'));
});

test('save: an answer that is not whole was no save', async () => {
  await start({ 'notes.save': { ...SAVED, outcome: 'perhaps' } });
  const { outcome } = await saveIn(browser.openTab(`${SITE}/in/rama`));
  assert.equal(outcome.failure.cause, 'host_bad_reply');
  await settle();
});
