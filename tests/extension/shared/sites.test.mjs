import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../load.mjs';

const { isListed, isSite, matchPatterns, originOf, pageAddress } = await load('shared/sites.ts');

const SITES = ['https://www.example.com', 'http://demo.localhost:8437', 'https://*.example.org'];

for (const origin of [
  'https://www.example.com',
  'http://demo.localhost:8437',
  'https://example.org',
  'https://a.example.org',
  'https://a.b.example.org',
]) {
  test(`listed: ${origin}`, () => assert.equal(isListed(origin, SITES), true));
}

for (const origin of [
  'http://www.example.com',
  'https://example.com',
  'https://www.example.com:8443',
  'https://www.example.com.evil.example',
  'http://demo.localhost',
  'http://demo.localhost:84370',
  'https://notexample.org',
  'https://example.org.evil.example',
  'https://*.example.org',
  'null',
  'file://',
  '',
  null,
]) {
  test(`not listed: ${origin}`, () => assert.equal(isListed(origin, SITES), false));
}

test('the default port may be written or not', () => {
  assert.equal(isListed('https://a.example', ['https://a.example:443']), true);
  assert.equal(isListed('http://a.example', ['http://a.example:80']), true);
  assert.equal(isListed('http://a.example', ['http://a.example:443']), false);
});

test('capitals in the list do not matter', () => {
  assert.equal(isListed('https://a.example', ['HTTPS://A.Example']), true);
});

for (const site of [
  'www.example.com',
  'ftp://example.com',
  'https://example.com/',
  'https://example.com/path',
  'https://exam ple.com',
  'https://*',
  'https://a.*.example.com',
  'https://example.com:0',
  'https://example.com:65536',
  'https://user@example.com',
  `https://${'a'.repeat(300)}.example`,
]) {
  test(`no site: ${site.slice(0, 40)}`, () => {
    assert.equal(isSite(site), false);
    assert.deepEqual(matchPatterns([site], true), []);
  });
}

test('patterns name the port, are sorted and stand once', () => {
  assert.deepEqual(matchPatterns([...SITES, SITES[0]], true), [
    'http://demo.localhost:8437/*',
    'https://*.example.org:443/*',
    'https://www.example.com:443/*',
  ]);
  assert.deepEqual(matchPatterns(SITES, false), [
    'http://demo.localhost/*',
    'https://*.example.org/*',
    'https://www.example.com/*',
  ]);
});

test('the origin of an address', () => {
  assert.equal(originOf('https://a.example:443/x?y#z'), 'https://a.example');
  for (const address of [
    'about:blank',
    'chrome://settings',
    'file:///etc',
    'null',
    '',
    undefined,
  ]) {
    assert.equal(originOf(address), null);
  }
});

test('the address of a page, without the words that a link to it names', () => {
  for (const [given, expected] of [
    ['https://a.example/in/x', 'https://a.example/in/x'],
    ['https://a.example/in/x?q=:~:y', 'https://a.example/in/x?q=:~:y'],
    ['https://a.example/in/x#work', 'https://a.example/in/x#work'],
    ['https://a.example/in/x#:~:text=a', 'https://a.example/in/x'],
    ['https://a.example/in/x#work:~:text=a:~:b', 'https://a.example/in/x#work'],
    ['https://a.example/in/x#', 'https://a.example/in/x'],
  ]) {
    assert.equal(pageAddress(given), expected, given);
  }
});
