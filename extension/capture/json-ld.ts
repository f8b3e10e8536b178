// What stands in a page's JSON-LD, as things in schema.org's words.

import { all } from './dom';
import type { Answer } from './found';
import type { Item } from './items';
import { readPerson } from './schema-person';

type Node = Record<string, unknown>;

const MAX_SCRIPTS = 20;
/** Of all scripts together, in characters: a page may give a megabyte in one text. */
const MAX_TEXT = 4_000_000;
const MAX_NODES = 5_000;
const MAX_DEPTH = 12;
const MAX_VALUES = 1_000;
const DATES = /Date$|^(dateCreated|validFrom)$/;
const VOCABULARY = /^(https?:\/\/schema\.org\/|schema:)/;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
/** A page can give a member of any name; what every object has is none. */
const member = (node: Node, name: string): unknown =>
  Object.hasOwn(node, name) ? node[name] : undefined;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What stands in the page's scripts: the nodes at the top of each. */
function topNodes(page: Document): Node[] {
  const tops: Node[] = [];
  let left = MAX_TEXT;
  for (const script of all(page, 'script[type="application/ld+json" i]', MAX_SCRIPTS)) {
    const text = script.textContent;
    left -= text.length;
    if (left < 0) break;
    for (const top of asList(parse(text)).slice(0, MAX_NODES)) {
      if (!isNode(top)) continue;
      tops.push(top);
      tops.push(...asList(member(top, '@graph')).slice(0, MAX_NODES).filter(isNode));
    }
  }
  return tops.slice(0, MAX_NODES);
}

/** Nodes by their @id; of several the one that says most. */
function index(tops: readonly Node[]): Map<string, Node> {
  const found = new Map<string, Node>();
  let left = MAX_NODES;
  const visit = (value: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || left-- <= 0) return;
    if (Array.isArray(value)) {
      for (const entry of value.slice(0, MAX_NODES)) visit(entry, depth + 1);
    } else if (isNode(value)) {
      const id = member(value, '@id');
      if (typeof id === 'string') {
        const known = found.get(id);
        if (!known || Object.keys(known).length < Object.keys(value).length) found.set(id, value);
      }
      for (const entry of Object.values(value)) {
        if (typeof entry === 'object') visit(entry, depth + 1);
      }
    }
  };
  for (const top of tops) visit(top, 0);
  return found;
}

/** One page's nodes; each is one thing, however often it is named. */
class Graph {
  private readonly known: Map<string, Node>;
  private readonly items = new Map<Node, Item>();
  readonly tops: Item[];

  constructor(source: Document) {
    const tops = topNodes(source);
    this.known = index(tops);
    this.tops = tops.map((top) => this.item(top));
  }

  /** With what other places say of the same @id. */
  private item(named: Node): Item {
    const id = member(named, '@id');
    const node = (typeof id === 'string' && this.known.get(id)) || named;
    const made = this.items.get(node) ?? {
      types: asList(member(node, '@type'))
        .slice(0, 10)
        .filter((type): type is string => typeof type === 'string' && type.length < 200)
        .map((type) => type.replace(VOCABULARY, '')),
      id: typeof id === 'string' ? id : '',
      get: (property: string) => this.values(node, property),
    };
    this.items.set(node, made);
    return made;
  }

  private values(node: Node, property: string): (string | Item)[] {
    const names = [property, `schema:${property}`, `https://schema.org/${property}`];
    return names
      .flatMap((name) => asList(member(node, name)).slice(0, MAX_VALUES))
      .flatMap((value) => {
        const list = isNode(value) && (member(value, '@list') ?? member(value, '@set'));
        return list ? asList(list).slice(0, MAX_VALUES) : [value];
      })
      .flatMap((value) => this.value(value, DATES.test(property)));
  }

  private value(value: unknown, isDate: boolean): (string | Item)[] {
    // A year may be a number; where a text belongs, a number is a mistake.
    if (typeof value === 'number' && isDate) return [String(value)];
    if (typeof value === 'string') {
      const node = this.known.get(value);
      return [node ? this.item(node) : value];
    }
    if (!isNode(value)) return [];
    const literal = member(value, '@value');
    return typeof literal === 'string' ? [literal] : [this.item(value)];
  }
}

export const readJsonLd = (source: Document, page: URL): Answer =>
  readPerson(new Graph(source).tops, page);
