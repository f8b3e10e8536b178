// Runs clang-tidy over the program's sources, as many at a time as there are processors. A source
// that passed before, with the same headers, checks and options, is passed over: reading it again
// takes seconds, and comparing it takes one.
//
//   node tests/lint/tidy.mjs BUILD FILE…    BUILD has compile_commands.json
//
// What passed is remembered in $XDG_CACHE_HOME/forepost-tidy (~/.cache/forepost-tidy), as names of
// empty files; removing it does no harm.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, homedir } from 'node:os';
import { join, resolve } from 'node:path';

const TIDY = 'clang-tidy-19';
const [build, ...files] = process.argv.slice(2);
const memory = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'forepost-tidy');

function run(command, args, options = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const out = [];
    const err = [];
    child.stdout.on('data', (bytes) => out.push(bytes));
    child.stderr.on('data', (bytes) => err.push(bytes));
    child.on('error', failed);
    child.on('close', (status) =>
      done({ status, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString() }),
    );
  });
}

const commands = new Map(
  JSON.parse(readFileSync(join(build, 'compile_commands.json'), 'utf8')).map((entry) => [
    resolve(entry.directory, entry.file),
    entry,
  ]),
);
const version = await run(TIDY, ['--version']);
const checks = readFileSync('.clang-tidy');

/** The same for the same text, comments included since NOLINT is one; null where nobody can tell. */
async function keyOf(file) {
  const entry = commands.get(resolve(file));
  if (!entry) return null;
  // Without the compiler's cache, its output and its lines' places.
  const command = entry.command.replace(/^\S*ccache /, '').replace(/ -o \S+ -c /, ' -E -C -P ');
  const { status, stdout } = await run('sh', ['-c', command], { cwd: entry.directory });
  if (status !== 0) return null;
  const options = command.replaceAll(process.cwd(), '').replaceAll(entry.directory, '');
  const hash = createHash('sha256');
  for (const part of [version.stdout, checks, options, stdout]) hash.update(part).update('\0');
  return hash.digest('hex');
}

let failed = false;
let known = 0;
async function check(file) {
  const key = await keyOf(file);
  if (key && existsSync(join(memory, key))) {
    known++;
    return;
  }
  const { status, stdout, stderr } = await run(TIDY, ['-p', build, '--quiet', file]);
  const said = stderr.replace(/^\d+ warnings? generated\.\n/gm, '');
  process.stdout.write(stdout);
  process.stderr.write(said);
  if (status !== 0) failed = true;
  else if (key && stdout.length === 0) writeFileSync(join(memory, key), '');
}

mkdirSync(memory, { recursive: true });
const waiting = [...files];
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (let file; (file = waiting.shift());) await check(file);
  }),
);
console.log(`   ${files.length} sources, ${known} of them as they passed before`);
process.exitCode = failed ? 1 : 0;
