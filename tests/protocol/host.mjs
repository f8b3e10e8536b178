// The program in its host face, as a browser starts it: frames in, frames out.
//
//   const host = new Host();
//   const reply = await host.ask({ id: 1, type: 'echo', payload: 1 });
//   await host.close();
import { spawn, spawnSync } from 'node:child_process';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const build = process.env.FOREPOST_BUILD ?? join(root, 'build/release');
export const program = process.env.FOREPOST_PROGRAM ?? join(build, 'bin/forepost');

const little = endianness() === 'LE';

/** The origin that the program takes a browser's call from. */
function caller() {
  const updates = readFileSync(join(program, '../../extension/updates.xml'), 'utf8');
  return `chrome-extension://${/appid="([a-p]{32})"/.exec(updates)[1]}/`;
}

export class Host {
  #child;
  #buffer = Buffer.alloc(0);
  #waiting = [];
  #ended;

  constructor({ env = process.env } = {}) {
    this.#child = spawn(program, [caller()], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child.stdout.on('data', (piece) => this.#receive(piece));
    // A host that was killed closes the pipe; who waits hears of it below.
    this.#child.stdin.on('error', () => {});
    this.#ended = new Promise((resolve) => {
      this.#child.on('close', (code, signal) => {
        resolve({ code, signal });
        for (const { reject } of this.#waiting.splice(0)) {
          reject(new Error(`the host ended (${signal ?? code})`));
        }
      });
    });
  }

  /** Sends a message, or bytes as they are, and waits for the next answer. */
  ask(message) {
    const body = Buffer.isBuffer(message) ? message : Buffer.from(JSON.stringify(message));
    const head = Buffer.alloc(4);
    if (little) head.writeUInt32LE(body.length);
    else head.writeUInt32BE(body.length);
    const reply = new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
    this.#child.stdin.write(Buffer.concat([head, body]));
    return reply;
  }

  kill() {
    this.#child.kill('SIGKILL');
    return this.#ended;
  }

  /** Ends the stream; resolves to the exit code. */
  async close() {
    this.#child.stdin.end();
    return (await this.#ended).code;
  }

  #receive(piece) {
    this.#buffer = Buffer.concat([this.#buffer, piece]);
    while (this.#buffer.length >= 4) {
      const length = little ? this.#buffer.readUInt32LE() : this.#buffer.readUInt32BE();
      if (this.#buffer.length < 4 + length) return;
      const body = this.#buffer.subarray(4, 4 + length);
      this.#buffer = this.#buffer.subarray(4 + length);
      this.#waiting.shift()?.resolve(JSON.parse(body.toString()));
    }
  }
}

export function forepost(args, options = {}) {
  return spawnSync(program, args, { encoding: 'utf8', ...options });
}
