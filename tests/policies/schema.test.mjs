// The schema, the starter policies, the documentation and the host's limits say the same.
//
//   node --test tests/policies

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import Ajv2020 from 'ajv/dist/2020.js';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const schema = JSON.parse(read('manifests/policy.schema.json'));
// `required` inside oneOf names members that the branch's parent may hold: not an error here.
const ajv = new Ajv2020.default({
  allErrors: true,
  strict: true,
  strictRequired: false,
  strictTypes: false,
});
const conforms = ajv.compile(schema);

const starters = readdirSync(new URL('../../policies', import.meta.url)).filter((name) =>
  name.endsWith('.json'),
);
const starter = () => JSON.parse(read('policies/us-broker-dealer.json'));

for (const name of starters) {
  test(`policies/${name} conforms to the schema`, () => {
    const good = conforms(JSON.parse(read(`policies/${name}`)));
    assert.ok(good, ajv.errorsText(conforms.errors, { separator: '\n' }));
  });
}

const faults = {
  'an unknown member of the policy': (policy) => (policy.rule = []),
  'an unknown member of a rule': (policy) => (policy.rules[0].sevrity = 'warn'),
  'a rule without a citation': (policy) => delete policy.rules[0].cite,
  'a rule without an owner': (policy) => delete policy.rules[0].owner,
  'too few sentences': (policy) => (policy.rules[0].examples.hit.length = 2),
  'a severity that does not exist': (policy) => (policy.rules[0].severity = 'allow'),
  'the reserved id': (policy) => (policy.rules[0].id = 'review'),
  'a link that is not https': (policy) => (policy.rules[0].cite.url = 'http://www.finra.org/'),
  'a kind that does not exist': (policy) => (policy.rules[0].match = { kind: 'regex' }),
  'a member of another kind': (policy) => (policy.rules[0].match.list = 'restricted'),
  'a near with one term': (policy) => (policy.rules[0].match.all.length = 1),
  'a number kind that does not exist': (policy) =>
    (policy.rules[0].match = { kind: 'entity', entities: ['passport'] }),
  'an empty term': (policy) => (policy.concepts.certainty = {}),
  'a surface that does not exist': (policy) => (policy.rules[0].surfaces = ['story']),
  'a day that does not exist': (policy) => (policy.rules[0].cite.review_by = '2027-13-01'),
  'another format': (policy) => (policy.format = 2),
};
for (const [what, spoil] of Object.entries(faults)) {
  test(`the schema refuses ${what}`, () => {
    const policy = starter();
    spoil(policy);
    assert.equal(conforms(policy), false);
  });
}

test('every member in the schema has a description, so that an editor can explain it', () => {
  const bare = [];
  const look = (node, path) => {
    for (const [name, member] of Object.entries(node.properties ?? {})) {
      const target = member.$ref ? schema.$defs[member.$ref.split('/').pop()] : {};
      if (!(member.description ?? target.description)) bare.push(`${path}.${name}`);
      look(member, `${path}.${name}`);
    }
    for (const branch of node.oneOf ?? []) look(branch, path);
  };
  look(schema, 'policy');
  for (const [name, definition] of Object.entries(schema.$defs)) look(definition, name);
  assert.deepEqual(bare, []);
});

// The first cells of the table that follows a heading, without the heading row.
function tableAfter(markdown, heading) {
  const lines = markdown
    .slice(markdown.indexOf(`\n${heading}\n`) + 1)
    .split('\n')
    .slice(1);
  const end = lines.findIndex((line) => /^#/.test(line));
  return lines
    .slice(0, end < 0 ? undefined : end)
    .filter((line) => line.startsWith('|') && !/^\|[-| ]+\|$/.test(line))
    .slice(1)
    .map((line) =>
      line
        .slice(1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}
const codes = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]);
const members = (definition) => Object.keys(definition.properties).sort();
const policyPage = read('docs/policy.md');
const documented = (heading) =>
  tableAfter(policyPage, heading)
    .map((row) => codes(row[0])[0])
    .sort();
const rowOf = (heading, member) =>
  tableAfter(policyPage, heading).find((row) => codes(row[0])[0] === member);

test('docs/policy.md documents the members of the file', () => {
  assert.deepEqual(documented('## The file'), members(schema));
});
test('docs/policy.md documents the members of a term', () => {
  assert.deepEqual(documented('## A term'), members(schema.$defs.term));
});
test('docs/policy.md documents the members of a rule', () => {
  assert.deepEqual(documented('## A rule'), members(schema.$defs.rule));
});
test('docs/policy.md documents the members of a citation', () => {
  const names = [...rowOf('## A rule', 'cite')[1].matchAll(/"(\w+)"\??(?=[,} ])/g)];
  const known = members(schema.$defs.cite);
  assert.deepEqual(names.map((match) => match[1]).sort(), known);
});
test('docs/policy.md documents the kinds of match and their members', () => {
  const page = Object.fromEntries(
    tableAfter(policyPage, '### `match`').map((row) => [
      codes(row[0])[0],
      codes(row[1])
        .filter((code) => /^[a-z_]+$/.test(code))
        .sort(),
    ]),
  );
  const kinds = Object.fromEntries(
    schema.$defs.match.oneOf.map((branch) => [
      branch.properties.kind.const,
      members(branch).filter((name) => name !== 'kind'),
    ]),
  );
  assert.deepEqual(page, kinds);
});
test('docs/policy.md documents the members of unless', () => {
  const page = tableAfter(policyPage, '### `unless`')
    .flatMap((row) => codes(row[0]))
    .sort();
  assert.deepEqual(page, members(schema.$defs.unless));
});

test("the schema's limits are those of the host", () => {
  const model = read('native-host/policy/model.h');
  const limit = (name) => {
    const match = new RegExp(`\\b${name} = ([0-9']+);`).exec(model);
    assert.ok(match, `${name} is not in model.h`);
    return Number(match[1].replaceAll("'", ''));
  };
  const { properties, $defs } = schema;
  const rule = $defs.rule.properties;
  const pairs = {
    kMaxRules: properties.rules.maxItems,
    kMaxConcepts: properties.concepts.maxProperties,
    kMaxLists: properties.lists.maxProperties,
    kMaxTitleLength: rule.title.maxLength,
    kMaxNoticeLength: properties.notice.maxLength,
    kMaxMessageLength: rule.guidance.maxLength,
    kMaxNameLength: rule.owner.maxLength,
    kMaxUrlLength: $defs.cite.properties.url.maxLength,
    kMaxPhraseLength: $defs.phrases.items.maxLength,
    kMaxPhrases: $defs.phrases.maxItems,
    kMaxPatternLength: $defs.patterns.items.maxLength,
    kMaxPatterns: $defs.patterns.maxItems,
    kMaxTermConcepts: $defs.concepts.maxItems,
    kMaxSites: rule.sites.maxItems,
    kMaxExamples: $defs.sentences.maxItems,
    kMinExamples: $defs.sentences.minItems,
    kMaxExampleLength: $defs.sentence.oneOf[0].maxLength,
    kMaxSample: $defs.list.properties.sample.maxItems,
    kMaxNearTerms: $defs.match.oneOf[2].properties.all.maxItems,
    kMaxWithinWords: $defs.match.oneOf[2].properties.within.oneOf[2].properties.words.maximum,
  };
  for (const [name, value] of Object.entries(pairs)) assert.equal(value, limit(name), name);
});
