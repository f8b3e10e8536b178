// Put into a page to show what became of a save by the shortcut or the menu, and never before.

import type { OutcomeView } from '../shared/outcome';
import { Toast } from './toast';

/** In the world of this extension's scripts, where the page cannot see it. */
export interface OutcomeWorld {
  forepostOutcome?: (view: OutcomeView) => void;
  forepostToast?: Toast;
}

const world = globalThis as OutcomeWorld;

// The script may have been put here before: its last word goes when there is a new one.
world.forepostOutcome = (view) => {
  world.forepostToast?.retire();
  world.forepostToast = new Toast(view);
};
