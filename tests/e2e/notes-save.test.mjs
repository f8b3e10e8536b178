// One click saves a profile: by the popup, the shortcut and the menu, at the site's level, and every
// outcome in words.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { Chrome } from './lib/browser.mjs';
import {
  chooseMenu,
  clientOf,
  clientsOf,
  openNotes,
  OurWorld,
  pressShortcut,
  profile,
  SavePopup,
  toasted,
} from './lib/notes.mjs';
import { until } from './lib/until.mjs';

const RED_FISH = 'red fish, deep sea';

describe('one click saves a profile', () => {
  let open, stage, gallery;
  before(async () => {
    open = await openNotes();
    ({ stage, gallery } = open);
  });
  after(() => open?.close());
  beforeEach(() => stage.clear());

  const named = (title) => clientsOf(stage.machine).filter((client) => client.title === title);

  test('the popup opens on the button: Enter saves, with a note and tags in the same step', async () => {
    const { page } = await stage.visit('/profile/priya');
    const popup = await SavePopup.of(stage, page);
    await until(async () => (await popup.ui.focused()) === 'Save this profile', {
      what: 'the focus to be on the button',
    });
    await popup.type('Note (optional)', 'Met at the green bond day.');
    await popup.type('Tags (optional, with commas between)', RED_FISH);
    await popup.page.focus('#save button[type=submit]');
    await popup.page.keyboard.press('Enter');
    const [title] = await popup.outcome();
    assert.equal(title, 'Saved: Priya Raman');

    const [{ id }] = named('Priya Raman');
    const client = clientOf(stage.machine, id);
    assert.equal(client.kind, 'person');
    assert.equal(client.fields.employer, 'Bluefield Energy');
    assert.equal(client.fields.position, 'Head of treasury');
    assert.deepEqual(client.tags, RED_FISH.split(', '));
    assert.deepEqual(
      client.notes.map(({ text }) => text),
      ['Met at the green bond day.'],
    );
    assert.deepEqual(client.addresses, [page.url()]);

    await popup.ui.press('Open in Forepost');
    const opened = await until(
      async () =>
        (await stage.chrome.browser.pages()).find((one) => one.url().endsWith(`#client=${id}`)),
      { what: 'the client to be opened' },
    );
    await opened.waitForFunction(() => document.querySelector('h2')?.textContent === 'Priya Raman');
  });

  test('the fields of the popup by keyboard alone', async () => {
    const { page } = await stage.visit('/profile/jonas');
    const popup = await SavePopup.of(stage, page);
    await until(async () => (await popup.ui.focused()) === 'Save this profile', {
      what: 'the focus to be on the button',
    });
    await popup.page.keyboard.press('Tab');
    assert.equal(await popup.ui.focused(), 'Note (optional)');
    await popup.page.keyboard.type('Gravel.');
    await popup.page.keyboard.press('Tab');
    await popup.page.keyboard.type('robots');
    await popup.page.keyboard.press('Enter');
    assert.deepEqual((await popup.outcome())[0], 'Saved: Jonas Weber');
    const [{ tags }] = named('Jonas Weber');
    assert.deepEqual(tags, ['robots']);
  });

  test('updated, and what has changed; then nothing has changed', async () => {
    const person = { name: 'Nils Holm', jobTitle: 'Analyst', worksFor: 'Old Harbour' };
    gallery.put('/profile/nils', profile(person));
    const { page } = await stage.visit('/profile/nils', { origin: gallery.origin });
    const popup = await SavePopup.of(stage, page);
    assert.equal((await popup.save())[0], 'Saved: Nils Holm');

    gallery.put('/profile/nils', profile({ ...person, worksFor: 'New Harbour' }));
    await page.reload();
    const again = await SavePopup.of(stage, page);
    const [updated, since, change] = await again.save({ note: 'He has moved.' });
    assert.equal(updated, 'Updated: Nils Holm');
    assert.match(since, /^Changed since .*\d{4}.*:$/);
    assert.equal(change, 'New employer: New Harbour (was Old Harbour).');

    const [same, nothing] = await again.save();
    assert.equal(same, 'Saved again: Nils Holm');
    assert.match(nothing, /^Nothing has changed since /);

    const found = named('Nils Holm');
    assert.equal(found.length, 1, 'saves of one profile make one client');
    const { notes, fields } = clientOf(stage.machine, found[0].id);
    assert.equal(fields.employer, 'New Harbour');
    assert.equal(notes.length, 1, 'the note is not kept again by the next press');
  });

  test('one profile under several spellings of its address is one client', async () => {
    gallery.put('/profile/spelt', profile({ name: 'Spelt Once' }));
    for (const spelling of ['', '?utm_source=mail', '#about']) {
      const { page } = await stage.visit(`/profile/spelt${spelling}`, { origin: gallery.origin });
      await (await SavePopup.of(stage, page)).save();
    }
    assert.equal(named('Spelt Once').length, 1);
  });

  test('the shortcut: the outcome in the page, and one button that opens the client once', async () => {
    const { page, ui } = await stage.visit('/profile/aiko');
    await pressShortcut(stage, page);
    const { title, buttons } = await toasted(ui, /^Saved/);
    assert.equal(title, 'Saved: Aiko Tanaka');
    assert.ok(buttons.includes('Open in Forepost'), String(buttons));
    const [{ id }] = named('Aiko Tanaka');
    await ui.press('Open in Forepost');
    await until(
      async () =>
        (await stage.chrome.browser.pages()).some((one) => one.url().endsWith(`#client=${id}`)),
      { what: 'the client to be opened' },
    );
  });

  test('the menu does the same', async () => {
    const { page, ui } = await stage.visit('/profile/miguel');
    await chooseMenu(stage, page);
    await toasted(ui, /^Saved: Miguel Santos$/);
    await chooseMenu(stage, page);
    const { text } = await toasted(ui, /^Saved again: Miguel Santos$/);
    assert.match(text, /Nothing has changed/);
    assert.equal(named('Miguel Santos').length, 1);
  });

  test('nothing of the reading is in the page before the click', async () => {
    const { page, ui } = await stage.visit('/profile/dana');
    const scripts = await stage.chrome.inWorker(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ js }) => js),
    );
    assert.ok(scripts.length > 0);
    assert.deepEqual(
      scripts.filter((file) => /capture|outcome/.test(file)),
      [],
    );
    const world = await OurWorld.of(stage, page);
    const kinds = '[typeof forepostCapture, typeof forepostOutcome]';
    assert.deepEqual(await world.run(kinds), ['undefined', 'undefined']);
    // The popup reads nothing before it is pressed either.
    const popup = await SavePopup.of(stage, page);
    await popup.ui.control('Save this profile');
    assert.deepEqual(await world.run(kinds), ['undefined', 'undefined']);
    assert.deepEqual(named('Dana Whitfield'), []);

    await pressShortcut(stage, page);
    await toasted(ui, /^Saved: Dana Whitfield$/);
    assert.deepEqual(await world.run(kinds), ['function', 'function']);
    const seen = await page.evaluate(() => [typeof forepostCapture, typeof forepostOutcome]);
    assert.deepEqual(seen, ['undefined', 'undefined'], 'the page itself does not see them');
  });

  test('a page that is nobody’s profile is offered as a link note', async () => {
    const { page } = await stage.visit('/reading');
    const popup = await SavePopup.of(stage, page);
    const before = clientsOf(stage.machine).length;
    const [title, line] = await popup.save({ note: 'Worth a second look.' });
    assert.equal(title, 'This is nobody’s profile');
    assert.match(line, /^Nothing was saved/);
    assert.equal(clientsOf(stage.machine).length, before);

    const saved = await until(
      async () => {
        const lines = await popup.press('Save as a link note');
        return /^Saved/.test(lines[0]) && lines;
      },
      { what: 'the link note' },
    );
    assert.ok(saved.includes('Kept as a link note.'));
    const link = clientsOf(stage.machine).find(({ kind }) => kind === 'link');
    const client = clientOf(stage.machine, link.id);
    assert.deepEqual(client.addresses, [page.url()]);
    assert.equal(client.notes[0].text, 'Worth a second look.', 'what was typed came along');
  });

  test('the same by the shortcut: the button in the page', async () => {
    const { page, ui } = await stage.visit('/');
    await pressShortcut(stage, page);
    const { buttons } = await toasted(ui, /^This is nobody’s profile$/);
    assert.ok(buttons.includes('Save as a link note'));
    await ui.press('Save as a link note');
    await toasted(ui, /^Saved/);
    const saved = clientsOf(stage.machine)
      .filter(({ kind }) => kind === 'link')
      .flatMap(({ id }) => clientOf(stage.machine, id).addresses);
    assert.ok(saved.includes(stage.origin), String(saved));
  });

  test('a site that is not listed: nothing is saved, and it is said', async () => {
    const before = clientsOf(stage.machine).length;
    const { page } = await stage.visit('/profile/priya', { origin: stage.other });
    const popup = await SavePopup.of(stage, page);
    await popup.page.waitForFunction(() =>
      /your firm has not listed the site/.test(document.querySelector('#save').textContent),
    );
    assert.equal(await popup.page.$('#save button'), null);
    await pressShortcut(stage, page);
    const tab = await stage.chrome.tabOf(page);
    const said = await until(
      () =>
        stage.chrome.inWorker(async (tabId) => {
          const title = await chrome.action.getTitle({ tabId });
          return /Not saved/.test(title) && title;
        }, tab),
      { what: 'the mark to say that it was not saved' },
    );
    assert.match(said, /not listed this site/);
    assert.equal(clientsOf(stage.machine).length, before);
  });

  test('two browsers at once over one vault', async () => {
    const second = await Chrome.start(stage.machine);
    try {
      const people = ['Twin One', 'Twin Two'];
      const browsers = [stage.chrome, second];
      const popups = await Promise.all(
        browsers.map(async (chrome, i) => {
          gallery.put(`/profile/twin${i}`, profile({ name: people[i] }));
          const { page } = await stage.visit(`/profile/twin${i}`, {
            origin: gallery.origin,
            chrome,
          });
          return SavePopup.of(stage, page, { chrome });
        }),
      );
      const outcomes = await Promise.all(popups.map((popup) => popup.save()));
      assert.deepEqual(
        outcomes.map(([title]) => title),
        people.map((name) => `Saved: ${name}`),
      );
      for (const chrome of browsers) {
        const clients = await chrome.ownPage('clients.html');
        await clients.waitForFunction(
          (names) =>
            names.every((name) => document.querySelector('main').textContent.includes(name)),
          {},
          people,
        );
      }
    } finally {
      await second.stop();
    }
  });
});

describe('at the level of addresses alone', () => {
  let open, stage;
  before(async () => {
    open = await openNotes({ capture: null });
    ({ stage } = open);
  });
  after(() => open?.close());

  test('only the address is kept, whatever the page says, and what is typed', async () => {
    const { page } = await stage.visit('/profile/priya');
    const popup = await SavePopup.of(stage, page);
    const lines = await popup.save({ name: 'Priya by hand', note: 'By hand.' });
    assert.equal(lines[0], 'Saved: Priya by hand');
    const [{ id }] = clientsOf(stage.machine);
    const client = clientOf(stage.machine, id);
    assert.deepEqual(client.fields, { name: 'Priya by hand' });
    assert.deepEqual(client.addresses, [page.url()]);
    assert.deepEqual(
      client.snapshots.map((snapshot) => [snapshot.level, snapshot.page]),
      [['link', {}]],
    );
    const all = JSON.stringify(client);
    for (const said of ['Raman', 'Bluefield', 'Manchester', 'treasury', 'fell running']) {
      assert.ok(!all.includes(said), `${said} was kept`);
    }
  });
});

describe('a save that fails says why', () => {
  let open;
  afterEach(async () => {
    await open?.close();
    open = undefined;
  });

  test('the program is missing', async () => {
    open = await openNotes({ prepare: (machine) => machine.manifest(null) });
    const { stage } = open;
    const { page, ui } = await stage.visit('/profile/priya');
    const popup = await SavePopup.of(stage, page);
    const lines = await popup.save({ note: 'Not lost.' });
    assert.equal(lines[0], 'Not saved: the Forepost program was not found');
    assert.match(lines.join(' '), /forepost doctor/);
    const typed = await popup.page.$eval('#save textarea', ({ value }) => value);
    assert.equal(typed, 'Not lost.', 'what was typed stays');

    await pressShortcut(stage, page);
    const { text } = await toasted(ui, /^Not saved: the Forepost program was not found$/);
    assert.match(text, /forepost doctor/);

    stage.machine.manifest({});
    assert.equal((await popup.press('Save this profile'))[0], 'Saved: Priya Raman');
  });

  test('the notes are locked by a passphrase: unlocked on the spot, then saved', async () => {
    open = await openNotes({ keyring: false });
    const { stage } = open;
    const file = join(stage.machine.folder, 'passphrase');
    writeFileSync(file, 'correct horse battery\n', { mode: 0o600 });
    const made = stage.machine.forepost(
      'notes',
      'add',
      '--name',
      'First',
      '--passphrase-file',
      file,
    );
    assert.equal(made.status, 0, made.stderr);

    const { page, ui } = await stage.visit('/profile/priya');
    await pressShortcut(stage, page);
    const { text, buttons } = await toasted(ui, /^Not saved: the notes are locked$/);
    assert.match(text, /Unlock your notes, then save again\./);
    assert.ok(buttons.includes('Unlock'));

    const popup = await SavePopup.of(stage, page);
    await popup.ui.press('Save this profile');
    await popup.ui.press('Passphrase');
    await popup.page.keyboard.type('wrong horse battery');
    await popup.page.keyboard.press('Enter');
    await popup.page.waitForFunction(() =>
      /This key or passphrase does not open the notes/.test(
        document.querySelector('#save [role=alert]')?.textContent,
      ),
    );
    await popup.ui.press('Passphrase');
    await popup.page.keyboard.down('Control');
    await popup.page.keyboard.press('a');
    await popup.page.keyboard.up('Control');
    await popup.page.keyboard.type('correct horse battery');
    await popup.page.keyboard.press('Enter');
    assert.equal((await popup.outcome())[0], 'Saved: Priya Raman');
    const { stdout } = stage.machine.forepost(
      ...['notes', 'list', '--json', '--passphrase-file', file],
    );
    assert.deepEqual(
      JSON.parse(stdout)
        .clients.map(({ title }) => title)
        .sort(),
      ['First', 'Priya Raman'],
    );
  });
});
