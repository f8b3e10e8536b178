// The corpora themselves: well formed, without repetitions, and covering every rule.
// What the starter policy says of them is `forepost policy test --corpus`.
//
//   node --test tests/policies

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const corpus = (name) =>
  read(`tests/policies/${name}.jsonl`)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const rules = JSON.parse(read('policies/us-broker-dealer.json')).rules;
const names = ['everyday', 'protected-speech', 'risky'];

for (const name of names) {
  test(`${name}.jsonl holds well-formed lines, each once`, () => {
    const known = new Set(rules.map((rule) => rule.id));
    const seen = new Set();
    for (const line of corpus(name)) {
      const { text, surface = 'post', site: _site, expect, rules: hit = [], ...rest } = line;
      assert.deepEqual(rest, {}, text);
      assert.ok(typeof text === 'string' && text.trim() !== '', JSON.stringify(line));
      assert.ok(['post', 'comment', 'message', 'profile', 'share'].includes(surface), text);
      assert.ok(['allow', 'advise', 'warn', 'block'].includes(expect), text);
      for (const id of hit) assert.ok(known.has(id), `${id}: ${text}`);
      assert.ok(!seen.has(`${surface} ${text}`), `twice: ${text}`);
      seen.add(`${surface} ${text}`);
    }
  });
}

test('speech about pay, hours, unions and working conditions is always to be allowed', () => {
  for (const { text, expect } of corpus('protected-speech')) assert.equal(expect, 'allow', text);
});

test('everyday posts are never to be held', () => {
  const lines = corpus('everyday');
  assert.ok(lines.length >= 150);
  for (const { text, expect } of lines) assert.ok(['allow', 'advise'].includes(expect), text);
});

test('every rule that can hit a post is hit by a risky or an everyday one', () => {
  const hit = new Set(
    [...corpus('risky'), ...corpus('everyday')].flatMap((line) => line.rules ?? []),
  );
  assert.deepEqual(
    rules.map((rule) => rule.id).filter((id) => !hit.has(id)),
    [],
  );
});

test('each citation that nobody has compared with its source says so, and each has a date', () => {
  for (const { id, cite } of rules) {
    assert.match(cite.url, /^https:\/\/www\.(finra\.org|ecfr\.gov|sec\.gov)\//, id);
    assert.match(cite.review_by, /^2027-/, id);
  }
});
