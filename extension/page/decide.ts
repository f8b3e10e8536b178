// How a submit is held and let go: a pure state machine, one for each composer. It is told what
// happened and answers whether the event may pass, what to do, and what it is now.
//
// What it guarantees, whatever the order of events:
// - an event passes only if exactly its text was decided `released` or `overridden`, or if the
//   firm lets posts go that could not be checked;
// - a decision lets go of one submit: what is pressed again while it is decided or under way is
//   swallowed;
// - each ticket is settled once: posted, or not.
//
// One submit is a chain of events (key, click, form submit). Once a link has passed, the links
// behind it pass too, each once.

import type { Failure } from '../shared/page-messages';
import type { Decision } from '../shared/verdict';

export type Press = 'pointer' | 'key' | 'click' | 'submit';

const kRank: Record<Press, number> = { pointer: 0, key: 1, click: 2, submit: 3 };

/** How long a press without its click keeps a reservation, in milliseconds. */
export const kPressLasts = 5000;
/** How long a chain of events may take, and a second press of the same text is swallowed. */
export const kChainLasts = 1000;
/** After how long a page is looked at for a sign that it took our event. */
export const kReactionTakes = 800;

export type State =
  | { at: 'idle' }
  | { at: 'preparing'; text: string; request: number; token: number }
  | { at: 'ready'; text: string; ticket: string; token: number }
  | { at: 'deciding'; text: string; press: Press; request: number; prepared: boolean }
  | { at: 'held'; text: string; press: Press }
  | { at: 'watching'; text: string; press: Press; passed: number; token: number }
  | { at: 'granted'; text: string }
  | { at: 'passing'; text: string; passed: number; token: number };

export interface Machine {
  state: State;
  /** Numbers requests and timers, so that a late answer is known for what it is. */
  serial: number;
}

export const start: Machine = { state: { at: 'idle' }, serial: 0 };

/** `text` is always what the composer holds at that moment. */
export type Input =
  /** The pointer went down on a submit control; `risky`: a warning or block is known. */
  | { type: 'down'; text: string; risky: boolean }
  /** It went up elsewhere, or was cancelled. */
  | { type: 'up' }
  /** `again`: a repeated key or the second click of a double click. */
  | { type: 'press'; press: Press; text: string; trusted: boolean; again: boolean }
  | { type: 'decision'; request: number; decision: Decision; text: string }
  /** `through`: the firm lets posts go that cannot be checked, or this one need not be. */
  | { type: 'failure'; request: number; failure: Failure; text: string; through: boolean }
  | { type: 'anyway'; text: string; reason: string }
  | { type: 'retry'; text: string }
  | { type: 'edited'; text: string }
  | { type: 'timer'; token: number; reacted: boolean }
  /** The composer or the script goes away. */
  | { type: 'gone' };

export type Effect =
  | { do: 'ask'; request: number; text: string; prepare: boolean; reason?: string | undefined }
  | { do: 'settle'; ticket: string; posted: boolean }
  | { do: 'replay'; press: Press }
  | { do: 'wait'; ms: number; token: number }
  | { do: 'show-held'; decision: Decision }
  | { do: 'show-failure'; failure: Failure }
  | { do: 'show-unchecked'; failure: Failure }
  | { do: 'show-press-again' }
  | { do: 'show-changed' }
  | { do: 'show-holding' }
  | { do: 'show-done' };

export interface Step {
  machine: Machine;
  /** For a press: whether the event may go on to the page. */
  pass: boolean;
  effects: Effect[];
}

export function step(machine: Machine, input: Input): Step {
  const { state } = machine;
  switch (input.type) {
    case 'press':
      return press(machine, input);
    case 'down': {
      if (state.at === 'deciding' || state.at === 'watching' || state.at === 'granted') {
        return stay(machine);
      }
      // The second press of a double click.
      if (state.at === 'passing' && state.text === input.text) return stay(machine);
      if (input.risky || !input.text.trim()) return idle(machine, dropped(state));
      const token = machine.serial + 1;
      return to(
        { state, serial: token },
        { at: 'preparing', text: input.text, request: token, token },
        [
          ...dropped(state),
          { do: 'ask', request: token, text: input.text, prepare: true },
          { do: 'wait', ms: kPressLasts, token },
        ],
      );
    }
    case 'up':
      if (state.at !== 'preparing' && state.at !== 'ready') return stay(machine);
      return idle(machine, dropped(state));
    case 'decision':
      return decided(machine, input);
    case 'failure':
      return failed(machine, input);
    case 'anyway':
      if (state.at !== 'held') return stay(machine);
      return ask(
        machine,
        state.press,
        input.text,
        // A reason was given for the text that was shown, not for a later one.
        input.text === state.text ? input.reason : undefined,
      );
    case 'retry':
      return state.at === 'held' ? ask(machine, state.press, input.text) : stay(machine);
    case 'edited':
      if (state.at === 'idle' || state.at === 'deciding' || state.text === input.text) {
        return stay(machine);
      }
      if (state.at === 'watching' || state.at === 'passing') return stay(machine);
      return idle(machine, dropped(state));
    case 'timer':
      return timer(machine, input);
    case 'gone':
      return idle(machine, dropped(state));
  }
}

function press(machine: Machine, input: Extract<Input, { type: 'press' }>): Step {
  const { state } = machine;
  const same = 'text' in state && state.text === input.text;
  const rank = kRank[input.press];
  switch (state.at) {
    case 'watching':
    case 'passing':
      if (rank > state.passed && (same || !input.text.trim())) {
        return { ...to(machine, { ...state, passed: rank }), pass: true };
      }
      if (same || state.at === 'watching') return stay(machine);
      break;
    case 'granted':
      if (same) return input.trusted ? passed(machine, input.text, rank, []) : stay(machine);
      break;
    case 'ready':
      if (same && !input.again) {
        return passed(machine, input.text, rank, [
          { do: 'settle', ticket: state.ticket, posted: true },
        ]);
      }
      break;
    case 'preparing':
      if (same && !input.again) {
        const { text, request } = state;
        return to(machine, { at: 'deciding', text, press: input.press, request, prepared: true }, [
          { do: 'show-holding' },
        ]);
      }
      break;
    case 'deciding':
      return stay(machine);
  }
  if (input.again) return stay(machine);
  const asked = ask(machine, input.press, input.text);
  return { ...asked, effects: [...dropped(state), ...asked.effects] };
}

function decided(machine: Machine, input: Extract<Input, { type: 'decision' }>): Step {
  const { state } = machine;
  const { decision, request, text } = input;
  const { ticket } = decision;
  const held = decision.outcome === 'held';
  const drop: Effect[] = ticket ? [{ do: 'settle', ticket, posted: false }] : [];
  if (!('request' in state) || state.request !== request) return stay(machine, drop);
  if (state.at === 'preparing') {
    // Held: nothing was written down, and the click asks again. Gone: likewise.
    if (held || !ticket || state.text !== text) return idle(machine, drop);
    return to(machine, { at: 'ready', text, ticket, token: state.token });
  }
  if (text !== state.text) {
    const gone = !text.trim();
    return idle(machine, [...drop, { do: gone ? 'show-done' : 'show-changed' }]);
  }
  if (held) {
    // A reservation that was refused leaves no record; this submit has to leave one.
    if (state.prepared) return ask(machine, state.press, text);
    return to(machine, { at: 'held', text, press: state.press }, [{ do: 'show-held', decision }]);
  }
  const settle: Effect[] = ticket ? [{ do: 'settle', ticket, posted: true }] : [];
  return letGo(machine, text, state.press, settle);
}

function failed(machine: Machine, input: Extract<Input, { type: 'failure' }>): Step {
  const { state } = machine;
  const { failure, text } = input;
  if (!('request' in state) || state.request !== input.request) return stay(machine);
  if (state.at === 'preparing') return idle(machine);
  if (text !== state.text) {
    return idle(machine, [{ do: text.trim() ? 'show-changed' : 'show-done' }]);
  }
  if (input.through) {
    return letGo(machine, text, state.press, [{ do: 'show-unchecked', failure }]);
  }
  return to(machine, { at: 'held', text, press: state.press }, [{ do: 'show-failure', failure }]);
}

function timer(machine: Machine, input: Extract<Input, { type: 'timer' }>): Step {
  const { state } = machine;
  if (!('token' in state) || state.token !== input.token) return stay(machine);
  if (state.at === 'watching') {
    if (input.reacted) return idle(machine, [{ do: 'show-done' }]);
    return to(machine, { at: 'granted', text: state.text }, [{ do: 'show-press-again' }]);
  }
  return idle(machine, dropped(state));
}

function ask(machine: Machine, by: Press, text: string, reason?: string): Step {
  const request = machine.serial + 1;
  return to(
    { state: machine.state, serial: request },
    { at: 'deciding', text, press: by, request, prepared: false },
    [{ do: 'show-holding' }, { do: 'ask', request, text, prepare: false, reason }],
  );
}

/** Our own event goes out: it and what follows from it may pass. */
function letGo(machine: Machine, text: string, by: Press, first: Effect[]): Step {
  const token = machine.serial + 1;
  return to(
    { state: machine.state, serial: token },
    { at: 'watching', text, press: by, passed: kRank[by] - 1, token },
    [...first, { do: 'wait', ms: kReactionTakes, token }, { do: 'replay', press: by }],
  );
}

/** The person's own event goes on, untouched. */
function passed(machine: Machine, text: string, rank: number, first: Effect[]): Step {
  const token = machine.serial + 1;
  const next: State = { at: 'passing', text, passed: rank, token };
  const effects: Effect[] = [...first, { do: 'wait', ms: kChainLasts, token }, { do: 'show-done' }];
  return { machine: { state: next, serial: token }, pass: true, effects };
}

const dropped = (state: State): Effect[] =>
  state.at === 'ready' ? [{ do: 'settle', ticket: state.ticket, posted: false }] : [];

const idle = (machine: Machine, effects?: Effect[]): Step => to(machine, { at: 'idle' }, effects);

const to = (machine: Machine, state: State, effects: Effect[] = []): Step => ({
  machine: { state, serial: machine.serial },
  pass: false,
  effects,
});

const stay = (machine: Machine, effects: Effect[] = []): Step => ({
  machine,
  pass: false,
  effects,
});
