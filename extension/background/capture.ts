// Reads a page at the click and never before: capture.js is put into the tab's page, called once,
// and what it gives back is looked at like everything that comes out of a page.

import {
  allows,
  FIELD_NAMES,
  put,
  readsPersons,
  type Captured,
  type Level,
  type PageFields,
} from '../shared/capture';
import { failure } from '../shared/failures';
import type { Failure } from '../shared/page-messages';
import type { CaptureWorld } from '../capture/main';

const FILE = 'capture.js';

export type CaptureAnswer =
  { ok: true; captured: Captured; document: string } | { ok: false; failure: Failure };

function readFields(value: unknown, level: Level): PageFields {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const page: PageFields = {};
  for (const name of FIELD_NAMES) {
    if (allows(level, name)) put(page, name, given[name]);
  }
  return page;
}

function parse(value: unknown, level: Level): Captured | null {
  if (typeof value !== 'object' || value === null) return null;
  const { url, person, page } = value as Record<string, unknown>;
  if (typeof url !== 'string') return null;
  // What is below `card` cannot tell whether the page is somebody's.
  const isPerson = !readsPersons(level) || person === true;
  return { url, level, person: isPerson, page: readFields(page, level) };
}

export async function capture(tab: number, level: Level): Promise<CaptureAnswer> {
  // The page alone, never a frame in it.
  const target = { tabId: tab, frameIds: [0] };
  try {
    await chrome.scripting.executeScript({ target, files: [FILE] });
    const [answer] = await chrome.scripting.executeScript({
      target,
      func: (wanted: Level) => (globalThis as CaptureWorld).forepostCapture?.(wanted) ?? null,
      args: [level],
    });
    const captured = parse(answer?.result, level);
    if (captured) return { ok: true, captured, document: answer?.documentId ?? '' };
    return { ok: false, failure: failure('page_changed') };
  } catch {
    // The browser's words name the page; there is nothing in them for the person.
    return { ok: false, failure: failure('page_unreadable') };
  }
}
