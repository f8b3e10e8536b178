// The text of a draft as the person sees it, with a map back to the page.
//
//   const draft = readDraft([editor]);
//   draft.text                  "Guaranteed 8% 🙂\n@jane"
//   draft.range(0, 10)          the Range over "Guaranteed" in the editor
//
// Blocks and <br> become line breaks; an image stands for its alternative text (emoji, mentions);
// white space is collapsed where the page's style collapses it; characters that editors put in to
// hold the caret are left out; what is hidden is left out. Nothing is written to the page.

import { wellFormed } from './spans';

/** A stretch of the text and where it comes from. */
interface Run {
  start: number;
  length: number;
  node: Text | Element;
  /** In a text node: the offset of each unit of the run (white space may have been collapsed). */
  offsets: number[] | null;
}

export interface Draft {
  text: string;
  /** The range of the page for units start to end; null in a textarea or where there is none. */
  range(start: number, end: number): Range | null;
  /** For a textarea or input: the part of `text` that is its value. */
  fields: { element: Element; start: number; length: number }[];
}

type ValueField = HTMLTextAreaElement | HTMLInputElement;

export const isValueField = (element: Element): element is ValueField =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;

/** The text of the fields of one draft, an empty line between them. */
export function readDraft(elements: Element[]): Draft {
  let text = '';
  const runs: Run[] = [];
  const fields: Draft['fields'] = [];
  for (const element of elements) {
    if (text) text += '\n\n';
    const start = text.length;
    if (isValueField(element)) {
      text += element.value;
    } else {
      const reader = new Reader(start);
      reader.element(element, true);
      runs.push(...reader.runs);
      text += reader.text;
    }
    fields.push({ element, start, length: text.length - start });
  }
  return { text: wellFormed(text), fields, range: (start, end) => rangeOf(runs, start, end) };
}

// Slate keeps its placeholder inside the editor.
const kSkipped =
  'script, style, template, noscript, input, select, textarea, button, svg, video, audio, iframe,' +
  '[data-slate-placeholder]';
const kMostAlternative = 200;
const kSpace = /[ \t\n\r\f]/;
// A node of nothing else holds the caret for the editor; inside words the host deals with them.
const kHolder = /^[\u200B\u2060\uFEFF]*$/;

class Reader {
  readonly #base;
  text = '';
  readonly runs: Run[] = [];
  #breaks = 0;
  #space = false;
  #lineEmpty = true;

  constructor(base: number) {
    this.#base = base;
  }

  element(element: Element, root = false): void {
    if (!root && element.matches(kSkipped)) return;
    if (element instanceof HTMLBRElement) {
      this.#newLine();
      return;
    }
    const style = getComputedStyle(element);
    if (style.display === 'none') return;
    if (element instanceof HTMLImageElement) {
      const alternative = element.alt.slice(0, kMostAlternative);
      if (alternative) this.#put(alternative, element, null);
      return;
    }
    const block = !root && !/^(inline|contents|ruby)/.test(style.display);
    if (block && !this.#lineEmpty) this.#newLine();
    const seen = style.visibility === 'visible';
    for (const node of element.childNodes) {
      if (node instanceof Text) {
        if (seen) this.#words(node, style.whiteSpace);
      } else if (node instanceof Element) {
        this.element(node);
      }
    }
    if (block && !this.#lineEmpty) this.#newLine();
  }

  /** A line break is written when something follows it: those at the end show nothing. */
  #newLine(): void {
    this.#breaks++;
    this.#space = false;
    this.#lineEmpty = true;
  }

  #words(node: Text, style: string): void {
    const data = node.data;
    if (kHolder.test(data)) return;
    const keepSpaces = /^(pre$|pre-wrap|preserve|break-spaces)/.test(style);
    const keepBreaks = keepSpaces || style === 'pre-line';
    let piece = '';
    let offsets: number[] = [];
    const flush = (): void => {
      if (piece) this.#put(piece, node, offsets);
      piece = '';
      offsets = [];
    };
    for (let at = 0; at < data.length; at++) {
      const unit = data[at] as string;
      if (unit === '\uFEFF') continue;
      if (unit === '\n' && keepBreaks) {
        flush();
        this.#newLine();
      } else if (!keepSpaces && kSpace.test(unit)) {
        // At the start of a line collapsed white space shows nothing.
        if (this.#lineEmpty && !piece) continue;
        this.#space = true;
      } else {
        if (this.#space) {
          piece += ' ';
          offsets.push(Math.max(0, at - 1));
          this.#space = false;
        }
        piece += unit === '\u00A0' ? ' ' : unit;
        offsets.push(at);
      }
    }
    flush();
  }

  #put(piece: string, node: Text | Element, offsets: number[] | null): void {
    this.text += '\n'.repeat(this.#breaks);
    this.#breaks = 0;
    if (!offsets && this.#space) {
      this.text += ' ';
      this.#space = false;
    }
    this.#lineEmpty = false;
    this.runs.push({ start: this.#base + this.text.length, length: piece.length, node, offsets });
    this.text += piece;
  }
}

function rangeOf(runs: Run[], start: number, end: number): Range | null {
  const first = runs.find((run) => run.start + run.length > start);
  const last = runs.findLast((run) => run.start < end);
  if (!first || !last || first.start > last.start || end <= start) return null;
  // The editor may have replaced its nodes since the text was read.
  if (!first.node.isConnected || !last.node.isConnected) return null;
  const range = new Range();
  if (first.offsets) {
    const unit = Math.max(0, start - first.start);
    range.setStart(first.node, Math.min(first.offsets[unit] ?? 0, (first.node as Text).length));
  } else {
    range.setStartBefore(first.node);
  }
  if (last.offsets) {
    const unit = Math.min(last.length, end - last.start) - 1;
    range.setEnd(last.node, Math.min((last.offsets[unit] ?? 0) + 1, (last.node as Text).length));
  } else {
    range.setEndAfter(last.node);
  }
  return range;
}
