// Clients that are to be erased when the page of clients is left. The list outlives the worker and
// the browser, without any name in it: what the person was told to be erased is erased, or it is
// said why not.

import type { Answer } from './host';
import type { Failure } from '../shared/page-messages';
import type { ClientsPortMessage, ClientsPortPush, Erasure } from '../shared/notes';
import type { Notes } from './notes';
import { parseClient } from './notes-messages';

const KEY = 'erasures';
/** A page that lives through a restart of the worker connects again within this, in milliseconds. */
const CONNECT_AGAIN = 5_000;

interface Stored {
  pending: Erasure[];
  failed: { client: number; failure: Failure }[];
}

const isErasure = (value: unknown): value is Erasure => {
  const { client, created } = (value ?? {}) as Partial<Erasure>;
  return Number.isSafeInteger(client) && typeof created === 'string';
};

export class Erasures {
  private readonly ports = new Map<chrome.runtime.Port, Map<number, Erasure>>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly notes: Notes) {}

  /** Looks for what a worker or browser before this one has left. */
  async restore(): Promise<void> {
    const { pending } = await this.read();
    if (pending.length > 0) setTimeout(() => void this.commitOrphans(), CONNECT_AGAIN);
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
    void this.tellFailures();
  }

  /** Everything that waits, now: the notes are about to be locked. */
  async commitAll(): Promise<void> {
    const all = [...this.ports.values()].flatMap((mine) => [...mine.values()]);
    for (const mine of this.ports.values()) mine.clear();
    await this.commit(all);
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

  private async commitOrphans(): Promise<void> {
    const { pending } = await this.read();
    const held = new Set([...this.ports.values()].flatMap((mine) => [...mine.keys()]));
    await this.commit(pending.filter(({ client }) => !held.has(client)));
  }

  private async commit(erasures: readonly Erasure[]): Promise<void> {
    for (const erasure of erasures) {
      const { client } = erasure;
      const answer = await this.erase(erasure);
      // It is gone all the same.
      const gone = answer.ok || answer.failure.cause === 'unknown_client';
      await this.change(({ pending, failed }) => ({
        pending: pending.filter((other) => other.client !== client),
        failed: [
          ...failed.filter((other) => other.client !== client),
          ...(gone || answer.ok ? [] : [{ client, failure: answer.failure }]),
        ],
      }));
      if (gone) this.push({ type: 'erased', client });
    }
    if (erasures.length > 0) await this.tellFailures();
  }

  /** Only the client that was meant: another vault may have taken the place of the one before. */
  private async erase({ client, created }: Erasure): Promise<Answer<number>> {
    await this.notes.open();
    const shown = await this.notes.ask({ type: 'notes.show', client }, parseClient);
    if (!shown.ok) return shown;
    return shown.reply.created === created ? this.notes.erase(client) : { ok: true, reply: client };
  }

  private async tellFailures(): Promise<void> {
    const { failed } = await this.read();
    if (failed.length > 0) this.push({ type: 'not-erased', failures: failed });
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
    return { pending: (pending ?? []).filter(isErasure), failed: failed ?? [] };
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
