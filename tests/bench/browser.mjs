// The round trip from a content script to a verdict in a real Chromium, through Forepost and
// through an extension that does nothing but hand on (tests/bench/extension) to the echo host.
// Both are asked from the world of their own content script in the same page, one message at a
// time, turn by turn. Runs in a private mount namespace (installer/lib/private-mounts).
//
//   node tests/bench/browser.mjs SAMPLES
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Chrome } from '../e2e/lib/browser.mjs';
import { Machine, root } from '../e2e/lib/machine.mjs';
import { until } from '../e2e/lib/until.mjs';
import { row } from './rows.mjs';

const samples = Number(process.argv[2]);
const WARM_UP = Math.min(samples, 50);
const floorFolder = join(root, 'tests/bench/extension');
// An unpacked extension without a key gets its id from the path of its folder.
const floorId = createHash('sha256')
  .update(floorFolder)
  .digest('hex')
  .slice(0, 32)
  .replace(/./g, (digit) => 'abcdefghijklmnop'[parseInt(digit, 16)]);

// The world of an extension's content script in a page, as something to run code in.
async function worldOf(page, extensionId) {
  const session = await page.createCDPSession();
  const worlds = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = await until(
    () => worlds.find(({ origin }) => origin === `chrome-extension://${extensionId}`),
    { what: `a content script of ${extensionId}` },
  );
  return async (code) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId: world.id,
      expression: code,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  };
}

// Put into each world: a port of its own, and `ask`, which gives the milliseconds to a verdict.
const openPort = `
  globalThis.bench = { port: chrome.runtime.connect({ name: 'page' }), waiting: new Map(), id: 0 };
  bench.port.onMessage.addListener((reply) => bench.waiting.get(reply.id)?.(reply));
  bench.ask = (text) => new Promise((resolve, reject) => {
    const id = ++bench.id;
    const start = performance.now();
    bench.waiting.set(id, (reply) => {
      const elapsed = performance.now() - start;
      bench.waiting.delete(id);
      if (reply.type === 'verdict') resolve(elapsed);
      else reject(new Error(JSON.stringify(reply)));
    });
    bench.port.postMessage({ id, type: 'check', surface: 'post', text });
  });
  true`;

const draft = (i, length) =>
  `Draft ${i}: our thoughts on rates, inflation and what a longer horizon may mean for savers. `
    .repeat(Math.ceil(length / 80))
    .slice(0, length);

const server = createServer((_, response) => {
  response.setHeader('content-type', 'text/html');
  response.end('<!doctype html><title>Bench</title><textarea></textarea><button>Post</button>');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const site = `http://bench.localhost:${server.address().port}`;

const machine = new Machine({ sites: [site] });
machine.write(
  '/etc/chromium/native-messaging-hosts/io.forepost.echo.json',
  JSON.stringify({
    name: 'io.forepost.echo',
    description: 'Floor of the benchmarks',
    path: join(machine.build, 'bin/echo_host'),
    type: 'stdio',
    allowed_origins: [`chrome-extension://${floorId}/`],
  }),
);
let chrome;
try {
  machine.browserPolicy({ NativeMessagingAllowlist: ['io.forepost.host', 'io.forepost.echo'] });
  chrome = await Chrome.start(machine, { args: [`--load-extension=${floorFolder}`] });
  const page = await chrome.open(`${site}/`);
  const forepost = await worldOf(page, machine.extensionId);
  const floor = await worldOf(page, floorId);
  await forepost(openPort);
  await floor(openPort);
  for (const length of [280, 3000]) {
    const measured = [];
    const beside = [];
    for (let i = 0; i < WARM_UP + samples; i += 1) {
      const ask = `bench.ask(${JSON.stringify(draft(i, length))})`;
      const [one, two] = [await forepost(ask), await floor(ask)];
      if (i < WARM_UP) continue;
      measured.push(one);
      beside.push(two);
    }
    console.log(
      row({ table: 'browser', what: `${length} characters`, unit: 'ms' }, measured, beside),
    );
  }
} finally {
  await chrome?.stop();
  await machine.close();
  server.close();
}
