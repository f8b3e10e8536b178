// How a page's elements are read. The page has made them: a form with a field called "textContent",
// or a picture called "querySelector", answers for itself where it is asked directly, so every
// question goes through the interface's own definition. Whatever is read is bounded.

const element = Element.prototype;

/** The first `most` that the selector finds; the root itself is not one of them. */
export function all(root: Document | Element, selector: string, most: number): Element[] {
  const find = root instanceof Document ? Document.prototype : element;
  const found = find.querySelectorAll.call(root, selector);
  return Array.prototype.slice.call(found, 0, most) as Element[];
}

export const first = (root: Document | Element, selector: string): Element | undefined =>
  all(root, selector, 1)[0];

/** Empty: the element has no such attribute. */
export const attribute = (of: Element, name: string): string =>
  element.getAttribute.call(of, name) ?? '';

export const hasAttribute = (of: Element, name: string): boolean =>
  element.hasAttribute.call(of, name);

export const matches = (of: Element, selector: string): boolean =>
  element.matches.call(of, selector);

/** The element itself or the nearest around it. */
export const closest = (of: Element, selector: string): Element | null =>
  element.closest.call(of, selector);

const getter = <T>(holder: object, name: string) => {
  const get = Object.getOwnPropertyDescriptor(holder, name)?.get;
  return (of: object): T => get?.call(of) as T;
};

export const parentOf = getter<Element | null>(Node.prototype, 'parentElement');
export const localName = getter<string>(element, 'localName');

/** Around an element and not the element itself. */
export function around(of: Element, selector: string): Element | null {
  const parent = parentOf(of);
  return parent && closest(parent, selector);
}

/** The words of an attribute that is a list of them; at most 20. */
export const words = (of: Element, name: string): string[] =>
  attribute(of, name).slice(0, 4_000).split(/\s+/).filter(Boolean).slice(0, 20);

/** Calls `visit` with each element within `root` in order, as long as it answers true for those around. */
export function walk(root: Element, visit: (found: Element) => boolean): void {
  const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT);
  let enters = true;
  for (;;) {
    if (enters && walker.firstChild()) {
      enters = visit(walker.currentNode as Element);
      continue;
    }
    while (!walker.nextSibling()) if (!walker.parentNode()) return;
    enters = visit(walker.currentNode as Element);
  }
}

/** What is in these is no text of the page. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'select', 'svg']);
/** What is in one of these stands on a line of its own. */
const BLOCKS = new Set(
  'address article aside blockquote br dd div dl dt figcaption footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
/** What the reader is writing is never read. */
const isWritten = (of: Element) =>
  hasAttribute(of, 'contenteditable') && attribute(of, 'contenteditable') !== 'false';
/** Sites show emoji as pictures. */
const EMOJI = /^\p{Extended_Pictographic}.{0,15}$/u;
/** A line feed of the markup alone; one that stands by itself may be shown as such. */
const INDENTED = /[ \t]*\n[ \t]+|[ \t]+\n/g;
const MOST_NODES = 20_000;

/** The text in an element, lines apart where blocks are; at most `most` characters. */
export function textOf(of: Element, most = 10_000): string {
  const { SHOW_ELEMENT, SHOW_TEXT } = NodeFilter;
  const walker = Document.prototype.createTreeWalker.call(document, of, SHOW_ELEMENT | SHOW_TEXT);
  let text = '';
  let left = MOST_NODES;
  /** True: there may be text within. */
  const enter = (node: Node): boolean => {
    if (!(node instanceof Element)) {
      text += (node.nodeValue ?? '').slice(0, most).replace(INDENTED, ' ');
      return false;
    }
    const name = localName(node);
    if (SILENT.has(name) || isWritten(node)) return false;
    if (BLOCKS.has(name)) text += '\n';
    else if (name === 'img' && EMOJI.test(attribute(node, 'alt'))) text += attribute(node, 'alt');
    return true;
  };
  let enters = true;
  while (text.length < most && left-- > 0) {
    if (enters && walker.firstChild()) {
      enters = enter(walker.currentNode);
      continue;
    }
    while (!walker.nextSibling()) {
      if (!walker.parentNode()) return text;
      if (BLOCKS.has(localName(walker.currentNode))) text += '\n';
    }
    enters = enter(walker.currentNode);
  }
  return text.slice(0, most);
}

/** What an element says of a property: in markup that is for programs, or as a text. */
export function saying(of: Element): string {
  const machine = ['content', 'value', 'datetime'].find(
    (name) => hasAttribute(of, name) && (name !== 'value' || matches(of, 'data, meter')),
  );
  if (machine) return attribute(of, machine).slice(0, 10_000);
  return localName(of) === 'img' ? attribute(of, 'alt').slice(0, 10_000) : textOf(of);
}

/** The address that an element leads to, as it stands there; empty: to none. */
export const target = (of: Element): string =>
  ['href', 'src', 'data', 'resource'].map((name) => attribute(of, name)).find(Boolean) ?? '';
