// Draws the rows of the table `vault` as an SVG: a panel for each measure, both axes in powers of
// ten, a line for each program.
//
//   node tests/bench/vault-plot.mjs <ROWS >docs/images/vault-speed.svg
import { readFileSync } from 'node:fs';

const rows = readFileSync(0, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('{'))
  .map((line) => JSON.parse(line))
  .filter((row) => row.table === 'vault');
if (rows.length === 0) {
  console.error('vault-plot.mjs: run the benchmark "vault"');
  process.exit(1);
}

const LINES = [
  ['forepost', 'Forepost', '#1f6feb'],
  ['sqlite', 'SQLite', '#8c959f'],
  ['fts5', 'SQLite with FTS5', '#1a7f37'],
  ['sqlcipher', 'SQLCipher 4 with FTS5', '#bf5b04'],
];
const COLUMNS = 3;
const WIDTH = 290;
const HEIGHT = 190;
const LEFT = 84;
const RIGHT = 30;
const BOTTOM = 24;
const TOP = 30;
const HEAD = 48;

const panels = [...new Set(rows.map((row) => row.what))]
  .map((what) => rows.filter((row) => row.what === what))
  .filter((points) => LINES.filter(([name]) => points[0][name] !== undefined).length > 1);
const counts = rows.map((row) => Math.log10(row.count));
const few = Math.min(...counts);
const many = Math.max(...counts, few + 1);

function panel(points, index) {
  const values = points.flatMap((row) => LINES.map(([name]) => row[name]).filter((v) => v > 0));
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(Math.ceil(Math.log10(Math.max(...values))), low + 1);
  const x = (count) => LEFT + ((Math.log10(count) - few) / (many - few)) * (WIDTH - LEFT - RIGHT);
  const y = (value) =>
    HEIGHT - BOTTOM - ((Math.log10(value) - low) / (high - low)) * (HEIGHT - BOTTOM - TOP);
  const parts = [`<text x="8" y="16" font-weight="600">${points[0].what}</text>`];
  for (let power = low; power <= high; ++power) {
    const at = y(10 ** power).toFixed(1);
    const label = `${Number((10 ** power).toPrecision(1)).toLocaleString('en')} ${points[0].unit}`;
    parts.push(
      `<path class="g" d="M${LEFT} ${at}H${WIDTH - RIGHT}"/>`,
      `<text x="${LEFT - 6}" y="${at}" text-anchor="end" dy=".35em">${label}</text>`,
    );
  }
  for (const { count } of points) {
    parts.push(
      `<text x="${x(count).toFixed(1)}" y="${HEIGHT - 8}" text-anchor="middle">${count.toLocaleString('en')}</text>`,
    );
  }
  for (const [name, , colour] of LINES) {
    const at = points
      .filter((row) => row[name] > 0)
      .sort((a, b) => a.count - b.count)
      .map((row) => [x(row.count).toFixed(1), y(row[name]).toFixed(1)]);
    if (at.length === 0) continue;
    parts.push(
      `<path d="M${at.map((p) => p.join(' ')).join('L')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      ...at.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3" fill="${colour}"/>`),
    );
  }
  const left = (index % COLUMNS) * WIDTH;
  const top = HEAD + Math.floor(index / COLUMNS) * HEIGHT;
  return `<g transform="translate(${left} ${top})">${parts.join('\n')}</g>`;
}

const key = LINES.map(
  ([, label, colour], i) =>
    `<circle cx="${14 + i * 190}" cy="34" r="5" fill="${colour}"/><text x="${24 + i * 190}" y="34" dy=".35em">${label}</text>`,
);
const height = HEAD + Math.ceil(panels.length / COLUMNS) * HEIGHT;
console.log(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${COLUMNS * WIDTH} ${height}" role="img" aria-label="Times with 1,000 to 100,000 clients, beside SQLite, FTS5 and SQLCipher">
<style>text{font:12px system-ui,sans-serif;fill:#57606a}.g{stroke:#8b949e;stroke-opacity:.35}</style>
<rect width="100%" height="100%" fill="#fff"/>
<text x="8" y="16" font-weight="600">Notes of so many clients: medians, lower is better</text>
${key.join('\n')}
${panels.map(panel).join('\n')}
</svg>`);
