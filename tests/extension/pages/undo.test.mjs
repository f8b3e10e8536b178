// Undo in a real browser: what may hinder it.
import assert from 'node:assert/strict';
import { asked, clientOf, elsewhere, hands, named, press, says, textOf } from './hands.mjs';

const { visit } = hands();
const ADDRESS = 'clients.html#client=1';

visit('it failed: it stays, and can be tried again', ADDRESS, {}, async (page) => {
  await press(page, 'I have sent it');
  await says(page, '#undo', /^Saved\./);
  await page.evaluate(() => (window.stub.failWith = 'vault_busy'));
  await press(page, 'Undo');
  await says(page, '#undo', /^Not undone: Saved\.It failed/);
  await page.evaluate(() => (window.stub.failWith = null));
  await press(page, 'Undo');
  await says(page, '#undo', /^Undone: Saved\./);
  assert.equal((await clientOf(page, 1)).notice.given, null);
});

visit('what somebody else has written since stays beside it', ADDRESS, {}, async (page) => {
  await press(page, 'Edit');
  const employer = await named(page, 'Employer', 'textbox');
  await employer.click({ count: 3 });
  await employer.type('Mine');
  await press(page, 'Keep changes');
  await says(page, '#undo', /^Saved\./);
  await elsewhere(page, 1, 'fields', { name: 'Client 0001', employer: 'Theirs' });
  await says(page, '.facts', /Theirs/);
  await press(page, 'Undo');
  await says(page, 'article', /This: Northwind Treasury.*The other: Theirs/);
});

visit('a client that is not shown any more', ADDRESS, {}, async (page) => {
  await press(page, 'I have sent it');
  await says(page, '#undo', /^Saved\./);
  await press(page, 'All clients', 'link');
  await named(page, 'Client 0002', 'link');
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
  await says(page, '#undo', /^Undone: Saved\./);
  assert.equal((await clientOf(page, 1)).notice.given, null);
});

visit('locked: nothing of it is seen, and it is there again', ADDRESS, {}, async (page) => {
  await (await named(page, 'New note', 'textbox')).type('x');
  await press(page, 'Add note');
  await says(page, '#undo', /^Note added\./);
  await press(page, 'Lock');
  await named(page, 'Your notes are locked', 'heading');
  assert.equal(await page.$eval('#undo', ({ hidden }) => hidden), true);
  await press(page, 'Unlock');
  await named(page, 'Client 0001', 'heading');
  await press(page, 'Undo');
  await says(page, '#undo', /^Undone/);
});

visit(
  'a note that came back has another number, and is deleted again',
  ADDRESS,
  {},
  async (page) => {
    const remove = async () => page.click('.note .actions button:nth-child(2)');
    await remove();
    await says(page, '#undo', /^Note deleted\./);
    await press(page, 'Undo');
    await says(page, '#undo', /^Undone: Note deleted\./);
    assert.match(await textOf(page, '.note .text'), /Met at the conference/);
    await remove();
    await page.waitForFunction(() => window.stub.vault.get(1).notes.length === 1);
    const [first, back, again] = await asked(page, 'notes.note');
    assert.equal(back.note, 0);
    assert.notEqual(again.note, first.note);
  },
);
