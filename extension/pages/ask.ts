// Asks the background about notes.

import { failure } from '../shared/failures';
import type { NotesAnswer, NotesRequest } from '../shared/notes-messages';
import type { Failure } from '../shared/page-messages';

export interface Failed {
  type: 'failure';
  failure: Failure;
}

export async function ask<Request extends NotesRequest>(
  request: Request,
): Promise<NotesAnswer<Request['type']> | Failed> {
  try {
    return await chrome.runtime.sendMessage(request);
  } catch {
    // The extension was updated under this page.
    return { type: 'failure', failure: failure('bad_request') };
  }
}

export type Ask = typeof ask;
