// What the notes promise against pages: those that ask, those that claim to be another, and those
// that are written to do harm.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  clientOf,
  clientsOf,
  openNotes,
  OurWorld,
  pressShortcut,
  profile,
  SavePopup,
  toasted,
} from './lib/notes.mjs';
import { Ui } from './lib/ui.mjs';
import { never, until } from './lib/until.mjs';

describe('against a page', () => {
  let open, stage, gallery;
  before(async () => {
    open = await openNotes();
    ({ stage, gallery } = open);
  });
  after(() => open?.close());
  beforeEach(() => stage.clear());

  const visit = (path) => stage.visit(path, { origin: gallery.origin });

  /** Saves a page of the gallery by the popup; the lines of the outcome. */
  async function save(path, typed) {
    const { page } = await visit(path);
    return (await SavePopup.of(stage, page)).save(typed);
  }

  const only = (title) => {
    const found = clientsOf(stage.machine).filter((client) => client.title === title);
    assert.equal(found.length, 1, title);
    return clientOf(stage.machine, found[0].id);
  };

  const REQUESTS = [
    { type: 'notes.status' },
    { type: 'notes.unlock' },
    { type: 'notes.unlock', passphrase: 'x'.repeat(20) },
    { type: 'notes.lock' },
    { type: 'notes.save', tab: 1, kind: 'person', name: 'x', note: 'x', tags: [] },
    { type: 'notes.list', words: '', offset: 0, limit: 50 },
    { type: 'notes.show', client: 1 },
    { type: 'notes.edit', client: 1, fields: { name: 'x' }, tags: [] },
    { type: 'notes.note', client: 1, note: 0, text: 'x' },
    { type: 'notes.merge', client: 1, other: 2 },
    { type: 'notes.split', client: 1, row: 2 },
    { type: 'notes.overview' },
    { type: 'notes.notice', client: 1 },
    { type: 'notes.graph', limit: 10 },
    { type: 'notes.here', tab: 1 },
    { type: 'notes.compare', tab: 1 },
    { type: 'notes.import.read', format: 'csv', text: 'Name', more: false },
    { type: 'notes.import.run', import: 1, known: 'add' },
    { type: 'notes.export', format: 'json', from: 0 },
    { type: 'notes.erase', client: 1, created: '2026-05-03T09:00:00.000Z' },
    { type: 'status', tab: null, again: false },
  ];

  test('a script in a page that asks for notes is refused, by message and by port', async () => {
    gallery.put('/profile/kept', profile({ name: 'Kept Safe' }));
    await save('/profile/kept', { note: 'nobody’s business' });
    const before = only('Kept Safe');

    const { page } = await visit('/profile/kept');
    const world = await OurWorld.of(stage, page);
    const asked = JSON.stringify(REQUESTS);
    const byMessage = await world.run(
      `Promise.all(${asked}.map((request) => chrome.runtime.sendMessage(request)))`,
    );
    assert.equal(byMessage.length, REQUESTS.length);
    for (const [at, reply] of byMessage.entries()) {
      assert.equal(reply?.type, 'failure', REQUESTS[at].type);
      assert.equal(reply.failure.cause, 'not_allowed', REQUESTS[at].type);
    }
    const byPort = await world.run(`new Promise((done) => {
      const port = chrome.runtime.connect({ name: 'page' });
      const replies = [];
      const requests = ${asked};
      port.onMessage.addListener((message) => {
        if (message.id && replies.push(message) === requests.length) done(replies);
      });
      port.onDisconnect.addListener(() => done(replies));
      requests.forEach((request, at) => port.postMessage({ ...request, id: at + 1 }));
    })`);
    assert.equal(byPort.length, REQUESTS.length);
    for (const { id, type, failure } of byPort) {
      assert.equal(type, 'failure', REQUESTS[id - 1].type);
      assert.equal(failure.cause, 'not_allowed', REQUESTS[id - 1].type);
    }
    assert.ok(!JSON.stringify([byMessage, byPort]).includes('Kept Safe'));

    const clientsPort = await world.run(`new Promise((done) => {
      const port = chrome.runtime.connect({ name: 'clients' });
      port.onDisconnect.addListener(() => done('closed'));
      port.postMessage(${JSON.stringify({ type: 'erase', client: before.id, created: before.created })});
      port.postMessage({ type: 'erase-now', client: ${before.id} });
      setTimeout(() => done('open'), 2000);
    })`);
    assert.equal(clientsPort, 'closed');
    assert.deepEqual(only('Kept Safe'), before, 'nothing was read, changed or erased');
  });

  test('an offer that no click has made is refused, and one that was made is good once', async () => {
    const { page, ui } = await visit('/profile/kept');
    const world = await OurWorld.of(stage, page);
    const take = (offer) =>
      world.run(`chrome.runtime.sendMessage({ type: 'offer', offer: '${offer}' })`);
    const tabs = async () => (await stage.chrome.browser.pages()).length;
    const before = await tabs();
    for (const offer of ['open', 'link', 'unlock', 'erase', '', 'constructor']) {
      const { type, failure } = await take(offer);
      assert.equal(type, 'failure', offer);
      assert.equal(failure.cause, 'offer_expired', offer);
    }
    const { length } = clientsOf(stage.machine);
    assert.equal(await tabs(), before);

    await pressShortcut(stage, page);
    await toasted(ui, /^Saved again: Kept Safe$/);
    assert.equal((await take('link')).type, 'failure', 'another than was offered');
    const both = await Promise.all([take('open'), take('open')]);
    assert.deepEqual(both.map(({ type }) => type).sort(), ['done', 'failure']);
    await until(async () => (await tabs()) === before + 1, { what: 'one page of the client' });
    assert.equal(clientsOf(stage.machine).length, length);
  });

  test('the page itself cannot speak to Forepost nor press its button', async () => {
    const { page, ui } = await visit('/profile/kept');
    await pressShortcut(stage, page);
    await toasted(ui, /^Saved again: Kept Safe$/);
    const seen = await page.evaluate(async (id) => {
      const answers = [];
      try {
        answers.push(await globalThis.chrome.runtime.sendMessage(id, { type: 'notes.status' }));
      } catch (error) {
        answers.push(error.name);
      }
      for (const element of document.querySelectorAll('*')) {
        if (element.shadowRoot) answers.push('an open shadow root');
        const { x, y, width, height } = element.getBoundingClientRect();
        const at = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true };
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
          element.dispatchEvent(new MouseEvent(type, { ...at, composed: true }));
        }
      }
      return { answers, text: document.documentElement.textContent };
    }, stage.machine.extensionId);
    assert.deepEqual(seen.answers, ['TypeError']);
    assert.ok(!seen.text.includes('Saved again'), 'the page cannot read the outcome');
    const pages = (await stage.chrome.browser.pages()).length;
    await never(async () => (await stage.chrome.browser.pages()).length > pages, {
      what: 'the button was pressed by the page',
    });
  });

  test('a page that claims another client’s address does not touch that client', async () => {
    const victim = gallery.put(
      '/profile/victim',
      profile({ name: 'Vera Victim', worksFor: 'Old Oak' }),
    );
    await save('/profile/victim', { note: 'trusts us' });
    const before = only('Vera Victim');
    const claims = {
      'JSON-LD': profile({
        name: 'Mallory One',
        worksFor: 'Evil',
        url: victim,
        '@id': victim,
        mainEntityOfPage: victim,
        sameAs: [victim],
      }),
      'JSON-LD sameAs alone': profile({ name: 'Mallory Two', worksFor: 'Evil', sameAs: [victim] }),
      OpenGraph: `<!doctype html><title>x</title><meta property="og:type" content="profile">
        <meta property="og:url" content="${victim}"><meta property="og:title" content="Mallory">`,
      canonical: profile(
        { name: 'Mallory Three', worksFor: 'Evil' },
        { head: `<link rel="canonical" href="${victim}"><base href="${victim}">` },
      ),
      'h-card': `<!doctype html><title>x</title><div class="h-card"><a class="u-url u-uid p-name"
        href="${victim}">Mallory Four</a> <span class="p-org">Evil</span></div>`,
      'its own scripts': `${profile({ name: 'Mallory Five' })}<script>
        for (const [where, name] of [[Document, 'URL'], [Document, 'documentURI'], [Node, 'baseURI']])
          Object.defineProperty(where.prototype, name, { get: () => ${JSON.stringify(victim)} });
        </script>`,
    };
    let number = 0;
    for (const [claim, html] of Object.entries(claims)) {
      const path = `/profile/mallory${++number}`;
      gallery.put(path, html);
      const [title] = await save(path);
      assert.doesNotMatch(title, /Vera|^Updated/, claim);
      const { page } = await visit(path);
      // The other button too: as a link note.
      const popup = await SavePopup.of(stage, page);
      const [again] = await popup.save();
      if (/nobody|could be read/.test(again)) await popup.press('Save as a link note');
      assert.deepEqual(only('Vera Victim'), before, claim);
    }
  });

  test('a hostile profile is kept as text and shown as text, and nothing of it runs', async () => {
    const MARKUP = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    const FORMULA = '=HYPERLINK("http://evil.example","x")';
    const path = '/profile/hostile';
    gallery.put(
      path,
      profile({
        name: MARKUP,
        jobTitle: '@SUM(1+1)*cmd|calc',
        worksFor: FORMULA,
        headline: `<b>${'Ä'.repeat(1024 * 1024)}</b>`,
        homeLocation: 'a\u202Egnp.exe\u2066 \u{1F469}\u200D\u{1F52C} nul:\0\x07\x1B[31m.',
        description: `\u202E</dd></dl><iframe src="javascript:alert(3)"></iframe>\n${FORMULA}`,
        sameAs: [
          'javascript:alert(4)',
          ' java\nscript:alert(5)',
          'data:text/html,<script>alert(6)</script>',
          'file:///etc/passwd',
          'chrome-extension://x/y',
          'https://good.example/me',
        ],
      }),
    );
    const dialogs = [];
    stage.chrome.browser.on('targetcreated', async (target) => {
      const page = await target.page().catch(() => null);
      page?.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
    });
    const { page, ui } = await visit(path);
    const popup = await SavePopup.of(stage, page);
    const lines = await popup.save({ note: `${MARKUP} ${FORMULA}`, tags: '<i>tag</i>' });
    assert.equal(lines[0], `Saved: ${MARKUP}`);
    assert.ok(
      lines.some((line) => /headline/.test(line)),
      `the cut headline is told: ${lines}`,
    );
    assert.equal(await popup.page.$('#save :is(img, script, b, i)'), null);
    await page.bringToFront();
    await pressShortcut(stage, page);
    const { title } = await toasted(ui, /^Saved again/);
    assert.equal(title, `Saved again: ${MARKUP}`);

    const client = only(MARKUP);
    const { fields } = client;
    assert.equal(fields.employer, FORMULA);
    assert.equal([...fields.headline].length, 500);
    assert.ok(fields.headline.startsWith('<b>ÄÄÄ'));
    assert.deepEqual(fields.links, ['https://good.example/me']);
    assert.ok(fields.place.includes('\u{1F469}\u200D\u{1F52C}'), 'emoji stay whole');
    assert.doesNotMatch(fields.place, /[\u202A-\u202E\u2066-\u2069\0\x07\x1B]/);
    assert.doesNotMatch(fields.about, /[\u202A-\u202E]/);

    const shown = await stage.chrome.ownPage(`clients.html`);
    const shownUi = await Ui.of(shown);
    await shownUi.press(MARKUP);
    await shown.waitForSelector('article h2');
    const found = await shown.evaluate(() => ({
      title: document.querySelector('h2').textContent,
      text: document.querySelector('article').innerText,
      // The picture of connections is our own.
      strange: [...document.querySelectorAll('main :not(.graph)')]
        .map(({ localName }) => localName)
        .filter((name) => ['img', 'script', 'iframe', 'b', 'i', 'style', 'svg'].includes(name)),
      links: [...document.querySelectorAll('main a')].map((link) => link.href),
      at: location.href,
    }));
    assert.equal(found.title, MARKUP);
    assert.ok(found.text.includes(`${MARKUP} ${FORMULA}`));
    assert.ok(found.text.includes('</dd></dl><iframe src="javascript:alert(3)"></iframe>'));
    assert.deepEqual(found.strange, []);
    const own = shown.url().split('#')[0];
    assert.ok(found.links.length >= 3, String(found.links));
    for (const link of found.links) {
      assert.ok(link.startsWith(own) || /^https?:\/\//.test(link), link);
    }
    assert.equal(found.at, `${own}#client=${client.id}`);

    // The words are found, and marked as text.
    const list = await stage.chrome.ownPage('clients.html#search=onerror');
    await list.waitForFunction(() => document.querySelector('main mark')?.textContent);
    assert.equal(await list.$('main :is(img, script, b, i)'), null);
    await sleep(500);
    assert.deepEqual(dialogs, []);

    const { stdout, status } = stage.machine.forepost('notes', 'show', '--id', String(client.id));
    assert.equal(status, 0);
    // What a terminal would obey.
    assert.doesNotMatch(stdout, /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u);
    const exported = stage.machine.forepost('notes', 'export');
    assert.equal(exported.status, 0);
    const copy = JSON.parse(exported.stdout).clients.find(({ id }) => id === client.id);
    assert.equal(copy.fields.name, MARKUP);
    assert.doesNotMatch(exported.stdout, /[^\P{Cc}\n]/u);
  });
});
