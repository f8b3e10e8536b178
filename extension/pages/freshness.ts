// Looks whether somebody else has written into the notes, or locked them, while the page is seen:
// another browser, another page, the command line. It is no use of the notes: it puts off nothing.

import type { NotesState } from '../shared/notes';
import { ask } from './ask';

/** In milliseconds. */
const PAUSE = 700;
/** After a failure. What is wrong is said where something is asked for. */
const LONG_PAUSE = 7_000;

export class Freshness {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private revision: number | null = null;
  private turn = 0;

  /** `written` is called when there is something new, `locked` when the notes are not open any more. */
  constructor(
    private readonly written: () => void,
    private readonly locked: (state: NotesState) => void,
  ) {
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden && this.turn > 0) void this.look(this.turn);
    });
  }

  start({ revision }: NotesState): void {
    this.revision = revision;
    this.turn = Math.abs(this.turn) + 1;
    this.wait(this.turn);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.turn = -Math.abs(this.turn);
  }

  private wait(turn: number, pause = PAUSE): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(turn), pause);
  }

  private async look(turn: number): Promise<void> {
    // A page that is not seen asks again when it is.
    if (document.hidden || turn !== this.turn) return;
    const reply = await ask({ type: 'notes.status' });
    if (turn !== this.turn) return;
    if (reply.type === 'failure') {
      this.wait(turn, LONG_PAUSE);
      return;
    }
    const { state } = reply;
    if (state.state !== 'open') {
      this.locked(state);
      return;
    }
    const isNew = state.revision !== this.revision;
    this.revision = state.revision;
    if (isNew) this.written();
    this.wait(turn);
  }
}
