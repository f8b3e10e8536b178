// What is in every listed page has to stay small.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../../scripts/bundle.mjs';

const source = fileURLToPath(new URL('../../../extension/page/', import.meta.url));

const build = async (entry) => {
  const options = { write: false, metafile: true, outdir: source };
  const { outputFiles, metafile } = await bundle([`${source}${entry}`], options);
  const [output] = Object.values(metafile.outputs);
  const parts = Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { bytes: outputFiles[0].contents.length, files: parts.map(([name]) => name) };
};

test('the script registered on listed sites is under 25,000 bytes', async () => {
  const { bytes } = await build('main.ts');
  assert.ok(bytes < 25_000, `page.js has ${bytes} bytes: what is only shown belongs to page-ui.js`);
});

test('it holds no style sheet and no adapter of a site', async () => {
  const { files } = await build('main.ts');
  const data = files.filter((name) => /\.(css|json)$/.test(name));
  assert.deepEqual(
    data.map((name) => name.replace(/.*\//, '')),
    ['generic.json'],
  );
});

test('the script that shows things leaves the holding of submits to the other', async () => {
  const { files } = await build('ui-main.ts');
  for (const own of ['submit', 'decide', 'replay', 'link', 'composers', 'screen']) {
    assert.ok(!files.some((name) => name.endsWith(`/${own}.ts`)), own);
  }
});
