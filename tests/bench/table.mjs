// Reads the rows of the benchmarks, a line of JSON each, and prints them as tables: what was
// measured, the floor it stands beside, and the ratio of the two.
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release } from 'node:os';

const TITLES = {
  check: 'Check of a draft; floor: as each row says',
  scale:
    'Check of 3,000 characters as the rules and names grow; floor: the first of each line, beside it',
  vault:
    'Notes beside plain SQLite, SQLite with FTS5, and SQLCipher 4 with FTS5, as durable; medians',
  start: 'Start of the host to its first verdict; floor: the echo host, with the same libraries',
  browser: 'Content script to verdict in Chromium; floor: the echo host over the same kind of port',
  size: 'Memory and size; floor of the memory: the echo host',
};

const rows = readFileSync(0, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('{'))
  .map((line) => JSON.parse(line));
if (rows.length === 0) {
  console.error('no benchmark gave a number');
  process.exit(1);
}

const number = (value) =>
  value === undefined ? '' : value >= 100 ? value.toFixed(0) : value.toPrecision(3);
const ratio = (a, b) => (a !== undefined && b > 0 ? `${(a / b).toFixed(2)} ×` : '');
const more = (a, b) => (a !== undefined && b > 0 ? number(a - b) : '');

const BESIDE_ONE = [
  ['what', (r) => r.what],
  ['samples', (r) => String(r.samples)],
  ['p50', (r) => `${number(r.p50)} ${r.unit}`],
  ['p99', (r) => number(r.p99)],
  ['floor p50', (r) => number(r.floor_p50)],
  ['p99', (r) => number(r.floor_p99)],
  ['more p50', (r) => more(r.p50, r.floor_p50)],
  ['p99', (r) => more(r.p99, r.floor_p99)],
  ['ratio p50', (r) => ratio(r.p50, r.floor_p50)],
  ['p99', (r) => ratio(r.p99, r.floor_p99)],
];
const BESIDE_SEVERAL = [
  ['what', (r) => r.what],
  ['clients', (r) => r.count.toLocaleString('en')],
  ['samples', (r) => String(r.samples)],
  ['Forepost', (r) => `${number(r.forepost)} ${r.unit}`],
  ['p99', (r) => number(r.p99)],
  ['SQLite', (r) => number(r.sqlite)],
  ['FTS5', (r) => number(r.fts5)],
  ['SQLCipher', (r) => number(r.sqlcipher)],
  ['of SQLite', (r) => ratio(r.forepost, r.sqlite)],
  ['of FTS5', (r) => ratio(r.forepost, r.fts5)],
  ['of SQLCipher', (r) => ratio(r.forepost, r.sqlcipher)],
  ['budget', (r) => (r.budget ? `${r.budget.words}: ${r.budget.kept ? 'kept' : 'missed'}` : '')],
];
const columnsOf = (table) => (table === 'vault' ? BESIDE_SEVERAL : BESIDE_ONE);

for (const table of Object.keys(TITLES)) {
  const columns = columnsOf(table);
  const lines = rows
    .filter((r) => r.table === table)
    .map((r) => columns.map(([, cell]) => cell(r)));
  if (lines.length === 0) continue;
  // A column that no row fills is left out.
  const head = columns.map(([name]) => name);
  const used = head.map((_, i) => i).filter((i) => lines.some((line) => line[i]));
  const all = [head, ...lines].map((line) => used.map((i) => line[i]));
  const widths = used.map((_, i) => Math.max(...all.map((line) => [...line[i]].length)));
  const print = (line) =>
    console.log(
      `| ${line.map((c, i) => (i ? c.padStart(widths[i]) : c.padEnd(widths[i]))).join(' | ')} |`,
    );
  console.log(`\n${TITLES[table]}`);
  print(all[0]);
  console.log(
    `|${widths.map((w, i) => (i ? `${'-'.repeat(w + 1)}:` : '-'.repeat(w + 2))).join('|')}|`,
  );
  all.slice(1).forEach(print);
}

const [cpu] = cpus();
console.log(
  `\nMachine: ${cpu.model.trim()}, ${cpus().length} cores, Linux ${release()}, ` +
    `load ${loadavg()[0].toFixed(1)} when done. Release build. Times of two machines do not compare.`,
);
