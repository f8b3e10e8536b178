// The sections `profile` of the adapters are data: each is checked against the format in
// extension/sites/profiles.ts. That a selector is one is for a browser to say
// (tests/extension/capture/profiles.test.mjs).
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { load } from '../load.mjs';

const folder = new URL('../../../extension/sites/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const profiles = files.map((name) => [name, read(name).profile]).filter(([, profile]) => profile);

const { kindOf, profileFor } = await load('sites/profiles.ts');
const { FIELD_NAMES, isList } = await load('shared/capture.ts');
globalThis.Element = globalThis.Document = globalThis.Node = class {};
const { STEPS } = await load('capture/profile.ts');

const isText = (value) => typeof value === 'string' && value !== '';

function assertMembers(object, allowed, where) {
  assert.equal(Object.prototype.toString.call(object), '[object Object]', where);
  for (const name of Object.keys(object)) {
    assert.ok(allowed.includes(name), `${where}: unknown member "${name}"`);
  }
}

function assertRule(rule, where, members) {
  assertMembers(rule, members, where);
  if ('at' in rule) assert.ok(isText(rule.at), `${where}.at`);
  if ('take' in rule) assert.match(rule.take, /^(text|link|path|@[a-z-]+)$/, `${where}.take`);
  assert.ok('at' in rule || rule.take === 'path' || members.length === 3, `${where}: of what?`);
  for (const step of rule.then ?? []) {
    assert.equal(Object.keys(step).length, 1, `${where}.then: one step each`);
    assertMembers(step, Object.keys(STEPS), `${where}.then`);
    assert.ok(Object.values(step).every(isText), `${where}.then`);
  }
  for (const [at, part] of (rule.parts ?? []).entries()) {
    if (typeof part === 'string') assert.ok(isText(part), `${where}.parts[${at}]`);
    else
      part.forEach((inner) => assertRule(inner, `${where}.parts[${at}]`, ['at', 'take', 'then']));
  }
}

for (const [name, profile] of profiles) {
  test(`${name}: the profile follows the format`, () => {
    const sections = 'verified pages others mark needs unless root fields'.split(' ');
    assertMembers(profile, sections, name);
    assert.equal(typeof profile.verified, 'boolean');
    for (const section of ['mark', 'needs', 'unless', 'root']) {
      if (section in profile) assert.ok(isText(profile[section]), section);
    }
    assert.ok(profile.pages.length > 0);
    for (const pattern of [...profile.pages, ...(profile.others ?? [])]) {
      assert.match(pattern, /^\/[\w@~*/.-]*$/, `${name}: ${pattern}`);
    }
    assertMembers(profile.fields, FIELD_NAMES, `${name} fields`);
    assert.ok(profile.fields.name, 'a person has a name');
    for (const [field, rules] of Object.entries(profile.fields)) {
      const members = isList(field) ? ['at', 'take', 'then', 'parts'] : ['at', 'take', 'then'];
      assert.ok(rules.length > 0, `${name} ${field}`);
      rules.forEach((rule, at) => {
        assert.ok('at' in rule || rule.take === 'path', `${name} ${field}[${at}]: of what?`);
        assertRule(rule, `${name} ${field}[${at}]`, members);
      });
    }
  });
}

test('an unknown member, step or field would be noticed', () => {
  assert.throws(() => assertRule({ at: 'h1', script: 'x' }, 'here', ['at']), /unknown member/);
  const step = { at: 'h1', then: [{ evaluate: 'x' }] };
  assert.throws(() => assertRule(step, 'here', ['at', 'then']), /unknown member "evaluate"/);
});

test('every profile is looked for, and none is verified that nobody could look up', () => {
  const none = () => false;
  for (const [name, profile] of profiles.filter(([file]) => file !== 'generic.json')) {
    for (const host of read(name).hosts) {
      const found = profileFor(host.replace('*.', 'www.'), none);
      assert.deepEqual([found.profile, found.own], [profile, true], host);
    }
  }
  const verified = profiles.filter(([, profile]) => profile.verified).map(([name]) => name);
  assert.deepEqual(verified, ['bluesky.json', 'mastodon.json', 'orcid.json']);
  const { profile, own } = profileFor('www.example.com', none);
  assert.deepEqual([profile, own], [read('generic.json').profile, false]);
  // A server of Mastodon is known by its page.
  const marked = profileFor('social.example', (mark) => mark === '#mastodon[data-props]');
  assert.deepEqual([marked.profile, marked.own], [read('mastodon.json').profile, true]);
});

for (const [name, path, kind] of [
  ['linkedin', '/in/rama', 'profile'],
  ['linkedin', '/in/rama/', 'profile'],
  ['linkedin', '/in/rama/details/experience/', 'profile'],
  ['linkedin', '/in/rama/recent-activity/all/', 'other'],
  ['linkedin', '/feed/', 'other'],
  ['linkedin', '/company/northwind/people/', 'other'],
  ['linkedin', '/search/results/people/', 'other'],
  ['linkedin', '/in/', null],
  ['x', '/rama', 'profile'],
  ['x', '/home', 'other'],
  ['x', '/search', 'other'],
  ['x', '/rama/status/12', 'other'],
  ['x', '/', 'other'],
  ['github', '/rama', 'profile'],
  ['github', '/orgs/northwind/people', 'other'],
  ['github', '/northwind/ledger', null],
  ['mastodon', '/@rama', 'profile'],
  ['mastodon', '/@rama@other.example', 'profile'],
  ['mastodon', '/@rama/with_replies', 'profile'],
  ['mastodon', '/@rama/112233', 'other'],
  ['mastodon', '/explore', 'other'],
  ['bluesky', '/profile/rama.example', 'profile'],
  ['bluesky', '/profile/rama.example/post/3k', 'other'],
  ['xing', '/profile/Rama_Treas', 'profile'],
  ['xing', '/pages/northwind', 'other'],
  ['orcid', '/0000-0002-1825-0097', 'profile'],
  ['orcid', '/orcid-search/search', 'other'],
  ['generic', '/en/school/people/rama-treas', 'profile'],
  ['generic', '/people/rama-treas', 'profile'],
  ['generic', '/people', null],
  ['generic', '/people/rama/papers', null],
  ['generic', '/~rama/', 'profile'],
]) {
  test(`${name}: ${path} is ${kind ?? 'not known'}`, () => {
    assert.equal(kindOf(read(`${name}.json`).profile, path), kind);
  });
}
