// Levels by site, and texts of pages as they may be kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../load.mjs';

const { allows, bounded, levelOf, webAddress } = await load('shared/capture.ts');

test('the most exact site decides', () => {
  const capture = {
    'https://*.example.com': 'selection',
    'https://*.people.example.com': 'card',
    'https://www.people.example.com': 'link',
  };
  for (const [origin, level] of [
    ['https://www.people.example.com', 'link'],
    ['https://a.people.example.com', 'card'],
    ['https://example.com', 'selection'],
    ['https://other.org', 'link'],
    ['http://a.people.example.com', 'link'],
  ]) {
    assert.equal(levelOf(origin, capture), level, origin);
    const turned = Object.fromEntries(Object.entries(capture).reverse());
    assert.equal(levelOf(origin, turned), level, origin);
  }
});

test('what a level allows', () => {
  const allowed = (level) => ['name', 'links', 'selection'].filter((field) => allows(level, field));
  assert.deepEqual(allowed('link'), []);
  assert.deepEqual(allowed('selection'), ['selection']);
  assert.deepEqual(allowed('card'), ['name', 'links', 'selection']);
});

test('texts: one line, no control characters, bounded', () => {
  assert.equal(bounded('name', '  Rama \n\t Treas\u0000\u001b '), 'Rama Treas');
  assert.equal(bounded('name', '\u202Egnp.exe'), 'gnp.exe');
  assert.equal(bounded('about', 'one \r\n two\n\n\n\nthree'), 'one\ntwo\n\nthree');
  assert.equal(bounded('name', '=HYPERLINK("x")<b>'), '=HYPERLINK("x")<b>');
  assert.equal(bounded('name', 'a\uD83D'), 'a\uFFFD');
  assert.equal(bounded('name', ' \u00a0 '), '');
});

test('a megabyte is cut to one character more than is kept', () => {
  for (const [field, most] of [
    ['name', 200],
    ['headline', 500],
    ['about', 2000],
    ['selection', 5000],
  ]) {
    assert.equal([...bounded(field, '🙂'.repeat(500_000))].length, most + 1, field);
    assert.equal(bounded(field, ' '.repeat(1_000_000) + 'x'), 'x');
    assert.equal(bounded(field, 'x'.repeat(most)).length, most);
  }
});

test('addresses of the web', () => {
  assert.equal(webAddress('/a', 'https://b.example/c'), 'https://b.example/a');
  for (const bad of ['javascript:1', 'JaVaScRiPt:1', 'data:,x', 'mailto:a@b', 'https://', '//']) {
    assert.equal(webAddress(bad), null, bad);
  }
  assert.equal(webAddress(`https://a.example/${'x'.repeat(2000)}`), null);
});
