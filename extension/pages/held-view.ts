// What is held, and until when.

import type { NotesState, Overview } from '../shared/notes';
import type { Ask } from './ask';
import { expiredWords, recoveryWords } from './client-text';
import { keepFocus } from './focus';
import { failureCard, link, make, written } from './make';
import { hashOfFilter, NO_FILTER } from './place';
import { monthWords } from './time-text';

const MOST = 24;
const MOST_TAGS = 30;

const number = (count: number) => count.toLocaleString('en');

/** A month a row: a bar for the eye, the count as text. */
function months({ expires }: Overview): HTMLElement {
  const most = Math.max(...expires.map(({ clients }) => clients), 1);
  const rows = expires.slice(0, MOST).map(({ month, clients }) => {
    const inner = make('span');
    inner.style.inlineSize = `${(100 * clients) / most}%`;
    const bar = make('div', [inner], 'bar');
    bar.ariaHidden = 'true';
    const name = make('th', [monthWords(month)]);
    name.scope = 'row';
    return make('tr', [name, make('td', [number(clients)]), make('td', [bar])]);
  });
  const later = expires.slice(MOST).reduce((sum, { clients }) => sum + clients, 0);
  if (later > 0) {
    const name = make('th', ['Later']);
    name.scope = 'row';
    rows.push(make('tr', [name, make('td', [number(later)]), make('td')]));
  }
  const heads = ['Month', 'Clients', ''].map((text) => {
    const head = make('th', [text]);
    if (text) head.scope = 'col';
    return text ? head : make('td');
  });
  return make('table', [make('thead', [make('tr', heads)]), make('tbody', rows)], 'months');
}

function counted(overview: Overview): HTMLElement {
  const { clients, people, links, relations, followUpsDue, noticesDue } = overview;
  const rows: [string, Node][] = [
    ['Clients', new Text(`${number(clients)} (${number(people)} people, ${number(links)} links)`)],
    ['Relations', new Text(number(relations))],
    [
      'Follow-ups due',
      followUpsDue > 0
        ? link(hashOfFilter({ ...NO_FILTER, followUp: 'due' }), number(followUpsDue))
        : new Text('none'),
    ],
    ['To be told within a week', new Text(noticesDue > 0 ? number(noticesDue) : 'nobody')],
  ];
  return make(
    'dl',
    rows.flatMap(([name, value]) => [make('dt', [name]), make('dd', [value])]),
    'facts',
  );
}

export class HeldView {
  readonly element = make('section', '', 'held');

  /** `state`: as it was last heard. */
  constructor(
    private readonly ask: Ask,
    private readonly state: () => NotesState | null,
  ) {}

  async load(): Promise<boolean> {
    const reply = await this.ask({ type: 'notes.overview' });
    if (reply.type === 'failure') {
      this.element.replaceChildren(failureCard(reply.failure));
      return false;
    }
    const { overview } = reply;
    keepFocus(
      this.element,
      () => this.show(overview),
      () => this.element.querySelector('h2')?.focus(),
    );
    return true;
  }

  private show(overview: Overview): void {
    const tags = overview.tags
      .slice(0, MOST_TAGS)
      .map(({ value, clients }) =>
        link(hashOfFilter({ ...NO_FILTER, tag: value }), `${value} (${clients})`, 'tag'),
      );
    this.element.replaceChildren(
      make('h2', ['What is held, and until when']),
      ...(overview.expired && overview.expired.clients > 0
        ? [make('p', [expiredWords(overview.expired)], 'card care')]
        : []),
      counted(overview),
      ...recoveryWords(this.state()).map((line) => make('p', [line], 'recovery')),
      make('h3', ['When the time is over']),
      make(
        'p',
        [
          'In this month the clients are erased with all that is known of them, at the latest when the notes are unlocked after it.',
        ],
        'soft',
      ),
      overview.expires.length > 0 ? months(overview) : written('p', 'Nothing is held.'),
      ...(tags.length > 0 ? [make('h3', ['Tags']), make('p', tags)] : []),
    );
  }
}
