// Put into the browser by policy, live where the firm listed a site, and nowhere else.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { drafts, Stage, write } from './lib/stage.mjs';
import { never, until } from './lib/until.mjs';

describe('installed by policy', () => {
  let stage;
  // The browser's policy lets it run everywhere here, so that what keeps it out is its own doing.
  before(async () => {
    stage = await Stage.open({ machine: { openTo: ['http://*.localhost'] } });
  });
  after(() => stage.close());
  beforeEach(() => stage.clear());

  /** The isolated worlds of our extension in a page, from its next load on. */
  async function watchWorlds(page) {
    const session = await page.createCDPSession();
    const worlds = [];
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) worlds.push(context.origin);
    });
    await session.send('Runtime.enable');
    return worlds;
  }

  test('it is there by force, and nobody has clicked anything', async () => {
    const self = await stage.chrome.inWorker(() => chrome.management?.getSelf?.() ?? null);
    const manifest = await stage.chrome.inWorker(() => chrome.runtime.getManifest());
    assert.equal(manifest.name, 'Forepost');
    if (self) assert.equal(self.installType, 'admin');
    assert.ok(!(manifest.content_scripts?.length > 0), 'no script stands in the manifest');
  });

  test('its script is registered for the listed site alone', async () => {
    const patterns = await stage.chrome.registered();
    assert.deepEqual(patterns, [`${stage.origin}/*`]);
  });

  test('a listed page gets one world of ours, and the mark beside the focused composer', async () => {
    const { page, ui } = await stage.visit('/');
    const worlds = await watchWorlds(page);
    await page.reload();
    await until(() => worlds.length > 0, { what: 'our script to run in the listed page' });
    await page.click('.ql-editor');
    await until(() => ui.mark(), { what: 'the mark' });
    assert.equal(new Set(worlds).size, 1);
  });

  test('on a site that is not listed nothing of ours runs, and the page is as it was sent', async () => {
    const { page, ui } = await stage.visit('/plain', { origin: stage.other });
    const worlds = await watchWorlds(page);
    const shape = () =>
      page.evaluate(() => [
        document.documentElement.outerHTML,
        document.documentElement.children.length,
        [...CSS.highlights].length,
      ]);
    await page.reload();
    const untouched = await shape();
    await write(page, 'textarea', drafts.risky);
    await never(() => worlds.length > 0, { what: 'a script of ours ran', during: 1500 });
    assert.deepEqual(await shape(), untouched);
    assert.equal(await ui.look(), null);
    assert.equal(await ui.mark(), null);
    await page.click('button[type=submit]');
    const [post] = await stage.postedAtLast();
    assert.equal(post.text, drafts.risky);
  });

  test('a listed page without a composer says so', async () => {
    const { ui } = await stage.visit('/reading');
    const note = 'Forepost is on for this site but found no composer on this page.';
    await until(async () => (await ui.announced('status'))?.includes(note), { what: 'the note' });
    await ui.press('Close');
    await until(async () => !(await ui.announced('status'))?.includes(note), {
      what: 'the note to go',
    });
  });

  test('a page with a composer does not say so', async () => {
    const { ui } = await stage.visit('/');
    await never(async () => (await ui.announced('status'))?.includes('found no composer'), {
      what: 'the note about a missing composer',
      during: 3000,
    });
  });

  test('a site that is listed later is served in tabs that are open, and one taken off is left', async () => {
    const { page, ui } = await stage.visit('/', { origin: stage.other });
    await write(page, '.ql-editor', drafts.risky);
    assert.equal(await ui.mark(), null);
    try {
      const sites = [stage.origin, stage.other];
      stage.machine.settings({ sites });
      stage.machine.browserPolicy({}, { sites });
      await until(async () => (await stage.chrome.registered()).length === 2, {
        what: 'the new site to be registered',
        timeout: 90_000,
        every: 500,
      });
      await page.click('.ql-editor');
      await page.keyboard.type(' Yes.');
      await ui.marked('warning');
    } finally {
      stage.machine.settings({ sites: [stage.origin] });
    }
    // The next check there is refused by the program, which is how the extension learns of it.
    await page.keyboard.type(' No.');
    await until(async () => (await stage.chrome.registered()).length === 1, {
      what: 'the site to be taken off again',
      timeout: 90_000,
      every: 500,
    });
    await until(async () => (await ui.mark()) === null, { what: 'the mark to go' });
    stage.machine.browserPolicy({});
  });

  test('the browser without the policy loses the extension', async () => {
    try {
      stage.machine.browserPolicy(null);
      await until(() => !stage.chrome.workerTarget(), {
        what: 'the extension to be removed',
        timeout: 20_000,
      });
    } finally {
      stage.machine.browserPolicy({});
    }
    await stage.chrome.live();
  });
});
