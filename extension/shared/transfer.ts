// Import and export as the background and the page of clients speak of them (docs/protocol.md,
// "notes.import.read", "notes.import.run", "notes.export").

import type { PageFields } from './capture';

export type ImportFormat = 'csv' | 'vcard' | 'json';
export const IMPORT_FORMATS: readonly ImportFormat[] = ['csv', 'vcard', 'json'];

/** Characters of one part of a file: 512 KiB at most when each is three bytes. */
export const MAX_PART = 170_000;
/** Bytes of a whole file. */
export const MAX_FILE = 64 * 1024 * 1024;

/** Where a column of a CSV file goes: one of the fields, or one of these; null: nowhere. */
export const COLUMN_PLACES = ['note', 'tags', 'follow_up'] as const;
export interface MappedColumn {
  column: string;
  field: string | null;
}

/** A row that was or would be skipped, and why. */
export interface Skipped {
  row: number;
  line: number;
  why: string;
}

export interface SampleRow {
  row: number;
  fields: PageFields;
  tags: string[];
  notes: number;
}

export interface ImportPreview {
  rows: number;
  /** Of a CSV file. */
  columns: MappedColumn[];
  /** The first of them. */
  sample: SampleRow[];
  /** The first of them; `problemCount` says how many there are. */
  problems: Skipped[];
  problemCount: number;
  /** How many have the name of a client that is there. */
  similar: number;
}

/** What one step has done. */
export interface ImportStep {
  done: number;
  total: number;
  created: number;
  skipped: Skipped[];
  finished: boolean;
}

export interface ExportPart {
  text: string;
  done: number;
  total: number;
  /** From where to go on; null: that was all. */
  next: number | null;
}
