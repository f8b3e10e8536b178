// The page of clients as a whole: its views, its failures, what axe says of it.
import assert from 'node:assert/strict';
import { axe } from './stage.mjs';
import { counted, hands, named, press } from './hands.mjs';

const { visit } = hands();

const FAILURES = [
  { client: 2, failure: { cause: 'vault_busy', title: 'Busy', detail: 'So.', hint: 'Wait.' } },
];

const TYPED = { state: 'locked', ways: ['passphrase'], usable: false };

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
    ['a client in a side panel', 'clients.html#client=1', { width: 340 }],
    ['connections', 'clients.html#view=connections', {}],
    ['what is held', 'clients.html#view=held', { expired: { clients: 3, days: 12 } }],
    ['in and out', 'clients.html#view=transfer', { width: 340 }],
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

for (const dark of [false, true]) {
  visit(
    `axe finds no fault with doubles, what can be undone, and the forms (${dark ? 'dark' : 'light'})`,
    'clients.html#client=1',
    { dark },
    async (page) => {
      await page.evaluate(() => {
        const client = window.stub.vault.get(1);
        const { title, tags, updated, expires, kind } = client;
        const time = updated;
        const more = { employer: '', position: '', headline: '', followUp: null, hit: null };
        client.conflicts = [{ field: 'employer', value: 'Contoso', time }];
        client.merged = [{ row: 5, title: 'R. T.', time }];
        client.similar = [{ id: 3, kind, title, tags, updated, expires, ...more, why: 'the same' }];
        window.stub.revision++;
      });
      await press(page, 'Keep this Employer: Northwind Treasury');
      await press(page, 'Add somebody');
      await page.keyboard.type('000');
      await page.waitForSelector('.options [role="option"]');
      await page.keyboard.press('ArrowDown');
      await press(page, 'Change the lawful basis');
      await press(page, 'Change until when this client is kept');
      await page.click('.note .actions button');
      assert.deepEqual(await axe(page), []);
      await press(page, 'Edit');
      assert.deepEqual(await axe(page), []);
    },
  );
}

visit('the views, and where they lead', 'clients.html', {}, async (page) => {
  await press(page, 'What is held', 'link');
  await named(page, 'What is held, and until when', 'heading');
  await press(page, 'In and out', 'link');
  await named(page, 'Bring clients in', 'heading');
  await press(page, 'Connections', 'link');
  await named(page, 'Who is connected to whom', 'heading');
  await press(page, 'Clients', 'link');
  await counted(page, '3 clients');
});

visit('no relation yet: no picture is offered', 'clients.html', { clients: 0 }, async (page) => {
  await named(page, 'What is held', 'link');
  assert.equal(await page.$('::-p-aria(Connections[role="link"])'), null);
});
