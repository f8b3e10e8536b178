// The one way to unlock the notes, or to begin them, in the popup and on the page of clients.

import type { NotesState } from '../shared/notes';
import type { Failure } from '../shared/page-messages';
import { ask } from './ask';
import { lockWords, otherWay, passphraseFault, type LockWords } from './lock-text';
import { busy, failureCard, field, make } from './make';

function passwordField(name: string, autocomplete: 'current-password' | 'new-password') {
  const control = make('input');
  control.type = 'password';
  control.autocomplete = autocomplete;
  control.maxLength = 500;
  return { control, row: field(name, control) };
}

interface Asked {
  element: HTMLElement;
  focus: () => void;
}

/** `failed` is called with why the button did not do. */
function asking(
  words: LockWords,
  opened: (state: NotesState) => void,
  failed: (failure: Failure) => boolean,
): Asked {
  const { way, title, lines, button: label } = words;
  const submit = make('button', [label]);
  submit.type = 'submit';
  const said = make('div');
  said.role = 'alert';
  const isNew = way === 'choose';
  const first = passwordField('Passphrase', isNew ? 'new-password' : 'current-password');
  const second = passwordField('The same again', 'new-password');
  const rows = way === 'button' ? [] : isNew ? [first.row, second.row] : [first.row];
  const form = make('form', [...rows, make('div', [submit], 'actions'), said]);
  const element = make('div', [make('h2', [title]), ...lines.map((line) => make('p', line)), form]);

  const focus = () => (way === 'button' ? submit : first.control).focus();
  const unlock = async () => {
    if (submit.ariaDisabled === 'true') return;
    const fault = passphraseFault(way, first.control.value, second.control.value);
    if (fault) {
      said.replaceChildren(make('p', [fault], 'fault'));
      focus();
      return;
    }
    busy(submit, true);
    said.replaceChildren(make('p', ['Unlocking…'], 'soft'));
    const passphrase = first.control.value;
    const reply = await ask(
      way === 'button' ? { type: 'notes.unlock' } : { type: 'notes.unlock', passphrase },
    );
    busy(submit, false);
    if (reply.type === 'state' && reply.state.state === 'open') {
      // Not longer in the page than it is needed.
      first.control.value = second.control.value = '';
      opened(reply.state);
      return;
    }
    if (reply.type === 'failure') {
      if (way === 'button' && failed(reply.failure)) return;
      said.replaceChildren(failureCard(reply.failure));
    }
    first.control.select();
    focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void unlock();
  });
  return { element, focus };
}

/**
 * `opened` is called with the state when the notes are open. `failure`: why the key store has not
 * opened them already.
 */
export function lockPanel(
  state: NotesState,
  opened: (state: NotesState) => void,
  failure?: Failure,
): { panel: HTMLElement; focus: () => void } {
  const panel = make('section', '', 'card');
  let asked: Asked;
  const show = (words: LockWords, why?: Failure) => {
    asked = asking(words, opened, (reason) => {
      const other = otherWay(state, reason.cause);
      if (!other) return false;
      show(other, reason);
      asked.focus();
      return true;
    });
    const told = why ? [make('div', [failureCard(why)])] : [];
    for (const element of told) element.role = 'alert';
    panel.replaceChildren(asked.element, ...told);
  };
  const other = failure ? otherWay(state, failure.cause) : null;
  show(other ?? lockWords(state), failure);
  return { panel, focus: () => asked.focus() };
}
