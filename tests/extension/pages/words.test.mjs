// The words of the page of clients, of the popup's card for saving, and of the locked state.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../load.mjs';

const {
  addressLabel,
  connectionOf,
  countWords,
  expiredWords,
  fieldValue,
  linkTarget,
  mailTarget,
  phoneTarget,
  pieces,
  recoveryWords,
  snapshotLines,
  snippet,
} = await load('pages/client-text.ts');
const { lockWords, otherWay, passphraseFault, unlocksItself } = await load('pages/lock-text.ts');
const { saveWords } = await load('pages/save-text.ts');
const { changed } = await load('pages/client-form.ts');

test('counts', () => {
  assert.equal(countWords(0, ''), '0 clients');
  assert.equal(countWords(1, ' '), '1 client');
  assert.equal(countWords(12345, ''), '12,345 clients');
  assert.equal(countWords(0, ' rama '), 'Nothing found for “rama”');
  assert.equal(countWords(3, 'rama'), '3 found for “rama”');
  const filter = { tag: 'q3', employer: 'Northwind', followUp: 'due' };
  assert.equal(
    countWords(2, '', filter),
    '2 clients with the tag “q3” at Northwind with a follow-up that is due',
  );
});

test('a hit in pieces gives back its text', () => {
  const cases = [
    ['Rama Treas', [[0, 4]], ['[Rama]', ' Treas']],
    ['Rama Treas', [[0, 4], [5, 10]], ['[Rama]', ' ', '[Treas]']],
    ['🙂 Rama', [[3, 7]], ['🙂 ', '[Rama]']],
    ['Rama', [], ['Rama']],
  ]; // prettier-ignore
  for (const [text, marks, expected] of cases) {
    const found = pieces({ text, marks });
    assert.deepEqual(
      found.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)),
      expected,
    );
    assert.equal(found.map((piece) => piece.text).join(''), text);
  }
});

test('addresses: short to read, and no link but to the web', () => {
  assert.equal(addressLabel('https://www.example.com/in/rama/'), 'www.example.com/in/rama');
  assert.equal(addressLabel(`https://a.example/${'x'.repeat(200)}`).length, 90);
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'x', '']) {
    assert.equal(linkTarget(bad), null, bad);
  }
  assert.equal(linkTarget('https://a.example'), 'https://a.example/');
});

test('mail and telephone: one address, one number, and nothing else', () => {
  assert.equal(mailTarget('rama@northwind.example'), 'mailto:rama@northwind.example');
  assert.equal(mailTarget('r+x@bücher.example'), 'mailto:r%2Bx@b%C3%BCcher.example');
  for (const bad of [
    'a@b.example?cc=c@d.example',
    'a@b.example,c@d.example',
    'a b@c.example',
    'a@b.example#x',
    'a%0Acc@b.example',
    'nobody',
    '@',
    '',
  ]) {
    assert.equal(mailTarget(bad), null, bad);
  }
  assert.equal(phoneTarget('+44 (0)113 496-0000'), 'tel:+4401134960000');
  for (const bad of ['*#06#', '12', 'call me', '+44,,1', 'tel:1234', '1'.repeat(30)]) {
    assert.equal(phoneTarget(bad), null, bad);
  }
});

test('connections in their parts', () => {
  assert.deepEqual(connectionOf('Sam · spouse · https://a.example/sam'), {
    name: 'Sam',
    what: 'spouse',
    address: 'https://a.example/sam',
  });
  assert.deepEqual(connectionOf('Sam · https://a.example/sam').what, '');
  assert.deepEqual(connectionOf('Sam'), { name: 'Sam', what: '', address: '' });
  assert.equal(connectionOf('Sam · javascript:alert(1)').address, '');
});

test('what was typed as it is sent', () => {
  assert.equal(fieldValue('employer', ' North\twind '), 'North wind');
  assert.equal(fieldValue('about', ' a\n b '), 'a\n b');
  assert.deepEqual(fieldValue('emails', 'a@b.example\n\n a@b.example \nc@d.example'), [
    'a@b.example',
    'c@d.example',
  ]);
  assert.deepEqual(fieldValue('emails', ' \n'), []);
});

test('a hit in one line begins near the words', () => {
  const text = `${'word '.repeat(40)}Rama Treas`;
  const at = text.indexOf('Rama');
  const found = snippet({ text, marks: [[at, at + 4]] });
  assert.match(found[0].text, /^…(word ){3,6}$/);
  assert.deepEqual(found[1], { text: 'Rama', marked: true });
  assert.deepEqual(snippet({ text: 'a\nRama', marks: [[2, 6]] })[0].text, 'a ');
});

test('what the firm can do with the notes, and did', () => {
  assert.deepEqual(recoveryWords({ recovery: false, recovered: null }), []);
  const [can, did] = recoveryWords({ recovery: true, recovered: '2026-05-03T09:00:00.000Z' });
  assert.match(can, /can open these notes as well/);
  assert.match(did, /^Your firm opened them on .*2026\.$/);
  assert.deepEqual(recoveryWords(null), []);
});

test('what was erased since its time was over', () => {
  assert.match(
    expiredWords({ clients: 3, days: 12 }),
    /^3 clients .* \(the longest 12 days late\)\.$/,
  );
  assert.match(expiredWords({ clients: 1, days: 1 }), /^1 client .* \(1 day late\)\.$/);
  assert.doesNotMatch(expiredWords({ clients: 1, days: 0 }), /late/);
});

test('the timeline', () => {
  const snapshot = { page: { name: 'Rama' }, changes: [] };
  assert.deepEqual(snapshotLines(snapshot, true), ['Saved for the first time.']);
  assert.deepEqual(snapshotLines({ ...snapshot, page: {} }, true), ['The address was saved.']);
  assert.deepEqual(snapshotLines(snapshot, false), ['Nothing had changed.']);
  const changes = [{ words: 'new employer: Northwind' }];
  assert.deepEqual(snapshotLines({ ...snapshot, changes }, false), ['New employer: Northwind.']);
});

const STATE = {
  state: 'locked',
  ways: ['key_store'],
  keyStore: { usable: true, why: '' },
  clients: null,
  locked: 'start',
  lockAfter: 15,
};
for (const [what, state, way, title] of [
  ['key store', {}, 'button', 'Your notes are locked'],
  ['passphrase', { ways: ['passphrase'] }, 'passphrase', 'Your notes are locked'],
  ['both', { ways: ['key_store', 'passphrase'] }, 'button', 'Your notes are locked'],
  [
    'both, but the key store is out of reach',
    { ways: ['key_store', 'passphrase'], keyStore: { usable: false, why: '' } },
    'passphrase',
    'Your notes are locked',
  ],
  [
    // The failure then says why.
    'the key store alone, out of reach',
    { keyStore: { usable: false, why: '' } },
    'button',
    'Your notes are locked',
  ],
  ['absent', { state: 'absent', ways: [] }, 'button', 'There are no notes on this computer yet'],
  [
    'absent without a key store',
    { state: 'absent', ways: [], keyStore: { usable: false, why: '' } },
    'choose',
    'Choose a passphrase for your notes',
  ],
]) {
  test(`locked: ${what}`, () => {
    const words = lockWords({ ...STATE, ...state });
    assert.deepEqual([words.way, words.title], [way, title]);
  });
}

test('that the firm can open the notes is said before they are begun', () => {
  const absent = { ...STATE, state: 'absent', ways: [] };
  const noKeyStore = { ...absent, keyStore: { usable: false, why: '' } };
  for (const state of [absent, noKeyStore]) {
    const said = (recovery) => lockWords({ ...state, recovery }).lines.join(' ');
    assert.match(said(true), /Your firm can open them as well/);
    assert.doesNotMatch(said(false), /firm/);
    assert.doesNotMatch(said(true), /not your administrator/);
  }
});

test('the button has failed: the passphrase, if there is one', () => {
  const both = { ...STATE, ways: ['key_store', 'passphrase'] };
  const absent = { ...STATE, state: 'absent', ways: [] };
  for (const [state, cause, way] of [
    [both, 'key_store_unavailable', 'passphrase'],
    [both, 'vault_wrong_key', 'passphrase'],
    [both, 'host_timeout', 'passphrase'],
    [STATE, 'key_store_unavailable', undefined],
    [absent, 'key_store_unavailable', 'choose'],
    [absent, 'vault_full', undefined],
  ]) {
    assert.equal(otherWay(state, cause)?.way, way, `${state.state} ${state.ways} ${cause}`);
  }
});

test('the page unlocks by itself only where it was just opened and the key store does it', () => {
  assert.equal(unlocksItself(STATE), true);
  for (const state of [
    { state: 'open' },
    { state: 'absent', ways: [] },
    { locked: 'idle' },
    { locked: 'asked' },
    { ways: ['passphrase'] },
    { keyStore: { usable: false, why: '' } },
  ]) {
    assert.equal(unlocksItself({ ...STATE, ...state }), false, JSON.stringify(state));
  }
});

test('why they are locked', () => {
  assert.match(lockWords({ ...STATE, locked: 'idle' }).lines[0], /for 15 minutes/);
  assert.match(lockWords({ ...STATE, locked: 'idle', lockAfter: 1 }).lines[0], /for a minute/);
  assert.deepEqual(lockWords({ ...STATE, locked: 'asked' }).lines, ['You locked them.']);
  assert.deepEqual(lockWords({ ...STATE, locked: 'screen' }).lines, [
    'They were locked when the screen was.',
  ]);
  assert.deepEqual(lockWords(STATE).lines, []);
});

test('passphrases', () => {
  assert.equal(passphraseFault('button', '', ''), '');
  assert.notEqual(passphraseFault('passphrase', '', ''), '');
  assert.equal(passphraseFault('passphrase', 'x', ''), '');
  assert.match(passphraseFault('choose', '1234567', '1234567'), /at least 8/);
  // Four characters in eight units.
  assert.match(passphraseFault('choose', '🙂🙂🙂🙂', '🙂🙂🙂🙂'), /at least 8/);
  assert.match(passphraseFault('choose', '12345678', '12345679'), /not the same/);
  assert.equal(passphraseFault('choose', '12345678', '12345678'), '');
});

test('what can be saved', () => {
  const words = (tab) => saveWords({ tab: { level: null, state: 'live', ...tab } });
  assert.deepEqual(
    [words({ level: 'link' }).asksName, words({ level: 'card' }).asksName],
    [true, false],
  );
  for (const level of ['selection', 'card']) assert.match(words({ level }).line, /selected/);
  assert.doesNotMatch(words({ level: 'link' }).line, /selected/);
  for (const [state, line] of [
    ['not_listed', /not listed/],
    ['off', /switched off/],
    ['not_a_site', /no page/],
  ]) {
    const { can, line: said } = words({ state });
    assert.equal(can, false);
    assert.match(said, line);
  }
});

test('only what differs is sent', () => {
  const client = { fields: { name: 'Rama', employer: 'Northwind' }, tags: ['a'] };
  const typed = { name: 'Rama ', employer: '', position: '', headline: '', place: '', about: 'x' };
  assert.deepEqual(changed(client, typed, 'a'), {
    fields: { employer: '', about: 'x' },
    known: { employer: 'Northwind', about: '' },
  });
  assert.deepEqual(changed(client, { ...typed, employer: 'Northwind', about: '' }, 'a, b'), {
    tags: ['a', 'b'],
  });
  assert.equal(changed(client, { ...typed, employer: 'Northwind', about: '' }, ' a '), null);
});

test('tags with a comma in them, from the command line', () => {
  const client = { fields: { name: 'Rama' }, tags: ['red fish, deep sea', 'deep sea', 'a;b'] };
  const typed = { name: 'Rama', employer: '', position: '', headline: '', place: '', about: '' };
  const tags = client.tags.join(', ');
  assert.equal(changed(client, typed, tags), null);
  assert.deepEqual(changed(client, { ...typed, name: 'R' }, tags), {
    fields: { name: 'R' },
    known: { name: 'Rama' },
  });
  assert.deepEqual(changed(client, typed, `${tags}, new`).tags, [...client.tags, 'new']);
  assert.deepEqual(changed(client, typed, 'new,red fish, deep sea').tags, [
    'new',
    'red fish, deep sea',
  ]);
  // What the person makes of it counts.
  assert.deepEqual(changed(client, typed, 'red fish, deep seas').tags, ['red fish', 'deep seas']);
});
