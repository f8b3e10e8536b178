// Watches for submits: tells the state machine of decide.ts what happened, and does what it says.

import type { Failure, SiteState } from '../shared/page-messages';
import type { Checks } from './checks';
import type { Composer, Composers, Target } from './composers';
import { start, step } from './decide';
import type { Effect, Input, Machine, Press } from './decide';
import { listen } from './dom';
import type { Link } from './link';
import { Reaction, replay } from './replay';
import type { Held } from './replay';
import type { Screen } from './screen';

interface Submit {
  composer: Composer;
  machine: Machine;
  held: Held | null;
  reaction: Reaction | null;
  /** What was not looked at, as the last decision says. */
  notice: string | undefined;
}

// Answers that say that this text is not to be checked at all.
const kOutside = new Set(['disabled', 'site_not_listed', 'surface_off']);

const kEvents = [
  'click', 'keydown', 'keyup', 'submit', 'pointerdown', 'pointerup', 'pointercancel', 'mousedown',
  'touchstart',
] as const; // prettier-ignore

export interface SubmitDeps {
  link: Link;
  composers: Composers;
  checks: Checks;
  screen: Screen;
  state(): SiteState | null;
  isOn(composer: Composer): boolean;
}

export class Submits {
  readonly #link;
  readonly #composers;
  readonly #checks;
  readonly #screen;
  readonly #isOn;
  readonly #state;
  readonly #end;
  readonly #all = new Map<Element, Submit>();
  #pressed: Target | null = null;
  /** The key whose press was held: its release is no news for the page either. */
  #heldKey = '';
  /** Whether the press that began with the last pointerdown was held. */
  #heldPointer = false;

  constructor({ link, composers, checks, screen, isOn, state }: SubmitDeps) {
    this.#link = link;
    this.#composers = composers;
    this.#checks = checks;
    this.#screen = screen;
    this.#isOn = isOn;
    this.#state = state;
    this.#end = listen(kEvents, this.#heard, { passive: false });
  }

  retire(): void {
    this.#end();
    for (const submit of this.#all.values()) this.#tell(submit, { type: 'gone' });
    this.#all.clear();
  }

  anyway(composer: Composer, reason: string): void {
    this.#tellOf(composer, (text) => ({ type: 'anyway', text, reason }));
  }

  retry(composer: Composer): void {
    this.#tellOf(composer, (text) => ({ type: 'retry', text }));
  }

  /** The text was changed by hand. */
  edited(composer: Composer): void {
    const submit = this.#all.get(composer.element);
    // Reading the text at each key would cost; at rest nothing depends on it.
    if (!submit || submit.machine.state.at === 'idle') return;
    this.#tell(submit, { type: 'edited', text: this.#text(composer) });
  }

  #tellOf(composer: Composer, input: (text: string) => Input): void {
    const submit = this.#all.get(composer.element);
    if (submit) this.#tell(submit, input(this.#text(composer)));
  }

  readonly #heard = (event: Event): void => {
    if (event.target === this.#screen.ui?.host) return;
    switch (event.type) {
      case 'click':
        this.#pressOn(this.#composers.target(event), 'click', event);
        break;
      case 'submit':
        if (event.target instanceof HTMLFormElement) {
          const composer = this.#composers.inForm(event.target);
          if (composer) this.#press(composer, 'submit', event, event.target);
        }
        break;
      case 'keydown':
        this.#keyDown(event as KeyboardEvent);
        break;
      case 'keyup':
        if (isChord(event as KeyboardEvent)) this.#up();
        if (this.#heldKey && (event as KeyboardEvent).code === this.#heldKey) {
          this.#heldKey = '';
          if (event.isTrusted) hold(event);
        }
        break;
      case 'pointerdown':
        this.#pointerDown(event as PointerEvent);
        break;
      case 'mousedown':
      case 'touchstart':
        if (this.#heldPointer && event.isTrusted) hold(event);
        break;
      default:
        this.#pointerUp(event);
    }
  };

  #keyDown(event: KeyboardEvent): void {
    // An input method's Enter accepts a word.
    if (event.isComposing || event.keyCode === 229) return;
    const composers = this.#composers;
    const chord = isChord(event);
    if (event.key !== 'Enter' && !event.repeat) this.#up();
    if (event.key !== 'Enter' && event.key !== ' ' && !chord) return;
    const composer = composers.of(event);
    if (composer) {
      // The first key of Ctrl+Enter is to it what the press of the pointer is to a click.
      if (chord) this.#chord(composer, event);
      if (composers.submitsBy(event, composer)) {
        this.#press(composer, 'key', event, origin(event) ?? composer.element);
      }
      return;
    }
    const target = composers.target(event);
    if (!target || chord) return;
    if (!target.control.matches('button, input')) this.#pressOn(target, 'key', event);
    // A real button makes a click of the key; out of the space bar, when it is released.
    else if (event.key === ' ' && !event.repeat) this.#down(target, event);
  }

  #chord(composer: Composer, event: KeyboardEvent): void {
    const enter = new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true });
    if (event.repeat || !this.#composers.submitsBy(enter, composer)) return;
    // Most chords submit nothing: only what is known to be fine is prepared.
    if (!this.#checks.verdictFor(composer, this.#text(composer))) return;
    this.#down({ composer, control: composer.element }, event);
  }

  #pointerDown(event: PointerEvent): void {
    this.#heldPointer = false;
    if (event.button !== 0) return;
    const target = this.#composers.target(event);
    if (!target || !this.#isOn(target.composer)) return;
    if (target.composer.entry?.submitOn === 'pointerdown') {
      this.#heldPointer = this.#pressOn(target, 'pointer', event);
      return;
    }
    this.#down(target, event);
  }

  /** A submit seems to be coming: prepares it, so that the person's own event can pass. */
  #down(target: Target, event: Event): void {
    const { composer } = target;
    if (!event.isTrusted || !this.#isOn(composer)) return;
    this.#pressed = target;
    const text = this.#text(composer);
    const known = this.#checks.verdictFor(composer, text)?.verdict;
    const risky = known === 'warn' || known === 'block';
    this.#tell(this.#of(composer), { type: 'down', text, risky });
  }

  #pointerUp(event: Event): void {
    const on =
      event.type === 'pointerup' &&
      this.#pressed &&
      event.composedPath().includes(this.#pressed.control);
    // The click that follows is the submit.
    if (!on) this.#up();
  }

  #up(): void {
    const pressed = this.#pressed;
    this.#pressed = null;
    if (pressed) this.#tell(this.#of(pressed.composer), { type: 'up' });
  }

  #pressOn(target: Target | null, press: Press, event: Event): boolean {
    return !!target && this.#press(target.composer, press, event, target.control);
  }

  /** A submit is about to happen; returns whether it was held. */
  #press(composer: Composer, by: Press, event: Event, target: HTMLElement): boolean {
    if (!this.#isOn(composer)) return false;
    const submit = this.#of(composer);
    const text = this.#text(composer);
    const { at } = submit.machine.state;
    // Nothing is posted: nothing to check, nothing to record.
    if (!text.trim() && at !== 'passing' && at !== 'watching') return false;
    const again =
      (event instanceof KeyboardEvent && event.repeat) ||
      (event.type === 'click' && event.isTrusted && (event as MouseEvent).detail > 1);
    const next = step(submit.machine, {
      type: 'press',
      press: by,
      text,
      trusted: event.isTrusted,
      again,
    });
    if (!next.pass && text.trim()) {
      hold(event);
      if (event instanceof KeyboardEvent && event.isTrusted) this.#heldKey = event.code;
      // What is swallowed while another is held does not take its place.
      if (next.machine !== submit.machine) submit.held = { press: by, event, target };
    }
    submit.machine = next.machine;
    this.#run(submit, next.effects);
    return !next.pass;
  }

  #of(composer: Composer): Submit {
    let submit = this.#all.get(composer.element);
    if (!submit) {
      for (const element of this.#all.keys()) if (!element.isConnected) this.#all.delete(element);
      submit = { composer, machine: start, held: null, reaction: null, notice: '' };
      this.#all.set(composer.element, submit);
    }
    return submit;
  }

  #text(composer: Composer): string {
    return this.#checks.read(composer).text;
  }

  #tell(submit: Submit, input: Input): void {
    const { machine, effects } = step(submit.machine, input);
    submit.machine = machine;
    this.#run(submit, effects);
  }

  #run(submit: Submit, effects: Effect[]): void {
    for (const effect of effects) this.#perform(submit, effect);
  }

  #perform(submit: Submit, effect: Effect): void {
    const screen = this.#screen;
    const checks = this.#checks;
    const { composer } = submit;
    switch (effect.do) {
      case 'ask':
        void this.#ask(submit, effect);
        return;
      case 'settle':
        void this.#link.ask({ type: 'settle', ticket: effect.ticket, posted: effect.posted });
        return;
      case 'wait': {
        submit.reaction = new Reaction(composer.element, this.#composers.controls(composer));
        setTimeout(() => this.#late(submit, effect.token), effect.ms);
        return;
      }
      case 'replay':
        screen.show('done', composer);
        if (submit.held) replay(submit.held);
        this.#after(submit);
        return;
      case 'show-holding':
        screen.show('attach', composer, 'checking');
        screen.show('checking', composer);
        return;
      case 'show-held': {
        const draft = checks.read(composer);
        const { verdict } = effect.decision;
        checks.learn(composer, draft.text, verdict);
        screen.show('held', composer, draft, verdict);
        return;
      }
      case 'show-failure':
        screen.show('heldFailure', composer, this.#text(composer), effect.failure);
        return;
      case 'show-unchecked':
        if (!kOutside.has(effect.failure.cause)) this.#unchecked(composer, effect.failure);
        return;
      case 'show-press-again':
        screen.show('tell', composer, this.#text(composer), { kind: 'ready' }, 'nothing to report');
        return;
      case 'show-changed':
        screen.show(
          'tell',
          composer,
          this.#text(composer),
          { kind: 'changed' },
          'nothing to report',
        );
        checks.typed(composer);
        return;
      case 'show-done':
        screen.show('done', composer);
        this.#after(submit);
    }
  }

  #unchecked(composer: Composer, failure: Failure): void {
    const view =
      failure.cause === 'orphaned'
        ? ({ kind: 'reload', failure, held: false } as const)
        : ({ kind: 'failure', failure, held: false, retry: false } as const);
    this.#screen.show('tell', composer, this.#text(composer), view, 'not working');
  }

  async #ask(submit: Submit, effect: Extract<Effect, { do: 'ask' }>): Promise<void> {
    const { request, text, prepare, reason } = effect;
    const { composer } = submit;
    const reply = await this.#link.ask({
      type: 'submit',
      surface: composer.surface,
      text,
      prepare,
      reason,
    });
    const now = this.#text(composer);
    if (reply.type === 'decision') {
      submit.notice = reply.decision.verdict.notice;
      this.#tell(submit, { type: 'decision', request, decision: reply.decision, text: now });
    } else if (reply.type === 'failure') {
      const { failure } = reply;
      const through = kOutside.has(failure.cause) || this.#state()?.onFailure === 'release';
      this.#tell(submit, { type: 'failure', request, failure, text: now, through });
    }
  }

  #late(submit: Submit, token: number): void {
    const { machine, composer, reaction } = submit;
    const text = this.#text(composer);
    const changed = 'text' in machine.state && machine.state.text !== text;
    const reacted = reaction?.seen(changed) ?? true;
    this.#tell(submit, { type: 'timer', token, reacted });
    this.#screen.show('refresh', composer, text);
  }

  /** A submit went out: the page empties its composer now or when its server has answered. */
  #after({ composer, notice }: Submit): void {
    const screen = this.#screen;
    if (notice) screen.show('notice', composer, notice);
    for (const pause of [0, 150]) {
      setTimeout(() => screen.show('refresh', composer, this.#text(composer)), pause);
    }
  }
}

const isChord = ({ key }: KeyboardEvent): boolean => key === 'Control' || key === 'Meta';

function hold(event: Event): void {
  if (event.cancelable) event.preventDefault();
  event.stopImmediatePropagation();
}

function origin(event: Event): HTMLElement | null {
  const [first] = event.composedPath();
  return first instanceof HTMLElement ? first : null;
}
