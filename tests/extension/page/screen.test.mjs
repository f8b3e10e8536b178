// What is shown waits for the UI, and what must be said is said without it.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { load } from '../load.mjs';

const { lastWords, Screen } = await load('page/screen.ts');

const composer = { element: {}, surface: 'post', entry: null };
const failure = (hint = 'Reload this page.') => ({
  cause: 'orphaned',
  title: 'Forepost was removed',
  detail: 'It is gone.',
  hint,
});
const verdict = {
  verdict: 'warn',
  findings: [{ title: 'Promises a result', message: 'Nobody can know.' }],
};

let alerts;
let asked;
let answer;
let screen;
beforeEach(() => {
  alerts = [];
  asked = 0;
  globalThis.alert = (text) => alerts.push(text);
  screen = new Screen(() => {
    asked++;
    return new Promise((done) => (answer = done));
  }, {});
});
afterEach(() => delete globalThis.alert);

const settle = () => new Promise((done) => setImmediate(done));

/** A UI that notes what it is told. */
function ui() {
  const told = [];
  const names = ['attach', 'checking', 'verdict', 'failed', 'held', 'heldFailure', 'tell', 'done'];
  const made = Object.fromEntries(names.map((name) => [name, () => told.push(name)]));
  return { told, make: (end) => ({ ...made, end }) };
}

test('a page where nobody writes asks for nothing', () => {
  screen.show('done', composer);
  screen.show('refresh', composer, '');
  screen.show('checking', composer);
  assert.equal(asked, 0);
});

test('what is said before the UI is there reaches it in order', async () => {
  screen.show('attach', composer, 'nothing to report');
  assert.equal(screen.current, composer);
  screen.show('checking', composer);
  screen.show('held', composer, {}, verdict);
  assert.equal(asked, 1);
  const { told, make } = ui();
  screen.arrived(make);
  assert.deepEqual(told, ['attach', 'checking', 'held']);
  answer({ type: 'done' });
  await settle();
  screen.show('done', composer);
  assert.deepEqual(told, ['attach', 'checking', 'held', 'done']);
  assert.deepEqual(alerts, []);
});

test('the UI tells which composer it stands beside', () => {
  const { make } = ui();
  screen.arrived(make);
  screen.ui.end.moved(composer);
  assert.equal(screen.current, composer);
});

test('without the UI a held submit is told in a plain dialog, once', async () => {
  screen.show('attach', composer, 'nothing to report');
  screen.show('checking', composer);
  screen.show('heldFailure', composer, 'text', failure());
  answer({ type: 'failure', failure: failure('Copy what you have written.') });
  await settle();
  assert.equal(alerts.length, 1);
  for (const part of ['Nothing has been posted', 'was removed', 'Copy what you have written.']) {
    assert.ok(alerts[0].includes(part), alerts[0]);
  }
});

test('writing alone brings up no dialog', async () => {
  screen.show('attach', composer, 'nothing to report');
  screen.show('verdict', composer, {}, verdict);
  answer({ type: 'failure', failure: failure() });
  await settle();
  assert.deepEqual(alerts, []);
});

test('what comes next asks again', async () => {
  screen.show('attach', composer, 'nothing to report');
  answer({ type: 'failure', failure: failure() });
  await settle();
  screen.show('held', composer, {}, verdict);
  assert.equal(asked, 2);
  const { told, make } = ui();
  screen.arrived(make);
  assert.deepEqual(told, ['held']);
});

test('a script that came but did not run is as good as none', async () => {
  screen.show('held', composer, {}, verdict);
  answer({ type: 'done' });
  await settle();
  assert.match(alerts[0], /Promises a result: Nobody can know\.[^]*Reload this page\./);
});

test('what is said at last', () => {
  const tell = (view) => lastWords(['tell', composer, 'text', view, 'off']);
  assert.match(tell({ kind: 'ready' }), /Press Post once more/);
  assert.match(tell({ kind: 'changed' }), /Nothing has been posted[^]*Press Post again/);
  const released = tell({ kind: 'failure', failure: failure(), held: false, retry: false });
  assert.match(released, /was not checked/);
  assert.doesNotMatch(released, /Nothing has been posted/);
  assert.equal(lastWords(['checking', composer]), '');
});
