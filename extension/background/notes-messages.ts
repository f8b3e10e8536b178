// The protocol's messages about notes (docs/protocol.md, "Notes"), looked at before they are
// believed, as in host-messages.ts.

import type { PageFields } from '../shared/capture';
import type { ClientKind, NotesState, Saved, VaultState, Way } from '../shared/notes';
import type { NoteEdit, NotesRequest } from '../shared/notes-messages';
import { change, client } from './client-messages';
import type { NamesPage } from './host-messages';
import {
  list,
  object,
  oneOf,
  optional,
  reader,
  text,
  timeOrNull,
  whole,
  wholeOrNull,
} from './reading';

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
  | {
      type: 'notes.list';
      words: string;
      offset: number;
      limit: number;
      tag?: string;
      employer?: string;
      follow_up?: 'due' | 'any';
    }
  | ({ type: 'notes.note'; client: number } & Omit<NoteEdit, 'note'> & { note?: number })
  | { type: 'notes.here'; url: string }
  | { type: 'notes.compare'; site: string; url: string; page: PageFields }
  | NotesRequest<PlainType>
  | { type: 'notes.erase'; client: number }
  | { type: 'notes.names'; have: string; from: number };

/** Requests that go on as a page of ours has made them. */
export type PlainType =
  | 'notes.show'
  | 'notes.edit'
  | 'notes.merge'
  | 'notes.split'
  | 'notes.overview'
  | 'notes.notice'
  | 'notes.graph'
  | 'notes.import.read'
  | 'notes.import.run'
  | 'notes.export';

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
  'notes.merge': 10_000,
  'notes.split': 10_000,
  'notes.overview': 10_000,
  'notes.notice': 10_000,
  'notes.graph': 10_000,
  'notes.here': 4_000,
  'notes.compare': 10_000,
  // Of a whole file at the last part, and of some hundred clients at once.
  'notes.import.read': 60_000,
  'notes.import.run': 60_000,
  'notes.export': 60_000,
  'notes.erase': 30_000,
  'notes.names': 4_000,
};

const STATES: readonly VaultState[] = ['absent', 'locked', 'open'];
const WAYS: readonly Way[] = ['key_store', 'passphrase'];
const OUTCOMES: readonly Saved['outcome'][] = ['created', 'updated', 'unchanged'];

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
    revision: wholeOrNull(reply['revision']),
    recovery: reply['recovery'] === true,
    recovered: timeOrNull(reply['recovered']),
  };
});

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
