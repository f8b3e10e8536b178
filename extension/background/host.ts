// The connection to the host: one native messaging port, opened when first needed.
//
//   const host = new Host({ onWelcome, onLost });
//   const answer = await host.ask({ type: 'check', … });
//   if (answer.ok) … answer.reply … else … answer.failure
//
// Every request has a number and a time limit, because Chromium drops a reply that is not JSON
// without a word. Requests that wait when the host dies fail at once with the cause. After a death
// the next request opens a new connection; after several without a useful answer in between, only
// when the pause is over. Nothing is sent to keep the connection alive.

import { connectionCause, failure, hostFailure, type Cause } from '../shared/failures';
import type { Failure } from '../shared/page-messages';
import {
  parseError,
  parseWelcome,
  type HostReply,
  type HostRequest,
  type Welcome,
} from './host-messages';
import { NOTES_TIME_LIMITS, type HostNotesRequest } from './notes-messages';

declare const HOST_NAME: string;

type AnyRequest = HostRequest | HostNotesRequest;

const PROTOCOL = { min: 1, max: 1 };

/**
 * How long each request may take, in milliseconds. A hello may have to start the program on a busy
 * computer; the others are a little less than the script in the page waits (page/link.ts), so that
 * the person reads this cause.
 */
const TIME_LIMITS: Record<AnyRequest['type'] | 'hello', number> = {
  hello: 10_000,
  check: 1_800,
  submit: 4_500,
  settle: 4_500,
  clients: 2_000,
  ...NOTES_TIME_LIMITS,
};

/** The pause after so many deaths in a row, in milliseconds; the last stands for all further ones. */
const PAUSES = [0, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000];

export type Answer<T> = { ok: true; reply: T } | { ok: false; failure: Failure };

interface Waiting {
  type: AnyRequest['type'] | 'hello';
  settle: (answer: Answer<HostReply>) => void;
  timer: ReturnType<typeof setTimeout>;
  /** How many messages had come when this request was sent. */
  heard: number;
}

export interface HostListener {
  /** The host has said what is in force: after each connection, and after each refresh. */
  onWelcome: (welcome: Welcome) => void;
  /** The connection is gone, or could not be made. Not called after close(). */
  onLost: (failure: Failure) => void;
}

export class Host {
  private port: chrome.runtime.Port | null = null;
  private greeting: Promise<Answer<Welcome>> | null = null;
  /** In the order in which they were sent, which is the order of the answers. */
  private readonly waiting = new Map<number, Waiting>();
  private nextId = 1;
  private heard = 0;
  private heardAtConnect = 0;
  private deaths = 0;
  private pauseEnds = 0;
  private lastFailure: Failure | null = null;

  constructor(private readonly listener: HostListener) {}

  /** Milliseconds until a lost connection should be tried again. */
  get pause(): number {
    return Math.max(0, this.pauseEnds - Date.now());
  }

  get idle(): boolean {
    return this.waiting.size === 0;
  }

  /** Asks the host. `atOnce` connects even in the pause after deaths: a person is waiting. */
  async ask(request: AnyRequest, atOnce: boolean): Promise<Answer<HostReply>> {
    const greeting = await this.open(atOnce);
    return greeting.ok ? this.send(request, request.type) : greeting;
  }

  /** Reads the machine's settings and policies anew. */
  async refresh(): Promise<Answer<Welcome>> {
    const open = this.greeting !== null;
    const greeting = await this.open(true);
    return open && greeting.ok && this.port ? this.greet(this.port) : greeting;
  }

  /** Lets the host go when it is no longer needed; the next request starts a new one. */
  close(): void {
    const port = this.forget();
    this.failAll(failure('host_exited'));
    port?.disconnect();
  }

  private open(atOnce: boolean): Promise<Answer<Welcome>> {
    if (this.greeting) return this.greeting;
    if (!atOnce && this.lastFailure && this.pause > 0) {
      return Promise.resolve({ ok: false, failure: this.lastFailure });
    }
    let port: chrome.runtime.Port;
    try {
      port = chrome.runtime.connectNative(HOST_NAME);
    } catch (error) {
      const lost = failureOf(String(error instanceof Error ? error.message : error));
      this.died(lost);
      return Promise.resolve({ ok: false, failure: lost });
    }
    this.port = port;
    this.heardAtConnect = this.heard;
    port.onMessage.addListener((message: unknown) => this.receive(port, message));
    port.onDisconnect.addListener(() => {
      // Chromium sets lastError only within this call; Firefox puts the error on the port.
      const { error } = port as { error?: { message?: string } | null };
      this.lost(port, chrome.runtime.lastError?.message ?? error?.message ?? null);
    });
    const greeting = this.greet(port);
    this.greeting = greeting;
    return greeting;
  }

  private async greet(port: chrome.runtime.Port): Promise<Answer<Welcome>> {
    const extension = chrome.runtime.getManifest().version;
    const answer = await this.send({ type: 'hello', protocol: PROTOCOL, extension }, 'hello');
    const welcome = answer.ok ? parseWelcome(answer.reply) : null;
    if (welcome) {
      this.listener.onWelcome(welcome);
      return { ok: true, reply: welcome };
    }
    const cause = answer.ok ? failure('host_bad_reply') : answer.failure;
    this.drop(port, cause);
    return { ok: false, failure: cause };
  }

  private send(message: object, type: Waiting['type']): Promise<Answer<HostReply>> {
    const port = this.port;
    if (!port) {
      return Promise.resolve({
        ok: false,
        failure: this.lastFailure ?? failure('host_exited'),
      });
    }
    const id = this.nextId++;
    return new Promise((settle) => {
      const timer = setTimeout(() => this.late(port, id), TIME_LIMITS[type]);
      this.waiting.set(id, { type, settle, timer, heard: this.heard });
      try {
        port.postMessage({ id, ...message });
      } catch (error) {
        // The port has closed and its event has not come yet.
        this.lost(port, error instanceof Error ? error.message : null);
      }
    });
  }

  private receive(port: chrome.runtime.Port, message: unknown): void {
    if (port !== this.port) return;
    this.heard++;
    const reply = message as HostReply | null;
    // An error without an id is about a frame that the host could not read: the oldest one.
    const id = reply?.id === null ? this.waiting.keys().next().value : reply?.id;
    if (typeof id !== 'number' || !this.waiting.has(id)) return;
    // Answers come in order, so those that were passed over were dropped by the browser.
    for (const older of [...this.waiting.keys()]) {
      if (older === id) break;
      this.settle(older, { ok: false, failure: failure('host_bad_reply') });
    }
    const type = this.waiting.get(id)?.type;
    const error = parseError(reply);
    if (!error && type !== 'hello') {
      this.deaths = 0;
      this.lastFailure = null;
    }
    this.settle(
      id,
      error ? { ok: false, failure: hostFailure(error) } : { ok: true, reply: reply as HostReply },
    );
  }

  private settle(id: number, answer: Answer<HostReply>): void {
    const waiting = this.waiting.get(id);
    if (!waiting) return;
    this.waiting.delete(id);
    clearTimeout(waiting.timer);
    waiting.settle(answer);
  }

  private late(port: chrome.runtime.Port, id: number): void {
    const waiting = this.waiting.get(id);
    if (!waiting) return;
    this.settle(id, { ok: false, failure: failure('host_timeout') });
    // Nothing at all has come since, and nothing waits that may still get its answer: the program is
    // stuck, and a new one may not be.
    if (waiting.heard === this.heard && this.idle) this.drop(port, failure('host_timeout'));
  }

  /** Ends a connection that is of no use. */
  private drop(port: chrome.runtime.Port, cause: Failure): void {
    if (port !== this.port) return;
    this.died(cause);
    port.disconnect();
  }

  private lost(port: chrome.runtime.Port, text: string | null): void {
    if (port !== this.port) return;
    const answered = this.heard > this.heardAtConnect;
    this.died(failureOf(text, answered));
  }

  private died(cause: Failure): void {
    this.forget();
    this.lastFailure = cause;
    const pause = PAUSES[Math.min(this.deaths, PAUSES.length - 1)] ?? 0;
    this.deaths++;
    this.pauseEnds = Date.now() + pause;
    this.failAll(cause);
    this.listener.onLost(cause);
  }

  private forget(): chrome.runtime.Port | null {
    const port = this.port;
    this.port = null;
    this.greeting = null;
    return port;
  }

  private failAll(cause: Failure): void {
    for (const id of [...this.waiting.keys()]) this.settle(id, { ok: false, failure: cause });
  }
}

function failureOf(text: string | null, answered = false): Failure {
  const cause: Cause = connectionCause(text);
  if (cause === 'host_exited' && !answered) return failure('host_exits_at_start');
  if (cause === 'host_communication' && !answered) return failure('host_strange_at_start');
  return failure(cause, cause === 'host_unknown' && text ? text.slice(0, 200) : undefined);
}
