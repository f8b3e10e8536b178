// The change that takes a change back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../load.mjs';

const { newNote, opposite } = await load('pages/opposite.ts');

const BEFORE = {
  fields: { name: 'Rama', employer: 'Northwind', emails: ['a@b.example'] },
  tags: ['a'],
  followUp: '2026-12-01',
  relations: [
    { what: 'colleague', client: 7, title: 'Dana' },
    { what: 'sister', name: 'Sam' },
  ],
  basis: 'contract',
  expires: '2028-11-29',
  notice: { due: '2026-12-30', given: null },
  conflicts: [{ field: 'employer', value: 'Contoso', time: '2026-11-24T07:10:00.000Z' }],
  notes: [{ id: 1, time: '', text: 'old' }],
};

test('every kind of edit has its opposite', () => {
  for (const [edit, back] of [
    [{ tags: [] }, { tags: ['a'] }],
    [{ follow_up: '' }, { follow_up: '2026-12-01' }],
    [
      { relations: [] },
      {
        relations: [
          { what: 'colleague', client: 7 },
          { what: 'sister', name: 'Sam' },
        ],
      },
    ],
    [{ basis: 'consent' }, { basis: 'contract' }],
    [{ expires: '2030-01-01' }, { expires: '2028-11-29' }],
    [{ notice_given: true }, { notice_given: false }],
    [
      { fields: { employer: 'X', place: 'Leeds', emails: [] } },
      {
        fields: { employer: 'Northwind', place: '', emails: ['a@b.example'] },
        known: { employer: 'X', place: 'Leeds', emails: [] },
      },
    ],
  ]) {
    const after = { ...BEFORE, fields: { ...BEFORE.fields, ...edit.fields } };
    assert.deepEqual(opposite(BEFORE, edit, after), [back], JSON.stringify(edit));
  }
  assert.deepEqual(opposite({ ...BEFORE, followUp: null }, { follow_up: 'x' }, BEFORE), [
    { follow_up: '' },
  ]);
  assert.deepEqual(
    opposite({ ...BEFORE, notice: { due: '', given: 'then' } }, { notice_given: false }, BEFORE),
    [{ notice_given: true }],
  );
});

test('what was settled: the other version is written, then this one beside it', () => {
  assert.deepEqual(opposite(BEFORE, { resolve: ['employer'] }, BEFORE), [
    { fields: { employer: 'Contoso' } },
    { fields: { employer: 'Northwind' }, known: { employer: 'Northwind' } },
  ]);
  assert.deepEqual(opposite(BEFORE, { resolve: ['place'] }, BEFORE), []);
});

test('the note that is new', () => {
  const after = (...texts) => ({
    notes: [...BEFORE.notes, ...texts.map((text, index) => ({ id: index + 2, time: '', text }))],
  });
  assert.equal(newNote(BEFORE, after('mine', 'another’s'), 'mine'), 2);
  assert.equal(newNote(BEFORE, after('trimmed'), 'trimmed '), 2);
  assert.equal(newNote(BEFORE, BEFORE, 'old'), 0);
});
