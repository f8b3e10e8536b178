// Who a client has to do with: those whom the person has added, and those who name this one.

import type { Client, Relation } from '../shared/notes';
import type { ClientEdit } from '../shared/notes-messages';
import type { Ask } from './ask';
import { ClientPicker } from './client-picker';
import { inlineForm } from './inline-form';
import { button, called, field, link, make, written } from './make';
import { given } from './opposite';
import { hashOfClient } from './place';

export interface RelationActions {
  ask: Ask;
  edit: (edit: ClientEdit) => Promise<boolean>;
}

const MOST_WHAT = 100;
const USUAL = ['colleague', 'manager', 'assistant', 'spouse', 'friend', 'introduced us', 'knows'];

const whom = (relation: Relation) =>
  'client' in relation
    ? link(hashOfClient(relation.client), relation.title)
    : written('bdi', relation.name);

/** The edit that adds one, as often as it is pressed only once. */
export function adding(client: Client, relation: Relation): ClientEdit {
  const [added] = given([relation]);
  const others = given(client.relations).filter(
    (other) => JSON.stringify(other) !== JSON.stringify(added),
  );
  return { relations: added ? [...others, added] : others };
}

function usual(): HTMLDataListElement {
  const list = make(
    'datalist',
    USUAL.map((what) => {
      const option = make('option');
      option.value = what;
      return option;
    }),
  );
  list.id = 'usual-relations';
  return list;
}

function entry(client: Client, relation: Relation, { edit }: RelationActions): HTMLElement {
  const others = client.relations.filter((other) => other !== relation);
  const name = 'client' in relation ? relation.title : relation.name;
  const remove = called(
    button('Remove', () => void edit({ relations: given(others) }), 'quiet small'),
    `Remove ${relation.what} ${name}`,
  );
  return make('li', [written('span', relation.what, 'what'), ' ', whom(relation), ' ', remove]);
}

export function relations(client: Client, actions: RelationActions): HTMLElement {
  const { ask, edit } = actions;
  const mine = client.relations.map((relation) => entry(client, relation, actions));
  const others = client.related.map(({ what, client: id, title }) =>
    make('li', [written('span', what, 'what'), ' of ', link(hashOfClient(id), title)]),
  );
  const what = make('input');
  let picker: ClientPicker;
  const add = inlineForm({
    shown: [],
    open: 'Add somebody',
    fields: () => {
      what.value = '';
      what.maxLength = MOST_WHAT;
      what.required = true;
      what.setAttribute('list', 'usual-relations');
      picker = new ClientPicker(ask, client.id, 'Who: a client, or any name');
      picker.input.required = true;
      return [picker.element, field('What she or he is to this client', what), usual()];
    },
    keep: 'Add',
    send: async () => {
      const picked = picker.value;
      const said = what.value.trim().replace(/\s+/g, ' ');
      if (picked === null || said === '') return false;
      return edit(adding(client, { what: said, ...picked }));
    },
  });
  const isEmpty = mine.length + others.length === 0;
  return make('div', [
    isEmpty ? make('p', ['Nobody yet.'], 'soft') : make('ul', [...mine, ...others], 'relations'),
    add,
  ]);
}
