// Fills a small disk with notes, through the program, and looks whether anything is lost. Run by
// full-disk.test.mjs, which mounts the disk.
//
//   node tests/vault/tiny-disk.mjs DISK PASSPHRASE_FILE
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forepost } from '../protocol/host.mjs';

const [disk, passphrase] = process.argv.slice(2);
const DISK_ERROR = 74;

const notes = (...args) =>
  forepost([
    'notes',
    ...args,
    '--vault',
    join(disk, 'notes.vault'),
    '--passphrase-file',
    passphrase,
  ]);
const add = (name) => notes('add', '--name', name, '--note', `${name} ${'x'.repeat(15_000)}`);
const exported = () => {
  const { status, stdout, stderr } = notes('export');
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout).clients.map(({ title, notes: [note] }) => [title, note.text.length]);
};

const reserve = join(disk, 'reserve');
writeFileSync(reserve, Buffer.alloc(120_000));

const answered = [];
let refused;
for (let i = 0; i < 200 && !refused; i++) {
  const name = `Client ${i}`;
  const done = add(name);
  if (done.status === 0) answered.push([name, name.length + 1 + 15_000]);
  else refused = done;
}
assert.ok(answered.length >= 3, `only ${answered.length} fitted`);
assert.equal(refused.status, DISK_ERROR, refused.stderr);
assert.match(refused.stderr, /no space left for the notes/);
assert.deepEqual(exported(), answered, 'all that was answered is there, and nothing else');

rmSync(reserve);
assert.equal(add('One More').status, 0);
assert.deepEqual(exported(), [...answered, ['One More', 15_009]]);
console.log(`${answered.length} clients fitted`);
