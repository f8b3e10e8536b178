// Names on lists at the submit: the people in the notes, notes that are locked, lists of hashes.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { openNotes, SavePopup } from './lib/notes.mjs';
import { policyFile, press, Stage, write } from './lib/stage.mjs';
import { until } from './lib/until.mjs';

const LOCKED = 'Clients’ names were not checked: your notes are locked.';
const NOTICE = 'One thing was not checked';

/** The tests' policy with a rule about the people in the notes. */
function withClients() {
  const policy = JSON.parse(readFileSync(policyFile, 'utf8'));
  policy.lists.clients = { title: 'Clients', sample: ['Jane Roe'] };
  policy.rules.push({
    ...policy.rules.find(({ id }) => id === 'restricted-name'),
    id: 'client-name',
    title: 'Name of a client',
    severity: 'warn',
    match: { kind: 'list', list: 'clients' },
    examples: { hit: ['Jane Roe', 'jane roe', 'JANE ROE'], miss: ['Jane', 'Roe', 'Jean Roe'] },
  });
  return JSON.stringify(policy);
}

async function post(stage, text) {
  const { page, ui } = await stage.visit('/');
  await write(page, '.ql-editor', text);
  await ui.marked('nothing to report');
  await press(page, '.composer-post');
  return { page, ui };
}

describe('the people in the notes', () => {
  let open, stage;
  before(async () => {
    open = await openNotes({ prepare: (machine) => machine.policy(withClients()) });
    ({ stage } = open);
  });
  after(() => open?.close());
  beforeEach(() => stage.clear());

  test('before anything is saved nothing is said', async () => {
    const { ui } = await post(stage, 'Lunch with Priya Raman today.');
    await stage.postedAtLast();
    assert.equal(await ui.look(), null);
  });

  test('a saved client who is named warns at the submit, and nothing is revealed', async () => {
    const { page: profile } = await stage.visit('/profile/priya');
    const popup = await SavePopup.of(stage, profile);
    const [title] = await popup.save();
    assert.equal(title, 'Saved: Priya Raman');
    await stage.clear();

    const earlier = stage.machine.records().length;
    const { page, ui } = await post(stage, 'Lunch with Priya Raman today.');
    const banner = await ui.banner('Check before you post');
    assert.match(banner.text, /This post needs a review/);
    assert.doesNotMatch(banner.text, /client|Priya|Raman/i);
    assert.deepEqual(await ui.underlined(), []);
    assert.deepEqual(await stage.posted(), []);
    // The page itself sees no word of it: one empty element, as for every finding.
    const ours = await page.evaluate(() =>
      [...document.documentElement.children].slice(2).map((element) => element.outerHTML),
    );
    assert.doesNotMatch(ours.join(), /review|client|Raman/i);
    const [record] = stage.machine.records().slice(earlier);
    assert.deepEqual(record.rules, ['review']);
    assert.doesNotMatch(JSON.stringify(record), /Priya|Raman|client/);
  });

  test('somebody else may be named', async () => {
    const { ui } = await post(stage, 'Lunch with Priya Ramanujan today.');
    await stage.postedAtLast();
    assert.equal(await ui.look(), null);
  });
});

describe('notes that only a passphrase opens', () => {
  let stage;
  before(async () => {
    stage = await Stage.open({ prepare: (machine) => machine.policy(withClients()) });
    const secret = join(stage.machine.folder, 'secret.txt');
    writeFileSync(secret, 'correct horse battery\n', { mode: 0o600 });
    const made = stage.machine.forepost(
      'notes', 'add', '--name', 'Priya Raman', '--passphrase-file', secret,
    ); // prettier-ignore
    assert.equal(made.status, 0, made.stderr);
  });
  after(() => stage?.close());

  test('the post goes out, the banner says so, and once they are unlocked names are checked', async () => {
    const { ui } = await post(stage, 'Lunch with Priya Raman today.');
    await stage.postedAtLast();
    const banner = await ui.banner(NOTICE);
    assert.match(banner.text, new RegExp(LOCKED));
    await ui.press('Unlock');
    const clients = await until(
      async () =>
        (await stage.chrome.browser.pages()).find((one) => one.url().includes('clients.html')),
      { what: 'the page of clients to be opened' },
    );
    const field = await clients.waitForSelector('input[type=password]', { visible: true });
    await field.type('correct horse battery');
    await clients.keyboard.press('Enter');
    await clients.waitForFunction(() => document.body.textContent.includes('Priya Raman'));

    const again = await post(stage, 'Dinner with Priya Raman tonight.');
    await again.ui.banner('Check before you post');
    assert.equal((await stage.posted()).length, 1);
  });
});

describe('a list of hashes', () => {
  let stage;
  before(async () => {
    stage = await Stage.open({
      prepare: (machine) => {
        const names = join(machine.folder, 'names.txt');
        const hashed = join(machine.folder, 'hashed.txt');
        writeFileSync(names, 'Bluefield Energy plc\tBluefield\t$BLUE\n');
        const made = machine.forepost('policy', 'hash-list', names, hashed);
        assert.equal(made.status, 0, made.stderr);
        machine.write('/etc/forepost/restricted.txt', readFileSync(hashed));
      },
    });
  });
  after(() => stage?.close());
  beforeEach(() => stage.clear());

  for (const text of [
    'BLUEFIELD’s year.',
    'Watching $BLUE today.',
    'Bluefield Energy, up again.',
  ]) {
    test(`holds “${text}”`, async () => {
      const { ui } = await post(stage, text);
      const banner = await ui.banner("This can't be posted");
      assert.doesNotMatch(banner.text, /Bluefield|restricted/i);
      assert.deepEqual(await stage.posted(), []);
    });
  }

  test('lets others pass', async () => {
    await post(stage, 'A blue field in spring, full of energy.');
    await stage.postedAtLast();
  });
});
