// Somebody is chosen: a client, found as the name is typed, or just the name.

import type { Summary } from '../shared/notes';
import type { Ask } from './ask';
import { field, make, written } from './make';

/** After a key, in milliseconds. */
const PAUSE = 80;
const MOST = 6;

export type Picked = { client: number; title: string } | { name: string };

let pickers = 0;

export class ClientPicker {
  readonly element: HTMLElement;
  readonly input = make('input');
  private readonly options = make('ul', '', 'options');
  private found: Summary[] = [];
  private at = -1;
  private picked: Summary | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  /** `except` is left out: nobody has to do with herself. */
  constructor(
    private readonly ask: Ask,
    private readonly except: number,
    label: string,
  ) {
    const { input, options } = this;
    options.id = `picker-${++pickers}`;
    options.role = 'listbox';
    options.ariaLabel = 'Clients';
    options.hidden = true;
    input.maxLength = 200;
    input.role = 'combobox';
    input.ariaExpanded = 'false';
    input.ariaAutoComplete = 'list';
    input.setAttribute('aria-controls', options.id);
    this.element = make('div', [field(label, input), options], 'picker');
    input.addEventListener('input', () => {
      this.picked = null;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.seek(), PAUSE);
    });
    input.addEventListener('keydown', (event) => this.key(event));
    input.addEventListener('blur', () => this.close());
  }

  /** null: nothing was typed. */
  get value(): Picked | null {
    if (this.picked) return { client: this.picked.id, title: this.picked.title };
    const name = this.input.value.trim().replace(/\s+/g, ' ');
    return name === '' ? null : { name };
  }

  private async seek(): Promise<void> {
    const turn = ++this.asked;
    const words = this.input.value;
    if (words.trim() === '') {
      this.close();
      return;
    }
    const reply = await this.ask({ type: 'notes.list', words, offset: 0, limit: MOST + 1 });
    if (turn !== this.asked || !this.input.isConnected) return;
    // A name can be typed all the same.
    const clients = reply.type === 'listing' ? reply.listing.clients : [];
    this.found = clients.filter(({ id }) => id !== this.except).slice(0, MOST);
    this.show();
  }

  private show(): void {
    this.at = -1;
    const rows = this.found.map((summary, index) => {
      const { title, employer, position } = summary;
      const about = [position, employer].filter(Boolean).join(', ');
      const row = make('li', [written('span', title), make('span', [about], 'soft')]);
      row.role = 'option';
      row.id = `${this.options.id}-${index}`;
      row.ariaSelected = 'false';
      // Before the field loses the focus.
      row.addEventListener('pointerdown', (event) => {
        event.preventDefault();
        this.take(summary);
      });
      return row;
    });
    this.options.replaceChildren(...rows);
    this.options.hidden = rows.length === 0;
    this.input.ariaExpanded = String(rows.length > 0);
    this.input.removeAttribute('aria-activedescendant');
  }

  private key(event: KeyboardEvent): void {
    if (this.options.hidden || this.found.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.select((this.at + step + this.found.length) % this.found.length);
    } else if (event.key === 'Enter' && this.at >= 0) {
      event.preventDefault();
      const chosen = this.found[this.at];
      if (chosen) this.take(chosen);
    } else if (event.key === 'Escape') {
      // The list alone is closed by it.
      event.stopPropagation();
      this.close();
    }
  }

  private select(index: number): void {
    this.at = index < 0 ? 0 : index;
    [...this.options.children].forEach((row, other) => {
      row.ariaSelected = String(other === this.at);
    });
    this.input.setAttribute('aria-activedescendant', `${this.options.id}-${this.at}`);
  }

  private take(summary: Summary): void {
    this.picked = summary;
    this.input.value = summary.title;
    this.close();
  }

  private close(): void {
    this.asked++;
    clearTimeout(this.timer);
    this.options.hidden = true;
    this.input.ariaExpanded = 'false';
    this.input.removeAttribute('aria-activedescendant');
  }
}
