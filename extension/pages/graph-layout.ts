// Where the nodes of a picture stand: links pull, nodes push each other away, and all fall a little
// to the middle, until it is calm. The same graph always gives the same picture. A few hundred
// nodes take some tens of milliseconds, so there is nothing to be animated and no library is needed.

export interface Point {
  x: number;
  y: number;
}

const STEPS = 220;
const LENGTH = 92;
const PUSH = 2_600;
/** Sideways less, since a page is wide and names are long. */
const FALL = { x: 0.035, y: 0.07 };
const FRICTION = 0.62;
/** Nearer than this it pushes no more, or two at one place would fly away. */
const NEAR = 12;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

/** `links` are pairs of places in the list of `count` nodes. */
export function layout(count: number, links: readonly (readonly [number, number])[]): Point[] {
  const points = Array.from({ length: count }, (_, index): Point => {
    const radius = 22 * Math.sqrt(index + 0.5);
    return { x: radius * Math.cos(index * GOLDEN), y: radius * Math.sin(index * GOLDEN) };
  });
  const speed = points.map((): Point => ({ x: 0, y: 0 }));
  const degree = new Array<number>(count).fill(0);
  for (const [from, to] of links) {
    degree[from]!++;
    degree[to]!++;
  }
  for (let step = 0; step < STEPS; step++) {
    const heat = 1 - step / STEPS;
    push(points, speed, heat);
    for (const [from, to] of links) {
      if (from !== to) pull(points, speed, from, to, heat / Math.min(degree[from]!, degree[to]!));
    }
    points.forEach((point, index) => {
      const own = speed[index]!;
      own.x = (own.x - point.x * FALL.x * heat) * FRICTION;
      own.y = (own.y - point.y * FALL.y * heat) * FRICTION;
      point.x += own.x;
      point.y += own.y;
    });
  }
  return points;
}

function push(points: readonly Point[], speed: readonly Point[], heat: number): void {
  for (let one = 0; one < points.length; one++) {
    const a = points[one]!;
    const va = speed[one]!;
    for (let other = one + 1; other < points.length; other++) {
      const b = points[other]!;
      const x = a.x - b.x;
      const y = a.y - b.y;
      const square = Math.max(NEAR * NEAR, x * x + y * y);
      const force = (PUSH * heat) / (square * Math.sqrt(square));
      const vb = speed[other]!;
      va.x += x * force * 10;
      va.y += y * force * 10;
      vb.x -= x * force * 10;
      vb.y -= y * force * 10;
    }
  }
}

function pull(
  points: readonly Point[],
  speed: readonly Point[],
  from: number,
  to: number,
  strength: number,
): void {
  const a = points[from]!;
  const b = points[to]!;
  const x = b.x - a.x;
  const y = b.y - a.y;
  const distance = Math.max(1, Math.hypot(x, y));
  const force = ((distance - LENGTH) / distance) * strength * 0.5;
  speed[from]!.x += x * force;
  speed[from]!.y += y * force;
  speed[to]!.x -= x * force;
  speed[to]!.y -= y * force;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const AXES: Record<Direction, Point> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/**
 * The node that an arrow leads to: the nearest in that direction among those linked with this one,
 * else among all; -1: there is none. What lies aside counts as farther away.
 */
export function towards(
  points: readonly Point[],
  at: number,
  direction: Direction,
  linked: ReadonlySet<number>,
): number {
  const axis = AXES[direction];
  const from = points[at];
  if (!from) return -1;
  const cost = (index: number) => {
    const x = points[index]!.x - from.x;
    const y = points[index]!.y - from.y;
    const along = x * axis.x + y * axis.y;
    const aside = Math.abs(x * axis.y - y * axis.x);
    return along <= 0 || aside > along * 2.5 ? Infinity : along + aside * 2;
  };
  const nearest = (candidates: Iterable<number>) => {
    let best = -1;
    for (const index of candidates) {
      if (index !== at && cost(index) < (best < 0 ? Infinity : cost(best))) best = index;
    }
    return best;
  };
  const among = nearest(linked);
  return among >= 0 ? among : nearest(points.keys());
}
