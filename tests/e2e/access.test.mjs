// For everybody: by keyboard, by ear, in the dark, in small windows.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { closePage } from './lib/browser.mjs';
import { faultsOfBanner } from './lib/axe.mjs';
import { chord, drafts, rewrite, Stage, write } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

describe('for everybody', () => {
  let stage;
  before(async () => (stage = await Stage.open()));
  after(() => stage.close());
  beforeEach(() => stage.clear());

  const inEditor = (page) => page.evaluate(() => document.activeElement.matches('.ql-editor'));

  test('the whole way by keyboard', async () => {
    const { page, ui } = await stage.visit('/');
    await page.focus('.ql-editor');
    await page.keyboard.type(drafts.risky);
    await ui.banner('Check before you post');
    assert.ok(await inEditor(page), 'a banner that appears while typing takes no focus');

    await chord(page, 'Alt', 'Shift', 'F');
    await until(async () => (await ui.focused()) === 'Close', {
      what: 'the focus to be in the banner',
    });
    await page.keyboard.press('Escape');
    await until(() => inEditor(page), { what: 'the focus to be back in the editor' });

    await chord(page, 'Control', 'Enter');
    await until(async () => (await ui.focused()) === 'Edit the post', {
      what: 'a held submit to move the focus into the banner',
    });
    await until(async () => /\S/.test((await ui.announced('alert')) ?? ''), {
      what: 'the held submit to be announced',
    });
    await until(
      async () => {
        if ((await ui.focused()) === 'Post anyway') return true;
        await page.keyboard.press('Tab');
        return false;
      },
      { what: 'Tab to reach "Post anyway"' },
    );
    await page.keyboard.press('Enter');
    await until(async () => (await ui.focused()) === 'Why is this right to post?', {
      what: 'the focus to be in the field for the reason',
    });
    await page.keyboard.type('It is a quote of the law.');
    await until(
      async () => {
        if ((await ui.focused()) === 'Post with this reason') return true;
        await page.keyboard.press('Tab');
        return false;
      },
      { what: 'Tab to reach "Post with this reason"' },
    );
    await page.keyboard.press('Enter');
    await until(
      async () =>
        (await stage.posted()).length > 0 || (await ui.look())?.heading === 'Ready to post',
      { what: 'the post' },
    );
    if ((await stage.posted()).length === 0) {
      await page.focus('.ql-editor');
      await chord(page, 'Control', 'Enter');
    }
    await stage.postedAtLast();
  });

  test('what is typed into the reason does not reach the page', async () => {
    const { page, ui } = await stage.visit('/');
    await page.evaluate(() => {
      window.heard = [];
      for (const type of ['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'paste']) {
        window.addEventListener(type, (event) => window.heard.push(event.key ?? event.data), true);
      }
    });
    await write(page, '.ql-editor', drafts.risky);
    await ui.marked('warning');
    await page.click('.composer-post');
    await ui.press('Post anyway');
    await ui.press('Why is this right to post?');
    await page.evaluate(() => (window.heard = []));
    await page.keyboard.type('zq');
    assert.deepEqual(await page.evaluate(() => window.heard.filter((key) => /[zq]/.test(key))), []);
  });

  test('assistive software finds a region with a heading, links and named buttons', async () => {
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.risky);
    const banner = await ui.banner('Check before you post');
    assert.ok(banner.buttons.length >= 1);
    assert.ok(banner.buttons.every((button) => button !== ''));
    assert.ok(banner.links.every((link) => link.name !== ''));
  });

  for (const dark of [false, true]) {
    test(`axe finds no fault with the banner (${dark ? 'dark' : 'light'})`, async () => {
      const { page, ui } = await stage.visit('/', { dark });
      await write(page, '.ql-editor', drafts.risky);
      await ui.marked('warning');
      await page.click('.composer-post');
      await ui.press('Post anyway');
      await ui.control('Post with this reason');
      const blank = await stage.chrome.open('about:blank', { dark });
      assert.deepEqual(await faultsOfBanner(ui, blank), []);
    });
  }

  test('it follows the page into the dark', async () => {
    const colours = [];
    for (const dark of [false, true]) {
      const { page, ui } = await stage.visit('/', { dark });
      await write(page, '.ql-editor', drafts.risky);
      const { backendNodeId } = await ui.banner('Check before you post');
      const { object } = await ui.session.send('DOM.resolveNode', { backendNodeId });
      const { result } = await ui.session.send('Runtime.callFunctionOn', {
        objectId: object.objectId,
        functionDeclaration: `function () {
          for (let at = this; at; at = at.parentElement ?? at.getRootNode().host) {
            const colour = getComputedStyle(at).backgroundColor;
            if (colour !== 'rgba(0, 0, 0, 0)') return colour;
          }
        }`,
      });
      colours.push(result.value);
      await closePage(page);
    }
    const [light, dark] = colours.map((colour) => {
      const [r, g, b] = colour.match(/[\d.]+/g).map(Number);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    });
    assert.ok(light > 180 && dark < 80, `light ${colours[0]}, dark ${colours[1]}`);
  });

  for (const [width, height] of [
    [1600, 1000],
    [1280, 860],
    [1024, 700],
    [800, 600],
    [600, 480],
    [390, 844],
  ]) {
    test(`the banner never covers Post: ${width} x ${height}`, async () => {
      for (const [path, field, post] of [
        ['/', '.ql-editor', '.composer-post'],
        ['/', '.comment-text', '.comment-submit'],
        ['/plain', 'textarea', 'button[type=submit]'],
        ['/contenteditable', '.note', '.composer-post'],
      ]) {
        const { page, ui } = await stage.visit(path);
        await page.setViewport({ width, height });
        await page.$eval(field, (element) => element.scrollIntoView({ block: 'center' }));
        await write(page, field, drafts.risky);
        const { backendNodeId } = await ui.banner('Check before you post');
        const banner = await ui.box(backendNodeId);
        const rect = await page.$eval(post, (element) => {
          const { x, y, width: w, height: h } = element.getBoundingClientRect();
          const top = document.elementFromPoint(x + w / 2, y + h / 2);
          return { x, y, width: w, height: h, onTop: element.contains(top) };
        });
        const apart =
          banner.x + banner.width <= rect.x ||
          rect.x + rect.width <= banner.x ||
          banner.y + banner.height <= rect.y ||
          rect.y + rect.height <= banner.y;
        const where = `${path} ${field}: banner ${JSON.stringify(banner)}, button ${JSON.stringify(rect)}`;
        assert.ok(apart, `they overlap on ${where}`);
        assert.ok(rect.onTop, `something lies on the button on ${where}`);
        assert.ok(
          banner.x >= 0 && banner.x + banner.width <= width + 1,
          `the banner is cut off on ${where}`,
        );
        await closePage(page);
      }
    });
  }

  test('Esc in the editor closes the banner, and the mark brings it back', async () => {
    const { page, ui } = await stage.visit('/');
    await write(page, '.ql-editor', drafts.risky);
    await ui.banner('Check before you post');
    await page.keyboard.press('Escape');
    await ui.noBanner();
    await ui.press('Forepost: warning');
    await ui.banner('Check before you post');
    await rewrite(page, '.ql-editor', drafts.fine);
    await ui.noBanner();
  });
});
