// The short lesson that a rule points to, opened in place under its finding. It came with the
// verdict: opening it asks nobody and leaves no record. One is open at a time.

import type { Finding, Lesson } from '../shared/verdict';
import { button, element, icon, words } from './elements';

/** A lesson in the banner, and the button that opens and closes it. */
export interface Shown {
  key: string;
  button: HTMLElement;
  panel: HTMLElement;
}

export class Lessons {
  open: Shown | null = null;
  /** Of the last one opened: it is open again when the banner is made anew. */
  private key = '';

  /** `changed`: a lesson was opened by hand, or (null) closed, and the banner's height with it. */
  constructor(private readonly changed: (opened: Shown | null) => void) {}

  /** The button and the lesson, for the end of a finding's card. */
  parts({ rule, message }: Finding, lesson: Lesson): HTMLElement[] {
    const opener = button('small more', 'Learn more', () => {
      if (this.open === shown) this.close();
      else this.show(shown, true);
    });
    opener.append(icon('more'));
    // In a list of buttons it stands without its finding.
    opener.ariaLabel = `Learn more: ${lesson.title}`;
    const key = [rule, message, lesson.title].join('\n');
    const shown: Shown = { key, button: opener, panel: panelOf(lesson) };
    set(shown, false);
    if (key === this.key) this.show(shown, false);
    return [opener, shown.panel];
  }

  /** False: none was open. */
  close(): boolean {
    const { open } = this;
    if (!open) return false;
    set(open, false);
    this.forget();
    this.changed(null);
    return true;
  }

  forget(): void {
    this.open = null;
    this.key = '';
  }

  private show(shown: Shown, byHand: boolean): void {
    if (this.open) set(this.open, false);
    this.open = shown;
    this.key = shown.key;
    set(shown, true);
    if (byHand) this.changed(shown);
  }
}

function set({ button: opener, panel }: Shown, open: boolean): void {
  panel.hidden = !open;
  opener.ariaExpanded = String(open);
}

function panelOf({ title, text, right, wrong }: Lesson): HTMLElement {
  const panel = element('div', 'lesson', words('h4', '', title), words('p', 'lines', text));
  panel.role = 'group';
  panel.ariaLabel = title;
  for (const [tone, sign, label, example] of [
    ['fine', 'fine', 'Fine:', right],
    ['block', 'close', 'Not fine:', wrong],
  ] as const) {
    panel.append(
      element('p', `example ${tone}`, icon(sign), label),
      words('blockquote', `quoted ${tone}`, example),
    );
  }
  return panel;
}
