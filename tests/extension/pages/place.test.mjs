// Addresses of the page of clients: where they lead, and what never stands in them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../load.mjs';

const { hashOfClient, hashOfFilter, hashOfView, isNarrowed, NO_FILTER, placeOf } =
  await load('pages/place.ts');

test('a client, a view, the list', () => {
  assert.deepEqual(placeOf('#client=12'), {
    view: 'client',
    client: 12,
    search: '',
    filter: NO_FILTER,
  });
  assert.equal(placeOf('#search=a%26b+c').search, 'a&b c');
  for (const odd of ['', '#', '#client=', '#client=x', '#client=-1', '#client=1.5', '#view=no']) {
    assert.equal(placeOf(odd).view, 'list', odd);
  }
  for (const view of ['list', 'connections', 'held', 'transfer']) {
    assert.equal(placeOf(hashOfView(view)).view, view);
  }
  assert.equal(placeOf(hashOfClient(7)).client, 7);
});

test('a narrowed list is named by a number, and comes back', () => {
  const filter = { tag: 'Project Harbour', employer: 'Northwind', followUp: 'due' };
  const hash = hashOfFilter(filter);
  assert.match(hash, /^#list=\d+$/, 'the browser keeps addresses on the disk');
  assert.deepEqual(placeOf(hash).filter, filter);
  assert.equal(hashOfFilter({ ...filter }), hash);
  assert.notEqual(hashOfFilter({ ...filter, tag: '' }), hash);
  assert.equal(hashOfFilter(NO_FILTER), '#');
});

test('a number of a page before this one is all clients', () => {
  for (const hash of ['#list=4711', '#list=x', '#list=-1']) {
    assert.equal(isNarrowed(placeOf(hash).filter), false, hash);
  }
});
