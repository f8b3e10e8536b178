// The page of clients in a real browser, before a background that is played.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { axe, PageStage } from './stage.mjs';

let stage;
before(async () => (stage = await PageStage.open()));
after(() => stage.close());

const HOSTILE = '<img src=x onerror="window.hit=1"><b>=1+1</b>';

const named = (page, name, role) => page.waitForSelector(`::-p-aria(${name}[role="${role}"])`);
const press = async (page, name, role = 'button') => (await named(page, name, role)).click();
const texts = (page, selector) =>
  page.$$eval(selector, (found) => found.map((element) => element.textContent));
const asked = (page, type) =>
  page.evaluate((wanted) => window.stub.asked.filter((request) => request.type === wanted), type);
const posted = (page) => page.evaluate(() => window.stub.posted);
const focused = (page) => page.evaluate(() => document.activeElement.textContent);
const counted = (page, words) =>
  page.waitForFunction(
    (wanted) => document.querySelector('#count')?.textContent === wanted,
    {},
    words,
  );

/** Visits, does, and looks that no script of the page has failed. */
const visit = (what, address, options, act) =>
  test(what, async () => {
    const page = await stage.visit(address, options);
    await act(page);
    assert.deepEqual(page.faults, []);
    await page.close();
  });

visit('a long list comes in parts', 'clients.html', { clients: 240 }, async (page) => {
  await counted(page, '240 clients');
  assert.equal((await texts(page, '.list li')).length, 100);
  await press(page, 'Show more');
  await page.waitForFunction(() => document.querySelectorAll('.list li').length === 200);
  assert.equal(await focused(page), 'Client 0101');
  await press(page, 'Show more');
  await page.waitForFunction(() => document.querySelectorAll('.list li').length === 240);
  assert.equal(await page.$('.more button'), null);
});

visit(
  'search as you type, with the words marked',
  'clients.html',
  { clients: 30 },
  async (page) => {
    await (await named(page, 'Search your clients', 'searchbox')).type('client 0012');
    await counted(page, '1 found for “client 0012”');
    assert.deepEqual(await texts(page, 'mark'), ['Client 0012']);
    assert.doesNotMatch(page.url(), /0012/, 'the browser keeps addresses on the disk');
    await named(page, 'Client 0012', 'link');
  },
);

visit('the newest words win over a slow answer', 'clients.html', { clients: 9 }, async (page) => {
  await page.evaluate(() => (window.stub.delays = [400, 0]));
  const box = await named(page, 'Search your clients', 'searchbox');
  await box.type('zzz');
  await page.waitForFunction(() => window.stub.asked.at(-1).words === 'zzz');
  await page.$eval('#search', (input) => (input.value = ''));
  await box.type('0003');
  await counted(page, '1 found for “0003”');
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.deepEqual(await texts(page, '.list a'), ['Client 0003']);
});

visit('nothing found', 'clients.html#search=zzz', {}, async (page) => {
  await counted(page, 'Nothing found for “zzz”');
  assert.match(await page.$eval('.more', (element) => element.textContent), /Try fewer letters/);
});

visit('no clients yet: how to save the first', 'clients.html', { clients: 0 }, async (page) => {
  await counted(page, '0 clients');
  assert.match(await page.$eval('.more', (e) => e.textContent), /Save this profile/);
});

visit(
  'a client: opened from the list, and back',
  'clients.html#search=client',
  {},
  async (page) => {
    await press(page, 'Client 0001', 'link');
    await named(page, 'Client 0001', 'heading');
    assert.equal(await focused(page), 'Client 0001');
    assert.equal(await page.title(), 'A client: Forepost', 'the browser keeps titles on the disk');
    const notes = await texts(page, '.entries .text');
    assert.equal(notes[0], 'Met at the conference.');
    assert.ok(
      (await texts(page, '.entries li')).some((line) => line.includes('was Calder & Rowe')),
    );
    const links = await page.$$eval('dd a', (found) => found.map(({ href, rel }) => [href, rel]));
    assert.deepEqual(links, [
      ['https://www.example.com/in/client-1', 'noreferrer'],
      ['https://northwind.example/people', 'noreferrer'],
    ]);
    await press(page, 'All clients', 'link');
    await counted(page, '3 found for “client”');
  },
);

visit(
  'markup is shown as text, and no link runs',
  'clients.html',
  { hostile: HOSTILE },
  async (page) => {
    await page.click('.list a');
    await page.waitForSelector('article');
    assert.equal(await page.$eval('h2', (element) => element.textContent), HOSTILE);
    assert.equal(await page.$('article img, article b'), null);
    assert.equal(await page.$('a[href^="javascript"]'), null);
    assert.ok((await texts(page, 'dd')).some((text) => text.includes('javascript:alert(1)')));
    assert.equal(await page.evaluate(() => window.hit), undefined);
  },
);

visit(
  'a note is added, written anew, and deleted after asking',
  'clients.html#client=1',
  {},
  async (page) => {
    await (await named(page, 'New note', 'textbox')).type('Call on <Monday>');
    await press(page, 'Add note');
    await page.waitForFunction(() => document.querySelectorAll('.entries .text').length === 4);
    assert.equal((await texts(page, '.entries .text'))[0], 'Call on <Monday>');
    await page.click('.entries .actions button');
    await page.waitForSelector('.entries textarea');
    await page.keyboard.type(' Or on Tuesday.');
    await press(page, 'Keep note');
    await page.waitForFunction(() =>
      document.querySelector('.entries .text').textContent.endsWith('Tuesday.'),
    );
    await page.click('.entries .actions button:nth-child(2)');
    assert.equal((await asked(page, 'notes.note')).length, 2);
    assert.equal(await focused(page), 'Leave it');
    await press(page, 'Delete this note');
    await page.waitForFunction(() => document.querySelectorAll('.entries .text').length === 3);
    const [, , last] = await asked(page, 'notes.note');
    assert.equal(last.text, '');
  },
);

visit('what could not be kept stays in the field', 'clients.html#client=1', {}, async (page) => {
  const box = await named(page, 'New note', 'textbox');
  await box.type('Not to be lost');
  await page.evaluate(() => (window.stub.failWith = 'vault_full'));
  await press(page, 'Add note');
  await page.waitForSelector('article [role="alert"] .card');
  assert.equal(await page.$eval('article textarea', ({ value }) => value), 'Not to be lost');
});

visit(
  'the card is edited: only what differs is sent',
  'clients.html#client=1',
  {},
  async (page) => {
    await press(page, 'Edit');
    const name = await named(page, 'Name', 'textbox');
    await name.click({ count: 3 });
    await name.type('Rama Treas');
    await press(page, 'Keep changes');
    await named(page, 'Rama Treas', 'heading');
    const [{ fields, tags }] = await asked(page, 'notes.edit');
    assert.deepEqual([fields, tags], [{ name: 'Rama Treas' }, undefined]);
    await press(page, 'Edit');
    await page.keyboard.press('Escape');
    await named(page, 'Edit', 'button');
  },
);

visit('erase, undo, erase now', 'clients.html#client=2', {}, async (page) => {
  await press(page, 'Erase');
  await counted(page, '2 clients');
  assert.equal(await focused(page), 'Undo');
  assert.match(
    await page.$eval('#notices', (element) => element.textContent),
    /^Client 0002 will be erased when you leave this page\./,
  );
  const created = await page.evaluate(() => window.stub.vault.get(2).created);
  assert.deepEqual(await posted(page), [{ type: 'erase', client: 2, created }]);
  await press(page, 'Undo');
  await counted(page, '3 clients');
  assert.deepEqual((await posted(page)).at(-1), { type: 'undo', client: 2 });

  await press(page, 'Client 0003', 'link');
  await named(page, 'Client 0003', 'heading');
  await press(page, 'Erase');
  await press(page, 'Erase now');
  assert.deepEqual((await posted(page)).at(-1), { type: 'erase-now', client: 3 });
  await page.evaluate(() => window.stub.push({ type: 'erased', client: 3 }));
  assert.match(await page.$eval('#notices', (element) => element.textContent), /Erased\./);
  await counted(page, '2 clients');
});

visit(
  'the background was stopped: what waits is told to the next',
  'clients.html#client=2',
  {},
  async (page) => {
    await press(page, 'Erase');
    await page.waitForSelector('.notice');
    await page.evaluate(() => {
      window.stub.posted = [];
      window.stub.drop();
    });
    assert.deepEqual(
      (await posted(page)).map(({ type, client }) => [type, client]),
      [['erase', 2]],
    );
  },
);

const FAILURES = [
  { client: 2, failure: { cause: 'vault_busy', title: 'Busy', detail: 'So.', hint: 'Wait.' } },
];
visit(
  'what could not be erased is said, once',
  'clients.html',
  { failures: FAILURES },
  async (page) => {
    await page.waitForSelector('#notices [role="alert"]');
    assert.match(await page.$eval('#notices', (e) => e.textContent), /could not be erased.*Busy/);
    await page.waitForFunction(() => window.stub.posted.some(({ type }) => type === 'seen'));
    await press(page, 'Show the client', 'link');
    await named(page, 'Client 0002', 'heading');
  },
);

visit(
  'what could not be erased before the notes were locked is back in the list',
  'clients.html#client=2',
  {},
  async (page) => {
    await press(page, 'Erase');
    await counted(page, '2 clients');
    await page.evaluate((failures) => window.stub.push({ type: 'not-erased', failures }), FAILURES);
    assert.equal(await page.$('#notices .notice'), null, 'nothing can be undone any more');
    await press(page, 'Lock');
    await press(page, 'Unlock');
    await counted(page, '3 clients');
  },
);

visit('what waits to be erased', 'clients.html', {}, async (page) => {
  const tell = (clients) =>
    page.evaluate((ids) => window.stub.push({ type: 'waiting', clients: ids }), clients);
  await counted(page, '3 clients');
  await tell([2, 3]);
  await counted(page, '1 client');
  const said = () => page.$eval('#notices', (element) => element.textContent);
  assert.match(await said(), /^2 clients are waiting to be erased/);
  await page.evaluate(() => {
    window.stub.vault.delete(2);
    window.stub.push({ type: 'erased', client: 2 });
  });
  await tell([]);
  await counted(page, '2 clients');
  assert.equal(await said(), '');
});

visit('an undo that comes too late', 'clients.html#client=2', {}, async (page) => {
  await press(page, 'Erase');
  await counted(page, '2 clients');
  await page.evaluate(() => window.stub.vault.delete(2));
  await press(page, 'Undo');
  await page.waitForSelector('#notices [role="alert"]');
  assert.match(
    await page.$eval('#notices', (element) => element.textContent),
    /too late.*Client 0002 was erased before/,
  );
  await counted(page, '2 clients');
});

visit('locked while a note is typed', 'clients.html#client=1', {}, async (page) => {
  await (await named(page, 'New note', 'textbox')).type('Not to be lost');
  await page.evaluate(() => (window.stub.state = 'locked'));
  await press(page, 'Add note');
  await named(page, 'Your notes are locked', 'heading');
  assert.doesNotMatch(await page.$eval('body', (e) => e.textContent), /Client 0001/);
  await press(page, 'Unlock');
  await page.waitForFunction(
    () => document.querySelector('.entries .text')?.textContent === 'Not to be lost',
  );
  assert.equal(await page.$eval('article textarea', ({ value }) => value), '');
  // And while nothing is asked for.
  await (await named(page, 'New note', 'textbox')).type('Nor this');
  await press(page, 'Lock');
  await press(page, 'Unlock');
  const box = await named(page, 'New note', 'textbox');
  assert.equal(await box.evaluate(({ value }) => value), 'Nor this');
});

visit(
  'not used for long: nothing of a client stays',
  'clients.html#client=1',
  { lockAfter: 0.01 },
  async (page) => {
    await named(page, 'Your notes are locked', 'heading');
    assert.doesNotMatch(await page.$eval('body', (e) => e.textContent), /Client 0001|mornings/);
  },
);

const FRESH = { state: 'locked', locked: 'start' };
visit('just opened: the key store unlocks by itself', 'clients.html', FRESH, async (page) => {
  await counted(page, '3 clients');
});

visit('locked: one button', 'clients.html', { state: 'locked', locked: 'idle' }, async (page) => {
  assert.equal(await focused(page), 'Unlock');
  assert.match(await page.$eval('main', (e) => e.textContent), /not used for 15 minutes/);
  await page.keyboard.press('Enter');
  await counted(page, '3 clients');
  await press(page, 'Lock');
  await named(page, 'Your notes are locked', 'heading');
  assert.equal(await page.$('.list'), null);
});

const TYPED = { state: 'locked', ways: ['passphrase'], usable: false };
visit('locked: a passphrase, wrong and right', 'clients.html#client=2', TYPED, async (page) => {
  await page.keyboard.type('wrong');
  await page.keyboard.press('Enter');
  await page.waitForSelector('main .card.bad');
  await page.keyboard.type('correct horse');
  await press(page, 'Unlock');
  await named(page, 'Client 0002', 'heading');
});

const LOST = {
  state: 'locked',
  locked: 'idle',
  ways: ['key_store', 'passphrase'],
  keyStoreFails: 'key_store_unavailable',
};
visit('locked: a key store that has lost the key', 'clients.html', LOST, async (page) => {
  await press(page, 'Unlock');
  await named(page, 'Passphrase', 'textbox');
  assert.match(await page.$eval('main', (e) => e.textContent), /The key is not there/);
  await page.keyboard.type('correct horse');
  await page.keyboard.press('Enter');
  await counted(page, '3 clients');
});

const ALONE = { ...LOST, ways: ['key_store'] };
visit('locked: the same without a passphrase says why', 'clients.html', ALONE, async (page) => {
  await press(page, 'Unlock');
  await page.waitForSelector('main .card.bad');
  assert.equal(await focused(page), 'Unlock');
  assert.equal(await page.$('main input'), null);
});

const ABSENT = { state: 'absent', ways: [], usable: false, clients: 0 };
visit(
  'none yet and no key store: a passphrase is chosen, twice',
  'clients.html',
  ABSENT,
  async (page) => {
    assert.match(await page.$eval('main', (e) => e.textContent), /Nobody can recover it/);
    const [first, again] = [
      await named(page, 'Passphrase', 'textbox'),
      await named(page, 'The same again', 'textbox'),
    ];
    await first.type('short');
    await press(page, 'Begin');
    await page.waitForFunction(() =>
      /at least 8/.test(document.querySelector('.fault').textContent),
    );
    await first.type(' no more');
    await again.type('another');
    await press(page, 'Begin');
    await page.waitForFunction(() =>
      /not the same/.test(document.querySelector('.fault').textContent),
    );
    assert.deepEqual(await asked(page, 'notes.unlock'), []);
    await again.click({ count: 3 });
    await again.type('short no more');
    await press(page, 'Begin');
    await counted(page, '0 clients');
    const [{ passphrase }] = await asked(page, 'notes.unlock');
    assert.equal(passphrase, 'short no more');
  },
);

visit('locked while the list is open', 'clients.html', {}, async (page) => {
  await page.evaluate(() => (window.stub.state = 'locked'));
  await (await named(page, 'Search your clients', 'searchbox')).type('x');
  await named(page, 'Your notes are locked', 'heading');
});

visit('a client that is gone', 'clients.html#client=99', {}, async (page) => {
  await named(page, 'It failed', 'heading');
  await press(page, 'All clients', 'link');
  await counted(page, '3 clients');
});

for (const dark of [false, true]) {
  for (const [what, address, options] of [
    ['the list', 'clients.html#search=client', { clients: 120 }],
    ['a client', 'clients.html#client=1', {}],
    ['the locked state', 'clients.html', TYPED],
    ['nothing', 'clients.html', { clients: 0 }],
    ['a failure', 'clients.html', { failures: FAILURES, width: 320 }],
  ]) {
    visit(
      `axe finds no fault with ${what} (${dark ? 'dark' : 'light'})`,
      address,
      { ...options, dark },
      async (page) => {
        assert.deepEqual(await axe(page), []);
        const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
        assert.equal(scrollWidth, clientWidth);
      },
    );
  }
}
