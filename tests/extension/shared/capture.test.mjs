// Levels by site, and texts of pages as they may be kept.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { load } from '../load.mjs';

const {
  allows,
  bounded,
  FIELD_NAMES,
  FIELDS,
  isEmptyCard,
  isList,
  levelOf,
  LEVELS,
  put,
  webAddress,
} = await load('shared/capture.ts');

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
  const allowed = (level) => FIELD_NAMES.filter((field) => allows(level, field));
  const card = 'name names employer position headline place about links handles'.split(' ');
  const full = 'positions education places emails phones connections'.split(' ');
  assert.deepEqual(allowed('link'), []);
  assert.deepEqual(allowed('selection'), ['selection']);
  assert.deepEqual(allowed('card'), [...card, 'selection']);
  assert.deepEqual(allowed('full'), [...card, ...full, 'selection']);
  assert.deepEqual(LEVELS, ['link', 'selection', 'card', 'full']);
});

test('the table of the protocol’s page, which the program keeps too, is this one', () => {
  const docs = readFileSync(new URL('../../../docs/protocol.md', import.meta.url), 'utf8');
  const rows = FIELD_NAMES.map((name) => {
    const { kind, level, most, many } = FIELDS[name];
    const entries = { links: `${many} URLs (http, https) of `, lines: `${many} lines of ` };
    const at = `${entries[kind] ?? ''}${most.toLocaleString('en')} characters`;
    return `| \`${name}\` | \`${level}\` | ${at} |`;
  });
  const [, shown] = /<!-- fields:begin -->\n([^]*?)\n<!-- fields:end -->/.exec(docs);
  assert.deepEqual(shown.split('\n').slice(2), rows);
});

test('each field by its kind: texts, and lists of so many', () => {
  for (const name of FIELD_NAMES) {
    const { kind, most, many } = FIELDS[name];
    assert.equal(isList(name), kind === 'links' || kind === 'lines', name);
    const entry = (at) => (kind === 'links' ? `https://a.example/${at}` : `entry ${at}`);
    const page = {};
    put(page, name, isList(name) ? Array.from({ length: 10_000 }, (_, at) => entry(at)) : 'words');
    // One more than is kept, so that the host can tell of the cut.
    assert.equal(page[name].length, isList(name) ? many + 1 : 5, name);
    const long = 'x'.repeat(1_000_000);
    const cut = {};
    put(cut, name, isList(name) ? [long, entry(1), '', 7, null, entry(1)] : long);
    const [first, ...more] = [cut[name]].flat();
    assert.deepEqual(more, isList(name) && kind !== 'links' ? [entry(1)] : [], name);
    assert.equal(first, kind === 'links' ? entry(1) : 'x'.repeat(most + 1), name);
  }
});

test('what is of another type than the field is nothing', () => {
  const page = {};
  for (const value of [undefined, null, 7, {}, '', ' ', [], [7], [['a']]]) {
    for (const name of FIELD_NAMES) put(page, name, value);
  }
  put(page, 'name', ['a']);
  put(page, 'names', 'a');
  assert.deepEqual(page, {});
});

test('a card is empty where nothing but the reader’s own selection is in it', () => {
  assert.equal(isEmptyCard({}), true);
  assert.equal(isEmptyCard({ selection: 'words' }), true);
  assert.equal(isEmptyCard({ handles: ['@rama on x.com'] }), false);
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
