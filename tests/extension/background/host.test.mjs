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

const CHECK = { type: 'check', surface: 'post', text: 'hello' };
const SUBMIT = { type: 'submit', surface: 'post', text: 'hello' };
const silent = () => {};

let browser;
afterEach(() => browser.dispose());

async function start(answers, options = {}) {
  browser = new FakeBrowser({ host: goodHost(answers), ...options });
  await browser.startWorker();
  return browser;
}

/** A page that has its state already, with a host that answers the greeting as `answers` say. */
async function openPage(answers = {}, options = {}) {
  await start(answers, options);
  await browser.setManaged({ sites: [SITE] });
  const page = browser.openPage(`${SITE}/feed`);
  await page.ask({ type: 'state' });
  return page;
}

test('connects only when a page or a person asks', async () => {
  await start();
  assert.equal(browser.hosts.length, 0);
  const page = browser.openPage(`${SITE}/feed`);
  await page.ask({ type: 'state' });
  assert.equal(browser.hosts.length, 1);
  assert.deepEqual(browser.hostPort.sent, [
    { id: 1, type: 'hello', protocol: { min: 1, max: 1 }, extension: '0.1.0' },
  ]);
});

test('sends nothing but the greeting before the welcome', async () => {
  await start({ hello: silent });
  await browser.setManaged({ sites: [SITE] });
  const page = browser.openPage(`${SITE}/feed`);
  await page.ask(CHECK);
  assert.deepEqual(
    browser.hostPort.sent.map(({ type }) => type),
    ['hello'],
  );
  browser.hostPort.reply({ id: 1, ...welcome() });
  await settle();
  assert.deepEqual(
    browser.hostPort.sent.map(({ type }) => type),
    ['hello', 'check'],
  );
});

test('a host that dies fails everything that waits, at once and with the cause', async () => {
  const page = await openPage({ check: silent, submit: silent });
  page.post({ id: 50, ...CHECK });
  page.post({ id: 51, ...SUBMIT });
  await settle();
  browser.hostPort.die();
  await settle();
  for (const id of [50, 51]) {
    const reply = page.replyTo(id);
    assert.equal(reply.type, 'failure');
    assert.equal(reply.failure.cause, 'host_exited');
    assert.match(reply.failure.hint, /forepost doctor/);
  }
  assert.equal(page.pushed.at(-1).failure.cause, 'host_exited');
});

test('the next submit after a death starts a new host', async () => {
  const page = await openPage();
  browser.hostPort.die();
  await settle();
  const reply = await page.ask(SUBMIT);
  assert.equal(reply.type, 'decision');
  assert.equal(browser.hosts.length, 2);
  assert.equal(page.pushed.at(-1).failure, null);
});

test('while a page is open a dead host is sought again, with growing pauses', async () => {
  const dies = (_message, port) => port.die();
  const page = await openPage();
  browser.host = dies;
  const before = browser.hosts.length;
  browser.hostPort.die();
  await browser.clock.pass(60_000);
  const tries = browser.hosts.length - before;
  assert.ok(tries >= 5 && tries <= 10, `${tries} tries in a minute`);

  browser.host = goodHost();
  await browser.clock.pass(31_000);
  assert.equal(page.pushed.at(-1).failure, null);
});

test('with no page open a dead host is left alone', async () => {
  const page = await openPage();
  await page.close();
  browser.hostPort.die();
  await browser.clock.pass(300_000);
  assert.equal(browser.hosts.length, 1);
});

test('in the pause a check fails at once, a submit is tried', async () => {
  const page = await openPage({}, {});
  browser.host = (_message, port) => port.die();
  browser.hostPort.die();
  await browser.clock.pass(1_000);
  const tries = browser.hosts.length;
  const check = await page.ask(CHECK);
  assert.equal(check.failure.cause, 'host_exits_at_start');
  assert.equal(browser.hosts.length, tries);
  await page.ask(SUBMIT);
  assert.equal(browser.hosts.length, tries + 1);
});

for (const [request, limit] of [
  [CHECK, 1_800],
  [SUBMIT, 4_500],
  [{ type: 'settle', ticket: 't', posted: true }, 4_500],
]) {
  test(`${request.type}: no answer in ${limit / 1000} s is a failure`, async () => {
    const page = await openPage({ check: silent, submit: silent, settle: silent });
    page.post({ id: 70, ...request });
    await browser.clock.pass(limit - 1);
    assert.equal(page.replyTo(70), undefined);
    await browser.clock.pass(1);
    assert.equal(page.replyTo(70).failure.cause, 'host_timeout');
  });
}

test('a greeting without an answer is a time-out for everything behind it', async () => {
  const page = await openPage();
  browser.host = silent;
  browser.hostPort.die();
  page.post({ id: 70, ...SUBMIT });
  await browser.clock.pass(10_300);
  assert.equal(page.replyTo(70).failure.cause, 'host_timeout');
  assert.equal(page.pushed.at(-1).failure.cause, 'host_timeout');
});

test('a host that says nothing at all is replaced after the time-out', async () => {
  const page = await openPage({ check: silent });
  page.post({ id: 70, ...CHECK });
  await browser.clock.pass(1_800);
  assert.equal(browser.hosts[0].open, false);
  await browser.clock.pass(1_000);
  assert.equal(browser.hosts.length, 2);
});

test('a check that is late does not take a submit with it', async () => {
  const page = await openPage({ check: silent, submit: silent });
  page.post({ id: 70, ...CHECK });
  await browser.clock.pass(1_000);
  page.post({ id: 71, ...SUBMIT });
  await browser.clock.pass(1_000);
  assert.equal(page.replyTo(70).failure.cause, 'host_timeout');
  assert.equal(page.replyTo(71), undefined);
  browser.hostPort.die();
  await settle();
  assert.equal(page.replyTo(71).failure.cause, 'host_exited');
});

test('an answer that the browser dropped is known by the answers after it', async () => {
  const page = await openPage({ check: silent });
  page.post({ id: 70, ...CHECK });
  await settle();
  const reply = await page.ask(SUBMIT);
  assert.equal(reply.type, 'decision');
  assert.equal(page.replyTo(70).failure.cause, 'host_bad_reply');
  assert.equal(browser.hosts.length, 1);
});

test('an answer after its time-out is passed over', async () => {
  const page = await openPage({ check: silent });
  page.post({ id: 70, ...CHECK });
  await settle();
  const { id } = browser.hostPort.sent.at(-1);
  await browser.clock.pass(1_700);
  browser.hostPort.reply({ id: 999_999, type: 'verdict', ...VERDICT });
  await browser.clock.pass(200);
  browser.hostPort.reply({ id, type: 'verdict', ...VERDICT });
  await settle();
  assert.equal(page.received.filter((message) => message.id === 70).length, 1);
  assert.equal(browser.hosts.length, 1);
});

test('an error without an id is about the oldest request', async () => {
  const page = await openPage({
    check: (_message, port) => port.reply({ id: null, ...errorReply('bad_json') }),
  });
  const reply = await page.ask(CHECK);
  assert.equal(reply.failure.cause, 'bad_json');
});

test('no common protocol: the failure says so, and nothing else is sent', async () => {
  const page = await openPage();
  browser.host = goodHost({ hello: errorReply('protocol_mismatch') });
  browser.hostPort.die();
  const reply = await page.ask(SUBMIT);
  assert.equal(reply.failure.cause, 'protocol_mismatch');
  assert.match(reply.failure.title, /protocol version/);
  assert.equal(browser.asked.length, 0);
  assert.equal(browser.hostPort.open, false);
});

for (const [what, hello] of [
  ['has no protocol', welcome({ protocol: undefined })],
  ['has faulty settings', welcome({ settings: { enabled: 'yes' } })],
  ['is another message', { type: 'verdict', ...VERDICT }],
]) {
  test(`a welcome that ${what} is not believed`, async () => {
    const page = await openPage();
    browser.host = goodHost({ hello });
    browser.hostPort.die();
    const reply = await page.ask(SUBMIT);
    assert.equal(reply.failure.cause, 'host_bad_reply');
  });
}

const TEXTS = [
  ['Specified native messaging host not found.', 'host_not_found'],
  ['Access to the native messaging host was disabled by the system administrator.', 'host_blocked'],
  ['Access to the specified native messaging host is forbidden.', 'host_forbidden'],
  ['Failed to start native messaging host.', 'host_start_failed'],
  ['Native host has exited.', 'host_exits_at_start'],
  ['Error when communicating with the native messaging host.', 'host_strange_at_start'],
  ['Something that nobody has seen before.', 'host_unknown'],
];
for (const [text, cause] of TEXTS) {
  test(`Chromium says “${text}”: ${cause}`, async () => {
    await start();
    browser.host = (_message, port) => port.die(text);
    const { status } = await browser.status(null, true);
    assert.equal(status.failure.cause, cause);
    if (cause === 'host_unknown') assert.match(status.failure.detail, /nobody has seen before/);
  });
}

for (const [text, cause] of [
  ['No such native application io.forepost.host', 'host_not_found'],
  ['File at path "/opt/forepost" does not exist, or is not executable', 'host_start_failed'],
  [null, 'host_exits_at_start'],
]) {
  test(`Firefox says ${text ?? 'nothing'}: ${cause}`, async () => {
    await start({}, { isFirefox: true });
    browser.host = (_message, port) => port.die(text);
    const { status } = await browser.status(null, true);
    assert.equal(status.failure.cause, cause);
  });
}

test('Firefox says nothing when a host ends in the middle: it has stopped', async () => {
  const page = await openPage({ check: (_message, port) => port.die(null) }, { isFirefox: true });
  assert.equal((await page.ask(CHECK)).failure.cause, 'host_exited');
});

test('a browser that refuses to connect is a failure, not an exception', async () => {
  await start();
  chrome.runtime.connectNative = () => {
    throw new Error('no permission');
  };
  const { status } = await browser.status(null, true);
  assert.equal(status.failure.cause, 'host_unknown');
  assert.match(status.failure.detail, /no permission/);
});

test('the host is let go half a minute after the last page', async () => {
  const page = await openPage();
  await browser.clock.pass(300_000);
  assert.equal(browser.hostPort.open, true);
  await page.close();
  await browser.clock.pass(29_000);
  assert.equal(browser.hostPort.open, true);
  await browser.clock.pass(1_500);
  assert.equal(browser.hostPort.open, false);
  assert.equal(browser.clock.pending, 0);
  const { status } = await browser.status();
  assert.equal(status.failure, null);
});

test('a page that comes back in time keeps the host', async () => {
  const page = await openPage();
  await page.close();
  await browser.clock.pass(20_000);
  browser.openPage(`${SITE}/feed`);
  await browser.clock.pass(60_000);
  assert.equal(browser.hostPort.open, true);
  assert.equal(browser.hosts.length, 1);
});

test('nothing is sent to keep the connection alive', async () => {
  await openPage();
  const sent = browser.hostPort.sent.length;
  await browser.clock.pass(600_000);
  assert.equal(browser.hostPort.sent.length, sent);
});
