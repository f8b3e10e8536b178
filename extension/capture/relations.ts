// What a page's links say of its person, once it is known that there is one: her other pages (rel=me),
// her card (vCard), people she knows (XFN), her handles. None of these says that there is a person.

import { all, attribute, textOf, words } from './dom';
import { connection, type Sayings } from './found';
import { handleOn } from './handles';
import { content } from './open-graph';

const MOST = 300;
const CARDS =
  'a[href$=".vcf" i], a[href*=".vcf?" i], :is(a, link)[type="text/vcard" i], :is(a, link)[type="text/x-vcard" i]';

/** XFN's words for how two people are related; its romantic ones are nobody's business. */
const TIES: Record<string, string> = {
  colleague: 'colleague',
  'co-worker': 'co-worker',
  friend: 'friend',
  met: 'met',
  acquaintance: 'acquaintance',
  contact: 'contact',
  spouse: 'spouse',
  parent: 'parent',
  child: 'child',
  sibling: 'sibling',
  kin: 'relative',
  neighbor: 'neighbor',
};
const TIED = Object.keys(TIES)
  .map((tie) => `a[rel~="${tie}" i][href]`)
  .join(', ');

/** One card is the person's; of several none can be told to be hers. */
function cards(source: Document): string[] {
  const found = new Set(all(source, CARDS, MOST).map((link) => attribute(link, 'href')));
  return found.size === 1 ? [...found] : [];
}

const mine = (source: Document): string[] =>
  all(source, ':is(a, link)[rel~="me" i][href]', MOST).map((link) => attribute(link, 'href'));

const tied = (source: Document, page: URL): string[] =>
  all(source, TIED, MOST).flatMap((link) => {
    const ties = words(link, 'rel').map((word) => word.toLowerCase());
    const tie = Object.keys(TIES).find((known) => ties.includes(known)) ?? '';
    return connection(textOf(link, 500), TIES[tie] ?? '', attribute(link, 'href'), page);
  });

/** The creator of a profile page is its person, unless the site names itself. */
function creator(source: Document): string {
  const [own, site] = ['twitter:creator', 'twitter:site'].map((name) => content(source, name));
  return own && own !== site ? handleOn('x.com', own) : '';
}

export const readRelations = (source: Document, page: URL): Sayings => ({
  links: () => [...mine(source), ...cards(source)],
  handles: () => [creator(source), handleOn('', content(source, 'fediverse:creator') ?? '')],
  emails: () => mine(source),
  phones: () => mine(source),
  connections: () => tied(source, page),
});
