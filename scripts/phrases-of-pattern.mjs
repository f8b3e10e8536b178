// A pattern that speaks of words alone, as phrases. Many patterns of the packs do: "\bwill +(?:rise|
// fall)s?\b". As phrases they are found in one pass for all of them, and in disguise.
//
//   phrasesOf(String.raw`\b(?:go|goes) +(?:way +)?up\b`)     // ['(go|goes) (way|) up']
//   phrasesOf(String.raw`\d+ *%`)                            // null: no words, or not these alone

const MOST_WORDINGS = 600; // of one place
const MOST_CHARACTERS = 1_900; // of one phrase
const ANY = '\u0001'; // \w+
const ENDING = '\u0002'; // \w*
const APOSTROPHE = '\u0003';

class Unspoken extends Error {}
const unspoken = () => {
  throw new Unspoken();
};

/** The tree of a pattern: {alt}, {seq}, {char}, {set}, {any}, {edge}, {repeat, least, most}. */
function parse(pattern) {
  let at = 0;
  const peek = () => pattern[at];
  const alternatives = () => {
    const all = [sequence()];
    while (peek() === '|') {
      ++at;
      all.push(sequence());
    }
    return all.length === 1 ? all[0] : { alt: all };
  };
  const sequence = () => {
    const seq = [];
    while (at < pattern.length && peek() !== '|' && peek() !== ')') seq.push(repeated(one()));
    return { seq };
  };
  const repeated = (node) => {
    const counts = /^(?:([?*+])|\{(\d+)(,?)(\d*)\})\??/.exec(pattern.slice(at));
    if (!counts) return node;
    at += counts[0].length;
    const [, sign, from, comma, to] = counts;
    const least = sign ? (sign === '+' ? 1 : 0) : Number(from);
    const most = sign
      ? sign === '?'
        ? 1
        : Infinity
      : comma
        ? to
          ? Number(to)
          : Infinity
        : least;
    return { repeat: node, least, most };
  };
  const one = () => {
    if (pattern.startsWith('(?:^|[^a-z])', at)) {
      at += '(?:^|[^a-z])'.length;
      return { edge: true };
    }
    const c = pattern[at++];
    if (c === '(') {
      if (pattern.startsWith('?:', at)) at += 2;
      else if (peek() === '?') unspoken();
      const inner = alternatives();
      if (pattern[at++] !== ')') unspoken();
      return inner;
    }
    if (c === '[') return set();
    if (c === '\\') {
      const e = pattern[at++];
      if (e === 'b') return { edge: true };
      if (e === 'w') return { any: true };
      return /[a-z0-9]/i.test(e) ? unspoken() : { char: e };
    }
    if (c === '.') return { gap: true };
    return '^$*+?{}'.includes(c) ? unspoken() : { char: c };
  };
  const set = () => {
    const end = pattern.indexOf(']', at + 1);
    const inside = pattern.slice(at, end);
    at = end + 1;
    if (/^(?:a-z|\\w)['’&/-]*$|^a-z'?-?$|^\\w'?-?$/.test(inside)) return { any: true };
    // Anything within a sentence: words that are passed over.
    if (/^\^[.!?\\n;:…]+$/.test(inside) || /^\\w .*$|^a-z .*$/.test(inside)) return { gap: true };
    if (/[\\^]|.-./.test(inside)) unspoken();
    return { set: [...inside] };
  };
  const tree = alternatives();
  if (at !== pattern.length) unspoken();
  return tree;
}

const limited = (wordings) => {
  const all = [...new Set(wordings)];
  return all.length > MOST_WORDINGS ? unspoken() : all;
};

const CHARACTERS_OF_A_WORD = 6;
const MOST_PASSED = 20;

/** How many words a part passes over, whatever they are; 0 if it is no such part. */
function passed({ repeat, most }) {
  if (!repeat?.gap) return 0;
  return Math.min(MOST_PASSED, Math.max(1, Math.ceil(most / CHARACTERS_OF_A_WORD)));
}

/** Everything that a part may say: letters, spaces between words, ANY and ENDING. */
function wordings(node) {
  if (node.char !== undefined) return [said(node.char)];
  if (node.set) return limited(node.set.map(said));
  if (node.edge) return [''];
  if (node.any || node.gap) return unspoken(); // one letter
  if (node.alt) return limited(node.alt.flatMap(wordings));
  if (node.seq) {
    return node.seq.reduce(
      (heads, part) => {
        const tails = wordings(part);
        return limited(heads.flatMap((head) => tails.map((tail) => head + tail)));
      },
      [''],
    );
  }
  const { repeat, least, most } = node;
  if (repeat.gap) return unspoken();
  if (repeat.any) return most === Infinity ? [least === 0 ? ENDING : ANY] : unspoken();
  const each = wordings(repeat);
  if (each.every((text) => text === ' ')) return least === 0 ? ['', ' '] : [' '];
  if (most === Infinity) return unspoken();
  let all = [''];
  const result = least === 0 ? [''] : [];
  for (let times = 1; times <= most; ++times) {
    all = limited(all.flatMap((head) => each.map((tail) => head + tail)));
    if (times >= least) result.push(...all);
  }
  return limited(result);
}

/** A sign between words is read as a space. */
function said(c) {
  if (/[a-z0-9]/i.test(c)) return c.toLowerCase();
  if (' -,/'.includes(c)) return ' ';
  return "'’".includes(c) ? APOSTROPHE : unspoken();
}

// An optional space alone parts nothing: "re-?rate" is one word or two.
const beginsApart = (texts) =>
  texts.every((text) => text === '' || text.startsWith(' ')) &&
  !(texts.includes('') && texts.includes(' '));
const endsApart = (texts) => texts.every((text) => text === '' || text.endsWith(' '));

/** The places of a sequence: what may stand in each. */
function placesOf(nodes) {
  const places = [];
  let glued = null; // the place that goes on without a space
  for (const node of nodes) {
    const words = passed(node);
    if (words > 0) {
      places.push([`_${words}`]);
      glued = null;
      continue;
    }
    const inner = node.seq ? placesOf(node.seq) : null;
    if (inner && inner.length > 1) {
      // A group of its own places needs spaces around it, or nothing.
      if (glued && !endsApart(glued) && !beginsApart(inner[0])) {
        inner[0] = limited(glued.flatMap((head) => inner[0].map((tail) => head + tail)));
        places.pop();
      }
      places.push(...inner);
      glued = places.at(-1);
      continue;
    }
    const texts = wordings(node);
    if (texts.every((text) => text === '')) continue;
    if (glued && !endsApart(glued) && !beginsApart(texts)) {
      places.pop();
      places.push(limited(glued.flatMap((head) => texts.map((tail) => head + tail))));
    } else {
      places.push(texts);
    }
    glued = places.at(-1);
  }
  return places;
}

function worded(text) {
  const words = text.split(' ').filter((word) => word !== '');
  return words
    .map((said) => {
      // What stands behind an apostrophe is the end of a word that is not here: "'ll".
      if (said.startsWith(APOSTROPHE)) unspoken();
      const word = said.replaceAll(APOSTROPHE, '');
      if (word === ANY) return '_';
      const stem = word.replace(/[\u0001\u0002]$/, '');
      if (/[\u0001\u0002]/.test(stem)) unspoken();
      if (stem === word) return word;
      return stem.length < 2 ? unspoken() : `${stem}*`;
    })
    .join(' ');
}

function phraseOf(slots) {
  return slots
    .map((slot) => (slot.length === 1 ? slot[0] : `(${slot.join('|')})`))
    .filter((text) => text !== '')
    .join(' ');
}

/** Phrases of a limited length: the largest place is parted. */
function parted(slots) {
  const phrase = phraseOf(slots);
  if (phrase.length <= MOST_CHARACTERS) return [phrase];
  const largest = slots.reduce((a, b, i) => (b.length > slots[a].length ? i : a), 0);
  const half = Math.ceil(slots[largest].length / 2);
  return [slots[largest].slice(0, half), slots[largest].slice(half)].flatMap((part) =>
    parted(slots.map((slot, i) => (i === largest ? part : slot))),
  );
}

function spoken(nodes) {
  if (!nodes[0]?.edge) unspoken();
  const closed = nodes.at(-1).edge === true;
  const slots = placesOf(nodes)
    .map((texts) => (/^_\d/.test(texts[0]) ? texts : [...new Set(texts.map(worded))]))
    .filter((texts) => texts.some((text) => text !== ''));
  if (slots.length === 0) unspoken();
  // Without \b at the end the last word may go on.
  if (!closed) {
    slots[slots.length - 1] = slots.at(-1).map((text) => {
      if (text === '' || /[*_]$/.test(text)) return text === '' ? unspoken() : text;
      return /[a-z0-9]{3}$/.test(text) ? `${text}*` : unspoken();
    });
  }
  // A phrase begins with a word, not with any or none.
  const first = slots.findIndex((texts) => !texts.includes(''));
  if (first < 0) unspoken();
  if (slots.slice(0, first + 1).some((texts) => texts.some((text) => text.startsWith('_')))) {
    unspoken();
  }
  if (/^_\d/.test(slots.at(-1)[0])) unspoken();
  const longest = slots
    .map((texts) => Math.max(...texts.map((text) => text.split(' ').length)))
    .reduce((a, b) => a + b, 0);
  if (longest > 20) unspoken();
  return parted(slots);
}

/** null where the pattern says more than words. */
export function phrasesOf(pattern) {
  try {
    const tree = parse(pattern);
    const roots = tree.alt ?? [tree];
    return [...new Set(roots.flatMap((root) => spoken(root.seq ?? [root])))];
  } catch (error) {
    if (error instanceof Unspoken) return null;
    throw error;
  }
}
