// What the documentation says must hold: links lead somewhere, the error table is the program's,
// and every command that a page shows is one the program knows. Also looks for two things that no
// tracked file may hold.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { anchorsOf, commandsOf, linksOf } from './markdown.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = process.env.FOREPOST_PROGRAM ?? join(root, 'build/release/bin/forepost');

const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
});
assert.equal(listed.status, 0, listed.stderr);
const files = listed.stdout.split('\0').filter((name) => name && existsSync(join(root, name)));
const pages = files.filter((name) => name.endsWith('.md'));
const read = (name) => readFileSync(join(root, name), 'utf8');

for (const page of pages) {
  test(`links of ${page}`, () => {
    const broken = [];
    for (const { target, line } of linksOf(read(page))) {
      const [path, anchor] = target.split('#');
      const file = path ? resolve(root, dirname(page), decodeURIComponent(path)) : join(root, page);
      if (!existsSync(file)) broken.push(`${page}:${line}: there is no ${relative(root, file)}`);
      else if (anchor && file.endsWith('.md') && statSync(file).isFile()) {
        if (!anchorsOf(readFileSync(file, 'utf8')).has(anchor)) {
          broken.push(`${page}:${line}: no heading makes #${anchor} in ${relative(root, file)}`);
        }
      }
    }
    assert.deepEqual(broken, []);
  });
}

test('the error table in docs/protocol.md is current', () => {
  const folder = mkdtempSync(join(tmpdir(), 'forepost-docs-'));
  const out = join(folder, 'errors.md');
  const made = spawnSync(
    process.execPath,
    [join(root, 'scripts/generate-error-codes.mjs'), '--language', 'md', '--out', out],
    { encoding: 'utf8' },
  );
  assert.equal(made.status, 0, made.stderr);
  const table = readFileSync(out, 'utf8');
  rmSync(folder, { recursive: true });
  const page = read('docs/protocol.md');
  const shown = /<!-- errors:begin[^>]*-->\n([^]*?)<!-- errors:end -->/.exec(page)?.[1];
  assert.equal(
    shown,
    table,
    'put the output of `node scripts/generate-error-codes.mjs --language md --out FILE` there',
  );
});

const commands = new Map();
for (const page of pages) {
  for (const { words, options, line } of commandsOf(read(page))) {
    const name = words.join(' ');
    if (!commands.has(name)) commands.set(name, []);
    commands.get(name).push({ page, line, options });
  }
}

test('the pages show commands', () => assert.ok(commands.size > 3, [...commands.keys()].join()));

for (const [name, places] of commands) {
  test(`forepost ${name} is a command, with the options shown`, () => {
    const { page, line } = places[0];
    const help = spawnSync(program, [...name.split(' '), '--help'], { encoding: 'utf8' });
    assert.equal(help.error, undefined, `${program}: build the release preset first`);
    assert.equal(help.status, 0, `${page}:${line}: forepost ${name} --help: ${help.stderr}`);
    const known = new Set(`${help.stdout} --help`.match(/--[a-z][a-z-]*/g));
    const unknown = places.flatMap((place) =>
      place.options
        .filter((option) => !known.has(option))
        .map((option) => `${place.page}:${place.line}: forepost ${name} has no ${option}`),
    );
    assert.deepEqual(unknown, []);
  });
}

// Written in two halves, or this file would hold what it forbids.
const forbidden = [
  [new RegExp('std::' + 'regex|<reg' + 'ex>'), 'std::' + 'regex: use RE2'],
  [new RegExp('(^|[^\\w.])/(wo' + 'rk|ro' + 'ot)/[\\w.]', 'm'), 'a path of one machine'],
];

test('no file names a path of one machine or uses the regular expressions of the standard', () => {
  const found = [];
  for (const name of files.filter((name) => !/\.(png|woff2?|ico)$/.test(name))) {
    const text = read(name);
    for (const [pattern, what] of forbidden) {
      const hit = pattern.exec(text);
      if (hit) found.push(`${name}:${text.slice(0, hit.index + 1).split('\n').length}: ${what}`);
    }
  }
  assert.deepEqual(found, []);
});
