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
