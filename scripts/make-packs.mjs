// Makes the starter packs in policies/ from their parts in policies/source: concepts and rules that
// packs share stand there once.
//
//   node scripts/make-packs.mjs            writes policies/*.json
//   node scripts/make-packs.mjs --check    fails if one of them is not what would be written
//   node scripts/make-packs.mjs FOLDER     writes them there, to try a change
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';
import { packs } from '../policies/source/packs.mjs';

const check = process.argv.includes('--check');
const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const target = folder
  ? pathToFileURL(`${resolve(folder)}/`)
  : new URL('../policies/', import.meta.url);
let stale = 0;

/** The concepts that the rules name, directly or through others: a pack carries no other. */
function used(concepts, rules) {
  const names = new Set();
  const visit = (value) => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (value !== null && typeof value === 'object') {
      for (const name of Array.isArray(value.concepts) ? value.concepts : []) {
        if (names.has(name)) continue;
        names.add(name);
        visit(concepts[name]);
      }
      Object.values(value).forEach(visit);
    }
  };
  rules.forEach(({ match, unless }) => visit([match, unless]));
  return Object.fromEntries(Object.entries(concepts).filter(([name]) => names.has(name)));
}

// What one phrase of a policy may hold: policy/model.h and phrase_syntax.h.
const MOST_CHARACTERS = 200;
const MOST_EXPANSIONS = 256;
const INFLECTIONS = 6; // of one word, at most

/** A phrase with long groups as several that stand for the same and keep the limits. */
function parted(phrase) {
  const groups = [...phrase.matchAll(/\(([^)]*)\)(~?)/g)].map((group) => ({
    at: group.index,
    length: group[0].length,
    choices: group[1].split('|'),
    inflected: group[2] === '~',
  }));
  const expansions = groups.reduce(
    (product, { choices, inflected }) =>
      product * (inflected ? INFLECTIONS * choices.length : choices.length),
    INFLECTIONS ** (phrase.replace(/\)~/g, ')').match(/~/g)?.length ?? 0),
  );
  if (groups.length === 0 || (phrase.length <= MOST_CHARACTERS && expansions <= MOST_EXPANSIONS)) {
    return [phrase];
  }
  const largest = groups.reduce((a, b) => (b.choices.length > a.choices.length ? b : a));
  const half = Math.ceil(largest.choices.length / 2);
  const withChoices = (choices) =>
    phrase.slice(0, largest.at) +
    (choices.length === 1 ? choices[0] : `(${choices.join('|')})`) +
    (largest.inflected ? '~' : '') +
    phrase.slice(largest.at + largest.length);
  return [largest.choices.slice(0, half), largest.choices.slice(half)].flatMap((choices) =>
    parted(withChoices(choices).trim().replace(/ +/g, ' ')),
  );
}

/** The same for all phrases below. */
function withinLimits(value) {
  if (Array.isArray(value)) return value.map(withinLimits);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'phrases' ? [...new Set(inner.flatMap(parted))] : withinLimits(inner),
    ]),
  );
}

for (const pack of packs) {
  const lessons = new Set(pack.rules.map(({ lesson }) => lesson));
  const policy = {
    $schema: '../manifests/policy.schema.json',
    format: 1,
    id: pack.id,
    version: pack.version,
    title: pack.title,
    notice: pack.notice,
    concepts: withinLimits(used(pack.concepts, pack.rules)),
    lists: pack.lists,
    lessons: Object.fromEntries(Object.entries(pack.lessons).filter(([name]) => lessons.has(name))),
    rules: withinLimits(pack.rules),
  };
  if (Object.keys(policy.lists).length === 0) delete policy.lists;
  const file = new URL(`${pack.id}.json`, target);
  const text = await format(JSON.stringify(policy), { parser: 'json', printWidth: 120 });
  if (!check) {
    writeFileSync(file, text);
  } else if (readFileSync(file, 'utf8') !== text) {
    console.error(
      `policies/${pack.id}.json is not what its parts say: run node scripts/make-packs.mjs`,
    );
    ++stale;
  }
}
process.exitCode = stale === 0 ? 0 : 1;
