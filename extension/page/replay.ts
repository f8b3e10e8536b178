// Lets a held submit go: the page gets an event of the same kind. It can tell that it is not a
// hand's (isTrusted is false), and some pages heed no other: `Reaction` sees that.

import type { Press } from './decide';

/** What was held, and enough of it to do it again. */
export interface Held {
  press: Press;
  /** Where the event went: a submit control, the composer, or a form. */
  target: HTMLElement;
  submitter: HTMLElement | null;
  key: KeyboardEventInit | null;
}

export function heldFrom(event: Event, press: Press, target: HTMLElement): Held {
  const submitter = event instanceof SubmitEvent ? event.submitter : null;
  if (!(event instanceof KeyboardEvent)) return { press, target, submitter, key: null };
  const { key, code, keyCode, ctrlKey, metaKey, shiftKey, altKey, location } = event;
  return {
    press,
    target,
    submitter,
    key: {
      key, code, keyCode, which: keyCode, ctrlKey, metaKey, shiftKey, altKey, location,
      bubbles: true, cancelable: true, composed: true, view: window,
    }, // prettier-ignore
  };
}

export function replay(held: Held): void {
  const { target } = held;
  if (!target.isConnected) return;
  switch (held.press) {
    case 'click':
      target.click();
      return;
    case 'submit':
      // A field named "requestSubmit" hides the method of the form.
      HTMLFormElement.prototype.requestSubmit.call(target, held.submitter);
      return;
    case 'key':
      target.dispatchEvent(new KeyboardEvent('keydown', held.key ?? {}));
      target.dispatchEvent(new KeyboardEvent('keyup', held.key ?? {}));
      return;
    case 'pointer': {
      const { left, top, width, height } = target.getBoundingClientRect();
      const at: PointerEventInit = {
        bubbles: true, cancelable: true, composed: true, view: window, isPrimary: true,
        clientX: left + width / 2, clientY: top + height / 2,
      }; // prettier-ignore
      target.dispatchEvent(new PointerEvent('pointerdown', { ...at, buttons: 1 }));
      target.dispatchEvent(new MouseEvent('mousedown', { ...at, buttons: 1 }));
      target.dispatchEvent(new PointerEvent('pointerup', at));
      target.dispatchEvent(new MouseEvent('mouseup', at));
    }
  }
}

/** What a page looked like before the replay, to see afterwards whether it took it. */
export class Reaction {
  private readonly before: string;

  constructor(
    private readonly field: HTMLElement,
    private readonly controls: Element[],
  ) {
    this.before = this.look();
  }

  /** `changed`: the composer's text is not what was let go. */
  seen(changed: boolean): boolean {
    return changed || !this.field.isConnected || this.look() !== this.before;
  }

  private look(): string {
    const busy = [this.field, ...this.controls].map((element) =>
      [
        element.isConnected,
        element.getClientRects().length > 0,
        element.matches(':disabled, [aria-disabled=true], [aria-busy=true], [readonly]'),
        element.ariaBusy,
        element === this.field ? element.getAttribute('contenteditable') : element.textContent,
      ].join(),
    );
    return busy.join('\n');
  }
}
