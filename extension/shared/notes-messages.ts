// What Forepost's own pages ask the background about notes, and what they are answered.

import type { PageFields } from './capture';
import type {
  Basis,
  Change,
  Client,
  Filter,
  Graph,
  Listing,
  NoticeText,
  NotesState,
  Overview,
  RelationGiven,
  SaveForm,
  SaveOutcome,
  Similar,
} from './notes';
import type { Failure } from './page-messages';
import type { ExportPart, ImportFormat, ImportPreview, ImportStep, MappedColumn } from './transfer';

/** A change by hand; what is absent stays, an empty text or list is taken out. */
export interface ClientEdit {
  fields?: PageFields;
  tags?: string[];
  /** A day; empty: none any more. */
  follow_up?: string;
  /** All there are. */
  relations?: RelationGiven[];
  basis?: Basis;
  /** A day. */
  expires?: string;
  notice_given?: boolean;
  /** The fields as the person saw them: what somebody else has written since is kept beside. */
  known?: PageFields;
  /** Fields of which the other version is not needed any more. */
  resolve?: string[];
}

/** `note` 0: a new one; an empty text takes the note out. */
export interface NoteEdit {
  note: number;
  text: string;
  /** When it was; absent: now, or as it stands. */
  time?: string;
  /** The text as the person saw it. */
  known?: string;
}

/** What a page says otherwise than when it was last saved; nothing of it is kept. */
export interface Compared {
  client: number;
  title: string;
  changes: Change[];
  since: string | null;
  dropped: string[];
}

/** Every request, and what answers it. */
export interface NotesExchanges {
  'notes.status': [object, { type: 'state'; state: NotesState }];
  /** Also begins them where there are none: with the key store, or with this passphrase. */
  'notes.unlock': [{ passphrase?: string }, { type: 'state'; state: NotesState }];
  'notes.lock': [object, { type: 'state'; state: NotesState }];
  'notes.save': [{ tab: number } & SaveForm, { type: 'outcome'; outcome: SaveOutcome }];
  'notes.list': [
    { words: string; offset: number; limit: number } & Partial<Filter>,
    { type: 'listing'; listing: Listing },
  ];
  'notes.show': [{ client: number }, { type: 'client'; client: Client }];
  'notes.edit': [{ client: number } & ClientEdit, { type: 'client'; client: Client }];
  'notes.note': [{ client: number } & NoteEdit, { type: 'client'; client: Client }];
  'notes.merge': [{ client: number; other: number }, { type: 'client'; client: Client }];
  'notes.split': [
    { client: number; row: number },
    { type: 'split'; client: Client; other: { id: number; title: string } },
  ];
  'notes.overview': [object, { type: 'overview'; overview: Overview }];
  'notes.notice': [{ client: number; language?: string }, { type: 'notice'; notice: NoticeText }];
  /** Without a client: those with the most relations. */
  'notes.graph': [{ client?: number; limit: number }, { type: 'graph'; graph: Graph }];
  /** The three that matter on the page of this tab. */
  'notes.here': [{ tab: number }, { type: 'here'; clients: Similar[] }];
  /** null: the page is of no client. */
  'notes.compare': [{ tab: number }, { type: 'compared'; compared: Compared | null }];
  'notes.import.read': [
    { format: ImportFormat; text: string; more: boolean; name: string; import?: number },
    { type: 'import'; import: number; preview: ImportPreview | null },
  ];
  'notes.import.run': [
    { import: number; known: 'add' | 'skip'; columns?: MappedColumn[] },
    { type: 'imported'; step: ImportStep },
  ];
  'notes.export': [
    { format: 'json' | 'vcard'; from: number },
    { type: 'exported'; part: ExportPart },
  ];
  /** At once; `created` guards against another vault with the same numbers. */
  'notes.erase': [{ client: number; created: string }, { type: 'erased'; client: number }];
}

export type NotesType = keyof NotesExchanges;
export type NotesRequest<Type extends NotesType = NotesType> = {
  [Name in Type]: { type: Name } & NotesExchanges[Name][0];
}[Type];
/** What answers a request that has not failed. */
export type NotesAnswer<Type extends NotesType = NotesType> = NotesExchanges[Type][1];
export type NotesReply = NotesAnswer | { type: 'failure'; failure: Failure };
