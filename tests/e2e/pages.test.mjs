// Pages that change under our feet.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { drafts, Stage, write } from './lib/stage.mjs';
import { never, until } from './lib/until.mjs';

const NOTE = 'found no composer on this page';

describe('pages that change', () => {
  let stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());
  beforeEach(() => stage.clear());

  test('a composer that opens late, in a dialog: the banner stands above it', async () => {
    const { page, ui } = await stage.visit('/modal');
    await page.click('.open-composer');
    await page.waitForSelector('dialog .note');
    await write(page, 'dialog .note', drafts.risky);
    await ui.banner('Check before you post');
    await page.click('dialog .composer-post');
    await ui.press('Edit the post');
    assert.deepEqual(await stage.posted(), []);
    await until(() => page.evaluate(() => document.activeElement.matches('dialog .note')), {
      what: 'the focus to be back in the dialog',
    });
  });

  test('the dialog is closed: banner and mark go with it', async () => {
    const { page, ui } = await stage.visit('/modal');
    await page.click('.open-composer');
    await page.waitForSelector('dialog .note');
    await write(page, 'dialog .note', drafts.risky);
    await ui.banner('Check before you post');
    await page.click('dialog .close-composer');
    await ui.noBanner();
    await until(async () => (await ui.mark()) === null, { what: 'the mark to go' });
  });

  test('moving through the site without a load', async () => {
    const { page, ui } = await stage.visit('/profile/priya');
    await until(async () => (await ui.announced('status'))?.includes(NOTE), { what: 'the note' });
    await page.click('.brand');
    await page.waitForSelector('.ql-editor');
    await until(async () => !(await ui.announced('status'))?.includes(NOTE), {
      what: 'the note to go where there is a composer',
    });
    await write(page, '.ql-editor', drafts.risky);
    await ui.banner('Check before you post');
    await page.click('.bar a[href="/contenteditable"]');
    await page.waitForSelector('.note');
    await ui.noBanner();
    assert.deepEqual(await ui.underlined(), []);
    await write(page, '.note', drafts.blocked);
    await ui.marked('blocked');
    await page.click('.composer-post');
    await ui.banner("This can't be posted");
    await never(async () => (await stage.posted()).length > 0, { what: 'it was posted' });
    await page.goBack();
    await page.waitForSelector('.ql-editor');
    await ui.noBanner();
  });

  test('two tabs do not get in each other’s way', async () => {
    const one = await stage.visit('/');
    await write(one.page, '.ql-editor', drafts.risky);
    const two = await stage.visit('/');
    await write(two.page, '.ql-editor', drafts.fine);
    await two.ui.marked('nothing to report');
    assert.equal(await two.ui.look(), null);
    await two.page.click('.composer-post');
    await stage.postedAtLast();
    await one.page.bringToFront();
    await one.ui.banner('Check before you post');
    await one.page.click('.composer-post');
    await never(async () => (await stage.posted()).length > 1, { what: 'the other was posted' });
  });
});
