// What one click reads of a page, and how much of it: the table of fields of docs/protocol.md.

import { mostExact } from './sites';

export const LEVELS = ['link', 'selection', 'card', 'full'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * `line` and `text` are one text, `links` and `lines` lists of at most `many`. Line feeds stay in
 * `text` alone; `links` are addresses of the web.
 */
type Shape = { kind: 'line' | 'text' } | { kind: 'links' | 'lines'; many: number };

type Field = Shape & {
  /** The lowest level at which it is read. */
  level: Level;
  /** Characters; of one entry in a list. */
  most: number;
};

export const FIELDS = {
  name: { kind: 'line', level: 'card', most: 200 },
  /** Other names that the page gives. */
  names: { kind: 'lines', level: 'card', most: 200, many: 10 },
  employer: { kind: 'line', level: 'card', most: 200 },
  position: { kind: 'line', level: 'card', most: 200 },
  headline: { kind: 'line', level: 'card', most: 500 },
  place: { kind: 'line', level: 'card', most: 200 },
  about: { kind: 'text', level: 'card', most: 2_000 },
  links: { kind: 'links', level: 'card', most: 2_000, many: 20 },
  /** "@rama on x.com", "rama@mastodon.example" */
  handles: { kind: 'lines', level: 'card', most: 200, many: 20 },
  /** "position · employer · from–until", newest first */
  positions: { kind: 'lines', level: 'full', most: 400, many: 50 },
  /** "degree · school · years" */
  education: { kind: 'lines', level: 'full', most: 400, many: 20 },
  /** Other places that the page names. */
  places: { kind: 'lines', level: 'full', most: 200, many: 20 },
  emails: { kind: 'lines', level: 'full', most: 254, many: 10 },
  phones: { kind: 'lines', level: 'full', most: 50, many: 10 },
  /** "name · what · https://…"; the name always, the others where they are known. */
  connections: { kind: 'lines', level: 'full', most: 400, many: 200 },
  selection: { kind: 'text', level: 'selection', most: 5_000 },
} as const satisfies Record<string, Field>;

type Fields = typeof FIELDS;
export type FieldName = keyof Fields;
export type ListField = {
  [Name in FieldName]: Fields[Name] extends { many: number } ? Name : never;
}[FieldName];
export type TextField = Exclude<FieldName, ListField>;

export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

export const isList = (name: FieldName): name is ListField => 'many' in FIELDS[name];

/** Never empty; absent: the page does not say it, or the level forbids it. */
export type PageFields = { [Name in TextField]?: string } & { [Name in ListField]?: string[] };

/** What capture.js gives back. */
export interface Captured {
  /** The page's address at the moment of reading. */
  url: string;
  level: Level;
  /** false: the page says that it is nobody's profile. Only `card` and above can tell. */
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

/** Is what the page says of a person read at this level? */
export const readsPersons = (level: Level) => allows(level, 'name');

/** Does the page say anything of the person? What was selected is the reader's choice. */
export const isEmptyCard = (page: PageFields) =>
  FIELD_NAMES.every((name) => name === 'selection' || page[name] === undefined);

/**
 * Puts what a page says of a field, of whatever type, into `page` as it may be kept: bounded, each
 * entry of a list once. One entry more than the field takes is left, as in `bounded`.
 */
export function put(page: PageFields, name: FieldName, value: unknown): void {
  if (isList(name)) {
    const { many } = FIELDS[name];
    const entries = new Set<string>();
    for (const entry of Array.isArray(value) ? value.slice(0, many * 5) : []) {
      if (entries.size > many) break;
      const kept = typeof entry === 'string' ? bounded(name, entry) : '';
      if (kept) entries.add(kept);
    }
    if (entries.size > 0) page[name] = [...entries];
  } else {
    const kept = typeof value === 'string' ? bounded(name, value) : '';
    if (kept) page[name] = kept;
  }
}

/**
 * A text of a page as it may be kept, or one of a list: without control characters, in one line
 * where the field has one. One character more than the field takes is left, so that the host knows
 * of a cut. Empty: nothing of it may be kept.
 */
export function bounded(field: FieldName, text: string): string {
  const { kind, most } = FIELDS[field];
  if (kind === 'links') return webAddress(text) ?? '';
  // Cut first: a page may give a megabyte. A character is two units at most, and a run of blanks
  // becomes one.
  const start = text.trimStart().slice(0, most * 4);
  const clean =
    kind === 'text'
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
