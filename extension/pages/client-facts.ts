// What is known of a client, field by field.

import { FIELDS } from '../shared/capture';
import type { Client } from '../shared/notes';
import {
  addressLabel,
  CARD_FIELDS,
  connectionOf,
  FIELD_LABELS,
  linkTarget,
  mailTarget,
  phoneTarget,
  type CardField,
} from './client-text';
import { button, called, link, make, written } from './make';
import { hashOfFilter, NO_FILTER } from './place';

/** A link that leads out of the page, where it may lead there at all. */
function outward(target: string | null, label: string): HTMLElement {
  if (target === null) return written('span', label);
  const element = written('a', label);
  element.href = target;
  if (target.startsWith('http')) element.target = '_blank';
  element.rel = 'noreferrer';
  return element;
}

export const address = (text: string) => outward(linkTarget(text), addressLabel(text));

/** How an entry of a list is shown; the others are text. */
const ENTRIES: Partial<Record<CardField, (entry: string) => HTMLElement>> = {
  emails: (entry) => outward(mailTarget(entry), entry),
  phones: (entry) => outward(phoneTarget(entry), entry),
};

const entries = (list: readonly HTMLElement[]) =>
  make(
    'ul',
    list.map((entry) => make('li', [entry])),
    'entries-of-field',
  );

function value(client: Client, name: CardField): HTMLElement | null {
  const known = client.fields[name];
  if (known === undefined || known.length === 0) return null;
  if (!Array.isArray(known)) return written('dd', known, 'text');
  const show =
    FIELDS[name].kind === 'links'
      ? address
      : (ENTRIES[name] ?? ((entry: string) => written('span', entry)));
  return make('dd', [entries(known.map(show))]);
}

/** Those whom a page names, each with a button that keeps her as a relation. */
function connections(
  client: Client,
  relate: (name: string, what: string) => void,
): HTMLElement | null {
  const lines = client.fields.connections ?? [];
  if (lines.length === 0) return null;
  const known = new Set(
    client.relations.map((entry) => ('name' in entry ? entry.name : entry.title)),
  );
  const shown = lines.map((line) => {
    const { name, what, address: page } = connectionOf(line);
    const parts: (Node | string)[] = [
      page ? outward(linkTarget(page), name) : written('bdi', name),
    ];
    if (what) parts.push(make('span', [` ${what}`], 'soft'));
    if (!known.has(name)) {
      const keep = button('Keep', () => relate(name, what || 'knows'), 'quiet small');
      parts.push(' ', called(keep, `Keep ${name} as a relation`));
    }
    return make('span', parts);
  });
  // Hundreds of them would push away what matters.
  const all = make('details', [
    make('summary', [`${lines.length} named on the page`]),
    entries(shown),
  ]);
  all.open = lines.length <= 5;
  return make('dd', [all]);
}

export function facts(client: Client, relate: (name: string, what: string) => void): HTMLElement {
  // The name stands above already.
  const names = CARD_FIELDS.filter(
    (name) => name !== 'name' || client.fields.name !== client.title,
  );
  const rows = names.flatMap((name): [string, HTMLElement][] => {
    const shown = name === 'connections' ? connections(client, relate) : value(client, name);
    return shown ? [[FIELD_LABELS[name], shown]] : [];
  });
  if (client.addresses.length > 0) {
    rows.push(['Pages', make('dd', [entries(client.addresses.map(address))])]);
  }
  if (client.tags.length > 0) {
    const tags = client.tags.map((tag) => link(hashOfFilter({ ...NO_FILTER, tag }), tag, 'tag'));
    rows.push(['Tags', make('dd', tags)]);
  }
  return make(
    'dl',
    rows.flatMap(([name, shown]) => [make('dt', [name]), shown]),
    'facts',
  );
}
