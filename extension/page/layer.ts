// The one element of ours in the page: a closed shadow root in the top layer. What happens in it
// is hidden from the page's own listeners, which else would take a click on the banner for one
// outside of their dialog, or pull the focus back into it.

import css from './banner.css';
import { closestAcross } from './dom';

const kOurs = [
  'pointerdown', 'pointerup', 'pointermove', 'mousedown', 'mouseup', 'mousemove', 'touchstart',
  'touchend', 'wheel', 'keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'paste', 'copy',
  'cut', 'focus', 'focusin', 'blur', 'focusout', 'contextmenu', 'dblclick', 'auxclick', 'drop',
  'dragover', 'compositionstart', 'compositionupdate', 'compositionend',
] as const; // prettier-ignore

export class Layer {
  readonly host = document.createElement('div');
  readonly root: ShadowRoot;

  constructor(private readonly onKey: (event: KeyboardEvent) => void) {
    this.root = this.host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets = [sheet];
    this.host.popover = 'manual';
    for (const type of kOurs) addEventListener(type, this.keepFromPage, true);
    // Clicks have to reach the buttons: they are kept from the page on the way back.
    this.root.addEventListener('click', (event) => event.stopPropagation());
  }

  /** Puts the layer on top, above a dialog that `beside` may stand in. */
  raise(beside: Element | null): void {
    // All but the modal dialog and what is in it is out of reach for pointer and keyboard.
    const home = (beside && closestAcross(beside, 'dialog:modal')) ?? document.documentElement;
    if (!home) return;
    if (this.host.parentNode !== home) home.append(this.host);
    if (!this.host.matches(':popover-open')) this.host.showPopover();
  }

  /** Above what was opened since. */
  again(beside: Element | null): void {
    if (!this.host.isConnected || !this.host.matches(':popover-open')) return;
    const focused = this.root.activeElement;
    this.host.hidePopover();
    this.raise(beside);
    if (focused instanceof HTMLElement) focused.focus();
  }

  lower(): void {
    if (this.host.isConnected && this.host.matches(':popover-open')) this.host.hidePopover();
  }

  holds(event: Event): boolean {
    return event.target === this.host;
  }

  retire(): void {
    for (const type of kOurs) removeEventListener(type, this.keepFromPage, true);
    this.host.remove();
  }

  private readonly keepFromPage = (event: Event): void => {
    if (event.target !== this.host) return;
    event.stopImmediatePropagation();
    if (!(event instanceof KeyboardEvent) || event.type !== 'keydown' || !event.isTrusted) return;
    // The Enter that was held is still down when the focus arrives here.
    if (event.repeat && event.key === 'Enter') event.preventDefault();
    this.onKey(event);
  };
}
