// Things that a page marks in its own elements, by whichever attributes: microdata and RDFa differ
// only in what they call a thing, its kind and its properties (`Syntax`).
//
// Parsers of both were looked at (microdata-rdf-streaming-parser 3.0, rdfa-streaming-parser 3.0, and
// microformats-parser 2.0 for h-card.ts): each brings an HTML parser of its own, 196 to 246 kB
// minified, to read as text a page that the browser has read already, and gives everything in it,
// where only the fields that the level allows may be read.

import { all, first, hasAttribute, saying, target, walk } from './dom';
import type { Item } from './items';

export interface Syntax {
  /** Selector of elements that are things. */
  scope: string;
  /** The attribute that makes one. */
  mark: string;
  typesOf: (thing: Element) => string[];
  idOf: (thing: Element) => string;
  /** The properties of the thing around that an element gives; none: it gives none. */
  propertiesOf: (element: Element) => string[];
  /** Elements elsewhere on the page that belong to a thing too. */
  more: (thing: Element) => Element[];
  /** The id of a thing that an element names as a property's value; empty: it names none. */
  refersTo: (element: Element) => string;
  /** Does a thing stand by itself? Else it is the value of another's property. */
  isTop: (thing: Element) => boolean;
}

/** An address that needs no page around it. */
const WHOLE = /^[a-z][a-z\d+.-]*:/i;
const MAX_THINGS = 5_000;
/** Elements walked through for properties, of a page; what comes after is not seen. */
const MAX_WALKED = 60_000;
const MAX_VALUES = 1_000;

export class MarkedItems {
  private readonly items = new Map<Element, Item>();
  private readonly things: Element[];
  private byId: Map<string, Element> | null = null;
  private left = MAX_WALKED;

  constructor(
    source: Document,
    private readonly syntax: Syntax,
    private readonly page: URL,
  ) {
    this.things = all(source, syntax.scope, MAX_THINGS);
  }

  get tops(): Item[] {
    return this.things.filter((thing) => this.syntax.isTop(thing)).map((thing) => this.item(thing));
  }

  private item(thing: Element): Item {
    const known = this.items.get(thing);
    if (known) return known;
    let properties: Map<string, Element[]> | null = null;
    const made: Item = {
      types: this.syntax.typesOf(thing),
      id: this.whole(this.syntax.idOf(thing)),
      get: (property, as = 'text') => {
        properties ??= this.properties(thing);
        return (properties.get(property) ?? []).map((element) => this.value(element, as));
      },
    };
    this.items.set(thing, made);
    return made;
  }

  /** The elements of each property, in order; those of things within are theirs. */
  private properties(thing: Element): Map<string, Element[]> {
    const found = new Map<string, Element[]>();
    // A page can let things refer to each other in a circle.
    const seen = new Set<Element>([thing]);
    const visit = (element: Element): boolean => {
      if (seen.has(element) || this.left-- <= 0) return false;
      seen.add(element);
      for (const name of this.syntax.propertiesOf(element)) {
        const elements = found.get(name) ?? [];
        if (elements.length < MAX_VALUES) elements.push(element);
        found.set(name, elements);
      }
      return !hasAttribute(element, this.syntax.mark);
    };
    walk(thing, visit);
    for (const other of this.syntax.more(thing)) if (visit(other)) walk(other, visit);
    return found;
  }

  private value(element: Element, as: 'text' | 'address'): string | Item {
    if (hasAttribute(element, this.syntax.mark)) return this.item(element);
    const thing = this.find(this.syntax.refersTo(element));
    if (thing) return this.item(thing);
    if (as === 'text') return saying(element);
    // Some mark what is around a link.
    const within = first(element, '[href]');
    const link = target(element) || (within ? target(within) : '');
    if (link) return this.whole(link);
    const said = saying(element).trim();
    return WHOLE.test(said) ? this.whole(said) : '';
  }

  private find(id: string): Element | undefined {
    if (id === '') return undefined;
    this.byId ??= new Map(this.things.map((thing) => [this.syntax.idOf(thing), thing]));
    return this.byId.get(id);
  }

  private whole(address: string): string {
    if (address === '' || address.length > 2_000) return '';
    try {
      return new URL(address, this.page.href).href;
    } catch {
      return '';
    }
  }
}
