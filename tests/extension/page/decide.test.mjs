// The state machine of a submit: each way through it, then every short sequence of events.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../load.mjs';

const { start, step } = await load('page/decide.ts');

const allow = { outcome: 'released', verdict: { verdict: 'allow', findings: [] } };
const held = { outcome: 'held', verdict: { verdict: 'warn', findings: [] } };
const overridden = { outcome: 'overridden', verdict: { verdict: 'warn', findings: [] } };
const ticket = { ...allow, ticket: 'T' };
const failure = { cause: 'timeout', title: '', detail: '', hint: '' };

/** Runs inputs one after the other; `request` and `token` 'last' stand for the newest. */
function play(...inputs) {
  let machine = start;
  const passes = [];
  const effects = [];
  for (const input of inputs) {
    const filled = { ...input };
    for (const name of ['request', 'token']) {
      if (filled[name] === 'last') filled[name] = machine.serial;
    }
    const next = step(machine, filled);
    machine = next.machine;
    if (input.type === 'press') passes.push(next.pass);
    effects.push(...next.effects);
  }
  return { at: machine.state.at, passes, effects, done: effects.map((effect) => effect.do) };
}

const press = (by = 'click', text = 'a', more = {}) => ({
  type: 'press',
  press: by,
  text,
  trusted: true,
  again: false,
  ...more,
});
const down = (text = 'a', risky = false) => ({ type: 'down', text, risky });
const decision = (decided, text = 'a') => ({
  type: 'decision',
  request: 'last',
  decision: decided,
  text,
});
const failed = (through, text = 'a') => ({
  type: 'failure',
  request: 'last',
  failure,
  text,
  through,
});
const late = (reacted = false) => ({ type: 'timer', token: 'last', reacted });
const settled = (effects) =>
  effects.filter((effect) => effect.do === 'settle').map(({ posted }) => posted);

test('a click with its ticket passes untouched and is settled as posted', () => {
  const { passes, effects, at } = play(down(), decision(ticket), press());
  assert.deepEqual(passes, [true]);
  assert.deepEqual(settled(effects), [true]);
  assert.equal(at, 'passing');
});

test('the form submit that a passed click causes passes too, once', () => {
  const { passes } = play(down(), decision(ticket), press(), press('submit'), press('submit'));
  assert.deepEqual(passes, [true, true, false]);
});

test('a click ahead of its ticket is held, then let go with that ticket', () => {
  const { passes, effects, done } = play(down(), press(), decision(ticket));
  assert.deepEqual(passes, [false]);
  assert.deepEqual(settled(effects), [true]);
  assert.ok(done.includes('replay'));
  assert.equal(effects.filter((effect) => effect.do === 'ask').length, 1);
});

test('a refused reservation is asked again, so that the held submit leaves a record', () => {
  const { effects, at } = play(down(), press(), decision(held), decision(held));
  assert.deepEqual(
    effects.filter((effect) => effect.do === 'ask').map(({ prepare }) => prepare),
    [true, false],
  );
  assert.equal(at, 'held');
});

test('a press that comes to nothing gives the ticket back', () => {
  assert.deepEqual(settled(play(down(), decision(ticket), { type: 'up' }).effects), [false]);
  assert.deepEqual(settled(play(down(), decision(ticket), late()).effects), [false]);
  assert.deepEqual(settled(play(down(), decision(ticket), { type: 'gone' }).effects), [false]);
  // The pointer was let go before the ticket came.
  const early = play(down(), { type: 'up' }, { ...decision(ticket), request: 1 });
  assert.deepEqual(settled(early.effects), [false]);
});

test('a ticket is for its text alone', () => {
  const { passes, effects, at } = play(down('a'), decision(ticket), press('click', 'b'));
  assert.deepEqual(passes, [false]);
  assert.deepEqual(settled(effects), [false]);
  assert.equal(at, 'deciding');
});

test('a known warning or block is not prepared', () => {
  assert.deepEqual(play(down('a', true)).effects, []);
});

test('a key is held, decided and played again', () => {
  const { passes, done } = play(press('key'), decision(allow));
  assert.deepEqual(passes, [false]);
  assert.deepEqual(done, ['show-holding', 'ask', 'wait', 'replay']);
});

test('what our own event causes passes once', () => {
  const chain = [press('key', 'a', { trusted: false }), press('submit')];
  const { passes } = play(press('key'), decision(allow), ...chain, press('submit'), press());
  assert.deepEqual(passes, [false, true, true, false, false]);
});

test('a page that ignores our event gets the next press of a hand, once', () => {
  const before = [press(), decision(allow), late(false)];
  assert.equal(play(...before).at, 'granted');
  assert.ok(play(...before).done.includes('show-press-again'));
  assert.deepEqual(play(...before, press(), press()).passes, [false, true, false]);
  // Not a script's, and not for another text.
  assert.deepEqual(play(...before, press('click', 'a', { trusted: false })).passes, [false, false]);
  assert.deepEqual(play(...before, press('click', 'b')).passes, [false, false]);
  // No second record.
  const asks = play(...before, press()).effects.filter((effect) => effect.do === 'ask');
  assert.equal(asks.length, 1);
});

test('a page that took it is left in peace', () => {
  assert.equal(play(press(), decision(allow), late(true)).at, 'idle');
});

test('a draft changed meanwhile is not let go', () => {
  for (const last of [decision(allow, 'b'), failed(true, 'b')]) {
    const { done, at } = play(press(), last);
    assert.ok(!done.includes('replay'));
    assert.ok(done.includes('show-changed'));
    assert.equal(at, 'idle');
  }
  // Emptied: there is nothing to say.
  assert.ok(!play(press(), decision(allow, '')).done.includes('show-changed'));
});

test('double clicks and repeated keys are swallowed', () => {
  const again = press('click', 'a', { again: true });
  assert.deepEqual(play(press(), again, decision(allow)).passes, [false, false]);
  assert.deepEqual(play(press(), decision(held), again).at, 'held');
  assert.deepEqual(play(down(), decision(ticket), press(), down(), again).passes, [true, false]);
  assert.equal(play(again).at, 'idle');
});

test('post anyway asks with the reason, and only for the text that was shown', () => {
  const anyway = { type: 'anyway', text: 'a', reason: 'approved' };
  const good = play(press(), decision(held), anyway, decision(overridden));
  assert.equal(good.effects.filter((effect) => effect.do === 'ask')[1].reason, 'approved');
  assert.ok(good.done.includes('replay'));
  const other = play(press(), decision(held), { ...anyway, text: 'b' });
  assert.equal(other.effects.filter((effect) => effect.do === 'ask')[1].reason, undefined);
});

test('a failure holds or lets go, as the firm says', () => {
  const holding = play(press(), failed(false));
  assert.equal(holding.at, 'held');
  assert.ok(!holding.done.includes('replay'));
  const releasing = play(press(), failed(true));
  assert.ok(releasing.done.includes('replay'));
  assert.ok(releasing.done.includes('show-unchecked'));
  assert.ok(play(press(), failed(false), { type: 'retry', text: 'a' }).at === 'deciding');
});

test('typing takes back a grant, a ticket and what was held', () => {
  const edited = { type: 'edited', text: 'b' };
  assert.equal(play(press(), decision(allow), late(false), edited).at, 'idle');
  assert.deepEqual(settled(play(down(), decision(ticket), edited).effects), [false]);
  assert.equal(play(press(), decision(held), edited).at, 'idle');
});

test('every short sequence of events: nothing passes undecided, nothing twice', () => {
  const alphabet = [
    down('a'),
    press('click', 'a'),
    press('submit', 'a'),
    press('key', 'b'),
    press('click', 'a', { trusted: false }),
    decision(ticket),
    decision(allow),
    decision(held),
    failed(false),
    failed(true),
    { type: 'anyway', text: 'a', reason: 'r' },
    { type: 'edited', text: 'b' },
    { type: 'up' },
    late(false),
  ];
  const kLongest = 5;
  let sequences = 0;
  const walk = (machine, trail, world) => {
    sequences++;
    if (trail.length === kLongest) return;
    for (const input of alphabet) {
      const { state, serial } = machine;
      const request = 'request' in state ? state.request : serial;
      const filled = { ...input, ...('request' in input ? { request } : {}) };
      if ('token' in input) filled.token = 'token' in state ? state.token : 0;
      // A decision needs a question, and a ticket is given for a reservation alone.
      if ('request' in input && !('request' in state)) continue;
      if (input.decision) {
        const prepared = state.at === 'preparing' || state.prepared;
        if (prepared !== !!input.decision.ticket && input.decision !== held) continue;
      }
      const next = step(machine, filled);
      const now = { ...world };
      const where = JSON.stringify([...trail, filled]);
      if (input.decision?.ticket) now.open++;
      for (const effect of next.effects) {
        if (effect.do === 'settle') now.open--;
        if (effect.do === 'replay') {
          const released = input.decision && input.decision.outcome !== 'held';
          assert.ok(released || input.through, `let go undecided: ${where}`);
          assert.equal(filled.text, state.text, `let go on an old verdict: ${where}`);
        }
      }
      if (next.pass) {
        const may = ['ready', 'granted', 'watching', 'passing'].includes(state.at);
        assert.ok(may, `passed undecided: ${where}`);
        assert.equal(filled.text, state.text, `passed with another text: ${where}`);
        if (state.at === 'granted') assert.ok(input.trusted, `a script pressed: ${where}`);
      }
      assert.ok(now.open === 0 || now.open === 1, `a ticket settled twice or lost: ${where}`);
      assert.equal(
        now.open === 1,
        next.machine.state.at === 'ready',
        `a ticket left open: ${where}`,
      );
      walk(next.machine, [...trail, filled], now);
    }
  };
  walk(start, [], { open: 0 });
  assert.ok(sequences > 10_000);
});
