// The protocol's messages about notes (docs/protocol.md, "Notes"), looked at before they are
// believed, as in host-messages.ts.

import { FIELD_NAMES, FIELDS, isList, type PageFields } from '../shared/capture';
import type {
  Change,
  Client,
  ClientKind,
  Hit,
  Listing,
  Note,
  NotesState,
  Saved,
  Snapshot,
  Summary,
  VaultState,
  Way,
} from '../shared/notes';
import type { HostReply, NamesPage } from './host-messages';

export type HostNotesRequest =
  | { type: 'notes.status' }
  | { type: 'notes.unlock'; passphrase?: string }
  | { type: 'notes.lock' }
  | {
      type: 'notes.save';
      site: string;
      url: string;
      kind: ClientKind;
      page: PageFields;
      name?: string;
      note?: string;
      tags?: string[];
    }
  | { type: 'notes.list'; words: string; offset: number; limit: number }
  | { type: 'notes.show'; client: number }
  | { type: 'notes.edit'; client: number; fields?: PageFields; tags?: string[] }
  | { type: 'notes.note'; client: number; note?: number; text: string }
  | { type: 'notes.erase'; client: number }
  | { type: 'notes.names'; have: string; from: number };

/** `page` is null where the names are those that were known, or none can be had. */
export interface Names {
  state: VaultState;
  /** Names the state of the notes that the hashes were made of. */
  tag: string;
  page: NamesPage | null;
}

/**
 * How long each may take, in milliseconds. For a key store the system may ask the person for a
 * password, and a passphrase is made slow on purpose.
 */
export const NOTES_TIME_LIMITS: Record<HostNotesRequest['type'], number> = {
  'notes.status': 10_000,
  'notes.unlock': 90_000,
  'notes.lock': 10_000,
  'notes.save': 10_000,
  'notes.list': 10_000,
  'notes.show': 10_000,
  'notes.edit': 10_000,
  'notes.note': 10_000,
  'notes.erase': 30_000,
  'notes.names': 4_000,
};

type Members = Record<string, unknown>;
/** Thrown within this file where an answer is not what it should be. */
class Unexpected extends Error {}

const STATES: readonly VaultState[] = ['absent', 'locked', 'open'];
const WAYS: readonly Way[] = ['key_store', 'passphrase'];
const KINDS: readonly ClientKind[] = ['person', 'link'];
const OUTCOMES: readonly Saved['outcome'][] = ['created', 'updated', 'unchanged'];

function object(value: unknown): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unexpected();
  return value as Members;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Unexpected();
  return value;
}

const optional = (value: unknown): string => (typeof value === 'string' ? value : '');

function whole(value: unknown): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new Unexpected();
  return value as number;
}

function oneOf<T>(value: unknown, choices: readonly T[]): T {
  if (!choices.includes(value as T)) throw new Unexpected();
  return value as T;
}

function list<T>(value: unknown, read: (entry: unknown) => T): T[] {
  if (!Array.isArray(value)) throw new Unexpected();
  return value.map(read);
}

/** A time that can be shown; a page of ours must not stumble over one that cannot. */
function time(value: unknown): string {
  if (Number.isNaN(Date.parse(text(value)))) throw new Unexpected();
  return value as string;
}

const timeOrNull = (value: unknown) => (value === null || value === undefined ? null : time(value));

function fields(value: unknown): PageFields {
  const given = object(value);
  const read: PageFields = {};
  for (const name of FIELD_NAMES) {
    if (given[name] === undefined) continue;
    if (isList(name)) read[name] = list(given[name], text).slice(0, FIELDS[name].many);
    else read[name] = text(given[name]);
  }
  return read;
}

function change(value: unknown): Change {
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

function client(value: unknown): Client {
  const given = object(value);
  return {
    id: whole(given['id']),
    kind: oneOf(given['kind'], KINDS),
    title: text(given['title']),
    fields: fields(given['fields']),
    tags: list(given['tags'], text),
    addresses: list(given['addresses'], text),
    created: time(given['created']),
    updated: time(given['updated']),
    seen: timeOrNull(given['seen']),
    notes: list(given['notes'], note),
    snapshots: list(given['snapshots'], snapshot),
    truncated: given['truncated'] === true,
  };
}

function hit(value: unknown): Hit | null {
  if (value === undefined) return null;
  const given = object(value);
  const words = text(given['text']);
  // In order and apart, or they are no marks.
  let end = 0;
  const marks = list(given['marks'], (entry): [number, number] => {
    const [from, to] = list(entry, whole);
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
    headline: optional(given['headline']),
    tags: list(given['tags'], text),
    updated: time(given['updated']),
    hit: hit(given['hit']),
  };
}

/** Reads an answer of this type; null: it is none. */
const reader =
  <T>(type: string, read: (reply: HostReply) => T) =>
  (reply: HostReply): T | null => {
    if (reply.type !== type) return null;
    try {
      return read(reply);
    } catch (error) {
      if (error instanceof Unexpected) return null;
      throw error;
    }
  };

export const parseState = reader('notes.state', (reply): NotesState => {
  const keyStore = object(reply['key_store']);
  const { clients, locked } = reply;
  return {
    state: oneOf(reply['state'], STATES),
    // A way that a newer program knows is none that can be offered here.
    ways: list(reply['ways'], text).filter((way): way is Way => WAYS.includes(way as Way)),
    keyStore: { usable: keyStore['usable'] === true, why: optional(keyStore['why']) },
    clients: clients === undefined ? null : whole(clients),
    locked: optional(locked),
    lockAfter: whole(reply['lock_after']),
  };
});

export const parseClient = reader('notes.client', (reply): Client => client(reply['client']));

export const parseListing = reader('notes.clients', (reply): Listing => ({
  total: whole(reply['total']),
  clients: list(reply['clients'], summary),
}));

export const parseSaved = reader('notes.saved', (reply): Saved => ({
  outcome: oneOf(reply['outcome'], OUTCOMES),
  client: client(reply['client']),
  changes: list(reply['changes'], change),
  since: timeOrNull(reply['since']),
  dropped: list(reply['dropped'], text),
  cut: list(reply['cut'], text),
}));

export const parseNames = reader('notes.names', (reply): Names => {
  const state = oneOf(reply['state'], STATES);
  if (state !== 'open' || reply['same'] === true) return { state, tag: '', page: null };
  const page = {
    key: text(reply['key']),
    names: text(reply['names']),
    from: whole(reply['from']),
    more: reply['more'] === true,
  };
  return { state, tag: text(reply['tag']), page };
});

export const parseErased = reader('notes.erased', (reply) => whole(reply['client']));
