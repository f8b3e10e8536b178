// The person that a page describes by schema.org in JSON-LD, if the page is about one person.

import type { PageFields } from '../shared/capture';
import { fieldsOf, isElsewhere, isSamePage } from './found';

type Node = Record<string, unknown>;

const MAX_SCRIPTS = 20;
/** Of all scripts together, in characters: a page may give a megabyte in one text. */
const MAX_TEXT = 4_000_000;
const MAX_NODES = 5_000;
const MAX_DEPTH = 12;
/** A page with one of these is about that, and a person on it has written it. */
const OTHER_SUBJECTS = /(Article|Posting|Product|Recipe|Event|Question|VideoObject|Book|Movie)$/;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const asList = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

function typesOf(node: Node): string[] {
  return asList(node['@type'])
    .slice(0, 10)
    .filter((type): type is string => typeof type === 'string' && type.length < 200)
    .map((type) => type.replace(/^(https?:\/\/schema\.org\/|schema:)/, ''));
}

const is = (node: Node, type: string) => typesOf(node).includes(type);

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
  const scripts = page.querySelectorAll('script[type="application/ld+json" i]');
  for (const script of [...scripts].slice(0, MAX_SCRIPTS)) {
    const text = script.textContent;
    left -= text.length;
    if (left < 0) break;
    for (const top of asList(parse(text)).slice(0, MAX_NODES)) {
      if (!isNode(top)) continue;
      tops.push(top);
      tops.push(...asList(top['@graph']).slice(0, MAX_NODES).filter(isNode));
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
      const id = value['@id'];
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

class Reader {
  private readonly tops: Node[];
  private readonly byId: Map<string, Node>;

  constructor(
    source: Document,
    private readonly page: URL,
  ) {
    this.tops = topNodes(source);
    this.byId = index(this.tops);
  }

  /** The one person that the page is about. */
  person(): Node | null {
    for (const top of this.tops) {
      if (!is(top, 'ProfilePage')) continue;
      const main = this.nodes(top['mainEntity'] ?? top['about']).find((node) => is(node, 'Person'));
      if (main) return main;
    }
    const persons = [
      ...new Set(
        this.tops.flatMap((top) => [top, ...this.nodes(top['mainEntity'])]).map(this.whole),
      ),
    ].filter((node) => is(node, 'Person'));
    const here = persons.find((person) => {
      return this.addressesOf(person).some((address) => isSamePage(address, this.page));
    });
    if (here) return here;
    const about = this.tops.flatMap(typesOf).some((type) => OTHER_SUBJECTS.test(type));
    return persons.length === 1 && !about ? (persons[0] ?? null) : null;
  }

  fields(person: Node): PageFields {
    // Left over from the page before, in a site that changes pages without loading them; or about
    // somebody else.
    const address = person['url'] ?? person['mainEntityOfPage'];
    if (typeof address === 'string' && isElsewhere(address, this.page)) return {};
    const first = (value: unknown) => this.nameOf(asList(value)[0]);
    const given = [person['givenName'], person['familyName']].filter(
      (part) => typeof part === 'string',
    );
    const job = this.job(person['worksFor']);
    return fieldsOf(
      {
        name: first(person['name']) ?? given.join(' '),
        employer: job.employer ?? first(person['affiliation']),
        position: first(person['jobTitle']) ?? job.position,
        headline: first(person['headline'] ?? person['disambiguatingDescription']),
        place: this.place(person['address'] ?? person['homeLocation'] ?? person['workLocation']),
        about: first(person['description']),
      },
      [...asList(person['sameAs']).slice(0, 100), ...asList(person['url']).slice(0, 5)],
      this.page,
    );
  }

  /** The nodes in a value, with what other places say of the same @id. */
  private nodes(value: unknown): Node[] {
    return asList(value)
      .slice(0, 100)
      .map((entry) => (typeof entry === 'string' ? this.byId.get(entry) : entry))
      .filter(isNode)
      .map(this.whole);
  }

  private readonly whole = (node: Node): Node => {
    const id = node['@id'];
    return (typeof id === 'string' ? this.byId.get(id) : undefined) ?? node;
  };

  private addressesOf(person: Node): string[] {
    const main = person['mainEntityOfPage'];
    const addresses = [person['url'], person['@id'], isNode(main) ? main['@id'] : main];
    return addresses.flatMap(asList).filter((value): value is string => typeof value === 'string');
  }

  /** A text, or the name of a node. */
  private nameOf(value: unknown): string | undefined {
    if (typeof value === 'string') return value;
    const [node] = this.nodes(value);
    if (!node) return undefined;
    const name = node['name'] ?? node['legalName'] ?? node['@value'];
    return [asList(name)[0]].find((entry): entry is string => typeof entry === 'string');
  }

  /** The employment that has not ended; it may be wrapped in a role. */
  private job(value: unknown): { employer?: string | undefined; position?: string | undefined } {
    const jobs = asList(value).slice(0, 100);
    const isOver = (job: unknown) => isNode(job) && 'endDate' in job && Boolean(job['endDate']);
    const current = jobs.find((job) => !isOver(job));
    const [role] = this.nodes(current);
    if (role && typesOf(role).some((type) => type.endsWith('Role'))) {
      return {
        employer: this.nameOf(asList(role['worksFor'])[0]),
        position: this.nameOf(asList(role['roleName'])[0]),
      };
    }
    return { employer: this.nameOf(current) };
  }

  /** "Leeds, England, GB" out of an address or a place, whichever of it there is. */
  private place(value: unknown, depth = 0): string | undefined {
    const [first] = asList(value);
    if (typeof first === 'string') return first;
    const [node] = this.nodes(first);
    if (!node || depth > 3) return undefined;
    const parts = ['addressLocality', 'addressRegion', 'addressCountry']
      .map((part) => this.nameOf(asList(node[part])[0]))
      .filter((part): part is string => part !== undefined && part.trim() !== '');
    if (parts.length > 0) return [...new Set(parts)].join(', ');
    return this.nameOf(node) ?? this.place(node['address'], depth + 1);
  }
}

/** null: the page describes no person, or several. */
export function readJsonLd(source: Document, page: URL): PageFields | null {
  const reader = new Reader(source, page);
  const person = reader.person();
  return person && reader.fields(person);
}
