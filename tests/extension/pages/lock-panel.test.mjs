// The locked state of the page of clients in a real browser.
import assert from 'node:assert/strict';
import { asked, counted, elsewhere, focused, hands, named, press, says } from './hands.mjs';

const { visit } = hands();

visit('locked while a note is typed', 'clients.html#client=1', {}, async (page) => {
  await (await named(page, 'New note', 'textbox')).type('Not to be lost');
  const add = await named(page, 'Add note', 'button');
  // At once, before the page looks for itself.
  await add.evaluate((control) => {
    window.stub.state = 'locked';
    control.click();
  });
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
  const box = await named(page, 'Search your clients', 'searchbox');
  await box.evaluate((input) => {
    window.stub.state = 'locked';
    input.value = 'x';
    input.dispatchEvent(new Event('input'));
  });
  await named(page, 'Your notes are locked', 'heading');
});

visit(
  'locked elsewhere: the page shows it without being asked',
  'clients.html#client=1',
  {},
  async (page) => {
    await named(page, 'Client 0001', 'heading');
    await page.evaluate(() => {
      window.stub.state = 'locked';
      window.stub.locked = 'asked';
    });
    await named(page, 'Your notes are locked', 'heading');
    assert.doesNotMatch(await page.$eval('body', (e) => e.textContent), /Client 0001|mornings/);
  },
);
