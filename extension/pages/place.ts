// Where an address of the page of clients leads, by what stands behind # in it. The browser keeps
// addresses on the disk, so none has words, a name or a tag in it: a narrowed list is named by a
// number that only this page can read.

import type { Filter } from '../shared/notes';

export type View = 'list' | 'client' | 'connections' | 'held' | 'transfer';

const NAMED: readonly View[] = ['connections', 'held', 'transfer'];

export interface Place {
  view: View;
  /** 0: none. */
  client: number;
  /** Words that came from elsewhere; they are taken out of the address at once. */
  search: string;
  filter: Filter;
}

export const NO_FILTER: Filter = { tag: '', employer: '', followUp: '' };
const DUE: Filter = { ...NO_FILTER, followUp: 'due' };

export const isNarrowed = ({ tag, employer, followUp }: Filter) =>
  tag !== '' || employer !== '' || followUp !== '';

const same = (one: Filter, other: Filter) =>
  one.tag === other.tag && one.employer === other.employer && one.followUp === other.followUp;

/** Every list that was narrowed on this page. */
const filters: Filter[] = [NO_FILTER, DUE];

export function hashOfFilter(filter: Filter): string {
  let number = filters.findIndex((known) => same(known, filter));
  if (number < 0) number = filters.push({ ...filter }) - 1;
  return number === 0 ? '#' : `#list=${number}`;
}

export const hashOfClient = (client: number) => `#client=${client}`;
export const hashOfView = (view: View) => (view === 'list' ? '#' : `#view=${view}`);

const positive = (text: string | null) => {
  const value = Number(text ?? NaN);
  return Number.isSafeInteger(value) && value > 0 ? value : 0;
};

export function placeOf(hash: string): Place {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const client = positive(given.get('client'));
  const named = NAMED.find((view) => view === given.get('view'));
  return {
    view: client > 0 ? 'client' : (named ?? 'list'),
    client,
    search: given.get('search') ?? '',
    // Of a page before this one: nobody knows any more what it was.
    filter: filters[positive(given.get('list'))] ?? NO_FILTER,
  };
}
