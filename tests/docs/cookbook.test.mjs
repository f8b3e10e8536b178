// The cookbook of docs/policy.md: each block is put into a policy by itself, and all of them into
// one; the linter has nothing to say, every sentence does as it should, and the schema agrees.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = process.env.FOREPOST_PROGRAM ?? join(root, 'build/release/bin/forepost');
const page = readFileSync(join(root, 'docs/policy.md'), 'utf8');
const chapter = /\n## Cookbook\n([^]*?)\n## /.exec(page)?.[1] ?? '';

const recipes = chapter
  .split(/\n### /)
  .slice(1)
  .map((text) => ({
    title: text.split('\n')[0],
    blocks: [...text.matchAll(/```json\n([^]*?)```/g)].map(([, json]) => JSON.parse(json)),
  }));

/** A block is a rule, or rules with what they need. */
const partsOf = (block) => (block.rules ? block : { rules: [block] });

function policyOf(blocks) {
  const policy = { format: 1, id: 'cookbook', version: 1, title: 'Cookbook', rules: [] };
  for (const block of blocks.map(partsOf)) {
    for (const member of ['concepts', 'lists', 'lessons']) {
      if (block[member]) policy[member] = { ...policy[member], ...block[member] };
    }
    policy.rules.push(...block.rules);
  }
  return policy;
}

const ajv = new Ajv2020.default({ allErrors: true, strictRequired: false, strictTypes: false });
const conforms = ajv.compile(JSON.parse(readFileSync(join(root, 'manifests/policy.schema.json'))));

function expectGood(blocks) {
  const policy = policyOf(blocks);
  assert.ok(conforms(policy), ajv.errorsText(conforms.errors, { separator: '\n' }));
  const folder = mkdtempSync(join(tmpdir(), 'forepost-cookbook-'));
  try {
    const file = join(folder, 'policy.json');
    writeFileSync(file, JSON.stringify(policy, null, 2));
    for (const action of ['lint', 'test']) {
      const ran = spawnSync(program, ['policy', action, file], { encoding: 'utf8' });
      assert.equal(ran.error, undefined, `${program}: build the release preset first`);
      assert.equal(ran.status, 0, `forepost policy ${action}:\n${ran.stdout}${ran.stderr}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the cookbook has recipes', () => assert.ok(recipes.length >= 8, `${recipes.length}`));

for (const { title, blocks } of recipes) {
  test(`cookbook: ${title}`, () => {
    assert.equal(blocks.length, 1, 'one block in each recipe');
    expectGood(blocks);
  });
}

test('the recipes go together', () => expectGood(recipes.flatMap(({ blocks }) => blocks)));

test('a recipe whose sentence is wrong would be noticed', () => {
  const [block] = structuredClone(recipes[0].blocks);
  partsOf(block).rules[0].examples.hit[0] = 'A sentence that is fine';
  assert.throws(() => expectGood([block]), /must hit this and does not/);
});
