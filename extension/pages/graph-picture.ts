// The picture of who is connected to whom: one stop for Tab, walked by arrows or by the mouse.
// Nothing in it moves by itself.

import type { Graph, GraphNode } from '../shared/notes';
import { layout, towards, type Direction, type Point } from './graph-layout';
import { KIND_WORDS, nodeWords } from './graph-text';
import { button, called, make, svg } from './make';

export interface PictureActions {
  /** Enter, or a press twice. */
  open: (node: GraphNode) => void;
  /** This one was chosen. */
  chosen: (node: GraphNode) => void;
}

/** With more nodes only those with the most links, and the chosen one's, have their names. */
const ALL_NAMED = 45;
const MOST_NAMED = 22;
const LONGEST = 26;
const MARGIN = 70;
/** A few nodes do not fill the whole. */
const SMALLEST = { width: 640, height: 300 };
const ZOOM = 1.3;
const ARROWS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

const short = (title: string) =>
  [...title].length > LONGEST ? `${[...title].slice(0, LONGEST - 1).join('')}…` : title;

/** From the first to the last of them with a margin, about the same middle if that is too little. */
function reach(values: readonly number[], least: number): { from: number; length: number } {
  const from = Math.min(...values) - MARGIN;
  const length = Math.max(...values) + MARGIN - from;
  return length >= least ? { from, length } : { from: from - (least - length) / 2, length: least };
}

let pictures = 0;

export class GraphPicture {
  readonly element = make('div', '', 'picture-of');
  private readonly root: SVGSVGElement;
  private readonly points: Point[];
  private readonly lines: SVGLineElement[] = [];
  private readonly groups: SVGGElement[] = [];
  private readonly pairs: [number, number][];
  private readonly linked: Set<number>[];
  private at = -1;
  private box = { x: 0, y: 0, width: 1, height: 1 };

  constructor(
    private readonly graph: Graph,
    private readonly actions: PictureActions,
    label: string,
  ) {
    const places = new Map(graph.nodes.map(({ id }, index) => [id, index]));
    this.pairs = graph.links.map(({ from, to }) => [places.get(from) ?? 0, places.get(to) ?? 0]);
    this.linked = graph.nodes.map(() => new Set<number>());
    for (const [from, to] of this.pairs) {
      this.linked[from]?.add(to);
      this.linked[to]?.add(from);
    }
    this.points = layout(graph.nodes.length, this.pairs);
    this.root = svg('svg', {
      role: 'listbox',
      tabindex: 0,
      'aria-label': label,
      preserveAspectRatio: 'xMidYMid meet',
      class: graph.nodes.length > ALL_NAMED ? 'graph many' : 'graph',
    });
    this.draw(`picture-${++pictures}`);
    this.fit();
    this.listen();
    new ResizeObserver(() => this.look()).observe(this.root);
    const zoom = make('div', [
      called(button('+', () => this.zoom(1 / ZOOM), 'quiet small'), 'Nearer'),
      called(button('−', () => this.zoom(ZOOM), 'quiet small'), 'Farther'),
      button('All', () => this.fit(), 'quiet small'),
    ], 'zoom'); // prettier-ignore
    this.element.append(this.root, zoom);
  }

  focus(): void {
    this.root.focus();
  }

  choose(index: number): void {
    const node = this.graph.nodes[index];
    const group = this.groups[index];
    if (!node || !group) return;
    const near = this.linked[index] ?? new Set();
    this.at = index;
    this.root.classList.add('chosen');
    this.groups.forEach((other, place) => {
      other.setAttribute('aria-selected', String(place === index));
      other.classList.toggle('near', place === index || near.has(place));
    });
    this.lines.forEach((line, place) => {
      line.classList.toggle('near', this.pairs[place]?.includes(index) ?? false);
    });
    this.root.setAttribute('aria-activedescendant', group.id);
    this.reveal(index);
    this.actions.chosen(node);
  }

  private draw(id: string): void {
    const { nodes, links } = this.graph;
    const lines = svg('g', { 'aria-hidden': 'true' });
    this.pairs.forEach(([from, to], index) => {
      const line = svg('line', { class: 'link' }, [svg('title', {}, [links[index]?.what ?? ''])]);
      this.lines.push(line);
      lines.append(line);
      this.putLine(index, from, to);
    });
    this.root.append(lines);
    const ranks = this.linked.map(({ size }, index) => [size, index] as const);
    ranks.sort(([one], [other]) => other - one);
    const named = new Set(ranks.slice(0, MOST_NAMED).map(([, index]) => index));
    nodes.forEach((node, index) => {
      const radius = 7 + Math.min(7, this.linked[index]?.size ?? 0);
      const dot =
        node.kind === 'organisation'
          ? svg('rect', { x: -radius, y: -radius, width: 2 * radius, height: 2 * radius, rx: 3 })
          : svg('circle', { r: radius });
      const name = svg('text', { y: radius, dy: '1.1em' }, [short(node.title)]);
      const group = svg(
        'g',
        {
          id: `${id}-${index}`,
          role: 'option',
          'aria-selected': 'false',
          'aria-label': `${nodeWords(this.graph, node)} (${KIND_WORDS[node.kind]})`,
          class: `node ${node.kind}${named.has(index) ? ' named' : ''}`,
        },
        [svg('title', {}, [[node.title, node.line].filter(Boolean).join(', ')]), dot, name],
      );
      this.groups.push(group);
      this.root.append(group);
      this.putNode(index);
    });
  }

  private putNode(index: number): void {
    const { x, y } = this.points[index] ?? { x: 0, y: 0 };
    this.groups[index]?.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
  }

  private putLine(index: number, from: number, to: number): void {
    const line = this.lines[index];
    const one = this.points[from];
    const other = this.points[to];
    if (!line || !one || !other) return;
    line.setAttribute('x1', one.x.toFixed(1));
    line.setAttribute('y1', one.y.toFixed(1));
    line.setAttribute('x2', other.x.toFixed(1));
    line.setAttribute('y2', other.y.toFixed(1));
  }

  private listen(): void {
    const { root } = this;
    root.addEventListener('keydown', (event) => this.key(event));
    root.addEventListener('focus', () => {
      if (this.at < 0) this.choose(0);
    });
    root.addEventListener('pointerdown', (event) => this.grab(event));
    root.addEventListener('dblclick', () => {
      const node = this.graph.nodes[this.at];
      if (node) this.actions.open(node);
    });
    // Two fingers on a pad give this too; a plain wheel goes on scrolling the page.
    root.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey) return;
        event.preventDefault();
        this.zoom(event.deltaY > 0 ? 1.1 : 1 / 1.1, this.placeOf(event));
      },
      { passive: false },
    );
  }

  private key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const direction = ARROWS[event.key];
    const node = this.graph.nodes[this.at];
    if (direction) {
      const next = towards(this.points, this.at, direction, this.linked[this.at] ?? new Set());
      if (next >= 0) this.choose(next);
    } else if (event.key === 'Enter' && node) this.actions.open(node);
    else if (event.key === 'Home') this.choose(0);
    else if (event.key === 'End') this.choose(this.graph.nodes.length - 1);
    else if (event.key === '+') this.zoom(1 / ZOOM);
    else if (event.key === '-') this.zoom(ZOOM);
    else if (event.key === '0') this.fit();
    else return;
    event.preventDefault();
  }

  /** A node is chosen and can be drawn aside; the ground moves the whole. */
  private grab(event: PointerEvent): void {
    if (event.button !== 0) return;
    const group = (event.target as Element).closest('.node');
    const index = this.groups.findIndex((other) => other === group);
    if (index >= 0) this.choose(index);
    let last = this.placeOf(event);
    const move = (moved: PointerEvent) => {
      const place = this.placeOf(moved);
      const point = this.points[index];
      if (point) {
        point.x += place.x - last.x;
        point.y += place.y - last.y;
        last = place;
        this.putNode(index);
        this.pairs.forEach(([from, to], line) => {
          if (from === index || to === index) this.putLine(line, from, to);
        });
      } else {
        this.box.x -= place.x - last.x;
        this.box.y -= place.y - last.y;
        this.look();
        // The ground has moved with the pointer.
        last = this.placeOf(moved);
      }
    };
    const end = () => this.root.removeEventListener('pointermove', move);
    this.root.setPointerCapture(event.pointerId);
    this.root.addEventListener('pointermove', move);
    this.root.addEventListener('pointerup', end, { once: true });
    this.root.addEventListener('pointercancel', end, { once: true });
  }

  private placeOf({ clientX, clientY }: MouseEvent): Point {
    const matrix = this.root.getScreenCTM();
    return matrix
      ? new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse())
      : { x: 0, y: 0 };
  }

  private fit(): void {
    const xs = this.points.map(({ x }) => x);
    const ys = this.points.map(({ y }) => y);
    const across = reach(xs, SMALLEST.width);
    const down = reach(ys, SMALLEST.height);
    this.box = { x: across.from, y: down.from, width: across.length, height: down.length };
    this.look();
  }

  private zoom(factor: number, about?: Point): void {
    const { x, y, width, height } = this.box;
    const middle = about ?? { x: x + width / 2, y: y + height / 2 };
    this.box = {
      x: middle.x - (middle.x - x) * factor,
      y: middle.y - (middle.y - y) * factor,
      width: width * factor,
      height: height * factor,
    };
    this.look();
  }

  /** What is chosen by the keyboard has to be in sight. */
  private reveal(index: number): void {
    const point = this.points[index];
    const { x, y, width, height } = this.box;
    if (!point) return;
    const isIn = point.x > x && point.x < x + width && point.y > y && point.y < y + height;
    if (isIn) return;
    this.box.x = point.x - width / 2;
    this.box.y = point.y - height / 2;
    this.look();
  }

  private look(): void {
    const { x, y, width, height } = this.box;
    this.root.setAttribute('viewBox', [x, y, width, height].map((n) => n.toFixed(1)).join(' '));
    // Names are as large on the screen from near and from far.
    const { clientWidth, clientHeight } = this.root;
    if (clientWidth === 0 || clientHeight === 0) return;
    const unit = Math.max(width / clientWidth, height / clientHeight);
    this.root.style.setProperty('--unit', unit.toFixed(3));
  }
}
