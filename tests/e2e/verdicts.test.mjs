// What a person sees while writing, and that the editor is left alone.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { drafts, rewrite, Stage, write } from './lib/stage.mjs';
import { never, until } from './lib/until.mjs';

describe('while writing', () => {
  let stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());
  beforeEach(() => stage.clear());

  test('a risky draft is warned about before it is posted: rule, words, why, citation, owner', async () => {
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.risky);
    const banner = await ui.banner('Check before you post');
    for (const part of [
      'Promises a result',
      'This promises what nobody can know.',
      'guaranteed',
      'Say what may go wrong as well.',
      'compliance@example.com',
    ]) {
      assert.ok(banner.text.includes(part), `the banner says "${part}": ${banner.text}`);
    }
    assert.deepEqual(
      banner.links.find(({ name }) => name === 'FINRA Rule 2210 (d)(1)(B)'),
      {
        name: 'FINRA Rule 2210 (d)(1)(B)',
        url: 'https://www.finra.org/rules-guidance/rulebooks/finra-rules/2210',
      },
    );
    assert.equal(await ui.mark(), 'warning');
    assert.deepEqual(await stage.posted(), []);
  });

  test('the words are underlined and the editor keeps its own elements', async () => {
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.risky);
    await until(async () => (await ui.underlined()).length > 0, { what: 'the underline' });
    const [mark] = await ui.underlined();
    assert.equal(mark.text, 'guaranteed');
    assert.ok(!/forepost|promise|warn|finra/i.test(mark.key), `a neutral name: ${mark.key}`);
    const html = await page.$eval('.ql-editor', (editor) => editor.innerHTML);
    assert.equal(html, `<p>${drafts.risky}</p>`);
  });

  test('the underline follows the words and goes with them', async () => {
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.risky);
    await until(async () => (await ui.underlined()).length === 1, { what: 'the underline' });
    await page.keyboard.press('Home');
    await page.keyboard.type('Well. ');
    await until(async () => (await ui.underlined())[0]?.text === 'guaranteed', {
      what: 'the underline to stay on its word',
    });
    await rewrite(page, '.ql-editor', drafts.fine);
    await until(async () => (await ui.underlined()).length === 0, { what: 'the underline to go' });
    await ui.marked('nothing to report');
    await ui.noBanner();
  });

  test('each verdict has its own words', async () => {
    const { page, ui } = await stage.visit('/');
    for (const [draft, heading, mark] of [
      ['advised', 'Worth a second look', 'advice'],
      ['risky', 'Check before you post', 'warning'],
      ['blocked', "This can't be posted", 'blocked'],
    ]) {
      await rewrite(page, '.ql-editor', drafts[draft]);
      await ui.marked(mark);
      if ((await ui.look()) === null) await ui.press(`Forepost: ${mark}`);
      await ui.banner(heading);
    }
  });

  test('what is found is told politely, once', async () => {
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.risky);
    await until(async () => (await ui.announced('status'))?.includes('Promises a result'), {
      what: 'the finding in the polite region',
    });
  });

  test('a textarea is served too', async () => {
    const { page, ui } = await stage.visit('/');
    await write(page, '.comment-text', drafts.risky);
    await ui.banner('Check before you post');
    assert.equal(await page.$eval('.comment-text', (field) => field.value), drafts.risky);
  });

  test('what the page writes by script is not checked until a person types', async () => {
    const { page, ui } = await stage.visit('/contenteditable');
    await page.$eval('.note', (note, text) => (note.textContent = text), drafts.risky);
    await never(() => ui.look(), {
      what: 'a banner for a draft that nobody has typed',
      during: 1500,
    });
  });

  test('emoji and letters from right to left keep their place', async () => {
    const { page, ui } = await stage.visit('/contenteditable');
    const text = '👩‍👩‍👧 família 🎉 it is guaranteed 🚀';
    await write(page, '.note', text);
    await until(async () => (await ui.underlined())[0]?.text === 'guaranteed', {
      what: 'the underline behind emoji',
    });
    await rewrite(page, '.note', 'العائد مضمون تماما');
    await until(async () => (await ui.underlined())[0]?.text === 'مضمون', {
      what: 'the underline in Arabic',
    });
    await ui.banner('Check before you post');
  });

  test('a post of 1 MB gets its verdict', async () => {
    const { page, ui } = await stage.visit('/plain');
    const text = `${'All is well. '.repeat(76_000)}It is guaranteed.`;
    await write(page, 'textarea', text);
    await until(async () => (await ui.heading()) === 'Check before you post', {
      what: 'the banner for a very long post',
      timeout: 60_000,
      every: 500,
    });
  });

  test('a post that is longer than the host reads is held, with the reason', async () => {
    const { page, ui } = await stage.visit('/plain');
    await write(page, 'textarea', 'All is well. '.repeat(85_000));
    await page.click('button[type=submit]');
    await until(async () => (await ui.heading()) === 'This post was not checked', {
      what: 'the banner for a post that is too long',
      timeout: 60_000,
      every: 500,
    });
    assert.deepEqual(await stage.posted(), []);
  });
});
