// Who may ask for what. The browser says who a sender is; nothing in a message does.

import { originOf } from '../shared/sites';
import { NOTES_TYPES } from './notes-requests';

export type Kind = 'page' | 'own' | 'stranger';

/**
 * page: our script in a page. own: a page of the extension. An `offer` is taken only where a click
 * has just made one (offers.ts).
 */
const MAY_ASK: Record<Kind, readonly string[]> = {
  page: ['state', 'ui', 'check', 'submit', 'settle', 'report', 'offer'],
  own: ['status', ...NOTES_TYPES],
  stranger: [],
};

export interface Sender {
  kind: Kind;
  /** Of the frame; null if it is opaque or not of the web. */
  origin: string | null;
  /** Of the page around the frame; the same for a page itself. */
  topOrigin: string | null;
  tab: number | null;
  frame: number;
  /** The browser's name for the document, empty if it gives none. */
  document: string;
}

export function mayAsk(kind: Kind, type: string): boolean {
  return MAY_ASK[kind].includes(type);
}

export function identify(sender: chrome.runtime.MessageSender | undefined): Sender {
  const stranger: Sender = {
    kind: 'stranger',
    origin: null,
    topOrigin: null,
    tab: null,
    frame: 0,
    document: '',
  };
  if (!sender || sender.id !== chrome.runtime.id) return stranger;
  if (sender.url?.startsWith(chrome.runtime.getURL(''))) return { ...stranger, kind: 'own' };
  const { tab, frameId } = sender;
  if (tab?.id === undefined || frameId === undefined) return stranger;

  // `origin` is "null" in a sandboxed frame, whatever its URL says.
  const origin = sender.origin === undefined ? originOf(sender.url) : originOf(sender.origin);
  // In a page that is loaded ahead of the click the tab still shows the page before; only frames of
  // its own origin are loaded there.
  const isTop = frameId === 0 || sender.documentLifecycle === 'prerender';
  return {
    kind: 'page',
    origin,
    topOrigin: isTop ? origin : originOf(tab.url),
    tab: tab.id,
    frame: frameId,
    document: sender.documentId ?? '',
  };
}
