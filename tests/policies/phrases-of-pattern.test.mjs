// Patterns of words alone become phrases that say the same.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phrasesOf } from '../../scripts/phrases-of-pattern.mjs';

const re = String.raw;

test('words, alternatives and endings', () => {
  assert.deepEqual(phrasesOf(re`\b(?:go|goes) +(?:way +)?up\b`), ['(go|goes) (|way) up']);
  assert.deepEqual(phrasesOf(re`\bwill +(?:rise|fall)s?\b`), ['will (rise|rises|fall|falls)']);
  assert.deepEqual(phrasesOf(re`\ba\b|\bb +c\b`), ['a', 'b c']);
  assert.deepEqual(phrasesOf(re`\bgrow\w* +fast`), ['grow* fast*']);
  assert.deepEqual(phrasesOf(re`(?:^|[^a-z])can'?t +lose\b`), ['cant lose']);
  assert.deepEqual(phrasesOf(re`\bre-?rate\b`), ['(rerate|re rate)']);
  assert.deepEqual(phrasesOf(re`\b[ab]x\b`), ['(ax|bx)']);
});

test('any words', () => {
  assert.deepEqual(phrasesOf(re`\b(?:our|my)(?: +\w+){0,2} +fund\b`), ['(our|my) (|_|_ _) fund']);
  assert.deepEqual(phrasesOf(re`\bfee[^.!?\n]{0,40}\bzero\b`), ['fee _7 zero']);
  assert.deepEqual(phrasesOf(re`\bthanks +to +\w+\b`), ['thanks to _']);
});

test('what says more than words stays a pattern', () => {
  for (const pattern of [
    re`\d+ *%`,
    re`\bup +\d+\b`,
    re`lose\b`, // may begin within a word
    re`\b\w+ +fund\b`, // begins with any word
    re`\bfee[^.]{0,40}`, // ends with any words
    re`\$[a-z]+`,
    re`\ba.b\b`,
    re`\b(?:a`,
    re`\b(?:x|)\b`,
    re`\bx*\b`,
    re`^buy\b`,
    re`(?:^|[^a-z])(?:will|'ll) +rise\b`, // the end of "it'll"
  ]) {
    assert.equal(phrasesOf(pattern), null, pattern);
  }
});

test('long places are parted', () => {
  const words = Array.from({ length: 500 }, (_, i) => `word${i}`);
  const phrases = phrasesOf(`\\b(?:${words.join('|')}) +end\\b`);
  assert.ok(phrases.length > 1);
  for (const phrase of phrases) assert.ok(phrase.length <= 2_000 && phrase.endsWith(' end'));
  const all = phrases.flatMap((phrase) => phrase.match(/word\d+/g));
  assert.deepEqual(all.sort(), words.sort());
});
