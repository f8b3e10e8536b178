// Start of the host to its first verdict, with the starter policy and with 100,000 names; the
// measuring is done by start_bench. Runs in a private mount namespace (installer/lib/private-mounts).
//
//   node tests/bench/start.mjs SAMPLES
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Machine } from '../e2e/lib/machine.mjs';

const samples = process.argv[2];
const SITE = 'https://www.example.com';

const syllables = ['bar', 'cor', 'del', 'fen', 'gal', 'hol', 'lum', 'mer', 'nor', 'pra', 'sol'];
const kinds = ['Holdings', 'Capital', 'Industries', 'Energy', 'Bank', 'Partners'];
const names = Array.from({ length: 100_000 }, (_, i) => {
  const word = [1, 11, 121, 1331].map((step) => syllables[Math.floor(i / step) % 11]).join('');
  return `${word} ${kinds[i % 6]} ${Math.floor(i / 14641)}\t${word}${kinds[i % 6]}\t$${word}${i}`;
});

async function measure(what, lists) {
  const machine = new Machine({ sites: [SITE], lists });
  try {
    const bin = join(machine.build, 'bin');
    const { status } = spawnSync(
      join(bin, 'start_bench'),
      [
        machine.program,
        `chrome-extension://${machine.extensionId}/`,
        join(bin, 'echo_host'),
        samples,
        what,
      ],
      { stdio: ['ignore', 'inherit', 'inherit'] },
    );
    return status === 0;
  } finally {
    await machine.close();
  }
}

const done =
  (await measure('with the starter policy', {})) &&
  (await measure('with the starter policy and 100,000 names', { restricted: names }));
process.exit(done ? 0 : 1);
