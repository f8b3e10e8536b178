// One finding as the banner shows it: what is wrong, why, what would be fine, which clause says so,
// whom to ask, and the lesson.

import type { Finding, Severity } from '../shared/verdict';
import { copyButton } from './copy';
import { element, words } from './elements';
import type { Lessons } from './lesson';
import { ownerAddress, ownerName, safeLink } from './review';

/** What the cards need of the banner. */
export interface Around {
  lessons: Lessons;
  say(text: string): void;
  /** What opens or closes has changed the height. */
  resized(): void;
}

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
export function findingList(findings: Finding[], around: Around): HTMLElement[] {
  const sorted = [...findings].sort(
    (a, b) => kOrder.indexOf(a.severity) - kOrder.indexOf(b.severity) || a.start - b.start,
  );
  const items = gather(sorted).map((group) => card(group, around));
  // A single one more is shorter than the line that would hide it.
  if (items.length <= kAtOnce + 1) return [element('ul', '', ...items)];
  const rest = items.slice(kAtOnce);
  const more = element('details', '');
  more.append(element('summary', '', `Show ${rest.length} more`), element('ul', '', ...rest));
  const { open } = around.lessons;
  more.open = open !== null && more.contains(open.panel);
  more.addEventListener('toggle', () => around.resized());
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
    const quote = opaque ? '' : finding.text.trim();
    if (quote && !group.quotes.includes(quote)) group.quotes.push(quote);
  }
  return [...groups.values()];
}

function card({ finding, quotes }: Group, { lessons, say }: Around): HTMLElement {
  const { severity, opaque, title, message, guidance, suggest, lesson } = finding;
  const item = element('li', `finding ${severity}`);
  item.append(
    element('div', 'title', words('h3', '', title), element('span', 'word', kWords[severity])),
  );
  if (message) item.append(words('p', 'message', message));
  for (const quote of quotes) {
    const short = quote.length > kMostQuoted ? `${quote.slice(0, kMostQuoted)}…` : quote;
    item.append(words('blockquote', 'quoted', `“${short}”`));
  }
  const facts = element('dl', '');
  const fact = (label: string, ...content: HTMLElement[]): void => {
    if (content.length > 0) facts.append(element('dt', '', label), element('dd', '', ...content));
  };
  if (guidance) fact('Why', words('p', '', guidance));
  if (suggest && !opaque)
    fact('Instead', words('p', 'lines', suggest), copyButton(suggest, title, say));
  fact('Rule', ...source(finding));
  fact('Ask', ...owner(finding));
  if (facts.childNodes.length > 0) item.append(facts);
  if (lesson && !opaque) item.append(...lessons.parts(finding, lesson));
  return item;
}

function source({ cite, opaque }: Finding): HTMLElement[] {
  if (!cite || opaque) return [];
  const name = `${cite.source} ${cite.clause}`.trim();
  const url = safeLink(cite.url);
  const link = words(url ? 'a' : 'span', '', name);
  if (link instanceof HTMLAnchorElement && url) {
    link.href = url;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.title = 'Opens in a new tab';
  }
  // Named by the policy and not compared with the law: the person must not take it for more.
  return cite.verified ? [link] : [link, element('span', 'unsure', 'reference not checked yet')];
}

function owner({ owner: text, opaque, title, rule }: Finding): HTMLElement[] {
  if (!text) return [];
  const address = ownerAddress(text);
  if (!address) return [words('span', '', text)];
  const name = ownerName(text);
  const link = element('a', '', address);
  const subject = opaque ? 'A post that needs a review' : `Question about “${title}” (${rule})`;
  link.href = `mailto:${address}?subject=${encodeURIComponent(subject)}`;
  return name ? [words('span', '', name), link] : [link];
}
