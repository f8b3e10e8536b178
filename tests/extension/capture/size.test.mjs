// What is put into a page at a click has to stay small.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../../scripts/bundle.mjs';

const source = fileURLToPath(new URL('../../../extension/capture/main.ts', import.meta.url));

test('the script that reads a page is under 60,000 bytes, and of adapters has profiles alone', async () => {
  const { outputFiles } = await bundle([source], { write: false });
  const [{ contents, text }] = outputFiles;
  assert.ok(contents.length < 60_000, `capture.js has ${contents.length} bytes`);
  assert.ok(text.includes('account__header'), 'a profile’s selector');
  for (const part of ['.ql-editor', 'dmComposerSendButton', 'veröffentlichen']) {
    assert.ok(!text.includes(part), `${part} is of composers`);
  }
});
