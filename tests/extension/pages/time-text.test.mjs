// Times and days in words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../load.mjs';

const { daysUntil, exactTime, leftWords, localTime, monthWords, timeWords } =
  await load('pages/time-text.ts');

const NOW = new Date(2026, 10, 30, 14, 0);
const at = (...parts) => new Date(...parts).toISOString();

test('near times by their day, far ones by their date', () => {
  const words = (time) => timeWords(time, NOW, 'en-GB');
  assert.equal(words(at(2026, 10, 30, 9, 5)), 'today, 09:05');
  assert.equal(words(at(2026, 10, 29, 23, 59)), 'yesterday, 23:59');
  assert.equal(words(at(2026, 10, 26, 8, 0)), 'Thursday, 08:00');
  assert.equal(words(at(2026, 10, 23, 8, 0)), '23 Nov 2026');
  assert.equal(words(at(2026, 11, 1, 8, 0)), '1 Dec 2026');
  assert.equal(words('2026-11-30'), 'today');
  assert.equal(words('2026-11-28'), 'Saturday');
});

test('days are days of the calendar', () => {
  assert.equal(daysUntil(at(2026, 11, 1, 0, 1), NOW), 1);
  assert.equal(daysUntil(at(2026, 10, 29, 23, 59), NOW), -1);
  assert.equal(daysUntil('2028-11-29', NOW), 730);
  // The clock is put back in between, where it is.
  assert.equal(daysUntil('2026-10-31', new Date(2026, 9, 24, 12)), 7);
});

test('what is left', () => {
  const words = [730, 1, 0, -1, -12, 1200].map(leftWords);
  assert.deepEqual(words, [
    '730 days left',
    '1 day left',
    'ends today',
    '1 day over',
    '12 days over',
    '1,200 days left',
  ]);
});

test('months, the exact time, and a field for one', () => {
  assert.equal(monthWords('2028-11', 'en-GB'), 'November 2028');
  assert.equal(monthWords(at(2026, 4, 3, 9), 'en-GB'), 'May 2026');
  assert.match(exactTime(at(2026, 4, 3, 9, 5, 7), 'en-GB'), /Sunday.*3 May 2026.*09:05:07/);
  assert.equal(exactTime('2026-05-03', 'en-GB'), '3 May 2026');
  assert.equal(localTime(at(2026, 4, 3, 9, 5)), '2026-05-03T09:05');
});
