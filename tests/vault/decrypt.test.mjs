// A vault made by the program is read by an independent implementation, from docs/vault.md alone.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forepost, program, root } from '../protocol/host.mjs';
import { byFirmKey, byPassphrase, readVault } from './by-the-page.mjs';

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
  const vault = readVault(file('v/notes.vault'), byPassphrase(PASSPHRASE));
  assert.deepEqual(vault.pragma, { application_id: 0x46505654, user_version: 2 });
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
  const { search, state } = readVault(file('v/notes.vault'), byPassphrase(PASSPHRASE));
  assert.ok(search, 'the program keeps a copy');
  assert.ok(search.revision <= state.revision);
  assert.equal(search.bytes.length, search.size);
  assert.equal(search.bytes.subarray(0, 15).toString(), 'SQLite format 3');
  assert.ok(search.bytes.includes('Northwind'));
  assert.ok(!search.bytes.includes('gone for good'));
});

test('another passphrase opens nothing', () => {
  assert.throws(() => readVault(file('v/notes.vault'), byPassphrase('another passphrase')));
});

/** The program on a machine with these settings, in /etc of its own; null: that cannot be made here. */
function onMachineWith(settings, args) {
  writeFileSync(file('settings.json'), JSON.stringify(settings));
  const script = `
    mkdir -p "$1/etc" && mount -t tmpfs -o mode=755 none "$1/etc" &&
    mkdir "$1/etc/upper" "$1/etc/work" &&
    mount -t overlay none -o "lowerdir=/etc,upperdir=$1/etc/upper,workdir=$1/etc/work" /etc &&
    mkdir -p /etc/forepost && install -m 644 "$1/settings.json" /etc/forepost/ || exit 99
    shift
    exec "$@"`;
  const mounts = join(root, 'installer/lib/private-mounts');
  const ran = spawnSync(mounts, ['sh', '-c', script, 'sh', folder, program, ...args], {
    encoding: 'utf8',
  });
  if (ran.error || ran.status === 99) return null;
  assert.equal(ran.status, 0, ran.stderr);
  return ran.stdout;
}

test('the firm opens the vault by its own key', (context) => {
  const key = file('firm.key');
  const made = forepost(['notes', 'keygen', '--out', key]);
  assert.equal(made.status, 0, made.stderr);
  const settings = {
    sites: ['https://www.example.com'],
    policies: ['/etc/forepost/policy.json'],
    data_folder: file('v'),
    recovery_key: made.stdout.trim(),
  };
  const vault = file('v/notes.vault');
  const common = ['--vault', vault, '--passphrase-file', file('pass')];
  const listed = onMachineWith(settings, ['notes', 'list', '--json', ...common]);
  if (listed === null) {
    context.skip('mounting needs more rights than this user has');
    return;
  }
  const names = (openSlot) =>
    readVault(vault, openSlot)
      .rows.filter(({ kind }) => kind === 1)
      .map(({ body }) => body.name);
  assert.deepEqual(names(byFirmKey(key)), ['Rama Treas', 'Käthe Kranich']);
  forepost(['notes', 'keygen', '--out', file('other.key')]);
  assert.throws(() => names(byFirmKey(file('other.key'))), /another key/);

  // The program does the same, and says so in the records of whoever did it and in the vault.
  writeFileSync(file('new'), 'a new passphrase', { mode: 0o600 });
  const done = onMachineWith(settings, [
    ...['notes', 'recover', '--vault', vault, '--firm-key', key],
    ...['--new-passphrase-file', file('new'), '--reason', 'has left the firm', '--json'],
  ]);
  const { recovered } = JSON.parse(done);
  assert.deepEqual(names(byPassphrase('a new passphrase')), names(byFirmKey(key)));
  assert.throws(() => names(byPassphrase(PASSPHRASE)));
  const { records } = JSON.parse(
    onMachineWith(settings, ['records', 'list', '--json', '--file', file('v/records.db')]),
  );
  const { entry } = records[recovered.record.seq - 1];
  assert.equal(entry.kind, 'recovery');
  assert.equal(entry.vault, recovered.vault);
  assert.equal(entry.reason, 'has left the firm');
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
