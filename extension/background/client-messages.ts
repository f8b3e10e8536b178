// Clients in the host's answers (docs/protocol.md, "Notes").

import { FIELD_NAMES, FIELDS, isList, type PageFields } from '../shared/capture';
import type {
  Basis,
  Change,
  Client,
  ClientKind,
  Hit,
  Listing,
  Note,
  Relation,
  Similar,
  Snapshot,
  Summary,
} from '../shared/notes';
import {
  list,
  listOrNone,
  object,
  oneOf,
  optional,
  reader,
  text,
  time,
  timeOrNull,
  Unexpected,
  whole,
} from './reading';

const KINDS: readonly ClientKind[] = ['person', 'link'];
const BASES: readonly Basis[] = ['legitimate_interest', 'consent', 'contract', 'legal_obligation'];

export function fields(value: unknown): PageFields {
  const given = object(value);
  const read: PageFields = {};
  for (const name of FIELD_NAMES) {
    if (given[name] === undefined) continue;
    if (isList(name)) read[name] = list(given[name], text).slice(0, FIELDS[name].many);
    else read[name] = text(given[name]);
  }
  return read;
}

export function change(value: unknown): Change {
  const { field, before, after, words } = object(value);
  return { field: text(field), before: text(before), after: text(after), words: text(words) };
}

function note(value: unknown): Note {
  const given = object(value);
  return { id: whole(given['id']), time: time(given['time']), text: text(given['text']) };
}

function snapshot(value: unknown): Snapshot {
  const given = object(value);
  return {
    id: whole(given['id']),
    time: time(given['time']),
    address: text(given['address']),
    level: text(given['level']),
    page: fields(given['page']),
    changes: list(given['changes'], change),
  };
}

function relation(value: unknown): Relation {
  const { what, client: id, title, name } = object(value);
  return id === undefined
    ? { what: text(what), name: text(name) }
    : { what: text(what), client: whole(id), title: text(title) };
}

/** The program counts in days of UTC, and takes such a day back. */
/** The last day: what expires at midnight is kept through the day before. */
const dayOfExpiry = (value: unknown) =>
  new Date(Date.parse(time(value)) - 1).toISOString().slice(0, 10);

const day = (value: unknown) => (value === null || value === undefined ? null : time(value));

export function client(value: unknown): Client {
  const given = object(value);
  const notice = given['notice'] ? object(given['notice']) : null;
  return {
    id: whole(given['id']),
    kind: oneOf(given['kind'], KINDS),
    title: text(given['title']),
    version: whole(given['version']),
    fields: fields(given['fields']),
    tags: list(given['tags'], text),
    addresses: list(given['addresses'], text),
    source: text(given['source']),
    created: time(given['created']),
    updated: time(given['updated']),
    seen: timeOrNull(given['seen']),
    notes: list(given['notes'], note),
    snapshots: list(given['snapshots'], snapshot),
    history: listOrNone(given['history'], (entry) => {
      const { id, time: at, changes } = object(entry);
      return { id: whole(id), time: time(at), changes: list(changes, change) };
    }),
    truncated: given['truncated'] === true,
    followUp: day(given['follow_up']),
    relations: listOrNone(given['relations'], relation),
    related: listOrNone(given['related'], (entry) => {
      const { what, client: id, title } = object(entry);
      return { what: text(what), client: whole(id), title: text(title) };
    }),
    basis: oneOf(given['basis'], BASES),
    expires: dayOfExpiry(given['expires']),
    notice: notice && { due: time(notice['due']), given: timeOrNull(notice['given']) },
    conflicts: listOrNone(given['conflicts'], (entry) => {
      const { field, value: other, time: at } = object(entry);
      return { field: text(field), value: text(other), time: time(at) };
    }),
    merged: listOrNone(given['merged'], (entry) => {
      const { row, title, time: at } = object(entry);
      return { row: whole(row), title: text(title), time: time(at) };
    }),
    similar: listOrNone(given['similar'], similar),
  };
}

function hit(value: unknown): Hit | null {
  if (value === undefined) return null;
  const given = object(value);
  const words = text(given['text']);
  let end = 0;
  const marks = list(given['marks'], (mark): [number, number] => {
    const [from, to] = list(mark, whole);
    if (from === undefined || to === undefined) throw new Unexpected();
    if (from < end || to <= from || to > words.length) throw new Unexpected();
    end = to;
    return [from, to];
  });
  return { field: text(given['field']), text: words, marks };
}

function summary(value: unknown): Summary {
  const given = object(value);
  return {
    id: whole(given['id']),
    kind: oneOf(given['kind'], KINDS),
    title: text(given['title']),
    employer: optional(given['employer']),
    position: optional(given['position']),
    headline: optional(given['headline']),
    tags: list(given['tags'], text),
    updated: time(given['updated']),
    followUp: day(given['follow_up']),
    expires: dayOfExpiry(given['expires']),
    hit: hit(given['hit']),
  };
}

export const similar = (value: unknown): Similar => ({
  ...summary(value),
  why: text(object(value)['why']),
});

export const parseClient = reader('notes.client', (reply): Client => client(reply['client']));

export const parseListing = reader('notes.clients', (reply): Listing => ({
  total: whole(reply['total']),
  clients: list(reply['clients'], summary),
}));
