// One client in the list: the name, who she is or where the words stand, what is due.

import type { Summary } from '../shared/notes';
import { fieldName, snippet, type Piece } from './client-text';
import { make, written } from './make';
import { hashOfClient } from './place';
import { daysUntil, dayWords, leftWords } from './time-text';

/** As the style sheet has it. */
export const ROW = 58;
/** The end is near, in days. */
const SOON = 30;
const MOST_TAGS = 3;

const marked = (found: readonly Piece[]) =>
  found.map((piece) => (piece.marked ? make('mark', [piece.text]) : piece.text));

function due({ followUp, expires }: Summary): HTMLElement[] {
  const chips: HTMLElement[] = [];
  if (followUp !== null) {
    const isDue = daysUntil(followUp) <= 0;
    const said = `${isDue ? 'Follow up' : 'Follow up on'} ${isDue ? 'now' : dayWords(followUp)}`;
    chips.push(make('span', [said], isDue ? 'chip care' : 'chip'));
  }
  const left = daysUntil(expires);
  if (left <= SOON) chips.push(make('span', [`Kept: ${leftWords(left)}`], 'chip bad'));
  return chips;
}

export function clientRow(summary: Summary): { content: Node[]; link: HTMLAnchorElement } {
  const { id, kind, title, employer, position, headline, tags, hit } = summary;
  // A hit in the name is shown in the name.
  const inTitle = hit?.text === title ? hit : null;
  const name = make('a', inTitle ? marked(snippet(inTitle)) : [title]);
  name.dir = 'auto';
  name.href = hashOfClient(id);
  const chips = [
    ...(kind === 'link' ? [make('span', ['Link note'], 'chip')] : []),
    ...due(summary),
    ...tags.slice(0, MOST_TAGS).map((tag) => written('span', tag, 'tag')),
    ...(tags.length > MOST_TAGS ? [make('span', [`+${tags.length - MOST_TAGS}`], 'tag')] : []),
  ];
  const about = [position, employer].filter(Boolean).join(', ') || headline;
  const second =
    hit && !inTitle
      ? make('p', [make('span', [`${fieldName(hit.field)}: `], 'soft'), ...marked(snippet(hit))])
      : make('p', [about], 'soft');
  second.dir = 'auto';
  const first = make('div', [name, ...(chips.length > 0 ? [make('span', chips, 'chips')] : [])]);
  return { content: [first, second], link: name };
}
