// The one element of ours in the page: a closed shadow root in the top layer.

import css from './banner.css';
import { closestAcross } from './dom';

export class Layer {
  readonly host = document.createElement('div');
  readonly root: ShadowRoot;

  constructor() {
    this.root = this.host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.root.adoptedStyleSheets = [sheet];
    this.host.popover = 'manual';
    // Clicks have to reach the buttons: they are kept from the page on the way back, what else
    // happens here before it arrives (shield.ts).
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

  retire(): void {
    this.host.remove();
  }
}
