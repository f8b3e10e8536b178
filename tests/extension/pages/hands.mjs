// What the tests of the pages do over and over: press, read, look what was asked for.
//
//   const { visit } = hands();
//   visit('what it does', 'clients.html#client=1', { clients: 3 }, async (page) => { … });
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PageStage } from './stage.mjs';

export const named = (page, name, role) =>
  page.waitForSelector(`::-p-aria(${name}[role="${role}"])`);
export const press = async (page, name, role = 'button') => (await named(page, name, role)).click();
export const texts = (page, selector) =>
  page.$$eval(selector, (found) => found.map((element) => element.textContent));
export const textOf = (page, selector) => page.$eval(selector, (element) => element.textContent);
export const asked = (page, type) =>
  page.evaluate((wanted) => window.stub.asked.filter((request) => request.type === wanted), type);
export const posted = (page) => page.evaluate(() => window.stub.posted);
export const focused = (page) => page.evaluate(() => document.activeElement.textContent);
export const counted = (page, words) =>
  page.waitForFunction(
    (wanted) => document.querySelector('#count')?.textContent === wanted,
    {},
    words,
  );
/** Waits until `selector` says what fits. */
export const says = (page, selector, pattern) =>
  page.waitForFunction(
    (where, source, flags) =>
      new RegExp(source, flags).test(document.querySelector(where)?.textContent ?? ''),
    {},
    selector,
    pattern.source,
    pattern.flags,
  );
/** A client as the played background has it by now. */
export const clientOf = (page, id) => page.evaluate((client) => window.stub.vault.get(client), id);
/** Somebody else writes: `write` is run in the page with the client. */
export const elsewhere = (page, id, member, value) =>
  page.evaluate(
    (client, name, given) => {
      window.stub.vault.get(client)[name] = given;
      window.stub.revision++;
    },
    id,
    member,
    value,
  );

/** `visit` opens a page, does, and looks that no script of the page has failed. */
export function hands() {
  let stage;
  before(async () => (stage = await PageStage.open()));
  after(() => stage.close());
  const visit = (what, address, options, act) =>
    test(what, async () => {
      const page = await stage.visit(address, options);
      await act(page);
      assert.deepEqual(page.faults, []);
      await page.close();
    });
  return { visit };
}
