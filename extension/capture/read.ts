// What one click reads of a page, at the level that the firm has set for the site. What the level
// forbids is not even looked at. Nothing is changed by it, so the same reading serves a save and a
// comparison with what was saved.

import {
  bounded,
  readsPersons,
  type Captured,
  type Level,
  type PageFields,
} from '../shared/capture';
import { fieldsOf, type Answer, type Found } from './found';
import { readHCard } from './h-card';
import { readJsonLd } from './json-ld';
import { readMicrodata } from './microdata';
import { readOpenGraph } from './open-graph';
import { readProfile } from './profile';
import { readRdfa } from './rdfa';
import { readRelations } from './relations';
import { selected } from './selection';

/** In the order in which they are believed. */
const FORMATS = [readJsonLd, readMicrodata, readRdfa, readHCard];

const isFound = (answer: Answer): answer is Found => answer !== null && answer !== 'other';

/** The words of a name; none: it was not said. */
function nameIn({ says }: Found): string[] {
  const name = says.name?.();
  return typeof name === 'string'
    ? (bounded('name', name)
        .toLowerCase()
        .match(/[\p{L}\p{M}]+/gu) ?? [])
    : [];
}

/** "Rama Treas", "Dr Rama Treas" and "Treas" may be one person's; what has no name may be anybody's. */
function agree(one: readonly string[], other: readonly string[]): boolean {
  const [less, more] = one.length < other.length ? [one, other] : [other, one];
  return less.every((word) => more.includes(word));
}

/** Two formats may each have a person of their own, one of them in the footer. */
function ofOnePerson(found: readonly Found[]): Found[] {
  const named = found.map((one) => ({ one, name: nameIn(one) }));
  const [main] = [...named.filter(({ one }) => one.sure), ...named].filter(
    ({ name }) => name.length,
  );
  return named
    .filter(({ one, name }) => one.sure || !main || agree(main.name, name))
    .map(({ one }) => one);
}

/** null: the page is nobody's. */
function readPerson(source: Document, page: URL, level: Level): PageFields | null {
  const site = readProfile(source, page);
  if (site === 'other') return null;
  const graph = readOpenGraph(source, page);
  const answers = [site, ...FORMATS.map((format) => format(source, page)), graph];
  // Where the page is about something else, a person on it has merely written it.
  const isOther = answers.includes('other');
  const found = ofOnePerson(answers.filter(isFound).filter(({ sure }) => sure || !isOther));
  if (found.length === 0) return null;
  const sayings = found.map(({ says }) => says);
  // What links say is believed before OpenGraph, which is written for the site.
  const at = graph === found.at(-1) ? -1 : sayings.length;
  sayings.splice(at, 0, readRelations(source, page));
  return fieldsOf(sayings, level, page);
}

export function read(level: Level, source: Document): Captured {
  const url = source.location.href;
  const nothing: Captured = { url, level, person: true, page: {} };
  if (level === 'link') return nothing;
  const selection = selected(source);
  const page: PageFields = selection ? { selection } : {};
  if (!readsPersons(level)) return { ...nothing, page };

  const fields = readPerson(source, new URL(url), level);
  return { url, level, person: fields !== null, page: { ...fields, ...page } };
}
