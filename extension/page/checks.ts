// Checks while the person writes: after a pause, one in flight for each composer, the newest text
// wins, and an answer for a text that is no longer there is dropped.

import type { Failure } from '../shared/page-messages';
import type { Verdict } from '../shared/verdict';
import type { Composer, Composers } from './composers';
import type { Link } from './link';
import { readDraft } from './text';
import type { Draft } from './text';

/** A pause in typing, in milliseconds: long enough not to check half a word. */
const kPause = 250;

interface Known {
  text: string;
  verdict: Verdict;
}

export interface CheckEvents {
  checking(composer: Composer): void;
  verdict(composer: Composer, draft: Draft, verdict: Verdict): void;
  failed(composer: Composer, failure: Failure): void;
  empty(composer: Composer): void;
}

export class Checks {
  private readonly known = new WeakMap<Element, Known>();
  private readonly inFlight = new WeakSet<Element>();
  private timer = 0;

  constructor(
    private readonly link: Link,
    private readonly composers: Composers,
    private readonly events: CheckEvents,
  ) {}

  read(composer: Composer): Draft {
    return readDraft(this.composers.group(composer));
  }

  /** The verdict for exactly this text, if there is one. */
  verdictFor(composer: Composer, text: string): Verdict | null {
    const known = this.known.get(composer.element);
    return known?.text === text ? known.verdict : null;
  }

  learn(composer: Composer, text: string, verdict: Verdict): void {
    this.known.set(composer.element, { text, verdict });
  }

  /** The person has changed the text. */
  typed(composer: Composer): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.check(composer), kPause);
  }

  retire(): void {
    clearTimeout(this.timer);
  }

  private async check(composer: Composer): Promise<void> {
    const { element, surface } = composer;
    // What was typed meanwhile is checked when the answer comes.
    if (this.inFlight.has(element)) return;
    for (;;) {
      const { text } = this.read(composer);
      if (!element.isConnected) return;
      if (!text.trim()) {
        this.events.empty(composer);
        return;
      }
      const again = this.verdictFor(composer, text);
      if (again) {
        this.events.verdict(composer, this.read(composer), again);
        return;
      }
      this.events.checking(composer);
      this.inFlight.add(element);
      const reply = await this.link.ask({ type: 'check', surface, text });
      this.inFlight.delete(element);
      const draft = this.read(composer);
      if (reply.type === 'failure') {
        this.events.failed(composer, reply.failure);
        return;
      }
      if (reply.type !== 'verdict') return;
      this.learn(composer, text, reply.verdict);
      if (draft.text === text) {
        this.events.verdict(composer, draft, reply.verdict);
        return;
      }
    }
  }
}
