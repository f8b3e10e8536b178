// The entry in the menu of a right click, on listed sites and while Forepost is on only.

import { matchPatterns } from '../shared/sites';
import { takesPorts } from './scripts';

const ID = 'save';
export const MENU_TITLE = 'Save this profile to Forepost notes';

export class Menu {
  private queue: Promise<void> = Promise.resolve();
  /** What this worker has put up last; the browser keeps entries over restarts of the worker. */
  private shown: string | null = null;

  apply(sites: readonly string[]): Promise<void> {
    this.queue = this.queue
      .then(() => this.put(matchPatterns(sites, takesPorts())))
      .catch((error: unknown) => console.error('Forepost: the menu was not changed', error));
    return this.queue;
  }

  private async put(documentUrlPatterns: string[]): Promise<void> {
    const wanted = String(documentUrlPatterns);
    if (wanted === this.shown) return;
    await chrome.contextMenus.removeAll();
    if (documentUrlPatterns.length > 0) {
      // Not over a link: it would be taken for saving what the link leads to.
      chrome.contextMenus.create({
        id: ID,
        title: MENU_TITLE,
        contexts: ['page', 'selection', 'image'],
        documentUrlPatterns,
      });
    }
    this.shown = wanted;
  }
}
