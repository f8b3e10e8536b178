// The corpora and the packs themselves: well formed, without repetitions. What the packs say of the
// corpora is `forepost policy test --corpus`.
//
//   node --test tests/policies

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isHeldOut, readLines } from '../corpus/split.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const corpus = (name) =>
  read(`tests/policies/${name}.jsonl`)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const packs = ['us-broker-dealer', 'uk-eu-promotions', 'health-pharma'].map((name) =>
  JSON.parse(read(`policies/${name}.json`)),
);
const names = ['everyday', 'protected-speech', 'risky'];

for (const name of names) {
  test(`${name}.jsonl holds well-formed lines, each once`, () => {
    const known = new Set(packs[0].rules.map((rule) => rule.family));
    const seen = new Set();
    for (const line of corpus(name)) {
      const {
        text,
        surface = 'post',
        site: _site,
        expect,
        families = [],
        rules: _rules,
        ...rest
      } = line;
      assert.deepEqual(rest, {}, text);
      assert.ok(typeof text === 'string' && text.trim() !== '', JSON.stringify(line));
      assert.ok(['post', 'comment', 'message', 'profile', 'share'].includes(surface), text);
      if (name === 'risky') assert.ok(families.length > 0, text);
      else assert.ok(['allow', 'advise', 'warn', 'block'].includes(expect), text);
      for (const family of families) assert.ok(known.has(family), `${family}: ${text}`);
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

test('every rule belongs to a family, and has an owner and a citation with a date', () => {
  for (const { id: pack, rules } of packs) {
    for (const { id, family, owner, cite } of rules) {
      assert.match(family ?? '', /^[a-z-]+$/, `${pack}: ${id}`);
      assert.match(owner, /@example\.com>$/, `${pack}: ${id}`);
      assert.match(cite.review_by, /^2027-/, `${pack}: ${id}`);
      if (cite.url) assert.match(cite.url, /^https:\/\//, `${pack}: ${id}`);
    }
  }
});

test('the packs are what their parts say', () => {
  const root = new URL('../..', import.meta.url);
  execFileSync(process.execPath, ['scripts/make-packs.mjs', '--check'], { cwd: root });
});

const lines = (half) =>
  readdirSync(new URL(`../corpus/${half}/`, import.meta.url)).flatMap((file) =>
    readLines(new URL(`../corpus/${half}/${file}`, import.meta.url)).map((line) => ({
      file,
      line,
    })),
  );

test('the labelled corpus is well formed, each post in the half that its pair says', () => {
  const seen = new Set();
  let count = 0;
  for (const half of ['tune', 'held-out']) {
    for (const { file, line } of lines(half)) {
      const where = `${half}/${file}: ${line.id}`;
      assert.equal(isHeldOut(line), half === 'held-out', where);
      assert.ok(!seen.has(line.id), `twice: ${where}`);
      assert.ok(line.text.includes(line.words), where);
      assert.ok(
        line.families.length === 0 || line.words !== '' || line.surface === 'profile',
        where,
      );
      seen.add(line.id);
      ++count;
    }
  }
  assert.ok(count >= 600, `${count} posts`);
});
