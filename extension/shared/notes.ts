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
  /** Counts up with every write by anybody; null: locked, or a program that does not count. */
  revision: number | null;
  /** Can the firm open these notes as well, and when did it last. */
  recovery: boolean;
  recovered: string | null;
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

/** Somebody whom a client has to do with: one who is saved, or a name. */
export type Relation = { what: string } & ({ client: number; title: string } | { name: string });
/** The same as it is sent. */
export type RelationGiven = { what: string } & ({ client: number } | { name: string });

/** Another client that names this one. */
export interface Related {
  what: string;
  client: number;
  title: string;
}

/** Why a firm may keep this, by Art. 6(1) of the GDPR. */
export type Basis = 'legitimate_interest' | 'consent' | 'contract' | 'legal_obligation';

/** The other version of a field that two have written at once. */
export interface Conflict {
  field: string;
  value: string;
  time: string;
}

/** What was changed by hand, at one time. */
export interface HandChange {
  id: number;
  time: string;
  changes: Change[];
}

/** A client that was merged into this one; `row` names it for a split. */
export interface Merged {
  row: number;
  title: string;
  time: string;
}

/** `due`: until when the client has to be told; `given`: when that was done. */
export interface Notice {
  due: string;
  given: string | null;
}

export interface Client {
  id: number;
  kind: ClientKind;
  title: string;
  /** Counts up when the card is written. */
  version: number;
  fields: PageFields;
  tags: string[];
  addresses: string[];
  /** The site of the first page, or `typed`. */
  source: string;
  created: string;
  updated: string;
  /** When a page was last saved; null: never. */
  seen: string | null;
  /** Oldest first, all three. */
  notes: Note[];
  snapshots: Snapshot[];
  history: HandChange[];
  /** Old snapshots or notes were left out. */
  truncated: boolean;
  /** A day, "2026-12-01". */
  followUp: string | null;
  relations: Relation[];
  related: Related[];
  basis: Basis;
  /** The day on which its key is destroyed. */
  expires: string;
  /** null: nobody has to be told. */
  notice: Notice | null;
  conflicts: Conflict[];
  merged: Merged[];
  /** Perhaps the same person. */
  similar: Similar[];
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
  position: string;
  headline: string;
  tags: string[];
  updated: string;
  followUp: string | null;
  expires: string;
  hit: Hit | null;
}

/** `why`: "the same name", "saved from this page" */
export type Similar = Summary & { why: string };

export interface Listing {
  total: number;
  clients: Summary[];
}

/** What the list is narrowed to, exactly; empty: not. */
export interface Filter {
  tag: string;
  employer: string;
  followUp: '' | 'due' | 'any';
}

export interface Counted {
  value: string;
  clients: number;
}

/** What is held, and until when. */
export interface Overview {
  clients: number;
  people: number;
  links: number;
  /** Most first. */
  tags: Counted[];
  employers: Counted[];
  followUpsDue: number;
  /** Due within a week, or past. */
  noticesDue: number;
  /** By the month in which they end, "2028-11". */
  expires: { month: string; clients: number }[];
  relations: number;
  /** Erased at the last unlock because their time was over, the longest so many days late. */
  expired: { clients: number; days: number } | null;
}

/** A text with which a client is told that something is kept. */
export interface NoticeText extends Notice {
  text: string;
  /** Those that there is one in, "de". */
  languages: string[];
}

export interface GraphNode {
  id: string;
  kind: 'client' | 'organisation' | 'name';
  title: string;
  /** 0: not a client. */
  client: number;
  line: string;
}

export interface GraphLink {
  from: string;
  to: string;
  what: string;
}

export interface Graph {
  nodes: GraphNode[];
  links: GraphLink[];
  /** There are more than are shown. */
  more: boolean;
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

/** "2028-11-29" of a time, as it is where the person is. */
export function dayOf(time: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

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
