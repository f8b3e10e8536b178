// The port to the extension's background: asks, waits no longer than it should, and starts anew
// when the background was stopped. It connects when there is something to ask; a page at rest
// keeps nothing awake.

import { PAGE_PORT } from '../shared/page-messages';
import type { Failure, PagePush, PageReply, PageRequest, SiteState } from '../shared/page-messages';

type Ask = PageRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;

/** The longest wait for an answer, in milliseconds: while somebody writes the next check follows. */
const kLongestCheck = 2000;
const kLongest = 5000;
// After an update the new version's script takes over: time for it to arrive.
const kSuccessorTakes = 1500;
const kLongestPause = 15000;

interface Waiting {
  ask: Ask;
  timer: number;
  answer(reply: PageReply): void;
}

export interface LinkEvents {
  state(state: SiteState): void;
  /** The extension is gone from under this page, and no new version has taken over. */
  orphaned(): void;
}

export class Link {
  readonly #events;
  #port: chrome.runtime.Port | null = null;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #failures = 0;
  #notBefore = 0;
  #closed = false;
  orphan = false;

  constructor(events: LinkEvents) {
    this.#events = events;
  }

  /** Always answers: with a reply, or with a reply of type `failure`. */
  ask(ask: Ask): Promise<PageReply> {
    const id = ++this.#lastId;
    return new Promise((answer) => {
      const timer = setTimeout(
        () => this.#answer({ id, type: 'failure', failure: kTimeout }),
        ask.type === 'check' ? kLongestCheck : kLongest,
      );
      this.#waiting.set(id, { ask, timer, answer });
      this.#send(id, ask);
    });
  }

  close(): void {
    this.#closed = true;
    this.#port?.disconnect();
    this.#port = null;
    for (const { timer } of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
  }

  #send(id: number, ask: Ask): void {
    if (this.orphan || !isInstalled()) {
      this.#orphaned();
      this.#answer({ id, type: 'failure', failure: kOrphaned });
      return;
    }
    try {
      this.#connect().postMessage({ ...ask, id });
    } catch {
      this.#lost();
    }
  }

  #connect(): chrome.runtime.Port {
    if (this.#port) return this.#port;
    const port = chrome.runtime.connect({ name: PAGE_PORT });
    this.#port = port;
    port.onMessage.addListener((message: PageReply | PagePush) => {
      this.#failures = 0;
      if (message.type === 'state-changed') this.#events.state(message.state);
      else this.#answer(message);
    });
    port.onDisconnect.addListener(() => {
      // Reading it tells the browser that the reason was seen.
      void chrome.runtime?.lastError;
      if (this.#port === port) this.#lost();
    });
    return port;
  }

  /** The background was stopped, or this script's extension is gone. */
  #lost(): void {
    this.#port = null;
    if (this.#closed) return;
    // An update disconnects first and takes the id away a moment later.
    setTimeout(() => {
      if (!isInstalled()) this.#orphaned();
    }, 1000);
    const now = performance.now();
    this.#failures++;
    const pause = Math.min(kLongestPause, this.#failures < 2 ? 0 : 100 * 4 ** (this.#failures - 2));
    this.#notBefore = Math.max(this.#notBefore, now + pause);
    for (const [id, { ask }] of [...this.#waiting]) {
      if (this.orphan) this.#answer({ id, type: 'failure', failure: kOrphaned });
      // It may have been carried out and only the answer lost: a second one would leave a second
      // record, so the person decides.
      else if (ask.type === 'submit') this.#answer({ id, type: 'failure', failure: kStopped });
      else setTimeout(() => this.#waiting.has(id) && this.#send(id, ask), this.#notBefore - now);
    }
  }

  #orphaned(): void {
    if (this.orphan || this.#closed) return;
    this.orphan = true;
    setTimeout(() => {
      if (!this.#closed) this.#events.orphaned();
    }, kSuccessorTakes);
  }

  #answer(reply: PageReply): void {
    const waiting = this.#waiting.get(reply.id);
    if (!waiting) return;
    this.#waiting.delete(reply.id);
    clearTimeout(waiting.timer);
    waiting.answer(reply);
  }
}

// In a script whose extension was removed or updated, `chrome.runtime` has no id any more.
function isInstalled(): boolean {
  try {
    return !!chrome.runtime?.id;
  } catch {
    return false;
  }
}

const kTimeout: Failure = {
  cause: 'timeout',
  title: 'Forepost did not answer in time',
  detail: 'The computer may be very busy, or the Forepost program is stuck.',
  hint: 'Try again. If it happens again, ask your administrator to run `forepost doctor`.',
};

const kStopped: Failure = {
  cause: 'stopped',
  title: 'Forepost was stopped while it checked',
  detail: 'The browser ended the extension’s background before the answer came.',
  hint: 'Try again: it is started anew.',
};

export const kOrphaned: Failure = {
  cause: 'orphaned',
  title: 'Forepost was updated or removed while this page was open',
  detail: 'The part of it that runs in this page has lost its connection.',
  hint: 'Copy what you have written, then reload this page.',
};
