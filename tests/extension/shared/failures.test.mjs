import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../load.mjs';

const { causes, connectionCause, failure, hostFailure, sentence } =
  await load('shared/failures.ts');
const { hostErrors } = await load('shared/host-errors.ts');

for (const cause of causes) {
  test(`${cause}: says what is wrong and what to do`, () => {
    const { title, detail, hint, ...rest } = failure(cause);
    assert.deepEqual(rest, { cause });
    assert.match(title, /^[A-Z].*[^.]$/);
    assert.match(detail, /^[A-Z].*\.\)?$/);
    assert.match(hint, /^[A-Z].*\.$/);
    // What the person mends alone needs nobody else.
    if (!['page_changed', 'page_silent', 'offer_expired'].includes(cause))
      assert.match(hint, /administrator/);
    assert.ok(!Object.hasOwn(hostErrors, cause), 'one cause, one meaning');
  });
}

test('what concerns the program names the command that an administrator runs', () => {
  for (const cause of causes.filter((name) => name.startsWith('host_'))) {
    assert.match(failure(cause).hint, /`forepost doctor`/);
  }
});

test('what is known is added to the detail', () => {
  assert.match(failure('host_unknown', 'odd words').detail, /\(odd words\)$/);
});

test('a host’s error keeps its own message and hint', () => {
  const hint = 'see `forepost doctor`';
  assert.deepEqual(hostFailure({ code: 'record_failed', message: 'the disk is full', hint }), {
    cause: 'record_failed',
    title: hostErrors.record_failed.summary,
    detail: 'The disk is full.',
    hint: 'See `forepost doctor`.',
  });
});

test('a host’s error without words gets those of the table', () => {
  const { title, hint } = hostFailure({ code: 'text_too_long', message: '', hint: '' });
  assert.equal(title, hostErrors.text_too_long.summary);
  assert.equal(hint, sentence(hostErrors.text_too_long.hint));
});

test('a code such as “constructor” is not looked up among an object’s own', () => {
  assert.match(
    hostFailure({ code: 'constructor', message: 'x', hint: '' }).title,
    /reports a fault/,
  );
});

test('a text that merely contains a known one is unknown', () => {
  assert.equal(connectionCause('x Native host has exited.'), 'host_unknown');
  assert.equal(connectionCause(''), 'host_exited');
});
