// What the page of clients says, in plain words. Nothing here touches the page, so that every
// sentence can be tested.

import { webAddress, type TextField } from '../shared/capture';
import type { Client, Hit, Snapshot } from '../shared/notes';
import { changeLines, day } from '../shared/outcome-text';

export const FIELD_LABELS: Record<Exclude<TextField, 'selection'>, string> = {
  name: 'Name',
  employer: 'Employer',
  position: 'Position',
  headline: 'Headline',
  place: 'Place',
  about: 'Description',
};

export type CardField = keyof typeof FIELD_LABELS;
export const CARD_FIELDS = Object.keys(FIELD_LABELS) as CardField[];

/** "42 clients", "3 found for “rama”", "Nothing found for “rama”" */
export function countWords(total: number, words: string): string {
  const sought = words.trim();
  if (sought === '') return total === 1 ? '1 client' : `${total.toLocaleString('en')} clients`;
  if (total === 0) return `Nothing found for “${sought}”`;
  return `${total.toLocaleString('en')} found for “${sought}”`;
}

/** What is said of clients that were to be erased and could not be yet. */
export function waitingWords(count: number): string {
  return count === 1
    ? 'A client is waiting to be erased. That happens as soon as your notes can be opened.'
    : `${count} clients are waiting to be erased. That happens as soon as your notes can be opened.`;
}

export interface Piece {
  text: string;
  marked: boolean;
}

/** The text of a hit in pieces, those with the words marked. */
export function pieces({ text, marks }: Pick<Hit, 'text' | 'marks'>): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start > at) found.push({ text: text.slice(at, start), marked: false });
    found.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) found.push({ text: text.slice(at), marked: false });
  return found;
}

/** An address as a person reads it: without the scheme. */
export function addressLabel(address: string): string {
  const short = address.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return short.length > 90 ? `${short.slice(0, 89)}…` : short;
}

/** What a link may lead to; null: it is shown as text only. */
export function linkTarget(address: string): string | null {
  return webAddress(address);
}

export function when(time: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(time),
  );
}

export function sinceWords({ created, seen }: Pick<Client, 'created' | 'seen'>): string {
  const kept = `Kept since ${day(created)}`;
  return seen === null ? kept : `${kept}, last saved ${day(seen)}`;
}

/** What the timeline says of one snapshot; `first`: the first at its address. */
export function snapshotLines(snapshot: Snapshot, isFirst: boolean): string[] {
  if (snapshot.changes.length > 0) return changeLines(snapshot.changes, 20);
  if (!isFirst) return ['Nothing had changed.'];
  const said = Object.entries(snapshot.page).filter(([name]) => name !== 'selection');
  return [said.length > 0 ? 'Saved for the first time.' : 'The address was saved.'];
}

export interface Place {
  client: number | null;
  search: string;
}

/**
 * Where an address of this page leads: #client=12 or #search=words. The page makes none with words:
 * the browser keeps addresses on the disk.
 */
export function placeOf(hash: string): Place {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const client = Number(given.get('client') ?? NaN);
  return {
    client: Number.isSafeInteger(client) && client > 0 ? client : null,
    search: given.get('search') ?? '',
  };
}

export function hashOf(client: number | null): string {
  return client === null ? '#' : `#client=${client}`;
}
