// One finding as the banner shows it.

import type { Finding, Severity } from '../shared/verdict';
import { element } from './elements';
import { ownerAddress, ownerName, safeLink } from './review';

const kWords: Record<Severity, string> = {
  allow: '',
  advise: 'Advice',
  warn: 'Warning',
  block: 'Blocked',
};

const kOrder: Severity[] = ['block', 'warn', 'advise', 'allow'];
const kAtOnce = 3;
const kMostQuoted = 240;

/** The findings, the strictest first; those past the third behind a line that opens. */
export function findingList(findings: Finding[]): HTMLElement[] {
  const sorted = [...findings].sort(
    (a, b) => kOrder.indexOf(a.severity) - kOrder.indexOf(b.severity) || a.start - b.start,
  );
  const items = gather(sorted).map(card);
  // A single one more is shorter than the line that would hide it.
  if (items.length <= kAtOnce + 1) return [element('ul', '', ...items)];
  const rest = items.slice(kAtOnce);
  const more = element('details', '');
  more.append(element('summary', '', `Show ${rest.length} more`), element('ul', '', ...rest));
  return [element('ul', '', ...items.slice(0, kAtOnce)), more];
}

interface Group {
  finding: Finding;
  quotes: string[];
}

/** A rule that hits in several places is shown once, with all the words that matched. */
function gather(findings: Finding[]): Group[] {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const { rule, severity, opaque, message } = finding;
    const key = [rule, severity, opaque, message].join('\n');
    const group = groups.get(key) ?? { finding, quotes: [] };
    groups.set(key, group);
    const words = opaque ? '' : finding.text.trim();
    if (words && !group.quotes.includes(words)) group.quotes.push(words);
  }
  return [...groups.values()];
}

function card({ finding, quotes }: Group): HTMLElement {
  const { severity, title, message, guidance, suggest } = finding;
  const item = element('li', `finding ${severity}`);
  item.append(
    element('div', 'title', element('h3', '', title), element('span', 'word', kWords[severity])),
  );
  if (message) item.append(element('p', 'message', message));
  for (const words of quotes) {
    const short = words.length > kMostQuoted ? `${words.slice(0, kMostQuoted)}…` : words;
    const quote = element('blockquote', 'quoted', `“${short}”`);
    quote.dir = 'auto';
    item.append(quote);
  }
  if (guidance) item.append(element('p', 'why', element('b', '', 'Why '), guidance));
  if (suggest) item.append(element('p', 'why', element('b', '', 'Instead '), suggest));
  const from = element('div', 'from', ...source(finding), ...owner(finding));
  if (from.childNodes.length > 0) item.append(from);
  return item;
}

function source({ cite, opaque }: Finding): HTMLElement[] {
  if (!cite || opaque) return [];
  const name = `${cite.source} ${cite.clause}`.trim();
  const url = safeLink(cite.url);
  if (!url) return [element('span', '', name)];
  const link = element('a', '', name);
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  return [link];
}

function owner({ owner: text }: Finding): HTMLElement[] {
  if (!text) return [];
  const address = ownerAddress(text);
  if (!address) return [element('span', '', `Ask: ${text}`)];
  const link = element('a', '', address);
  link.href = `mailto:${address}`;
  const name = ownerName(text);
  return [element('span', '', name ? `Ask: ${name}, ` : 'Ask: ', link)];
}
