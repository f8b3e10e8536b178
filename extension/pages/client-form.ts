// The card of a client as a form.

import { FIELDS, type PageFields } from '../shared/capture';
import { tagsOf, type Client, type ClientEdit } from '../shared/notes';
import { CARD_FIELDS, FIELD_LABELS, type CardField } from './client-text';
import type { DraftName, Drafts } from './drafts';
import { busy, button, field, make } from './make';

export interface FormActions {
  /** false: it was not kept, and why is shown elsewhere. */
  keep: (change: ClientEdit) => Promise<boolean>;
  leave: () => void;
}

export const tagsText = (tags: readonly string[]) => tags.join(', ');

/** What of the form differs from the client; null: nothing. */
export function changed(
  client: Pick<Client, 'fields' | 'tags'>,
  typed: Record<CardField, string>,
  tags: string,
): ClientEdit | null {
  const fields: PageFields = {};
  for (const name of CARD_FIELDS) {
    const text = typed[name].trim();
    if (text !== (client.fields[name] ?? '')) fields[name] = text;
  }
  const edit: ClientEdit = {};
  if (Object.keys(fields).length > 0) edit.fields = fields;
  if (tags !== tagsText(client.tags)) {
    const list = tagsOf(tags, client.tags);
    if (list.join('\n') !== client.tags.join('\n')) edit.tags = list;
  }
  return Object.keys(edit).length > 0 ? edit : null;
}

const draftOf = (name: CardField | 'tags'): DraftName => `card:${name}`;
const DRAFTS = [...CARD_FIELDS, 'tags' as const].map(draftOf);

export const hasCardDraft = (client: number, drafts: Drafts) =>
  DRAFTS.some((name) => drafts.get(client, name) !== undefined);

export function cardForm(
  client: Client,
  drafts: Drafts,
  { keep, leave }: FormActions,
): { element: HTMLFormElement; focus: () => void } {
  const take = (
    control: HTMLInputElement | HTMLTextAreaElement,
    name: CardField | 'tags',
    text: string,
  ) => {
    control.value = drafts.get(client.id, draftOf(name)) ?? text;
    control.addEventListener('input', () => drafts.set(client.id, draftOf(name), control.value));
  };
  const done = () => {
    drafts.drop(client.id, DRAFTS);
    leave();
  };
  const controls = CARD_FIELDS.map((name) => {
    const control = name === 'about' ? make('textarea') : make('input');
    control.maxLength = FIELDS[name].most;
    take(control, name, client.fields[name] ?? '');
    return { name, control };
  });
  const tags = make('input');
  take(tags, 'tags', tagsText(client.tags));
  const submit = make('button', ['Keep changes']);
  submit.type = 'submit';
  const form = make('form', [
    ...controls.map(({ name, control }) => field(FIELD_LABELS[name], control)),
    field('Tags', tags, 'With commas between them.'),
    make('div', [submit, button('Cancel', done, 'quiet')], 'actions'),
  ]);
  const send = async () => {
    if (submit.ariaDisabled === 'true') return;
    const typed = Object.fromEntries(
      controls.map(({ name, control }) => [name, control.value]),
    ) as Record<CardField, string>;
    const change = changed(client, typed, tags.value);
    if (!change) {
      done();
      return;
    }
    busy(submit, true);
    const isKept = await keep(change);
    busy(submit, false);
    if (isKept) done();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') done();
  });
  return { element: form, focus: () => controls[0]?.control.focus() };
}
