// Erasing with undo in a real browser, before a background that is played.
import assert from 'node:assert/strict';
import { counted, focused, hands, named, posted, press } from './hands.mjs';

const { visit } = hands();

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
