// The card of a client as a form: a field for each, a list with a line for each entry.

import { FIELDS, isList, type PageFields } from '../shared/capture';
import { tagsOf, type Client } from '../shared/notes';
import type { ClientEdit } from '../shared/notes-messages';
import { CARD_FIELDS, FIELD_LABELS, fieldText, fieldValue, type CardField } from './client-text';
import type { DraftName, Drafts } from './drafts';
import { busy, button, field, make } from './make';
import { fieldsOf } from './opposite';

export interface FormActions {
  /** false: it was not kept, and why is shown elsewhere. */
  keep: (change: ClientEdit) => Promise<boolean>;
  leave: () => void;
}

export const tagsText = (tags: readonly string[]) => tags.join(', ');

/** Those that most clients have; the others are folded away while they are empty. */
const USUAL: readonly CardField[] = [
  'name',
  'employer',
  'position',
  'headline',
  'place',
  'emails',
  'phones',
];

/** What of the form differs from the client; null: nothing. */
export function changed(
  client: Pick<Client, 'fields' | 'tags'>,
  typed: Readonly<Partial<Record<CardField, string>>>,
  tags: string,
): ClientEdit | null {
  const fields: Record<string, string | string[]> = {};
  for (const name of CARD_FIELDS) {
    const value = fieldValue(name, typed[name] ?? '');
    const isSame = value.toString() === (client.fields[name] ?? '').toString();
    if (!isSame) fields[name] = value;
  }
  const edit: ClientEdit = {};
  const names = Object.keys(fields);
  if (names.length > 0) {
    edit.fields = fields as PageFields;
    edit.known = fieldsOf(client, names);
  }
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

/** Too long or too many entries are told before anything is sent; empty: neither. */
function fault(name: CardField, text: string): string {
  if (!isList(name)) return '';
  const { most, many } = FIELDS[name];
  const entries = fieldValue(name, text) as string[];
  const label = FIELD_LABELS[name];
  if (entries.length > many) return `${label}: at most ${many} lines.`;
  const isLong = entries.some((entry) => [...entry].length > most);
  return isLong ? `${label}: at most ${most} characters in a line.` : '';
}

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
    control.addEventListener('input', () => {
      drafts.set(client.id, draftOf(name), control.value, text);
    });
  };
  const done = () => {
    drafts.drop(client.id, DRAFTS);
    leave();
  };
  const controls = CARD_FIELDS.map((name) => {
    const isText = isList(name) || FIELDS[name].kind === 'text';
    const control = isText ? make('textarea') : make('input');
    if (!isList(name)) control.maxLength = FIELDS[name].most;
    take(control, name, fieldText(client.fields, name));
    if (control instanceof HTMLTextAreaElement) {
      control.rows = Math.max(2, Math.min(8, control.value.split('\n').length));
    }
    const row = field(FIELD_LABELS[name], control, isList(name) ? 'A line for each.' : '');
    return { name, control, row };
  });
  const tags = make('input');
  take(tags, 'tags', tagsText(client.tags));
  const isNear = ({ name, control }: { name: CardField; control: { value: string } }) =>
    USUAL.includes(name) || control.value !== '';
  const rest = controls.filter((entry) => !isNear(entry)).map(({ row }) => row);
  const submit = make('button', ['Keep changes']);
  submit.type = 'submit';
  const said = make('p', '', 'fault');
  said.role = 'alert';
  const form = make('form', [
    ...controls.filter(isNear).map(({ row }) => row),
    field('Tags', tags, 'With commas between them.'),
    ...(rest.length > 0 ? [make('details', [make('summary', ['More fields']), ...rest])] : []),
    said,
    make('div', [submit, button('Cancel', done, 'quiet')], 'actions'),
  ]);
  const send = async () => {
    if (submit.ariaDisabled === 'true') return;
    const wrong = controls.find(({ name, control }) => fault(name, control.value) !== '');
    said.textContent = wrong ? fault(wrong.name, wrong.control.value) : '';
    if (wrong) {
      wrong.control.focus();
      return;
    }
    const typed = Object.fromEntries(controls.map(({ name, control }) => [name, control.value]));
    const change = changed(client, typed, tags.value);
    for (const name of CARD_FIELDS) {
      const seen = drafts.seen(client.id, draftOf(name));
      if (change?.known && name in change.known && seen !== undefined) {
        Object.assign(change.known, { [name]: fieldValue(name, seen) });
      }
    }
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
