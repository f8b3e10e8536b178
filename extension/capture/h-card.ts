// The person that a page describes by an h-card (or the older hCard), if there is one for the page,
// with the experience and education of an h-resume around it or beside it. Why no parser of others
// is used stands in marked-items.ts.

import { all, around, closest, first, hasAttribute, attribute, saying, target } from './dom';
import { isSamePage, joined, span, type Answer } from './found';

const CARD = '.h-card, .vcard';
const RESUME = '.h-resume, .hresume';
/** A card inside of one of these has written it, or is a member of a list. */
const AROUND = '.h-entry, .h-feed, .h-event, .h-review, .hentry, .h-cite';
/** A page with one of these as its only matter is about that. */
const ENTRY = '.h-entry, .hentry, .h-event, .h-review, .h-recipe, .h-product';
/** What an h-resume holds; a card in one of these is that of an employer or a school. */
const EXPERIENCE = '.p-experience, .hresume .experience';
const EDUCATION = '.p-education, .hresume .education';
const TERM = `${EXPERIENCE}, ${EDUCATION}, .p-affiliation, .hresume .affiliation`;
const MAX_CARDS = 200;
const MAX_ELEMENTS = 50;

/** The elements of a property that belong to this card and to none inside of it. */
const own = (card: Element, selector: string): Element[] =>
  all(card, selector, MAX_ELEMENTS).filter(
    (element) => around(element, `${CARD}, ${TERM}`) === card,
  );

function textOf(element: Element | undefined): string | undefined {
  if (!element) return undefined;
  if (hasAttribute(element, 'title') && closest(element, 'abbr') === element) {
    return attribute(element, 'title');
  }
  return saying(element);
}

const text = (card: Element, selector: string) => textOf(own(card, selector)[0]);
const texts = (card: Element, selector: string) =>
  own(card, selector).flatMap((element) => textOf(element) ?? []);
const links = (card: Element, selector: string) => own(card, selector).map(target).filter(Boolean);

function organisation(card: Element): string | undefined {
  const [org] = own(card, '.p-org, .org');
  const name = org && first(org, '.p-name, .fn, .organization-name');
  return textOf(name ?? org);
}

function place(card: Element): string | undefined {
  const parts = [
    text(card, '.p-locality, .locality'),
    text(card, '.p-region, .region'),
    text(card, '.p-country-name, .country-name'),
  ].filter((part) => part?.trim());
  return parts.length > 0 ? parts.join(', ') : text(card, '.p-adr, .adr, .p-label, .label');
}

/** One experience or education: an event, a card, or both. */
function term(of: Element, isStudy: boolean): string {
  const part = (selector: string) => textOf(first(of, selector));
  const [what, where] = [
    part('.p-job-title, .title, .p-role, .role, .p-degree'),
    part('.p-org, .org, .p-location .p-name, .location .fn, .p-location, .location'),
  ];
  // The name of the event is the school's or the title's, whichever is not said apart.
  const name = part('.p-name, .fn, .summary') ?? (what || where ? undefined : saying(of));
  const time = span(part('.dt-start, .dtstart') ?? '', part('.dt-end, .dtend') ?? '');
  const whole = isStudy ? [what, where ?? name] : [what ?? name, where];
  return joined([...new Set(whole), time]);
}

const terms = (resume: Element, selector: string, isStudy: boolean): string[] =>
  all(resume, selector, MAX_ELEMENTS).map((element) => term(element, isStudy));

function cardOf(source: Document, page: URL): { card: Element; sure: boolean } | null {
  const cards = all(source, CARD, MAX_CARDS).filter(
    (card) => !around(card, `${CARD}, ${AROUND}, ${TERM}`) && !closest(card, TERM),
  );
  const here = cards.find((card) =>
    links(card, '.u-url, .u-uid, .url').some((link) => isSamePage(link, page)),
  );
  const [only, ...more] = cards;
  if (here) return { card: here, sure: true };
  return only && more.length === 0 ? { card: only, sure: false } : null;
}

/** What tells an entry from a page that a theme merely marks as one. */
const WRITTEN = '.p-author, .author, .dt-published, .published';

/** Is the page an entry, which has an author? A list of entries may stand beside a profile. */
const isEntry = (source: Document) => {
  const entries = all(source, ENTRY, MAX_CARDS).filter(
    (entry) =>
      !around(entry, `.h-feed, ${ENTRY}`) &&
      !closest(entry, `${RESUME}, ${TERM}`) &&
      first(entry, WRITTEN) !== undefined,
  );
  return entries.length === 1;
};

export function readHCard(source: Document, page: URL): Answer {
  const found = cardOf(source, page);
  if (!found?.sure && isEntry(source)) return 'other';
  if (!found) return null;
  const { card, sure } = found;
  const resume = closest(card, RESUME) ?? first(source, RESUME) ?? card;
  return {
    sure,
    says: {
      name: () => text(card, '.p-name, .fn'),
      names: () => texts(card, '.p-nickname, .nickname'),
      employer: () => organisation(card),
      position: () => text(card, '.p-job-title, .title') ?? text(card, '.p-role, .role'),
      place: () => place(card),
      about: () =>
        text(card, '.p-note, .note') ?? textOf(first(resume, ':scope > :is(.p-summary, .summary)')),
      links: () => links(card, '.u-url, .url'),
      positions: () => terms(resume, EXPERIENCE, false),
      education: () => terms(resume, EDUCATION, true),
      places: () => texts(card, '.p-adr, .adr'),
      emails: () => [...links(card, '.u-email, .email'), ...texts(card, '.u-email, .email')],
      phones: () => [...links(card, '.p-tel, .tel'), ...texts(card, '.p-tel, .tel')],
    },
  };
}
