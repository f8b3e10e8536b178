// Notes about clients: what the background and Forepost's own pages say to each other about them,
// and the answers of the host as docs/protocol.md describes them ("Notes"). No script in a page may
// ask for any of it. Every text here may come from a page: it is shown as text only.

import type { PageFields } from './capture';
import type { Failure } from './page-messages';

export type ClientKind = 'person' | 'link';
export type VaultState = 'absent' | 'locked' | 'open';
/** How notes can be unlocked. */
export type Way = 'key_store' | 'passphrase';

export interface NotesState {
  state: VaultState;
  /** The ways that these notes have; none while they are absent. */
  ways: Way[];
  /** Can the system's key store be used, and if not, why. */
  keyStore: { usable: boolean; why: string };
  /** How many there are; null while locked. */
  clients: number | null;
  /** Why they are locked: idle, asked, screen, start; empty if they are not. */
  locked: string;
  /** Minutes without use after which they are locked. */
  lockAfter: number;
}

/** A field that a page says otherwise than before. `words` is one sentence for a person. */
export interface Change {
  field: string;
  before: string;
  after: string;
  words: string;
}

export interface Note {
  id: number;
  /** ISO 8601, as all times here. */
  time: string;
  text: string;
}

/** What a page said when it was saved. */
export interface Snapshot {
  id: number;
  time: string;
  address: string;
  level: string;
  page: PageFields;
  /** Against the snapshot before this one at the same address. */
  changes: Change[];
}

export interface Client {
  id: number;
  kind: ClientKind;
  title: string;
  fields: PageFields;
  tags: string[];
  addresses: string[];
  created: string;
  updated: string;
  /** When a page was last saved; null: never. */
  seen: string | null;
  /** Oldest first, both. */
  notes: Note[];
  snapshots: Snapshot[];
  /** Old snapshots or notes were left out. */
  truncated: boolean;
}

/** Where the words that were sought stand; `marks` are UTF-16 offsets into `text`, half open. */
export interface Hit {
  field: string;
  text: string;
  marks: [start: number, end: number][];
}

export interface Summary {
  id: number;
  kind: ClientKind;
  title: string;
  employer: string;
  headline: string;
  tags: string[];
  updated: string;
  hit: Hit | null;
}

export interface Listing {
  total: number;
  clients: Summary[];
}

export interface Saved {
  outcome: 'created' | 'updated' | 'unchanged';
  client: Client;
  changes: Change[];
  /** When the page had last been saved. */
  since: string | null;
  /** Fields that the site's level forbids. */
  dropped: string[];
  /** Fields that were too long. */
  cut: string[];
}

/** What became of one click on Save. */
export type SaveOutcome =
  | { result: 'saved'; saved: Saved }
  /** The page is nobody's profile; it can be kept as a link note. */
  | { result: 'nobody' }
  /** It is somebody's profile, of which nothing could be read; it can be kept as a link note. */
  | { result: 'unread' }
  | { result: 'failed'; failure: Failure };

/** What the person typed beside Save; empty: nothing. */
export interface SaveForm {
  kind: ClientKind;
  name: string;
  note: string;
  tags: string[];
}

/** A change by hand; what is absent stays, an empty text or list is taken out. */
export interface ClientEdit {
  fields?: PageFields;
  tags?: string[];
}

export type NotesRequest =
  | { type: 'notes.status' }
  /** Also begins them where there are none: with the key store, or with this passphrase. */
  | { type: 'notes.unlock'; passphrase?: string }
  | { type: 'notes.lock' }
  | ({ type: 'notes.save'; tab: number } & SaveForm)
  | { type: 'notes.list'; words: string; offset: number; limit: number }
  | { type: 'notes.show'; client: number }
  | ({ type: 'notes.edit'; client: number } & ClientEdit)
  /** `note` 0: a new one; an empty text takes the note out. */
  | { type: 'notes.note'; client: number; note: number; text: string };

export type NotesReply =
  | { type: 'state'; state: NotesState }
  | { type: 'outcome'; outcome: SaveOutcome }
  | { type: 'listing'; listing: Listing }
  | { type: 'client'; client: Client }
  | { type: 'failure'; failure: Failure };

export const NOTES_TYPES: readonly NotesRequest['type'][] = [
  'notes.status',
  'notes.unlock',
  'notes.lock',
  'notes.save',
  'notes.list',
  'notes.show',
  'notes.edit',
  'notes.note',
];

export const MAX_TAGS = 20;
export const MAX_TAG = 50;
export const MAX_NOTE = 20_000;
export const MIN_PASSPHRASE = 8;

/** The port by which the page of clients holds erasures until it is left. */
export const CLIENTS_PORT = 'clients';

/** A client to be erased; `created` guards against another vault with the same numbers. */
export interface Erasure {
  client: number;
  created: string;
}

export type ClientsPortMessage =
  /** When the page is left, however that comes. */
  | ({ type: 'erase' } & Erasure)
  | { type: 'undo'; client: number }
  | { type: 'erase-now'; client: number }
  /** The failures have been shown. */
  | { type: 'seen' };

export type ClientsPortPush =
  | { type: 'erased'; client: number }
  /** All that no open page can undo and that could not be erased yet, as it is tried again. */
  | { type: 'waiting'; clients: number[] }
  | { type: 'not-erased'; failures: { client: number; failure: Failure }[] };

const SEPARATOR = /[,;\n]/;
const AT_END = /^\s*(?:[,;\n]|$)/;

/** In pieces at the separators; one of `known` that has a separator in it stays whole. */
function pieces(text: string, known: readonly string[]): string[] {
  const whole = known
    .filter((tag) => SEPARATOR.test(tag))
    .sort((one, other) => other.length - one.length);
  const found: string[] = [];
  for (let rest = text.trimStart(); rest !== ''; rest = rest.trimStart()) {
    const tag = whole.find((one) => rest.startsWith(one) && AT_END.test(rest.slice(one.length)));
    const start = tag?.length ?? 0;
    const end = start + rest.slice(start).search(/[,;\n]|$/);
    found.push(tag ?? rest.slice(0, end).replace(/\s+/g, ' ').trim().slice(0, MAX_TAG));
    rest = rest.slice(end + 1);
  }
  return found;
}

/** "rama treas, calder" as the person typed it; `known` are tags that may stand in it already. */
export function tagsOf(text: string, known: readonly string[] = []): string[] {
  const seen = new Set<string>();
  return pieces(text, known)
    .filter((tag) => {
      const key = tag.toLowerCase();
      if (tag === '' || seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, MAX_TAGS);
}
