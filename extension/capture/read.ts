// What one click saves of a page, at the level that the firm has set for the site. What the level
// forbids is not even looked at.

import { LIST_FIELDS, TEXT_FIELDS, type Captured, type Level, type PageFields } from '../shared/capture';
import { readHCard } from './h-card';
import { readJsonLd } from './json-ld';
import { readOpenGraph } from './open-graph';
import { selected } from './selection';

/** The first that says a field wins. */
export function merge(found: readonly PageFields[]): PageFields {
  const merged: PageFields = {};
  for (const fields of found) {
    for (const name of TEXT_FIELDS) {
      const text = fields[name];
      if (text !== undefined) merged[name] ??= text;
    }
    for (const name of LIST_FIELDS) {
      const entries = fields[name];
      if (entries) merged[name] ??= entries;
    }
  }
  return merged;
}

export function read(level: Level, source: Document): Captured {
  const url = source.location.href;
  const nothing: Captured = { url, level, person: true, page: {} };
  if (level === 'link') return nothing;
  const selection = selected(source);
  const page: PageFields = selection ? { selection } : {};
  if (level === 'selection') return { ...nothing, page };

  const here = new URL(url);
  const found = [readJsonLd, readHCard, readOpenGraph].flatMap((way) => way(source, here) ?? []);
  // Each way answers null where it sees no person; an empty answer is a person of whom it says
  // nothing.
  return { url, level, person: found.length > 0, page: { ...merge(found), ...page } };
}
