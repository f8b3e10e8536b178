// What others write while a client's page is open.
import assert from 'node:assert/strict';
import { asked, clientOf, elsewhere, hands, named, press, says, textOf } from './hands.mjs';

const { visit } = hands();
const FIELDS = { name: 'Client 0001', employer: 'Tidewater' };

visit(
  'somebody else writes: the page follows, and the focus stays',
  'clients.html#client=1',
  {},
  async (page) => {
    await (await named(page, 'Edit', 'button')).focus();
    await elsewhere(page, 1, 'fields', FIELDS);
    await says(page, '.facts', /Tidewater/);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Edit');
  },
);

visit(
  'never under a form: it is said, and shown by a press',
  'clients.html#client=1',
  {},
  async (page) => {
    await (await named(page, 'New note', 'textbox')).type('Half a sen');
    await elsewhere(page, 1, 'fields', FIELDS);
    await says(page, 'article', /changed elsewhere/);
    assert.doesNotMatch(await textOf(page, '.facts'), /Tidewater/);
    await page.keyboard.type('tence');
    await press(page, 'Show');
    await says(page, '.facts', /Tidewater/);
    const box = await named(page, 'New note', 'textbox');
    assert.equal(await box.evaluate(({ value }) => value), 'Half a sentence');
  },
);

visit(
  'a form that is kept says what it showed: both versions stay',
  'clients.html#client=1',
  {},
  async (page) => {
    await press(page, 'Edit');
    const employer = await named(page, 'Employer', 'textbox');
    await employer.click({ count: 3 });
    await employer.type('Mine');
    await elsewhere(page, 1, 'fields', FIELDS);
    await says(page, 'article', /changed elsewhere/);
    await press(page, 'Keep changes');
    await says(page, 'article', /Two wrote at once.*This: Mine.*The other: Tidewater/);
    const { conflicts } = await clientOf(page, 1);
    assert.equal(conflicts[0].value, 'Tidewater');
  },
);

visit(
  'what was seen when the typing began counts, also after it was shown anew',
  'clients.html#client=1',
  {},
  async (page) => {
    await press(page, 'Edit');
    const employer = await named(page, 'Employer', 'textbox');
    await employer.click({ count: 3 });
    await employer.type('Mine');
    await elsewhere(page, 1, 'fields', FIELDS);
    await press(page, 'Show');
    assert.equal(
      await (await named(page, 'Employer', 'textbox')).evaluate(({ value }) => value),
      'Mine',
    );
    await press(page, 'Keep changes');
    await says(page, 'article', /This: Mine.*The other: Tidewater/);

    await page.click('.note .actions button');
    await page.keyboard.type('Mine. ');
    await page.evaluate(() => {
      window.stub.vault.get(1).notes[1].text = 'Theirs.';
      window.stub.revision++;
    });
    await press(page, 'Show');
    await press(page, 'Keep note');
    await page.waitForFunction(() => window.stub.asked.some(({ type }) => type === 'notes.note'));
    const [{ known }] = await asked(page, 'notes.note');
    assert.equal(known, 'Met at the conference.');
  },
);

visit('a client that is erased elsewhere', 'clients.html#client=2', {}, async (page) => {
  await named(page, 'Client 0002', 'heading');
  await page.evaluate(() => {
    window.stub.vault.delete(2);
    window.stub.revision++;
  });
  await named(page, 'It failed', 'heading');
  await named(page, 'All clients', 'link');
});

visit('a page that nobody sees asks nothing', 'clients.html', {}, async (page) => {
  const looks = () => page.evaluate(() => window.looks);
  await page.evaluate(() => {
    window.looks = 0;
    const send = chrome.runtime.sendMessage;
    chrome.runtime.sendMessage = (request) => {
      if (request.type === 'notes.status') window.looks++;
      return send(request);
    };
  });
  await page.waitForFunction(() => window.looks >= 2);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  });
  await new Promise((resolve) => setTimeout(resolve, 800));
  const before = await looks();
  await new Promise((resolve) => setTimeout(resolve, 1_600));
  assert.equal(await looks(), before);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: false, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.waitForFunction((count) => window.looks > count, {}, before);
});

for (const [what, address, selector] of [
  ['what is held', 'clients.html#view=held', '.held .tag'],
  ['what is due', 'clients.html', '.reminders a'],
  ['the picture', 'clients.html#view=connections', '.graph'],
]) {
  visit(`the focus stays when others write: ${what}`, address, {}, async (page) => {
    await page.waitForSelector(selector);
    await page.$eval(selector, (element) => {
      element.focus();
      element.dataset.old = 'yes';
    });
    await elsewhere(page, 2, 'followUp', '2026-01-01');
    await elsewhere(page, 3, 'relations', [{ what: 'manager', client: 1, title: 'Client 0001' }]);
    await page.waitForFunction(
      (where) => document.querySelector(where) && !document.querySelector(where).dataset.old,
      {},
      selector,
    );
    assert.ok(
      await page.evaluate(
        (where) =>
          document.activeElement.closest(where) !== null ||
          document.activeElement.localName === 'input',
        selector,
      ),
    );
  });
}
