import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../load.mjs';

const { details, facts, found, headline } = await load('pages/status-text.ts');

const FAILURE = { cause: 'host_not_found', title: 'Not found', detail: 'Missing.', hint: 'Ask.' };

function status({ tab = {}, settings = {}, ...more } = {}) {
  return {
    extension: '0.1.0',
    host: { version: '0.2.0', protocol: 1 },
    policies: [{ id: 'us', version: 3, title: 'US' }],
    problems: [],
    failure: null,
    settings: {
      enabled: { value: true, from: 'host' },
      sites: { value: ['https://www.example.com'], from: 'managed' },
      onFailure: { value: 'hold', from: 'remembered' },
      surfaces: { value: ['post', 'share'], from: 'default' },
      capture: { value: { 'https://www.example.com': 'card' }, from: 'host' },
      ...settings,
    },
    tab: { state: 'live', origin: 'https://www.example.com', reports: [], ...tab },
    ...more,
  };
}

for (const [state, tone, title] of [
  ['live', 'good', 'On for www.example.com'],
  ['reload', 'care', 'Reload this page'],
  ['not_listed', 'plain', 'Not on for www.example.com'],
  ['off', 'plain', 'Forepost is switched off'],
]) {
  test(`headline: ${state}`, () => {
    const card = headline(status({ tab: { state } }));
    assert.deepEqual([card.tone, card.title], [tone, title]);
    assert.ok(card.lines.length > 0);
  });
}

test('headline: a page of the browser', () => {
  const card = headline(status({ tab: { state: 'not_a_site', origin: null } }));
  assert.equal(card.title, 'Nothing to check here');
});

test('headline: a failure comes first, with what happens to posts', () => {
  const card = headline(status({ failure: FAILURE }));
  assert.equal(card.tone, 'bad');
  assert.equal(card.title, 'Not found');
  assert.deepEqual(card.lines.slice(0, 2), ['Missing.', 'Ask.']);
  assert.match(card.lines[2], /are held/);
  const release = { onFailure: { value: 'release', from: 'host' } };
  assert.match(headline(status({ failure: FAILURE, settings: release })).lines[2], /unchecked/);
});

test('headline: a failure on a page that is not listed does not speak of posts', () => {
  const card = headline(status({ failure: FAILURE, tab: { state: 'not_listed' } }));
  assert.deepEqual(card.lines, ['Missing.', 'Ask.']);
});

test('headline: switched off outweighs a failure', () => {
  const card = headline(status({ failure: FAILURE, tab: { state: 'off' } }));
  assert.equal(card.title, 'Forepost is switched off');
});

test('what was found, in numbers and words', () => {
  const composers = [
    { surface: 'post', found: 1 },
    { surface: 'comment', found: 3 },
    { surface: 'share', found: 0 },
  ];
  assert.deepEqual(found(status({ tab: { reports: [{ adapter: 'demo', composers }] } })), [
    'Found: 1 post box, 3 comment boxes (described by “demo”).',
  ]);
});

test('nothing found says so', () => {
  const reports = [{ adapter: 'generic', composers: [] }];
  assert.match(found(status({ tab: { reports } }))[0], /No box to write in was found yet/);
});

test('every value with its source', () => {
  assert.deepEqual(
    facts(status()).map(({ name, value, from }) => `${name}: ${value} / ${from}`),
    [
      'Program: version 0.2.0, protocol 1 / ',
      'Extension: version 0.1.0 / ',
      'Policy: US, version 3 / ',
      'Switched on: yes / from this computer’s settings',
      'Listed sites: https://www.example.com / from the browser’s policy',
      'Checked: post boxes, share boxes / not set',
      'Kept by a click: card on https://www.example.com; elsewhere the address alone / from this computer’s settings',
      'On a fault: posts are held / as the program last said',
    ],
  );
});

test('nothing known is said in words too', () => {
  const empty = status({
    host: null,
    policies: [],
    settings: { sites: { value: [], from: 'default' } },
  });
  const values = Object.fromEntries(facts(empty).map(({ name, value }) => [name, value]));
  assert.equal(values.Program, 'not connected');
  assert.equal(values.Policy, 'none');
  assert.equal(values['Listed sites'], 'none');
});

test('the details are JSON that names the browser', () => {
  const copied = JSON.parse(details(status(), 'A browser'));
  assert.equal(copied.browser, 'A browser');
  assert.equal(copied.host.version, '0.2.0');
});
