// The scene of installer/quickstart: a Chromium into which managed policy has put Forepost, and a
// post that is better not posted as it stands.
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
import { Ui } from '../tests/e2e/lib/ui.mjs';
import { until } from '../tests/e2e/lib/until.mjs';
import { DEFAULT_PORT, start } from './server.mjs';

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: String(DEFAULT_PORT) },
    window: { type: 'boolean', default: false },
    unpacked: { type: 'boolean', default: false },
  },
});

const risky =
  'Our new income fund is a no-brainer: you can’t go wrong, and it will return 12% next year.';
const better =
  'Proud of the team behind our new income fund. Like every investment it can lose value, and ' +
  'the prospectus says how. Happy to talk it through.';

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
    // A person's own browser is no test: nobody but the scene needs to look into the extension.
    developerTools: !options.window,
  });
  open.push(() => machine.close());
  return { server, origin, machine };
}

/** What was posted, as the network tells it. */
async function posted(server) {
  return (await fetch(`http://127.0.0.1:${server.port}/api/posts`)).json();
}

/** Writes into the focused editor over what stands there, as a person would. */
async function write(page, text) {
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(text, { delay: 4 });
}

function show(banner) {
  say();
  for (const line of banner.lines) say(`      ${line}`);
  say(`      ${banner.buttons.map((button) => `[${button}]`).join(' ')}`);
  say();
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
    const ui = await Ui.of(page);
    const picture = async (name) => {
      const path = join(pictures, `${number}-${name}.png`);
      await page.screenshot({ path });
      say(`   picture: build/quickstart/${number}-${name}.png`);
    };
    say(`   the extension is live on ${(await chrome.registered()).join(', ')}`);
    await picture('feed');

    begin('Somebody writes a risky post');
    say(`   “${risky}”`);
    await page.click('.composer .ql-editor');
    await page.keyboard.type(risky, { delay: 4 });
    await ui.marked('warning');
    const warned = await ui.banner('Check before you post');
    say('   verdict: warn; nothing has been posted yet. The banner says:');
    show(warned);
    await picture('warned');

    begin('They press Post, and the post is held');
    await page.click('.composer-post');
    await until(async () => /nothing has been posted/i.test((await ui.announced('alert')) ?? ''), {
      what: 'the announcement that the post is held',
    });
    if ((await posted(server)).length > 0) throw new Error('the risky post was posted');
    say(`   ${await ui.announced('alert')}`);
    await picture('held');

    begin('They go back to the post and change it');
    await ui.press('Edit the post');
    await write(page, better);
    await until(async () => ['nothing to report', 'advice'].includes(await ui.mark()), {
      what: 'the changed post to be found fine',
    });
    say(`   “${better}”\n   the mark says: ${await ui.mark()}`);
    await picture('edited');

    begin('They press Post, and it is posted');
    await page.click('.composer-post');
    const [post, ...more] = await until(
      async () => {
        const all = await posted(server);
        return all.length > 0 && all;
      },
      { what: 'the network to have the post' },
    );
    if (post.text !== better || more.length > 0) throw new Error('something else was posted');
    await page.waitForFunction(() => document.querySelectorAll('article.post').length > 3);
    await picture('posted');

    begin('What is on record');
    const list = machine.forepost('records', 'list');
    const verified = machine.forepost('records', 'verify');
    const text = `${list.stdout}${list.stderr}${verified.stdout}${verified.stderr}`;
    for (const line of text.trimEnd().split('\n')) say(`   ${line}`);
    const outcomes = machine.records().map((record) => record.outcome);
    if (String(outcomes) !== 'held,released' || verified.status !== 0) {
      throw new Error(`the records should say held, released and be whole; they say ${outcomes}`);
    }
    const left = `${list.stdout}${JSON.stringify(machine.records())}`;
    if (left.includes('income fund')) throw new Error('a record holds the text of a draft');

    begin('The same in the dark');
    const night = await chrome.open(`${origin}/`, { dark: true });
    const nightUi = await Ui.of(night);
    await night.click('.composer .ql-editor');
    await night.keyboard.type(risky, { delay: 4 });
    await nightUi.banner('Check before you post');
    await night.screenshot({ path: join(pictures, `${number}-dark.png`) });
    say(`   picture: build/quickstart/${number}-dark.png`);
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
