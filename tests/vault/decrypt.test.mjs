// A vault made by the program is read by an independent implementation, from docs/vault.md alone.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forepost } from '../protocol/host.mjs';
import { readVault } from './by-the-page.mjs';

const PASSPHRASE = 'Zürich trägt grüne Segel';
const NOTE = 'Kranichzug 🦢 ab Mai, “leise” <b>rufen</b>\n=HYPERLINK("x")';
// Longer than a block of 4,096 bytes.
const LONG = 'Überaus lang. '.repeat(700);

let folder;
const file = (name) => join(folder, name);

function notes(...args) {
  const all = [
    'notes',
    ...args,
    '--vault',
    file('v/notes.vault'),
    '--passphrase-file',
    file('pass'),
  ];
  const { status, stdout, stderr } = forepost([...all, '--json']);
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'forepost-vault-'));
  // Decomposed and with a line break: the passphrase is its composed form.
  writeFileSync(file('pass'), `${PASSPHRASE.normalize('NFD')}\n`, { mode: 0o600 });
  notes(
    'add',
    '--name',
    'Rama Treas',
    '--employer',
    'Northwind',
    '--tag',
    'prospect',
    '--note',
    NOTE,
  );
  notes(
    'add',
    '--name',
    'Käthe Kranich',
    '--url',
    'https://www.example.com/in/kaethe',
    '--note',
    LONG,
  );
  notes('add', '--name', 'To Be Erased', '--note', 'gone for good');
  notes('erase', '--name', 'To Be Erased', '--yes');
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('every row is read from what the page says', () => {
  const vault = readVault(file('v/notes.vault'), PASSPHRASE);
  assert.deepEqual(vault.pragma, { application_id: 0x46505654, user_version: 1 });
  assert.equal(vault.state.clients, 2);
  assert.equal(vault.state.rows, vault.rows.length);
  assert.equal(vault.state.erasures, 1);
  assert.ok(vault.digestHolds, 'the digest is the sum of what is there');
  const bodies = (kind) => vault.rows.filter((row) => row.kind === kind).map(({ body }) => body);
  assert.deepEqual(
    bodies(1).map(({ kind, name, employer, tags }) => ({ kind, name, employer, tags })),
    [
      { kind: 'person', name: 'Rama Treas', employer: 'Northwind', tags: ['prospect'] },
      { kind: 'person', name: 'Käthe Kranich', employer: undefined, tags: [] },
    ],
  );
  assert.deepEqual(
    bodies(2).map((note) => note.text.trim()),
    [NOTE, LONG.trim()],
  );
  for (const { time } of bodies(2)) assert.equal(new Date(time).toISOString(), time);
});

test('the sealed copy of the index is a database with the words', () => {
  const { search, state } = readVault(file('v/notes.vault'), PASSPHRASE);
  assert.ok(search, 'the program keeps a copy');
  assert.ok(search.revision <= state.revision);
  assert.equal(search.bytes.length, search.size);
  assert.equal(search.bytes.subarray(0, 15).toString(), 'SQLite format 3');
  assert.ok(search.bytes.includes('Northwind'));
  assert.ok(!search.bytes.includes('gone for good'));
});

test('another passphrase opens nothing', () => {
  assert.throws(() => readVault(file('v/notes.vault'), 'another passphrase'));
});

test('no file holds anything readable', () => {
  const names = readdirSync(file('v'));
  assert.ok(names.includes('notes.vault'));
  for (const name of names) {
    const content = readFileSync(join(folder, 'v', name));
    for (const word of [
      'Rama',
      'Treas',
      'Northwind',
      'Kranich',
      'example.com',
      'gone for good',
      'prospect',
    ]) {
      for (const encoding of ['utf8', 'utf16le']) {
        assert.ok(!content.includes(Buffer.from(word, encoding)), `${name} holds “${word}”`);
      }
    }
  }
});
