// One of the person's own notes: to be read, written anew, taken out.

import { MAX_NOTE, type Note } from '../shared/notes';
import { when } from './client-text';
import { busy, button, field, make, written } from './make';

export interface NoteActions {
  /** What was typed before and not kept. */
  draft: (note: number) => string | undefined;
  /** null: given up. */
  typed: (note: number, text: string | null) => void;
  /** An empty text takes the note out. false: it was not kept. */
  write: (note: number, text: string) => Promise<boolean>;
}

export function noteEntry(note: Note, { draft, typed, write }: NoteActions): HTMLElement {
  const entry = make('li');
  const time = when(note.time);

  const named = (element: HTMLButtonElement, name: string) => {
    element.ariaLabel = name;
    return element;
  };

  const show = (focus = '') => {
    const edit = named(
      button('Edit', () => change().focus(), 'quiet'),
      `Edit the note of ${time}`,
    );
    const remove = named(button('Delete', ask, 'quiet'), `Delete the note of ${time}`);
    entry.replaceChildren(
      make('p', [time], 'when'),
      written('p', note.text, 'text'),
      make('div', [edit, remove], 'actions'),
    );
    if (focus) (focus === 'edit' ? edit : remove).focus();
  };

  const leave = () => {
    typed(note.id, null);
    show('edit');
  };

  const change = () => {
    const text = make('textarea');
    text.maxLength = MAX_NOTE;
    text.rows = 4;
    text.value = draft(note.id) ?? note.text;
    text.addEventListener('input', () => typed(note.id, text.value));
    const keep = make('button', ['Keep note']);
    keep.type = 'submit';
    const cancel = button('Cancel', leave, 'quiet');
    const form = make('form', [
      field(`Note of ${time}`, text),
      make('div', [keep, cancel], 'actions'),
    ]);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (keep.ariaDisabled === 'true') return;
      if (text.value.trim() === '') {
        ask();
        return;
      }
      busy(keep, true);
      await write(note.id, text.value);
      busy(keep, false);
    });
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') leave();
    });
    entry.replaceChildren(form);
    return text;
  };

  const ask = () => {
    const remove = button(
      'Delete this note',
      async () => {
        busy(remove, true);
        await write(note.id, '');
        busy(remove, false);
      },
      'danger',
    );
    const keep = button('Leave it', () => show('delete'), 'quiet');
    entry.replaceChildren(
      make('p', [time], 'when'),
      written('p', note.text, 'text'),
      make('p', ['It cannot be brought back.']),
      make('div', [remove, keep], 'actions'),
    );
    keep.focus();
  };

  if (draft(note.id) === undefined) show();
  else change();
  return entry;
}
