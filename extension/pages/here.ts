// In the popup: the clients that matter on this page, and what is new on it since the last visit.

import type { NotesState, Similar } from '../shared/notes';
import type { Compared } from '../shared/notes-messages';
import { changeLines, isLockedFailure, lookedLines } from '../shared/outcome-text';
import { ask } from './ask';
import { lockPanel } from './lock-panel';
import { busy, button, failureCard, make, timeOf, written } from './make';
import { daysUntil, dayWords } from './time-text';

const PAGE = 'clients.html';

/** A link to a client in a tab of her own. */
function toClient(client: number, title: string): HTMLAnchorElement {
  const element = written('a', title);
  element.href = `${PAGE}#client=${client}`;
  element.target = '_blank';
  return element;
}

function followUpWords(day: string | null): string {
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
  /** What stands there, so that it is made anew only when it is another. */
  private shown = '';
  private readonly said = make('div');

  /** `save` keeps the page, as the button for it does. */
  constructor(
    private readonly place: HTMLElement,
    private readonly save: () => void,
  ) {
    this.said.role = 'status';
  }

  /** Nothing is shown where there is nobody. */
  async show(tab: number | null): Promise<void> {
    this.tab = tab;
    if (tab === null) return;
    const status = await ask({ type: 'notes.status' });
    if (status.type === 'failure') return;
    if (status.state.state === 'locked') {
      this.locked(status.state);
      return;
    }
    if (status.state.state !== 'open') return;
    const reply = await ask({ type: 'notes.here', tab });
    if (reply.type === 'failure' || reply.clients.length === 0) {
      this.clear();
      return;
    }
    if (!this.isNew(reply.clients)) return;
    this.said.replaceChildren();
    const look = button('What is new since your visit?', () => void this.compare(look), 'quiet');
    this.place.replaceChildren(
      make('h2', ['Your clients on this page']),
      make('ul', reply.clients.map(entry)),
      make('div', [look], 'actions'),
      this.said,
    );
  }

  /** The notes were unlocked elsewhere in the popup, or something was saved. */
  again(): Promise<void> {
    return this.show(this.tab);
  }

  /** They are unlocked where they are asked for. */
  clear(): void {
    this.shown = '';
    this.place.replaceChildren();
  }

  private isNew(content: unknown): boolean {
    const shown = JSON.stringify(content);
    if (shown === this.shown) return false;
    this.shown = shown;
    return true;
  }

  /** One way to unlock, the same as everywhere; "Save" keeps the focus. */
  private locked(state: NotesState): void {
    if (!this.isNew(state)) return;
    const { panel } = lockPanel(state, () => void this.show(this.tab));
    this.place.replaceChildren(panel);
  }

  private async compare(control: HTMLButtonElement): Promise<void> {
    if (this.tab === null) return;
    busy(control, true);
    this.said.replaceChildren(make('p', ['Looking at the page…'], 'soft'));
    const reply = await ask({ type: 'notes.compare', tab: this.tab });
    busy(control, false);
    if (reply.type === 'compared') this.tell(reply.compared);
    else if (isLockedFailure(reply.failure.cause)) void this.show(this.tab);
    else this.said.replaceChildren(failureCard(reply.failure));
  }

  private tell(compared: Compared | null): void {
    if (compared === null) {
      this.said.replaceChildren(make('p', ['This page is of none of your clients.']));
      return;
    }
    const { title, changes, since } = compared;
    const when = since === null ? 'it was last saved' : timeOf(since);
    const isNew = changes.length > 0;
    const heading = isNew
      ? make('h2', ['New since ', when, ': ', written('bdi', title)])
      : make('h2', ['Nothing is new since ', when]);
    const keep = button('Save this', () => {
      this.said.replaceChildren();
      this.save();
    });
    this.said.replaceChildren(
      make(
        'section',
        [
          heading,
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
