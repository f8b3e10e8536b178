// One of the person's own notes in the timeline: to be read, written anew, dated, taken out.

import { MAX_NOTE, type Note } from '../shared/notes';
import { busy, button, called, field, make, timeOf, written } from './make';
import { localTime, timeWords } from './time-text';

export interface NoteActions {
  /** What was typed before and not kept. */
  draft: (note: number) => string | undefined;
  /** null: given up. `seen`: what stood there when the typing began. */
  typed: (note: number, text: string | null, seen: string) => void;
  /** An empty text takes the note out. false: it was not kept. */
  write: (note: number, text: string, time?: string) => Promise<boolean>;
}

/** A field for when it was; its value is what is sent, empty: as it was. */
export function timeField(label: string, time: string): { row: HTMLElement; value: () => string } {
  const control = make('input');
  control.type = 'datetime-local';
  const shown = localTime(time);
  control.value = shown;
  const value = () => {
    const isChanged = control.value !== '' && control.value !== shown;
    return isChanged ? new Date(control.value).toISOString() : '';
  };
  return { row: field(label, control), value };
}

export function noteEntry(note: Note, { draft, typed, write }: NoteActions): HTMLElement {
  const entry = make('li', '', 'note');
  const time = timeWords(note.time);

  const show = (focus = false) => {
    const edit = called(
      button('Edit', () => change().focus(), 'quiet small'),
      `Edit the note of ${time}`,
    );
    const remove = called(
      button(
        'Delete',
        async () => {
          busy(remove, true);
          await write(note.id, '');
          busy(remove, false);
        },
        'quiet small',
      ),
      `Delete the note of ${time}`,
    );
    entry.replaceChildren(
      make('p', [make('span', ['Note'], 'kind'), timeOf(note.time)], 'when'),
      written('p', note.text, 'text'),
      make('div', [edit, remove], 'actions'),
    );
    if (focus) edit.focus();
  };

  const leave = () => {
    typed(note.id, null, note.text);
    show(true);
  };

  const change = () => {
    const text = make('textarea');
    text.maxLength = MAX_NOTE;
    text.rows = 4;
    text.value = draft(note.id) ?? note.text;
    text.addEventListener('input', () => typed(note.id, text.value, note.text));
    const when = timeField('When it was', note.time);
    const keep = make('button', ['Keep note'], 'small');
    keep.type = 'submit';
    const cancel = button('Cancel', leave, 'quiet small');
    const form = make('form', [
      field(`Note of ${time}`, text),
      when.row,
      make('div', [keep, cancel], 'actions'),
    ]);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (keep.ariaDisabled === 'true') return;
      busy(keep, true);
      await write(note.id, text.value, when.value());
      busy(keep, false);
    });
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') leave();
    });
    entry.replaceChildren(form);
    return text;
  };

  if (draft(note.id) === undefined) show();
  else change();
  return entry;
}
