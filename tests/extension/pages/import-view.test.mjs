// Clients from a file, and into one, in a real browser before a background that is played.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { asked, hands, named, press, says, textOf, texts } from './hands.mjs';

const { visit } = hands();
const ADDRESS = 'clients.html#view=transfer';
let folder;
before(() => (folder = mkdtempSync(join(tmpdir(), 'forepost-import-'))));
after(() => rmSync(folder, { recursive: true, force: true }));

async function choose(page, name, content) {
  const file = join(folder, name);
  writeFileSync(file, content);
  await (await page.$('[type="file"]')).uploadFile(file);
}
/** Catches what would be downloaded. */
const catchFiles = (page) =>
  page.evaluate(() => {
    window.files = [];
    const blobs = new Map();
    URL.createObjectURL = (blob) => {
      blobs.set(`blob:${blobs.size}`, blob);
      return `blob:${blobs.size - 1}`;
    };
    HTMLAnchorElement.prototype.click = async function () {
      window.files.push({ name: this.download, text: await blobs.get(this.href).text() });
    };
  });
const caught = async (page) => {
  await page.waitForFunction(() => window.files.length > 0);
  return page.evaluate(() => window.files.shift());
};

const CSV =
  'Name,Company,Shoe size\nAnn,Northwind,41\nBob,Calder,42\n,Nobody,43\nCid,Northwind,44\n';

visit('a preview, the columns put right, brought in, taken back', ADDRESS, {}, async (page) => {
  await choose(page, 'people.csv', CSV);
  await says(page, '.import', /4 rows in the file/);
  assert.match(await textOf(page, '.import'), /1 column has no place yet/);
  assert.match(await textOf(page, '.import'), /Row 3 \(line 4\): There is no name/);
  assert.match(await textOf(page, '.import'), /1 name is there already/);
  assert.deepEqual((await texts(page, 'tbody tr:first-child td')).slice(0, 3), [
    '1',
    'Ann',
    'Northwind',
  ]);
  await page.select('.mapping .field:nth-child(3) select', 'note');
  await press(page, 'Bring in 4 rows');
  await says(page, '.import', /3 clients brought in, with the tag import \d{4}-\d\d-\d\d/);
  const runs = await asked(page, 'notes.import.run');
  assert.equal(runs.length, 2);
  // What was left as it is the program knows better.
  assert.deepEqual(runs[0].columns, [{ column: 'Shoe size', field: 'note' }]);
  assert.equal(runs[0].known, 'skip');

  await catchFiles(page);
  await press(page, 'Keep the list of skipped rows as a file');
  const { name, text } = await caught(page);
  assert.equal(name, 'skipped-rows.csv');
  assert.equal(
    text,
    'row,line,why\r\n3,4,"There is no name."\r\n4,5,"\'=Too odd."\r\n',
    'each once, and no formula',
  );

  assert.equal(await page.evaluate(() => window.stub.vault.size), 6);
  await press(page, 'Undo: erase what was brought in');
  await says(page, '.import', /3 clients were erased again/);
  assert.equal(await page.evaluate(() => window.stub.vault.size), 3);
});

visit('places that only the program knows stay', ADDRESS, {}, async (page) => {
  await choose(page, 'people.csv', 'Vorname,Star\nAnn,Leo\n');
  await says(page, '.import', /1 row in the file/);
  const chosen = await page.$$eval('.mapping select', (found) =>
    found.map(({ value, selectedOptions }) => [value, selectedOptions[0].textContent]),
  );
  assert.deepEqual(chosen, [
    ['first_name', 'First name'],
    ['star_sign', 'star sign'],
  ]);
  await press(page, 'Bring in 1 row');
  await says(page, '.import', /1 client brought in/);
  const [run] = await asked(page, 'notes.import.run');
  assert.equal(run.columns, undefined);
  const [read] = await asked(page, 'notes.import.read');
  assert.equal(read.name, 'people.csv');
});

visit('what carried the tag before is not erased', ADDRESS, {}, async (page) => {
  await page.evaluate(() => {
    const day = new Date().toISOString().slice(0, 10);
    window.stub.vault.get(1).tags.push(`import ${day}`);
  });
  await choose(page, 'people.csv', CSV);
  await press(page, 'Bring in 4 rows');
  await press(page, 'Undo: erase what was brought in');
  await says(page, '.import', /3 clients were erased again/);
  assert.ok(await page.evaluate(() => window.stub.vault.has(1)));
});

visit('stopped: what was brought in until then is told', ADDRESS, {}, async (page) => {
  await choose(page, 'people.csv', CSV);
  await named(page, 'Bring in 4 rows', 'button');
  await page.evaluate(() => (window.stub.delays = [0, 400]));
  await press(page, 'Bring in 4 rows');
  await press(page, 'Stop');
  await says(
    page,
    '.import',
    /Stopped: what was brought in until then is there.*2 clients brought in/,
  );
  assert.equal((await asked(page, 'notes.import.run')).length, 1);
});

visit('a large file goes in parts, in order', ADDRESS, {}, async (page) => {
  const text = `Name\n${Array.from({ length: 30_000 }, (_, index) => `Pérson ${index} 🙂`).join('\n')}\n`;
  await choose(page, 'many.csv', text);
  await says(page, '.import', /30,000 rows in the file/);
  const parts = await asked(page, 'notes.import.read');
  assert.ok(parts.length > 2);
  assert.ok(parts.every((part) => Buffer.byteLength(part.text) <= 512 * 1024));
  assert.equal(parts.map((part) => part.text).join(''), text);
  assert.deepEqual([...new Set(parts.slice(1).map((part) => part.import))], [7]);
});

visit('a failure says why, and nothing is half done', ADDRESS, {}, async (page) => {
  await page.evaluate(() => (window.stub.failWith = 'note_invalid'));
  await choose(page, 'people.csv', CSV);
  await says(page, '.import [role="alert"]', /It failed/);
  assert.equal(await page.$('.mapping'), null);
});

visit('out: all parts in one file', ADDRESS, { clients: 5 }, async (page) => {
  await catchFiles(page);
  await press(page, 'As vCard');
  const { name, text } = await caught(page);
  assert.match(name, /^clients-\d{4}-\d\d-\d\d\.vcf$/);
  assert.equal(
    text,
    'vcard:Client 0001,Client 0002;vcard:Client 0003,Client 0004;vcard:Client 0005;',
  );
  await says(page, '.export', /5 clients are in the file/);
});

visit('out: stopped, and no file is made', ADDRESS, { clients: 5 }, async (page) => {
  await catchFiles(page);
  await page.evaluate(() => (window.stub.delays = [0, 600]));
  await press(page, 'As JSON');
  await press(page, 'Stop');
  await says(page, '.export', /Stopped\. No file was made/);
  await new Promise((resolve) => setTimeout(resolve, 700));
  assert.deepEqual(await page.evaluate(() => window.files), []);
});
