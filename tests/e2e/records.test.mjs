// What is kept of all this: one record for each submit, nothing of a draft.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { closePage } from './lib/browser.mjs';
import { setTimeout as sleep } from 'node:timers/promises';
import { drafts, Stage, write } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

let stage;
before(async () => (stage = await Stage.open()));
after(() => stage.close());

test('a draft that is never submitted leaves no record and no trace', async () => {
  const unlikely = 'Perihelion quixotry guaranteed, zephyr 4711.';
  const { page, ui } = await stage.visit('/');
  await write(page, '.ql-editor', unlikely);
  await ui.marked('warning');
  // The pointer goes down on Post and is taken away again.
  const post = await page.$('.composer-post');
  const box = await post.boundingBox();
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(5, 400);
  await page.mouse.up();
  await closePage(page);
  await sleep(500);
  assert.deepEqual(stage.machine.records(), []);

  const everywhere = (folder) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return everywhere(path);
      return entry.isFile() && statSync(path).size < 64 * 1024 * 1024 ? [path] : [];
    });
  const traces = everywhere(stage.machine.dataFolder).filter((path) => {
    const bytes = readFileSync(path);
    return bytes.includes('Perihelion') || bytes.includes(Buffer.from('Perihelion', 'utf16le'));
  });
  assert.deepEqual(traces, []);
});

test('a fine draft whose press is taken back leaves no record either', async () => {
  const { page, ui } = await stage.visit('/');
  await write(page, '.ql-editor', drafts.fine);
  await ui.marked('nothing to report');
  const post = await page.$('.composer-post');
  const box = await post.boundingBox();
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await sleep(300);
  await page.mouse.move(5, 400);
  await page.mouse.up();
  await sleep(1000);
  assert.deepEqual(await stage.posted(), []);
  assert.deepEqual(stage.machine.records(), []);
});

test('the records tell what happened and are whole', async () => {
  const { page, ui } = await stage.visit('/');
  await write(page, '.ql-editor', drafts.blocked);
  await ui.marked('blocked');
  await page.click('.composer-post');
  await ui.banner("This can't be posted");
  await until(() => stage.machine.records().length === 1, { what: 'the record' });
  const [record] = stage.machine.records();
  assert.equal(record.verdict, 'block');
  assert.equal(record.outcome, 'held');
  assert.equal(record.surface, 'post');
  assert.equal(record.site, stage.origin);
  assert.deepEqual(record.rules, ['inside']);
  const verified = stage.machine.forepost('records', 'verify');
  assert.equal(verified.status, 0, verified.stdout + verified.stderr);
  const exported = stage.machine.forepost('records', 'export');
  assert.equal(exported.status, 0);
  assert.ok(exported.stdout.includes('inside'));
  assert.ok(!exported.stdout.includes(drafts.blocked));
});
