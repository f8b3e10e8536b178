// The rules that each language of the packs has: what they look for is the language's own, in its
// concepts; how its parts stand together is the same everywhere.

import { phrasesOf } from '../../scripts/phrases-of-pattern.mjs';

// A pattern may have 2,000 characters: model.h.
const MOST_PATTERN = 1900;

/** The alternatives of a pattern that stand in no group. */
function alternatives(pattern) {
  const all = [''];
  let depth = 0;
  for (const [token] of pattern.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|\{\{[a-z0-9_-]+\}\}|[^]/g)) {
    if (token === '|' && depth === 0) {
      all.push('');
      continue;
    }
    if (token === '(') ++depth;
    if (token === ')') --depth;
    all[all.length - 1] += token;
  }
  return all;
}

/** Joins patterns as far as the limit goes. */
function joined(patterns) {
  const lines = [];
  for (const each of patterns) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + each.length < MOST_PATTERN) {
      lines[lines.length - 1] = `${last}|${each}`;
    } else {
      lines.push(each);
    }
  }
  return lines;
}

/** A class too long for one pattern: `make` writes the pattern for some of its words at a time. */
export function split(words, make) {
  const parts = [[]];
  let length = 0;
  for (const word of words.split('|')) {
    if (length + word.length > 1200) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1).push(word);
    length += word.length + 1;
  }
  return parts.map((part) => make(part.join('|')));
}

const writtenOut = (pattern, parts) =>
  pattern.replace(/\{\{([a-z0-9_-]+)\}\}/g, (_, name) => `(?:${writtenOut(parts[name], parts)})`);

/**
 * The concepts with what their patterns say in words alone as phrases, which cost nothing. What was
 * a pattern is not read with letters put for others: such words have a concept of their own.
 */
export const worded = (concepts, parts = {}) =>
  Object.fromEntries(
    Object.entries(concepts).flatMap(([name, { phrases = [], patterns = [], ...rest }]) => {
      const said = [];
      const left = [];
      for (const each of patterns.flatMap(alternatives)) {
        const found = phrasesOf(writtenOut(each, parts));
        if (found === null) left.push(each);
        else said.push(...found);
      }
      const apart = rest.misspelt && said.length > 0;
      const own = apart ? phrases : [...phrases, ...said];
      const concept = {
        ...rest,
        ...(own.length > 0 ? { phrases: [...new Set(own)] } : {}),
        ...(left.length > 0 ? { patterns: joined(left) } : {}),
        ...(apart ? { concepts: [...(rest.concepts ?? []), `${name}-said`] } : {}),
      };
      return [
        [name, concept],
        ...(apart ? [[`${name}-said`, { phrases: [...new Set(said)] }]] : []),
      ];
    }),
  );

/**
 * `code`: 'de'; `concepts`: which terms of the language each rule reads; `texts`: by rule, what the
 * person reads and the rule's sentences.
 */
export function rulesOf(code, { texts, projection, outlook = [] }) {
  const named = (...names) => ({ concepts: names.map((name) => `${code}-${name}`) });
  const kept = { negated: true, quoted: true, attributed: true, asked: true };
  const except = (anywhere, ...names) => ({
    ...kept,
    concepts: [
      'workplace',
      ...['workplace', 'caution', 'other-speaker', ...names].map((name) => `${code}-${name}`),
    ],
    anywhere: named('union', ...anywhere),
  });
  // The next sentence takes it back: "It is a fraud." "I do not know, and nobody does."
  const promises = except(['refuted'], 'other-meaning', 'harmless', 'barrier', 'leisure');
  const predictions = except(['unknown'], 'other-meaning', 'no-forecast', 'asked-of', 'barrier');
  // Told as a question, a rumour or what did not happen, it is told all the same.
  const stories = {
    concepts: [
      'workplace',
      ...['workplace', 'caution', 'other-person', 'own-people'].map((name) => `${code}-${name}`),
    ],
  };
  const present = except(
    ['unknown'],
    'other-meaning',
    'no-forecast',
    'asked-of',
    'barrier',
    'history',
  );

  const rule = (id, family, severity, lesson, match, unless, of = id) => {
    // A language may not have it.
    if (!texts[of]) return undefined;
    const { examples: sentences, ...read } = texts[of];
    // What only the wider rule reads stands apart.
    const { hinted = [], told = [], ...plain } = sentences;
    const hit = id.endsWith('-told') ? told : [...plain.hit, ...hinted];
    const examples = of === id ? plain : { ...plain, hit };
    return {
      id: `${code}-${id}`,
      family,
      title: read.title,
      severity,
      languages: [code],
      message: read.message,
      guidance: read.guidance,
      suggest: read.suggest,
      ...(lesson ? { lesson } : {}),
      match,
      unless,
      examples,
    };
  };
  const near = (all, within) => ({ kind: 'near', all, within });
  // The same classes farther apart, or with less to bear them out, are worth a word of advice.
  const hint = (id, family, lesson, match, unless) =>
    rule(`${id}-hint`, family, 'advise', lesson, match, unless, id);

  const all = [
    rule(
      'promissory-return',
      'promissory',
      'block',
      'promises',
      near([named('certainty'), named('payoff', 'figure')], { words: 18 }),
      promises,
    ),
    rule(
      'sure-payoff',
      'promissory',
      'block',
      'promises',
      { kind: 'phrases', ...named('sure-payoff') },
      promises,
    ),
    rule(
      'no-loss',
      'promissory',
      'block',
      'promises',
      near([named('no-loss'), named('investing', 'figure')], 'sentence'),
      promises,
    ),
    // The fund stands in one sentence, that it cannot lose in the next.
    rule(
      'no-loss-told',
      'promissory',
      'warn',
      'promises',
      near([named('cannot-lose'), named('investing'), named('offer')], 'post'),
      promises,
      'no-loss',
    ),
    hint(
      'no-loss',
      'promissory',
      'promises',
      near([named('no-loss'), named('investing', 'figure')], 'post'),
      promises,
    ),
    rule(
      'promissory',
      'promissory',
      'warn',
      'promises',
      near([named('slang-certainty', 'guarantee'), named('investing', 'figure')], { words: 22 }),
      promises,
    ),
    rule(
      'projection',
      'projection',
      'warn',
      'predictions',
      near([...projection.map((names) => named(...names)), named('securities')], { words: 20 }),
      predictions,
    ),
    rule(
      'projection-soon',
      'projection',
      'warn',
      'predictions',
      near([named('present-move', 'price-level'), named('deadline'), named('securities')], {
        words: 20,
      }),
      present,
    ),
    rule(
      'projection-if',
      'projection',
      'warn',
      'predictions',
      near([named('present-move'), named('condition'), named('amount'), named('securities')], {
        words: 22,
      }),
      predictions,
    ),
    rule(
      'projection-view',
      'projection',
      'warn',
      'predictions',
      near([named('own-forecast'), named('direction', 'amount', 'price'), named('securities')], {
        words: 20,
      }),
      predictions,
    ),
    rule(
      'projection-idiom',
      'projection',
      'warn',
      'predictions',
      near([named('forecast-idiom'), named('securities')], { words: 18 }),
      // A wager is often put as a question: "who bets me a coffee that …?"
      { ...predictions, asked: false },
    ),
    rule(
      'client-details',
      'client-data',
      'warn',
      undefined,
      near([named('client-person'), named('client-matter')], { words: 22 }),
      {
        ...kept,
        // A case is often told as a question to colleagues.
        asked: false,
        attributed: false,
        concepts: [
          'workplace',
          ...['workplace', 'caution', 'in-general', 'own-people'].map((name) => `${code}-${name}`),
        ],
      },
    ),
    rule(
      'safety',
      'promissory',
      'warn',
      'promises',
      near([named('safety'), named('product'), named('offer')], { words: 18 }),
      promises,
    ),
    hint(
      'safety',
      'promissory',
      'promises',
      near([named('safety'), named('product')], 'post'),
      promises,
    ),
    rule(
      'safety-answer',
      'promissory',
      'warn',
      'promises',
      near([named('question'), named('answer'), named('product')], 'post'),
      // "Losses? Never heard of them." asks nothing.
      { ...promises, asked: false, quoted: false, attributed: false },
    ),
    rule(
      'projection-outlook',
      'projection',
      'warn',
      'predictions',
      near([named('outlook'), ...outlook.map((names) => named(...names)), named('securities')], {
        words: 16,
      }),
      present,
    ),
    hint(
      'projection-outlook',
      'projection',
      'predictions',
      near([named('outlook'), named('securities')], 'post'),
      predictions,
    ),
    rule(
      'client-story',
      'client-data',
      'warn',
      undefined,
      near([named('client-role'), named('client-tie'), named('client-affair')], { words: 18 }),
      stories,
    ),
    hint(
      'client-story',
      'client-data',
      undefined,
      near([named('client-role'), named('client-dealing'), named('client-affair')], 'post'),
      stories,
    ),
    rule(
      'client-number',
      'client-data',
      'block',
      undefined,
      { kind: 'phrases', ...named('client-number') },
      { concepts: [`${code}-workplace`] },
    ),
  ];
  return all.filter(Boolean);
}
