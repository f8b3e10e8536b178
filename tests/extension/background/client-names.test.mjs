// The names of clients on their way from the host that holds the notes to the one that checks.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import {
  errorReply,
  FakeBrowser,
  goodHost,
  settle,
  SITE,
  VERDICT,
  welcome,
} from './fake-chrome.mjs';

const SUBMIT = { type: 'submit', surface: 'post', text: 'hello' };
const KEY = '00'.repeat(16);
const LOCKED = 'Clients’ names were not checked: your notes are locked.';
const UNREADABLE = 'Clients’ names were not checked: your notes cannot be read.';

let browser;
afterEach(() => browser.dispose());

/** A listed page. `clients`: whether the policy looks for them; `names` answers notes.names. */
async function start({ clients = true, names, unchecked, ...more } = {}) {
  const verdict = unchecked ? { ...VERDICT, unchecked } : VERDICT;
  browser = new FakeBrowser({
    host: goodHost({
      hello: welcome({ clients }),
      submit: { type: 'decision', outcome: 'released', verdict },
      ...(names ? { 'notes.names': names } : {}),
      ...more,
    }),
  });
  await browser.startWorker();
  await browser.status(null, true);
  return browser.openPage(`${SITE}/feed`);
}

const asked = (type) =>
  browser.asked
    .filter((request) => request.type === type)
    .map(({ id: _id, type: _type, ...request }) => request);

const reply = (request, port, answer) =>
  port.reply({ id: request.id, type: 'notes.names', ...answer });

const open = (tag, names, more = {}) => ({
  state: 'open',
  tag,
  key: KEY,
  from: 0,
  names: '1'.repeat(17 * names),
  more: false,
  ...more,
});

/** A host of notes that knows what it has told. */
const keeper =
  (tag = 'a') =>
  (request, port) =>
    reply(request, port, request.have === tag ? { state: 'open', same: true } : open(tag, 2));

test('a policy that looks for no clients leaves the notes alone', async () => {
  const page = await start({ clients: false });
  await page.ask(SUBMIT);
  assert.deepEqual(asked('notes.names'), []);
  assert.deepEqual(asked('clients'), []);
  assert.equal(browser.hosts.length, 1);
});

test('a check never asks for names', async () => {
  const page = await start();
  await page.ask({ type: 'check', surface: 'post', text: 'hello' });
  assert.deepEqual(asked('notes.names'), []);
});

test('names are brought before the submit, and once', async () => {
  const page = await start({ names: keeper() });
  await page.ask(SUBMIT);
  await page.ask(SUBMIT);
  assert.deepEqual(asked('notes.names'), [
    { have: '', from: 0 },
    { have: 'a', from: 0 },
  ]);
  assert.deepEqual(asked('clients'), [
    { state: 'open', key: KEY, names: '1'.repeat(34), from: 0, more: false },
  ]);
  const order = browser.asked.map(({ type }) => type);
  assert.ok(order.indexOf('clients') < order.indexOf('submit'));
});

test('names that do not fit into one message come in several', async () => {
  const names = (request, port) =>
    reply(
      request,
      port,
      open('a', request.from === 0 ? 3 : 1, { from: request.from, more: request.from === 0 }),
    );
  const page = await start({ names });
  await page.ask(SUBMIT);
  assert.deepEqual(
    asked('clients').map(({ from, more }) => [from, more]),
    [
      [0, true],
      [3, false],
    ],
  );
});

test('names that change while they are read are none', async () => {
  const names = (request, port) =>
    reply(
      request,
      port,
      open(request.from === 0 ? 'a' : 'b', 1, { from: request.from, more: true }),
    );
  const page = await start({ names, unchecked: ['clients'] });
  const { decision } = await page.ask(SUBMIT);
  assert.deepEqual(asked('clients').at(-1), { state: 'unknown' });
  assert.equal(decision.verdict.notice, UNREADABLE);
});

test('a host that is new is told anew', async () => {
  const page = await start({ names: keeper() });
  await page.ask(SUBMIT);
  browser.hosts[0].die();
  await settle();
  await browser.status(null, true);
  await page.ask(SUBMIT);
  assert.equal(asked('clients').length, 2);
});

test('where there are no notes, it is said once and the person hears nothing', async () => {
  const page = await start();
  await page.ask(SUBMIT);
  const { decision } = await page.ask(SUBMIT);
  assert.deepEqual(asked('clients'), [{ state: 'absent' }]);
  assert.equal(decision.verdict.notice, undefined);
});

test('locked notes: the decision says so, and the page may open them once', async () => {
  const page = await start({
    names: { type: 'notes.names', state: 'locked', same: false },
    unchecked: ['clients'],
  });
  const { decision } = await page.ask(SUBMIT);
  assert.deepEqual(asked('clients'), [{ state: 'locked' }]);
  assert.equal(decision.verdict.notice, LOCKED);
  const [tab] = browser.tabs;
  const before = browser.tabs.length;
  assert.deepEqual(await browser.sendFrom(tab, { type: 'offer', offer: 'unlock' }), {
    type: 'done',
  });
  assert.equal(browser.tabs.length, before + 1);
  assert.match(browser.tabs.at(-1).url, /pages\/clients\.html$/);
  const again = await browser.sendFrom(tab, { type: 'offer', offer: 'unlock' });
  assert.equal(again.failure.cause, 'offer_expired');
});

test('a page may not open the notes without being told of them', async () => {
  const page = await start({ names: keeper() });
  await page.ask(SUBMIT);
  const answer = await browser.sendFrom(browser.tabs[0], { type: 'offer', offer: 'unlock' });
  assert.equal(answer.failure.cause, 'offer_expired');
});

test('notes that cannot be read: the submit goes on, and says it', async () => {
  const page = await start({ names: errorReply('vault_damaged'), unchecked: ['clients'] });
  const { decision } = await page.ask(SUBMIT);
  assert.equal(decision.outcome, 'released');
  assert.equal(decision.verdict.notice, UNREADABLE);
  assert.deepEqual(asked('clients'), [{ state: 'unknown' }]);
});

test('names that are not had in time are not waited for', async () => {
  const page = await start({ names: () => {}, unchecked: ['clients'] });
  assert.equal(await page.ask(SUBMIT), undefined);
  await browser.clock.pass(2_000);
  const { decision } = page.received.find(({ type }) => type === 'decision');
  assert.equal(decision.verdict.notice, UNREADABLE);
  assert.deepEqual(asked('clients'), [{ state: 'unknown' }]);
});
