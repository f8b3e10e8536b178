// The list of clients in a real browser, before a background that is played.
import assert from 'node:assert/strict';
import {
  asked,
  clientOf,
  counted,
  elsewhere,
  focused,
  hands,
  named,
  press,
  says,
  textOf,
  texts,
} from './hands.mjs';

const { visit } = hands();

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
  'thousands of rows: those in sight alone are there',
  'clients.html',
  { clients: 5000 },
  async (page) => {
    await counted(page, '5,000 clients');
    const rows = () => page.$$eval('.list li', (found) => found.length);
    assert.ok((await rows()) < 60);
    const [{ limit, offset }] = await asked(page, 'notes.list');
    assert.deepEqual([offset, limit], [0, 100]);
    const first = await page.$eval('.list li', ({ ariaSetSize, ariaPosInSet }) => [
      ariaSetSize,
      ariaPosInSet,
    ]);
    assert.deepEqual(first, ['5000', '1']);
    await page.evaluate(() => window.scrollTo({ top: 58 * 2500 }));
    await page.waitForFunction(() =>
      /Client 250\d/.test(document.querySelector('.list').textContent),
    );
    assert.ok((await rows()) < 60);
    assert.ok(
      (await asked(page, 'notes.list')).length <= 3,
      'what was passed over is not asked for',
    );
  },
);

visit('the list by keyboard', 'clients.html', { clients: 240 }, async (page) => {
  await counted(page, '240 clients');
  await page.focus('#search');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(page), 'Client 0001');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(page), 'Client 0002');
  await page.keyboard.press('End');
  await page.waitForFunction(() => document.activeElement.textContent === 'Client 0240');
  await page.keyboard.press('PageUp');
  assert.equal(await focused(page), 'Client 0230');
  await page.keyboard.press('Home');
  await page.keyboard.press('PageDown');
  assert.equal(await focused(page), 'Client 0011');
  assert.equal(await page.$$eval('.list a[tabindex="0"]', (found) => found.length), 1);
  await page.keyboard.press('Enter');
  await named(page, 'Client 0011', 'heading');
  await page.goBack();
  await page.waitForFunction(() => document.activeElement.textContent === 'Client 0011');
  // A letter goes on with the search.
  await page.keyboard.type('0012');
  await counted(page, '1 found for “0012”');
  await page.focus('.list a');
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'search');
  assert.equal(await page.$eval('#search', ({ value }) => value), '0012');
});

visit(
  'back from a client far down leads to her row',
  'clients.html',
  { clients: 900 },
  async (page) => {
    await counted(page, '900 clients');
    await page.focus('#search');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.activeElement.textContent === 'Client 0900');
    await page.keyboard.press('Enter');
    await named(page, 'Client 0900', 'heading');
    await page.goBack();
    await page.waitForFunction(() => document.activeElement.textContent === 'Client 0900');
  },
);

visit('filters, and back', 'clients.html', { clients: 9 }, async (page) => {
  await counted(page, '9 clients');
  await page.waitForSelector('.filters select');
  const select = async (label, value) => {
    const control = await named(page, label, 'combobox');
    await control.evaluate((element, chosen) => {
      element.value = chosen;
      element.dispatchEvent(new Event('change'));
    }, value);
  };
  await select('Tag', 'treasury');
  await counted(page, '5 clients with the tag “treasury”');
  assert.doesNotMatch(page.url(), /treasury/, 'the browser keeps addresses on the disk');
  await select('Follow-up', 'due');
  await counted(page, '1 client with the tag “treasury” with a follow-up that is due');
  await select('Employer', 'Calder & Rowe');
  await says(page, '.more', /take out the choices/);
  await page.goBack();
  await page.goBack();
  await counted(page, '5 clients with the tag “treasury”');
  assert.equal(
    await (await named(page, 'Tag', 'combobox')).evaluate(({ value }) => value),
    'treasury',
  );
  await press(page, 'Client 0001', 'link');
  await press(page, 'Back to the list', 'link');
  await counted(page, '5 clients with the tag “treasury”');
  await press(page, 'Show all', 'link');
  await counted(page, '9 clients');
});

visit(
  'what is due stands above the list',
  'clients.html',
  { clients: 5, expired: { clients: 3, days: 12 } },
  async (page) => {
    await says(page, '.reminders', /3 clients whose time was over were erased.*12 days late/);
    await press(page, '1 follow-up is due', 'link');
    await counted(page, '1 client with a follow-up that is due');
  },
);

const OPENED = { clients: 2, recovered: new Date(Date.now() - 86_400_000).toISOString() };
visit('that the firm has opened the notes', 'clients.html', OPENED, async (page) => {
  await says(page, '.reminders', /Your firm opened these notes: yesterday/);
});

visit(
  'somebody else writes: the list follows, and the focus stays',
  'clients.html',
  { clients: 5 },
  async (page) => {
    await counted(page, '5 clients');
    await page.focus('#search');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await elsewhere(page, 2, 'title', 'Somebody New');
    await says(page, '.list', /Somebody New/);
    assert.equal(await focused(page), 'Somebody New');
    await page.evaluate(() => {
      window.stub.vault.delete(5);
      window.stub.revision++;
    });
    await counted(page, '4 clients');
  },
);

visit(
  'the count is read out when the typing has ended, once',
  'clients.html',
  { clients: 30 },
  async (page) => {
    await counted(page, '30 clients');
    await page.evaluate(() => {
      window.said = [];
      const region = document.querySelector('.unseen[role="status"]');
      new MutationObserver(() => window.said.push(region.textContent)).observe(region, {
        childList: true,
      });
    });
    await (await named(page, 'Search your clients', 'searchbox')).type('0012', { delay: 90 });
    await counted(page, '1 found for “0012”');
    await page.waitForFunction(() => window.said.at(-1) === '1 found for “0012”');
    const said = await page.evaluate(() => window.said.filter((words) => words.includes('found')));
    assert.deepEqual(said, ['1 found for “0012”']);
  },
);
