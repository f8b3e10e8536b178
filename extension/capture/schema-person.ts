// What schema.org's words say of a person, wherever they stand: JSON-LD, microdata or RDFa.

import { career, jobOf, studies } from './schema-career';
import { connection, type Answer, type Sayings } from './found';
import { addressOf, isItem, nameOf, subjectOf, type Item } from './items';

const MOST = 200;

/** Kinds of acquaintance, and the words for them. */
const TIES = {
  colleague: 'colleague',
  colleagues: 'colleague',
  spouse: 'spouse',
  parent: 'parent',
  parents: 'parent',
  children: 'child',
  sibling: 'sibling',
  siblings: 'sibling',
  relatedTo: 'relative',
  knows: 'knows',
  follows: 'follows',
};

/** Where a person is or was; the first that is known is the place of the card. */
const PLACES = ['address', 'homeLocation', 'workLocation', 'location', 'birthPlace'];
const PARTS_OF_PLACE = ['addressLocality', 'addressRegion', 'addressCountry'];

const textOf = (item: Item, ...properties: string[]): string | undefined =>
  nameOf(properties.flatMap((property) => [...item.get(property)])[0]);

const textsOf = (item: Item, ...properties: string[]): string[] =>
  properties
    .flatMap((property) => item.get(property).slice(0, MOST))
    .flatMap((value) => nameOf(value) ?? []);

const addressesOf = (item: Item, property: string): string[] =>
  item.get(property, 'address').slice(0, MOST).map(addressOf).filter(Boolean);

/** "Leeds, England, GB" out of an address or a place, whichever of it there is. */
function placeIn(value: string | Item, depth = 0): string | undefined {
  if (!isItem(value)) return value;
  if (depth > 3) return undefined;
  const parts = PARTS_OF_PLACE.map((part) => textOf(value, part)).filter((part) => part?.trim());
  if (parts.length > 0) return [...new Set(parts)].join(', ');
  const [address] = value.get('address');
  return nameOf(value) ?? (address && placeIn(address, depth + 1));
}

const placesOf = (person: Item): string[] =>
  PLACES.flatMap((property) => person.get(property).slice(0, 50)).flatMap(
    (value) => placeIn(value) ?? [],
  );

function nameIn(person: Item): string | undefined {
  const given = ['givenName', 'familyName'].flatMap((part) => textOf(person, part) ?? []);
  return textOf(person, 'name') ?? (given.join(' ') || undefined);
}

function connectionsOf(person: Item, page: URL): string[] {
  return Object.entries(TIES).flatMap(([property, what]) => {
    const addresses = person.get(property, 'address');
    return person
      .get(property)
      .slice(0, MOST)
      .flatMap((other, at) => {
        const name = isItem(other) ? nameIn(other) : other;
        const [address = ''] = isItem(other)
          ? [...addressesOf(other, 'url'), ...addressesOf(other, 'sameAs'), other.id]
          : [addresses[at]].filter((value) => value !== other && typeof value === 'string');
        // An address alone names nobody.
        return name === undefined || /^(https?:|#|_:|mailto:)/.test(name)
          ? []
          : connection(name, what, String(address), page);
      });
  });
}

const sayingsOf = (person: Item, page: URL): Sayings => ({
  name: () => nameIn(person),
  names: () => [...textsOf(person, 'name').slice(1), ...textsOf(person, 'alternateName')],
  employer: () => jobOf(person).employer ?? textOf(person, 'affiliation'),
  position: () => textOf(person, 'jobTitle') ?? jobOf(person).position,
  headline: () => textOf(person, 'headline', 'disambiguatingDescription'),
  place: () => placesOf(person)[0],
  about: () => textOf(person, 'description'),
  links: () => [...addressesOf(person, 'sameAs'), ...addressesOf(person, 'url').slice(0, 5)],
  positions: () => career(person),
  education: () => studies(person),
  places: () => placesOf(person),
  emails: () => [...textsOf(person, 'email'), ...addressesOf(person, 'email')],
  phones: () => [...textsOf(person, 'telephone'), ...addressesOf(person, 'telephone')],
  connections: () => connectionsOf(person, page),
});

/** What `tops`, the things that stand by themselves on the page, say of the person it is about. */
export function readPerson(tops: readonly Item[], page: URL): Answer {
  const subject = subjectOf(tops, page);
  if (subject === null || subject === 'other') return subject;
  const { person, sure, stale } = subject;
  return { sure, says: stale ? {} : sayingsOf(person, page) };
}
