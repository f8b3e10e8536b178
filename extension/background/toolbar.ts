// The mark in the toolbar: whether Forepost is on for the page in front, and whether something is
// wrong. Marks of a tab are cleared by the browser when the tab goes to another page.

import type { OutcomeView } from '../shared/outcome';
import type { Snapshot } from '../shared/status';

interface Mark {
  text: string;
  color: string;
  title: string;
}

type MarkName = 'live' | 'elsewhere' | 'fault' | 'off' | 'notSaved';

const MARKS: Record<MarkName, Mark> = {
  live: { text: '✓', color: '#1b7f4b', title: 'Forepost is on for this page' },
  elsewhere: { text: '', color: '#5f6b7a', title: 'Forepost is not on for this page' },
  fault: { text: '!', color: '#b3261e', title: 'Forepost is not working' },
  notSaved: { text: '✕', color: '#7a4d00', title: 'Forepost' },
  off: { text: 'off', color: '#5f6b7a', title: 'Forepost is switched off on this computer' },
};

function nameOf({ settings, failure }: Snapshot, live: boolean): MarkName {
  if (!settings.enabled.value) return 'off';
  if (failure) return 'fault';
  return live ? 'live' : 'elsewhere';
}

async function show(name: MarkName, why: string, tab: number | null): Promise<void> {
  const { text, color, title } = MARKS[name];
  const where = tab === null ? {} : { tabId: tab };
  try {
    await Promise.all([
      chrome.action.setBadgeText({ ...where, text }),
      chrome.action.setBadgeBackgroundColor({ ...where, color }),
      chrome.action.setBadgeTextColor({ ...where, color: '#ffffff' }),
      chrome.action.setTitle({ ...where, title: why ? `${title}: ${why}` : title }),
    ]);
  } catch {
    // The tab has been closed meanwhile.
  }
}

/** The mark of one tab. */
export function markTab(tab: number, snapshot: Snapshot, live: boolean): Promise<void> {
  return show(nameOf(snapshot, live), snapshot.failure?.title ?? '', tab);
}

/**
 * Says that a page was not saved, where nothing may be put into the page itself: in the mark, and in
 * the popup where the browser lets it be opened.
 */
export async function markNotSaved(tab: number, { title, lines }: OutcomeView): Promise<void> {
  await show('notSaved', [title, ...lines].join('. '), tab);
  // Older browsers have no such function, and all refuse it where no window is in front.
  await chrome.action.openPopup?.().catch(() => {});
}

/** The mark of all tabs that have none of their own. */
export function markAll(snapshot: Snapshot): Promise<void> {
  return show(nameOf(snapshot, false), snapshot.failure?.title ?? '', null);
}
