// What a click has just allowed a script in a page to ask for: one offer for each tab, once, for the
// document that it was shown in; within a minute, unless it is shown until the person closes it. Kept in the session's storage, because the
// worker may be stopped while the person reads.

import type { Offer } from '../shared/outcome';
import type { Sender } from './senders';

/** In milliseconds. */
const VALID = 60_000;

interface Remembered {
  offer: Offer;
  /** The browser's name for the document; Firefox may give none. */
  document: string;
  origin: string;
  /** The address that was read (sites.ts, pageAddress). */
  url: string;
  /** The client to open. */
  client: number | null;
  /** null: as long as the document. */
  until: number | null;
}

export type Made = Omit<Remembered, 'until'>;

const keyOf = (tab: number) => `offer:${tab}`;

export class Offers {
  private queue: Promise<unknown> = Promise.resolve();

  /**
   * Takes the place of the tab's offer before; null: there is none any more. `stays`: as what is
   * shown does.
   */
  make(tab: number, made: Made | null, stays: boolean): Promise<void> {
    return this.inTurn(async () => {
      if (!made) await chrome.storage.session.remove(keyOf(tab));
      else {
        // A document without a name could be another by then.
        const endless = stays && made.document !== '';
        const offer: Remembered = { ...made, until: endless ? null : Date.now() + VALID };
        await chrome.storage.session.set({ [keyOf(tab)]: offer });
      }
    });
  }

  /** The offer, if this sender may take it; it is gone then. */
  take({ tab, frame, origin, document }: Sender, wanted: unknown): Promise<Made | null> {
    return this.inTurn(async () => {
      if (tab === null || frame !== 0) return null;
      const key = keyOf(tab);
      const offer = (await chrome.storage.session.get(key))[key] as Remembered | undefined;
      if (!offer || offer.offer !== wanted) return null;
      if (offer.until !== null && offer.until < Date.now()) return null;
      const named = offer.document !== '' && document !== '';
      if (offer.origin !== origin || (named && offer.document !== document)) return null;
      await chrome.storage.session.remove(key);
      return offer;
    });
  }

  /** One after the other, or two messages at once would both find the offer. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.queue.then(work);
    this.queue = done.catch(() => {});
    return done;
  }
}
