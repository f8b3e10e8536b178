// Notes: who may ask, what reaches the host, what is made of its answers.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import {
  CLIENT,
  FakeBrowser,
  goodHost,
  SETTINGS,
  SITE,
  STATE,
  SUMMARY,
  welcome,
} from './fake-chrome.mjs';

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
  'notes.merge',
  'notes.split',
  'notes.overview',
  'notes.notice',
  'notes.graph',
  'notes.here',
  'notes.compare',
  'notes.import.read',
  'notes.import.run',
  'notes.export',
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

test('a script in a page may ask for no note, by neither way', async () => {
  await start();
  const page = browser.openPage(`${SITE}/in/rama`);
  const [tab] = browser.tabs;
  for (const type of TYPES) {
    const message = { type, tab: tab.id, client: 12, words: '', offset: 0, limit: 9, text: '' };
    const byPort = await page.ask(message);
    const byMessage = await browser.sendFrom(tab, message);
    const expected = type === 'notes.names' ? ['bad_request', 'not_allowed'] : ['not_allowed'];
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
  const { follow_up: _followUp, ...summary } = SUMMARY;
  assert.deepEqual(list.listing, {
    total: 1,
    clients: [{ ...summary, followUp: null, expires: '2028-11-29' }],
  });
  const { client } = await browser.send({ type: 'notes.show', client: 12 });
  const { follow_up: followUp, ...expected } = CLIENT;
  assert.deepEqual(client, { ...expected, followUp, expires: '2028-11-29', truncated: false });
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
