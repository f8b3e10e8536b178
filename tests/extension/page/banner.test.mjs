// What the banner says of a finding, and the lesson in it, in Chromium.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { bundle } from '../../../scripts/bundle.mjs';
import { Ui } from '../../e2e/lib/ui.mjs';
import { until } from '../../e2e/lib/until.mjs';

const source = fileURLToPath(new URL('../../../extension/page/ui-main.ts', import.meta.url));

const lesson = {
  title: 'Promises about returns',
  text: 'Nobody can promise what an investment will earn.\nSay what may go wrong.',
  right: 'We aim for steady income; its value may fall.',
  wrong: 'Guaranteed 8% a year.',
};
const finding = (change) => ({
  rule: 'promise',
  title: 'Promises a return',
  severity: 'warn',
  opaque: false,
  start: 6,
  end: 16,
  text: 'guaranteed',
  message: 'This reads as a promise.',
  guidance: 'Nobody can know it.',
  cite: {
    source: 'FINRA Rule 2210',
    clause: '(d)(1)(B)',
    url: 'https://www.finra.org/2210',
    verified: true,
  },
  owner: 'Trade desk <desk@example.com>',
  suggest: 'We aim for 8% a year; you may lose money.',
  lesson,
  ...change,
});
const OPENER = `Learn more: ${lesson.title}`;

let browser;
let script;
before(async () => {
  const { outputFiles } = await bundle([source], { write: false });
  script = outputFiles[0].text;
  browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox'],
  });
});
after(() => browser?.close());

const tell = (page, findings, how = 'held') =>
  page.evaluate(
    (found, call) => {
      const element = document.querySelector('textarea');
      const composer = { element, surface: 'post', entry: null };
      const draft = { text: element.value, fields: [{ element, start: 0 }] };
      const verdict = { verdict: 'warn', findings: found, policy: null, truncated: false };
      window.ui[call](composer, draft, { ...verdict, problems: [] });
    },
    findings,
    how,
  );

/** A page with a composer whose submit was held for these findings. */
async function show(findings, { width = 1000, height = 800 } = {}) {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.setContent(`<!doctype html><html lang="en">
    <style>
      body { height: 3000px }
      textarea { display: block; margin: 40px 0 0 40px; width: 300px; height: 90px }
    </style>
    <textarea>It is guaranteed.</textarea><button>Post</button></html>`);
  await page.evaluate(() => {
    const end = {
      moved() {},
      controls: () => [document.querySelector('button')],
    };
    globalThis.forepost = { show: (make) => (window.ui = make(end)) };
    // As shield.ts does.
    addEventListener(
      'keydown',
      (event) => {
        if (event.target === window.ui.host) window.ui.ownKey(event);
        else window.ui.key(event);
      },
      true,
    );
    document.querySelector('textarea').focus();
  });
  await page.evaluate(script);
  await page.evaluate(() => {
    const element = document.querySelector('textarea');
    window.ui.attach({ element, surface: 'post', entry: null }, 'nothing to report');
  });
  await tell(page, findings);
  return { page, ui: await Ui.of(page) };
}

const groupOf = async (ui, name) =>
  (await ui.tree()).find(
    (node) => node.role?.value === 'group' && node.name?.value === name && !node.ignored,
  );
const expanded = async (ui, name) => {
  const node = await ui.control(name);
  return node.properties.find((property) => property.name === 'expanded')?.value.value;
};
/** Runs a function on a node of the closed shadow root. */
async function on(ui, { backendDOMNodeId }, run) {
  const { object } = await ui.session.send('DOM.resolveNode', { backendNodeId: backendDOMNodeId });
  const { result } = await ui.session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    returnByValue: true,
    functionDeclaration: `function () { return (${run})(this); }`,
  });
  return result.value;
}

test('a finding says what, why, what else, by which clause and whom to ask', async () => {
  const { page, ui } = await show([finding()]);
  const banner = await ui.look();
  assert.match(
    banner.text,
    new RegExp(
      [
        'Promises a return Warning This reads as a promise\\. “guaranteed”',
        'Why Nobody can know it\\.',
        'Instead We aim for 8% a year; you may lose money\\. Copy this wording',
        'Rule FINRA Rule 2210 \\(d\\)\\(1\\)\\(B\\)',
        'Ask Trade desk desk@example.com Learn more',
      ].join(' '),
    ),
  );
  assert.deepEqual(banner.links, [
    { name: 'FINRA Rule 2210 (d)(1)(B)', url: 'https://www.finra.org/2210' },
    {
      name: 'desk@example.com',
      url: 'mailto:desk@example.com?subject=Question%20about%20%E2%80%9CPromises%20a%20return%E2%80%9D%20(promise)',
    },
  ]);
  await page.close();
});

for (const [what, change, says, not] of [
  [
    'a citation nobody has checked',
    { cite: { ...finding().cite, verified: false } },
    /2210 \(d\)\(1\)\(B\) reference not checked yet/,
    /$^/,
  ],
  ['one that was checked', {}, /2210/, /not checked/],
  ['no wording', { suggest: undefined }, /Why/, /Instead|Copy this wording/],
  ['no lesson', { lesson: undefined }, /Ask/, /Learn more/],
  ['an owner without an address', { owner: 'Compliance' }, /Ask Compliance/, /@/],
  ['no owner and no guidance', { owner: '', guidance: '' }, /Rule/, /Ask|Why/],
  ['an opaque one', { opaque: true }, /Promises a return/, /Learn more|Instead|2210|“guaranteed”/],
]) {
  test(`${what}`, async () => {
    const { page, ui } = await show([finding(change)]);
    const { text } = await ui.look();
    assert.match(text, says);
    assert.doesNotMatch(text, not);
    await page.close();
  });
}

test('a lesson opens in place: a heading, some sentences, a right and a wrong example', async () => {
  const { page, ui } = await show([finding()]);
  assert.equal(await groupOf(ui, lesson.title), undefined);
  assert.equal(await expanded(ui, OPENER), false);
  await ui.press(OPENER);
  assert.equal(await expanded(ui, OPENER), true);
  const tree = await ui.tree();
  const group = await groupOf(ui, lesson.title);
  assert.deepEqual(
    tree.all(group, 'heading').map(({ name }) => name.value),
    [lesson.title],
  );
  assert.match(
    tree.text(group),
    /^Promises about returns Nobody can promise .* go wrong\. Fine: We aim for steady income; its value may fall\. Not fine: Guaranteed 8% a year\.$/,
  );
  await ui.press(OPENER);
  assert.equal(await groupOf(ui, lesson.title), undefined);
  await page.close();
});

test('one lesson at a time', async () => {
  const other = { ...lesson, title: 'Other channels' };
  const { page, ui } = await show([finding(), finding({ rule: 'channel', lesson: other })]);
  await ui.press(OPENER);
  await ui.press('Learn more: Other channels');
  assert.equal(await groupOf(ui, lesson.title), undefined);
  assert.ok(await groupOf(ui, 'Other channels'));
  assert.equal(await expanded(ui, OPENER), false);
  await page.close();
});

test('Esc closes the lesson, then the banner; the focus goes to the button, then to the text', async () => {
  const { page, ui } = await show([finding()]);
  await until(async () => (await ui.focused()) === 'Edit the post', { what: 'the focus' });
  // By keyboard alone: the banner's parts before its first action.
  for (let presses = 0; (await ui.focused()) !== OPENER; presses++) {
    assert.ok(presses < 10, 'Shift+Tab reaches the button');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
  }
  await page.keyboard.press('Enter');
  assert.ok(await groupOf(ui, lesson.title));
  assert.equal(await ui.focused(), OPENER, 'the button keeps the focus');
  await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
  assert.notEqual(await ui.focused(), OPENER);
  await page.keyboard.press('Escape');
  assert.equal(await groupOf(ui, lesson.title), undefined);
  assert.ok(await ui.look(), 'the banner stays');
  assert.equal(await ui.focused(), OPENER);
  await page.keyboard.press('Escape');
  assert.equal(await ui.look(), null);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'TEXTAREA');
  await page.close();
});

test('Esc in the text closes the lesson and leaves the focus there', async () => {
  const { page, ui } = await show([finding()]);
  await ui.press(OPENER);
  await page.focus('textarea');
  await page.keyboard.press('Escape');
  assert.equal(await groupOf(ui, lesson.title), undefined);
  assert.ok(await ui.look());
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'TEXTAREA');
  await page.close();
});

test('the next verdict leaves the lesson open, the focus and the place in it', async () => {
  const long = { ...lesson, text: 'A sentence of some words. '.repeat(70) };
  const { page, ui } = await show([finding({ lesson: long })], { height: 600 });
  await ui.press(OPENER);
  const top = async () => on(ui, await groupOf(ui, 'Details'), (body) => body.scrollTop);
  await on(ui, await groupOf(ui, 'Details'), (body) => (body.scrollTop += 120));
  const before = await top();
  assert.ok(before > 120);
  await page.$eval('textarea', (field) => (field.value = 'Well. It is guaranteed.'));
  await tell(page, [finding({ lesson: long, start: 12, end: 22 })], 'verdict');
  assert.ok(await groupOf(ui, lesson.title));
  assert.equal(await ui.focused(), OPENER);
  assert.equal(await top(), before);
  // A lesson whose finding is gone is gone too, and Esc is for the banner again.
  await tell(page, [finding({ rule: 'other', lesson: undefined })], 'verdict');
  assert.equal(await groupOf(ui, lesson.title), undefined);
  await page.keyboard.press('Escape');
  assert.equal(await ui.look(), null);
  await page.close();
});

test('a lesson is text, whatever it looks like', async () => {
  const markup = '<img src=x onerror="window.bad=1"><script>window.bad=1</script>';
  const hostile = { title: `T ${markup}`, text: markup, right: `R ${markup}`, wrong: markup };
  const { page, ui } = await show([finding({ suggest: markup, lesson: hostile })]);
  await ui.press(`Learn more: T ${markup}`);
  const group = await groupOf(ui, `T ${markup}`);
  assert.equal(
    (await ui.tree()).text(group),
    `T ${markup} ${markup} Fine: R ${markup} Not fine: ${markup}`,
  );
  assert.equal(await on(ui, group, (panel) => panel.querySelectorAll('img, script').length), 0);
  assert.equal(await page.evaluate(() => window.bad), undefined);
  await page.close();
});

test('words from right to left run their way, those beside them theirs', async () => {
  const arabic = {
    title: 'الوعود',
    text: 'لا أحد يعرف.',
    right: 'قد ترتفع.',
    wrong: 'Guaranteed.',
  };
  const { page, ui } = await show([finding({ guidance: 'لا أحد يعرف.', lesson: arabic })]);
  await ui.press('Learn more: الوعود');
  const ways = await on(ui, await groupOf(ui, 'الوعود'), (panel) =>
    [...panel.children].map((part) => getComputedStyle(part).direction),
  );
  assert.deepEqual(ways, ['rtl', 'rtl', 'ltr', 'rtl', 'ltr', 'ltr']);
  await page.close();
});

for (const [width, height] of [
  [1280, 860],
  [390, 844],
  [600, 480],
]) {
  test(`a long lesson scrolls inside, off Post and in the window: ${width} x ${height}`, async () => {
    const long = { ...lesson, text: 'Words. '.repeat(280), wrong: 'x'.repeat(1000) };
    const { page, ui } = await show([finding({ lesson: long })], { width, height });
    await ui.press(OPENER);
    const { backendNodeId } = await ui.look();
    const box = await ui.box(backendNodeId);
    assert.ok(box.x >= 0 && box.y >= 0, JSON.stringify(box));
    assert.ok(box.x + box.width <= width && box.y + box.height <= height, JSON.stringify(box));
    const post = await page.$eval('button', (button) => button.getBoundingClientRect().toJSON());
    const apart = box.y >= post.bottom || box.x >= post.right || box.x + box.width <= post.left;
    assert.ok(apart, `off Post: ${JSON.stringify({ box, post })}`);
    const [scrolls, wide, shown] = await on(ui, await groupOf(ui, 'Details'), (body) => {
      const opener = body.querySelector('[aria-expanded]').getBoundingClientRect();
      const view = body.getBoundingClientRect();
      return [
        body.scrollHeight > body.clientHeight,
        body.scrollWidth > body.clientWidth,
        opener.top >= view.top - 1 && opener.bottom <= view.bottom,
      ];
    });
    assert.ok(scrolls && !wide, 'up and down only');
    assert.ok(shown, 'the button that was pressed is still in view');
    assert.equal(await page.evaluate(() => scrollY), 0, 'the page stays where it is');
    await page.close();
  });
}

test('the banner stays on its side when a lesson makes it longer', async () => {
  const { page, ui } = await show([finding()], { width: 1000, height: 640 });
  const left = async () => (await ui.box((await ui.look()).backendNodeId)).x;
  const before = await left();
  await ui.press(OPENER);
  assert.equal(await left(), before);
  await page.close();
});

test('a wording is copied, and it is said; the text stays as it was', async () => {
  const { page, ui } = await show([finding()]);
  await page.evaluate(() => {
    const value = { writeText: async (text) => (window.copied = text) };
    Object.defineProperty(navigator, 'clipboard', { value });
  });
  await ui.press('Copy this wording: Promises a return');
  await ui.control('Copied');
  assert.equal(await page.evaluate(() => window.copied), finding().suggest);
  await until(async () => /Copied: paste it/.test(await ui.announced('status')), {
    what: 'the copy to be said',
  });
  assert.equal(await page.$eval('textarea', (field) => field.value), 'It is guaranteed.');
  await page.close();
});

test('where the page’s clipboard is shut, the old way copies, and the focus stays', async () => {
  const { page, ui } = await show([finding()]);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = (command) => {
      window.did = command;
      return true;
    };
  });
  await ui.press('Copy this wording: Promises a return');
  await until(async () => (await ui.focused()) === 'Copied', { what: 'the copy' });
  assert.equal(await page.evaluate(() => window.did), 'copy');
  await page.close();
});

test('a browser that does not let copy is said too', async () => {
  const { page, ui } = await show([finding()]);
  await page.evaluate(() => (document.execCommand = () => false));
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await ui.press('Copy this wording: Promises a return');
  await ui.control('Not copied');
  await page.close();
});
