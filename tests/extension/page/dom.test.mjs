// What needs a real page: reading text, finding composers, marking words. In Chromium, once.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { bundle } from '../../../scripts/bundle.mjs';

const source = fileURLToPath(new URL('../../../extension/page/', import.meta.url));
let browser;
let page;

before(async () => {
  const { outputFiles } = await bundle(undefined, {
    stdin: {
      contents: `export * from './text'; export { Composers } from './composers';
        export { adapterFor } from '../sites/adapter';
        export { Highlights } from './highlights'; export { Mirror } from './mirror';`,
      resolveDir: source,
      loader: 'ts',
    },
    write: false,
    minify: false,
    globalName: 'page',
  });
  browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox'],
  });
  page = await browser.newPage();
  await page.evaluate(outputFiles[0].text + ';globalThis.page = page');
});

after(() => browser?.close());

/** The text of the editor `html`, and the words of its range for `find`. */
const read = (html, find) =>
  page.evaluate(
    (markup, words) => {
      document.body.innerHTML = markup;
      const before = document.body.innerHTML;
      const draft = globalThis.page.readDraft([document.querySelector('#e')]);
      const start = draft.text.indexOf(words);
      const range = words && draft.range(start, start + words.length);
      const same = before === document.body.innerHTML;
      return { text: draft.text, range: range ? range.toString() : null, same };
    },
    html,
    find ?? '',
  );

const editor = (inner, style = '') =>
  `<div id="e" contenteditable="true" style="${style}">${inner}</div>`;

const texts = [
  ['paragraphs', '<p>one</p><p>two</p>', 'one\ntwo'],
  ['an empty paragraph', '<p>one</p><p><br></p><p>two</p>', 'one\n\ntwo'],
  ['a line break', 'one<br>two', 'one\ntwo'],
  ['a break at the end shows nothing', '<p>one<br></p><p>two</p><p><br></p>', 'one\ntwo'],
  ['words across elements', '<p>gua<b>rant</b><i>eed</i></p>', 'guaranteed'],
  ['a space ahead of an element', 'one <b>two</b> three', 'one two three'],
  ['blocks in blocks', '<div><div>one</div></div><div>two</div>', 'one\ntwo'],
  ['collapsed white space', '<p>  one \n  <b> two</b> </p>', 'one two'],
  ['kept white space', '<p style="white-space:pre-wrap">one  two\nthree</p>', 'one  two\nthree'],
  ['no-break spaces', 'one&nbsp; two', 'one  two'],
  ['an emoji image', '<p>good <img alt="🙂" src="x:"> day</p>', 'good 🙂 day'],
  ['an image that says nothing', '<p>a<img alt="" src="x:">b</p>', 'ab'],
  ['a mention', '<p><span contenteditable="false">@jane</span> hello</p>', '@jane hello'],
  ['caret holders', '<p><span>\uFEFF</span>one<span>\u200B</span></p>', 'one'],
  ['a list', '<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
  ['hidden words', 'one<span style="display:none">two</span>', 'one'],
  ['invisible words', 'one<span style="visibility:hidden">two</span>', 'one'],
  ["Slate's placeholder", '<p><span data-slate-placeholder="true">Write</span>one</p>', 'one'],
  ['a script', 'one<script>two</script>', 'one'],
];
for (const [what, inner, expected] of texts) {
  test(`reads ${what}`, async () => {
    const { text, same } = await read(editor(inner));
    assert.equal(text, expected);
    assert.ok(same, 'the editor was changed');
  });
}

test('broken surrogates are read as one unit each', async () => {
  const text = await page.evaluate(() => {
    document.body.innerHTML = '<textarea id="e"></textarea>';
    const field = document.querySelector('#e');
    field.value = 'a\uD83Db';
    return globalThis.page.readDraft([field]).text;
  });
  assert.equal(text, 'a\uFFFDb');
});

test('spans become ranges over the same words', async () => {
  const words = async (inner, find) => (await read(editor(inner), find)).range;
  assert.equal(await words('<p>x gua<b>rant</b>eed y</p>', 'guaranteed'), 'guaranteed');
  assert.equal(await words('<p>one</p><p>two three</p>', 'two'), 'two');
  assert.equal(await words('<p>  one \n  two </p>', 'two'), 'two');
  assert.equal(await words('<p>🙂🙂 one</p>', 'one'), 'one');
  assert.equal(await words('<p>a <img alt="🙂" src="x:"> one</p>', '🙂 one'), ' one');
  // Across paragraphs, and with the words at the end.
  assert.equal(await words('<p>one</p><p>two</p>', 'one\ntwo'), 'onetwo');
  assert.equal(await words('one', 'one'), 'one');
});

test('fields of one form are read as one text', async () => {
  const draft = await page.evaluate(() => {
    document.body.innerHTML =
      '<form><textarea id="a">one</textarea><textarea id="b">two</textarea></form>';
    const composers = new globalThis.page.Composers();
    const composer = composers.describe(document.querySelector('#a'));
    const { text, fields } = globalThis.page.readDraft(composers.group(composer));
    return { text, starts: fields.map(({ start }) => start) };
  });
  assert.deepEqual(draft, { text: 'one\n\ntwo', starts: [0, 5] });
});

/** The surface of the element #e in `html` on `host`, or null if it is no composer. */
const surface = (html, host = 'example.com') =>
  page.evaluate(
    (markup, name) => {
      document.body.innerHTML = markup;
      const composers = new globalThis.page.Composers();
      composers.adapter = globalThis.page.adapterFor(name);
      return composers.describe(document.querySelector('#e'))?.surface ?? null;
    },
    html,
    host,
  );

test('finds composers and tells their surface', async () => {
  assert.equal(await surface('<textarea id="e"></textarea>'), 'post');
  assert.equal(
    await surface('<textarea id="e" placeholder="Add a comment"></textarea>'),
    'comment',
  );
  assert.equal(await surface(editor('')), 'post');
  assert.equal(await surface('<textarea id="e" name="bio"></textarea>'), 'profile');
  const demo =
    '<form class="comment-form"><textarea id="e" class="comment-text"></textarea></form>';
  assert.equal(await surface(demo, 'demo.localhost'), 'comment');
});

test('leaves alone what is no composer', async () => {
  for (const html of [
    '<input id="e" type="password">',
    '<input id="e" type="text">',
    '<input id="e" type="search">',
    '<form role="search"><textarea id="e"></textarea></form>',
    '<div class="monaco-editor"><textarea id="e"></textarea></div>',
    '<textarea id="e" readonly></textarea>',
    '<textarea id="e" role="combobox"></textarea>',
    '<div aria-hidden="true"><textarea id="e"></textarea></div>',
    '<div contenteditable="true"><p id="e">part of an editor</p></div>',
  ]) {
    assert.equal(await surface(html), null, html);
  }
  // Whatever an adapter says.
  const faulty =
    '<form class="comment-form"><input type="password" id="e" class="comment-text"></form>';
  assert.equal(await surface(faulty, 'demo.localhost'), null);
});

/** The id of the composer that a click on #c submits. */
const submits = (html, host = 'example.com') =>
  page.evaluate(
    (markup, name) => {
      document.body.innerHTML = markup;
      const composers = new globalThis.page.Composers();
      composers.adapter = globalThis.page.adapterFor(name);
      let found = null;
      const heard = (event) => {
        event.preventDefault();
        found = composers.target(event)?.composer.element.id ?? null;
      };
      addEventListener('click', heard, { capture: true, once: true });
      document
        .querySelector('#c')
        .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      return found;
    },
    html,
    host,
  );

test('knows what a press submits', async () => {
  const field = '<textarea id="e">x</textarea>';
  assert.equal(await submits(`<form>${field}<button><b id="c">Go</b></button></form>`), 'e');
  assert.equal(await submits(`<div>${field}<div role="button" id="c">Post</div></div>`), 'e');
  assert.equal(await submits(`<div>${field}<button id="c">Publier</button></div>`), 'e');
  assert.equal(
    await submits(`<div>${field}<button id="c" type="button">Bold</button></div>`),
    null,
  );
  // "Reply" ahead of the field opens it.
  assert.equal(await submits(`<div><button id="c">Reply</button>${field}</div>`), null);
  assert.equal(
    await submits(`<form id="f">${field}</form><button form="f" id="c">Save it</button>`),
    'e',
  );
});

test('marks words by ranges, and never what comes from a secret list', async () => {
  const marked = await page.evaluate(() => {
    document.body.innerHTML = '<div id="e" contenteditable="true">It will double Acme</div>';
    const field = document.querySelector('#e');
    const finding = (start, end, opaque) => ({ start, end, opaque, severity: 'warn' });
    const highlights = new globalThis.page.Highlights();
    const draft = globalThis.page.readDraft([field]);
    highlights.show(field, draft, [finding(3, 14, false), finding(15, 19, true)]);
    const found = [...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(String)]);
    highlights.retire();
    return { found, left: CSS.highlights.size, html: field.outerHTML };
  });
  assert.deepEqual(marked.found, [['fp-2', ['will double']]]);
  assert.equal(marked.left, 0);
  assert.equal(marked.html, '<div id="e" contenteditable="true">It will double Acme</div>');
});

test('the copy over a textarea breaks its lines at the same places', async () => {
  const boxes = await page.evaluate(() => {
    const words = 'The quick brown fox jumps over the lazy dog. '.repeat(12) + 'guaranteed';
    document.body.innerHTML =
      '<textarea id="e" style="font:15px/1.4 serif;padding:7px 11px;width:240px;height:90px"></textarea><div id="h"></div>';
    const field = document.querySelector('#e');
    field.value = words;
    const root = document.querySelector('#h').attachShadow({ mode: 'open' });
    root.innerHTML =
      '<style>.mirror{position:fixed;overflow:hidden;pointer-events:none}.copy{box-sizing:border-box}</style>';
    const mirror = new globalThis.page.Mirror(root);
    const start = words.length - 10;
    mirror.show(field, [{ start, end: words.length, opaque: false, severity: 'warn' }], 0);
    const copy = root.querySelector('.copy');
    return { field: field.scrollHeight, copy: copy.offsetHeight };
  });
  assert.equal(boxes.copy, boxes.field);
});

test('while the person types the copy changes no more than it must', async () => {
  const seen = await page.evaluate(async () => {
    document.body.innerHTML = '<textarea id="e"></textarea><div id="h"></div>';
    const field = document.querySelector('#e');
    field.value = 'It is guaranteed and it will double';
    const root = document.querySelector('#h').attachShadow({ mode: 'open' });
    const mirror = new globalThis.page.Mirror(root);
    const marks = [
      { start: 6, end: 16, opaque: false, severity: 'warn' },
      { start: 24, end: 35, opaque: false, severity: 'block' },
    ];
    mirror.show(field, marks, 0);
    const copy = root.querySelector('.copy');
    const [word] = copy.children;
    const look = () => [...copy.children].map((span) => [span.className, span.textContent]);
    const typed = async (value) => {
      field.value = value;
      mirror.follow();
      await new Promise(requestAnimationFrame);
      return { text: copy.textContent, marks: look(), same: copy.firstElementChild === word };
    };
    return [
      await typed('Well, it is guaranteed and it will double'),
      await typed('Well, it is guarNteed and it will double'),
      await typed(''),
    ];
  });
  const words = [
    ['warn', 'guaranteed'],
    ['block', 'will double'],
  ];
  const text = 'Well, it is guaranteed and it will double';
  assert.deepEqual(seen[0], { text, marks: words, same: true });
  assert.deepEqual(seen[1].marks, words.slice(1));
  assert.equal(seen[1].text, 'Well, it is guarNteed and it will double');
  assert.deepEqual(seen[2], { text: '', marks: [], same: false });
});
