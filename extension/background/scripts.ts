// Puts our scripts into listed pages and nowhere else: one is registered with the browser for the
// listed sites alone, the other follows where that one asks for it. The browser keeps the
// registration over restarts and drops it at an update.

import { isListed, matchPatterns, originOf } from '../shared/sites';
import type { Sender } from './senders';

const ID = 'page';
const FILE = 'page.js';
/** What is shown: put into a frame when its script asks for it, which most pages never do. */
const UI_FILE = 'page-ui.js';

export class Scripts {
  private queue: Promise<void> = Promise.resolve();
  private anew = false;

  /**
   * The extension was installed, updated, reloaded or switched on: open tabs hold no script of
   * ours, or an orphan. The next apply() serves every listed one.
   */
  startAnew(): void {
    this.anew = true;
  }

  /**
   * Makes the registration fit `sites`. Tabs that are open already get the script where a site is
   * new.
   */
  apply(sites: readonly string[]): Promise<void> {
    return this.enqueue(async () => {
      await register(sites, this.anew);
      // Without a site nothing was served: the list is still to come.
      if (sites.length > 0) this.anew = false;
    });
  }

  /** One after the other: two changes at once would both find nothing registered. */
  private enqueue(change: () => Promise<void>): Promise<void> {
    this.queue = this.queue
      .then(change)
      .catch((error: unknown) => console.error('Forepost: scripts were not registered', error));
    return this.queue;
  }
}

async function registered(): Promise<string[] | null> {
  const [present] = await chrome.scripting.getRegisteredContentScripts({ ids: [ID] });
  return present ? [...(present.matches ?? [])].sort() : null;
}

async function unregister(): Promise<void> {
  if (await registered()) await chrome.scripting.unregisterContentScripts({ ids: [ID] });
}

/**
 * Firefox takes a pattern with a port and then matches nothing by it. There the script asks the
 * background whether its exact origin is listed before it does anything, and a save is refused.
 */
export function takesPorts(): boolean {
  return !chrome.runtime.getURL('').startsWith('moz-extension:');
}

async function register(sites: readonly string[], anew: boolean): Promise<void> {
  const before = (await registered()) ?? [];
  const matches = matchPatterns(sites, takesPorts());
  if (String(matches) !== String(before)) {
    await unregister();
    if (matches.length > 0) await add(matches);
  } else if (!anew) {
    return;
  }
  if (matches.length > 0) await inject(sites, anew ? [] : before);
}

async function add(matches: string[]): Promise<void> {
  await chrome.scripting.registerContentScripts([
    {
      id: ID,
      js: [FILE],
      matches,
      runAt: 'document_start',
      allFrames: true,
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
    },
  ]);
}

/** Into listed tabs that are open, except those that the patterns `before` covered already. */
async function inject(sites: readonly string[], before: readonly string[]): Promise<void> {
  const had = new Set<number | undefined>();
  if (before.length > 0) {
    for (const { id } of await chrome.tabs.query({ url: [...before] })) had.add(id);
  }
  for (const { id, url, discarded } of await chrome.tabs.query({
    url: matchPatterns(sites, false),
  })) {
    // A discarded tab is loaded anew when it is shown, with the script.
    if (id === undefined || had.has(id) || discarded || !isListed(originOf(url), sites)) continue;
    // The page itself only: there is no way to name its listed frames without running code in the
    // others. Frames follow when the page is loaded again.
    await chrome.scripting
      .executeScript({ target: { tabId: id }, files: [FILE], injectImmediately: true })
      .catch(() => {
        // An error page, or a site that the browser's policy has closed to extensions.
      });
  }
}

/** Puts what is shown into the frame whose script asked for it; false: the browser refused. */
export async function addUi({ tab, frame, document }: Sender): Promise<boolean> {
  if (tab === null) return false;
  // The document, where the browser names it: the frame may show another one by now.
  const target = document
    ? { tabId: tab, documentIds: [document] }
    : { tabId: tab, frameIds: [frame] };
  return chrome.scripting.executeScript({ target, files: [UI_FILE], injectImmediately: true }).then(
    () => true,
    (error: unknown) => {
      console.error('Forepost: nothing can be shown on a page', error);
      return false;
    },
  );
}
