import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../load.mjs';

const { shiftSpans, wellFormed } = await load('page/spans.ts');

test('broken surrogate pairs are replaced, whole ones kept, the length is the same', () => {
  assert.equal(wellFormed('a\uD83D\uDE42b'), 'a\uD83D\uDE42b');
  assert.equal(wellFormed('\uD83Da\uDE42\uD83D'), '\uFFFDa\uFFFD\uFFFD');
});

test('spans ahead of a change stay, behind it they move, touched ones go', () => {
  const spans = [
    { start: 0, end: 3 },
    { start: 4, end: 7 },
    { start: 8, end: 11 },
  ];
  // "two" becomes "twooo".
  assert.deepEqual(shiftSpans('one two six', 'one twooo six', spans), [
    { start: 0, end: 3 },
    { start: 4, end: 7 },
    { start: 10, end: 13 },
  ]);
  assert.deepEqual(shiftSpans('one two six', 'one txo six', spans), [
    { start: 0, end: 3 },
    { start: 8, end: 11 },
  ]);
  assert.deepEqual(shiftSpans('one two six', '', spans), []);
  assert.deepEqual(shiftSpans('one two six', 'one two six', spans), spans);
});
