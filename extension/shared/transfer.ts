// Import and export as the background and the page of clients speak of them (docs/protocol.md,
// "notes.import.read", "notes.import.run", "notes.export").

import type { PageFields } from './capture';

export type ImportFormat = 'csv' | 'vcard' | 'json';
export const IMPORT_FORMATS: readonly ImportFormat[] = ['csv', 'vcard', 'json'];

/** Characters of one part of a file: 512 KiB at most when each is three bytes. */
export const MAX_PART = 170_000;
/** Characters of a file's name that are kept as where its clients come from. */
export const MAX_FILE_NAME = 200;
/** Bytes of a whole file. */
export const MAX_FILE = 64 * 1024 * 1024;

/** Where a column of a CSV file goes besides the fields of a client. */
export const COLUMN_PLACES = {
  note: 'A note',
  tags: 'Tags',
  follow_up: 'Follow-up',
  relation: 'A relation',
  address: 'Page',
  first_name: 'First name',
  middle_name: 'Middle name',
  last_name: 'Last name',
  suffix: 'Suffix of the name',
  street: 'Street',
  postal_code: 'Postal code',
  city: 'City',
  region: 'Region',
  country: 'Country',
} as const;

/** `field`: one of the fields, one of COLUMN_PLACES, or another that the program knows; null: nowhere. */
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

/** How far it has come with one step more. */
export interface ImportStep {
  done: number;
  total: number;
  created: number;
  /** Of this step alone. */
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
