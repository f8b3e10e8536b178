// The extension's own life: its worker sleeps, it is reloaded under an open page, a second browser
// works at the same time.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { Chrome } from './lib/browser.mjs';
import { drafts, rewrite, Stage, write } from './lib/stage.mjs';
import { never, until } from './lib/until.mjs';

describe('the extension’s own life', () => {
  let stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());
  beforeEach(() => stage.clear());

  async function stopWorker() {
    const target = stage.chrome.workerTarget();
    assert.ok(target, 'the worker is running');
    const worker = await target.worker();
    await worker.close();
    await until(() => stage.chrome.workerTarget() !== target, { what: 'the worker to stop' });
  }

  test('the worker is stopped: the next check wakes it', async () => {
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.fine);
    await ui.marked('nothing to report');
    await stopWorker();
    await rewrite(page, '.ql-editor', drafts.risky);
    await ui.banner('Check before you post');
  });

  test('the worker is stopped between the verdict and the press', async () => {
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.blocked);
    await ui.marked('blocked');
    await stopWorker();
    await page.click('.composer-post');
    await ui.banner("This can't be posted");
    await never(async () => (await stage.posted()).length > 0, { what: 'it was posted' });
  });

  test('the extension is reloaded under an open page: nothing slips through', async () => {
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.blocked);
    await ui.marked('blocked');
    const before = stage.chrome.workerTarget();
    await stage.chrome.inWorker(() => void setTimeout(() => chrome.runtime.reload(), 50));
    await until(() => stage.chrome.workerTarget() !== before, { what: 'the reload' });
    await stage.chrome.live();
    await page.click('.ql-editor');
    await page.keyboard.type(' More.');
    await page.click('.composer-post');
    const { heading } = await until(
      async () => {
        const banner = await ui.look();
        return ['Reload this page', "This can't be posted"].includes(banner?.heading) && banner;
      },
      { what: 'a banner that the person understands' },
    );
    await never(async () => (await stage.posted()).length > 0, { what: 'it was posted' });
    if (heading === 'Reload this page') {
      await page.reload();
      await write(page, '.ql-editor', drafts.risky);
      await ui.banner('Check before you post');
    }
    const { nodes } = await ui.session.send('Accessibility.getFullAXTree');
    const marks = nodes.filter(
      (node) => node.role?.value === 'button' && /^Forepost: /.test(node.name?.value ?? ''),
    );
    assert.ok(marks.length <= 1, 'old and new script do not both show a mark');
  });

  test('two browsers, two hosts, one chain of records', async () => {
    const earlier = stage.machine.records().length;
    const second = await Chrome.start(stage.machine);
    try {
      const tabs = [await stage.visit('/'), await stage.visit('/', { chrome: second })];
      await Promise.all(
        tabs.map(async ({ page, ui }, i) => {
          await write(page, '.ql-editor', `${drafts.fine} From ${i}.`);
          await ui.marked('nothing to report');
        }),
      );
      assert.ok(stage.machine.hosts().length >= 2, 'each browser has a host of its own');
      await Promise.all(tabs.map(({ page }) => page.click('.composer-post')));
      await stage.postedAtLast(2);
      await until(() => stage.machine.records().length === earlier + 2, {
        what: 'both submits on record',
      });
      assert.equal(stage.machine.forepost('records', 'verify').status, 0);
    } finally {
      await second.stop();
    }
  });

  test('the browser is closed: no host is left behind', async () => {
    const second = await Chrome.start(stage.machine);
    const { page, ui } = await stage.visit('/', { chrome: second });
    await write(page, '.ql-editor', drafts.fine);
    await ui.marked('nothing to report');
    const hosts = stage.machine.hosts().length;
    await second.stop();
    await until(() => stage.machine.hosts().length < hosts, { what: 'its host to end' });
  });
});
