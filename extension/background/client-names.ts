// Lets the host that checks know the people in the notes, as hashes of their names: it looks for
// them at a submit. The host that holds the notes makes the hashes; here they only pass through.
//
// The keys stay in the one process and the drafts in the other (docs/threat-model.md).

import type { Machine } from './machine';
import type { Names } from './notes-messages';
import type { Notes } from './notes';
import { parseNames } from './notes-messages';

/** The longest that a submit waits for names, in milliseconds: less than its own time limit. */
const PATIENCE = 2_000;

/** Of one name, in a message. */
const DIGITS = 17;

type Outcome = 'known' | 'locked' | 'failed';

const NOTICE = {
  locked: 'Clients’ names were not checked: your notes are locked.',
  failed: 'Clients’ names were not checked: your notes cannot be read.',
};

export class ClientNames {
  /** What the host that checks was last told: a tag of names, or that there are none. */
  private told = '';
  private toldTo = -1;
  private last: Outcome = 'known';
  private running: Promise<Outcome> | null = null;

  constructor(
    private readonly machine: Machine,
    private readonly notes: Notes,
  ) {}

  /** Before a submit. What cannot be had in time is not waited for, and the host says so. */
  async bring(): Promise<void> {
    const { machine } = this;
    if (machine.answered && !machine.wantsClients) return;
    this.running ??= this.update().finally(() => (this.running = null));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<null>((done) => (timer = setTimeout(() => done(null), PATIENCE)));
    const outcome = await Promise.race([this.running, late]);
    clearTimeout(timer);
    this.last = outcome ?? 'failed';
    if (outcome === null && machine.answered) await this.tellNone('unknown');
  }

  /** A sentence for the person, where a verdict says that clients were not looked for. */
  notice(unchecked: readonly string[] | undefined): string | undefined {
    if (!unchecked?.includes('clients')) return undefined;
    return NOTICE[this.last === 'failed' ? 'failed' : 'locked'];
  }

  private async update(): Promise<Outcome> {
    const { machine } = this;
    // A worker that was only just started does not know what the policies ask for.
    if (machine.unasked) await machine.refresh();
    if (!machine.answered || !machine.wantsClients) return 'known';
    // A connection of which nothing was told yet, or not any more.
    const have = this.toldTo === machine.connection ? this.told : '';
    const answer = await this.ask(have, 0);
    if (answer?.state !== 'open') {
      const state = answer?.state ?? 'unknown';
      if (have !== state) await this.tellNone(state);
      return answer ? 'locked' : 'failed';
    }
    // The same names as before.
    if (!answer.page) return 'known';
    this.told = '';
    if (await this.forward(answer)) {
      this.told = answer.tag;
      this.toldTo = machine.connection;
      return 'known';
    }
    await this.tellNone('unknown');
    return 'failed';
  }

  private async ask(have: string, from: number): Promise<Names | null> {
    const answer = await this.notes.ask({ type: 'notes.names', have, from }, parseNames);
    return answer.ok ? answer.reply : null;
  }

  private async forward(first: Names): Promise<boolean> {
    for (let names: Names | null = first; names?.page;) {
      const { page, tag } = names;
      // Changed while they were read; the next submit begins anew.
      if (tag !== first.tag) return false;
      const { ok } = await this.machine.ask({ type: 'clients', state: 'open', ...page });
      if (!ok) return false;
      if (!page.more) return true;
      names = await this.ask('', page.from + page.names.length / DIGITS);
    }
    return false;
  }

  private async tellNone(state: 'absent' | 'locked' | 'unknown'): Promise<void> {
    this.told = '';
    const { ok } = await this.machine.ask({ type: 'clients', state });
    if (!ok) return;
    this.told = state;
    this.toldTo = this.machine.connection;
  }
}
