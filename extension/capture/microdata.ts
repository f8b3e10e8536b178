// Things in a page's microdata (itemscope, itemprop), in schema.org's words.

import { all, attribute, hasAttribute, words } from './dom';
import type { Answer } from './found';
import { MarkedItems, type Syntax } from './marked-items';
import { readPerson } from './schema-person';
import { schemaWord } from './vocabulary';

/** A property without an address is of the vocabulary of its thing; few pages use another. */
function wordOf(property: string): string {
  if (/^https?:/.test(property)) return schemaWord(property);
  return schemaWord(`http://data-vocabulary.org/${property}`) || property;
}

const syntaxOf = (source: Document): Syntax => ({
  scope: '[itemscope]',
  mark: 'itemscope',
  typesOf: (thing) => words(thing, 'itemtype').map(schemaWord).filter(Boolean),
  idOf: (thing) => attribute(thing, 'itemid').trim(),
  propertiesOf: (element) => words(element, 'itemprop').map(wordOf).filter(Boolean),
  more: (thing) => words(thing, 'itemref').flatMap((id) => all(source, `#${CSS.escape(id)}`, 1)),
  refersTo: () => '',
  isTop: (thing) => !hasAttribute(thing, 'itemprop'),
});

export const readMicrodata = (source: Document, page: URL): Answer =>
  readPerson(new MarkedItems(source, syntaxOf(source), page).tops, page);
