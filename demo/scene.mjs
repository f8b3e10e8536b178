// The scene of installer/quickstart: a Chromium into which managed policy has put Forepost, and what
// a person does with it (the acts are in acts/).
//
//   installer/lib/private-mounts node demo/scene.mjs [--port 8437] [--window] [--unpacked]
//
// Without --window it plays the scene itself, leaves numbered pictures in build/quickstart and ends
// with 0 only if all of it happened. With --window it opens a real window and waits for its end.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Chrome } from '../tests/e2e/lib/browser.mjs';
import { Machine, root } from '../tests/e2e/lib/machine.mjs';
import { clientAct } from './acts/client.mjs';
import { postAct, risky } from './acts/post.mjs';
import { DEFAULT_PORT, start } from './server.mjs';

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: String(DEFAULT_PORT) },
    window: { type: 'boolean', default: false },
    unpacked: { type: 'boolean', default: false },
  },
});

const pictures = join(root, 'build/quickstart');
const say = (text = '') => console.log(text);
const listed = (name) =>
  readFileSync(join(root, `demo/lists/${name}.txt`), 'utf8')
    .trim()
    .split('\n');

const open = [];
async function tidy() {
  for (let close; (close = open.pop());) {
    await Promise.resolve()
      .then(close)
      .catch((error) => console.error(`tidying up: ${error.message}`));
  }
}

async function setUp() {
  const server = await start({ port: Number(options.port) }).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(`port ${options.port} is taken: give another with --port`);
  });
  open.push(() => server.close());
  const origin = `http://demo.localhost:${server.port}`;
  const machine = new Machine({
    sites: [origin],
    install: !options.unpacked,
    lists: Object.fromEntries(['restricted', 'clients', 'firm'].map((n) => [n, listed(n)])),
    settings: { capture: { [origin]: 'full' } },
    // A person's own browser is no test: nobody but the scene needs to look into the extension.
    developerTools: !options.window,
  });
  open.push(() => machine.close());
  await machine.logIn();
  return { server, origin, machine };
}

async function play({ server, origin, machine }) {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  let number = 0;
  let step = '';
  const begin = (text) => say(`\n${++number}. ${(step = text)}`);

  try {
    begin(
      options.unpacked
        ? 'Chromium starts with Forepost loaded unpacked (managed policy needs root)'
        : 'Chromium starts, and managed policy puts Forepost into it',
    );
    const chrome = await Chrome.start(machine);
    open.push(() => chrome.stop());
    const page = await chrome.open(`${origin}/`);
    const picture = async (from, name) => {
      const file = `${number}-${name}.png`;
      await from.screenshot({ path: join(pictures, file) });
      say(`   picture: build/quickstart/${file}`);
    };
    say(`   the extension is live on ${(await chrome.registered()).join(', ')}`);
    await picture(page, 'feed');

    const stage = { begin, say, picture, page, chrome, server, origin, machine };
    await postAct(stage);
    await clientAct(stage);
    say('\nAll of it happened.');
  } catch (error) {
    throw new Error(`step ${number} (${step}): ${error.message}`);
  }
}

async function openWindow({ origin, machine }) {
  const chrome = await Chrome.start(machine, {
    headless: false,
    live: false,
    args: [`${origin}/`, '--window-size=1280,900'],
  });
  open.push(() => chrome.stop());
  say(`
A window is open on ${origin}. Try this:
  - Write:  ${risky}
    and wait a moment. Then press Post, and Ctrl+Enter.
  - Write:  Bluefield Energy had a good quarter.
    and press Post: the name is on the demo's restricted list, and Forepost does not say so.
  - Write something harmless and post it.
  - Open ${origin}/profile/priya and press Alt+Shift+S, or Forepost's mark in the toolbar:
    her profile is saved to encrypted notes. "Your clients" behind the mark finds her again.
  - Alt+Shift+F goes into the banner, Esc out of it.
Close the window to end; what was recorded is then shown here and goes away with the demo.`);
  await new Promise((resolve) => chrome.browser.once('disconnected', resolve));
  const list = machine.forepost('records', 'list');
  say(`\nWhat was on record:\n${list.stdout}${list.stderr}`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, async () => {
    say('\nEnding.');
    await tidy();
    process.exit(130);
  });
}

try {
  const scene = await setUp();
  await (options.window ? openWindow(scene) : play(scene));
} catch (error) {
  console.error(`\nquickstart: ${error.message}`);
  process.exitCode = 1;
} finally {
  await tidy();
}
