// Keeps what happens in our own element from the page's listeners, which else would take a click on
// the banner for one outside of their dialog, or pull the focus back into it. It is up before any
// script of the page runs, long before there is such an element.

import { listen } from './dom';
import type { Ui } from './ui-contract';

/** What there is of ours in the page, if it is shown. */
export interface Shielded {
  readonly ui: Pick<Ui, 'host' | 'key' | 'ownKey'> | null;
}

const kOurs = [
  'pointerdown', 'pointerup', 'pointermove', 'mousedown', 'mouseup', 'mousemove', 'touchstart',
  'touchend', 'wheel', 'keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'paste', 'copy',
  'cut', 'focus', 'focusin', 'blur', 'focusout', 'contextmenu', 'dblclick', 'auxclick', 'drop',
  'dragover', 'compositionstart', 'compositionupdate', 'compositionend',
] as const; // prettier-ignore

/** Returns what takes it down. */
export function shield(screen: Shielded): () => void {
  const heard = (event: Event): void => {
    const { ui } = screen;
    if (!ui) return;
    const ours = event.target === ui.host;
    const key = event.type === 'keydown' && event.isTrusted ? (event as KeyboardEvent) : null;
    if (!ours && !(key && ui.key(key))) return;
    event.stopImmediatePropagation();
    if (!key) return;
    if (ours) ui.ownKey(key);
    else key.preventDefault();
  };
  return listen(kOurs, heard);
}
