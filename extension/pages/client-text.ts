// What the page of clients says, in plain words. Nothing here touches the page, so that every
// sentence can be tested.

import { FIELD_NAMES, FIELDS, isList, webAddress, type FieldName } from '../shared/capture';
import type { Basis, Client, Filter, Hit, NotesState, Snapshot } from '../shared/notes';
import { changeLines, day } from '../shared/outcome-text';

export const FIELD_LABELS: Record<Exclude<FieldName, 'selection'>, string> = {
  name: 'Name',
  names: 'Other names',
  employer: 'Employer',
  position: 'Position',
  headline: 'Headline',
  place: 'Place',
  about: 'Description',
  links: 'Links',
  handles: 'Handles',
  positions: 'Career',
  education: 'Education',
  places: 'Other places',
  emails: 'Email',
  phones: 'Phone',
  connections: 'Connections',
};

/** A field of the card; `selection` is of a page alone. */
export type CardField = keyof typeof FIELD_LABELS;
export const CARD_FIELDS = FIELD_NAMES.filter((name): name is CardField => name !== 'selection');

/** The name of what a change or a hit is in. */
export function fieldName(field: string): string {
  const others: Record<string, string> = {
    note: 'Note',
    notes: 'Note',
    tags: 'Tag',
    address: 'Page',
    selection: 'Selected text',
  };
  return FIELD_LABELS[field as CardField] ?? others[field] ?? field;
}

/** A field as text, a line for each entry. */
export function fieldText(fields: Client['fields'], name: CardField): string {
  const value = fields[name];
  return Array.isArray(value) ? value.join('\n') : (value ?? '');
}

/** The same the other way: what was typed as it is sent. */
export function fieldValue(name: FieldName, typed: string): string | string[] {
  const text = typed.trim();
  if (!isList(name)) return FIELDS[name].kind === 'text' ? text : text.replace(/\s+/g, ' ');
  return [...new Set(text.split('\n').map((line) => line.trim().replace(/\s+/g, ' ')))].filter(
    Boolean,
  );
}

export const BASIS_NAMES: Record<Basis, string> = {
  legitimate_interest: 'Legitimate interest',
  consent: 'Consent',
  contract: 'Contract',
  legal_obligation: 'Legal obligation',
};

const clientsWords = (count: number) =>
  count === 1 ? '1 client' : `${count.toLocaleString('en')} clients`;

/** "42 clients", "3 found for “rama”", "Nothing found for “rama”", "2 clients with the tag “q3”" */
export function countWords(total: number, words: string, filter?: Filter): string {
  const sought = words.trim();
  const narrowed = [
    filter?.tag ? `with the tag “${filter.tag}”` : '',
    filter?.employer ? `at ${filter.employer}` : '',
    filter?.followUp === 'due' ? 'with a follow-up that is due' : '',
    filter?.followUp === 'any' ? 'with a follow-up' : '',
  ].filter(Boolean);
  const found =
    sought === ''
      ? clientsWords(total)
      : total === 0
        ? `Nothing found for “${sought}”`
        : `${total.toLocaleString('en')} found for “${sought}”`;
  return [found, ...narrowed].join(' ');
}

/** What is said of clients that were to be erased and could not be yet. */
export function waitingWords(count: number): string {
  return count === 1
    ? 'A client is waiting to be erased. That happens as soon as your notes can be opened.'
    : `${count} clients are waiting to be erased. That happens as soon as your notes can be opened.`;
}

/** "3 clients whose time was over were erased at the last unlock (the longest 12 days late)." */
export function expiredWords({ clients, days }: { clients: number; days: number }): string {
  const late = days === 0 ? '' : ` (the longest ${days === 1 ? '1 day' : `${days} days`} late)`;
  return clients === 1
    ? `1 client whose time was over was erased at the last unlock${late.replace('the longest ', '')}.`
    : `${clientsWords(clients)} whose time was over were erased at the last unlock${late}.`;
}

/** What the owner of the notes has to know of the firm's own key to them. */
export function recoveryWords(state: Pick<NotesState, 'recovery' | 'recovered'> | null): string[] {
  if (!state) return [];
  const lines = state.recovery
    ? [
        'Your firm can open these notes as well, for the case that you leave or forget a passphrase.',
      ]
    : [];
  if (state.recovered !== null) lines.push(`Your firm opened them on ${day(state.recovered)}.`);
  return lines;
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

/** Of a text before the first mark, in characters. */
const LEAD = 24;

/** The same where there is one line for it: it begins near the first mark. */
export function snippet(hit: Pick<Hit, 'text' | 'marks'>): Piece[] {
  const found = pieces({ text: hit.text.replace(/\s/g, ' '), marks: hit.marks });
  const [first] = found;
  if (!first || first.marked || first.text.length <= LEAD * 2) return found;
  const lead = [...first.text]
    .slice(-LEAD)
    .join('')
    .replace(/^\S*\s/, '');
  return [{ text: `…${lead}`, marked: false }, ...found.slice(1)];
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

/** One address and nothing else, as mailto: may have it; null: it is shown as text only. */
export function mailTarget(address: string): string | null {
  return /^[^\s@,;:<>()[\]\\"?&%#]+@[\p{L}\p{N}.-]+$/u.test(address)
    ? `mailto:${encodeURIComponent(address).replace('%40', '@')}`
    : null;
}

/** A number that can be dialled, without what could be a command to the exchange. */
export function phoneTarget(phone: string): string | null {
  const digits = phone.replace(/[\s().\/-]/g, '');
  return /^\+?\d{3,20}$/.test(digits) ? `tel:${digits}` : null;
}

/** "name · what · https://…" as a page names them; the last two may be missing. */
export function connectionOf(line: string): { name: string; what: string; address: string } {
  const [name = '', ...rest] = line.split(' · ');
  const address = rest.find((part) => webAddress(part) !== null) ?? '';
  return { name, what: rest.find((part) => part !== address) ?? '', address };
}

/** What the timeline says of one snapshot; `first`: the first at its address. */
export function snapshotLines(snapshot: Snapshot, isFirst: boolean): string[] {
  if (snapshot.changes.length > 0) return changeLines(snapshot.changes, 20);
  if (!isFirst) return ['Nothing had changed.'];
  const said = Object.entries(snapshot.page).filter(([name]) => name !== 'selection');
  return [said.length > 0 ? 'Saved for the first time.' : 'The address was saved.'];
}
