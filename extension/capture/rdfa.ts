// Things in a page's RDFa (vocab, typeof, property, and rel with a prefix), in schema.org's words.

import { around, attribute, closest, matches, words } from './dom';
import type { Answer } from './found';
import { MarkedItems, type Syntax } from './marked-items';
import { readPerson } from './schema-person';
import { PREFIXES, schemaWord } from './vocabulary';

const MAX_AROUND = 20;

/** "foaf: http://xmlns.com/foaf/0.1/ s: http://schema.org/" on the element or around it. */
function declared(prefix: string, element: Element): string | undefined {
  let at = closest(element, '[prefix]');
  for (let left = MAX_AROUND; at && left > 0; left--) {
    const parts = words(at, 'prefix');
    const found = parts.findIndex((part) => part.toLowerCase() === `${prefix}:`);
    if (found >= 0) return parts[found + 1];
    at = around(at, '[prefix]');
  }
  const older = closest(element, `[xmlns\\:${CSS.escape(prefix)}]`);
  return older ? attribute(older, `xmlns:${prefix}`) : undefined;
}

/** schema.org's word for a term, "name" or "foaf:name"; empty: none. */
function wordOf(term: string, element: Element): string {
  if (/^https?:/.test(term)) return schemaWord(term);
  const [, prefix, rest = ''] = /^([a-z][\w.-]*):(.*)$/i.exec(term) ?? [];
  if (prefix !== undefined) {
    const known = prefix.toLowerCase();
    const own = Object.hasOwn(PREFIXES, known) ? PREFIXES[known] : undefined;
    return schemaWord(`${declared(known, element) ?? own ?? ''}${rest}`);
  }
  const vocabulary = closest(element, '[vocab]');
  if (!vocabulary) return '';
  const base = attribute(vocabulary, 'vocab').trim();
  return schemaWord(/[/#]$/.test(base) ? base + term : `${base}/${term}`);
}

const wordsOf = (element: Element, name: string): string[] =>
  words(element, name)
    // `rel` has words of its own, "nofollow"; only those of a vocabulary count.
    .filter((term) => name !== 'rel' || term.includes(':'))
    .map((term) => wordOf(term, element))
    .filter(Boolean);

/** A `rel` that leads nowhere itself is about the things within it. */
const HANGING = '[rel*=":"]:not([href], [src], [resource])';

function propertiesOf(element: Element): string[] {
  const related = matches(element, HANGING) ? [] : wordsOf(element, 'rel');
  const own = [...wordsOf(element, 'property'), ...related];
  const hanging = attribute(element, 'typeof') !== '' ? around(element, '*') : null;
  if (own.length > 0 || !hanging) return own;
  const holder = closest(hanging, `${HANGING}, [typeof]`);
  return holder && attribute(holder, 'typeof') === '' ? wordsOf(holder, 'rel') : own;
}

const reference = (element: Element, ...names: string[]): string =>
  names.map((name) => attribute(element, name).trim()).find(Boolean) ?? '';

const SYNTAX: Syntax = {
  scope: '[typeof]',
  mark: 'typeof',
  typesOf: (thing) => wordsOf(thing, 'typeof'),
  idOf: (thing) => reference(thing, 'about', 'resource'),
  propertiesOf,
  more: () => [],
  refersTo: (element) => reference(element, 'resource', 'href'),
  isTop: (thing) => propertiesOf(thing).length === 0,
};

export const readRdfa = (source: Document, page: URL): Answer =>
  readPerson(new MarkedItems(source, SYNTAX, page).tops, page);
