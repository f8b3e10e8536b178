import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../load.mjs';

const { effectiveSettings, parseManaged } = await load('background/settings.ts');

const values = (name, more = {}) => ({
  enabled: true,
  sites: [`https://${name}.example`],
  onFailure: 'hold',
  surfaces: ['post'],
  ...more,
});
const effective = (inputs) =>
  effectiveSettings({
    hostState: 'answered',
    host: null,
    managed: {},
    remembered: null,
    ...inputs,
  });

const all = {
  host: values('host'),
  managed: { sites: ['https://managed.example'], onFailure: 'release' },
  remembered: values('remembered'),
};

test('the host is the authority', () => {
  const settings = effective(all);
  assert.deepEqual(settings.sites, { value: ['https://host.example'], from: 'host' });
  assert.deepEqual(settings.onFailure, { value: 'hold', from: 'host' });
});

test('when the host failed, the browser’s policy comes before the memory, value by value', () => {
  const settings = effective({ ...all, hostState: 'failed', host: null });
  assert.deepEqual(settings.sites, { value: ['https://managed.example'], from: 'managed' });
  assert.deepEqual(settings.onFailure, { value: 'release', from: 'managed' });
  assert.deepEqual(settings.surfaces, { value: ['post'], from: 'remembered' });
});

test('a host that was not asked yet is taken to say what it said before', () => {
  const settings = effective({ ...all, hostState: 'unasked', host: null });
  assert.deepEqual(settings.sites, { value: ['https://remembered.example'], from: 'remembered' });
});

test('a host without settings leaves them to the others', () => {
  const settings = effective({ ...all, host: null });
  assert.equal(settings.sites.from, 'managed');
});

test('nothing known: no site, and posts would be held', () => {
  const settings = effective({});
  assert.deepEqual(settings.sites, { value: [], from: 'default' });
  assert.deepEqual(settings.onFailure, { value: 'hold', from: 'default' });
  assert.deepEqual(settings.surfaces.value, ['post', 'comment', 'profile', 'share']);
});

test('an empty list of sites is a list', () => {
  const settings = effective({ ...all, hostState: 'failed', host: null, managed: { sites: [] } });
  assert.deepEqual(settings.sites, { value: [], from: 'managed' });
});

for (const [from, inputs] of [
  ['host', { ...all, host: values('host', { enabled: false }) }],
  ['managed', { ...all, managed: { enabled: false } }],
  ['managed', { ...all, hostState: 'failed', host: null, managed: { enabled: false } }],
  ['remembered', { hostState: 'failed', remembered: values('x', { enabled: false }) }],
  [
    'remembered',
    {
      hostState: 'failed',
      managed: { enabled: true },
      remembered: values('x', { enabled: false }),
    },
  ],
]) {
  test(`off in ${from} is off (${JSON.stringify(inputs).length})`, () => {
    assert.deepEqual(effective(inputs).enabled, { value: false, from });
  });
}

test('a host that answers “on” outweighs a memory of “off”', () => {
  const settings = effective({ ...all, remembered: values('x', { enabled: false }) });
  assert.deepEqual(settings.enabled, { value: true, from: 'host' });
});

test('managed values are read', () => {
  const stored = { enabled: false, sites: ['https://*.example.com'], on_failure: 'release' };
  assert.deepEqual(parseManaged(stored), {
    values: { enabled: false, sites: ['https://*.example.com'], onFailure: 'release' },
    problems: [],
  });
});

for (const [name, value] of [
  ['enabled', 'false'],
  ['enabled', 0],
  ['sites', 'https://www.example.com'],
  ['sites', [7]],
  ['sites', ['www.example.com']],
  ['sites', ['https://www.example.com/path']],
  ['sites', Array(1001).fill('https://www.example.com')],
  ['on_failure', 'HOLD'],
  ['on_failure', true],
  ['on_faliure', 'hold'],
  ['__proto__x', {}],
]) {
  test(`a wrong managed value is told: ${name} = ${JSON.stringify(value).slice(0, 40)}`, () => {
    const { values: taken, problems } = parseManaged({ [name]: value });
    assert.deepEqual(taken, {});
    assert.equal(problems.length, 1);
    assert.equal(problems[0].code, 'managed_invalid');
    assert.match(problems[0].message, new RegExp(name));
    assert.ok(problems[0].hint.length > 0);
  });
}

test('one wrong value does not take the others down', () => {
  const { values: taken, problems } = parseManaged({ enabled: 1, on_failure: 'release' });
  assert.deepEqual(taken, { onFailure: 'release' });
  assert.equal(problems.length, 1);
});
