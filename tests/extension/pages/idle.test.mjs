// When the page of clients locks by itself, and what was typed meanwhile.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { Clock } from '../background/fake-clock.mjs';
import { load } from '../load.mjs';

const { Idle } = await load('pages/idle.ts');
const { Drafts } = await load('pages/drafts.ts');

let clock, passed, idle;
beforeEach(() => {
  clock = new Clock();
  clock.install();
  passed = 0;
  idle = new Idle(() => passed++);
});
afterEach(() => clock.uninstall());

test('after the minutes, counted from the last use, and once', async () => {
  idle.start(2);
  await clock.pass(100_000);
  idle.used();
  await clock.pass(119_000);
  assert.equal(passed, 0);
  await clock.pass(2_000);
  assert.equal(passed, 1);
  idle.used();
  await clock.pass(600_000);
  assert.equal(passed, 1);
});

test('a computer that slept: the clock counts, not the timer', () => {
  idle.start(15);
  clock.now += 3_600_000;
  idle.look();
  assert.equal(passed, 1);
});

test('stopped, nothing passes', async () => {
  idle.start(1);
  idle.stop();
  await clock.pass(600_000);
  assert.equal(passed, 0);
});

test('drafts, by client and name', () => {
  const drafts = new Drafts();
  drafts.set(1, 'note:1', 'a');
  drafts.set(1, 'note:12', 'b');
  drafts.drop(1, ['note:1']);
  assert.deepEqual([drafts.get(1, 'note:1'), drafts.get(1, 'note:12')], [undefined, 'b']);
  assert.equal(drafts.get(2, 'note:12'), undefined);
  assert.deepEqual(drafts.pending, [1]);
  drafts.drop(1, ['note:12']);
  assert.deepEqual(drafts.pending, []);
});
