// Erasing when the page of clients is left.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { CLIENT, errorReply, FakeBrowser, goodHost, STATE } from './fake-chrome.mjs';

const ERASE = { type: 'erase', client: CLIENT.id, created: CLIENT.created };

let browser;
afterEach(() => browser.dispose());

async function start(answers) {
  browser = new FakeBrowser({ host: goodHost(answers) });
  await browser.startAnew();
}

const erased = () =>
  browser.asked.filter(({ type }) => type === 'notes.erase').map(({ client }) => client);
const told = (port, type) => port.received.filter((push) => push.type === type);

test('nothing is erased while the page is open, all of it when it is left', async () => {
  await start();
  const page = browser.openClients();
  page.post(ERASE);
  await browser.clock.pass(60_000);
  assert.deepEqual(erased(), []);
  assert.deepEqual(browser.stored.local.erasures.pending, [
    { client: 12, created: CLIENT.created },
  ]);
  await page.close();
  assert.deepEqual(erased(), [12]);
  assert.equal(browser.stored.local.erasures, undefined);
});

test('undone: it stays', async () => {
  await start();
  const page = browser.openClients();
  page.post(ERASE);
  page.post({ type: 'undo', client: 12 });
  await page.close();
  assert.deepEqual(erased(), []);
  assert.equal(browser.stored.local.erasures, undefined);
});

test('erase now: once, and it is told', async () => {
  await start();
  const page = browser.openClients();
  page.post(ERASE);
  page.post({ type: 'erase-now', client: 12 });
  await browser.clock.pass(0);
  assert.deepEqual(erased(), [12]);
  assert.deepEqual(told(page, 'erased'), [{ type: 'erased', client: 12 }]);
  await page.close();
  assert.deepEqual(erased(), [12]);
});

test('“now” for what nobody asked to erase does nothing', async () => {
  await start();
  const page = browser.openClients();
  page.post({ type: 'erase-now', client: 12 });
  page.post({ type: 'erase', client: '12' });
  page.post(null);
  await page.close();
  assert.deepEqual(erased(), []);
});

test('each page holds its own', async () => {
  await start();
  const [one, two] = [browser.openClients(), browser.openClients()];
  one.post(ERASE);
  await two.close();
  assert.deepEqual(erased(), []);
  await one.close();
  assert.deepEqual(erased(), [12]);
});

test('a number that is another client’s by now is left alone', async () => {
  await start({
    'notes.show': {
      type: 'notes.client',
      client: { ...CLIENT, created: '2026-11-01T00:00:00.000Z' },
    },
  });
  const page = browser.openClients();
  page.post(ERASE);
  await page.close();
  assert.deepEqual(erased(), []);
  assert.equal(browser.stored.local.erasures, undefined);
});

test('locked meanwhile: opened by the key store, then erased', async () => {
  let state = 'locked';
  await start({
    'notes.status': (message, port) => port.reply({ id: message.id, ...STATE, state }),
    'notes.unlock': (message, port) => {
      state = 'open';
      port.reply({ id: message.id, ...STATE });
    },
  });
  const page = browser.openClients();
  page.post(ERASE);
  await page.close();
  assert.deepEqual(erased(), [12]);
});

test('what could not be erased is told the next time, until it was seen', async () => {
  const message = 'about /home/rama/forepost';
  await start({ 'notes.erase': errorReply('vault_full', { message }) });
  const page = browser.openClients();
  page.post(ERASE);
  await page.close();
  const next = browser.openClients();
  await browser.clock.pass(0);
  const [{ failures }] = told(next, 'not-erased');
  assert.deepEqual(
    failures.map(({ client, failure }) => [client, failure.cause]),
    [[12, 'vault_full']],
  );
  assert.deepEqual(browser.stored.local.erasures, {
    pending: [],
    failed: [{ client: 12, cause: 'vault_full' }],
  });
  next.post({ type: 'seen' });
  await browser.clock.pass(0);
  const last = browser.openClients();
  await browser.clock.pass(0);
  assert.deepEqual(told(last, 'not-erased'), []);
});

test('already gone is erased', async () => {
  await start({ 'notes.show': errorReply('unknown_client') });
  const page = browser.openClients();
  page.post(ERASE);
  await page.close();
  assert.equal(browser.stored.local.erasures, undefined);
});

test('before the notes are locked, what waits is erased', async () => {
  await start();
  browser.openClients().post(ERASE);
  await browser.send({ type: 'notes.lock' });
  const types = browser.asked.map(({ type }) => type);
  assert.ok(types.indexOf('notes.erase') >= 0);
  assert.ok(types.indexOf('notes.erase') < types.indexOf('notes.lock'));
});

test('a browser that ended before: erased at the next start', async () => {
  await start();
  browser.openClients().post(ERASE);
  await browser.clock.pass(0);
  await browser.stopWorker();
  await browser.startAnew();
  await browser.clock.pass(4_000);
  assert.deepEqual(erased(), []);
  await browser.clock.pass(2_000);
  assert.deepEqual(erased(), [12]);
});

test('a worker that was stopped: the page that lives on still holds it', async () => {
  await start();
  browser.openClients().post(ERASE);
  await browser.clock.pass(0);
  await browser.stopWorker();
  await browser.startWorker();
  const page = browser.openClients({ again: true });
  page.post(ERASE);
  await browser.clock.pass(10_000);
  assert.deepEqual(erased(), []);
  page.post({ type: 'undo', client: 12 });
  await page.close();
  assert.deepEqual(erased(), []);
});

for (const isFirefox of [false, true]) {
  const where = isFirefox ? 'Firefox' : 'Chromium';
  test(`a page that is frozen: nothing is erased until it is gone (${where})`, async () => {
    browser = new FakeBrowser({ host: goodHost(), isFirefox });
    await browser.startAnew();
    browser.openClients().post(ERASE);
    await browser.clock.pass(0);
    await browser.stopWorker();
    await browser.startWorker();
    await browser.clock.pass(60_000);
    await browser.send({ type: 'notes.status' });
    assert.deepEqual(erased(), []);
    browser.clientsPages = 0;
    await browser.clock.pass(31_000);
    assert.deepEqual(erased(), [12]);
  });
}

for (const [cause, reply] of [
  ['vault_locked', errorReply('vault_locked')],
  ['vault_busy', errorReply('vault_busy')],
  ['host_exited', (_message, port) => port.die()],
]) {
  test(`${cause}: it goes on waiting, and is erased when the notes are opened next`, async () => {
    await start({
      'notes.status': { ...STATE, state: 'locked', ways: ['passphrase'] },
      'notes.show': reply,
    });
    const page = browser.openClients();
    page.post(ERASE);
    page.post({ ...ERASE, client: 13 });
    await page.close();
    // The second would fail the same way.
    assert.equal(browser.asked.filter(({ type }) => type === 'notes.show').length, 1);
    await browser.stopWorker();
    await browser.startAnew();
    await browser.clock.pass(40_000);
    assert.deepEqual(erased(), []);
    assert.deepEqual(
      browser.stored.local.erasures.pending.map(({ client }) => client),
      [12, 13],
    );
    const next = browser.openClients();
    await browser.clock.pass(0);
    assert.deepEqual(told(next, 'waiting').at(-1), { type: 'waiting', clients: [12, 13] });
    browser.host = goodHost();
    await browser.send({ type: 'notes.unlock', passphrase: 'correct horse' });
    assert.deepEqual(erased(), [12, 13]);
    assert.deepEqual(told(next, 'not-erased'), []);
    assert.deepEqual(told(next, 'waiting').at(-1), { type: 'waiting', clients: [] });
    assert.equal(browser.stored.local.erasures, undefined);
  });
}

test('a vault that stays busy is not asked again and again', async () => {
  await start({ 'notes.erase': errorReply('vault_busy') });
  const page = browser.openClients();
  page.post(ERASE);
  await page.close();
  await browser.clock.pass(60_000);
  assert.deepEqual(erased(), [12]);
  await browser.send({ type: 'notes.status' });
  assert.deepEqual(erased(), [12, 12]);
});

test('undone while it is about to be erased: it stays', async () => {
  let answer;
  await start({
    'notes.show': (message, port) => {
      answer = () => port.reply({ id: message.id, type: 'notes.client', client: CLIENT });
    },
  });
  const page = browser.openClients();
  page.post(ERASE);
  page.post({ type: 'erase-now', client: 12 });
  await browser.clock.pass(0);
  page.post({ type: 'undo', client: 12 });
  answer();
  await browser.clock.pass(0);
  assert.deepEqual(erased(), []);
  assert.equal(browser.stored.local.erasures, undefined);
});
