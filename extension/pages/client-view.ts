// One client: what is known, why and how long it is kept, who she has to do with, and all that
// happened.

import { MAX_NOTE, type Client } from '../shared/notes';
import type { ClientEdit } from '../shared/notes-messages';
import type { Ask } from './ask';
import { isKept, type Changes, type Kept } from './changes';
import { conflicts, similarOnes } from './client-doubles';
import { facts } from './client-facts';
import { cardForm, hasCardDraft } from './client-form';
import { adding, relations } from './client-relations';
import { terms } from './client-terms';
import { ConnectionsView } from './connections-view';
import type { DraftName, Drafts } from './drafts';
import { keepFocus } from './focus';
import { busy, button, dayElement, failureCard, field, link, make, written } from './make';
import { timeField, type NoteActions } from './note-entry';
import { timeline } from './timeline';

export interface ViewActions {
  /** Asks, if need be once more when the notes were unlocked. */
  ask: Ask;
  changes: Changes;
  erase: (client: Client) => void;
  drafts: Drafts;
  /** Pairs that the person has called different, while the page is open. */
  different: Set<string>;
  /** The list that it was opened from. */
  back: string;
}

/** Entries of the timeline, and as many more with each press. */
const AT_ONCE = 100;

const draftOf = (note: number): DraftName => `note:${note}`;
/** "Kept since 3 May 2026, last saved 12 May 2026" */
const since = ({ created, seen }: Client): (Node | string)[] => [
  'Kept since ',
  dayElement(created),
  ...(seen === null ? [] : [', last saved ', dayElement(seen)]),
];
const pairOf = (one: number, other: number) => [one, other].sort((a, b) => a - b).join(' ');

export class ClientView {
  readonly element = make('article', '', 'client');
  private readonly said = make('div');
  /** What somebody else has made of it, while something is being typed here. */
  private newer: Client | null = null;
  private readonly newerSaid = make('div');
  /** Entries of the timeline that are shown. */
  private most = AT_ONCE;
  private readonly picture: ConnectionsView;

  constructor(
    private client: Client,
    private readonly actions: ViewActions,
  ) {
    this.said.role = 'alert';
    this.newerSaid.role = 'status';
    this.picture = new ConnectionsView(actions.ask, client.id);
    this.show();
    void this.picture.load();
  }

  get id(): number {
    return this.client.id;
  }

  /** The name, so that a screen reader begins there. */
  focus(): void {
    this.element.querySelector('h2')?.focus();
  }

  /** What the client is by now; never under the hands of somebody who types. */
  update(client: Client): void {
    const isSame = JSON.stringify(client) === JSON.stringify(this.client);
    if (isSame) return;
    if (this.isTyped) {
      this.newer = client;
      const see = button('Show', () => this.showNewer(), 'small');
      const words = make('p', ['This client was changed elsewhere. ']);
      this.newerSaid.replaceChildren(make('section', [words, see], 'card care notice'));
      return;
    }
    this.client = client;
    this.again();
    void this.picture.load();
  }

  private get isTyped(): boolean {
    const isPending = this.actions.drafts.pending.includes(this.id);
    return isPending || this.element.querySelector('form:not(.new-note)') !== null;
  }

  /** What is typed stays, as drafts do. */
  private showNewer(): void {
    if (this.newer) this.client = this.newer;
    this.newer = null;
    this.show();
    this.focus();
  }

  private again(): void {
    keepFocus(
      this.element,
      () => this.show(),
      () => this.focus(),
    );
  }

  private show(): void {
    const { client } = this;
    const edit = (change: ClientEdit) => this.edit(change);
    const title = written('h2', client.title);
    title.tabIndex = -1;
    const kind = client.kind === 'link' ? 'Link note. ' : '';
    const { position, employer, headline } = client.fields;
    const about = [position, employer].filter(Boolean).join(', ') || headline || '';
    this.said.replaceChildren();
    this.newerSaid.replaceChildren();
    const actions = make(
      'div',
      [
        button('Edit', () => this.openForm().focus(), 'quiet'),
        button('Erase', () => this.actions.erase(this.client), 'danger'),
      ],
      'actions',
    );
    const relate = (name: string, what: string) =>
      void this.edit(adding(this.client, { what, name }));
    const known = make('section', [facts(client, relate), actions], 'known');
    const aside = make(
      'aside',
      [
        ...similarOnes(this.similar, {
          merge: (other) => this.merge(other),
          dismiss: (other) => this.dismiss(other),
        }),
        make('section', [terms(client, { ask: this.actions.ask, edit })]),
        make('section', [
          make('h3', ['Relations']),
          relations(client, { ask: this.actions.ask, edit }),
        ]),
      ],
      'aside',
    );
    aside.ariaLabel = 'Why, how long, and who else';
    const events = make('section', [
      make('h3', ['Notes and what happened']),
      this.newNote(),
      ...timeline(client, {
        ...this.noteActions,
        split: (row) => void this.split(row),
        most: this.most,
        older: () => this.showOlder(),
      }),
      ...(client.truncated ? [make('p', ['Older entries are not shown here.'], 'soft')] : []),
    ]);
    this.element.replaceChildren(
      make(
        'p',
        [link(this.actions.back, this.actions.back === '#' ? 'All clients' : 'Back to the list')],
        'back',
      ),
      title,
      ...(about ? [written('p', about, 'about')] : []),
      make('p', [kind, ...since(client)], 'soft'),
      this.newerSaid,
      this.said,
      ...conflicts(client, edit),
      make('div', [known, aside, events], 'columns'),
      this.picture.element,
    );
    if (hasCardDraft(client.id, this.actions.drafts)) this.openForm();
  }

  private showOlder(): void {
    const first = this.most;
    this.most += AT_ONCE;
    const { scrollY } = window;
    this.show();
    window.scrollTo({ top: scrollY });
    const entry = [...this.element.querySelectorAll<HTMLElement>('.entries > li')][first];
    if (entry) entry.tabIndex = -1;
    entry?.focus({ preventScroll: true });
  }

  private get similar() {
    const { different } = this.actions;
    return this.client.similar.filter(({ id }) => !different.has(pairOf(this.id, id)));
  }

  private dismiss(other: number): void {
    this.actions.different.add(pairOf(this.id, other));
    this.show();
    this.focus();
  }

  private get noteActions(): NoteActions {
    const { drafts } = this.actions;
    const { id } = this.client;
    return {
      write: (note, text, time) => this.write(note, text, time),
      draft: (note) => drafts.get(id, draftOf(note)),
      typed: (note, text, seen) => {
        if (text === null) drafts.drop(id, [draftOf(note)]);
        else drafts.set(id, draftOf(note), text, seen);
      },
    };
  }

  private newNote(): HTMLElement {
    const text = make('textarea');
    text.rows = 3;
    text.maxLength = MAX_NOTE;
    const { draft, typed } = this.noteActions;
    text.value = draft(0) ?? '';
    text.addEventListener('input', () => typed(0, text.value === '' ? null : text.value, ''));
    const when = timeField('When it was', new Date().toISOString());
    const dated = make('details', [make('summary', ['Not today?']), when.row]);
    const add = make('button', ['Add note']);
    add.type = 'submit';
    const form = make(
      'form',
      [field('New note', text), make('div', [add, dated], 'actions')],
      'new-note',
    );
    const submit = async () => {
      if (text.value.trim() === '' || add.ariaDisabled === 'true') {
        text.focus();
        return;
      }
      busy(add, true);
      const done = await this.write(0, text.value, when.value());
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

  private openForm(): { focus: () => void } {
    const form = cardForm(this.client, this.actions.drafts, {
      keep: (change) => this.edit(change),
      leave: () => {
        this.show();
        this.focus();
      },
    });
    this.element.querySelector('.facts')?.replaceWith(form.element);
    this.element.querySelector('.known > .actions')?.setAttribute('hidden', '');
    return form;
  }

  private write(note: number, text: string, time = ''): Promise<boolean> {
    const seen = note > 0 ? this.actions.drafts.seen(this.id, draftOf(note)) : undefined;
    const wish = {
      id: note,
      text: text.trim(),
      ...(time ? { time } : {}),
      ...(seen === undefined ? {} : { known: seen }),
    };
    return this.keep(this.actions.changes.note(this.client, wish), [draftOf(note)]);
  }

  private edit(change: ClientEdit): Promise<boolean> {
    const isRelated = change.relations !== undefined || change.fields !== undefined;
    return this.keep(this.actions.changes.edit(this.client, change), [], isRelated);
  }

  private merge(other: number): Promise<boolean> {
    return this.keep(this.actions.changes.merge(this.client, other), [], true);
  }

  private split(row: number): Promise<boolean> {
    return this.keep(this.actions.changes.split(this.id, row), [], true);
  }

  private async keep(
    asked: Promise<Kept>,
    drafts: readonly DraftName[] = [],
    isRelated = false,
  ): Promise<boolean> {
    const kept = await asked;
    if (!isKept(kept)) {
      this.said.replaceChildren(failureCard(kept.failure));
      this.said.scrollIntoView({ block: 'nearest' });
      return false;
    }
    // Only an answer to "show" says who is perhaps the same.
    const isSame = kept.merged.length === this.client.merged.length;
    const before = isSame ? this.client.similar : [];
    this.client = { ...kept, similar: kept.similar.length > 0 ? kept.similar : before };
    this.newer = null;
    this.actions.drafts.drop(this.id, drafts);
    this.again();
    if (isRelated) void this.picture.load();
    return true;
  }
}
