// One of the person's own notes: to be read, written anew, taken out.

import { MAX_NOTE, type Note } from '../shared/notes';
import { when } from './client-text';
import { busy, button, field, make, written } from './make';

export interface NoteActions {
  /** An empty text takes the note out. false: it was not kept. */
  write: (note: number, text: string) => Promise<boolean>;
}

export function noteEntry(note: Note, { write }: NoteActions): HTMLElement {
  const entry = make('li');
  const time = when(note.time);

  const named = (element: HTMLButtonElement, name: string) => {
    element.ariaLabel = name;
    return element;
  };

  const show = (focus = '') => {
    const edit = named(button('Edit', change, 'quiet'), `Edit the note of ${time}`);
    const remove = named(button('Delete', ask, 'quiet'), `Delete the note of ${time}`);
    entry.replaceChildren(
      make('p', [time], 'when'),
      written('p', note.text, 'text'),
      make('div', [edit, remove], 'actions'),
    );
    if (focus) (focus === 'edit' ? edit : remove).focus();
  };

  const change = () => {
    const text = make('textarea');
    text.maxLength = MAX_NOTE;
    text.rows = 4;
    text.value = note.text;
    const keep = make('button', ['Keep note']);
    keep.type = 'submit';
    const cancel = button('Cancel', () => show('edit'), 'quiet');
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
      if (event.key === 'Escape') show('edit');
    });
    entry.replaceChildren(form);
    text.focus();
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

  show();
  return entry;
}
