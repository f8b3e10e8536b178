// Lets a held submit go: the page gets an event of the same kind. It can tell that it is not a
// hand's (isTrusted is false), and some pages heed no other: `Reaction` sees that.

import type { Press } from './decide';

/** What was held, and enough of it to do it again. */
export interface Held {
  press: Press;
  event: Event;
  /** Where the event went: a submit control, the composer, or a form. */
  target: HTMLElement;
}

export function replay({ press, event, target }: Held): void {
  if (!target.isConnected) return;
  switch (press) {
    case 'click':
      target.click();
      return;
    case 'submit':
      // A field named "requestSubmit" hides the method of the form.
      HTMLFormElement.prototype.requestSubmit.call(target, (event as SubmitEvent).submitter);
      return;
    case 'key':
      // All that describes an event can be read from another one.
      for (const type of ['keydown', 'keyup']) target.dispatchEvent(new KeyboardEvent(type, event));
      return;
    case 'pointer': {
      const { left, top, width, height } = target.getBoundingClientRect();
      const at: PointerEventInit = {
        bubbles: true, cancelable: true, composed: true, view: window, isPrimary: true,
        clientX: left + width / 2, clientY: top + height / 2,
      }; // prettier-ignore
      for (const [name, buttons] of [
        ['down', 1],
        ['up', 0],
      ] as const) {
        const init = { ...at, buttons };
        target.dispatchEvent(new PointerEvent(`pointer${name}`, init));
        target.dispatchEvent(new MouseEvent(`mouse${name}`, init));
      }
    }
  }
}

/** What a page looked like before the replay, to see afterwards whether it took it. */
export class Reaction {
  readonly #before: string;
  readonly #field;
  readonly #controls;

  constructor(field: HTMLElement, controls: Element[]) {
    this.#field = field;
    this.#controls = controls;
    this.#before = this.#look();
  }

  /** `changed`: the composer's text is not what was let go. */
  seen(changed: boolean): boolean {
    return changed || !this.#field.isConnected || this.#look() !== this.#before;
  }

  #look(): string {
    const busy = [this.#field, ...this.#controls].map((element) =>
      [
        element.isConnected,
        element.getClientRects().length > 0,
        element.matches(':disabled, [aria-disabled=true], [aria-busy=true], [readonly]'),
        element.ariaBusy,
        element === this.#field ? element.getAttribute('contenteditable') : element.textContent,
      ].join(),
    );
    return busy.join('\n');
  }
}
