// Measures the notes beside plain SQLite, plain FTS5 and SQLCipher, turn by turn, and prints a line
// of JSON for each measure.
//
//   node tests/bench/vault.mjs BIN_FOLDER SAMPLES CLIENTS…
//
// Files lie in the system's folder for temporary files; it has to be on a real disk, since
// durability is what a save costs.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { percentile } from './rows.mjs';

const [bin, samples, ...sizes] = process.argv.slice(2);
const SAMPLES = Number(samples);

const SUBJECTS = {
  forepost: ['vault_forepost_bench'],
  sqlite: ['vault_sqlite_bench', 'sqlite'],
  fts5: ['vault_sqlite_bench', 'fts5'],
  sqlcipher: ['vault_sqlcipher_bench', 'fts5'],
};
const ALL = Object.keys(SUBJECTS);
const WITH_WORDS = ['forepost', 'fts5', 'sqlcipher'];

// `share`: of the samples asked for. Budgets are those of the design, for the median: so many times
// another, or so many of the unit with so many clients.
const MEASURES = [
  {
    ask: 'unlock',
    what: 'unlock to first answer',
    unit: 'ms',
    on: WITH_WORDS,
    share: 0.2,
    budget: { most: { 10000: 50, 100000: 250 } },
  },
  {
    ask: 'unlock by passphrase',
    what: 'the same by passphrase',
    unit: 'ms',
    on: ['forepost', 'sqlcipher'],
    share: 0.05,
  },
  {
    ask: 'rare',
    what: 'search of a rare word',
    unit: 'µs',
    on: WITH_WORDS,
    share: 1,
    budget: { times: 1.2, of: 'fts5' },
  },
  { ask: 'common', what: 'search of a common word', unit: 'µs', on: WITH_WORDS, share: 0.2 },
  { ask: 'prefix', what: 'search of a beginning', unit: 'µs', on: WITH_WORDS, share: 0.2 },
  { ask: 'show', what: 'open one client', unit: 'µs', on: ALL, share: 1 },
  {
    ask: 'save',
    what: 'save a client',
    unit: 'ms',
    on: ALL,
    share: 1,
    budget: { times: 1.3, of: 'sqlite' },
  },
  { ask: 'erase', what: 'erase a client', unit: 'ms', on: ALL, share: 0.1 },
  {
    ask: 'tidy up',
    what: 'index made anew after erasing, when idle',
    unit: 'ms',
    on: ['forepost'],
    share: 0,
  },
];
const SCALE = { ms: 1e3, µs: 1e6 };

let folder;
const command = (name, mode, clients) => {
  const [program, ...rest] = SUBJECTS[name];
  return [join(bin, program), [mode, join(folder, name), String(clients), ...rest]];
};

function once(name, mode, clients) {
  const { status, stdout, stderr } = spawnSync(...command(name, mode, clients), {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${name} ${mode}: ${stderr}`);
  return Number(stdout);
}

/** A program that answers what it is asked with a number. */
function serve(name, clients) {
  const child = spawn(...command(name, 'serve', clients), { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(word) {
      child.stdin.write(`${word}\n`);
      const { value, done } = await lines.next();
      if (done) throw new Error(`${name} ended when it was asked to ${word}`);
      return Number(value);
    },
    end: () => new Promise((ended) => child.on('exit', ended) && child.stdin.end()),
  };
}

const LABELS = { sqlite: 'SQLite', fts5: 'FTS5' };
function budgetOf(budget, unit, clients, medians) {
  if (budget?.of) {
    const kept = medians.forepost <= budget.times * medians[budget.of];
    return { words: `${budget.times} × ${LABELS[budget.of]}`, kept };
  }
  const most = budget?.most[clients];
  return most && { words: `${most} ${unit}`, kept: medians.forepost <= most };
}

function print(what, unit, clients, times, budget) {
  const medians = Object.fromEntries(
    Object.entries(times).map(([name, list]) => [name, percentile(list, 0.5)]),
  );
  const row = { table: 'vault', what, unit, count: clients, samples: times.forepost.length };
  const p99 = times.forepost.length >= 20 ? percentile(times.forepost, 0.99) : undefined;
  console.log(
    JSON.stringify({ ...row, ...medians, p99, budget: budgetOf(budget, unit, clients, medians) }),
  );
}

async function measure(clients) {
  for (const name of ALL) {
    mkdirSync(join(folder, name));
    once(name, 'make', clients);
  }
  const peaks = ALL.map((name) => [name, [once(name, 'peak', clients)]]);
  print('peak memory, unlocked and searched', 'MB', clients, Object.fromEntries(peaks));

  const programs = Object.fromEntries(ALL.map((name) => [name, serve(name, clients)]));
  for (const { ask, what, unit, on, share, budget } of MEASURES) {
    const times = Object.fromEntries(on.map((name) => [name, []]));
    const rounds = Math.max(share && 3, Math.round(SAMPLES * share)) || 1;
    // The first round of what is asked often is left out.
    for (let round = share < 0.2 ? 0 : -1; round < rounds; round++) {
      for (const name of on) {
        const time = (await programs[name].ask(ask)) * SCALE[unit];
        if (round >= 0) times[name].push(time);
      }
    }
    print(what, unit, clients, times, budget);
  }
  await Promise.all(Object.values(programs).map((program) => program.end()));
}

for (const size of sizes) {
  folder = mkdtempSync(join(tmpdir(), 'forepost-bench-'));
  try {
    await measure(Number(size));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
