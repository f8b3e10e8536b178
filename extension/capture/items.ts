// Things with properties, as JSON-LD, microdata and RDFa describe them, all in the words of
// schema.org; and which of them the page is about. A property's value is read when it is asked for.

import { isElsewhere, isSamePage } from './found';

export interface Item {
  readonly types: readonly string[];
  /** What others call it by; empty: nothing. */
  readonly id: string;
  /** Its values in order: things, and texts, or the addresses that the elements lead to. */
  get: (property: string, as?: 'text' | 'address') => readonly (string | Item)[];
}

export type Subject =
  /** `stale`: it names another page of this site, so it may be left over from there. */
  { person: Item; sure: boolean; stale: boolean } | 'other' | null;

/** A page with one of these is about that, and a person on it has written it. */
const OTHERS =
  /(Article|Posting|Product|Recipe|Event|Question|VideoObject|Book|Movie|SearchResultsPage|CollectionPage|^ItemList)$/;
const ORGANISATIONS = /(Organization|Corporation|Business|University|Company)$/;

export const isItem = (value: string | Item): value is Item => typeof value !== 'string';

/** A text, or the name of a thing. */
export function nameOf(value: string | Item | undefined): string | undefined {
  if (value === undefined || !isItem(value)) return value;
  const names = ['name', 'legalName'].flatMap((name) => value.get(name));
  return names.find((name): name is string => !isItem(name));
}

/** Empty: it is a thing without one. */
export const addressOf = (value: string | Item): string => (isItem(value) ? value.id : value);

const is = (item: Item, type: string) => item.types.includes(type);
const fits = (item: Item, types: RegExp) => item.types.some((type) => types.test(type));

function addressesOf(item: Item): string[] {
  const values = ['url', 'mainEntityOfPage'].flatMap((name) => item.get(name, 'address'));
  return [item.id, ...values.map(addressOf)].filter(Boolean);
}

const isOf = (item: Item, page: URL) =>
  addressesOf(item).some((address) => isSamePage(address, page));

function isStale(person: Item, page: URL): boolean {
  const [address] = [...person.get('url', 'address'), ...person.get('mainEntityOfPage', 'address')];
  return (
    address !== undefined && addressOf(address) !== '' && isElsewhere(addressOf(address), page)
  );
}

/** The one person that the page is about, if one of `tops` or what they are about is it. */
export function subjectOf(tops: readonly Item[], page: URL): Subject {
  const mains = tops.flatMap((top) => top.get('mainEntity')).filter(isItem);
  const answer = (person: Item, sure: boolean): Subject => {
    const stale = isStale(person, page);
    return { person, sure: sure && !stale, stale };
  };
  const profiles = tops.filter((top) => is(top, 'ProfilePage'));
  for (const profile of profiles) {
    const about = [...profile.get('mainEntity'), ...profile.get('about')].filter(isItem);
    const main = about.find((item) => is(item, 'Person'));
    if (main) return answer(main, true);
  }
  const persons = [...new Set([...tops, ...mains])].filter((item) => is(item, 'Person'));
  const here = persons.find((person) => isOf(person, page));
  if (here) return answer(here, true);
  const isOrganisations =
    mains.some((item) => fits(item, ORGANISATIONS)) ||
    (page.pathname !== '/' && tops.some((top) => fits(top, ORGANISATIONS) && isOf(top, page)));
  if (isOrganisations || tops.some((top) => fits(top, OTHERS))) return 'other';
  const [person, ...more] = persons;
  return person && more.length === 0 ? answer(person, false) : null;
}
