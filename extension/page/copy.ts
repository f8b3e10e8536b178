// Puts text into the clipboard when a button is pressed. Nothing of ours writes into an editor.

import { button, element } from './elements';

/** In a page where the clipboard is shut to scripts, the old way may still work. */
export async function copyText(text: string, beside: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = beside.querySelector<HTMLElement>(':focus');
    const field = element('textarea', 'said');
    field.value = text;
    beside.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    focused?.focus();
    return done;
  }
}

export const kNoCopying = 'The browser did not allow copying.';

/** A button that copies a wording, and says whether it did: to the eye and, by `say`, to the ear. */
export function copyButton(
  wording: string,
  name: string,
  say: (text: string) => void,
): HTMLButtonElement {
  const copy = button('small', 'Copy this wording', () => {
    void copyText(wording, copy.parentElement ?? copy).then((done) => {
      copy.textContent = copy.ariaLabel = done ? 'Copied' : 'Not copied';
      say(done ? 'Copied: paste it into your post.' : kNoCopying);
    });
  });
  copy.ariaLabel = `Copy this wording: ${name}`;
  return copy;
}
