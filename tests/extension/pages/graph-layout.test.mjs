// Where the nodes of a picture stand, and where an arrow leads.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../load.mjs';

const { layout, towards } = await load('pages/graph-layout.ts');

const distance = (one, other) => Math.hypot(one.x - other.x, one.y - other.y);

test('every node has a place of its own, the same each time', () => {
  const links = Array.from({ length: 299 }, (_, index) => [index + 1, Math.floor(index / 4)]);
  const points = layout(300, links);
  assert.deepEqual(layout(300, links), points);
  for (const [index, point] of points.entries()) {
    assert.ok(Number.isFinite(point.x) && Number.isFinite(point.y), String(index));
    for (const other of points.slice(index + 1)) assert.ok(distance(point, other) > 4);
  }
});

test('those that are linked stand nearer than those that are not', () => {
  const points = layout(6, [[0, 1], [1, 2], [3, 4], [4, 5]]); // prettier-ignore
  const near = (distance(points[0], points[1]) + distance(points[3], points[4])) / 2;
  const far = (distance(points[0], points[3]) + distance(points[2], points[5])) / 2;
  assert.ok(near < far, `${near} ${far}`);
});

test('odd graphs: nothing, one, two at one place, a link to itself, all linked with all', () => {
  assert.deepEqual(layout(0, []), []);
  const all = Array.from({ length: 12 }, (_, one) =>
    Array.from({ length: 12 }, (_unused, other) => [one, other]),
  ).flat();
  for (const points of [layout(1, []), layout(1, [[0, 0]]), layout(2, []), layout(12, all)]) {
    assert.ok(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)));
  }
});

const CROSS = [
  { x: 0, y: 0 },
  { x: 100, y: 5 },
  { x: 40, y: 0 },
  { x: 0, y: -80 },
  { x: -60, y: 10 },
];

test('an arrow leads to the nearest that is linked, else to the nearest', () => {
  const linked = new Set([1, 3]);
  assert.equal(towards(CROSS, 0, 'right', linked), 1, 'a link goes before what is nearer');
  assert.equal(towards(CROSS, 0, 'right', new Set()), 2);
  assert.equal(towards(CROSS, 0, 'up', linked), 3);
  assert.equal(towards(CROSS, 0, 'left', linked), 4, 'none is linked there');
  assert.equal(towards(CROSS, 0, 'down', linked), -1);
  assert.equal(towards([], 0, 'down', linked), -1);
});

test('by arrows every node of a graph can be reached', () => {
  const links = Array.from({ length: 39 }, (_, index) => [index + 1, Math.floor(index / 2)]);
  const points = layout(40, links);
  const linked = points.map(() => new Set());
  for (const [one, other] of links) {
    linked[one].add(other);
    linked[other].add(one);
  }
  const seen = new Set([0]);
  for (const at of seen) {
    for (const way of ['up', 'down', 'left', 'right']) {
      const next = towards(points, at, way, linked[at]);
      if (next >= 0) seen.add(next);
    }
  }
  assert.equal(seen.size, 40);
});
