// One client: the card, what the person wrote, and what its pages said over time.

import type { Client, ClientEdit, Snapshot } from '../shared/notes';
import { MAX_NOTE } from '../shared/notes';
import type { Ask } from './ask';
import { cardForm, hasCardDraft } from './client-form';
import {
  addressLabel,
  CARD_FIELDS,
  FIELD_LABELS,
  hashOf,
  linkTarget,
  sinceWords,
  snapshotLines,
  when,
} from './client-text';
import type { DraftName, Drafts } from './drafts';
import { busy, button, failureCard, field, make, written } from './make';
import { noteEntry, type NoteActions } from './note-entry';

function address(text: string): HTMLElement {
  const target = linkTarget(text);
  if (target === null) return written('span', addressLabel(text));
  const link = make('a', [addressLabel(text)]);
  link.href = target;
  link.target = '_blank';
  link.rel = 'noreferrer';
  return link;
}

const addresses = (list: readonly string[]) =>
  make(
    'ul',
    list.map((entry) => make('li', [address(entry)])),
  );

function facts(client: Client): HTMLElement {
  const rows: [string, HTMLElement][] = [];
  for (const name of CARD_FIELDS) {
    const text = client.fields[name];
    if (text) rows.push([FIELD_LABELS[name], written('dd', text, 'text')]);
  }
  if (client.addresses.length > 0) {
    rows.push(['Pages', make('dd', [addresses(client.addresses)])]);
  }
  const { links } = client.fields;
  if (links && links.length > 0) rows.push(['Links', make('dd', [addresses(links)])]);
  if (client.tags.length > 0) {
    const tags = client.tags.map((tag) => written('span', tag, 'tag'));
    rows.push(['Tags', make('dd', tags)]);
  }
  return make(
    'dl',
    rows.flatMap(([name, value]) => [make('dt', [name]), value]),
  );
}

function timeline({ snapshots }: Client): HTMLElement {
  const known = new Set<string>();
  const entries = snapshots.map((snapshot: Snapshot) => {
    const isFirst = !known.has(snapshot.address);
    known.add(snapshot.address);
    const { selection } = snapshot.page;
    const quote = selection ? [written('blockquote', selection, 'text')] : [];
    return make('li', [
      make('p', [when(snapshot.time), ': ', address(snapshot.address)], 'when'),
      make(
        'ul',
        snapshotLines(snapshot, isFirst).map((line) => written('li', line)),
      ),
      ...quote,
    ]);
  });
  return make('ul', entries.reverse(), 'entries');
}

export interface ViewActions {
  /** Asks, if need be once more when the notes were unlocked. */
  ask: Ask;
  erase: (client: Client) => void;
  drafts: Drafts;
}

const draftOf = (note: number): DraftName => `note:${note}`;

export class ClientView {
  readonly element = make('article', '', 'client');
  private readonly said = make('div');

  constructor(
    private client: Client,
    private readonly actions: ViewActions,
  ) {
    this.said.role = 'alert';
    this.show();
  }

  get id(): number {
    return this.client.id;
  }

  /** The name, so that a screen reader begins there. */
  focus(): void {
    this.element.querySelector('h2')?.focus();
  }

  private show(): void {
    const { client } = this;
    const back = make('a', ['All clients']);
    back.href = hashOf(null);
    const title = written('h2', client.title);
    title.tabIndex = -1;
    const kind = client.kind === 'link' ? 'Link note. ' : '';
    const edit = button('Edit', () => this.edit().focus(), 'quiet');
    const erase = button('Erase', () => this.actions.erase(this.client), 'danger');
    this.said.replaceChildren();
    this.element.replaceChildren(
      make('p', [back]),
      title,
      make('p', [kind + sinceWords(client)], 'soft'),
      facts(client),
      make('div', [edit, erase], 'actions'),
      this.said,
      make('h3', ['Notes']),
      this.newNote(),
      this.notes(),
      make('h3', ['What was saved, and when']),
      client.snapshots.length > 0 ? timeline(client) : make('p', ['No page was saved.'], 'soft'),
      ...(client.truncated ? [make('p', ['Older entries are not shown here.'], 'soft')] : []),
    );
    if (hasCardDraft(client.id, this.actions.drafts)) this.edit();
  }

  private notes(): HTMLElement {
    const { drafts } = this.actions;
    const { id } = this.client;
    const actions: NoteActions = {
      write: (note, text) => this.write(note, text),
      draft: (note) => drafts.get(id, draftOf(note)),
      typed: (note, text) => {
        if (text === null) drafts.drop(id, [draftOf(note)]);
        else drafts.set(id, draftOf(note), text);
      },
    };
    const newestFirst = [...this.client.notes].reverse();
    return make(
      'ul',
      newestFirst.map((note) => noteEntry(note, actions)),
      'entries',
    );
  }

  private newNote(): HTMLElement {
    const text = make('textarea');
    text.rows = 3;
    text.maxLength = MAX_NOTE;
    const { drafts } = this.actions;
    text.value = drafts.get(this.client.id, draftOf(0)) ?? '';
    text.addEventListener('input', () => {
      if (text.value === '') drafts.drop(this.client.id, [draftOf(0)]);
      else drafts.set(this.client.id, draftOf(0), text.value);
    });
    const add = make('button', ['Add note']);
    add.type = 'submit';
    const form = make('form', [field('New note', text), make('div', [add], 'actions')]);
    const submit = async () => {
      if (text.value.trim() === '' || add.ariaDisabled === 'true') {
        text.focus();
        return;
      }
      busy(add, true);
      const done = await this.write(0, text.value);
      busy(add, false);
      // What was typed is lost only when it is kept.
      if (done) this.element.querySelector('textarea')?.focus();
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void submit();
    });
    text.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
    });
    return form;
  }

  private async write(note: number, text: string): Promise<boolean> {
    return this.keep({ type: 'notes.note', client: this.client.id, note, text: text.trim() }, [
      draftOf(note),
    ]);
  }

  private edit(): { focus: () => void } {
    const form = cardForm(this.client, this.actions.drafts, {
      keep: (change: ClientEdit) =>
        this.keep({ type: 'notes.edit', client: this.client.id, ...change }),
      leave: () => {
        this.show();
        this.focus();
      },
    });
    this.element.querySelector('dl')?.replaceWith(form.element);
    this.element.querySelector(':scope > .actions')?.setAttribute('hidden', '');
    return form;
  }

  private async keep(
    request: { client: number } & (
      { type: 'notes.note'; note: number; text: string } | ({ type: 'notes.edit' } & ClientEdit)
    ),
    drafts: readonly DraftName[] = [],
  ): Promise<boolean> {
    const reply = await this.actions.ask(request);
    if (reply.type === 'failure') {
      this.said.replaceChildren(failureCard(reply.failure));
      return false;
    }
    if (reply.type !== 'client') return false;
    this.client = reply.client;
    this.actions.drafts.drop(this.client.id, drafts);
    this.show();
    // What had the focus was made anew.
    if (!this.element.contains(document.activeElement)) this.focus();
    return true;
  }
}
