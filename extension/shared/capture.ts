// What one click reads of a page, and how much of it: the table of fields of docs/protocol.md.

import { mostExact } from './sites';

export type Level = 'link' | 'selection' | 'card';

export const LEVELS: readonly Level[] = ['link', 'selection', 'card'];

interface Field {
  /** The lowest level at which it is read. */
  level: Level;
  /** Characters; of one entry in a list. */
  most: number;
  /** Line feeds stay. */
  lines?: boolean;
}

export const FIELDS = {
  name: { level: 'card', most: 200 },
  employer: { level: 'card', most: 200 },
  position: { level: 'card', most: 200 },
  headline: { level: 'card', most: 500 },
  place: { level: 'card', most: 200 },
  about: { level: 'card', most: 2_000, lines: true },
  links: { level: 'card', most: 2_000 },
  selection: { level: 'selection', most: 5_000, lines: true },
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS;
export type TextField = Exclude<FieldName, 'links'>;

export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];
export const TEXT_FIELDS = FIELD_NAMES.filter((name): name is TextField => name !== 'links');
export const MAX_LINKS = 20;

/** Never empty texts; absent: the page does not say it, or the level forbids it. */
export type PageFields = { [Name in TextField]?: string } & { links?: string[] };

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
  const { most }: Field = FIELDS[field];
  const lines = 'lines' in FIELDS[field];
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
