// Undo for every change: one stack for the page, a bar that says what was done, and Ctrl+Z where no
// field has the focus. Erasing has an undo of its own (erasing.ts).

import type { Failure } from '../shared/page-messages';
import { busy, button, failureCard, isEditable, make } from './make';

/** Brings back what was; null: done. */
export type Back = () => Promise<Failure | null>;

interface Step {
  said: string;
  back: Back;
}

/** So many changes can be taken back, one after the other. */
const MOST = 100;

export class Undo {
  private readonly steps: Step[] = [];
  private running = false;

  /** `place` is a live region. */
  constructor(private readonly place: HTMLElement) {
    document.addEventListener('keydown', (event) => {
      const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || isEditable(document.activeElement) || this.place.hidden) return;
      if (this.steps.length === 0) return;
      event.preventDefault();
      void this.undo();
    });
  }

  /** `said`: "Saved.", "Note deleted." */
  add(said: string, back: Back): void {
    this.steps.push({ said, back });
    if (this.steps.length > MOST) this.steps.shift();
    this.show(said);
  }

  /** The page is locked, or not any more: nothing can be changed while it is. */
  veil(isLocked: boolean): void {
    this.place.hidden = isLocked;
  }

  private show(said: string, more: readonly Node[] = []): void {
    const control = button('Undo', () => void this.undo(), 'quiet');
    const bar = make('section', [make('p', [said]), ...more], 'undo');
    if (this.steps.length > 0) bar.append(control);
    bar.append(button('Close', () => this.place.replaceChildren(), 'quiet'));
    this.place.replaceChildren(bar);
  }

  private async undo(): Promise<void> {
    const step = this.steps.at(-1);
    if (!step || this.running) return;
    this.running = true;
    const hadFocus = this.place.contains(document.activeElement);
    const control = this.place.querySelector('button');
    if (control) busy(control, true);
    const failure = await step.back();
    this.running = false;
    if (failure) {
      // It stays: what hindered it may pass.
      this.show(`Not undone: ${step.said}`, [failureCard(failure)]);
    } else {
      this.steps.pop();
      this.show(`Undone: ${step.said}`);
    }
    if (hadFocus) this.place.querySelector('button')?.focus();
  }
}
