// Everything that can go wrong between a page and the host, in words for the person who posts.
//
//   failure('host_not_found')                    → {cause, title, detail, hint}
//   hostFailure({code, message, hint})           the same for an error that the host reported
//   connectionCause('Native host has exited.')   a browser's text → a cause of the table
//
// `title` says what is wrong, `detail` adds what is known, `hint` says what to do. Hints name the
// command that an administrator runs, in backticks.

import { hostErrors } from './host-errors';
import type { Failure } from './page-messages';
import type { Problem } from './verdict';

const ASK_DOCTOR = 'Ask your administrator to run `forepost doctor` on this computer.';
const AGAIN = 'Try again. If that does not help, ask your administrator to run `forepost doctor`.';

const failures = {
  host_not_found: {
    title: 'The Forepost program was not found',
    detail:
      'It is not installed on this computer, or this browser has not been told where it is (its native messaging manifest is missing).',
    hint: `${ASK_DOCTOR} It names what is missing.`,
  },
  host_blocked: {
    title: 'The browser may not start the Forepost program',
    detail: 'A browser policy of your firm blocks it (NativeMessagingBlocklist).',
    hint: `${ASK_DOCTOR} It names the policy; the program has to stand in NativeMessagingAllowlist.`,
  },
  host_forbidden: {
    title: 'The Forepost program does not accept this extension',
    detail: 'The program and the extension are from different packages, so their ids differ.',
    hint: `${ASK_DOCTOR} It shows both ids; both parts have to come from one package.`,
  },
  host_start_failed: {
    title: 'The Forepost program could not be started',
    detail: 'The file is there, but the operating system does not run it.',
    hint: `${ASK_DOCTOR} It shows who may run the file and what is missing.`,
  },
  host_exits_at_start: {
    title: 'The Forepost program stops as soon as it starts',
    detail: 'It ended before it gave its first answer.',
    hint: `${ASK_DOCTOR} It starts the program the same way and shows why it ends.`,
  },
  // Chromium says of both that it could not communicate: which of them comes first is chance.
  host_strange_at_start: {
    title: 'The Forepost program stops as soon as it starts, or is another program',
    detail: 'It ended before it gave its first answer, or that answer was none of Forepost’s.',
    hint: `${ASK_DOCTOR} It starts the program the same way and shows why it ends.`,
  },
  host_exited: {
    title: 'The Forepost program has stopped',
    detail: 'It ended while the browser was still using it.',
    hint: AGAIN,
  },
  host_communication: {
    title: 'The Forepost program sent an answer that the browser refused',
    detail: 'The answer was too long or not in the form that browsers read.',
    hint: AGAIN,
  },
  host_timeout: {
    title: 'The Forepost program did not answer in time',
    detail: 'The computer may be very busy, or the program is stuck.',
    hint: AGAIN,
  },
  host_bad_reply: {
    title: 'The answer of the Forepost program was not understood',
    detail: 'The program and the extension may be of different versions.',
    hint: `${AGAIN} It shows both versions.`,
  },
  host_unknown: {
    title: 'The Forepost program cannot be reached',
    detail: 'The browser gives a reason that Forepost does not know.',
    hint: `${ASK_DOCTOR} Send along the words above.`,
  },
  bad_request: {
    title: 'A fault in Forepost itself',
    detail: 'A part of the extension asked for something in a way that is not understood.',
    hint: 'Reload this page. If it happens again, tell your administrator the words above.',
  },
  not_allowed: {
    title: 'This part of Forepost may not ask for that',
    detail: 'A script in a page asked for something that only Forepost’s own pages may see.',
    hint: 'Tell your administrator the words above.',
  },
  ui_refused: {
    title: 'Forepost may not show anything on this page',
    detail: 'The browser refused to put the part of it that shows things into this page.',
    hint: 'Reload this page. If it happens again, tell your administrator the words above.',
  },
  page_unreadable: {
    title: 'The browser does not let Forepost read this page',
    detail: 'Nothing was saved. The page is one of the browser’s own, or a policy closes it.',
    hint: 'Reload the page and save again. If that does not help, tell your administrator the words above.',
  },
  page_silent: {
    title: 'Nothing could be read of this profile',
    detail: 'It is somebody’s, but the page showed nothing of the person.',
    hint: 'Wait until the page has come, then try again.',
  },
  page_changed: {
    title: 'The page has changed while it was saved',
    detail: 'Nothing was saved: what was read may belong to the page before.',
    hint: 'Wait until the page has come, then save again.',
  },
  offer_expired: {
    title: 'This button is no longer valid',
    detail: 'It works once, and only for the page that it was shown for.',
    hint: 'Save the page again.',
  },
  settings_unknown: {
    title: 'Forepost does not know your firm’s settings yet',
    detail: 'Neither the program nor the browser’s policy has given the list of sites.',
    hint: ASK_DOCTOR,
  },
} as const satisfies Record<string, Omit<Failure, 'cause'>>;

/** A cause that the extension itself finds; the host's own codes are those of host-errors.ts. */
export type Cause = keyof typeof failures;

/** All causes, for tests and documents. */
export const causes = Object.keys(failures) as Cause[];

/** The failure for `cause`; `known` is added to the detail (never the text of a draft). */
export function failure(cause: Cause, known?: string): Failure {
  const { title, detail, hint } = failures[cause];
  return { cause, title, detail: known ? `${detail} (${known})` : detail, hint };
}

/** The host's texts begin small and have no full stop, as in its own output. */
export function sentence(text: string): string {
  if (text === '') return '';
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(start) ? start : `${start}.`;
}

/** The failure for an error or problem of the host. A code newer than this extension is shown too. */
export function hostFailure(problem: Problem): Failure {
  const known = Object.hasOwn(hostErrors, problem.code)
    ? hostErrors[problem.code as keyof typeof hostErrors]
    : null;
  const title = known?.summary ?? 'The Forepost program reports a fault';
  return {
    cause: problem.code,
    title,
    detail: problem.message === title ? '' : sentence(problem.message),
    hint: sentence(problem.hint || known?.hint || ASK_DOCTOR),
  };
}

/** The same from no more than its code: what is kept of a failure. */
export function failureOf(cause: string): Failure {
  return Object.hasOwn(failures, cause)
    ? failure(cause as Cause)
    : hostFailure({ code: cause, message: '', hint: '' });
}

// What the browsers say when a connection to a host ends. Each text is the beginning of the
// browser's; Chromium 156 (extensions/browser/api/messaging) and Firefox 153 (NativeMessaging).
const connectionTexts: readonly (readonly [text: string, cause: Cause])[] = [
  ['Specified native messaging host not found.', 'host_not_found'],
  ['No such native application', 'host_not_found'],
  ['Access to the native messaging host was disabled by the system administrator.', 'host_blocked'],
  ['Access to the specified native messaging host is forbidden.', 'host_forbidden'],
  ['This extension does not have permission to use native application', 'host_forbidden'],
  ['Failed to start native messaging host.', 'host_start_failed'],
  ['File at path ', 'host_start_failed'],
  ['Native host has exited.', 'host_exited'],
  ['Error when communicating with the native messaging host.', 'host_communication'],
  ['Native application tried to send a message of', 'host_communication'],
];

/** The cause for a browser's text; Firefox gives none (null) when a host ends. */
export function connectionCause(text: string | null): Cause {
  if (!text) return 'host_exited';
  return connectionTexts.find(([start]) => text.startsWith(start))?.[1] ?? 'host_unknown';
}
