// Where there are two of something: a field that two have written at once, a client who is perhaps
// the same person.

import { FIELD_NAMES, type FieldName, type PageFields } from '../shared/capture';
import type { Client, Conflict, Similar } from '../shared/notes';
import type { ClientEdit } from '../shared/notes-messages';
import { fieldName, fieldText, fieldValue, type CardField } from './client-text';
import { button, called, link, make, timeOf, written } from './make';
import { hashOfClient } from './place';

const isField = (field: string): field is FieldName => (FIELD_NAMES as string[]).includes(field);

export function conflicts(
  client: Client,
  edit: (edit: ClientEdit) => Promise<boolean>,
): HTMLElement[] {
  const entry = ({ field, value, time }: Conflict): HTMLElement => {
    const name = fieldName(field);
    const mine = isField(field) ? fieldText(client.fields, field as CardField) : '';
    const keep = called(
      button('Keep this', () => void edit({ resolve: [field] }), 'quiet small'),
      `Keep this ${name}: ${mine || 'none'}`,
    );
    const take = called(
      button(
        'Take the other',
        () => {
          const fields = { [field]: fieldValue(field as FieldName, value) } as PageFields;
          void edit({ fields, resolve: [field] });
        },
        'quiet small',
      ),
      `Take the other ${name}: ${value || 'none'}`,
    );
    return make('li', [
      make('strong', [name]),
      make('p', ['This: ', written('bdi', mine || '(none)')]),
      make('p', ['The other: ', written('bdi', value || '(none)'), ', written ', timeOf(time)]),
      make('div', [keep, ...(isField(field) ? [take] : [])], 'actions'),
    ]);
  };
  if (client.conflicts.length === 0) return [];
  return [
    make(
      'section',
      [make('h3', ['Two wrote at once']), make('ul', client.conflicts.map(entry))],
      'card care',
    ),
  ];
}

export interface SimilarActions {
  merge: (other: number) => Promise<boolean>;
  /** Not shown again while the page is open. */
  dismiss: (other: number) => void;
}

export function similarOnes(
  found: readonly Similar[],
  { merge, dismiss }: SimilarActions,
): HTMLElement[] {
  if (found.length === 0) return [];
  const entries = found.map(({ id, title, employer, position, why }) => {
    const about = [position, employer].filter(Boolean).join(', ');
    const join = called(
      button('Merge', () => void merge(id), 'quiet small'),
      `Merge with ${title}`,
    );
    const leave = called(
      button('Not the same', () => dismiss(id), 'quiet small'),
      `${title} is not the same`,
    );
    return make('li', [
      link(hashOfClient(id), title),
      make('span', [` ${about}`], 'soft'),
      make('p', [`Why: ${why}`], 'soft'),
      make('div', [join, leave], 'actions'),
    ]);
  });
  return [make('section', [make('h3', ['Perhaps the same person']), make('ul', entries)], 'card')];
}
