// Puts labelled posts into the two halves: tune/ and, one pair in three, held-out/. Which half a
// post goes to follows from the name of its pair (or its own id), so that both sides of a pair are
// in one half and a post never changes sides.
//
//   node tests/corpus/split.mjs FOLDER     FOLDER's *.jsonl into tests/corpus/{tune,held-out}
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

// Posts whose id begins with n were written while the packs were, and read: all of them are in tune/.
export const isHeldOut = ({ id, pair }) =>
  !id.startsWith('n') &&
  createHash('sha256')
    .update(pair || id)
    .digest()[0] %
    3 ===
    0;

export function readLines(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

function split(folder) {
  const halves = { tune: new Map(), 'held-out': new Map() };
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.jsonl')) continue;
    for (const line of readLines(join(folder, file))) {
      const half = halves[isHeldOut(line) ? 'held-out' : 'tune'];
      const name = line.id.replace(/-.*/, '');
      half.set(name, [...(half.get(name) ?? []), line]);
    }
  }
  for (const [half, files] of Object.entries(halves)) {
    mkdirSync(join(here, half), { recursive: true });
    for (const [name, lines] of files) {
      const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
      writeFileSync(join(here, half, `${name}.jsonl`), text);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) split(process.argv[2]);
