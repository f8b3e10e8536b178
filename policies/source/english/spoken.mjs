// Lists of words as patterns.

// One pattern holds 2,000 characters; a long list of verbs needs several.
export const inParts = (verbs, form, pattern, most = 450) => {
  const parts = [[]];
  for (const verb of verbs.map(form)) {
    if (parts.at(-1).join('|').length + verb.length > most) parts.push([]);
    parts.at(-1).push(verb);
  }
  return parts.filter((part) => part.length > 0).map((part) => pattern(`(?:${part.join('|')})`));
};
// Phrases in the phrases' own notation as patterns, which are not counted against a policy's phrases.
const short = {
  im: "i'?m",
  ive: "i'?ve",
  ill: "i'?ll",
  id: "i'?d",
  were: "we're",
  weve: "we'?ve",
  well: "we'll",
  youre: "you'?re",
  youll: "you'?ll",
  wont: "won'?t",
  dont: "don'?t",
  cant: "can'?t",
  isnt: "isn'?t",
  arent: "aren'?t",
  doesnt: "doesn'?t",
  wouldnt: "wouldn'?t",
  shouldnt: "shouldn'?t",
  couldnt: "couldn'?t",
  its: "it'?s",
  thats: "that'?s",
  whos: "who'?s",
  skys: "sky'?s",
  bottoms: "bottom'?s",
};
const gap = '[ ,-]+';
const worded = (text) =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => short[word] ?? word)
    .join(gap);
export const spoken = (...phrases) => {
  const whole = phrases.map((phrase) => {
    let started = false;
    return phrase
      .match(/\([^)]*\)|[^\s()]+/g)
      .map((token) => {
        const choices = token.replace(/^\(|\)$/g, '').split('|');
        const inner = `(?:${choices
          .filter((choice) => choice !== '')
          .map(worded)
          .join('|')})`;
        const optional = choices.includes('');
        if (!started) {
          started = !optional;
          return optional ? `(?:${inner}${gap})?` : inner;
        }
        return optional ? `(?:${gap}${inner})?` : gap + inner;
      })
      .join('');
  });
  return inParts(
    whole.map((text) => ({ text })),
    ({ text }) => text,
    (all) => `\\b${all}\\b`,
    1700,
  );
};
