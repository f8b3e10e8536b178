// Small helpers that see through open shadow roots.

/** What can be pressed like a button. */
export const kControl =
  'button, input[type=submit], input[type=image], input[type=button], [role=button], [role=menuitem]';

/** The parent node; from a shadow root, its host. */
export function parentAcross(node: Node): Node | null {
  if (node.parentNode) return node.parentNode;
  return node instanceof ShadowRoot ? node.host : null;
}

/** `closest`, going on from a shadow root to its host. */
export function closestAcross(from: Element, selector: string): Element | null {
  for (let element: Element | null = from; element;) {
    const found: Element | null = element.closest(selector);
    if (found) return found;
    const root: Node = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** Whether `inner` is `outer` or below it, also across shadow roots. */
export function containsAcross(outer: Node, inner: Node): boolean {
  for (let node: Node | null = inner; node; node = parentAcross(node)) {
    if (node === outer) return true;
    if (outer.contains(node)) return true;
    const root: Node = node.getRootNode();
    if (!(root instanceof ShadowRoot)) return false;
    node = root;
  }
  return false;
}

// Custom elements looked into in one search: a page of a thousand widgets must not cost a frame.
const kMostRoots = 400;

/** `querySelectorAll`, also in the open shadow roots of custom elements below `scope`. */
export function queryAcross(scope: ParentNode, selector: string): Element[] {
  const found = [...scope.querySelectorAll(selector)];
  const queue: ParentNode[] = [scope];
  let roots = 0;
  for (let place = queue.shift(); place; place = queue.shift()) {
    for (const element of place.querySelectorAll('*')) {
      if (!element.shadowRoot) continue;
      if (++roots > kMostRoots) return found;
      found.push(...element.shadowRoot.querySelectorAll(selector));
      queue.push(element.shadowRoot);
    }
  }
  return found;
}

/** The elements an event came through, innermost first, open shadow roots included. */
export function elementsOf(event: Event): HTMLElement[] {
  return event.composedPath().filter((target) => target instanceof HTMLElement);
}

/** Hears of events before the page does; returns what ends it. */
export function listen(
  types: readonly string[],
  heard: (event: Event) => void,
  options: AddEventListenerOptions = {},
): () => void {
  for (const type of types) addEventListener(type, heard, { ...options, capture: true });
  return () => {
    for (const type of types) removeEventListener(type, heard, true);
  };
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const boxOf = (element: Element): Box => {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
};

/** The part of an element that its scrolling ancestors and the window let the person see. */
export function visibleBox(element: Element): Box {
  const box = boxOf(element);
  const cut = (by: Box): void => {
    box.left = Math.max(box.left, by.left);
    box.top = Math.max(box.top, by.top);
    box.right = Math.min(box.right, by.right);
    box.bottom = Math.min(box.bottom, by.bottom);
  };
  for (let node = parentAcross(element); node; node = parentAcross(node)) {
    if (!(node instanceof Element) || node === document.body) continue;
    if (node === document.documentElement) break;
    if (getComputedStyle(node).overflow !== 'visible') cut(boxOf(node));
  }
  const { clientWidth, clientHeight } = document.documentElement;
  cut({ left: 0, top: 0, right: clientWidth, bottom: Math.max(clientHeight, innerHeight) });
  return box;
}

export const isEmpty = (box: Box): boolean => box.right <= box.left || box.bottom <= box.top;
