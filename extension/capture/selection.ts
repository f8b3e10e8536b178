// The text that the person has selected on a page, and never what they are writing there.

import { bounded } from '../shared/capture';

/** Chromium alone has a shadow root's own selection. */
type Root = Document | (ShadowRoot & { getSelection?: () => Selection | null });

/** A picture of that name would answer in the document's place. */
const selectionOf = (root: Root): Selection | null =>
  root instanceof Document
    ? Document.prototype.getSelection.call(root)
    : (root.getSelection?.() ?? null);

/** Can the person write at this place, in whatever shadow tree it is? */
function isWritable(place: Node): boolean {
  for (let at: Node | null = place; at;) {
    if (at instanceof HTMLElement && (at.isContentEditable || at.matches('input, textarea'))) {
      return true;
    }
    at = at instanceof ShadowRoot ? at.host : at.parentNode;
  }
  return false;
}

/** Does what a page would be quoted from reach into a place where the person writes? */
function touchesWritable(range: Range): boolean {
  const { commonAncestorContainer: around } = range;
  if (isWritable(around)) return true;
  const within = around instanceof Element ? around : null;
  // The text of a field within the range is no part of the selection.
  return [...(within?.querySelectorAll<HTMLElement>('[contenteditable]') ?? [])].some(
    (element) => element.isContentEditable && range.intersectsNode(element),
  );
}

function textOf(root: Root): string {
  const selection = selectionOf(root);
  const text = selection?.toString() ?? '';
  if (!selection || text === '' || selection.rangeCount === 0) return '';
  const range = selection.getRangeAt(0);
  if (!range.collapsed) return touchesWritable(range) ? '' : text;
  // Text in an empty range is that of a field, or of a shadow tree, which begins at this place.
  const inside = range.startContainer.childNodes[range.startOffset];
  const tree = inside instanceof Element ? inside.shadowRoot : null;
  return tree && !isWritable(tree) ? textOf(tree) : '';
}

export function selected(source: Document): string {
  return bounded('selection', textOf(source));
}
