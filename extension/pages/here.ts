// In the popup: the clients that matter on this page, and what is new on it since the last visit.

import type { Similar } from '../shared/notes';
import type { Compared } from '../shared/notes-messages';
import { changeLines, isLockedFailure, lookedLines } from '../shared/outcome-text';
import { ask } from './ask';
import { busy, button, failureCard, make, written } from './make';
import { daysUntil, dayWords, timeWords } from './time-text';

const PAGE = 'clients.html';

/** A link to a client in a tab of her own. */
function toClient(client: number, title: string): HTMLAnchorElement {
  const element = written('a', title);
  element.href = `${PAGE}#client=${client}`;
  element.target = '_blank';
  return element;
}

export function followUpWords(day: string | null): string {
  if (day === null) return '';
  return daysUntil(day) <= 0 ? 'Follow up now' : `Follow up on ${dayWords(day)}`;
}

function entry({ id, title, employer, position, why, followUp }: Similar): HTMLElement {
  const about = [position, employer].filter(Boolean).join(', ');
  const due = followUpWords(followUp);
  return make('li', [
    toClient(id, title),
    ...(about ? [written('span', ` ${about}`, 'soft')] : []),
    make('p', [written('span', why), ...(due ? [' · ', make('strong', [due])] : [])], 'soft'),
  ]);
}

export class HereCard {
  private tab: number | null = null;
  private readonly said = make('div');

  /** `save` keeps the page, as the button for it does. */
  constructor(
    private readonly place: HTMLElement,
    private readonly save: () => void,
  ) {
    this.said.role = 'status';
  }

  /** Nothing is shown where there is nobody, or the notes are locked: saving unlocks them. */
  async show(tab: number | null): Promise<void> {
    this.tab = tab;
    if (tab === null) return;
    const status = await ask({ type: 'notes.status' });
    if (status.type === 'failure') return;
    if (status.state.state === 'locked') {
      this.locked();
      return;
    }
    if (status.state.state !== 'open') return;
    const reply = await ask({ type: 'notes.here', tab });
    if (reply.type === 'failure' || reply.clients.length === 0) {
      this.place.replaceChildren();
      return;
    }
    const look = button('What is new since your visit?', () => void this.compare(look), 'quiet');
    this.place.replaceChildren(
      make('h3', ['Your clients on this page']),
      make('ul', reply.clients.map(entry)),
      make('div', [look], 'actions'),
      this.said,
    );
  }

  /** One way to unlock, the same as everywhere. */
  private locked(): void {
    const open = make('a', ['Unlock your notes']);
    open.href = PAGE;
    open.target = '_blank';
    this.place.replaceChildren(make('p', ['Your notes are locked. ', open], 'soft'));
  }

  private async compare(control: HTMLButtonElement): Promise<void> {
    if (this.tab === null) return;
    busy(control, true);
    this.said.replaceChildren(make('p', ['Looking at the page…'], 'soft'));
    const reply = await ask({ type: 'notes.compare', tab: this.tab });
    busy(control, false);
    if (reply.type === 'compared') this.tell(reply.compared);
    else if (isLockedFailure(reply.failure.cause)) this.locked();
    else this.said.replaceChildren(failureCard(reply.failure));
  }

  private tell(compared: Compared | null): void {
    if (compared === null) {
      this.said.replaceChildren(make('p', ['This page is of none of your clients.']));
      return;
    }
    const { title, changes, since } = compared;
    const when = since === null ? 'it was last saved' : timeWords(since);
    const isNew = changes.length > 0;
    const heading = isNew ? `New since ${when}: ${title}` : `Nothing is new since ${when}`;
    const keep = button('Save this', () => {
      this.said.replaceChildren();
      this.save();
    });
    this.said.replaceChildren(
      make(
        'section',
        [
          written('h2', heading),
          make(
            'ul',
            [...changeLines(changes, 20), ...lookedLines(compared)].map((line) =>
              written('li', line),
            ),
          ),
          ...(isNew ? [make('p', ['Nothing of it is kept yet.'], 'soft')] : []),
          ...(isNew ? [make('div', [keep], 'actions')] : []),
        ],
        isNew ? 'card good' : 'card',
      ),
    );
  }
}
