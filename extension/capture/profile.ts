// The person whose profile a page of a known site is, read by the rules of its adapter
// (sites/profiles.ts).

import { isList, type FieldName } from '../shared/capture';
import {
  kindOf,
  profileFor,
  type FieldRules,
  type ListRule,
  type Rule,
  type Step,
} from '../sites/profiles';
import { all, attribute, first, target, textOf } from './dom';
import { joined, type Answer, type Sayings } from './found';

/** More than a list of any field takes. */
const MOST = 300;
/** Elements that are tried for one text. */
const MOST_TRIED = 5;
const MAX_PATH = 500;

/** What a rule may do with a text; all of it, and nothing else. An empty text stays empty. */
export const STEPS: Record<string, (text: string, by: string) => string[]> = {
  /** What stands before the first `by`; all where it does not stand there. */
  before: (text, by) => [text.includes(by) ? text.slice(0, text.indexOf(by)) : text],
  /** What stands after the first `by`; nothing where it does not stand there. */
  after: (text, by) => (text.includes(by) ? [text.slice(text.indexOf(by) + by.length)] : []),
  /** Without `by` at the beginning. */
  strip: (text, by) => [text.startsWith(by) ? text.slice(by.length) : text],
  prefix: (text, by) => [by + text],
  suffix: (text, by) => [text + by],
  /** Several texts. */
  split: (text, by) => text.split(by).slice(0, MOST),
  /** Nothing unless `by` stands in it. */
  only: (text, by) => (text.includes(by) ? [text] : []),
  /** Nothing where `by` stands in it. */
  unless: (text, by) => (text.includes(by) ? [] : [text]),
};

function step(texts: string[], by: Step): string[] {
  return Object.entries(by).reduce(
    (now, [name, word]) =>
      now
        .flatMap((text) => STEPS[name]?.(text, word) ?? [])
        .map((text) => text.trim())
        .filter(Boolean),
    texts,
  );
}

/** Some sites keep the page before, hidden, in front of the one that is shown. */
function shown(elements: Element[]): Element[] {
  const visible = elements.filter((element) => Element.prototype.checkVisibility.call(element));
  return visible.length > 0 ? visible : elements;
}

class Reader {
  constructor(
    private readonly root: Document | Element,
    private readonly page: URL,
  ) {}

  /** All that the rules give, for a list. */
  texts(rules: readonly ListRule[]): string[] {
    return rules.flatMap((rule) => this.rule(rule, this.root, MOST));
  }

  /** The first text that one of the rules gives; empty: none does. */
  text(rules: readonly Rule[], within = this.root): string {
    for (const rule of rules) {
      const [text] = this.rule(rule, within, MOST_TRIED);
      if (text) return text;
    }
    return '';
  }

  private rule(rule: ListRule, within: Document | Element, most: number): string[] {
    const elements = rule.at === undefined ? [within] : shown(all(within, rule.at, most));
    return elements.flatMap((element) => this.taken(rule, element));
  }

  private taken(rule: ListRule, element: Document | Element): string[] {
    const start = rule.parts
      ? rule.parts.map((part) => (typeof part === 'string' ? part : this.text(part, element)))
      : null;
    // Words alone are no entry.
    const says = start?.some((text, at) => text !== '' && typeof rule.parts?.[at] !== 'string');
    const text = start ? (says ? joined(start) : '') : this.said(rule, element);
    return (rule.then ?? []).reduce(step, text.trim() === '' ? [] : [text.trim()]);
  }

  private said({ take = 'text' }: Rule, element: Document | Element): string {
    if (take === 'path') return this.page.pathname.slice(0, MAX_PATH);
    if (element instanceof Document) return '';
    if (take === 'text') return textOf(element);
    return take === 'link'
      ? this.link(element)
      : attribute(element, take.slice(1)).slice(0, 10_000);
  }

  /** Whole, so that it means the same elsewhere. */
  private link(element: Element): string {
    const address = target(element);
    if (address === '' || address.length > 2_000) return '';
    try {
      return new URL(address, this.page.href).href;
    } catch {
      return '';
    }
  }
}

export function readProfile(source: Document, page: URL): Answer {
  const has = (selector: string | undefined) =>
    selector !== undefined && first(source, selector) !== undefined;
  const { profile, own } = profileFor(page.hostname, has);
  const kind = kindOf(profile, page.pathname);
  if (kind === null) return null;
  // What only looks like a profile's address says nothing against one.
  if (kind === 'other' || has(profile.unless)) return own ? 'other' : null;
  if (profile.needs !== undefined && !has(profile.needs)) return null;
  const reader = new Reader((profile.root && first(source, profile.root)) || source, page);
  const rules = Object.entries(profile.fields as FieldRules) as [FieldName, ListRule[]][];
  const says: Sayings = Object.fromEntries(
    rules.map(([name, of]) => {
      return [name, () => (isList(name) ? reader.texts(of) : reader.text(of))];
    }),
  );
  return { sure: own, says };
}
