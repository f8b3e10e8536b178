// Underlines in a textarea or input, which has no ranges: a transparent copy of its text lies over
// it, in our own layer, with the same letters at the same places. It takes no clicks.

import type { Finding, Severity } from '../shared/verdict';
import { visibleBox } from './dom';
import { isMarked } from './highlights';
import { shiftSpans } from './spans';

const kCopied = [
  'direction', 'font', 'fontFeatureSettings', 'fontKerning', 'fontVariationSettings', 'hyphens',
  'letterSpacing', 'lineBreak', 'lineHeight', 'overflowWrap', 'paddingBottom', 'paddingLeft',
  'paddingRight', 'paddingTop', 'tabSize', 'textAlign', 'textIndent', 'textTransform',
  'unicodeBidi', 'wordBreak', 'wordSpacing', 'writingMode',
] as const; // prettier-ignore

// To lay out a longer copy takes more than a frame; the banner still quotes the words.
const kLongest = 50_000;

interface Mark {
  start: number;
  end: number;
  severity: Severity;
}

export class Mirror {
  private readonly frame = document.createElement('div');
  private readonly copy = document.createElement('div');
  private field: HTMLTextAreaElement | HTMLInputElement | null = null;
  private text = '';
  private marks: Mark[] = [];
  private frameDue = 0;

  constructor(root: ShadowRoot) {
    this.frame.className = 'mirror';
    this.frame.ariaHidden = 'true';
    this.copy.className = 'copy';
    this.frame.append(this.copy);
    this.frame.hidden = true;
    root.append(this.frame);
  }

  /** `offset` is where the field's value begins in the text that was checked. */
  show(field: HTMLTextAreaElement | HTMLInputElement, findings: Finding[], offset: number): void {
    if (field.value.length > kLongest) return;
    this.field = field;
    this.text = field.value;
    this.marks = findings
      .filter(isMarked)
      .map(({ start, end, severity }) => ({ start: start - offset, end: end - offset, severity }))
      .filter(({ start, end }) => start >= 0 && end <= this.text.length)
      .sort((a, b) => a.start - b.start);
    this.paint();
    this.place();
  }

  /** The person has typed: what they did not touch stays marked until the next verdict. */
  follow(): void {
    if (this.marks.length === 0) return;
    // Once a frame, so that a key costs nothing but this. Where typing scrolls or resizes the
    // field, its own events have the copy placed anew.
    cancelAnimationFrame(this.frameDue);
    this.frameDue = requestAnimationFrame(() => {
      if (!this.field) return;
      const { value } = this.field;
      this.marks = shiftSpans(this.text, value, this.marks);
      this.text = value;
      this.paint();
    });
  }

  clear(): void {
    this.field = null;
    this.marks = [];
    this.frame.hidden = true;
    this.copy.replaceChildren();
  }

  /** The field has moved, scrolled or changed its size. */
  place(): void {
    const { field, frame, copy } = this;
    if (!field || this.marks.length === 0) return;
    const style = getComputedStyle(field);
    const whole = field.getBoundingClientRect();
    const seen = visibleBox(field);
    const left = whole.left + field.clientLeft;
    const top = whole.top + field.clientTop;
    Object.assign(frame.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${field.clientWidth}px`,
      height: `${field.clientHeight}px`,
      // Only what can be seen of the field is marked.
      clipPath: `inset(${Math.max(0, seen.top - top)}px ${Math.max(0, left + field.clientWidth - seen.right)}px ${Math.max(0, top + field.clientHeight - seen.bottom)}px ${Math.max(0, seen.left - left)}px)`,
    });
    for (const name of kCopied) copy.style[name] = style[name];
    const single = field instanceof HTMLInputElement;
    copy.style.whiteSpace = single ? 'pre' : 'pre-wrap';
    if (single) copy.style.lineHeight = `${field.clientHeight}px`;
    copy.style.width = single ? 'max-content' : `${field.clientWidth}px`;
    copy.style.translate = `${-field.scrollLeft}px ${-field.scrollTop}px`;
  }

  private paint(): void {
    const { text, marks, copy, frame } = this;
    frame.hidden = marks.length === 0;
    if (marks.length === 0) {
      copy.replaceChildren();
      return;
    }
    // Words and what is between them, by turns.
    const parts: { text: string; severity?: Severity }[] = [];
    let at = 0;
    for (const { start, end, severity } of marks) {
      if (end <= at) continue;
      const from = Math.max(at, start);
      parts.push({ text: text.slice(at, from) }, { text: text.slice(from, end), severity });
      at = end;
    }
    parts.push({ text: text.slice(at) });
    if (copy.childNodes.length !== parts.length) {
      copy.replaceChildren(
        ...parts.map(({ severity }) => (severity ? document.createElement('span') : new Text())),
      );
    }
    // Only what has changed is laid out anew.
    copy.childNodes.forEach((node, index) => {
      const part = parts[index];
      if (!part) return;
      if (node.textContent !== part.text) node.textContent = part.text;
      if (node instanceof Element && part.severity) node.className = part.severity;
    });
  }
}
