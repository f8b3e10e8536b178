// What makes of notes a rolodex: terms, relations and their picture, merging, two who write at once,
// what is new on a page, in and out; as a person does it.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { clientOf, clientsOf, openNotes, profile, SavePopup } from './lib/notes.mjs';
import { chord } from './lib/stage.mjs';
import { Ui } from './lib/ui.mjs';
import { until } from './lib/until.mjs';

const shows = (page, words, place = 'main') =>
  until(
    async () => {
      const text = await page.$eval(place, ({ textContent }) => textContent);
      if (words instanceof RegExp ? words.test(text) : text.includes(words)) return true;
      throw new Error(`${place} says “${text}”`);
    },
    { what: `“${words}” in ${place}` },
  );

describe('the rolodex', () => {
  let open, stage, machine, gallery, folder;
  before(async () => {
    open = await openNotes({ galleryCapture: 'full' });
    ({ stage, gallery } = open);
    ({ machine } = stage);
    folder = mkdtempSync(join(tmpdir(), 'forepost-rolodex-'));
  });
  after(async () => {
    await open?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => stage.clear());

  async function visit(hash = '') {
    const page = await stage.chrome.ownPage(`clients.html${hash}`);
    return { page, ui: await Ui.of(page) };
  }

  function run(...args) {
    const { status, stderr } = machine.forepost('notes', ...args);
    assert.equal(status, 0, stderr);
  }

  const idOf = (name) => clientsOf(machine).find(({ title }) => title === name).id;

  test('the terms are read and changed on purpose', async () => {
    run('add', '--name', 'Rama Treas', '--employer', 'Northwind', '--tag', 'energy');
    run('add', '--name', 'Dana Okafor', '--employer', 'Northwind');
    const id = idOf('Rama Treas');
    const { page, ui } = await visit(`#client=${id}`);
    await shows(page, /Kept until .*days left/);
    await shows(page, 'Typed by hand');
    await ui.press('Change the lawful basis');
    await page.select('.terms select', 'consent');
    await ui.press('Keep');
    await shows(page, 'Consent', '.terms');
    assert.equal(clientOf(machine, id).basis, 'consent');
    await ui.press('I have sent it');
    await shows(page, /Told on/, '.terms');
    assert.ok(clientOf(machine, id).notice.given);
    await ui.press('Undo');
    await shows(page, /Tell this client/, '.terms');
    await ui.press('Undo');
    await shows(page, 'Legitimate interest', '.terms');
    const back = clientOf(machine, id);
    assert.deepEqual([back.basis, back.notice.given], ['legitimate_interest', null]);

    const { expires } = back;
    await ui.press('Change until when this client is kept');
    await page.$eval('.terms [type="date"]', (input) => (input.value = '2199-01-01'));
    await ui.press('Keep this day');
    await page.waitForSelector('article [role="alert"] .card');
    assert.equal(clientOf(machine, id).expires, expires, 'not later than the firm allows');
  });

  test('relations, and their picture by keyboard', async () => {
    const id = idOf('Rama Treas');
    const { page, ui } = await visit(`#client=${id}`);
    await ui.press('Add somebody');
    await page.keyboard.type('dana');
    await page.waitForSelector('.options [role="option"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('colleague');
    await page.keyboard.press('Enter');
    await shows(page, 'colleague Dana Okafor', '.relations');
    assert.deepEqual(clientOf(machine, id).relations, [
      { what: 'colleague', client: idOf('Dana Okafor'), title: 'Dana Okafor' },
    ]);
    await page.waitForSelector('.client .graph');
    await ui.press('Connections');
    await shows(page, /Rama Treas: .*colleague: Dana Okafor/);
    await page.waitForSelector('main > .connections .graph');
    await page.$eval('main > .connections .graph', (root) => root.focus());
    const chosen = () =>
      page.$eval(
        '.graph',
        (root) =>
          document
            .getElementById(root.getAttribute('aria-activedescendant'))
            ?.getAttribute('aria-label') ?? '',
      );
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'ArrowRight']) {
      if ((await chosen()).startsWith('Dana')) break;
      await page.keyboard.press(key);
    }
    assert.match(await chosen(), /^Dana Okafor/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('article h2');
    await shows(page, 'colleague of Rama Treas', '.relations');
  });

  test('the list is narrowed by tag and employer, and back leads back', async () => {
    const { page, ui } = await visit();
    await shows(page, '2 clients', '#count');
    await until(async () => (await page.$$('.filters select')).length === 3, {
      what: 'the choices',
    });
    await page.select('.filters select', 'energy');
    await shows(page, '1 client with the tag “energy”', '#count');
    assert.doesNotMatch(page.url(), /energy/);
    await ui.press('Rama Treas');
    await page.waitForSelector('article h2');
    await page.goBack();
    await shows(page, '1 client with the tag “energy”', '#count');
    await page.goBack();
    await shows(page, '2 clients', '#count');
  });

  test('what the command line writes is seen within a second or so; both versions stay', async () => {
    const id = idOf('Rama Treas');
    const { page, ui } = await visit(`#client=${id}`);
    await shows(page, 'Northwind', '.facts');
    run('edit', '--id', String(id), '--employer', 'Tidewater');
    await shows(page, 'Tidewater', '.facts');
    await ui.press('Edit');
    await ui.press('Employer');
    await chord(page, 'Control', 'a');
    await page.keyboard.type('Mine & Co');
    run('edit', '--id', String(id), '--employer', 'Theirs & Co');
    await shows(page, 'changed elsewhere');
    await ui.press('Keep changes');
    await shows(page, 'Two wrote at once');
    await shows(page, /This: Mine & Co.*The other: Theirs & Co/);
    await ui.press('Take the other Employer: Theirs & Co');
    await shows(page, 'Theirs & Co', '.facts');
    assert.deepEqual(clientOf(machine, id).conflicts, []);
    await ui.press('Undo');
    await shows(page, /This: Mine & Co.*The other: Theirs & Co/);
  });

  test('two that are one: merged, split, and undone', async () => {
    run('add', '--name', 'Rama Treas', '--note', 'The same, from elsewhere.');
    const before = clientsOf(machine).length;
    const { page, ui } = await visit(`#client=${idOf('Dana Okafor')}`);
    const [first] = clientsOf(machine).filter(({ title }) => title === 'Rama Treas');
    await page.evaluate((hash) => (location.hash = hash), `#client=${first.id}`);
    await shows(page, 'Perhaps the same person');
    await ui.press('Merge with Rama Treas');
    await shows(page, 'was merged into this client');
    await shows(page, 'The same, from elsewhere.');
    assert.equal(clientsOf(machine).length, before - 1);
    await ui.press('Undo');
    await shows(page, 'Undone: Merged.', '#undo');
    assert.equal(clientsOf(machine).length, before);
  });

  test('what is new on a page: told, and kept by one press', async () => {
    const url = gallery.put('/p/ann', profile({ name: 'Ann Gable', jobTitle: 'Analyst' }));
    const { page } = await stage.visit('/p/ann', { origin: gallery.origin });
    const first = await SavePopup.of(stage, page);
    await first.save();
    gallery.put('/p/ann', profile({ name: 'Ann Gable', jobTitle: 'Head of Sales' }));
    await page.reload();
    const popup = await SavePopup.of(stage, page);
    await shows(popup.page, /Ann Gable/, '#here');
    await popup.ui.press('What is new since your visit?');
    await shows(popup.page, /Head of Sales/, '#here');
    const position = () => clientOf(machine, idOf('Ann Gable')).fields.position;
    assert.equal(position(), 'Analyst', `nothing of ${url} is kept yet`);
    await popup.ui.press('Save this');
    await until(() => position() === 'Head of Sales', { what: 'the save' });
    const clients = await visit(`#client=${idOf('Ann Gable')}`);
    await shows(clients.page, /New position: Head of Sales/);
  });

  test('what is held, and until when', async () => {
    const { page } = await visit('#view=held');
    await shows(page, 'What is held, and until when');
    await shows(page, /Clients\d+ \(\d+ people/);
    assert.ok((await page.$$('.months tbody tr')).length > 0);
  });

  test('clients from a file: seen first, brought in, taken back', async () => {
    const file = join(folder, 'people.csv');
    writeFileSync(file, 'Name,Company,E-mail\nIda Import,Harbour,ida@harbour.example\n,Nobody,\n');
    const before = clientsOf(machine).length;
    const { page, ui } = await visit('#view=transfer');
    await page.waitForSelector('[type="file"]');
    await (await page.$('[type="file"]')).uploadFile(file);
    await shows(page, /rows? in the file/);
    await shows(page, 'Ida Import', 'tbody');
    assert.equal(clientsOf(machine).length, before, 'nothing is kept yet');
    await page.$$eval('.import button', (found) =>
      found.find(({ textContent }) => textContent.startsWith('Bring in')).click(),
    );
    await shows(page, '1 client brought in');
    await shows(page, /1 row skipped/);
    const { fields, tags } = clientOf(machine, idOf('Ida Import'));
    assert.deepEqual([fields.employer, fields.emails], ['Harbour', ['ida@harbour.example']]);
    assert.match(tags.join(), /^import \d{4}-\d\d-\d\d$/);
    await ui.press('Undo: erase what was brought in');
    await shows(page, '1 client was erased again');
    assert.equal(clientsOf(machine).length, before);
  });

  test('clients into a file', async () => {
    const { page, ui } = await visit('#view=transfer');
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: folder,
    });
    await ui.press('As JSON');
    await shows(page, /clients are in the file/, '.export');
    const name = await until(() => readdirSync(folder).find((one) => one.endsWith('.json')), {
      what: 'the file',
    });
    const { clients } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    assert.equal(clients.length, clientsOf(machine).length);
  });

  test('one press opens the clients beside the page', async () => {
    const { page } = await stage.visit('/profile/priya');
    const popup = await SavePopup.of(stage, page);
    await popup.ui.press('Beside the page');
    await until(
      async () => {
        const contexts = await stage.chrome.inWorker(async () =>
          (await chrome.runtime.getContexts({})).map(({ contextType, documentUrl }) =>
            [contextType, documentUrl].join(' '),
          ),
        );
        if (contexts.some((one) => /^SIDE_PANEL .*pages\/clients\.html/.test(one))) return true;
        throw new Error(contexts.join(', '));
      },
      { what: 'the side panel', timeout: 10_000 },
    );
  });

  test('beside a page: the same, narrow', async () => {
    const manifest = await stage.chrome.inWorker(() => chrome.runtime.getManifest());
    assert.equal(manifest.side_panel.default_path, 'pages/clients.html');
    const { page, ui } = await visit();
    await page.setViewport({ width: 340, height: 700 });
    await ui.press('Ann Gable');
    await page.waitForSelector('article h2');
    const { scrollWidth, clientWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }));
    assert.equal(scrollWidth, clientWidth);
  });
});
