// Makes the elements of Forepost's own pages. Text goes in as text, never as markup.

import type { Failure } from '../shared/page-messages';
import { dayWords, exactTime, timeWords } from './time-text';

export type Tone = 'good' | 'bad' | 'care' | 'plain';

export interface Card {
  tone: Tone;
  title: string;
  lines: string[];
}

/** An element with text or children; text in backticks becomes <code>. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  content: string | readonly (Node | string)[] = '',
  className = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (typeof content !== 'string') {
    element.append(...content);
    return element;
  }
  content.split('`').forEach((part, index) => {
    if (part) element.append(index % 2 === 1 ? code(part) : part);
  });
  return element;
}

function code(text: string): HTMLElement {
  const element = document.createElement('code');
  element.textContent = text;
  return element;
}

/** Text that a page or a person wrote: as it is, in its own direction. */
export function written<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text: string,
  className = '',
): HTMLElementTagNameMap[K] {
  const element = make(tag, [text], className);
  element.dir = 'auto';
  return element;
}

export function button(name: string, press: () => void, className = ''): HTMLButtonElement {
  const element = make('button', [name], className);
  element.type = 'button';
  element.addEventListener('click', () => {
    if (element.ariaDisabled !== 'true') press();
  });
  return element;
}

/** What a screen reader calls a control of which the face says too little. */
export function called<T extends HTMLElement>(element: T, name: string): T {
  element.ariaLabel = name;
  return element;
}

/** A link within the page. */
export function link(href: string, text: string, className = ''): HTMLAnchorElement {
  const element = written('a', text, className);
  element.href = href;
  return element;
}

/** A time in words; the exact one is under the pointer and for machines. */
export function timeOf(time: string): HTMLTimeElement {
  const element = make('time', [timeWords(time)]);
  element.dateTime = time;
  element.title = exactTime(time);
  return element;
}

/** The day of a time, never "today": what is kept for years is read by its date. */
export function dayElement(time: string): HTMLTimeElement {
  const element = timeOf(time);
  element.textContent = dayWords(time);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly (Node | string)[] = [],
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

export function card({ tone, title, lines }: Card): HTMLElement {
  const content = [written('h2', title), ...lines.map((line) => make('p', line))];
  return make('section', content, `card ${tone}`);
}

export function failureCard({ title, detail, hint }: Failure): HTMLElement {
  return card({ tone: 'bad', title, lines: [detail, hint].filter(Boolean) });
}

let fields = 0;

/** A field under its label. */
export function field<T extends HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
  label: string,
  control: T,
  hint = '',
): HTMLElement {
  control.id = `field-${++fields}`;
  control.dir = 'auto';
  // Else the browser keeps what is typed on the disk, for the case that it has to open the page again.
  control.autocomplete ||= 'off';
  const name = make('label', [label]);
  name.htmlFor = control.id;
  if (!hint) return make('div', [name, control], 'field');
  const explained = make('p', [hint], 'soft');
  explained.id = `${control.id}-hint`;
  control.setAttribute('aria-describedby', explained.id);
  return make('div', [name, control, explained], 'field');
}

/** A choice among values, each with its name. */
export function choice<T extends string>(
  options: readonly (readonly [value: T, name: string])[],
  chosen: T,
): HTMLSelectElement {
  const control = make(
    'select',
    options.map(([value, name]) => {
      const option = make('option', [name]);
      option.value = value;
      return option;
    }),
  );
  control.value = chosen;
  return control;
}

/** While it is worked on, further presses are passed over; the focus stays. */
export function busy(control: HTMLElement, isBusy: boolean): void {
  control.ariaDisabled = isBusy ? 'true' : null;
}

/** Does this take what is typed? */
export const isEditable = (element: Element | null) =>
  element instanceof HTMLElement && element.matches('input, textarea, select');
