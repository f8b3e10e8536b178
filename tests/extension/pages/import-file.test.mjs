// A file that is brought in, as text and in parts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../load.mjs';

const { formatOf, partsOf, readText, reportOf } = await load('pages/import-file.ts');

test('what kind of file it is', () => {
  for (const [name, text, format] of [
    ['a.csv', '', 'csv'],
    ['A.VCF', '', 'vcard'],
    ['a.json', '', 'json'],
    ['contacts', '\nBEGIN:VCARD\n', 'vcard'],
    ['contacts', ' [{}]', 'json'],
    ['contacts.bak', 'Name;Company', 'csv'],
  ]) {
    assert.equal(formatOf(name, text), format, `${name} ${text}`);
  }
});

test('UTF-8, with or without a mark, UTF-16, and what Windows writes', () => {
  const utf8 = (text) => new TextEncoder().encode(text);
  assert.deepEqual(readText(utf8('Zoë 🙂')), { text: 'Zoë 🙂', isWindows: false });
  assert.equal(readText(utf8('\ufeffName')).text, 'Name');
  assert.deepEqual(readText(Uint8Array.of(0xff, 0xfe, 0x41, 0)), { text: 'A', isWindows: false });
  assert.deepEqual(readText(Uint8Array.of(0x5a, 0x6f, 0xeb)), {
    text: 'Zoë',
    isWindows: true,
  });
  assert.equal(readText(new Uint8Array()).text, '');
});

test('parts fit, lose nothing, and cut no character in two', () => {
  for (const text of [
    '',
    'a',
    '🙂'.repeat(200_000),
    `x${'🙂'.repeat(170_000)}`,
    '好'.repeat(400_000),
  ]) {
    const parts = [...partsOf(text)];
    assert.ok(parts.length > 0);
    assert.equal(parts.map((part) => part.text).join(''), text);
    assert.deepEqual(
      parts.map(({ more }) => more),
      parts.map((_, index) => index < parts.length - 1),
    );
    for (const part of parts) {
      assert.ok(Buffer.byteLength(part.text) <= 512 * 1024);
      assert.ok(part.text.isWellFormed?.() ?? true);
    }
  }
  assert.equal([...partsOf('a\ud800b')][0].text, 'a\ufffdb');
});

test('a report that no program takes for formulas', () => {
  const report = reportOf([
    { row: 1, line: 2, why: '=cmd|x' },
    { row: 2, line: 3, why: 'He said "no",\nand left' },
  ]);
  assert.equal(report, 'row,line,why\r\n1,2,"\'=cmd|x"\r\n2,3,"He said ""no"",\nand left"\r\n');
});
