// A part of the page that is read first, and changed on purpose: a button opens a small form in its
// place, Escape closes it.

import { busy, button, called, make } from './make';

export interface InlineForm {
  /** What is read. */
  shown: readonly (Node | string)[];
  /** The button that opens the form, and what a screen reader calls it. */
  open: string;
  called?: string;
  /** Made when it is opened. */
  fields: () => HTMLElement[];
  keep: string;
  /** false: it was not kept, and why is shown elsewhere. */
  send: () => Promise<boolean>;
  /** Further buttons beside the one that opens it. */
  more?: readonly HTMLElement[];
}

export function inlineForm(given: InlineForm): HTMLElement {
  const element = make('div', '', 'inline');
  const show = (focus: boolean) => {
    const open = button(given.open, edit, 'quiet small');
    if (given.called) called(open, given.called);
    element.replaceChildren(
      ...given.shown.map((part) => (typeof part === 'string' ? make('p', [part]) : part)),
      make('div', [open, ...(given.more ?? [])], 'actions'),
    );
    if (focus) open.focus();
  };
  const edit = () => {
    const submit = make('button', [given.keep], 'small');
    submit.type = 'submit';
    const cancel = button('Cancel', () => show(true), 'quiet small');
    const form = make('form', [...given.fields(), make('div', [submit, cancel], 'actions')]);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (submit.ariaDisabled === 'true') return;
      busy(submit, true);
      const isKept = await given.send();
      busy(submit, false);
      if (isKept && form.isConnected) show(true);
    });
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') show(true);
    });
    element.replaceChildren(form);
    form.querySelector<HTMLElement>('input, select, textarea')?.focus();
  };
  show(false);
  return element;
}
