// The adapters are data: each file is checked against the format in extension/sites/adapter.ts.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { load } from '../load.mjs';

const folder = new URL('../../../extension/sites/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const { adapterFor, adapters, generic } = await load('sites/adapter.ts');

const surfaces = ['post', 'comment', 'message', 'profile', 'share'];
const isText = (value) => typeof value === 'string' && value.trim() === value && value !== '';

/** Selectors need a real parser to be judged; this finds what people get wrong by hand. */
function assertSelector(selector, where) {
  assert.ok(isText(selector), `${where}: a selector`);
  for (const [open, close] of ['[]', '()']) {
    const count = (sign) => selector.split(sign).length;
    assert.equal(count(open), count(close), `${where}: ${open} and ${close} in ${selector}`);
  }
  assert.ok(!/^,|,\s*,|,$/.test(selector), `${where}: an empty part in ${selector}`);
}

function assertMembers(object, allowed, where) {
  for (const name of Object.keys(object)) {
    assert.ok(allowed.includes(name), `${where}: unknown member "${name}"`);
  }
}

for (const name of files.filter((file) => file !== 'generic.json')) {
  test(`${name} follows the format`, () => {
    const adapter = read(name);
    assertMembers(
      adapter,
      ['id', 'title', 'hosts', 'verified', 'composers', 'openers', 'ignore', 'profile'],
      name,
    );
    assert.equal(`${adapter.id}.json`, name);
    assert.ok(isText(adapter.title));
    assert.equal(typeof adapter.verified, 'boolean');
    assert.ok(adapter.hosts.length > 0);
    for (const host of adapter.hosts) assert.match(host, /^(\*\.)?[a-z\d-]+(\.[a-z\d-]+)+$/);
    assert.ok(adapter.composers.length > 0 || adapter.profile, 'it says something');
    for (const [at, entry] of adapter.composers.entries()) {
      const where = `${name} composers[${at}]`;
      assertMembers(entry, ['surface', 'match', 'scope', 'submit', 'keys', 'submitOn'], where);
      assert.ok(surfaces.includes(entry.surface), where);
      for (const field of ['match', 'scope', 'submit']) {
        assertSelector(entry[field], `${where}.${field}`);
      }
      for (const key of entry.keys) assert.ok(['enter', 'ctrl+enter'].includes(key), where);
      assert.ok(['click', 'pointerdown', undefined].includes(entry.submitOn), where);
    }
    for (const field of ['openers', 'ignore']) {
      if (field in adapter) assertSelector(adapter[field], `${name} ${field}`);
    }
  });
}

test('the lists of the generic adapter', () => {
  const words = read('generic.json');
  assertMembers(words, ['submit', 'surfaces', 'ignore', 'reasons', 'profile'], 'generic.json');
  assert.equal(new Set(words.submit).size, words.submit.length, 'a word stands twice');
  for (const word of words.submit) assert.match(word, /^\p{Ll}+$/u, 'one word, lower case');
  for (const { surface, words: own } of words.surfaces) {
    assert.ok(surfaces.includes(surface));
    for (const word of own) assert.equal(word, word.toLowerCase());
  }
  for (const match of Object.values(words.ignore)) assertSelector(match, 'generic.json ignore');
  const { reasons, profile: _, ...used } = words;
  assert.deepEqual(Object.keys(reasons), Object.keys(words.ignore), 'a reason for each');
  for (const why of Object.values(reasons)) assert.ok(isText(why));
  assert.deepEqual(generic, used);
});

test('every file is bundled, and no host stands in two', () => {
  const ids = adapters.map(({ id }) => id);
  assert.deepEqual(
    ids
      .map((id) => `${id}.json`)
      .concat('generic.json')
      .sort(),
    [...files].sort(),
  );
  const hosts = adapters.flatMap((adapter) => adapter.hosts);
  assert.equal(new Set(hosts).size, hosts.length);
});

test('a page is not sent what only the reading of profiles needs', () => {
  assert.deepEqual(Object.keys(adapterFor('bsky.app')), [
    'id',
    'title',
    'hosts',
    'verified',
    'composers',
    'openers',
  ]);
});

test('a host finds its adapter, a look-alike does not', () => {
  assert.equal(adapterFor('demo.localhost').id, 'demo');
  assert.equal(adapterFor('www.linkedin.com').id, 'linkedin');
  assert.equal(adapterFor('linkedin.com').id, 'linkedin');
  assert.equal(adapterFor('evil-linkedin.com'), null);
  assert.equal(adapterFor('linkedin.com.example.com'), null);
});
