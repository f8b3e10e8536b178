// As much of Markdown as the tests of the documentation read.

/** Lines of a page, each with whether it stands in a fenced block. */
function* linesOf(text) {
  let fenced = false;
  let number = 0;
  for (const line of text.split('\n')) {
    number += 1;
    const fence = /^\s*(```|~~~)/.test(line);
    if (fence) fenced = !fenced;
    yield { line, number, fenced: fenced && !fence, fence };
  }
}

/** The relative links and pictures of a page: `{target, line}`. */
export function linksOf(text) {
  const links = [];
  for (const { line, number, fenced } of linesOf(text)) {
    if (fenced) continue;
    const prose = line.replace(/`[^`]*`/g, '');
    const hits = [
      ...prose.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g),
      ...prose.matchAll(/\b(?:src|href)="([^"]+)"/g),
    ];
    for (const [, target] of hits) {
      if (!/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target)) links.push({ target, line: number });
    }
  }
  return links;
}

/** The anchors that a page's headings make, as code hosts make them. */
export function anchorsOf(text) {
  const anchors = new Set();
  for (const { line, fenced } of linesOf(text)) {
    const heading = !fenced && /^#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1];
    if (!heading) continue;
    const base = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    let anchor = base;
    for (let i = 1; anchors.has(anchor); i += 1) anchor = `${base}-${i}`;
    anchors.add(anchor);
  }
  return anchors;
}

const SUBCOMMANDS = { policy: 1, records: 1, notes: 1 };

/**
 * The `forepost` commands that a page shows, in fenced blocks and in inline code:
 * `{words, options, line}`, words being the command and its subcommand.
 */
export function commandsOf(text) {
  const commands = [];
  for (const { line, number, fenced, fence } of linesOf(text)) {
    if (fence) continue;
    const pieces = fenced
      ? [line.replace(/^\s*(\$|#)\s+/, '')]
      : [...line.matchAll(/`([^`]+)`/g)].map(([, code]) => code);
    for (const piece of pieces) {
      // What follows a pipe or `&&` may be a command of ours as well.
      for (const part of piece.split(/\|(?!\w)|&&|;/)) {
        const words = part.trim().split(/\s+/);
        if (!/^(sudo)?$/.test(words[0]) && !/(^|\/)forepost$/.test(words[0])) continue;
        const start = words[0] === 'sudo' ? 2 : 1;
        if (!/(^|\/)forepost$/.test(words[start - 1])) continue;
        const rest = words.slice(start);
        if (!/^[a-z]+$/.test(rest[0] ?? '')) continue;
        const depth = 1 + (SUBCOMMANDS[rest[0]] ?? 0);
        const name = rest.slice(0, depth).filter((word) => /^[a-z]+$/.test(word));
        if (name.length === 0) continue;
        const options = rest
          .flatMap((word) => word.match(/--[a-z][a-z-]*/g) ?? [])
          .filter((option) => option !== '--help');
        commands.push({ words: name, options, line: number });
      }
    }
  }
  return commands;
}
