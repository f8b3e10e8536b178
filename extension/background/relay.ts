// Carries requests of scripts in pages to the host and the answers back. The site in a request to
// the host is always the origin that the browser gives for the sender.

import { failure, hostFailure } from '../shared/failures';
import type { Verdict } from '../shared/verdict';
import type { ClientNames } from './client-names';
import type { Failure, PageReply, PageRequest } from '../shared/page-messages';
import { parseDecision, parseVerdict, type HostReply, type HostRequest } from './host-messages';
import type { Machine } from './machine';
import type { Page, Pages } from './pages';
import { idOf, parseRequest, typeOf } from './requests';
import { addUi } from './scripts';
import { mayAsk, type Sender } from './senders';

/** What a submit has to do with the notes. */
export interface People {
  names: ClientNames;
  /** Lets this page open the notes once. */
  offer(sender: Sender): Promise<void>;
}

const MAX_TEXT_BYTES = 1024 * 1024;

const encoder = new TextEncoder();

function isTooLong(text: string): boolean {
  // A UTF-16 unit is one to three bytes of UTF-8.
  if (text.length > MAX_TEXT_BYTES) return true;
  return text.length * 3 > MAX_TEXT_BYTES && encoder.encode(text).length > MAX_TEXT_BYTES;
}

/** Half a character cannot be sent as UTF-8; the replacement has the same length in UTF-16. */
const mended = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD');

const noted = (code: string) => hostFailure({ code, message: '', hint: '' });

/** Answers one message of a page. */
export async function answerPage(
  message: unknown,
  page: Page,
  machine: Machine,
  pages: Pages,
  people: People,
): Promise<PageReply> {
  const id = idOf(message);
  const fail = (cause: Failure): PageReply => ({ id, type: 'failure', failure: cause });
  const type = typeOf(message);
  if (!mayAsk(page.sender.kind, type)) {
    return fail(failure(mayAsk('own', type) ? 'not_allowed' : 'bad_request'));
  }
  const request = parseRequest(message);
  if (!request) return fail(failure('bad_request'));

  await machine.ready;
  if (request.type === 'state') {
    const refreshed = machine.refreshIfOld();
    // With nothing known yet there is nothing to say before the host has answered.
    if (!machine.knowsSites) await refreshed;
    return { id, type: 'state', state: pages.stateOf(page) };
  }
  const origin = page.sender.origin;
  if (!pages.isLive(page) || origin === null) return fail(noted('site_not_listed'));
  if (request.type === 'ui') {
    return (await addUi(page.sender)) ? { id, type: 'done' } : fail(failure('ui_refused'));
  }
  if (request.type === 'report') {
    await pages.report(page, request.report);
    return { id, type: 'done' };
  }
  if (request.type !== 'settle' && isTooLong(request.text)) return fail(noted('text_too_long'));

  if (request.type === 'submit') await people.names.bring();
  const answer = await machine.ask(hostRequest(request, origin));
  if (!answer.ok) return fail(answer.failure);
  const reply = pageReply(id, request.type, answer.reply, machine);
  if (!reply) return fail(failure('host_bad_reply'));
  if (reply.type === 'decision') await noteUnchecked(reply.decision.verdict, page, people);
  return reply;
}

/** Adds what the person has to know of clients that were not looked for, and a way to the notes. */
async function noteUnchecked(verdict: Verdict, page: Page, people: People): Promise<void> {
  const notice = people.names.notice(verdict.unchecked);
  if (notice === undefined) return;
  verdict.notice = notice;
  await people.offer(page.sender);
}

function hostRequest(
  request: Extract<PageRequest, { type: 'check' | 'submit' | 'settle' }>,
  site: string,
): HostRequest {
  if (request.type === 'settle') {
    return { type: 'settle', ticket: request.ticket, posted: request.posted };
  }
  const text = mended(request.text);
  const { surface } = request;
  if (request.type === 'check') return { type: 'check', site, surface, text };
  const { reason, prepare } = request;
  return {
    type: 'submit',
    site,
    surface,
    text,
    ...(reason === undefined ? {} : { reason: mended(reason) }),
    ...(prepare === undefined ? {} : { prepare }),
  };
}

function pageReply(
  id: number,
  type: 'check' | 'submit' | 'settle',
  reply: HostReply,
  machine: Machine,
): PageReply | null {
  if (type === 'check') {
    const verdict = parseVerdict(reply);
    if (verdict) machine.noticeProblems(verdict.problems);
    return verdict && { id, type: 'verdict', verdict };
  }
  if (type === 'submit') {
    const decision = parseDecision(reply);
    return decision && { id, type: 'decision', decision };
  }
  return reply.type === 'settled' ? { id, type: 'done' } : null;
}
