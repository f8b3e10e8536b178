// The page of clients: found, read, written, erased, locked; for everybody.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { closePage } from './lib/browser.mjs';
import { root } from './lib/machine.mjs';
import { clientOf, clientsOf, openNotes, SavePopup, withHost } from './lib/notes.mjs';
import { chord } from './lib/stage.mjs';
import { traces } from './lib/traces.mjs';
import { Ui } from './lib/ui.mjs';
import { until } from './lib/until.mjs';

const SEARCH = 'Search your clients';

/** The page of clients in a new tab. */
async function visit(stage, hash = '', options) {
  const page = await stage.chrome.ownPage(`clients.html${hash}`, options);
  return { page, ui: await Ui.of(page) };
}

/** Waits for words in an element. */
const shows = (page, words, place = 'main') =>
  until(
    async () => {
      const text = await page.$eval(place, ({ textContent }) => textContent);
      if (text.includes(words)) return true;
      throw new Error(`${place} says “${text}”`);
    },
    { what: `“${words}” in ${place}` },
  );

const entries = (page) =>
  page.$$eval('main .list li a', (links) => links.map(({ textContent }) => textContent));

async function add(machine, ...clients) {
  for (const [name, ...more] of clients) {
    const { status, stderr } = machine.forepost('notes', 'add', '--name', name, ...more);
    assert.equal(status, 0, stderr);
  }
}

const titles = (machine) =>
  clientsOf(machine)
    .map(({ title }) => title)
    .sort();

async function axe(page) {
  await page.evaluate(readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document);
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0].html}`);
  });
}

describe('the page of clients', () => {
  let open, stage, machine;
  before(async () => {
    open = await openNotes();
    ({ stage } = open);
    ({ machine } = stage);
  });
  after(() => open?.close());
  beforeEach(() => stage.clear());

  test('no notes yet: one press begins them, and the page says how to save the first', async () => {
    const { page, ui } = await visit(stage);
    await shows(page, 'There are no notes on this computer yet');
    await until(async () => (await ui.focused()) === 'Begin', { what: 'the focus on "Begin"' });
    await page.keyboard.press('Enter');
    await shows(page, 'No clients yet');
    await shows(page, 'Save this profile');
    assert.deepEqual(clientsOf(machine), []);
  });

  test('a client is found as you type, opened and read', async () => {
    await add(
      machine,
      ['Rama Treas', '--employer', 'Northwind', '--tag', 'energy', '--note', 'Likes rambling.'],
      ['José Calder', '--employer', 'Calder & Rowe'],
      ['Anna Ramus', '--headline', 'Treasurer at large'],
    );
    const { page, ui } = await visit(stage);
    await shows(page, '3 clients', '#count');
    await until(async () => (await ui.focused()) === SEARCH, { what: 'the focus in the search' });
    await page.keyboard.type('ram');
    await shows(page, '2 found for “ram”', '#count');
    assert.deepEqual((await entries(page)).sort(), ['Anna Ramus', 'Rama Treas']);
    const marks = await page.$$eval('main mark', (all) => all.map((mark) => mark.textContent));
    assert.ok(marks.length >= 2);
    assert.ok(
      marks.every((mark) => /^ram/i.test(mark)),
      String(marks),
    );
    await page.keyboard.type('bling');
    await shows(page, '1 found for “rambling”', '#count');
    assert.deepEqual(await entries(page), ['Rama Treas'], 'found by the words of a note');
    await chord(page, 'Control', 'a');
    await page.keyboard.type('jose');
    await shows(page, '1 found for “jose”', '#count');
    await ui.press('José Calder');
    await page.waitForSelector('article h2');
    assert.equal(await ui.focused(), 'José Calder');
    await shows(page, 'Calder & Rowe');
    await ui.press('All clients');
    await shows(page, '1 found for “jose”', '#count');
    await page.keyboard.type('xq');
    await shows(page, 'Nothing found for “josexq”', '#count');
  });

  test('a note is added, written anew and taken out', async () => {
    const { id } = clientsOf(machine).find(({ title }) => title === 'José Calder');
    const texts = () => clientOf(machine, id).notes.map(({ text }) => text);
    const { page, ui } = await visit(stage, `#client=${id}`);
    await ui.press('New note');
    await page.keyboard.type('Rang on Monday.');
    await ui.press('Add note');
    await shows(page, 'Rang on Monday.', '.entries');
    assert.deepEqual(texts(), ['Rang on Monday.']);

    const named = (start) =>
      page.$eval(`.entries [aria-label^="${start}"]`, ({ ariaLabel }) => ariaLabel);
    await ui.press(await named('Edit the note of '));
    await page.keyboard.type(' Wants bonds.');
    await ui.press('Keep note');
    await shows(page, 'Wants bonds.', '.note .text');
    assert.equal(texts().length, 1);
    assert.match(texts()[0], /Rang on Monday\./);
    assert.match(texts()[0], /Wants bonds\./);

    await ui.press(await named('Delete the note of '));
    await shows(page, 'Note deleted.', '#undo');
    assert.deepEqual(texts(), []);
    await ui.press('Undo');
    await shows(page, 'Undone: Note deleted.', '#undo');
    assert.match(texts()[0], /Wants bonds\./);
    await ui.press('Undo');
    await shows(page, 'Undone: Note changed.', '#undo');
    assert.deepEqual(texts(), ['Rang on Monday.']);
    await ui.press('Undo');
    await shows(page, 'Undone: Note added.', '#undo');
    assert.deepEqual(texts(), []);
  });

  test('the card is edited by hand', async () => {
    const { id } = clientsOf(machine).find(({ title }) => title === 'José Calder');
    const { page, ui } = await visit(stage, `#client=${id}`);
    await ui.press('Edit');
    await ui.press('Employer');
    await chord(page, 'Control', 'a');
    await page.keyboard.type('Tidewater');
    await ui.press('Tags');
    await page.keyboard.type('harbour, pilots');
    await ui.press('Keep changes');
    await shows(page, 'Tidewater');
    const { fields, tags } = clientOf(machine, id);
    assert.deepEqual(fields, { name: 'José Calder', employer: 'Tidewater' });
    assert.deepEqual(tags, ['harbour', 'pilots']);
    await ui.press('Undo');
    await shows(page, 'Undone: Saved.', '#undo');
    assert.equal(clientOf(machine, id).fields.employer, 'Calder & Rowe');
    assert.deepEqual(clientOf(machine, id).tags, []);
  });

  test('erase can be undone; it is done when the page is left', async () => {
    const all = titles(machine);
    const { page, ui } = await visit(stage);
    await ui.press('Anna Ramus');
    await ui.press('Erase');
    await shows(page, 'Anna Ramus will be erased when you leave this page', '#notices');
    await until(async () => (await ui.focused()) === 'Undo', { what: 'the focus on "Undo"' });
    await shows(page, `${all.length - 1} clients`, '#count');
    assert.ok(!(await entries(page)).includes('Anna Ramus'));
    assert.deepEqual(titles(machine), all, 'nothing is erased yet');
    await page.keyboard.press('Enter');
    await shows(page, `${all.length} clients`, '#count');
    assert.ok((await entries(page)).includes('Anna Ramus'));

    // Undone: leaving the page erases nothing.
    await page.reload();
    await ui.press('Anna Ramus');
    await ui.press('Erase');
    await ui.press('Undo');
    await closePage(page);
    const second = await visit(stage);
    await second.ui.press('Rama Treas');
    await second.ui.press('Erase');
    await shows(second.page, 'Rama Treas will be erased', '#notices');
    await closePage(second.page);
    await until(() => !titles(machine).includes('Rama Treas'), { what: 'the erasure' });
    assert.ok(titles(machine).includes('Anna Ramus'));
    const { stdout } = machine.forepost('notes', 'export');
    assert.ok(!stdout.includes('rambling'), 'with all that was known');
  });

  test('erase now does not wait', async () => {
    const { page, ui } = await visit(stage);
    await ui.press('Anna Ramus');
    await ui.press('Erase');
    await ui.press('Erase now');
    await shows(page, 'Erased.', '#notices');
    assert.ok(!titles(machine).includes('Anna Ramus'));
    await page.reload();
    await shows(page, 'José Calder');
    assert.ok(!(await entries(page)).includes('Anna Ramus'));
  });

  test('lock, and one press to unlock; what waits to be erased is erased first', async () => {
    await add(machine, ['Late Leaver']);
    const { page, ui } = await visit(stage);
    await ui.press('Late Leaver');
    await ui.press('Erase');
    await ui.control('Undo');
    await ui.press('Lock');
    await shows(page, 'Your notes are locked');
    await shows(page, 'You locked them.');
    const text = await page.$eval('body', ({ textContent }) => textContent);
    assert.doesNotMatch(text, /José|Late Leaver/, 'nothing of the notes is left on the page');
    await until(async () => (await ui.focused()) === 'Unlock', { what: 'the focus on "Unlock"' });
    await page.keyboard.press('Enter');
    await shows(page, 'José Calder');
    assert.deepEqual(titles(machine), ['José Calder']);
  });

  test('another page is locked with it, at once', async () => {
    const one = await visit(stage);
    await one.ui.control('José Calder');
    const two = await visit(stage);
    await two.ui.press('Lock');
    await shows(two.page, 'Your notes are locked');
    await one.page.bringToFront();
    await shows(one.page, 'Your notes are locked');
    await one.ui.press('Unlock');
    await shows(one.page, 'José Calder');
  });

  test('the whole way by keyboard', async () => {
    await add(machine, ['Kay Board', '--note', 'No mouse.']);
    const { page, ui } = await visit(stage);
    const tabTo = (name) =>
      until(
        async () => {
          if ((await ui.focused()) === name) return true;
          await page.keyboard.press('Tab');
          return false;
        },
        { what: `Tab to reach "${name}"` },
      );
    await until(async () => (await ui.focused()) === SEARCH, { what: 'the focus in the search' });
    await page.keyboard.type('mouse');
    await shows(page, '1 found', '#count');
    await tabTo('Kay Board');
    await page.keyboard.press('Enter');
    await until(async () => (await page.$('article')) && (await ui.focused()) === 'Kay Board', {
      what: 'the focus on the name',
    });
    await tabTo('New note');
    await page.keyboard.type('By keys alone.');
    await chord(page, 'Control', 'Enter');
    await shows(page, 'By keys alone.', '.entries');
    await until(async () => (await ui.focused()) === 'New note', { what: 'the focus to stay' });
    await page.reload();
    await shows(page, 'By keys alone.', '.entries');
    await tabTo('Edit');
    await page.keyboard.press('Enter');
    await until(async () => (await ui.focused()) === 'Name', { what: 'the focus in the form' });
    await page.keyboard.press('Escape');
    await until(async () => (await ui.focused()) === 'Kay Board', { what: 'the form to close' });
    await tabTo('Erase');
    await page.keyboard.press('Enter');
    await until(async () => (await ui.focused()) === 'Undo', { what: 'the focus on "Undo"' });
    await tabTo('Erase now');
    await page.keyboard.press('Enter');
    await shows(page, 'Erased.', '#notices');
    assert.ok(!titles(machine).includes('Kay Board'));
  });

  for (const dark of [false, true]) {
    test(`axe finds no fault with the pages (${dark ? 'dark' : 'light'})`, async () => {
      const { page, ui } = await visit(stage, '', { dark });
      await ui.control('José Calder');
      await page.type('#search', 'jos');
      await page.waitForSelector('main mark');
      assert.deepEqual(await axe(page), [], 'the list');
      await ui.press('José Calder');
      await page.waitForSelector('article');
      assert.deepEqual(await axe(page), [], 'a client');
      await ui.press('Edit');
      await ui.control('Keep changes');
      assert.deepEqual(await axe(page), [], 'the form');
      await page.reload();
      await ui.press('Erase');
      await ui.control('Undo');
      assert.deepEqual(await axe(page), [], 'the list with an erasure');
      await ui.press('Undo');
      await ui.press('Lock');
      await ui.control('Unlock');
      assert.deepEqual(await axe(page), [], 'locked');
      const { page: network } = await stage.visit('/profile/priya', { dark });
      const popup = await SavePopup.of(stage, network, { dark });
      await popup.save();
      assert.deepEqual(await axe(popup.page), [], 'the popup');
    });
  }
});

describe('many clients', () => {
  const MANY = 1500;
  let open;
  after(() => open?.close());

  test(`${MANY} clients stay searchable, those in sight at once`, async () => {
    open = await openNotes();
    const { stage } = open;
    await withHost(stage.machine, async (ask) => {
      for (let number = 1; number <= MANY; number++) {
        await ask({
          type: 'notes.save',
          site: stage.origin,
          url: `${stage.origin}/profile/p${number}`,
          kind: 'person',
          page: { name: `Person ${number}`, employer: number % 50 ? 'Northwind' : 'Zephyr' },
        });
      }
    });
    const { page, ui } = await visit(stage);
    await shows(page, '1,500 clients', '#count');
    assert.ok((await entries(page)).length < 60, 'those in sight alone are on the page');
    const seen = new Set(await entries(page));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await until(async () => /^Person /.test((await ui.focused()) ?? ''), { what: 'the last row' });
    for (let turn = 0; turn < 160; turn++) {
      for (const name of await entries(page)) seen.add(name);
      await page.keyboard.press('PageUp');
    }
    await until(
      async () => {
        for (const name of await entries(page)) seen.add(name);
        return seen.size === MANY;
      },
      { what: 'every client to have been seen on the way up' },
    ).catch(() => assert.equal(seen.size, MANY, 'all of them, on the way up'));
    await page.evaluate(() => window.scrollTo({ top: 0 }));
    await page.type('#search', 'zeph');
    await shows(page, '30 found for “zeph”', '#count');
    assert.equal(await page.$eval('main .list li', ({ ariaSetSize }) => ariaSetSize), '30');
    await page.type('#search', ' 1450');
    await shows(page, '1 found', '#count');
    assert.deepEqual(await entries(page), ['Person 1450']);
  });
});

describe('without a key store', () => {
  const PASSPHRASE = 'tourmaline gudgeonfish ferryboatman';
  let open;
  afterEach(async () => {
    await open?.close();
    open = undefined;
  });

  test('a passphrase is chosen, asked for, and stands nowhere', async () => {
    open = await openNotes({ keyring: false });
    const { stage } = open;
    const { page, ui } = await visit(stage);
    await shows(page, 'Choose a passphrase for your notes');
    await shows(page, 'no key store that Forepost can use');
    const enter = async (passphrase, again) => {
      for (const [label, text] of [
        ['Passphrase', passphrase],
        ['The same again', again],
      ]) {
        if (text === undefined) continue;
        await ui.press(label);
        await chord(page, 'Control', 'a');
        await page.keyboard.type(text);
      }
      await page.keyboard.press('Enter');
    };
    await until(async () => (await ui.focused()) === 'Passphrase', { what: 'the focus' });
    await enter('short', 'short');
    await shows(page, 'Use at least 8 characters', '[role=alert]');
    await enter(PASSPHRASE, `${PASSPHRASE}s`);
    await shows(page, 'The two are not the same', '[role=alert]');
    await enter(PASSPHRASE, PASSPHRASE);
    await shows(page, 'No clients yet');

    await ui.press('Lock');
    await shows(page, 'Your notes are locked');
    await enter('');
    await shows(page, 'Type your passphrase.', '[role=alert]');
    await enter(`${PASSPHRASE}!`);
    await shows(page, 'This key or passphrase does not open the notes', '[role=alert]');
    await shows(page, 'nobody can tell you what it is', '[role=alert]');
    await enter(PASSPHRASE);
    await shows(page, 'No clients yet');
    assert.deepEqual(traces(stage.machine.folder, PASSPHRASE.split(' ')), []);
  });
});
