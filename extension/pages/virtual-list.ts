// A list of any length of which only the rows in sight are on the page. All rows have the same
// height. It is one stop for Tab; arrows, Home, End, PageUp and PageDown go along it.

import { make } from './make';

/** Rows before and after those in sight that are made as well. */
const AROUND = 8;
/** What PageUp and PageDown go by. */
const PAGE = 10;

export interface RowSource {
  /** What stands in a row, with the one link of it; null: it has not come yet. */
  row: (index: number) => { content: Node[]; link: HTMLAnchorElement } | null;
  /** These rows are in sight. */
  needed: (first: number, last: number) => void;
}

const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + PAGE,
  PageUp: (at) => at - PAGE,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

export class VirtualList {
  readonly element = make('ul', '', 'list');
  private readonly rows = new Map<number, HTMLLIElement>();
  private count = 0;
  /** The row that Tab leads to. */
  private current = 0;
  private drawn = 0;

  /** `height` of a row in pixels, as the style sheet has it. */
  constructor(
    private readonly source: RowSource,
    private readonly height: number,
  ) {
    this.element.role = 'list';
    this.element.addEventListener('keydown', (event) => this.key(event));
    this.element.addEventListener('focusin', (event) => {
      const row = (event.target as Element).closest('li');
      const index = [...this.rows].find(([, element]) => element === row)?.[0];
      if (index !== undefined) this.moveTo(index);
    });
    const draw = () => {
      cancelAnimationFrame(this.drawn);
      this.drawn = requestAnimationFrame(() => this.draw());
    };
    window.addEventListener('scroll', draw, { passive: true });
    window.addEventListener('resize', draw);
  }

  /** So many rows there are; what they say may have changed. */
  show(count: number): void {
    const hadFocus = this.element.contains(document.activeElement);
    this.count = count;
    this.current = Math.max(0, Math.min(this.current, count - 1));
    this.element.style.height = `${count * this.height}px`;
    for (const row of this.rows.values()) row.remove();
    this.rows.clear();
    this.draw();
    if (hadFocus) this.link(this.current)?.focus({ preventScroll: true });
  }

  /** The first row is the one that Tab leads to again. */
  toTop(): void {
    this.current = 0;
  }

  /** The row that has or had the focus. */
  get at(): number {
    return this.current;
  }

  /** Gives the focus to the row that had it last; false: there is none. */
  focus(): boolean {
    this.reveal(this.current);
    const link = this.link(this.current);
    link?.focus({ preventScroll: true });
    return link !== null;
  }

  private link(index: number): HTMLAnchorElement | null {
    return this.rows.get(index)?.querySelector('a') ?? null;
  }

  private key(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || this.count === 0) return;
    event.preventDefault();
    this.moveTo(Math.max(0, Math.min(step(this.current, this.count), this.count - 1)));
    this.focus();
  }

  private moveTo(index: number): void {
    this.link(this.current)?.setAttribute('tabindex', '-1');
    this.current = index;
    this.link(index)?.setAttribute('tabindex', '0');
  }

  private reveal(index: number): void {
    const top = this.element.getBoundingClientRect().top + index * this.height;
    if (top < 0) window.scrollBy({ top: top - this.height });
    else if (top + this.height > window.innerHeight) {
      window.scrollBy({ top: top + 2 * this.height - window.innerHeight });
    }
    this.draw();
  }

  /** Makes what is in sight and takes away what is not; the row with the focus stays. */
  draw(): void {
    if (!this.element.isConnected) return;
    const { top } = this.element.getBoundingClientRect();
    const inSight = Math.ceil(window.innerHeight / this.height);
    const first = Math.max(0, Math.floor(-top / this.height) - AROUND);
    const last = Math.min(this.count - 1, first + inSight + 2 * AROUND);
    for (const [index, row] of this.rows) {
      if (index >= first && index <= last) continue;
      if (row.contains(document.activeElement)) continue;
      row.remove();
      this.rows.delete(index);
    }
    for (let index = first; index <= last; index++) this.place(index);
    this.place(this.current);
    if (last >= first) this.source.needed(first, last);
  }

  private place(index: number): void {
    if (index >= this.count || this.rows.get(index)?.querySelector('a')) return;
    const known = this.source.row(index);
    const row = make('li', known?.content ?? []);
    row.ariaSetSize = String(this.count);
    row.ariaPosInSet = String(index + 1);
    row.style.top = `${index * this.height}px`;
    if (known) known.link.tabIndex = index === this.current ? 0 : -1;
    this.rows.get(index)?.remove();
    this.rows.set(index, row);
    // In the order of the list, for whoever reads on from row to row.
    const after = [...this.rows.keys()].filter((other) => other > index);
    const next = after.length > 0 ? this.rows.get(Math.min(...after)) : undefined;
    this.element.insertBefore(row, next ?? null);
  }
}
