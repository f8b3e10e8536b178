// What one click reads of a page, and how much of it: the table of fields of docs/protocol.md.

import { mostExact } from './sites';

export type Level = 'link' | 'selection' | 'card' | 'full';

export const LEVELS: readonly Level[] = ['link', 'selection', 'card', 'full'];

/** line: one line. text: line feeds stay. links, lines: a list of addresses, of one-line texts. */
export type FieldKind = 'line' | 'text' | 'links' | 'lines';

interface Field {
  kind: FieldKind;
  /** The lowest level at which it is read. */
  level: Level;
  /** Characters; of one entry in a list. */
  most: number;
  /** Entries of a list. */
  many?: number;
}

export const FIELDS = {
  name: { kind: 'line', level: 'card', most: 200 },
  names: { kind: 'lines', level: 'card', most: 200, many: 10 },
  employer: { kind: 'line', level: 'card', most: 200 },
  position: { kind: 'line', level: 'card', most: 200 },
  headline: { kind: 'line', level: 'card', most: 500 },
  place: { kind: 'line', level: 'card', most: 200 },
  about: { kind: 'text', level: 'card', most: 2_000 },
  links: { kind: 'links', level: 'card', most: 2_000, many: 20 },
  handles: { kind: 'lines', level: 'card', most: 200, many: 20 },
  positions: { kind: 'lines', level: 'full', most: 400, many: 50 },
  education: { kind: 'lines', level: 'full', most: 400, many: 20 },
  places: { kind: 'lines', level: 'full', most: 200, many: 20 },
  emails: { kind: 'lines', level: 'full', most: 254, many: 10 },
  phones: { kind: 'lines', level: 'full', most: 50, many: 10 },
  connections: { kind: 'lines', level: 'full', most: 400, many: 200 },
  selection: { kind: 'text', level: 'selection', most: 5_000 },
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS;
export type ListField = {
  [Name in FieldName]: (typeof FIELDS)[Name] extends { many: number } ? Name : never;
}[FieldName];
export type TextField = Exclude<FieldName, ListField>;

export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];
export const isList = (name: FieldName): name is ListField => 'many' in FIELDS[name];
export const TEXT_FIELDS = FIELD_NAMES.filter((name): name is TextField => !isList(name));
export const LIST_FIELDS = FIELD_NAMES.filter(isList);

/** Never empty; absent: the page does not say it, or the level forbids it. */
export type PageFields = { [Name in TextField]?: string } & { [Name in ListField]?: string[] };

/** What capture.js gives back. */
export interface Captured {
  /** The page's address at the moment of reading. */
  url: string;
  level: Level;
  /** false: the page says that it is nobody's profile. Only `card` can tell. */
  person: boolean;
  page: PageFields;
}

/** The level of a site under the machine's settings. */
export function levelOf(origin: string, capture: Readonly<Record<string, Level>>): Level {
  return mostExact(origin, capture) ?? 'link';
}

/** May a field be read at a level? */
export function allows(level: Level, field: FieldName): boolean {
  return LEVELS.indexOf(FIELDS[field].level) <= LEVELS.indexOf(level);
}

/**
 * A text of a page as it may be kept: without control characters, in one line where the field has
 * one. One character more than the field takes is left, so that the host knows of a cut.
 */
export function bounded(field: FieldName, text: string): string {
  const { most, kind }: Field = FIELDS[field];
  const lines = kind === 'text';
  // Cut first: a page may give a megabyte. A character is two units at most, and a run of blanks
  // becomes one.
  const start = text.trimStart().slice(0, most * 4);
  const clean = lines
    ? start
        .replace(/\r\n?/g, '\n')
        .replace(/[^\S\n]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .replace(/\n{3,}/g, '\n\n')
    : start.replace(/\s+/g, ' ');
  // Half a character cannot be sent, and a bidirectional override would turn what stands after it.
  const mended = clean
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim();
  return mended.length <= most
    ? mended
    : [...mended]
        .slice(0, most + 1)
        .join('')
        .trim();
}

/** An absolute http or https address, or null. */
export function webAddress(address: string, base?: string): string | null {
  if (address.length > FIELDS.links.most) return null;
  try {
    const url = new URL(address.trim(), base);
    const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
    return isWeb && url.href.length <= FIELDS.links.most ? url.href : null;
  } catch {
    return null;
  }
}
