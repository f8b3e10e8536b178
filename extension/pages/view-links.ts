// The links between the views of the page of clients.

import type { Ask } from './ask';
import { link } from './make';
import { hashOfView, type View } from './place';

const NAMES: readonly (readonly [View, string])[] = [
  ['list', 'Clients'],
  ['connections', 'Connections'],
  ['held', 'What is held'],
  ['transfer', 'In and out'],
];

export class ViewLinks {
  private hasRelations = false;
  private current: View = 'list';

  constructor(
    private readonly element: HTMLElement,
    private readonly ask: Ask,
  ) {}

  /** The picture is shown once there is something in it. */
  async look(): Promise<void> {
    const reply = await this.ask({ type: 'notes.overview' });
    if (reply.type === 'failure') return;
    const { relations } = reply.overview;
    if (relations > 0 === this.hasRelations) return;
    this.hasRelations = relations > 0;
    if (!this.element.hidden) this.show(this.current);
  }

  hide(): void {
    this.element.hidden = true;
  }

  show(current: View): void {
    this.current = current;
    const shown = NAMES.filter(
      ([view]) => view !== 'connections' || this.hasRelations || current === view,
    );
    const focused = document.activeElement?.textContent;
    const hadFocus = this.element.contains(document.activeElement);
    this.element.replaceChildren(
      ...shown.map(([view, name]) => {
        const element = link(hashOfView(view), name);
        if (view === current) element.ariaCurrent = 'page';
        return element;
      }),
    );
    this.element.hidden = false;
    const again = [...this.element.children].find(({ textContent }) => textContent === focused);
    if (hadFocus && again instanceof HTMLElement) again.focus();
  }
}
