// What happens at the submit: let go untouched, held, overridden; on every way of posting.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { chord, drafts, press, rewrite, Stage, write } from './lib/stage.mjs';
import { never, until } from './lib/until.mjs';

describe('at the submit', () => {
  let stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());
  beforeEach(() => stage.clear());

  /** The records that have come since; the reservation of a press may take a moment to settle. */
  async function recordsSince(earlier, count) {
    await until(() => stage.machine.records().length >= earlier + count, {
      what: `${count} more records`,
      every: 200,
    });
    return stage.machine.records().slice(earlier);
  }

  // How each page posts: where the draft goes, and the ways to submit it.
  const ctrlEnter = (page) => chord(page, 'Control', 'Enter');
  const enter = (page) => page.keyboard.press('Enter');
  const click = (selector) => (page) => press(page, selector);
  const ways = [
    ['a click on Post', '/', '.ql-editor', click('.composer-post'), 'click'],
    ['Ctrl+Enter in the rich editor', '/', '.ql-editor', ctrlEnter, 'key'],
    ['a comment by its button', '/', '.comment-text', click('.comment-submit'), 'form'],
    ['a comment by Enter', '/', '.comment-text', enter, 'key'],
    ['an ordinary form', '/plain', 'textarea', click('button[type=submit]'), 'form'],
    ['a button that is none', '/contenteditable', '.note', click('.composer-post'), 'click'],
    ['Ctrl+Enter in a plain editor', '/contenteditable', '.note', ctrlEnter, 'key'],
    ['a page that heeds real input only', '/strict', '.note', click('.composer-post'), 'click'],
    ['Ctrl+Enter where only real input counts', '/strict', '.note', ctrlEnter, 'key'],
  ];

  for (const [title, path, field, submit, via] of ways) {
    test(`allow passes untouched: ${title}`, async () => {
      const earlier = stage.machine.records().length;
      const { page, ui } = await stage.visit(path);
      await write(page, field, drafts.fine);
      await ui.marked('nothing to report');
      await submit(page);
      const [post, ...more] = await stage.postedAtLast();
      assert.deepEqual(
        { text: post.text, via: post.via, more: more.length },
        { text: drafts.fine, via, more: 0 },
      );
      // Enter alone is pressed without any sign before, and the record has to be on the disk first.
      if (submit !== enter) assert.equal(post.trusted, true, 'the person’s own event has passed');
      const [record] = await recordsSince(earlier, 1);
      assert.equal(record.outcome, 'released');
      assert.equal(record.site, stage.origin);
    });

    test(`block never posts: ${title}`, async () => {
      const earlier = stage.machine.records().length;
      const { page, ui } = await stage.visit(path);
      await write(page, field, drafts.blocked);
      await ui.marked('blocked');
      await submit(page);
      const banner = await ui.banner("This can't be posted");
      assert.ok(!banner.buttons.includes('Post anyway'), 'there is no way around a block');
      await submit(page);
      await never(async () => (await stage.posted()).length > 0, { what: 'it was posted' });
      const [record] = await recordsSince(earlier, 1);
      assert.equal(record.outcome, 'held');
      assert.deepEqual(record.rules, ['inside']);
    });

    test(`a draft that is not checked yet is held until it is: ${title}`, async () => {
      const { page, ui } = await stage.visit(path);
      await write(page, field, drafts.blocked);
      await submit(page);
      await ui.banner("This can't be posted");
      await never(async () => (await stage.posted()).length > 0, { what: 'it was posted' });
    });
  }

  test('advice does not hold anything', async () => {
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.advised);
    await ui.marked('advice');
    await press(page, '.composer-post');
    const [post] = await stage.postedAtLast();
    assert.equal(post.trusted, true);
  });

  test('a fine draft that is submitted at once gets through, by one press or by two', async () => {
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.fine);
    await page.click('.composer-post');
    await until(
      async () =>
        (await stage.posted()).length > 0 || (await ui.look())?.heading === 'Ready to post',
      { what: 'the post, or the word that it is ready' },
    );
    if ((await stage.posted()).length === 0) await page.click('.composer-post');
    await stage.postedAtLast();
    await never(async () => (await stage.posted()).length > 1, { what: 'it was posted twice' });
  });

  test('a warning asks for a reason, and the reason is on record', async () => {
    const earlier = stage.machine.records().length;
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.risky);
    await ui.marked('warning');
    await page.click('.composer-post');
    await until(async () => /\S/.test((await ui.announced('alert')) ?? ''), {
      what: 'the announcement that the post is held',
    });
    assert.deepEqual(await stage.posted(), []);
    await ui.press('Post anyway');
    await ui.press('Post with this reason');
    await never(async () => (await stage.posted()).length > 0, { what: 'posted without a reason' });

    const reason = 'The bond is guaranteed by the state.';
    await ui.press('Why is this right to post?');
    await page.keyboard.type(reason);
    await ui.press('Post with this reason');
    const [post] = await stage.postedAtLast();
    assert.equal(post.text, drafts.risky);
    const records = await recordsSince(earlier, 2);
    assert.deepEqual(
      records.map(({ outcome }) => outcome),
      ['held', 'overridden'],
    );
    assert.equal(records[1].reason, reason);
    assert.equal(JSON.stringify(records).includes(drafts.risky), false);
  });

  test('a reason pressed twice posts once', async () => {
    const { page, ui } = await stage.visit('/contenteditable');
    await write(page, '.note', drafts.risky);
    await ui.marked('warning');
    await page.click('.composer-post');
    await ui.press('Post anyway');
    await ui.press('Why is this right to post?');
    await page.keyboard.type('It is a quote of the law.');
    await ui.press('Post with this reason', { count: 2 });
    await stage.postedAtLast();
    await never(async () => (await stage.posted()).length > 1, {
      what: 'it was posted twice',
      during: 1500,
    });
  });

  test('a page that ignores scripted clicks gets a second press by hand', async () => {
    const { page, ui } = await stage.visit('/strict');
    await write(page, '.note', drafts.risky);
    await ui.marked('warning');
    await page.click('.composer-post');
    await ui.press('Post anyway');
    await ui.press('Why is this right to post?');
    await page.keyboard.type('It is a quote of the law.');
    await ui.press('Post with this reason');
    const banner = await ui.banner('Ready to post');
    assert.match(banner.text, /Press Post once more\./);
    await page.click('.composer-post');
    const [post] = await stage.postedAtLast();
    assert.equal(post.trusted, true);
  });

  test('a draft that is changed after its verdict is checked anew', async () => {
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.fine);
    await ui.marked('nothing to report');
    await page.keyboard.type(' I have inside information.');
    await page.click('.composer-post');
    await ui.banner("This can't be posted");
    assert.deepEqual(await stage.posted(), []);
  });

  test('a reason counts for the words it was given for', async () => {
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.risky);
    await ui.marked('warning');
    await page.click('.composer-post');
    await ui.press('Post anyway');
    await rewrite(page, '.ql-editor', `${drafts.risky} More guarantees.`);
    await page.click('.composer-post');
    await ui.banner('Check before you post');
    assert.deepEqual(await stage.posted(), []);
  });

  test('a held draft that is edited is posted by the next press', async () => {
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.risky);
    await ui.marked('warning');
    await page.click('.composer-post');
    await ui.press('Edit the post');
    await until(() => page.evaluate(() => document.activeElement.matches('.ql-editor')), {
      what: 'the focus to go back to the editor',
    });
    await rewrite(page, '.ql-editor', drafts.fine);
    await ui.marked('nothing to report');
    await page.click('.composer-post');
    const [post] = await stage.postedAtLast();
    assert.equal(post.text, drafts.fine);
  });

  test('a name on the restricted list shows at the submit only, and as nothing but a review', async () => {
    const earlier = stage.machine.records().length;
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.restricted);
    await ui.marked('nothing to report');
    assert.equal(await ui.look(), null);
    assert.deepEqual(await ui.underlined(), []);
    await page.click('.composer-post');
    const banner = await ui.banner("This can't be posted");
    assert.match(banner.text, /review/i);
    for (const secret of ['Bluefield', 'restricted', 'list', 'control-room']) {
      assert.ok(!banner.text.includes(secret), `the banner does not say "${secret}"`);
    }
    assert.ok(banner.buttons.includes('Copy a request for review'));
    assert.deepEqual(await ui.underlined(), []);
    assert.deepEqual(await stage.posted(), []);
    const [record] = await recordsSince(earlier, 1);
    assert.deepEqual(record.rules, ['review']);
    assert.ok(!/bluefield|restricted/i.test(JSON.stringify(record)));
  });

  test('a page cannot press our buttons', async () => {
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.risky);
    await ui.marked('warning');
    await page.click('.composer-post');
    await ui.press('Post anyway');
    const reached = await page.evaluate(() =>
      [...document.documentElement.children].some((element) => element.shadowRoot),
    );
    assert.equal(reached, false, 'the shadow root is closed');
    await page.evaluate(() => {
      for (const element of document.documentElement.children) {
        element.click();
        element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      }
    });
    await never(async () => (await stage.posted()).length > 0, { what: 'it was posted' });
  });
});
