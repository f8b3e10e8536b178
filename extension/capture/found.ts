// What one way of reading found on a page, and how such findings become the fields that are kept.

import {
  allows,
  FIELD_NAMES,
  isList,
  put,
  webAddress,
  type FieldName,
  type Level,
  type ListField,
  type PageFields,
} from '../shared/capture';
import { handlesIn } from './handles';

/**
 * What is said of each field: a text, or a list of texts where the field is one. Asked for only
 * where the level allows the field, so what is not asked for was never read.
 */
export type Sayings = { [Name in FieldName]?: () => unknown };

export interface Found {
  /** The page says that it is this person's, and has not merely one person on it. */
  sure: boolean;
  says: Sayings;
}

/** `other`: the page is about something else than one person; null: nothing is said here. */
export type Answer = Found | 'other' | null;

/** Some ways of writing a text are not those that are kept. Empty: it is none of the field. */
const MENDED: { [Name in FieldName]?: (text: string) => string } = {
  emails: (text) => {
    const address = text
      .slice(0, 1_000)
      .trim()
      .replace(/^mailto:/i, '')
      .replace(/\?.*$/s, '');
    return /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+\.[^\s@<>,;:"()]+$/.test(address) ? address : '';
  },
  phones: (text) => {
    const number = text
      .slice(0, 200)
      .trim()
      .replace(/^tel:/i, '')
      .replace(/;.*$/s, '')
      .replace(/^[^+(\d]*:\s*/, '');
    return /^[+(]?\d[\d\s()./–-]*(\s*(x|ext\.?)\s*\d+)?$/i.test(number) &&
      number.replace(/\D/g, '').length > 4
      ? number
      : '';
  },
};

/** A list leaves out what another field says already. */
const BESIDE = { names: 'name', places: 'place' } as const satisfies Partial<
  Record<ListField, FieldName>
>;

/** The same position may be dated in several ways; the last part with a year in it is the time. */
const undated = (entry: string) => entry.replace(/ · [^·]*\d{4}[^·]*$/, '');
const KEYS: { [Name in ListField]?: (entry: string) => string } = {
  positions: undated,
  education: undated,
};

/** Texts out of what was said; addresses as whole ones, without the page's own. */
function textsOf(name: FieldName, said: unknown, page: URL): string[] {
  const texts = (Array.isArray(said) ? (said as unknown[]).slice(0, 1_000) : [said]).filter(
    (text): text is string => typeof text === 'string',
  );
  if (name !== 'links') return texts.map((text) => MENDED[name]?.(text) ?? text);
  return texts.flatMap((text) => {
    const address = webAddress(text, page.href);
    return address === null || isSamePage(address, page) ? [] : [address];
  });
}

/** A list gets what it does not have yet; what came before is trusted more. */
function add(page: PageFields, name: ListField, more: string[]): void {
  const key = (entry: string) => (KEYS[name]?.(entry) ?? entry).toLowerCase();
  const before = page[name] ?? [];
  const known = new Set(before.map(key));
  const within: PageFields = {};
  put(within, name, more);
  put(page, name, [...before, ...(within[name] ?? []).filter((entry) => !known.has(key(entry)))]);
}

/**
 * The fields that the level allows, of all that was found: the first that says a text wins, lists
 * are what any of them says, each once.
 */
export function fieldsOf(found: readonly Sayings[], level: Level, page: URL): PageFields {
  const fields: PageFields = {};
  for (const name of FIELD_NAMES.filter((field) => allows(level, field))) {
    for (const says of found) {
      const texts = says[name] && textsOf(name, says[name](), page);
      if (!texts) continue;
      if (isList(name)) add(fields, name, texts);
      else if (fields[name] === undefined) put(fields, name, texts[0]);
    }
  }
  if (allows(level, 'handles')) add(fields, 'handles', handlesIn(fields.links ?? []));
  for (const [name, beside] of Object.entries(BESIDE) as [keyof typeof BESIDE, FieldName][]) {
    const entries = fields[name]?.filter((entry) => entry !== fields[beside]);
    if (entries?.length) fields[name] = entries;
    else delete fields[name];
  }
  return fields;
}

/** "position · employer · 2019–2023": the parts that say something; none may hold the mark itself. */
export function joined(parts: readonly (string | undefined)[]): string {
  return parts
    .map((part) => (part ?? '').slice(0, 2_000).replace(/\s+/g, ' ').trim().replace(/ ?· ?/g, ', '))
    .filter(Boolean)
    .join(' · ');
}

/** "name · what · https://…"; nothing without a name. */
export function connection(name: string, what: string, address: string, page: URL): string[] {
  const whole = address.trim() === '' ? null : webAddress(address, page.href);
  return name.trim() === '' ? [] : [joined([name, what, whole ?? ''])];
}

/** "2019-03-01" says more than is kept: "2019-03". */
const date = (text: string) =>
  text
    .trim()
    .replace(/^(\d{4}(-\d{2})?)\b.*$/s, '$1')
    .slice(0, 30);

/** "2019–2023", "2019–"; empty: neither is known. */
export function span(from: string, to: string): string {
  const [start, end] = [date(from), date(to)];
  return start || end ? `${start}–${end}` : '';
}

const pathOf = ({ pathname }: URL) => pathname.replace(/\/+$/, '');

/** Without regard to query, fragment and a slash at the end. */
export function isSamePage(address: string, page: URL): boolean {
  try {
    const url = new URL(address, page.href);
    return url.origin === page.origin && pathOf(url) === pathOf(page);
  } catch {
    return false;
  }
}

/** Does `address` name another page of this site, that `page` is no part of? */
export function isElsewhere(address: string, page: URL): boolean {
  try {
    const url = new URL(address, page.href);
    const path = pathOf(url);
    const within = pathOf(page) === path || pathOf(page).startsWith(`${path}/`);
    return url.origin === page.origin && !within;
  } catch {
    return false;
  }
}
