import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
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
import { load } from '../load.mjs';

const OTHER = 'https://elsewhere.example.org';
const CHECK = { type: 'check', surface: 'post', text: 'hello' };
const SUBMIT = { type: 'submit', surface: 'comment', text: 'hello' };

let browser;
afterEach(() => browser.dispose());

async function start(answers) {
  browser = new FakeBrowser({ host: goodHost(answers) });
  await browser.startWorker();
  await browser.status(null, true);
}

async function listedPage(answers) {
  await start(answers);
  return browser.openPage(`${SITE}/feed`);
}

test('state: what the page has to know', async () => {
  const page = await listedPage();
  assert.deepEqual(await page.ask({ type: 'state' }), {
    id: 1,
    type: 'state',
    state: {
      live: true,
      onFailure: 'hold',
      surfaces: ['post', 'comment', 'profile', 'share'],
      adapter: null,
      problems: [],
      failure: null,
    },
  });
});

test('state: what is known of the site of the frame, and of no other', async () => {
  await start();
  const demo = 'http://demo.localhost:8437';
  const frame = { frameId: 2, url: `${demo}/`, origin: demo };
  const { state } = await browser.openPage(`${SITE}/`, frame).ask({ type: 'state' });
  assert.equal(state.adapter.id, 'demo');
  assert.ok(state.adapter.composers.length > 0);
});

test('ui: goes into the document that asks, where the browser names it', async () => {
  const page = await listedPage();
  assert.deepEqual(await page.ask({ type: 'ui' }), { id: 1, type: 'done' });
  const named = browser.openPage(`${SITE}/feed`, { frameId: 3, documentId: 'D3' });
  await named.ask({ type: 'ui' });
  assert.deepEqual(browser.injected, [
    { tabId: 1, frameIds: [0] },
    { tabId: 2, documentIds: ['D3'] },
  ]);
  assert.deepEqual(browser.files, [['page-ui.js'], ['page-ui.js']]);
});

test('ui: the browser refuses', async () => {
  const page = await listedPage();
  chrome.scripting.executeScript = async () => {
    throw new Error('The extensions gallery cannot be scripted.');
  };
  const logged = console.error;
  console.error = () => {};
  const reply = await page.ask({ type: 'ui' });
  console.error = logged;
  assert.equal(reply.failure.cause, 'ui_refused');
});

test('check, submit and settle reach the host with the sender’s origin', async () => {
  const page = await listedPage();
  const verdict = await page.ask(CHECK);
  assert.deepEqual(verdict, { id: 1, type: 'verdict', verdict: VERDICT });
  const decision = await page.ask({ ...SUBMIT, reason: 'reviewed', prepare: true });
  assert.deepEqual(decision.decision, {
    outcome: 'released',
    verdict: VERDICT,
    record: { seq: 1, hash: 'ab' },
  });
  assert.deepEqual(await page.ask({ type: 'settle', ticket: 't1', posted: false }), {
    id: 3,
    type: 'done',
  });
  assert.deepEqual(
    browser.asked.map(({ id: _id, ...request }) => request),
    [
      { type: 'check', site: SITE, surface: 'post', text: 'hello' },
      {
        type: 'submit',
        site: SITE,
        surface: 'comment',
        text: 'hello',
        reason: 'reviewed',
        prepare: true,
      },
      { type: 'settle', ticket: 't1', posted: false },
    ],
  );
});

test('a message cannot claim another site, nor add members', async () => {
  const page = await listedPage();
  await page.ask({ ...CHECK, site: 'https://bank.example', origin: OTHER, policy: '/etc/passwd' });
  const { id: _id, ...request } = browser.asked[0];
  assert.deepEqual(request, { type: 'check', site: SITE, surface: 'post', text: 'hello' });
});

for (const [what, sender] of [
  ['a page that is not listed', { url: `${OTHER}/`, origin: OTHER }],
  ['another port of a listed host', { url: `${SITE}:8443/`, origin: `${SITE}:8443` }],
  [
    'plain http of a listed https site',
    { url: 'http://www.example.com/', origin: 'http://www.example.com' },
  ],
  ['a sandboxed frame, whose origin is opaque', { url: `${SITE}/`, origin: 'null' }],
  ['a frame that is not listed in a page that is', { frameId: 3, url: `${OTHER}/`, origin: OTHER }],
]) {
  test(`refused: ${what}`, async () => {
    await start();
    const page = browser.openPage(`${SITE}/feed`, sender);
    const { state } = await page.ask({ type: 'state' });
    assert.equal(state.live, false);
    for (const request of [
      CHECK,
      SUBMIT,
      { type: 'ui' },
      { type: 'settle', ticket: 't', posted: true },
    ]) {
      const reply = await page.ask(request);
      assert.equal(reply.failure.cause, 'site_not_listed');
    }
    assert.equal(browser.asked.length, 0);
    assert.deepEqual(browser.files, []);
  });
}

test('refused: a listed frame in a page that is not listed', async () => {
  await start();
  const page = browser.openPage(`${OTHER}/`, { frameId: 2, url: `${SITE}/embed`, origin: SITE });
  assert.equal((await page.ask({ type: 'state' })).state.live, false);
  assert.equal((await page.ask(CHECK)).failure.cause, 'site_not_listed');
});

test('served: a listed frame in a listed page', async () => {
  await start();
  const demo = 'http://demo.localhost:8437';
  const page = browser.openPage(`${SITE}/`, { frameId: 2, url: `${demo}/`, origin: demo });
  assert.equal((await page.ask({ type: 'state' })).state.live, true);
  await page.ask(CHECK);
  assert.equal(browser.asked[0].site, demo);
});

test('served: a page that is loaded ahead of the click, in the tab of another', async () => {
  await start();
  const page = browser.openPage(`${OTHER}/`, {
    frameId: 7,
    url: `${SITE}/`,
    origin: SITE,
    documentLifecycle: 'prerender',
  });
  assert.equal((await page.ask({ type: 'state' })).state.live, true);
});

test('an origin that the browser does not give is taken from the address', async () => {
  await start();
  const page = browser.openPage(`${SITE}/feed`, { origin: undefined });
  assert.equal((await page.ask({ type: 'state' })).state.live, true);
});

test('ports of other names, other extensions and own pages are closed', async () => {
  await start();
  const tab = browser.openTab(`${SITE}/`);
  const own = `chrome-extension://${chrome.runtime.id}/pages/status.html`;
  for (const [sender, name] of [
    [{ tab, frameId: 0, url: `${SITE}/`, origin: SITE }, 'other'],
    [{ tab, frameId: 0, url: `${SITE}/`, origin: SITE, id: 'b'.repeat(32) }, 'page'],
    [{ tab, frameId: 0, url: `${SITE}/`, origin: SITE, id: undefined }, 'page'],
    [{ tab, frameId: 0, url: own }, 'page'],
    [{ url: `${SITE}/`, origin: SITE }, 'page'],
  ]) {
    assert.equal(browser.connect(sender, name).gone, true, JSON.stringify([sender, name]));
  }
});

test('a script in a page may not ask what own pages may', async () => {
  const page = await listedPage();
  const reply = await page.ask({ type: 'status', tab: null, again: false });
  assert.equal(reply.failure.cause, 'not_allowed');
  const sender = {
    id: chrome.runtime.id,
    tab: { id: 1, url: `${SITE}/` },
    frameId: 0,
    url: `${SITE}/`,
    origin: SITE,
  };
  const sent = await browser.send({ type: 'status', tab: null, again: false }, sender);
  assert.equal(sent.type, 'failure');
  assert.equal(sent.failure.cause, 'not_allowed');
});

test('own pages may ask for the status and nothing else', async () => {
  await start();
  assert.equal((await browser.status()).type, 'status');
  assert.equal((await browser.send(CHECK)).failure.cause, 'bad_request');
});

for (const message of [
  null,
  'check',
  [],
  {},
  { id: 5 },
  { id: 5, type: 7 },
  { id: 5, type: 'hello', protocol: { min: 1, max: 1 } },
  { id: 5, type: 'echo', payload: 1 },
  { id: 5, type: 'constructor' },
  { id: 'x', ...CHECK },
  { id: -1, ...CHECK },
  { id: 5, type: 'check', surface: 'post' },
  { id: 5, type: 'check', surface: 'poem', text: 'x' },
  { id: 5, type: 'check', surface: 'post', text: ['x'] },
  { id: 5, ...SUBMIT, reason: '' },
  { id: 5, ...SUBMIT, reason: 'x'.repeat(501) },
  { id: 5, ...SUBMIT, prepare: 'yes' },
  { id: 5, type: 'settle', posted: true },
  { id: 5, type: 'settle', ticket: 't', posted: 1 },
  { id: 5, type: 'settle', ticket: 't'.repeat(201), posted: true },
  { id: 5, type: 'report', report: { adapter: 'x', composers: [{ surface: 'post', found: -1 }] } },
  { id: 5, type: 'report', report: { adapter: 'x'.repeat(101), composers: [] } },
]) {
  test(`refused as malformed: ${JSON.stringify(message).slice(0, 70)}`, async () => {
    const page = await listedPage();
    page.post(message);
    await settle();
    assert.equal(page.received.length, 1);
    const [reply] = page.received;
    assert.equal(reply.type, 'failure');
    assert.equal(reply.failure.cause, 'bad_request');
    assert.equal(reply.id, Number.isSafeInteger(message?.id) && message.id > 0 ? message.id : 0);
    assert.equal(browser.asked.length, 0);
  });
}

test('a text of 1 MiB of UTF-8 is sent, one byte more is not', async () => {
  const page = await listedPage();
  const most = 'é'.repeat(512 * 1024);
  assert.equal((await page.ask({ ...CHECK, text: most })).type, 'verdict');
  const reply = await page.ask({ ...CHECK, text: `${most}x` });
  assert.equal(reply.failure.cause, 'text_too_long');
  const huge = await page.ask({ ...SUBMIT, text: 'x'.repeat(1024 * 1024 + 1) });
  assert.equal(huge.failure.cause, 'text_too_long');
  assert.equal(browser.asked.length, 1);
});

test('half a character is replaced without moving what follows', async () => {
  const page = await listedPage();
  await page.ask({ ...CHECK, text: 'a\ud83d b\udc00 🙂' });
  assert.equal(browser.asked[0].text, 'a\ufffd b\ufffd 🙂');
});

const { hostErrors } = await load('shared/host-errors.ts');
for (const code of Object.keys(hostErrors)) {
  test(`the host’s error ${code} reaches the page in words`, async () => {
    const page = await listedPage({ submit: errorReply(code) });
    const { failure } = await page.ask(SUBMIT);
    assert.equal(failure.cause, code);
    assert.equal(failure.title, hostErrors[code].summary);
    assert.equal(failure.detail, `About ${code}.`);
    assert.equal(failure.hint, 'Do this.');
  });
}

test('an error code newer than the extension is shown as the host says it', async () => {
  const page = await listedPage({ submit: errorReply('brand_new') });
  const { failure } = await page.ask(SUBMIT);
  assert.equal(failure.cause, 'brand_new');
  assert.equal(failure.detail, 'About brand_new.');
  assert.ok(failure.title.length > 0);
});

const FINDING = { rule: 'promise', title: 'Promises', severity: 'warn', start: 0, end: 3 };
const LESSON = { title: 'Promises', text: 'Never promise.', right: 'May rise.', wrong: 'Will.' };

test('check: a finding’s lesson goes through as it came', async () => {
  const verdict = { ...VERDICT, verdict: 'warn', findings: [{ ...FINDING, lesson: LESSON }] };
  const page = await listedPage({ check: { type: 'verdict', ...verdict } });
  assert.deepEqual((await page.ask(CHECK)).verdict.findings[0].lesson, LESSON);
});

for (const [request, answer] of [
  [CHECK, { type: 'decision', outcome: 'released', verdict: VERDICT }],
  [CHECK, { type: 'verdict', verdict: 'maybe', findings: [], problems: [] }],
  [CHECK, { type: 'verdict', ...VERDICT, findings: [{ rule: 'x' }] }],
  [CHECK, { type: 'verdict', ...VERDICT, findings: [{ ...FINDING, lesson: 'Never promise.' }] }],
  [
    CHECK,
    { type: 'verdict', ...VERDICT, findings: [{ ...FINDING, lesson: { ...LESSON, wrong: 7 } }] },
  ],
  [SUBMIT, { type: 'verdict', ...VERDICT }],
  [SUBMIT, { type: 'decision', outcome: 'maybe', verdict: VERDICT }],
  [SUBMIT, { type: 'decision', outcome: 'released' }],
  [
    { type: 'settle', ticket: 't', posted: true },
    { type: 'verdict', ...VERDICT },
  ],
]) {
  test(`${request.type}: not believed: ${JSON.stringify(answer).slice(0, 60)}`, async () => {
    const page = await listedPage({ [request.type]: answer });
    assert.equal((await page.ask(request)).failure.cause, 'host_bad_reply');
  });
}

test('a machine without settings: the exact cause, and posts are held', async () => {
  const problem = { code: 'settings_untrusted', message: 'anybody may write it', hint: 'chmod' };
  const page = await listedPage();
  browser.host = goodHost({
    hello: welcome({ settings: null, policies: [], problems: [problem] }),
  });
  await browser.status(null, true);
  const state = page.pushed.at(-1);
  assert.equal(state.live, true);
  assert.equal(state.onFailure, 'hold');
  assert.equal(state.failure.cause, 'settings_untrusted');
  assert.equal(state.failure.detail, 'Anybody may write it.');
});

test('a machine without a policy: the exact cause', async () => {
  const problem = { code: 'policy_invalid', message: 'line 3', hint: 'lint' };
  const page = await listedPage({ hello: welcome({ policies: [], problems: [problem] }) });
  const { state } = await page.ask({ type: 'state' });
  assert.equal(state.failure.cause, 'policy_invalid');
  assert.deepEqual(state.problems, [problem]);
});

test('a stale policy is a problem and no failure; a verdict brings the news', async () => {
  const problem = { code: 'policy_stale', message: 'line 3', hint: 'lint' };
  const page = await listedPage();
  browser.host = goodHost({
    hello: welcome({ problems: [problem] }),
    check: { type: 'verdict', ...VERDICT, problems: [problem] },
  });
  await browser.clock.pass(11_000);
  await page.ask(CHECK);
  const state = page.pushed.at(-1);
  assert.equal(state.failure, null);
  assert.deepEqual(state.problems, [problem]);
});

test('the host says that the site is no longer listed: the settings are asked for', async () => {
  const page = await listedPage();
  const settings = { enabled: true, sites: [], on_failure: 'hold', surfaces: ['post'] };
  browser.host = goodHost({ check: errorReply('site_not_listed'), hello: welcome({ settings }) });
  assert.equal((await page.ask(CHECK)).failure.cause, 'site_not_listed');
  assert.equal(page.pushed.at(-1).live, false);
});

// Real answers of the host, kept by its own tests.
const real = new URL('../../protocol/messages.jsonl', import.meta.url);
if (existsSync(real)) {
  test('the host’s real answers are understood', async () => {
    const messages = await load('background/host-messages.ts');
    const parsers = {
      welcome: messages.parseWelcome,
      verdict: messages.parseVerdict,
      decision: messages.parseDecision,
      error: messages.parseError,
    };
    browser = { dispose: () => {} };
    for (const line of readFileSync(real, 'utf8').split('\n').filter(Boolean)) {
      const entry = JSON.parse(line);
      const reply = entry.reply ?? entry.answer ?? entry.response ?? entry;
      const parse = parsers[reply.type];
      if (parse) assert.ok(parse(reply), line);
    }
  });
}
