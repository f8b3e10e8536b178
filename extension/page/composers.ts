// What on a page is a composer, which controls submit it, and which keys do.

import { generic } from '../sites/adapter';
import type { Adapter, ComposerEntry, SubmitKey } from '../sites/adapter';
import type { PageReport } from '../shared/page-messages';
import type { Surface } from '../shared/verdict';
import { closestAcross, elementsOf, kControl, queryAcross } from './dom';

export interface Composer {
  /** The editable element itself: a textarea, an input, or the root of an editable tree. */
  element: HTMLElement;
  surface: Surface;
  /** null: found by the generic adapter. */
  entry: ComposerEntry | null;
}

/** A submit control that was pressed, and the composer it belongs to. */
export interface Target {
  composer: Composer;
  control: HTMLElement;
}

const kEditable = 'textarea, [contenteditable]:not([contenteditable=false i])';
const kIgnored = Object.values(generic.ignore).join(', ');
const kHome = 'form, dialog, [role=dialog]';
const kMostLabel = 60;

export class Composers {
  /** What is known of this site; until the background has sent it, the generic adapter does. */
  adapter: Adapter | null = null;
  /** The composer that the person wrote in last. */
  last: Composer | null = null;

  /** The composer an event happened in. */
  of(event: Event): Composer | null {
    for (const element of elementsOf(event)) {
      const composer = this.describe(element);
      if (composer) return composer;
    }
    return null;
  }

  /** The composer that `element` is, if it is one. */
  describe(element: HTMLElement): Composer | null {
    const { adapter } = this;
    if (adapter?.ignore && element.matches(adapter.ignore)) return null;
    // A password is never read, whatever a faulty adapter says.
    if (element instanceof HTMLInputElement && element.type === 'password') return null;
    const entry = adapter?.composers.find((known) => element.matches(known.match)) ?? null;
    if (entry) return { element, surface: entry.surface, entry };
    if (!isEditingHost(element) || element.matches(kIgnored)) return null;
    if (closestAcross(element, '[role=search]')) return null;
    return { element, surface: surfaceOf(element), entry: null };
  }

  /** The submit control that an event came through, with its composer. */
  target(event: Event): Target | null {
    for (const element of elementsOf(event)) {
      const known = this.#byAdapter(element);
      if (known) return known;
      if (!element.matches(kControl)) continue;
      const composer = this.#byForm(element) ?? this.#byName(element);
      return composer ? { composer, control: element } : null;
    }
    return null;
  }

  /** The composer whose text a form sends. */
  inForm(form: HTMLFormElement): Composer | null {
    return this.#pick(this.#within(form, form));
  }

  /** All composers whose text goes out together with `composer`, itself among them, in order. */
  group(composer: Composer): HTMLElement[] {
    const { element, entry } = composer;
    const form = element instanceof HTMLTextAreaElement ? element.form : null;
    const scope = entry ? closestAcross(element, entry.scope) : (form ?? element.closest('form'));
    if (!scope) return [element];
    const found = this.#within(scope, form).filter((other) => other.surface === composer.surface);
    return found.some((other) => other.element === element)
      ? found.map((other) => other.element)
      : [element];
  }

  /** The submit controls near a composer: what must not be covered. */
  controls(composer: Composer): Element[] {
    const { element, entry } = composer;
    if (entry) {
      const scope = closestAcross(element, entry.scope);
      if (scope) return queryAcross(scope, entry.submit);
    }
    let scope: Element | null = element.closest(kHome);
    for (let up = element.parentElement, n = 0; !scope && up && n < 6; up = up.parentElement, n++) {
      if ([...up.querySelectorAll(kControl)].some(isSubmitName)) scope = up;
    }
    return scope ? [...scope.querySelectorAll(kControl)].filter(isSubmitName) : [];
  }

  /** Whether a key press in `composer` submits it. */
  submitsBy(event: KeyboardEvent, composer: Composer): boolean {
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return false;
    const chord: SubmitKey = event.ctrlKey || event.metaKey ? 'ctrl+enter' : 'enter';
    if (composer.entry) return composer.entry.keys.includes(chord);
    if (chord === 'ctrl+enter') return true;
    // To hold an Enter that only begins a new line would spoil the writing, so a plain Enter
    // counts only where the page itself says that the field has one line or sends.
    const { element } = composer;
    return (
      element.enterKeyHint === 'send' ||
      element.getAttribute('aria-multiline') === 'false' ||
      element.getAttribute('rows') === '1'
    );
  }

  /** What this page holds, for the status page. */
  report(): PageReport {
    const counts = new Map<Surface, number>();
    for (const { surface } of this.#within(document, null)) {
      counts.set(surface, (counts.get(surface) ?? 0) + 1);
    }
    const composers = [...counts].map(([surface, found]) => ({ surface, found }));
    return { adapter: this.adapter?.id ?? 'generic', composers };
  }

  /** Whether something on the page would open a composer. */
  canOpen(): boolean {
    return !!this.adapter?.openers && !!document.querySelector(this.adapter.openers);
  }

  #within(scope: ParentNode, form: HTMLFormElement | null): Composer[] {
    const known = this.adapter?.composers.map((entry) => entry.match) ?? [];
    const elements = new Set<Element>(queryAcross(scope, [kEditable, ...known].join(', ')));
    // A field may stand outside its form and name it.
    for (const field of form?.elements ?? []) {
      if (field.matches(kEditable)) elements.add(field);
    }
    return [...elements].flatMap((element) => {
      const composer = element instanceof HTMLElement && isSeen(element) && this.describe(element);
      return composer ? [composer] : [];
    });
  }

  #byAdapter(control: HTMLElement): Target | null {
    for (const entry of this.adapter?.composers ?? []) {
      if (!control.matches(entry.submit)) continue;
      const scope = closestAcross(control, entry.scope);
      if (!scope) continue;
      const composer = this.#pick(
        this.#within(scope, null).filter((found) => found.entry === entry),
      );
      if (composer) return { composer, control };
    }
    return null;
  }

  #byForm(control: HTMLElement): Composer | null {
    const submits =
      (control instanceof HTMLButtonElement && control.type === 'submit') ||
      (control instanceof HTMLInputElement && /^(submit|image)$/.test(control.type));
    return submits && control.form ? this.inForm(control.form) : null;
  }

  #byName(control: HTMLElement): Composer | null {
    if (!isSubmitName(control)) return null;
    const dialog = control.closest(kHome);
    for (let up = control.parentElement; up && up !== document.body; up = up.parentElement) {
      // A "Reply" ahead of a field opens it; one behind it sends it.
      const found = this.#within(up, null).filter(
        ({ element }) => dialog?.contains(element) || isAfter(control, element),
      );
      if (found.length > 0) return this.#pick(found);
    }
    const { last } = this;
    return last && last.element.isConnected && !dialog ? last : null;
  }

  /** The one with a text; of several, the one written in last. */
  #pick(found: Composer[]): Composer | null {
    const written = found.find(({ element }) => element === this.last?.element);
    return written ?? found.find(({ element }) => hasText(element)) ?? found[0] ?? null;
  }
}

const isAfter = (control: Node, field: Node): boolean =>
  (field.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

const isSeen = (element: Element): boolean => element.getClientRects().length > 0;

const hasText = (element: HTMLElement): boolean =>
  (element instanceof HTMLTextAreaElement ? element.value : element.textContent).trim() !== '';

function isEditingHost(element: HTMLElement): boolean {
  if (element instanceof HTMLTextAreaElement) return true;
  // The topmost editable element: those within it are parts of one text.
  return element.isContentEditable && !element.parentElement?.isContentEditable;
}

const words = new Set(generic.submit);

/** Whether a control's name begins with a word like "Post". */
function isSubmitName(control: Element): boolean {
  const name =
    control.getAttribute('aria-label') ??
    (control instanceof HTMLInputElement ? control.value : control.textContent);
  const label = name.trim().toLowerCase();
  if (label.length > kMostLabel) return false;
  return words.has(label.match(/^\p{L}+/u)?.[0] ?? '');
}

function surfaceOf(element: HTMLElement): Surface {
  const labels = ['aria-label', 'placeholder', 'aria-placeholder', 'data-placeholder', 'name', 'id']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
    .toLowerCase();
  const fits = generic.surfaces.find((known) => known.words.some((word) => labels.includes(word)));
  return fits?.surface ?? 'post';
}
