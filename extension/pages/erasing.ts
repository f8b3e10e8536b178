// Erasing with undo until the page is left. The background holds what waits, so that it also happens
// when the tab is closed; this page shows it, and says what could not be erased.

import {
  CLIENTS_PORT,
  type Client,
  type ClientsPortMessage,
  type ClientsPortPush,
} from '../shared/notes';
import { ask } from './ask';
import { waitingWords } from './client-text';
import { button, card, make, written } from './make';

interface Waiting {
  client: Client;
  notice: HTMLElement;
}

export class Erasing {
  private readonly waiting = new Map<number, Waiting>();
  private readonly gone = new Set<number>();
  /** What could not be erased yet, as the background says; no page can undo it. */
  private later: readonly number[] = [];
  private readonly laterSaid = make('section', '', 'card notice');
  private port: chrome.runtime.Port;

  /** `changed` is called when a client has left or come back. */
  constructor(
    private readonly place: HTMLElement,
    private readonly changed: () => void,
  ) {
    this.port = this.connect();
  }

  /** Is it out of the list? */
  has(client: number): boolean {
    return this.waiting.has(client) || this.gone.has(client) || this.later.includes(client);
  }

  add(client: Client): void {
    if (this.has(client.id)) return;
    const text = make('p', [
      written('bdi', client.title),
      ' will be erased when you leave this page.',
    ]);
    const undo = button('Undo', () => void this.undo(client));
    const now = button('Erase now', () => this.now(client.id), 'danger');
    const notice = make('section', [text, undo, now], 'card care notice');
    this.waiting.set(client.id, { client, notice });
    this.place.append(notice);
    this.post({ type: 'erase', client: client.id, created: client.created });
    undo.focus();
  }

  /** The page is locked, or not any more: names are not shown while it is. */
  veil(isLocked: boolean): void {
    for (const { client, notice } of this.waiting.values()) {
      const name = notice.querySelector('bdi');
      if (name) name.textContent = isLocked ? 'A client' : client.title;
    }
  }

  /** The background erases what waits before it locks. */
  locked(): void {
    for (const id of this.waiting.keys()) this.finish(id);
  }

  private async undo({ id, title }: Client): Promise<void> {
    this.post({ type: 'undo', client: id });
    this.finish(id, false);
    // The browser may have frozen this page, and have erased it since.
    const reply = await ask({ type: 'notes.show', client: id });
    if (reply.type === 'failure' && reply.failure.cause === 'unknown_client') {
      this.gone.add(id);
      this.tell('It was too late', [
        make('p', [written('bdi', title), ' was erased before, and cannot be brought back.']),
      ]);
    }
    this.changed();
  }

  private now(id: number): void {
    this.post({ type: 'erase-now', client: id });
    const waiting = this.waiting.get(id);
    this.finish(id);
    if (!waiting) return;
    const said = make('section', [make('p', ['Erasing…'])], 'card notice');
    said.dataset['client'] = String(id);
    this.place.append(said);
    this.changed();
  }

  private finish(id: number, isGone = true): void {
    this.waiting.get(id)?.notice.remove();
    this.waiting.delete(id);
    if (isGone) this.gone.add(id);
    this.showLater();
  }

  private showLater(): void {
    const count = this.later.filter((client) => !this.waiting.has(client)).length;
    if (count === 0) {
      this.laterSaid.remove();
      return;
    }
    this.laterSaid.replaceChildren(make('p', [waitingWords(count)]));
    this.place.append(this.laterSaid);
  }

  /** What stays until it is closed. */
  private tell(title: string, content: readonly Node[], lines: string[] = []): void {
    const told = card({ tone: 'bad', title, lines });
    const close = button('Close', () => told.remove(), 'quiet');
    told.append(...content, make('div', [close], 'actions'));
    told.role = 'alert';
    this.place.append(told);
  }

  private heard(push: ClientsPortPush): void {
    if (push.type === 'waiting') {
      const isChange = push.clients.join() !== this.later.join();
      this.later = push.clients;
      this.showLater();
      if (isChange) this.changed();
      return;
    }
    if (push.type === 'erased') {
      this.finish(push.client);
      const said = this.place.querySelector(`[data-client="${push.client}"]`);
      said?.replaceChildren(make('p', ['Erased.']));
      // A word, then out of the way.
      setTimeout(() => said?.remove(), 4_000);
      return;
    }
    for (const { client, failure } of push.failures) {
      // Also where it was to be erased before the notes were locked, and that is told first.
      this.finish(client, false);
      this.gone.delete(client);
      this.place.querySelector(`[data-client="${client}"]`)?.remove();
      const open = make('a', ['Show the client']);
      open.href = `#client=${client}`;
      const lines = [`${failure.title}.`, failure.detail, failure.hint].filter(Boolean);
      this.tell('A client could not be erased and is still there', [make('p', [open])], lines);
    }
    this.post({ type: 'seen' });
    this.changed();
  }

  private post(message: ClientsPortMessage): void {
    try {
      this.port.postMessage(message);
    } catch {
      // The port has closed and its event has not come yet: the next one says it all again.
    }
  }

  /** The browser may stop the background; what waits is told to the next one. */
  private connect(): chrome.runtime.Port {
    const port = chrome.runtime.connect({ name: CLIENTS_PORT });
    port.onMessage.addListener((push: ClientsPortPush) => this.heard(push));
    port.onDisconnect.addListener(() => {
      try {
        this.port = this.connect();
      } catch {
        // The extension itself was updated or is gone.
        return;
      }
      for (const { client } of this.waiting.values()) {
        this.post({ type: 'erase', client: client.id, created: client.created });
      }
    });
    return port;
  }
}
