// What is said of a click on Save.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../load.mjs';

const { day, viewOf } = await load('shared/outcome-text.ts');
const { tagsOf } = await load('shared/notes.ts');

const SINCE = '2026-05-03T09:00:00.000Z';
const view = (more, client = {}) =>
  viewOf({
    result: 'saved',
    saved: {
      outcome: 'created',
      client: { id: 1, kind: 'person', title: 'Rama', snapshots: [{ level: 'link' }], ...client },
      changes: [],
      since: null,
      dropped: [],
      cut: [],
      ...more,
    },
  });
const change = (words) => ({ field: 'employer', before: '', after: '', words });

test('saved', () => {
  assert.deepEqual(view({}), {
    tone: 'fine',
    title: 'Saved: Rama',
    lines: [],
    offer: { name: 'open', label: 'Open in Forepost' },
    stays: false,
  });
  assert.deepEqual(view({}, { kind: 'link' }).lines, ['Kept as a link note.']);
});

test('updated: what changed, and since when', () => {
  const changes = [change('new employer: Northwind (was Calder)'), change('new place: Leeds')];
  const { title, lines } = view({ outcome: 'updated', since: SINCE, changes });
  assert.equal(title, 'Updated: Rama');
  assert.deepEqual(lines, [
    `Changed since ${day(SINCE)}:`,
    'New employer: Northwind (was Calder).',
    'New place: Leeds.',
  ]);
});

test('many changes are counted', () => {
  const changes = Array.from({ length: 9 }, (_, index) => change(`change ${index}`));
  const { lines } = view({ outcome: 'updated', since: SINCE, changes });
  assert.deepEqual(lines.slice(-2), ['Change 3.', 'And 5 more.']);
});

test('nothing has changed', () => {
  assert.deepEqual(view({ outcome: 'unchanged', since: SINCE }).lines, [
    `Nothing has changed since ${day(SINCE)}.`,
  ]);
  assert.match(view({ outcome: 'unchanged' }).lines[0], /since it was last saved/);
});

test('what was left out, and why', () => {
  assert.deepEqual(view({ dropped: ['name', 'employer'] }).lines, [
    'Your firm keeps only the address of pages on this site.',
  ]);
  assert.deepEqual(view({ dropped: ['name'] }, { snapshots: [{ level: 'card' }] }).lines, [
    'Your firm does not keep this: name.',
  ]);
  assert.deepEqual(view({ cut: ['about', 'headline', 'place', 'name'] }).lines, [
    'Too long, so the end was cut off: description, headline and 2 more.',
  ]);
});

test('nobody’s profile', () => {
  const { offer, stays } = viewOf({ result: 'nobody' });
  assert.deepEqual([offer.name, stays], ['link', true]);
});

test('a profile of which nothing could be read: not saved, with the same offer', () => {
  const { title, lines, offer, stays } = viewOf({ result: 'unread' });
  assert.match(title, /^Nothing could be read/);
  assert.match(lines.join(' '), /Nothing was saved.*save again/);
  assert.deepEqual([offer.name, stays], ['link', true]);
});

test('failures: what is wrong and what to do, or the way to unlock', () => {
  const failed = (cause) =>
    viewOf({
      result: 'failed',
      failure: { cause, title: 'The disk', detail: '', hint: 'Do this.' },
    });
  assert.deepEqual(failed('vault_full'), {
    tone: 'warn',
    title: 'Not saved: the disk',
    lines: ['Do this.'],
    offer: null,
    stays: true,
  });
  for (const cause of [
    'vault_locked',
    'vault_missing',
    'vault_wrong_key',
    'key_store_unavailable',
  ]) {
    assert.equal(failed(cause).offer.name, 'unlock', cause);
  }
});

test('the day, in the reader’s language', () => {
  assert.equal(day(SINCE, 'en-GB'), '3 May 2026');
});

test('tags as they are typed', () => {
  assert.deepEqual(tagsOf(' a,b ;  c  d \n A,,'), ['a', 'b', 'c d']);
  assert.equal(tagsOf(Array.from({ length: 40 }, (_, index) => `t${index}`).join()).length, 20);
  assert.equal(tagsOf('x'.repeat(99))[0].length, 50);
});
