// Asks the background about notes.

import { failure } from '../shared/failures';
import type { NotesReply, NotesRequest } from '../shared/notes';
import type { Failure } from '../shared/page-messages';

type ReplyTo<Type extends NotesRequest['type']> = Exclude<
  Type extends 'notes.status' | 'notes.unlock' | 'notes.lock'
    ? Extract<NotesReply, { type: 'state' }>
    : Type extends 'notes.save'
      ? Extract<NotesReply, { type: 'outcome' }>
      : Type extends 'notes.list'
        ? Extract<NotesReply, { type: 'listing' }>
        : Extract<NotesReply, { type: 'client' }>,
  { type: 'failure' }
>;

export interface Failed {
  type: 'failure';
  failure: Failure;
}

export async function ask<Request extends NotesRequest>(
  request: Request,
): Promise<ReplyTo<Request['type']> | Failed> {
  try {
    return await chrome.runtime.sendMessage(request);
  } catch {
    // The extension was updated under this page.
    return { type: 'failure', failure: failure('bad_request') };
  }
}

export type Ask = typeof ask;
