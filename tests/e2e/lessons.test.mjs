// What a finding explains and teaches, on a machine with a policy that has lessons.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { faultsOfBanner } from './lib/axe.mjs';
import { chord, drafts, Stage, write } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

const lesson = {
  title: 'Promises about returns',
  text: 'Nobody can promise what an investment will earn.\nSay what may go wrong in the same breath.',
  right: 'We aim for steady income; its value may fall.',
  wrong: 'Guaranteed 8% a year. Capital at risk.',
};
const SUGGEST = 'We aim for 8% a year; you may lose money.';
const OPENER = `Learn more: ${lesson.title}`;
const HEADING = 'Check before you post';

const policyWithLessons = () =>
  new Stage().policyWith((policy) => {
    policy.lessons = { promises: lesson };
    const rule = (id) => policy.rules.find((found) => found.id === id);
    Object.assign(rule('promise'), { lesson: 'promises', suggest: SUGGEST });
    rule('promise').cite.verified = false;
    rule('restricted-name').lesson = 'promises';
  });

describe('lessons', () => {
  let stage;
  before(async () => {
    stage = await Stage.open({ prepare: (machine) => machine.policy(policyWithLessons()) });
  });
  after(() => stage.close());
  beforeEach(() => stage.clear());

  const groupOf = async (ui) =>
    (await ui.tree()).find(
      (node) => node.role?.value === 'group' && node.name?.value === lesson.title,
    );
  const opened = (ui) => until(() => groupOf(ui), { what: 'the lesson to open' });
  const shut = (ui) => until(async () => !(await groupOf(ui)), { what: 'the lesson to close' });
  const tabTo = (page, ui, name, ...keys) =>
    until(
      async () => {
        if ((await ui.focused()) === name) return true;
        await chord(page, ...keys, 'Tab');
        return false;
      },
      { what: `Tab to reach "${name}"` },
    );

  test('the banner explains: what, why, what else, which clause, whom to ask', async () => {
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.risky);
    const { text, links } = await ui.banner(HEADING);
    for (const part of [
      'This promises what nobody can know.',
      'Why Say what may go wrong as well.',
      `Instead ${SUGGEST}`,
      'Rule FINRA Rule 2210 (d)(1)(B) reference not checked yet',
      'Ask compliance@example.com',
    ]) {
      assert.ok(text.includes(part), `the banner says "${part}": ${text}`);
    }
    const mail = links.find(({ name }) => name === 'compliance@example.com');
    assert.match(mail.url, /^mailto:compliance@example\.com\?subject=/);
  });

  test('a lesson by keyboard: opened, read, closed, and back to the text', async () => {
    const { page, ui } = await stage.visit('/');
    await page.focus('.ql-editor');
    await page.keyboard.type(drafts.risky);
    await ui.banner(HEADING);
    await chord(page, 'Alt', 'Shift', 'F');
    await tabTo(page, ui, OPENER);
    await page.keyboard.press('Enter');
    const group = await opened(ui);
    assert.equal(await ui.focused(), OPENER);
    assert.equal(
      (await ui.tree()).text(group),
      `${lesson.title} ${lesson.text.replace('\n', ' ')} Fine: ${lesson.right} Not fine: ${lesson.wrong}`,
    );
    await chord(page, 'Shift', 'Tab');
    await page.keyboard.press('Escape');
    await shut(ui);
    await ui.banner(HEADING);
    assert.equal(await ui.focused(), OPENER);
    await page.keyboard.press('Escape');
    await ui.noBanner();
    await until(() => page.evaluate(() => document.activeElement.matches('.ql-editor')), {
      what: 'the focus to be back in the editor',
    });
    assert.equal(await page.$eval('.ql-editor', (editor) => editor.innerText.trim()), drafts.risky);
  });

  test('who writes on keeps the lesson open', async () => {
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.risky);
    await ui.banner(HEADING);
    await ui.press(OPENER);
    await opened(ui);
    await page.click('.ql-editor');
    await page.keyboard.press('Home');
    await page.keyboard.type('Well. ');
    await until(async () => (await ui.underlined())[0]?.text === 'guaranteed', {
      what: 'the next verdict',
    });
    await ui.marked('warning');
    assert.ok(await groupOf(ui), 'the lesson is still open');
    await page.keyboard.press('Escape');
    await shut(ui);
    await ui.banner(HEADING);
  });

  test('reading it asks nobody, leaves no record, and the page hears nothing', async () => {
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.risky);
    await ui.banner(HEADING);
    const records = () => stage.machine.records();
    const before = records();
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.evaluate(() => {
      window.heard = [];
      for (const type of ['pointerdown', 'mousedown', 'click', 'focusin', 'keydown', 'scroll']) {
        window.addEventListener(
          type,
          (event) => {
            if (event.target.matches?.('[popover]') || event.key === 'Escape') {
              window.heard.push(type);
            }
          },
          true,
        );
      }
    });
    await ui.press(OPENER);
    await opened(ui);
    await page.keyboard.press('Escape');
    await shut(ui);
    // What might come late.
    await ui.marked('warning');
    assert.deepEqual(requests, []);
    assert.deepEqual(records(), before);
    const heard = await page.evaluate(() => window.heard);
    // A click may not be kept from the window on its way down (layer.ts); it says nothing of ours.
    assert.deepEqual(
      heard.filter((type) => type !== 'click'),
      [],
    );
  });

  test('a name on a list teaches nothing: that would tell which list', async () => {
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.restricted);
    await ui.marked('nothing to report');
    await page.click('.composer-post');
    const { buttons, text } = await ui.banner("This can't be posted");
    assert.ok(!buttons.some((name) => /Learn more|Copy this wording/.test(name)), `${buttons}`);
    assert.ok(!text.includes(lesson.title), text);
  });

  test('the wording is copied for the person to paste; the editor is left alone', async () => {
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.risky);
    await ui.banner(HEADING);
    await ui.press('Copy this wording: Promises a result');
    await ui.control('Copied');
    assert.equal(
      await page.$eval('.ql-editor', (editor) => editor.innerHTML),
      `<p>${drafts.risky}</p>`,
    );
    await page.click('.ql-editor');
    await chord(page, 'Control', 'a');
    await chord(page, 'Control', 'v');
    await until(
      async () => (await page.$eval('.ql-editor', ({ innerText }) => innerText.trim())) === SUGGEST,
      { what: 'the wording to be pasted' },
    );
    await ui.noBanner();
  });

  for (const dark of [false, true]) {
    test(`axe finds no fault with a lesson (${dark ? 'dark' : 'light'})`, async () => {
      const { page, ui } = await stage.visit('/', { dark });
      await write(page, '.ql-editor', drafts.risky);
      await ui.banner(HEADING);
      await ui.press(OPENER);
      await opened(ui);
      const blank = await stage.chrome.open('about:blank', { dark });
      assert.deepEqual(await faultsOfBanner(ui, blank), []);
    });
  }
});
