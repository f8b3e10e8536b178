// Clients that are to be erased when the page of clients is left. The list outlives the worker and
// the browser, without any name in it: what the person was told to be erased is erased, as soon as
// the notes can be opened, or it is said why not.

import type { Answer } from './host';
import { failureOf } from '../shared/failures';
import type { Client, ClientsPortMessage, ClientsPortPush, Erasure } from '../shared/notes';
import { countClientsPages } from './clients-pages';
import type { Notes } from './notes';
import { parseClient } from './client-messages';

const KEY = 'erasures';
/** A page that lives through a restart of the worker connects again within this, in milliseconds. */
const CONNECT_AGAIN = 5_000;
/** A page that is open and does not connect is frozen: somebody may still press "Undo" there. */
const FROZEN = 30_000;

/** Causes that pass: it goes on waiting, and is tried again when the notes are opened. */
const PASSING = [
  'vault_locked',
  'vault_busy',
  'vault_wrong_key',
  'key_store_unavailable',
  'protocol_mismatch',
];
const passes = (cause: string) =>
  PASSING.includes(cause) || (cause.startsWith('host_') && cause !== 'host_bad_reply');

interface Stored {
  pending: Erasure[];
  /** By the code alone: a text may name files. */
  failed: { client: number; cause: string }[];
}

const isErasure = (value: unknown): value is Erasure => {
  const { client, created } = (value ?? {}) as Partial<Erasure>;
  return Number.isSafeInteger(client) && typeof created === 'string';
};

const isFailed = (value: unknown): value is Stored['failed'][number] => {
  const { client, cause } = (value ?? {}) as Partial<Stored['failed'][number]>;
  return Number.isSafeInteger(client) && typeof cause === 'string';
};

export class Erasures {
  private readonly ports = new Map<chrome.runtime.Port, Map<number, Erasure>>();
  /** Those that are being erased just now. */
  private readonly running = new Set<number>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly notes: Notes) {}

  /** Looks for what a worker or browser before this one has left. */
  async restore(): Promise<void> {
    const { pending } = await this.read();
    if (pending.length > 0) this.lookAgain(CONNECT_AGAIN);
  }

  /** The notes are open: what could not be erased before can be now. */
  async resume(): Promise<void> {
    // It is this that has opened them.
    if (this.running.size === 0) await this.commitOrphans();
  }

  connect(port: chrome.runtime.Port): void {
    const mine = new Map<number, Erasure>();
    this.ports.set(port, mine);
    this.notes.setNeeded(true);
    port.onMessage.addListener((message: unknown) => this.heard(mine, message));
    port.onDisconnect.addListener(() => {
      this.ports.delete(port);
      this.notes.setNeeded(this.ports.size > 0);
      void this.commit([...mine.values()]);
    });
    void this.tell();
  }

  /** Everything that waits, now: the notes are about to be locked. */
  async commitAll(): Promise<void> {
    const all = [...this.ports.values()].flatMap((mine) => [...mine.values()]);
    for (const mine of this.ports.values()) mine.clear();
    await this.commit(all);
  }

  /** One that no page waits to undo: what an import has made. */
  async eraseNow({ client, created }: Erasure): Promise<Answer<number>> {
    const shown = await this.notes.ask({ type: 'notes.show', client }, parseClient);
    return this.eraseIfMeant(shown, { client, created });
  }

  private heard(mine: Map<number, Erasure>, message: unknown): void {
    if (typeof message !== 'object' || message === null) return;
    const request = message as ClientsPortMessage;
    switch (request.type) {
      case 'erase':
        if (!isErasure(request)) return;
        mine.set(request.client, { client: request.client, created: request.created });
        void this.change((stored) => {
          const others = stored.pending.filter(({ client }) => client !== request.client);
          const { client, created } = request;
          return { ...stored, pending: [...others, { client, created }] };
        });
        break;
      case 'undo':
        mine.delete(request.client);
        this.running.delete(request.client);
        void this.forget([request.client]);
        break;
      case 'erase-now': {
        const erasure = mine.get(request.client);
        mine.delete(request.client);
        if (erasure) void this.commit([erasure]);
        break;
      }
      case 'seen':
        void this.change((stored) => ({ ...stored, failed: [] }));
        break;
    }
  }

  private lookAgain(after: number): void {
    setTimeout(() => void this.commitOrphans(), after);
  }

  /** What waits and no page holds. */
  private async orphans(): Promise<Erasure[]> {
    const { pending } = await this.read();
    const held = new Set([...this.ports.values()].flatMap((mine) => [...mine.keys()]));
    return pending.filter(({ client }) => !held.has(client));
  }

  private async commitOrphans(): Promise<void> {
    if ((await this.orphans()).length === 0) return;
    if ((await countClientsPages()) > this.ports.size) {
      this.lookAgain(FROZEN);
      return;
    }
    await this.commit(await this.orphans());
  }

  private async commit(erasures: readonly Erasure[]): Promise<void> {
    const wanted = erasures.filter(({ client }) => !this.running.has(client));
    if (wanted.length === 0) return;
    for (const { client } of wanted) this.running.add(client);
    for (const erasure of wanted) {
      const answer = await this.erase(erasure);
      if (answer === 'undone') continue;
      const isWaiting = await this.settle(erasure.client, answer);
      // What follows would fail the same way, after the same wait.
      if (isWaiting) break;
    }
    for (const { client } of wanted) this.running.delete(client);
    await this.tell();
  }

  /** Keeps how it went; true: it has to wait. */
  private async settle(client: number, answer: Answer<number>): Promise<boolean> {
    const cause = answer.ok ? '' : answer.failure.cause;
    if (passes(cause)) return true;
    // It is gone all the same.
    const gone = cause === '' || cause === 'unknown_client';
    await this.change(({ pending, failed }) => ({
      pending: pending.filter((other) => other.client !== client),
      failed: [
        ...failed.filter((other) => other.client !== client),
        ...(gone ? [] : [{ client, cause }]),
      ],
    }));
    if (gone) this.push({ type: 'erased', client });
    return false;
  }

  private async erase({ client, created }: Erasure): Promise<Answer<number> | 'undone'> {
    await this.notes.open();
    const shown = await this.notes.ask({ type: 'notes.show', client }, parseClient);
    if (!this.running.has(client)) return 'undone';
    return this.eraseIfMeant(shown, { client, created });
  }

  /** Only the client that was meant: another vault may have taken the place of the one before. */
  private async eraseIfMeant(
    shown: Answer<Client>,
    { client, created }: Erasure,
  ): Promise<Answer<number>> {
    if (!shown.ok) return shown;
    return shown.reply.created === created ? this.notes.erase(client) : { ok: true, reply: client };
  }

  private async tell(): Promise<void> {
    const { failed } = await this.read();
    if (failed.length > 0) {
      const failures = failed.map(({ client, cause }) => ({ client, failure: failureOf(cause) }));
      this.push({ type: 'not-erased', failures });
    }
    const clients = (await this.orphans()).map(({ client }) => client);
    this.push({ type: 'waiting', clients });
  }

  private push(message: ClientsPortPush): void {
    for (const port of this.ports.keys()) {
      try {
        port.postMessage(message);
      } catch {
        // The page is going away; its disconnect event follows.
      }
    }
  }

  private forget(clients: readonly number[]): Promise<void> {
    return this.change((stored) => ({
      ...stored,
      pending: stored.pending.filter(({ client }) => !clients.includes(client)),
    }));
  }

  private async read(): Promise<Stored> {
    await this.queue;
    return this.stored();
  }

  private async stored(): Promise<Stored> {
    const { [KEY]: stored } = await chrome.storage.local.get(KEY);
    const { pending, failed } = (stored ?? {}) as Partial<Stored>;
    return { pending: (pending ?? []).filter(isErasure), failed: (failed ?? []).filter(isFailed) };
  }

  private change(change: (stored: Stored) => Stored): Promise<void> {
    const done = this.queue.then(async () => {
      const next = change(await this.stored());
      if (next.pending.length + next.failed.length === 0) await chrome.storage.local.remove(KEY);
      else await chrome.storage.local.set({ [KEY]: next });
    });
    this.queue = done.catch((error: unknown) => {
      console.error('Forepost: what is to be erased was not kept', error);
    });
    return done;
  }
}
