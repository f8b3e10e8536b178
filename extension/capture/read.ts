// What one click reads of a page, at the level that the firm has set for the site. What the level
// forbids is not even looked at. Nothing is changed by it, so the same reading serves a save and a
// comparison with what was saved.

import { readsPersons, type Captured, type Level, type PageFields } from '../shared/capture';
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

/** null: the page is nobody's. */
function readPerson(source: Document, page: URL, level: Level): PageFields | null {
  const site = readProfile(source, page);
  if (site === 'other') return null;
  const graph = readOpenGraph(source, page);
  const answers = [site, ...FORMATS.map((format) => format(source, page)), graph];
  // Where the page is about something else, a person on it has merely written it.
  const isOther = answers.includes('other');
  const found = answers.filter(isFound).filter(({ sure }) => sure || !isOther);
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
