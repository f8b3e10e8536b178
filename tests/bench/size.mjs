// The size of what the extension puts into a page, and of the program.
import { readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';

const build = fileURLToPath(new URL('../../build/release/', import.meta.url));
const print = (what, bytes) =>
  console.log(JSON.stringify({ table: 'size', what, unit: 'kB', samples: 1, p50: bytes / 1000 }));

const page = readFileSync(`${build}extension/unpacked/page.js`);
print('script put into listed pages (page.js)', page.length);
print('the same, compressed', gzipSync(page).length);
print('extension as a package (forepost.crx)', statSync(`${build}extension/forepost.crx`).size);
print('program', statSync(`${build}bin/forepost`).size);
