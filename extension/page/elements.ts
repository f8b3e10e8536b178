// Makes the elements of the banner. Text goes in as text, never as markup.

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  ...content: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

/** Words of a policy or of a draft, in whichever direction their own letters run. */
export function words<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text: string,
): HTMLElementTagNameMap[K] {
  const made = element(tag, className, text);
  made.dir = 'auto';
  return made;
}

/** A button that heeds only what a hand or an assistive program has pressed. */
export function button(className: string, name: string, press: () => void): HTMLButtonElement {
  const made = element('button', className, name);
  made.type = 'button';
  made.addEventListener('click', (event) => {
    if (event.isTrusted && made.ariaDisabled !== 'true') press();
  });
  return made;
}

export type Icon =
  'fine' | 'busy' | 'advise' | 'warn' | 'block' | 'fault' | 'off' | 'close' | 'more';

// Each has a shape of its own: colour is never all that tells them apart.
const kPaths: Record<Icon, string> = {
  fine: 'M5 12.5l4.5 4.5L19 7.5',
  busy: 'M12 3a9 9 0 1 0 9 9',
  advise: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5M12 7.8v.1',
  warn: 'M12 3.5L22 20.5H2zM12 10v4.5M12 17.5v.1',
  block: 'M8.2 3h7.6L21 8.2v7.6L15.8 21H8.2L3 15.8V8.2zM8 12h8',
  fault: 'M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4M3 3l18 18',
  off: 'M12 3v8M6.5 6.5a8 8 0 1 0 11 0',
  close: 'M6 6l12 12M18 6L6 18',
  more: 'M6 9l6 6 6-6',
};

const kSvg = 'http://www.w3.org/2000/svg';

export function icon(name: Icon): SVGSVGElement {
  const svg = document.createElementNS(kSvg, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(kSvg, 'path');
  path.setAttribute('d', kPaths[name]);
  svg.append(path);
  return svg;
}
