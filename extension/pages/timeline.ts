// Everything that happened around a client in one list, newest first, by month.

import type { Client, HandChange, Merged, Note, Snapshot } from '../shared/notes';
import { changeLines } from '../shared/outcome-text';
import { address } from './client-facts';
import { snapshotLines } from './client-text';
import { button, called, make, timeOf, written } from './make';
import { noteEntry, type NoteActions } from './note-entry';
import { monthWords } from './time-text';

export type Entry = { time: string } & (
  | { kind: 'page'; snapshot: Snapshot; isFirst: boolean }
  | { kind: 'note'; note: Note }
  | { kind: 'hand'; hand: HandChange }
  | { kind: 'merged'; merged: Merged }
);

export interface TimelineActions extends NoteActions {
  split: (row: number) => void;
  /** So many of the newest are shown. */
  most: number;
  older: () => void;
}

/** Newest first; of the same time what the person did stands before what pages said. */
export function entriesOf({ snapshots, notes, history, merged }: Client): Entry[] {
  const known = new Set<string>();
  const pages = snapshots.map((snapshot): Entry => {
    const isFirst = !known.has(snapshot.address);
    known.add(snapshot.address);
    return { kind: 'page', time: snapshot.time, snapshot, isFirst };
  });
  const all: Entry[] = [
    ...pages,
    ...history.map((hand): Entry => ({ kind: 'hand', time: hand.time, hand })),
    ...merged.map((entry): Entry => ({ kind: 'merged', time: entry.time, merged: entry })),
    ...notes.map((note): Entry => ({ kind: 'note', time: note.time, note })),
  ];
  return all.reverse().sort((one, other) => Date.parse(other.time) - Date.parse(one.time));
}

/** In groups that have the same month, in the same order. */
export function byMonth(entries: readonly Entry[]): { month: string; entries: Entry[] }[] {
  const months: { month: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const month = monthWords(entry.time);
    const last = months.at(-1);
    if (last?.month === month) last.entries.push(entry);
    else months.push({ month, entries: [entry] });
  }
  return months;
}

const lines = (said: readonly string[]) =>
  make(
    'ul',
    said.map((line) => written('li', line)),
  );

const head = (kind: string, time: string, ...more: (Node | string)[]) =>
  make('p', [make('span', [kind], 'kind'), timeOf(time), ...more], 'when');

function page(snapshot: Snapshot, isFirst: boolean): HTMLElement {
  const { selection } = snapshot.page;
  return make('li', [
    head('Page', snapshot.time, ' ', address(snapshot.address)),
    lines(snapshotLines(snapshot, isFirst)),
    ...(selection ? [written('blockquote', selection, 'text')] : []),
  ]);
}

function mergedEntry({ row, title, time }: Merged, split: (row: number) => void): HTMLElement {
  const name = `Split ${title} off again`;
  const apart = called(
    button('Split', () => split(row), 'quiet small'),
    name,
  );
  return make('li', [
    head('Merged', time),
    make('p', [written('bdi', title), ' was merged into this client.']),
    make('div', [apart], 'actions'),
  ]);
}

function shown(entry: Entry, actions: TimelineActions): HTMLElement {
  switch (entry.kind) {
    case 'page':
      return page(entry.snapshot, entry.isFirst);
    case 'note':
      return noteEntry(entry.note, actions);
    case 'hand':
      return make('li', [head('By hand', entry.time), lines(changeLines(entry.hand.changes, 20))]);
    case 'merged':
      return mergedEntry(entry.merged, actions.split);
  }
}

export function timeline(client: Client, actions: TimelineActions): HTMLElement[] {
  const all = entriesOf(client);
  if (all.length === 0) return [make('p', ['Nothing yet.'], 'soft')];
  const rest = all.length - actions.most;
  const more = `Show older ones (${rest.toLocaleString('en')})`;
  return [
    ...byMonth(all.slice(0, actions.most)).flatMap(({ month, entries }) => [
      make('h4', [month]),
      make(
        'ul',
        entries.map((entry) => shown(entry, actions)),
        'entries',
      ),
    ]),
    ...(rest > 0 ? [make('div', [button(more, actions.older, 'quiet')], 'actions')] : []),
  ];
}
