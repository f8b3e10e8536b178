// Save by the keyboard shortcut and by the menu: the outcome is shown in a corner of the page, with
// one button. What that button asks for was allowed by the click, once (offers.ts).

import type { OutcomeWorld } from '../capture/outcome';
import { failure } from '../shared/failures';
import type { SaveForm } from '../shared/notes';
import { viewOf } from '../shared/outcome-text';
import type { OutcomeView } from '../shared/outcome';
import type { Failure } from '../shared/page-messages';
import { originOf } from '../shared/sites';
import type { Machine } from './machine';
import type { Notes } from './notes';
import { Offers } from './offers';
import { addressOf, PLAIN, save, type SaveResult } from './save';
import type { Sender } from './senders';
import { markNotSaved } from './toolbar';

const FILE = 'outcome.js';
const CLIENTS = 'pages/clients.html';

/** Shows it in the page that was read, or in none: the tab may have gone on. */
async function show(tab: number, document: string, view: OutcomeView): Promise<boolean> {
  const target = document ? { tabId: tab, documentIds: [document] } : { tabId: tab, frameIds: [0] };
  try {
    await chrome.scripting.executeScript({ target, files: [FILE] });
    await chrome.scripting.executeScript({
      target,
      func: (shown: OutcomeView) => (globalThis as OutcomeWorld).forepostOutcome?.(shown),
      args: [view],
    });
    return true;
  } catch {
    return false;
  }
}

export class QuickSave {
  private readonly offers = new Offers();

  constructor(
    private readonly machine: Machine,
    private readonly notes: Notes,
  ) {}

  /** The shortcut or the menu entry in this tab. */
  async run(tab: number): Promise<void> {
    await this.saveAndShow(tab, PLAIN);
  }

  /** Says in a page that the notes are locked, with a way to them. */
  async offerNotes({ tab, frame, origin, document }: Sender): Promise<void> {
    // Only the page itself may take an offer, not a frame in it.
    if (tab === null || frame !== 0 || origin === null) return;
    await this.offers.make(tab, { offer: 'unlock', document, origin, url: '', client: null }, true);
  }

  /** A script in a page asks for what a click has allowed; null: done. */
  async take(sender: Sender, wanted: unknown): Promise<Failure | null> {
    const made = await this.offers.take(sender, wanted);
    if (!made || sender.tab === null) return failure('offer_expired');
    if (made.offer === 'link') {
      // A page can become another without a new document; that one was never offered.
      if ((await addressOf(sender.tab)) !== made.url) return failure('offer_expired');
      await this.saveAndShow(sender.tab, { ...PLAIN, kind: 'link' });
    } else {
      const at = made.offer === 'open' && made.client !== null ? `#client=${made.client}` : '';
      await chrome.tabs.create({ url: chrome.runtime.getURL(CLIENTS + at) });
    }
    return null;
  }

  private async saveAndShow(tab: number, form: SaveForm): Promise<void> {
    const { outcome, read } = await save(tab, form, this.machine, this.notes);
    const view = viewOf(outcome);
    // Where nothing was read nothing may be put into the page either.
    if (read === null) {
      await markNotSaved(tab, view);
      return;
    }
    await this.remember(tab, read, outcome, view);
    if (!(await show(tab, read.document, view))) await markNotSaved(tab, view);
  }

  private async remember(
    tab: number,
    read: NonNullable<SaveResult['read']>,
    outcome: SaveResult['outcome'],
    { offer, stays }: OutcomeView,
  ): Promise<void> {
    const origin = originOf(read.url);
    const client = outcome.result === 'saved' ? outcome.saved.client.id : null;
    await this.offers.make(
      tab,
      offer && origin !== null ? { ...read, offer: offer.name, origin, client } : null,
      stays,
    );
  }
}
