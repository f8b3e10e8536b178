// Where the banner and the mark go: beside the composer, never over it or over a submit control.
// Pure arithmetic over boxes in viewport pixels.

import type { Box } from './dom';

export interface Room {
  width: number;
  height: number;
}

export type Side = 'below' | 'above' | 'right' | 'left' | 'corner';

export interface Place {
  left: number;
  top: number;
  width: number;
  /** The most height there is; what is longer scrolls inside. */
  maxHeight: number;
  side: Side;
}

const kGap = 8;
/** Text columns wider than this tire the eye; narrower than the least, lines break too often. */
export const kWidest = 420;
const kNarrowest = 260;
/** Under this height a banner shows too little: another side is looked for. */
const kLowest = 150;
/** What grows under the reader's eye stays on its side where there is this much room. */
const kRoomy = 320;

const area = (box: Box): number =>
  Math.max(0, box.right - box.left) * Math.max(0, box.bottom - box.top);

export function overlap(a: Box, b: Box): number {
  return area({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
}

/**
 * The place for a banner that wants `height` at its full width.
 * `anchor` is the composer's box, `obstacles` its submit controls'. `stay` is the side it is on if
 * it should not jump to another one.
 */
export function placeBanner(
  height: number,
  anchor: Box,
  obstacles: Box[],
  view: Room,
  stay: Side | null = null,
): Place {
  const width = Math.min(kWidest, view.width - 2 * kGap);
  const near = obstacles.filter((box) => area(box) > 0);
  const along = clamp(anchor.left, kGap, view.width - kGap - width);
  // Below and above, past whatever lies in that column.
  const column = { left: along, right: along + width };
  const inColumn = near.filter((box) => box.right > column.left && box.left < column.right);
  const lowest = Math.max(anchor.bottom, ...inColumn.map((box) => box.bottom));
  const highest = Math.min(anchor.top, ...inColumn.map((box) => box.top));
  const all = [anchor, ...near];
  const rightOf = Math.max(...all.map((box) => box.right)) + kGap;
  const leftOf = Math.min(...all.map((box) => box.left)) - kGap;
  const sideTop = clamp(anchor.top, kGap, Math.max(kGap, view.height - kGap - height));
  const sideWidth = (free: number): number => Math.min(kWidest, free - kGap);

  const candidates: Place[] = [
    {
      side: 'below',
      left: along,
      top: Math.max(kGap, lowest + kGap),
      width,
      maxHeight: view.height - kGap - Math.max(kGap, lowest + kGap),
    },
    {
      side: 'above',
      left: along,
      top: Math.max(kGap, highest - kGap - height),
      width,
      maxHeight: Math.min(height, Math.min(highest, view.height) - 2 * kGap),
    },
    {
      side: 'right',
      left: rightOf,
      top: sideTop,
      width: sideWidth(view.width - rightOf),
      maxHeight: view.height - kGap - sideTop,
    },
    {
      side: 'left',
      left: Math.max(kGap, leftOf - sideWidth(leftOf)),
      top: sideTop,
      width: sideWidth(leftOf),
      maxHeight: view.height - kGap - sideTop,
    },
  ];
  const fits = candidates.filter(
    (place) => place.width >= kNarrowest && place.maxHeight >= Math.min(height, kLowest),
  );
  return (
    fits.find((place) => place.side === stay && place.maxHeight >= Math.min(height, kRoomy)) ??
    fits.find((place) => place.maxHeight >= height) ??
    // None has room for all of it: the roomiest, scrolling.
    fits.sort((a, b) => b.maxHeight - a.maxHeight)[0] ??
    corner(height, width, anchor, near, view)
  );
}

/** The composer fills the window: the corner that covers least of it, and no submit control. */
function corner(height: number, width: number, anchor: Box, near: Box[], view: Room): Place {
  const tall = Math.min(height, Math.max(kLowest, view.height / 2));
  const right = view.width - kGap - width;
  const bottom = Math.max(kGap, view.height - kGap - tall);
  const places = [
    { left: right, top: bottom },
    { left: kGap, top: bottom },
    { left: right, top: kGap },
    { left: kGap, top: kGap },
  ];
  const cost = ({ left, top }: { left: number; top: number }): number => {
    const box = { left, top, right: left + width, bottom: top + tall };
    const controls = near.reduce((sum, other) => sum + overlap(box, other), 0);
    return controls * 1000 + overlap(box, anchor);
  };
  const best = places.reduce((a, b) => (cost(b) < cost(a) ? b : a));
  return { side: 'corner', ...best, width, maxHeight: tall };
}

/** The size of the mark, in pixels. */
export const kMark = 26;

/**
 * The place for the mark: outside the composer's lower right corner, else outside another one,
 * else within the upper right one, where the first line rarely ends.
 * `isFree` says whether nothing that can be pressed lies at a point.
 */
export function placeMark(
  anchor: Box,
  obstacles: Box[],
  view: Room,
  isFree: (x: number, y: number) => boolean,
): { left: number; top: number } {
  const { left, top, right, bottom } = anchor;
  const candidates = [
    { left: right + 4, top: bottom - kMark },
    { left: right - kMark, top: top - kMark - 4 },
    { left: right - kMark, top: bottom + 4 },
    { left: left - kMark - 4, top: top },
    { left: right - kMark - 4, top: top + 4 },
    { left: right - kMark - 4, top: bottom - kMark - 4 },
  ];
  const usable = (place: { left: number; top: number }): boolean => {
    const box = {
      ...place,
      right: place.left + kMark,
      bottom: place.top + kMark,
    };
    if (box.left < 0 || box.top < 0 || box.right > view.width || box.bottom > view.height) {
      return false;
    }
    if (obstacles.some((other) => overlap(box, other) > 0)) return false;
    return [
      [box.left + kMark / 2, box.top + kMark / 2],
      [box.left + 2, box.top + 2],
      [box.right - 2, box.bottom - 2],
    ].every(([x, y]) => isFree(x as number, y as number));
  };
  return (
    candidates.find(usable) ?? {
      left: clamp(right - kMark - 4, 0, view.width - kMark),
      top: clamp(top + 4, 0, view.height - kMark),
    }
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
