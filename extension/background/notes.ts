// Notes about clients, by a connection to the host of their own: a check of a draft never waits for
// a vault that is being unlocked. Opened when first needed and let go some time after.

import { failure } from '../shared/failures';
import type { NotesState } from '../shared/notes';
import { Host, type Answer } from './host';
import type { HostReply } from './host-messages';
import { parseErased, parseState, type HostNotesRequest } from './notes-messages';

/** How long the host is kept when no page needs it, in milliseconds. */
const LINGER = 30_000;
const MINUTE = 60_000;
/** Pages look all the time; that the notes are open is told again after this, in milliseconds. */
const TOLD_AGAIN = 20_000;

export class Notes {
  private readonly host = new Host({
    onWelcome: () => {},
    onLost: () => (this.state = null),
  });
  /** As last heard over this connection. */
  private state: NotesState | null = null;
  private needed = false;
  /** When `opened` was called last. */
  private told = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `opened` is called when they were opened, and now and then while they are. */
  constructor(private readonly opened: () => void) {}

  /** Asks the host and reads its answer with `parse`. */
  async ask<T>(
    request: HostNotesRequest,
    parse: (reply: HostReply) => T | null,
  ): Promise<Answer<T>> {
    clearTimeout(this.timer);
    // Always at once: a person is waiting.
    const answer = await this.host.ask(request, true);
    this.linger();
    if (!answer.ok) return answer;
    const reply = parse(answer.reply);
    return reply === null ? { ok: false, failure: failure('host_bad_reply') } : { ok: true, reply };
  }

  async askState(
    request: Extract<HostNotesRequest, { type: 'notes.status' | 'notes.unlock' | 'notes.lock' }>,
  ): Promise<Answer<NotesState>> {
    const answer = await this.ask(request, parseState);
    if (answer.ok) {
      const isFirst = this.state?.state !== 'open' || request.type === 'notes.unlock';
      this.state = answer.reply;
      this.linger();
      if (answer.reply.state === 'open') this.tellOpened(isFirst);
    }
    return answer;
  }

  private tellOpened(isFirst: boolean): void {
    const now = Date.now();
    if (!isFirst && now - this.told < TOLD_AGAIN) return;
    this.told = now;
    this.opened();
  }

  /**
   * Opens the notes by the system's key store, where that is the way, and makes them where there
   * are none. What does not succeed here fails with the request that follows, which says why.
   */
  async open(): Promise<void> {
    const answer = await this.askState({ type: 'notes.status' });
    if (!answer.ok) return;
    const { state, ways, keyStore } = answer.reply;
    const byKeyStore = state === 'absent' ? keyStore.usable : ways.includes('key_store');
    if (state !== 'open' && byKeyStore) await this.askState({ type: 'notes.unlock' });
  }

  async erase(client: number): Promise<Answer<number>> {
    const erased = await this.ask({ type: 'notes.erase', client }, parseErased);
    if (erased.ok || erased.failure.cause !== 'vault_locked') return erased;
    // Locked since the person asked for it.
    await this.open();
    return this.ask({ type: 'notes.erase', client }, parseErased);
  }

  /** Is there a page that shows notes? */
  setNeeded(needed: boolean): void {
    this.needed = needed;
    this.linger();
  }

  /** With the host go the keys: notes that only a passphrase opens would have to be opened again. */
  private get lingering(): number {
    const { state } = this;
    const typed = state?.state === 'open' && !state.ways.includes('key_store');
    return typed ? state.lockAfter * MINUTE + LINGER : LINGER;
  }

  private linger(): void {
    clearTimeout(this.timer);
    if (this.needed) return;
    this.timer = setTimeout(() => {
      if (!this.host.idle) {
        this.linger();
        return;
      }
      this.host.close();
      this.state = null;
    }, this.lingering);
  }
}
