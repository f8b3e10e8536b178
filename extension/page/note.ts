// The note that a listed page shows no composer: else a site that has changed would pass for one
// that is watched.

import { button, element, icon } from './elements';

export class Note {
  readonly #note = element('div', 'note');

  constructor(root: ShadowRoot) {
    this.#note.role = 'status';
    this.show(false);
    const close = button('close', '', () => this.show(false));
    close.ariaLabel = 'Close';
    close.append(icon('close'));
    this.#note.append(
      element('p', '', 'Forepost is on for this site but found no composer on this page.'),
      close,
    );
    root.append(this.#note);
  }

  show(shown: boolean): void {
    this.#note.hidden = !shown;
  }
}
