// Making a part of the page anew without losing the focus.

const nameOf = (element: Element) =>
  [element.tagName, element.ariaLabel ?? '', element.textContent, element.id].join('\n');

/** Roughly the same control as before: by its name, else by its label. */
function again(part: Element, was: string, label: string): HTMLElement | null {
  const all = [
    ...part.querySelectorAll<HTMLElement>('a[href], button, input, textarea, select, [tabindex]'),
  ];
  return (
    all.find((element) => nameOf(element) === was) ??
    (label === '' ? null : (all.find((element) => labelOf(element) === label) ?? null))
  );
}

const labelOf = (element: Element) =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement
    ? (element.labels?.[0]?.textContent ?? '')
    : '';

/**
 * Calls `render`, which makes what is in `part` anew. What had the focus in there has it again, or
 * `otherwise` gets it.
 */
export function keepFocus(part: HTMLElement, render: () => void, otherwise: () => void): void {
  const had = document.activeElement;
  if (!had || !part.contains(had)) {
    render();
    return;
  }
  const was = nameOf(had);
  const label = labelOf(had);
  const { scrollY } = window;
  render();
  if (part.contains(document.activeElement)) return;
  const found = again(part, was, label);
  if (found) {
    found.focus({ preventScroll: true });
    window.scrollTo({ top: scrollY });
  } else otherwise();
}
