// Named pieces of patterns, which a policy holds once (docs/policy.md, "parts").
//
//   const { part, parts } = pieces('predictions');
//   const future = part('future', re`will|shall|going +to`);   // stands for {{predictions-future}}
//   export { parts };

/** `part` names a piece and gives what stands for it in a pattern; `parts` are all of them. */
export function pieces(prefix) {
  const parts = {};
  const part = (name, text) => {
    parts[`${prefix}-${name}`] = text;
    return `{{${prefix}-${name}}}`;
  };
  return { part, parts };
}
