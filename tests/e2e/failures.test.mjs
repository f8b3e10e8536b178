// Every way in which a check can fail: posts are held or let go as the firm has set it, and the
// banner names the cause and what to do.
import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './lib/machine.mjs';
import { drafts, rewrite, Stage, write } from './lib/stage.mjs';
import { never, until } from './lib/until.mjs';

const NOT_CHECKED = 'This post was not checked';

describe('when a check fails', () => {
  let stage;
  afterEach(async () => {
    await stage?.close();
    stage = undefined;
  });

  const signalHosts = (signal) => {
    const hosts = stage.machine.hosts();
    assert.ok(hosts.length > 0, 'a host is running');
    for (const pid of hosts) process.kill(pid, signal);
  };

  /** Types, presses Post, and returns the banner that says why nothing was checked. */
  async function tryToPost({ timeout = 30_000 } = {}) {
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.fine);
    await page.click('.composer-post');
    // While typing the banner says it too; once the submit is held it offers to try again.
    await ui.control('Try again', { timeout });
    const banner = await ui.banner(NOT_CHECKED);
    await never(async () => (await stage.posted()).length > 0, { what: 'it was posted unchecked' });
    return { page, ui, banner };
  }

  test('no manifest: the program was not found', async () => {
    stage = await Stage.open({ prepare: (machine) => machine.manifest(null) });
    const { banner, ui } = await tryToPost();
    assert.match(banner.text, /program was not found/);
    assert.match(banner.text, /forepost doctor/);
    assert.equal(await ui.mark(), 'not working');
  });

  test('no manifest, and the firm lets posts go: posted, and the mark says it', async () => {
    stage = await Stage.open({
      machine: { settings: { on_failure: 'release' } },
      prepare: (machine) => machine.manifest(null),
    });
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.fine);
    await ui.marked('not working', { timeout: 30_000 });
    await page.click('.composer-post');
    const [post] = await stage.postedAtLast();
    assert.equal(post.text, drafts.fine);
  });

  test('the program is put back: trying again is enough', async () => {
    stage = await Stage.open({ prepare: (machine) => machine.manifest(null) });
    const { ui, page } = await tryToPost();
    stage.machine.manifest({});
    await ui.press('Try again');
    await until(
      async () => (await stage.posted()).length > 0 || (await ui.look())?.heading !== NOT_CHECKED,
      { what: 'the check to work again', timeout: 30_000 },
    );
    if ((await stage.posted()).length === 0) await page.click('.composer-post');
    const posts = await stage.postedAtLast();
    assert.equal(posts.length, 1);
  });

  test('the program does not answer: time is up, and nothing is posted', async () => {
    stage = await Stage.open();
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.fine);
    await ui.marked('nothing to report');
    signalHosts('SIGSTOP');
    try {
      await page.keyboard.type(' Really.');
      await page.click('.composer-post');
      const banner = await ui.banner(NOT_CHECKED, { timeout: 40_000 });
      assert.match(banner.text, /did not answer in time/);
      assert.deepEqual(await stage.posted(), []);
    } finally {
      for (const pid of stage.machine.hosts()) process.kill(pid, 'SIGCONT');
    }
  });

  test('the program is killed in the middle of a held submit', async () => {
    stage = await Stage.open();
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.fine);
    await ui.marked('nothing to report');
    signalHosts('SIGSTOP');
    await page.keyboard.type(' Really.');
    await page.click('.composer-post');
    await never(async () => (await stage.posted()).length > 0, {
      what: 'posted without an answer',
    });
    signalHosts('SIGKILL');
    const banner = await ui.banner(NOT_CHECKED);
    assert.match(banner.text, /program has stopped/);
    await ui.press('Try again');
    await until(
      async () => (await stage.posted()).length > 0 || (await ui.look())?.heading !== NOT_CHECKED,
      { what: 'a new program to take over', timeout: 30_000 },
    );
    if ((await stage.posted()).length === 0) await page.click('.composer-post');
    assert.equal((await stage.postedAtLast()).length, 1);
    assert.equal(stage.machine.forepost('records', 'verify').status, 0);
  });

  test('a program of another version', async () => {
    const odd = join(root, 'tests/e2e/fixtures/older-host');
    chmodSync(odd, 0o755);
    stage = await Stage.open({ prepare: (machine) => machine.manifest({ path: odd }) });
    const { banner } = await tryToPost();
    assert.match(banner.text, /No protocol version is common/i);
    assert.match(banner.text, /update the older/i);
  });

  test('a program that only ends', async () => {
    stage = await Stage.open({ prepare: (machine) => machine.manifest({ path: '/bin/false' }) });
    const { banner } = await tryToPost();
    assert.match(banner.text, /stops as soon as it starts/);
  });

  test('settings that anyone may write', async () => {
    stage = await Stage.open({
      prepare: () => chmodSync('/etc/forepost/settings.json', 0o666),
    });
    const { banner } = await tryToPost();
    assert.match(banner.text, /settings can be changed by somebody who is not an administrator/i);
    const doctor = stage.machine.forepost('doctor');
    assert.notEqual(doctor.status, 0);
    assert.match(doctor.stdout + doctor.stderr, /chmod go-w \/etc\/forepost\/settings\.json/);
  });

  test('a policy that has a fault from the start', async () => {
    stage = await Stage.open({ prepare: (machine) => machine.policy('{"format": 1,') });
    const { banner } = await tryToPost();
    assert.match(banner.text, /policy has a fault/i);
  });

  test('records that cannot be written: not let go', async () => {
    stage = await Stage.open({ machine: { settings: { data_folder: '/proc/forepost' } } });
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.fine);
    await ui.marked('nothing to report');
    await page.click('.composer-post');
    const banner = await ui.banner(NOT_CHECKED);
    assert.match(banner.text, /record of this submit could not be written/i);
    assert.deepEqual(await stage.posted(), []);
  });

  test('switched off while a page is open: nothing is held any more', async () => {
    stage = await Stage.open();
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.risky);
    await ui.marked('warning');
    stage.machine.settings({ enabled: false });
    await rewrite(page, '.ql-editor', `${drafts.risky} Yes.`);
    await until(async () => [null, 'off'].includes(await ui.mark()), {
      what: 'the mark to say off or to go',
      timeout: 90_000,
    });
    await page.click('.composer-post');
    assert.equal((await stage.postedAtLast()).length, 1);
    assert.deepEqual(stage.machine.records(), []);
  });

  test('switched off before the browser starts: no script is registered', async () => {
    stage = await Stage.open({
      machine: { settings: { enabled: false } },
      chrome: { live: false },
    });
    await until(() => stage.chrome.workerTarget(), { what: 'the worker', timeout: 20_000 });
    // Until the program has answered, the browser's policy alone says what is listed.
    await until(async () => (await stage.chrome.registered()).length === 0, {
      what: 'nothing to be registered any more',
    });
    await sleep(3000);
    assert.deepEqual(await stage.chrome.registered(), []);
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.risky);
    await sleep(1000);
    assert.equal(await ui.mark(), null);
  });
});
