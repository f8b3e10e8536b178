// How far long work has come, with a way to stop it.

import { busy, button, make } from './make';

export class Progress {
  readonly element: HTMLElement;
  private readonly bar = make('progress');
  private readonly words = make('p', '', 'soft');
  private readonly stop: HTMLButtonElement;

  constructor(what: string, stopped: () => void) {
    this.bar.ariaLabel = what;
    this.stop = button(
      'Stop',
      () => {
        busy(this.stop, true);
        stopped();
      },
      'quiet',
    );
    this.element = make(
      'div',
      [make('p', [`${what}…`]), this.bar, this.words, this.stop],
      'progress',
    );
  }

  focus(): void {
    this.stop.focus();
  }

  show(done: number, total: number, more: string): void {
    this.bar.max = Math.max(1, total);
    this.bar.value = done;
    const share = `${Math.floor((100 * done) / Math.max(1, total))} %`;
    this.words.textContent = [share, more].filter(Boolean).join(', ');
  }
}
