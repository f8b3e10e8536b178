// Draws the rows that are points of a line (table `scale`) as an SVG, both axes in powers of ten.
//
//   node tests/bench/plot.mjs <ROWS >docs/images/check-cost.svg
import { readFileSync } from 'node:fs';

const rows = readFileSync(0, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('{'))
  .map((line) => JSON.parse(line))
  .filter((row) => row.line);
if (rows.length === 0) {
  console.error('plot.mjs: no row is a point of a line: run the benchmark "scale"');
  process.exit(1);
}

const WIDTH = 640;
const HEIGHT = 360;
const LEFT = 64;
const BOTTOM = 48;
const TOP = 40;
const RIGHT = 90;
const COLOURS = ['#1f6feb', '#bf5b04', '#1a7f37', '#8250df'];

// None of something stands a tenth of the fewest away.
const log = (value) => Math.log10(Math.max(value, 1));
const lines = Map.groupBy
  ? Map.groupBy(rows, (row) => row.line)
  : rows.reduce((map, row) => map.set(row.line, [...(map.get(row.line) ?? []), row]), new Map());
const most = Math.ceil(log(Math.max(...rows.map((row) => row.count))));
const low = Math.floor(log(Math.min(...rows.map((row) => row.p50))));
const high = Math.ceil(log(Math.max(...rows.map((row) => row.p50))));
const x = (count) => LEFT + (log(count) / most) * (WIDTH - LEFT - RIGHT);
const y = (time) => HEIGHT - BOTTOM - ((log(time) - low) / (high - low)) * (HEIGHT - BOTTOM - TOP);
const name = (power) => (10 ** power).toLocaleString('en');

const parts = [];
for (let power = 0; power <= most; ++power) {
  const at = x(10 ** power).toFixed(1);
  parts.push(
    `<path class="g" d="M${at} ${TOP}V${HEIGHT - BOTTOM}"/>`,
    `<text x="${at}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${name(power)}</text>`,
  );
}
for (let power = low; power <= high; ++power) {
  const at = y(10 ** power).toFixed(1);
  parts.push(
    `<path class="g" d="M${LEFT} ${at}H${WIDTH - RIGHT}"/>`,
    `<text x="${LEFT - 8}" y="${at}" text-anchor="end" dy=".35em">${name(power)} µs</text>`,
  );
}
[...lines].forEach(([line, points], i) => {
  const colour = COLOURS[i % COLOURS.length];
  const sorted = points.toSorted
    ? points.toSorted((a, b) => a.count - b.count)
    : [...points].sort((a, b) => a.count - b.count);
  const at = sorted.map((p) => `${x(p.count).toFixed(1)} ${y(p.p50).toFixed(1)}`);
  const last = sorted[sorted.length - 1];
  parts.push(
    `<path d="M${at.join('L')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
    ...at.map(
      (p) => `<circle cx="${p.split(' ')[0]}" cy="${p.split(' ')[1]}" r="3.5" fill="${colour}"/>`,
    ),
    `<text x="${(x(last.count) + 8).toFixed(1)}" y="${y(last.p50).toFixed(1)}" dy=".35em" fill="${colour}" font-weight="600">${line}</text>`,
  );
});

console.log(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Time of one check against the number of rules and of names">
<style>text{font:12px system-ui,sans-serif;fill:#57606a}.g{stroke:#8b949e;stroke-opacity:.35}</style>
<rect width="100%" height="100%" fill="#fff"/>
<text x="${LEFT}" y="22" font-weight="600">One check of 3,000 characters, median of the processor time</text>
${parts.join('\n')}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 8}" text-anchor="middle">how many</text>
</svg>`);
