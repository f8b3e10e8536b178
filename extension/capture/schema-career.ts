// Positions and studies in schema.org's words. An employment may be the employer itself, or a role
// around it with a title and dates; some sites hang the role below the employer, as its `member`.

import { joined, span } from './found';
import { isItem, nameOf, type Item } from './items';

interface Term {
  /** A title or a degree. */
  what: string;
  /** An employer or a school. */
  where: string;
  from: string;
  to: string;
  isOver: boolean;
}

const MOST = 100;
const SCHOOLS = /(EducationalOrganization|University|School|Preschool)$/;

const isRole = (item: Item) => item.types.some((type) => type.endsWith('Role'));

const textOf = (item: Item | undefined, ...properties: string[]): string =>
  nameOf(properties.flatMap((property) => item?.get(property) ?? [])[0]) ?? '';

const values = (person: Item, property: string) => person.get(property).slice(0, MOST);

/** `property` is the one that the value stands in, and again within a role. */
function termOf(value: string | Item, property: string, isPast = false): Term {
  if (!isItem(value)) return { what: '', where: value, from: '', to: '', isOver: isPast };
  const inner = isRole(value) ? value.get(property)[0] : value;
  const below = isRole(value) ? undefined : values(value, 'member').filter(isItem).find(isRole);
  const dated = below ?? value;
  const [from, to] = ['startDate', 'endDate'].map((name) => textOf(dated, name)) as [
    string,
    string,
  ];
  const what =
    textOf(isRole(value) ? value : below, 'roleName', 'namedPosition', 'jobTitle') ||
    textOf(value, 'jobTitle');
  const isOver = isPast || to !== '';
  return { what, where: nameOf(inner) ?? '', from, to, isOver };
}

/** "alumni of" is said of schools and, by some, of former employers with the time there. */
const isFormerEmployer = (value: string | Item): value is Item =>
  isItem(value) &&
  value.types.some((type) => /^(Organization|Corporation)$/.test(type)) &&
  !value.types.some((type) => SCHOOLS.test(type)) &&
  values(value, 'member').some((member) => isItem(member) && isRole(member));

function occupations(person: Item): Term[] {
  return values(person, 'hasOccupation').map((value) => {
    const term = termOf(value, 'hasOccupation');
    const isPlain = !isItem(value) || !isRole(value);
    // An occupation's name is what is done, not for whom.
    return { ...term, what: isPlain ? term.where : term.what || term.where, where: '' };
  });
}

function employments(person: Item): Term[] {
  const terms = values(person, 'worksFor').map((value) => termOf(value, 'worksFor'));
  const titles = values(person, 'jobTitle').map((title) => nameOf(title) ?? '');
  // Titles and employers in two lists belong together where they are as many.
  const current = terms.filter(({ isOver, what }) => !isOver && !what);
  if (titles.length === current.length) {
    current.forEach((term, at) => (term.what = titles[at] ?? ''));
  } else if (current.length === 1 && current[0]) {
    current[0].what = titles[0] ?? '';
  }
  return terms;
}

/** The employment that has not ended. */
export function jobOf(person: Item): { employer?: string; position?: string } {
  const job = values(person, 'worksFor')
    .map((value) => termOf(value, 'worksFor'))
    .find(({ isOver }) => !isOver);
  const [employer, position] = [
    job?.where,
    job?.what || occupations(person).find(({ isOver, what }) => !isOver && what)?.what,
  ];
  return { ...(employer ? { employer } : {}), ...(position ? { position } : {}) };
}

/** What has not ended is newer than what has; then the later end, then the later beginning. */
function newestFirst(terms: Term[]): Term[] {
  const year = (text: string) => /\d{4}(-\d{2})?/.exec(text)?.[0] ?? '';
  const key = ({ from, to, isOver }: Term) => [isOver ? year(to) : '9999', year(from)].join(' ');
  return terms
    .map((term) => ({ term, at: key(term) }))
    .sort((one, other) => (one.at === other.at ? 0 : one.at < other.at ? 1 : -1))
    .map(({ term }) => term);
}

const lines = (terms: Term[]): string[] =>
  newestFirst(terms)
    // The card says for whom one works; that alone is no career.
    .filter(({ what, where, from, to, isOver }) => what || (where && (from || to || isOver)))
    .map(({ what, where, from, to }) => joined([what, where, span(from, to)]));

export const career = (person: Item): string[] =>
  lines([
    ...employments(person),
    ...occupations(person).filter(({ from, to }) => from || to),
    ...values(person, 'alumniOf')
      .filter(isFormerEmployer)
      .map((value) => termOf(value, 'alumniOf', true)),
  ]);

export function studies(person: Item): string[] {
  const schools = values(person, 'alumniOf')
    .filter((value) => !isFormerEmployer(value))
    .map((value) => termOf(value, 'alumniOf', true));
  const degrees = values(person, 'hasCredential').map((value): Term => {
    const item = isItem(value) ? value : undefined;
    return {
      what: nameOf(value) ?? textOf(item, 'credentialCategory', 'educationalLevel'),
      where: textOf(item, 'recognizedBy'),
      from: '',
      to: textOf(item, 'dateCreated', 'validFrom'),
      isOver: true,
    };
  });
  return lines([...schools, ...degrees]);
}
