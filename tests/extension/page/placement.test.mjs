import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../load.mjs';

const { placeBanner, placeMark, overlap, kMark } = await load('page/placement.ts');

const box = (left, top, width, height) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const boxOf = ({ left, top, width, maxHeight }, height) =>
  box(left, top, width, Math.min(height, maxHeight));

test('below the composer where there is room', () => {
  const view = { width: 1280, height: 900 };
  const place = placeBanner(300, box(400, 100, 500, 100), [], view);
  assert.equal(place.side, 'below');
  assert.equal(place.top, 208);
  assert.equal(place.width, 420);
});

test('past a Post button in its column', () => {
  const view = { width: 1280, height: 900 };
  const post = box(420, 210, 80, 40);
  const place = placeBanner(300, box(400, 100, 500, 100), [post], view);
  assert.equal(place.top, 258);
});

test('above where there is none below', () => {
  const place = placeBanner(300, box(400, 600, 500, 200), [], { width: 1280, height: 820 });
  assert.equal(place.side, 'above');
});

test('what grows stays on its side while there is room to read', () => {
  const view = { width: 1280, height: 900 };
  const composer = box(400, 100, 400, 100);
  const place = (height, stay) => placeBanner(height, composer, [], view, stay);
  assert.equal(place(800, 'below').side, 'below');
  assert.ok(place(800, 'below').maxHeight >= 320);
  assert.equal(place(800).side, 'right', 'else it goes where all of it is seen');
  // 892 - 608 = 284 pixels below: too few.
  const low = box(400, 500, 400, 100);
  assert.notEqual(placeBanner(800, low, [], view, 'below').side, 'below');
});

test('for any composer and button: in the window, over neither', () => {
  let corners = 0;
  for (const width of [360, 800, 1280]) {
    for (const height of [480, 900]) {
      for (let top = 0; top < height - 60; top += 60) {
        for (const tall of [40, 120, 300]) {
          for (const wants of [120, 260, 600]) {
            const view = { width, height };
            const anchor = box(16, top, Math.min(600, width - 32), tall);
            const post = box(anchor.right - 90, anchor.bottom + 6, 80, 36);
            const place = placeBanner(wants, anchor, [post], view);
            const at = boxOf(place, wants);
            const what = JSON.stringify({ view, anchor, place });
            assert.ok(at.left >= 0 && at.right <= width, what);
            assert.ok(at.top >= 0 && at.bottom <= height, what);
            assert.equal(overlap(at, post), 0, `over the button: ${what}`);
            if (place.side === 'corner') corners++;
            else assert.equal(overlap(at, anchor), 0, `over the composer: ${what}`);
          }
        }
      }
    }
  }
  assert.ok(corners > 0);
});

test('a composer that fills the window: a corner, not over its button', () => {
  const view = { width: 800, height: 600 };
  const anchor = box(0, 0, 800, 600);
  const post = box(700, 550, 90, 40);
  const place = placeBanner(300, anchor, [post], view);
  assert.equal(place.side, 'corner');
  assert.equal(overlap(boxOf(place, 300), post), 0);
});

test('the mark is beside the composer, over no button', () => {
  const view = { width: 1280, height: 900 };
  const anchor = box(400, 100, 500, 100);
  const free = () => true;
  assert.deepEqual(placeMark(anchor, [], view, free), { left: 904, top: 200 - kMark });
  const beside = box(900, 160, 80, 40);
  const { left, top } = placeMark(anchor, [beside], view, free);
  assert.equal(overlap(box(left, top, kMark, kMark), beside), 0);
});

test('the mark stays in the window where nothing is free', () => {
  const view = { width: 300, height: 200 };
  const { left, top } = placeMark(box(0, 0, 300, 200), [], view, () => false);
  assert.ok(left >= 0 && left + kMark <= 300 && top >= 0 && top + kMark <= 200);
});
