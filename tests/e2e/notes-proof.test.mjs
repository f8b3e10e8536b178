// What the notes promise against whoever reads the disk, or writes to it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { clientOf, openNotes, profile, SavePopup } from './lib/notes.mjs';
import { drafts, write } from './lib/stage.mjs';
import { filesBelow, spellings, traces } from './lib/traces.mjs';
import { Ui } from './lib/ui.mjs';
import { until } from './lib/until.mjs';

describe('nothing that was typed stands on the disk', () => {
  let open;
  after(() => open?.close());

  test('the words are found in every spelling where they do stand', async () => {
    open = await openNotes({ galleryCapture: null });
    const { machine } = open.stage;
    const words = ['Quillwort', 'Zibeline'];
    const planted = join(machine.folder, 'config/planted');
    for (const bytes of spellings('Quillwort')) {
      machine.write(planted, Buffer.concat([Buffer.from('{"a":"'), bytes, Buffer.from('"}')]));
      assert.deepEqual(traces(machine.folder, words), [`${planted}: Quillwort`], String(bytes));
    }
    const within = Buffer.from(`some text with Quillwort in it`).toString('base64');
    machine.write(planted, within);
    assert.deepEqual(traces(machine.folder, words), [`${planted}: Quillwort`]);
    rmSync(planted);
  });

  test('name, note, tag, search and what is edited, while running and after', async () => {
    const { stage, gallery } = open;
    const { machine } = stage;
    const typed = {
      name: 'Ottoline Farrowgate',
      note: 'prefers zinnwaldite futures',
      tags: 'corduroyed',
      more: 'keeps a marmoset called Bartholomeus',
      edited: 'Gallimaufry Trust',
      unsent: 'thinks of xylographers',
    };
    const words = [
      ...['Ottoline', 'Farrowgate', 'zinnwaldite', 'corduroyed', 'marmoset', 'Bartholomeus'],
      ...['Gallimaufry', 'xylographers'],
    ];
    gallery.put('/profile/one', '<!doctype html><title>A page</title><p>Of somebody.');
    const { page } = await stage.visit('/profile/one', { origin: gallery.origin });
    const popup = await SavePopup.of(stage, page);
    const [title] = await popup.save(typed);
    assert.equal(title, `Saved: ${typed.name}`);
    await popup.type('Note (optional)', typed.unsent);

    const clients = await stage.chrome.ownPage('clients.html');
    const ui = await Ui.of(clients);
    await ui.control('Search your clients', { kinds: ['searchbox'] });
    await clients.type('#search', 'zinnwaldite');
    await clients.waitForFunction(() => document.querySelector('main mark') !== null);
    await ui.press(typed.name);
    await ui.press('New note');
    await clients.keyboard.type(typed.more);
    await ui.press('Add note');
    await until(async () => clientOf(machine, 1).notes.length === 2, { what: 'the note' });
    await ui.press('Edit');
    await ui.press('Employer');
    await clients.keyboard.type(typed.edited);
    await ui.press('Keep changes');
    await until(async () => clientOf(machine, 1).fields.employer === typed.edited, {
      what: 'the employer',
    });
    await ui.press('New note');
    await clients.keyboard.type(typed.unsent);
    // A browser that is to remember its tabs writes them down some seconds later.
    await sleep(4_000);

    const kept = JSON.stringify(clientOf(machine, 1));
    for (const word of words.slice(0, -1)) assert.ok(kept.includes(word), `${word} was kept`);
    assert.ok(machine.hosts().length > 0, 'the host is running');
    const names = filesBelow(machine.dataFolder).map((path) => path.slice(-17));
    assert.ok(names.some((name) => name.endsWith('notes.vault')));
    assert.ok(names.some((name) => name.endsWith('notes.vault-wal')));
    assert.deepEqual(traces(machine.folder, words), []);

    await stage.chrome.browser.close();
    await until(() => machine.hosts().length === 0, { what: 'the hosts to end' });
    // What is no secret is on the disk: the places that are looked at are the right ones.
    // The titles and addresses of our own pages are among it.
    for (const known of ['/profile/one', 'A client: Forepost', 'clients.html#client=1']) {
      const found = traces(join(stage.chrome.profile, 'Default'), [known]);
      assert.ok(
        found.some((path) => path.includes('/History')),
        `${known}: ${found}`,
      );
    }
    assert.deepEqual(traces(machine.folder, words), []);
  });
});

describe('against whoever writes into the file', () => {
  let open;
  after(() => open?.close());

  test('a row that was taken out is told, and nothing else breaks', async () => {
    open = await openNotes();
    const { stage, gallery } = open;
    for (const name of ['Ada', 'Bob']) {
      gallery.put(`/profile/${name}`, profile({ name }));
      const { page } = await stage.visit(`/profile/${name}`, { origin: gallery.origin });
      await (await SavePopup.of(stage, page)).save({ note: `about ${name}` });
    }
    const clients = await stage.chrome.ownPage('clients.html');
    const ui = await Ui.of(clients);
    await ui.control('Ada');
    await ui.press('Lock');
    await ui.control('Unlock');

    const vault = join(stage.machine.dataFolder, 'notes.vault');
    const { status, stderr } = spawnSync(
      'sqlite3',
      [vault, 'DELETE FROM rows WHERE kind = 2 AND client = (SELECT min(client) FROM clients)'],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stderr);

    await ui.press('Unlock');
    await clients.waitForFunction(() =>
      /Rows of the notes were removed or replaced outside of Forepost/.test(
        document.querySelector('main').textContent,
      ),
    );
    const told = await clients.$eval('main', ({ textContent }) => textContent);
    assert.match(told, /[Ll]eave the file as it is/);
    assert.ok(!told.includes('Bob'), 'nothing of it is shown as if it were whole');

    const { page } = await stage.visit('/profile/Ada', { origin: gallery.origin });
    const popup = await SavePopup.of(stage, page);
    const lines = await popup.save({ note: 'not lost' });
    assert.match(lines[0], /^Not saved: rows of the notes were removed or replaced/);
    assert.equal(await popup.page.$eval('#save textarea', ({ value }) => value), 'not lost');

    const draft = await stage.visit('/');
    await write(draft.page, '.ql-editor', drafts.risky);
    await draft.ui.banner('Check before you post');
    const listed = stage.machine.forepost('notes', 'list');
    assert.ok(listed.status >= 64);
    assert.match(
      listed.stderr,
      /something was removed, brought back from an older copy or swapped/,
    );
  });
});
