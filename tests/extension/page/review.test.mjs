import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../load.mjs';

const { mailLink, ownerAddress, ownerName, reviewRequest, safeLink } = await load('page/review.ts');

const finding = {
  rule: 'promissory',
  title: 'Promise of a return',
  severity: 'block',
  opaque: false,
  start: 0,
  end: 10,
  text: 'guaranteed',
  message: '',
  guidance: '',
  cite: { source: 'FINRA Rule 2210', clause: '(d)(1)(B)', url: '', verified: true },
  owner: 'Trade desk <desk@example.com>',
};
const verdict = (...findings) => ({
  verdict: 'block',
  findings,
  policy: { id: 'us', version: 3 },
  truncated: false,
  problems: [],
});

test('only https becomes a link', () => {
  assert.equal(safeLink('https://example.com/a'), 'https://example.com/a');
  for (const url of [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'http://example.com',
    'https://user@example.com',
    'example.com',
    '',
    undefined,
  ]) {
    assert.equal(safeLink(url), null, String(url));
  }
});

test('the address in an owner, and the name beside it', () => {
  assert.equal(ownerAddress('Trade desk <desk@example.com>'), 'desk@example.com');
  assert.equal(ownerName('Trade desk <desk@example.com>'), 'Trade desk');
  assert.equal(ownerAddress('compliance@example.co.uk'), 'compliance@example.co.uk');
  assert.equal(ownerName('compliance@example.co.uk'), '');
  assert.equal(ownerAddress('Legal, room 4'), null);
  assert.equal(ownerAddress('a@b'), null);
});

test('a request for review names rule, words, clause and policy, and quotes the draft', () => {
  const { to, subject, body } = reviewRequest(verdict(finding), 'guaranteed\ngains', 'x.com');
  assert.equal(to, 'desk@example.com');
  assert.match(subject, /x\.com/);
  assert.match(body, /^> guaranteed\n> gains$/m);
  assert.match(body, /Promise of a return \(promissory\): “guaranteed” \[FINRA Rule 2210/);
  assert.match(body, /Policy: us, version 3/);
});

test('a finding from a secret list gives nothing away', () => {
  const opaque = { ...finding, opaque: true, rule: 'review', title: 'This post needs a review' };
  const { body } = reviewRequest(verdict(opaque), 'Acme', 'x.com');
  const found = body.split('What Forepost found:')[1];
  assert.match(found, /^\n- This post needs a review\n/);
  assert.doesNotMatch(found, /FINRA|guaranteed/);
});

test('a mail link is escaped and short enough for mail programs', () => {
  const request = reviewRequest(verdict(finding), 'a&b=c?\n'.repeat(2000), 'x.com');
  const link = mailLink(request);
  assert.ok(link.startsWith('mailto:desk@example.com?subject='));
  assert.equal(new URL(link).searchParams.get('subject'), request.subject);
  assert.ok(decodeURIComponent(link).length < 2200);
  assert.equal(mailLink({ ...request, to: null }), null);
});
