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
import { phrasesOf } from './phrases-of-pattern.mjs';
import { packs, parts } from '../policies/source/packs.mjs';

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

const writtenOut = (pattern) =>
  pattern.replace(/\{\{([a-z0-9_-]+)\}\}/g, (_, name) => `(?:${writtenOut(parts[name])})`);

/** Patterns that speak of words alone as phrases, in whatever is below. */
function spoken(value) {
  if (Array.isArray(value)) return value.map(spoken);
  if (value === null || typeof value !== 'object') return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, spoken(inner)]),
  );
  if (!Array.isArray(copy.patterns) || copy.kind === 'pattern') return copy;
  const phrases = copy.patterns.map((pattern) => phrasesOf(writtenOut(pattern)));
  copy.patterns = copy.patterns.filter((_, i) => phrases[i] === null);
  if (copy.patterns.length === 0) delete copy.patterns;
  const all = [...(copy.phrases ?? []), ...phrases.flatMap((found) => found ?? [])];
  if (all.length > 0) copy.phrases = [...new Set(all)];
  return copy;
}

/** The pieces of patterns that `value` names, directly or through others. */
function usedParts(value) {
  const names = new Set();
  const visit = (text) => {
    for (const [, name] of text.matchAll(/\{\{([a-z0-9_-]+)\}\}/g)) {
      if (names.has(name)) continue;
      if (!(name in parts)) throw new Error(`there is no part ${name}`);
      names.add(name);
      visit(parts[name]);
    }
  };
  visit(JSON.stringify(value));
  return Object.fromEntries(Object.entries(parts).filter(([name]) => names.has(name)));
}

for (const pack of packs) {
  const lessons = new Set(pack.rules.map(({ lesson }) => lesson));
  const concepts = spoken(used(pack.concepts, pack.rules));
  const rules = spoken(pack.rules);
  const policy = {
    $schema: '../manifests/policy.schema.json',
    format: 1,
    id: pack.id,
    version: pack.version,
    title: pack.title,
    notice: pack.notice,
    parts: usedParts([concepts, rules]),
    concepts,
    lists: pack.lists,
    lessons: Object.fromEntries(Object.entries(pack.lessons).filter(([name]) => lessons.has(name))),
    rules,
  };
  for (const member of ['parts', 'lists']) {
    if (Object.keys(policy[member]).length === 0) delete policy[member];
  }
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
