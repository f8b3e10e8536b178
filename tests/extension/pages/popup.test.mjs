// The card for saving in the popup, in a real browser, before a background that is played.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axe, PageStage } from './stage.mjs';

let stage;
before(async () => (stage = await PageStage.open()));
after(() => stage.close());

const SIZE = { width: 380, height: 600 };
const CLIENT = {
  id: 12,
  kind: 'person',
  title: 'Rama <b>Treas</b>',
  snapshots: [{ level: 'card' }],
};
const saved = (more) => ({
  result: 'saved',
  saved: {
    outcome: 'created',
    client: CLIENT,
    changes: [],
    since: null,
    dropped: [],
    cut: [],
    ...more,
  },
});
const failed = (cause) => ({
  result: 'failed',
  failure: { cause, title: 'It failed', detail: 'Because.', hint: 'Ask.' },
});

const named = (page, name, role) => page.waitForSelector(`::-p-aria(${name}[role="${role}"])`);
const said = (page) => page.$eval('#save [role="status"]', (element) => element.textContent);
const saves = (page) =>
  page.evaluate(() => window.stub.asked.filter(({ type }) => type === 'notes.save'));

const visit = (what, options, act) =>
  test(what, async () => {
    const page = await stage.visit('status.html', { ...SIZE, ...options });
    await act(page);
    assert.deepEqual(page.faults, []);
    await page.close();
  });

visit('Save has the focus: Enter is enough', { outcomes: [saved()] }, async (page) => {
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Save this profile');
  await page.keyboard.press('Enter');
  const open = await named(page, 'Open in Forepost', 'link');
  assert.match(await said(page), /^Saved: Rama <b>Treas<\/b>/);
  assert.match(await open.evaluate(({ href }) => href), /clients\.html#client=12$/);
  assert.deepEqual(await saves(page), [
    { type: 'notes.save', tab: 7, kind: 'person', name: '', note: '', tags: [] },
  ]);
});

visit(
  'a name, a note and tags in the same step',
  { level: 'link', outcomes: [saved()] },
  async (page) => {
    await (await named(page, 'Name (optional)', 'textbox')).type('Rama');
    await (await named(page, 'Note (optional)', 'textbox')).type('Met on Monday');
    const tags = await named(page, 'Tags (optional, with commas between)', 'textbox');
    await tags.type('a, b ,A');
    await page.keyboard.press('Enter');
    await named(page, 'Open in Forepost', 'link');
    const [{ name, note, tags: sent }] = await saves(page);
    assert.deepEqual([name, note, sent], ['Rama', 'Met on Monday', ['a', 'b']]);
    // A second press must not keep the note twice.
    assert.equal(await page.$eval('textarea', ({ value }) => value), '');
  },
);

visit('no name is asked for where the page gives one', { level: 'card' }, async (page) => {
  assert.equal(await page.$('::-p-aria(Name (optional))'), null);
});

visit(
  'nobody’s profile: kept as a link note',
  { outcomes: [{ result: 'nobody' }, saved()] },
  async (page) => {
    await (await named(page, 'Note (optional)', 'textbox')).type('Read this');
    await (await named(page, 'Save this profile', 'button')).click();
    await (await named(page, 'Save as a link note', 'button')).click();
    await named(page, 'Open in Forepost', 'link');
    const [, second] = await saves(page);
    assert.deepEqual([second.kind, second.note], ['link', 'Read this']);
  },
);

visit(
  'a link note has a name where the card asks for none',
  { level: 'card', outcomes: [{ result: 'nobody' }, { result: 'nobody' }, saved()] },
  async (page) => {
    await page.keyboard.press('Enter');
    await (await named(page, 'Name (optional)', 'textbox')).type('The jobs');
    // Not the name of a person, should the page be one's by now.
    await (await named(page, 'Save this profile', 'button')).click();
    await page.waitForFunction(() => window.stub.asked.at(-1).type === 'notes.save');
    await (await named(page, 'Name (optional)', 'textbox')).focus();
    await page.keyboard.press('Enter');
    await named(page, 'Open in Forepost', 'link');
    assert.deepEqual(
      (await saves(page)).map(({ kind, name }) => [kind, name]),
      [
        ['person', ''],
        ['person', ''],
        ['link', 'The jobs'],
      ],
    );
  },
);

visit(
  'a failure says why, and what was typed stays',
  { outcomes: [failed('vault_full')] },
  async (page) => {
    await (await named(page, 'Note (optional)', 'textbox')).type('Not to be lost');
    await (await named(page, 'Save this profile', 'button')).click();
    await page.waitForSelector('#save .card.bad');
    assert.match(await said(page), /^Not saved: it failed/);
    assert.equal(await page.$eval('textarea', ({ value }) => value), 'Not to be lost');
  },
);

const LOCKED = { state: 'locked', ways: ['passphrase'], usable: false };
visit(
  'locked: unlocked here, then saved',
  { ...LOCKED, outcomes: [failed('vault_locked'), saved()] },
  async (page) => {
    await page.keyboard.press('Enter');
    await named(page, 'Your notes are locked', 'heading');
    await page.keyboard.type('correct horse');
    await page.keyboard.press('Enter');
    await named(page, 'Open in Forepost', 'link');
    assert.equal(await page.$('.unlock'), null);
    assert.equal((await saves(page)).length, 2);
  },
);

visit(
  'locked: a key store without the right key, so the passphrase at once',
  {
    state: 'locked',
    ways: ['key_store', 'passphrase'],
    outcomes: [failed('vault_wrong_key'), saved()],
  },
  async (page) => {
    await page.keyboard.press('Enter');
    await named(page, 'Passphrase', 'textbox');
    await page.keyboard.type('correct horse');
    await page.keyboard.press('Enter');
    await named(page, 'Open in Forepost', 'link');
  },
);

visit(
  'where nothing can be saved it says so',
  { level: null, tabState: 'not_listed' },
  async (page) => {
    assert.match(await page.$eval('#save', (e) => e.textContent), /has not listed the site/);
    assert.equal(await page.$('#save button'), null);
    await named(page, 'Your clients', 'link');
  },
);

const HERE = {
  id: 12,
  kind: 'person',
  title: 'Rama <b>Treas</b>',
  employer: 'Northwind',
  position: 'Treasurer',
  headline: '',
  tags: [],
  updated: '2026-05-03T09:00:00.000Z',
  followUp: '2026-01-01',
  expires: '2028-05-03T09:00:00.000Z',
  hit: null,
  why: 'saved from this page',
};
const here = (page) => page.$eval('#here', (element) => element.textContent);
const NEWS = {
  client: 12,
  title: 'Rama <b>Treas</b>',
  changes: [{ field: 'employer', before: 'a', after: 'b', words: 'new employer: Northwind' }],
  since: '2026-05-03T09:00:00.000Z',
  dropped: ['about'],
};

visit('the clients that matter on this page, and why', { here: [HERE] }, async (page) => {
  const link = await named(page, 'Rama <b>Treas</b>', 'link');
  assert.match(await link.evaluate(({ href }) => href), /clients\.html#client=12$/);
  assert.match(await here(page), /Treasurer, Northwind.*saved from this page · Follow up now/);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Save this profile');
});

visit(
  'what is new since the last visit: told, kept by one press',
  { here: [HERE], compared: NEWS, outcomes: [saved({ outcome: 'updated' })] },
  async (page) => {
    await (await named(page, 'What is new since your visit?', 'button')).click();
    await named(page, 'Save this', 'button');
    const said = await here(page);
    assert.match(said, /New since .*: Rama <b>Treas<\/b>New employer: Northwind\./);
    assert.match(said, /does not keep this: description.*Nothing of it is kept yet/);
    assert.deepEqual(await saves(page), []);
    await (await named(page, 'Save this', 'button')).click();
    await named(page, 'Open in Forepost', 'link');
    assert.equal((await saves(page)).length, 1);
  },
);

visit(
  'nothing is new, and a page of nobody',
  { here: [HERE], compared: { ...NEWS, changes: [], dropped: [] } },
  async (page) => {
    const look = await named(page, 'What is new since your visit?', 'button');
    await look.click();
    await page.waitForFunction(() => /Nothing is new since/.test(document.body.textContent));
    assert.equal(await page.$('::-p-aria(Save this[role="button"])'), null);
    await page.evaluate(() => (window.stub.compared = null));
    await look.click();
    await page.waitForFunction(() => /none of your clients/.test(document.body.textContent));
  },
);

visit('locked: said here, with the one way', { state: 'locked', here: [HERE] }, async (page) => {
  await named(page, 'Your notes are locked', 'heading');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Save this profile');
  await (await named(page, 'Unlock', 'button')).click();
  await named(page, 'Rama <b>Treas</b>', 'link');
});

visit('beside the page by a press', {}, async (page) => {
  await page.evaluate(() => (window.close = () => {}));
  await (await named(page, 'Beside the page', 'button')).click();
  assert.deepEqual(await page.evaluate(() => window.stub.opened), [{ windowId: 3 }]);
});

visit('beside the page in Firefox: its sidebar', {}, async (page) => {
  await page.evaluateOnNewDocument(() => {
    delete window.chrome.sidePanel;
    window.chrome.sidebarAction = { open: async () => void window.stub.opened.push('sidebar') };
    window.close = () => {};
  });
  await page.reload();
  await (await named(page, 'Beside the page', 'button')).click();
  assert.deepEqual(await page.evaluate(() => window.stub.opened), ['sidebar']);
});

visit('a browser without such a place offers none', {}, async (page) => {
  await page.evaluateOnNewDocument(() => delete window.chrome.sidePanel);
  await page.reload();
  await named(page, 'Save this profile', 'button');
  assert.equal(await page.$eval('#beside', ({ hidden }) => hidden), true);
});

for (const dark of [false, true]) {
  visit(
    `axe finds no fault (${dark ? 'dark' : 'light'})`,
    { dark, level: 'link', outcomes: [saved()], here: [HERE], compared: NEWS },
    async (page) => {
      assert.deepEqual(await axe(page), []);
      await page.keyboard.press('Enter');
      await named(page, 'Open in Forepost', 'link');
      await (await named(page, 'What is new since your visit?', 'button')).click();
      await named(page, 'Save this', 'button');
      assert.deepEqual(await axe(page), []);
    },
  );
}
