// Checks while the person writes: after a pause, one in flight for each composer, the newest text
// wins, and an answer for a text that is no longer there is dropped.

import type { Verdict } from '../shared/verdict';
import type { Composer, Composers } from './composers';
import type { Link } from './link';
import type { Screen } from './screen';
import { readDraft } from './text';
import type { Draft } from './text';

/** A pause in typing, in milliseconds: long enough not to check half a word. */
const kPause = 250;

interface Known {
  text: string;
  verdict: Verdict;
}

export class Checks {
  readonly #link;
  readonly #composers;
  readonly #screen;
  readonly #known = new WeakMap<Element, Known>();
  readonly #inFlight = new WeakSet<Element>();
  #timer = 0;

  constructor(link: Link, composers: Composers, screen: Screen) {
    this.#link = link;
    this.#composers = composers;
    this.#screen = screen;
  }

  read(composer: Composer): Draft {
    return readDraft(this.#composers.group(composer));
  }

  /** The verdict for exactly this text, if there is one. */
  verdictFor(composer: Composer, text: string): Verdict | null {
    const known = this.#known.get(composer.element);
    return known?.text === text ? known.verdict : null;
  }

  learn(composer: Composer, text: string, verdict: Verdict): void {
    this.#known.set(composer.element, { text, verdict });
  }

  /** The person has changed the text. */
  typed(composer: Composer): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check(composer), kPause);
  }

  retire(): void {
    clearTimeout(this.#timer);
  }

  async #check(composer: Composer): Promise<void> {
    const { element, surface } = composer;
    // What was typed meanwhile is checked when the answer comes.
    if (this.#inFlight.has(element)) return;
    for (;;) {
      const before = this.read(composer);
      const { text } = before;
      if (!element.isConnected) return;
      if (!text.trim()) {
        this.#screen.show('refresh', composer, '');
        return;
      }
      const again = this.verdictFor(composer, text);
      if (again) {
        this.#screen.show('verdict', composer, before, again);
        return;
      }
      this.#screen.show('checking', composer);
      this.#inFlight.add(element);
      const reply = await this.#link.ask({ type: 'check', surface, text });
      this.#inFlight.delete(element);
      const draft = this.read(composer);
      if (reply.type === 'failure') {
        this.#screen.show('failed', composer, reply.failure);
        return;
      }
      if (reply.type !== 'verdict') return;
      this.learn(composer, text, reply.verdict);
      if (draft.text === text) {
        this.#screen.show('verdict', composer, draft, reply.verdict);
        return;
      }
    }
  }
}
