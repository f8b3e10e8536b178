// The list of clients: its search, which follows the keys, what it is narrowed to, and what is due.

import type { Filter, Listing, NotesState, Overview, Summary } from '../shared/notes';
import type { Failure } from '../shared/page-messages';
import type { Ask } from './ask';
import { clientRow, ROW } from './client-row';
import { countWords } from './client-text';
import { FilterBar } from './filter-bar';
import { keepFocus } from './focus';
import { lesson } from './lesson';
import { card, isEditable, make } from './make';
import { isNarrowed, NO_FILTER } from './place';
import { reminders } from './reminders';
import { VirtualList } from './virtual-list';

/** After a key, in milliseconds. */
const PAUSE = 60;
/** A screen reader hears the count when the typing has ended, in milliseconds. */
const SAID_AFTER = 600;
const AT_ONCE = 100;

export class ClientList {
  readonly element = make('div');
  private readonly input = make('input');
  private readonly count = make('p');
  private readonly said = make('p', '', 'unseen');
  private readonly below = make('div', '', 'more');
  private readonly due = make('div');
  private readonly filters: FilterBar;
  private readonly list: VirtualList;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saidTimer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;
  private filter = NO_FILTER;
  private total = 0;
  /** By their place in the answers of the program. */
  private readonly clients = new Map<number, Summary>();
  /** Parts that are here, or asked for, by their first place. */
  private parts = new Set<number>();
  /** Places of those about to be erased, as far as they have come. */
  private hidden: number[] = [];

  constructor(
    private readonly ask: Ask,
    private readonly isHidden: (client: number) => boolean,
    private readonly failed: (failure: Failure) => void,
    /** As it was last heard. */
    private readonly state: () => NotesState | null,
  ) {
    this.input.type = 'search';
    this.input.id = 'search';
    this.input.dir = 'auto';
    this.input.maxLength = 250;
    this.input.autocomplete = 'off';
    const label = make('label', ['Search your clients']);
    label.htmlFor = this.input.id;
    this.count.id = 'count';
    this.said.role = 'status';
    this.input.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        this.list.toTop();
        void this.load();
      }, PAUSE);
    });
    this.input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' && this.list.focus()) event.preventDefault();
    });
    this.filters = new FilterBar();
    this.list = new VirtualList(
      {
        row: (index) => {
          const summary = this.clients.get(this.placeOf(index));
          return summary ? clientRow(summary) : null;
        },
        needed: (first, last) => this.need(first, last),
      },
      ROW,
    );
    const search = make('div', [label, this.input], 'search');
    search.role = 'search';
    this.element.append(search, this.filters.element, this.due, this.count, this.said);
    this.element.append(this.list.element, this.below);
    document.addEventListener('keydown', (event) => this.key(event));
  }

  /**
   * Seeks `search`, or what stands in the field if that is empty. false: it failed, which is shown
   * already, or something newer was asked for.
   */
  async open(search: string, filter: Filter): Promise<boolean> {
    if (search !== '') this.input.value = search;
    if (filter !== this.filter) this.list.toTop();
    this.filter = filter;
    void this.lookOver();
    if (!(await this.load())) return false;
    // Where one comes back to a row far down, it has to be there.
    const place = this.placeOf(this.list.at);
    const offset = place - (place % AT_ONCE);
    if (place < this.total && !this.parts.has(offset)) await this.part(offset);
    return true;
  }

  /** To the row that was opened, else to the search. */
  focus(wasOpened: boolean): void {
    if (!wasOpened || !this.list.focus()) this.input.focus();
  }

  /** It has come onto the page. */
  draw(): void {
    this.list.draw();
  }

  /** The page is locked: nothing of what stands here stays. */
  clear(): void {
    clearTimeout(this.timer);
    clearTimeout(this.saidTimer);
    this.asked++;
    this.input.value = this.count.textContent = this.said.textContent = '';
    this.clients.clear();
    this.total = 0;
    this.list.toTop();
    this.list.show(0);
    this.filters.clear();
    this.due.replaceChildren();
    this.below.replaceChildren();
  }

  /** What stands there now goes on standing until the answer is here. */
  async load(): Promise<boolean> {
    return this.anew(() => this.clients.clear());
  }

  /** Somebody else has written: the same again, where it stands. */
  async refresh(): Promise<void> {
    void this.lookOver();
    await this.anew(() => {});
  }

  private async anew(before: () => void): Promise<boolean> {
    const turn = ++this.asked;
    const listing = await this.fetch(0, turn);
    if (!listing) return false;
    before();
    this.parts = new Set([0]);
    this.take(0, listing);
    return true;
  }

  /** The tags and employers there are, and what is due. */
  private async lookOver(): Promise<void> {
    const reply = await this.ask({ type: 'notes.overview' });
    // Without it the list is there all the same.
    const overview: Overview | null = reply.type === 'overview' ? reply.overview : null;
    this.filters.show(this.filter, overview);
    this.filters.element.hidden = overview?.clients === 0;
    keepFocus(
      this.due,
      () => this.due.replaceChildren(...(overview ? reminders(overview, this.state()) : [])),
      () => this.input.focus(),
    );
  }

  private async fetch(offset: number, turn: number): Promise<Listing | null> {
    const words = this.input.value;
    const reply = await this.ask({
      type: 'notes.list',
      words,
      offset,
      limit: AT_ONCE,
      ...this.filter,
    });
    if (turn !== this.asked) return null;
    if (reply.type === 'listing') return reply.listing;
    this.failed(reply.failure);
    return null;
  }

  /** Asks for the parts in sight that are not here yet. */
  private need(first: number, last: number): void {
    for (const index of [first, last]) {
      const place = this.placeOf(index);
      const offset = place - (place % AT_ONCE);
      if (place < this.total && !this.parts.has(offset)) void this.part(offset);
    }
  }

  private async part(offset: number): Promise<void> {
    this.parts.add(offset);
    const listing = await this.fetch(offset, this.asked);
    if (listing) this.take(offset, listing);
  }

  private take(offset: number, { total, clients }: Listing): void {
    this.total = total;
    clients.forEach((client, index) => this.clients.set(offset + index, client));
    this.show();
    // Fewer come where more would not fit into one answer.
    const next = offset + clients.length;
    const isShort = clients.length > 0 && next % AT_ONCE !== 0 && next < total;
    if (isShort && !this.parts.has(next)) void this.part(next);
  }

  private placeOf(index: number): number {
    let place = index;
    for (const hidden of this.hidden) if (hidden <= place) place++;
    return place;
  }

  private show(): void {
    this.hidden = [...this.clients]
      .filter(([place, { id }]) => place < this.total && this.isHidden(id))
      .map(([place]) => place)
      .sort((one, other) => one - other);
    const shown = Math.max(0, this.total - this.hidden.length);
    const words = this.input.value;
    this.count.textContent = countWords(shown, words, this.filter);
    clearTimeout(this.saidTimer);
    this.saidTimer = setTimeout(() => {
      this.said.textContent = this.count.textContent;
    }, SAID_AFTER);
    this.list.show(shown);
    this.below.replaceChildren(...(shown === 0 ? [this.nothing(words)] : []));
  }

  private nothing(words: string): HTMLElement {
    if (words.trim() === '' && !isNarrowed(this.filter)) return lesson();
    const advice = isNarrowed(this.filter)
      ? 'Try all clients: take out the choices above.'
      : 'Try fewer letters: each word has to be the beginning of a word in a note.';
    return card({ tone: 'plain', title: 'Nothing found', lines: [advice] });
  }

  /** `/` leads to the search, and so does a letter typed on a row. */
  private key(event: KeyboardEvent): void {
    if (!this.element.isConnected || event.altKey || event.ctrlKey || event.metaKey) return;
    if (isEditable(document.activeElement)) return;
    const onRow = this.list.element.contains(document.activeElement);
    const isSlash = event.key === '/';
    if (isSlash) event.preventDefault();
    else if (!onRow || event.key.length !== 1 || event.key === ' ') return;
    this.input.focus();
    const end = this.input.value.length;
    this.input.setSelectionRange(end, end);
  }
}
