// The list of clients with its search: as you type, the newest words win.

import type { Hit, Listing, Summary } from '../shared/notes';
import type { Failure } from '../shared/page-messages';
import type { Ask } from './ask';
import { countWords, hashOf, pieces } from './client-text';
import { busy, button, card, make, written } from './make';

/** After a key, in milliseconds. */
const PAUSE = 60;
const AT_ONCE = 100;

function marked<K extends 'a' | 'p'>(tag: K, hit: Hit): HTMLElementTagNameMap[K] {
  const element = make(
    tag,
    pieces(hit).map((piece) => (piece.marked ? make('mark', [piece.text]) : piece.text)),
  );
  element.dir = 'auto';
  return element;
}

function row({ id, title, employer, headline, tags, hit }: Summary): HTMLElement {
  // A hit in the name is shown in the name.
  const inTitle = hit?.text === title ? hit : null;
  const name = inTitle ? marked('a', inTitle) : written('a', title);
  name.href = hashOf(id);
  const about = [employer, headline].filter(Boolean).join(' · ');
  const lines = [
    ...(about ? [written('p', about, 'soft')] : []),
    ...(hit && !inTitle ? [marked('p', hit)] : []),
    ...(tags.length > 0 ? [tagLine(tags)] : []),
  ];
  return make('li', [name, ...lines]);
}

const tagLine = (tags: readonly string[]) =>
  make(
    'p',
    tags.map((tag) => written('span', tag, 'tag')),
  );

function lesson(): HTMLElement {
  return card({
    tone: 'plain',
    title: 'No clients yet',
    lines: [
      'Open the profile of a client on a site that your firm has listed, then press the Forepost button in the toolbar and “Save this profile”. Alt+Shift+S does the same.',
      'You can write a note and tags in the same step. What you save stays on this computer, encrypted.',
    ],
  });
}

export class ClientList {
  readonly element = make('div');
  private readonly input = make('input');
  private readonly count = make('p');
  private readonly list = make('ul', '', 'list');
  private readonly below = make('div', '', 'more');
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;
  private loaded = 0;

  constructor(
    private readonly ask: Ask,
    private readonly isHidden: (client: number) => boolean,
    private readonly failed: (failure: Failure) => void,
  ) {
    this.input.type = 'search';
    this.input.id = 'search';
    this.input.dir = 'auto';
    this.input.maxLength = 250;
    this.input.autocomplete = 'off';
    const label = make('label', ['Search your clients']);
    label.htmlFor = this.input.id;
    this.count.id = 'count';
    this.count.role = 'status';
    this.input.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.load(), PAUSE);
    });
    const search = make('div', [label, this.input], 'search');
    search.role = 'search';
    this.element.append(search, this.count, this.list, this.below);
  }

  /**
   * Seeks `search`, or what stands in the field if that is empty. false: it failed, which is shown
   * already, or something newer was asked for.
   */
  open(search: string): Promise<boolean> {
    if (search !== '') this.input.value = search;
    return this.load();
  }

  focus(): void {
    this.input.focus();
  }

  /** The page is locked: nothing of what stands here stays. */
  clear(): void {
    clearTimeout(this.timer);
    this.asked++;
    this.input.value = this.count.textContent = '';
    this.list.replaceChildren();
    this.below.replaceChildren();
  }

  /** What stands there now goes on standing until the answer is here. */
  async load(): Promise<boolean> {
    const listing = await this.fetch(0);
    if (!listing) return false;
    this.list.replaceChildren();
    this.loaded = 0;
    this.add(listing);
    return true;
  }

  private async more(): Promise<void> {
    const control = this.below.querySelector('button');
    if (control) busy(control, true);
    const listing = await this.fetch(this.loaded);
    if (!listing) return;
    const first = this.list.childElementCount;
    this.add(listing);
    this.list.children[first]?.querySelector('a')?.focus();
  }

  private async fetch(offset: number): Promise<Listing | null> {
    const turn = ++this.asked;
    const words = this.input.value;
    const reply = await this.ask({ type: 'notes.list', words, offset, limit: AT_ONCE });
    if (turn !== this.asked) return null;
    if (reply.type === 'listing') return reply.listing;
    this.failed(reply.failure);
    return null;
  }

  private add({ total, clients }: Listing): void {
    const shown = clients.filter(({ id }) => !this.isHidden(id));
    this.loaded += clients.length;
    this.list.append(...shown.map(row));
    const words = this.input.value;
    // Only of the rows that have come it is known whether they are to be erased.
    const hidden = this.loaded - this.list.childElementCount;
    this.count.textContent = countWords(Math.max(0, total - hidden), words);
    const isAll = this.loaded >= total || clients.length === 0;
    this.below.replaceChildren(
      ...(isAll ? [] : [button('Show more', () => void this.more(), 'quiet')]),
    );
    if (this.list.childElementCount > 0) return;
    if (words.trim() === '') this.below.append(lesson());
    else {
      const advice = 'Try fewer letters: each word has to be the beginning of a word in a note.';
      this.below.append(card({ tone: 'plain', title: 'Nothing found', lines: [advice] }));
    }
  }
}
