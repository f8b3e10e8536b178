// What the list says while there is no client: what one is, how the first is saved.

import { hashOfView } from './place';
import { link, make, svg } from './make';

/** A profile, the mark in the toolbar, a card in a box that is locked. */
function picture(): SVGElement {
  const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': 2 };
  const arrow = (x: number) =>
    svg('path', { d: `M${x} 60h36m-9-8 9 8-9 8`, ...line, 'stroke-linecap': 'round' });
  return svg(
    'svg',
    {
      viewBox: '0 0 420 120',
      role: 'img',
      class: 'picture',
      'aria-label':
        'A profile on a site, one press of the Forepost button, and a card in a locked box',
    },
    [
      svg('rect', { x: 8, y: 14, width: 104, height: 92, rx: 8, ...line }),
      svg('circle', { cx: 40, cy: 46, r: 14, ...line }),
      svg('path', {
        d: 'M64 40h34M64 54h24M24 76h74M24 90h50',
        ...line,
        'stroke-linecap': 'round',
      }),
      arrow(124),
      svg('rect', { x: 176, y: 34, width: 56, height: 52, rx: 12, class: 'button' }),
      svg('path', { d: 'M194 60l8 8 14-16', class: 'on-button', 'stroke-linecap': 'round' }),
      arrow(246),
      svg('rect', { x: 300, y: 50, width: 108, height: 56, rx: 8, ...line }),
      svg('path', { d: 'M334 50v-12a20 20 0 0 1 40 0v12', ...line }),
      svg('path', { d: 'M318 70h72M318 84h44', ...line, 'stroke-linecap': 'round' }),
    ],
  );
}

export function lesson(): HTMLElement {
  const steps = [
    'Open the profile of somebody you look after, on a site that your firm has listed.',
    'Press the Forepost button in the toolbar, then “Save this profile”. Alt+Shift+S does the same.',
    'Find the card here: what the page says, your own notes, tags and dates. Save the profile again some day, and you see what has changed.',
  ];
  return make(
    'section',
    [
      picture(),
      make('h2', ['No clients yet']),
      make('p', [
        'A client is somebody of whom you want to remember something. What you save stays on this computer, encrypted, and only as long as your firm allows.',
      ]),
      make(
        'ol',
        steps.map((step) => make('li', [step])),
      ),
      make('p', [
        'You have a list of them already? ',
        link(hashOfView('transfer'), 'Bring it in from a file'),
        '.',
      ]),
    ],
    'lesson',
  );
}
