// One client's page in a real browser, before a background that is played.
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

const HOSTILE = '<img src=x onerror="window.hit=1"><b>=1+1</b>';

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
    const links = await page.$$eval('.facts a[rel]', (found) =>
      found.map(({ href, rel }) => [href, rel]),
    );
    assert.deepEqual(
      links,
      [
        'https://northwind.example/people',
        'mailto:client1@northwind.example',
        'tel:+441134960000',
        'https://www.example.com/in/sam',
        'https://www.example.com/in/client-1',
      ].map((href) => [href, 'noreferrer']),
    );
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
    assert.equal(await page.$('a:is([href^="javascript"], [href^="mailto"], [href^="tel"])'), null);
    assert.ok((await texts(page, 'dd')).some((text) => text.includes('javascript:alert(1)')));
    assert.equal(await page.evaluate(() => window.hit), undefined);
  },
);

visit(
  'a note is added, written anew with its day, and deleted; each is undone',
  'clients.html#client=1',
  {},
  async (page) => {
    const notes = async () => (await clientOf(page, 1)).notes.map(({ text }) => text);
    await (await named(page, 'New note', 'textbox')).type('Call on <Monday>');
    await press(page, 'Add note');
    await says(page, '.entries .note .text', /^Call on <Monday>$/);
    assert.match(await textOf(page, '#undo'), /^Note added\./);
    await page.click('.note .actions button');
    await page.waitForSelector('.entries textarea');
    await page.keyboard.type(' Or on Tuesday.');
    await page.$eval('.entries [type="datetime-local"]', (input) => {
      input.value = '2026-05-01T10:30';
    });
    await press(page, 'Keep note');
    await says(page, '#undo', /^Note changed\./);
    const written = (await clientOf(page, 1)).notes.find(({ text }) => text.startsWith('Call'));
    assert.equal(written.text, 'Call on <Monday> Or on Tuesday.');
    assert.equal(new Date(written.time).getDate(), 1);
    const [, change] = await asked(page, 'notes.note');
    assert.equal(change.known, 'Call on <Monday>');

    const before = await notes();
    await page.click('.note .actions button:nth-child(2)');
    await says(page, '#undo', /^Note deleted\./);
    assert.equal((await notes()).length, before.length - 1);
    await press(page, 'Undo');
    await says(page, '#undo', /^Undone: Note deleted\./);
    assert.deepEqual(await notes(), before);
    await press(page, 'Undo');
    await says(page, '#undo', /^Undone: Note changed\./);
    assert.ok((await notes()).includes('Call on <Monday>'));
    await press(page, 'Undo');
    await says(page, '#undo', /^Undone: Note added\./);
    assert.equal((await notes()).length, before.length - 1);
    assert.equal(await page.$('::-p-aria(Undo[role="button"])'), null, 'there is nothing more');
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
    const [{ fields, known, tags }] = await asked(page, 'notes.edit');
    assert.deepEqual(
      [fields, known, tags],
      [{ name: 'Rama Treas' }, { name: 'Client 0001' }, undefined],
    );
    await press(page, 'Edit');
    await page.keyboard.press('Escape');
    await named(page, 'Edit', 'button');
  },
);

visit('a list is written with a line for each', 'clients.html#client=1', {}, async (page) => {
  await press(page, 'Edit');
  const phones = await named(page, 'Phone', 'textbox');
  await phones.evaluate((area) => {
    area.value = '+44 1 \n\n +44 2\n+44 1';
    area.dispatchEvent(new Event('input'));
  });
  await press(page, 'Keep changes');
  await says(page, '#undo', /^Saved\./);
  const [{ fields }] = await asked(page, 'notes.edit');
  assert.deepEqual(fields, { phones: ['+44 1', '+44 2'] });
  await press(page, 'Edit');
  await (await named(page, 'Phone', 'textbox')).type(`\n${'5'.repeat(51)}`);
  await press(page, 'Keep changes');
  await says(page, '.fault', /at most 50 characters/);
  assert.equal((await asked(page, 'notes.edit')).length, 1);
});

visit(
  'the terms: each is changed on purpose, and undone',
  'clients.html#client=1',
  {},
  async (page) => {
    assert.match(await textOf(page, '.terms'), /Kept until .*, 730 days left/);
    assert.match(await textOf(page, '.terms'), /Source.*www\.example\.com/);
    await press(page, 'Change the lawful basis');
    await page.select('.terms select', 'consent');
    await press(page, 'Keep');
    await says(page, '.terms', /Consent/);
    await press(page, 'I have sent it');
    await says(page, '.terms', /Told on/);
    await press(page, 'Done: take out the follow-up');
    await says(page, '.terms', /Follow-upNone/);
    const day = await page.evaluate(() => {
      const soon = new Date(Date.now() + 10 * 86_400_000);
      return `${soon.getFullYear()}-${String(soon.getMonth() + 1).padStart(2, '0')}-${String(soon.getDate()).padStart(2, '0')}`;
    });
    await press(page, 'Change until when this client is kept');
    await page.$eval('.terms [type="date"]', (input, value) => (input.value = value), day);
    await press(page, 'Keep this day');
    await says(page, '.terms', /, 10 days left/);
    const edits = (await asked(page, 'notes.edit')).map(({ type: _, client: __, ...edit }) => edit);
    assert.deepEqual(edits, [
      { basis: 'consent' },
      { notice_given: true },
      { follow_up: '' },
      { expires: day },
    ]);
    // No field has the focus.
    await page.focus('h2');
    for (const words of [/730 days left/, /Due: /, /Tell this client/, /Legitimate interest/]) {
      await page.keyboard.down('Control');
      await page.keyboard.press('z');
      await page.keyboard.up('Control');
      await says(page, '.terms', words);
    }
  },
);

visit('Ctrl+Z in a field is the field’s own', 'clients.html#client=1', {}, async (page) => {
  await press(page, 'I have sent it');
  await says(page, '.terms', /Told on/);
  await (await named(page, 'New note', 'textbox')).type('x');
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  assert.match(await textOf(page, '.terms'), /Told on/);
});

visit('the notice is copied', 'clients.html#client=1', {}, async (page) => {
  await page.evaluate(() => {
    window.copied = [];
    const clipboard = { writeText: async (text) => void window.copied.push(text) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard });
  });
  await press(page, 'Copy the text');
  await says(page, '.terms', /Copied/);
  await page.select('.terms select', 'de');
  await page.waitForFunction(() => window.copied.length === 2);
  assert.deepEqual(await page.evaluate(() => window.copied), [
    'en: we keep notes about you, Client 0001.',
    'de: we keep notes about you, Client 0001.',
  ]);
});

visit(
  'relations: a client found, a name typed, removed, undone',
  'clients.html#client=1',
  {},
  async (page) => {
    await press(page, 'Add somebody');
    await page.keyboard.type('0003');
    await page.waitForSelector('.options [role="option"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await (await named(page, 'What she or he is to this client', 'combobox')).type('manager');
    await page.keyboard.press('Enter');
    await says(page, '.relations', /manager Client 0003/);
    await press(page, 'Add somebody');
    await page.keyboard.type('Sam Treas');
    await (await named(page, 'What she or he is to this client', 'combobox')).type('sister');
    await page.keyboard.press('Enter');
    await says(page, '.relations', /sister Sam Treas/);
    const edits = await asked(page, 'notes.edit');
    assert.deepEqual(edits.at(-1).relations, [
      { what: 'colleague', client: 2 },
      { what: 'manager', client: 3 },
      { what: 'sister', name: 'Sam Treas' },
    ]);
    await press(page, 'Remove manager Client 0003');
    await page.waitForFunction(
      () => !/0003/.test(document.querySelector('.relations').textContent),
    );
    await press(page, 'Undo');
    await says(page, '.relations', /manager Client 0003/);
  },
);

visit(
  'what a page names is kept as a relation by one press',
  'clients.html#client=2',
  {},
  async (page) => {
    assert.match(await textOf(page, '.relations'), /colleague of Client 0001/);
    await press(page, 'Keep Sam Treas as a relation');
    await says(page, '.relations', /spouse Sam Treas/);
    assert.equal(await page.$('::-p-aria(Keep Sam Treas as a relation)'), null);
  },
);

const similar = (page) =>
  page.evaluate(() => {
    const { title, tags, updated, expires, kind } = window.stub.vault.get(3);
    const more = { employer: '', position: '', headline: '', followUp: null, hit: null };
    const found = { id: 3, kind, title, tags, updated, expires, ...more, why: 'the same name' };
    window.stub.vault.get(1).similar = [found];
    window.stub.revision++;
  });

visit(
  'perhaps the same: merged, undone, split, undone',
  'clients.html#client=1',
  {},
  async (page) => {
    await similar(page);
    await press(page, 'Merge with Client 0003');
    await says(page, 'article', /Client 0003 was merged into this client/);
    assert.equal(await clientOf(page, 3), undefined);
    await press(page, 'Undo');
    await page.waitForFunction(() => window.stub.vault.has(3));
    await says(page, '#undo', /Undone: Merged/);

    await similar(page);
    await press(page, 'Merge with Client 0003');
    await press(page, 'Split Client 0003 off again');
    await page.waitForFunction(() => window.stub.vault.has(3));
    await says(page, '#undo', /Split in two/);
    await press(page, 'Undo');
    await page.waitForFunction(() => !window.stub.vault.has(3));
  },
);

visit('not the same: not said again', 'clients.html#client=1', {}, async (page) => {
  await similar(page);
  await press(page, 'Client 0003 is not the same');
  await page.waitForFunction(() => !/Perhaps the same/.test(document.body.textContent));
  await page.evaluate(() => (location.hash = '#client=2'));
  await named(page, 'Client 0002', 'heading');
  await page.evaluate(() => (location.hash = '#client=1'));
  await named(page, 'Client 0001', 'heading');
  assert.doesNotMatch(await textOf(page, 'main'), /Perhaps the same/);
});

const CONFLICT = [{ field: 'employer', value: 'Contoso', time: '2026-05-03T09:00:00.000Z' }];

visit(
  'two wrote at once: either is taken, and it can be undone',
  'clients.html#client=1',
  {},
  async (page) => {
    await elsewhere(page, 1, 'conflicts', CONFLICT);
    await says(page, 'article', /Two wrote at once.*This: Northwind Treasury.*The other: Contoso/);
    await press(page, 'Take the other Employer: Contoso');
    await page.waitForFunction(() => window.stub.vault.get(1).conflicts.length === 0);
    assert.equal((await clientOf(page, 1)).fields.employer, 'Contoso');
    await press(page, 'Undo');
    await says(page, 'article', /Two wrote at once/);
    let client = await clientOf(page, 1);
    assert.deepEqual(
      [client.fields.employer, client.conflicts[0].value],
      ['Northwind Treasury', 'Contoso'],
    );
    await press(page, 'Keep this Employer: Northwind Treasury');
    await page.waitForFunction(() => window.stub.vault.get(1).conflicts.length === 0);
    await press(page, 'Undo');
    await says(page, 'article', /Two wrote at once/);
    client = await clientOf(page, 1);
    assert.deepEqual(
      [client.fields.employer, client.conflicts[0].value],
      ['Northwind Treasury', 'Contoso'],
    );
  },
);

visit('hundreds of notes come in parts', 'clients.html#client=1', {}, async (page) => {
  await page.evaluate(() => {
    const { vault } = window.stub;
    vault.get(1).notes = Array.from({ length: 250 }, (_, index) => ({
      id: index + 1,
      time: new Date(Date.UTC(2026, 0, 1, index)).toISOString(),
      text: `Note number ${index}`,
    }));
    window.stub.revision++;
  });
  await says(page, '.note .text', /^Note number 249$/);
  const entries = () => page.$$eval('.entries > li', (found) => found.length);
  assert.equal(await entries(), 100);
  await press(page, 'Show older ones (153)');
  assert.equal(await entries(), 200);
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'li');
  await press(page, 'Show older ones (53)');
  assert.equal(await entries(), 253);
});
