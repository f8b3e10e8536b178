// Everything around a client in one list.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../load.mjs';

const { byMonth, entriesOf } = await load('pages/timeline.ts');

const at = (month, day) => new Date(2026, month, day, 12).toISOString();
const page = (id, time, address) => ({ id, time, address, level: 'card', page: {}, changes: [] });
const CLIENT = {
  notes: [
    { id: 1, time: at(4, 3), text: 'met' },
    { id: 2, time: at(6, 1), text: 'rang' },
  ],
  snapshots: [page(3, at(4, 3), 'a'), page(4, at(5, 1), 'b'), page(5, at(6, 1), 'a')],
  history: [{ id: 6, time: at(5, 2), changes: [] }],
  merged: [{ row: 7, title: 'R.', time: at(5, 3) }],
};
const kinds = (entries) => entries.map(({ kind }) => kind);

test('newest first; of one time, what the person did first', () => {
  const entries = entriesOf(CLIENT);
  assert.deepEqual(kinds(entries), ['note', 'page', 'merged', 'hand', 'page', 'note', 'page']);
  const pages = entries.filter(({ kind }) => kind === 'page');
  assert.deepEqual(
    pages.map(({ isFirst }) => isFirst),
    [false, true, true],
  );
});

test('by month', () => {
  const months = byMonth(entriesOf(CLIENT));
  assert.deepEqual(
    months.map(({ entries }) => entries.length),
    [2, 3, 2],
  );
  assert.equal(new Set(months.map(({ month }) => month)).size, 3);
  assert.deepEqual(byMonth([]), []);
});
