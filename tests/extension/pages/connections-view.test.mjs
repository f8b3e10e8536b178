// The picture of who is connected to whom in a real browser.
import assert from 'node:assert/strict';
import { axe } from './stage.mjs';
import { asked, hands, named, press, says, textOf, texts } from './hands.mjs';

const { visit } = hands();

const node = (id, title, more = {}) => ({
  id,
  kind: 'client',
  title,
  client: 0,
  line: '',
  ...more,
});
const SMALL = {
  nodes: [
    node('c1', 'Rama Treas', { client: 1, line: 'Treasurer, Northwind' }),
    node('c2', 'Dana Okafor', { client: 2 }),
    node('o1', 'Northwind', { kind: 'organisation' }),
    node('n1', '<b>Sam</b>', { kind: 'name' }),
  ],
  links: [
    { from: 'c1', to: 'c2', what: 'colleague' },
    { from: 'c1', to: 'o1', what: 'works at' },
    { from: 'c2', to: 'n1', what: 'sister' },
  ],
  more: false,
};
const many = (count) => ({
  nodes: Array.from({ length: count }, (_, index) =>
    node(`c${index}`, `Person ${index}`, { client: index }),
  ),
  links: Array.from({ length: count - 1 }, (_, index) => ({
    from: `c${index + 1}`,
    to: `c${Math.floor(index / 3)}`,
    what: 'colleague',
  })),
  more: true,
});
const ADDRESS = 'clients.html#view=connections';

visit(
  'as a list, for whoever does not see the picture',
  ADDRESS,
  { graph: SMALL },
  async (page) => {
    assert.deepEqual(await texts(page, '.connections details li'), [
      'Rama Treas: colleague: Dana Okafor; works at Northwind',
      'Dana Okafor: colleague of Rama Treas; sister: <b>Sam</b>',
      'Northwind: Rama Treas works here',
      '<b>Sam</b>: sister of Dana Okafor',
    ]);
    assert.equal(await page.$('.connections b'), null);
  },
);

visit('walked by keyboard: one stop, arrows, Enter', ADDRESS, { graph: SMALL }, async (page) => {
  await page.$eval('.graph', (root) => root.focus());
  const at = () =>
    page.$eval('.graph', (root) => {
      const id = root.getAttribute('aria-activedescendant');
      return document.getElementById(id).getAttribute('aria-label');
    });
  assert.match(await at(), /^Rama Treas: colleague: Dana Okafor; works at Northwind \(client\)$/);
  // Along the link to Dana, wherever the picture has put her.
  const way = await page.evaluate(() => {
    const place = (index) =>
      document.querySelectorAll('.graph .node')[index].getBoundingClientRect();
    const [from, to] = [place(0), place(1)];
    const [x, y] = [to.x - from.x, to.y - from.y];
    return Math.abs(x) > Math.abs(y)
      ? x > 0
        ? 'ArrowRight'
        : 'ArrowLeft'
      : y > 0
        ? 'ArrowDown'
        : 'ArrowUp';
  });
  await page.keyboard.press(way);
  assert.match(await at(), /^Dana Okafor/);
  assert.match(await textOf(page, '.about-node'), /Dana Okafor.*colleague of Rama Treas/);
  await page.keyboard.press('Enter');
  await named(page, 'Client 0002', 'heading');
});

visit('walked by the mouse: chosen, dragged, opened', ADDRESS, { graph: SMALL }, async (page) => {
  const place = async () => {
    const box = await (await page.$('.graph .node.organisation rect')).boundingBox();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const before = await place();
  await page.mouse.move(before.x, before.y);
  await page.mouse.down();
  await page.mouse.move(before.x + 60, before.y + 30, { steps: 4 });
  await page.mouse.up();
  const after = await place();
  assert.ok(
    Math.hypot(after.x - before.x - 60, after.y - before.y - 30) < 4,
    JSON.stringify([before, after]),
  );
  await says(page, '.about-node', /Northwind organisation.*Rama Treas works here/);
  const near = await texts(page, '.graph .node.near text');
  assert.deepEqual(near.sort(), ['Northwind', 'Rama Treas']);
  await page.click('.graph .node.client circle');
  await press(page, 'Open Rama Treas', 'link');
  await named(page, 'Client 0001', 'heading');
});

visit('only what is around one, and back', ADDRESS, { graph: SMALL }, async (page) => {
  await page.click('.graph .node.client circle');
  await page.evaluate(() => (window.stub.graph = { ...window.stub.graph, more: true }));
  await press(page, 'Only what is around');
  await named(page, 'Back to the whole', 'button');
  assert.equal((await asked(page, 'notes.graph')).at(-1).client, 1);
});

visit('nearer and farther', ADDRESS, { graph: SMALL }, async (page) => {
  const width = () => page.$eval('.graph', (root) => root.viewBox.baseVal.width);
  const whole = await width();
  await press(page, 'Nearer');
  assert.ok((await width()) < whole);
  await page.$eval('.graph', (root) => root.focus());
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  assert.ok((await width()) > whole);
  await page.keyboard.press('0');
  assert.equal(await width(), whole);
});

visit('300 of them, and axe finds no fault', ADDRESS, { graph: many(300) }, async (page) => {
  assert.equal(await page.$$eval('.graph .node', (found) => found.length), 300);
  assert.match(await textOf(page, '.connections'), /there are more/);
  assert.deepEqual(await axe(page), []);
  const names = await page.$$eval(
    '.graph text',
    (found) => found.filter((text) => text.checkVisibility()).length,
  );
  assert.ok(names < 60, 'names over names cannot be read');
});

visit('on a client’s page, where there is something', 'clients.html#client=1', {}, async (page) => {
  await page.waitForSelector('.client .graph');
  await page.evaluate(() => (location.hash = '#client=3'));
  await named(page, 'Client 0003', 'heading');
  assert.equal(await page.$eval('.client .connections', ({ hidden }) => hidden), true);
});

visit(
  'nobody yet: how there will be',
  ADDRESS,
  { graph: { nodes: [], links: [], more: false } },
  async (page) => {
    assert.match(await textOf(page, '.connections'), /add somebody under “Relations”/);
  },
);
