// Every field at every level: what a level forbids is not in the answer and was never read.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { load } from '../load.mjs';
import { fixture, Stage } from './stage.mjs';

const { allows, FIELD_NAMES, LEVELS } = await load('shared/capture.ts');

let stage;
before(async () => {
  stage = await Stage.start();
});
after(() => stage?.stop());

const WORDS = '<p id="words">Some words</p>';
const act = 'getSelection().selectAllChildren(document.querySelector("#words"))';
/** Between them they give every field. */
const PAGES = {
  'json-ld': {},
  microdata: {},
  rdfa: {},
  foaf: {},
  'data-vocabulary': {},
  'h-resume': {},
  'open-graph': {},
  linkedin: { url: 'https://www.linkedin.com/in/rama/' },
  staff: { url: 'https://www.example.ac.uk/finance/people/rama-treas' },
};

for (const level of LEVELS) {
  test(`${level}: of every page the fields that it allows, and no other`, async () => {
    const seen = new Set();
    for (const [name, more] of Object.entries(PAGES)) {
      const captured = await stage.read(fixture(name) + WORDS, { level, act, ...more });
      assert.deepEqual([captured.level, captured.person], [level, true], name);
      for (const field of Object.keys(captured.page)) {
        assert.ok(allows(level, field), `${name}: ${field} at ${level}`);
        seen.add(field);
      }
    }
    const allowed = FIELD_NAMES.filter((field) => allows(level, field));
    assert.deepEqual(
      FIELD_NAMES.filter((field) => seen.has(field)),
      allowed,
    );
  });
}

// Words that stand in the markup of one field alone, by the level at which that is read.
const MARKED = {
  card: { 'p-nickname': 'names', 'p-note': 'about', 'p-job-title': 'position' },
  full: {
    'p-experience': 'positions',
    'p-education': 'education',
    'u-email': 'emails',
    'p-tel': 'phones',
  },
};

test('what is above the level is not read of the page', async () => {
  const classes = Object.values(MARKED).flatMap((of) => Object.keys(of));
  const markup = `<div class="h-card"><b class="p-name">Rama</b>${classes
    .map((name) => `<i class="${name}">0113 496 0000</i>`)
    .join('')}<a rel="friend" href="https://ada.example/">Ada</a></div>
    <div itemscope itemtype="https://schema.org/Person"><i itemprop="email">a@b.example</i></div>`;
  const looked = {};
  for (const level of LEVELS) {
    const page = await stage.show(`<!doctype html>${markup}`);
    await page.evaluate(() => {
      window.read = [];
      const { createTreeWalker } = Document.prototype;
      // Every text of an element is read by walking through it.
      Document.prototype.createTreeWalker = function (root, what) {
        if (what & NodeFilter.SHOW_TEXT) {
          window.read.push(root.className || root.getAttribute('itemprop') || root.rel);
        }
        return createTreeWalker.call(this, root, what);
      };
    });
    await page.evaluate(stage.script);
    looked[level] = await page.evaluate((wanted) => {
      globalThis.forepostCapture(wanted);
      return [...new Set(window.read)].sort();
    }, level);
    await page.close();
  }
  const card = ['p-name', ...Object.keys(MARKED.card)];
  assert.deepEqual(looked, {
    link: [],
    selection: [],
    card: card.sort(),
    full: [...card, ...Object.keys(MARKED.full), 'email', 'friend'].sort(),
  });
});
