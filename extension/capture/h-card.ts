// The person that a page describes by an h-card (or the older hCard), if there is one for the page.
// Only the few properties that are kept are read.

import type { PageFields } from '../shared/capture';
import { fieldsOf, isSamePage } from './found';

const CARD = '.h-card, .vcard';
/** A card inside of one of these has written it, or is a member of a list. */
const AROUND = '.h-entry, .h-feed, .h-event, .h-review, .hentry, .h-cite';
const MAX_CARDS = 200;
const MAX_ELEMENTS = 20;

/** The elements of a property that belong to this card and to none inside of it. */
function own(card: Element, selector: string): Element[] {
  return [...card.querySelectorAll(selector)].slice(0, MAX_ELEMENTS).filter((element) => {
    return element.parentElement?.closest(CARD) === card;
  });
}

function textOf(element: Element | undefined): string | undefined {
  if (!element) return undefined;
  if (element instanceof HTMLImageElement) return element.alt;
  if (element.matches('abbr[title], data[value]')) {
    return element.getAttribute('title') ?? element.getAttribute('value') ?? '';
  }
  return element.textContent;
}

const text = (card: Element, selector: string) => textOf(own(card, selector)[0]);
const links = (card: Element, selector: string) =>
  own(card, selector).flatMap((element) => element.getAttribute('href') ?? []);

function organisation(card: Element): string | undefined {
  const [org] = own(card, '.p-org, .org');
  const name = org?.querySelector('.p-name, .fn, .organization-name');
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

function cardOf(source: Document, page: URL): Element | null {
  const cards = [...source.querySelectorAll(CARD)].slice(0, MAX_CARDS).filter((card) => {
    return !card.parentElement?.closest(`${CARD}, ${AROUND}`);
  });
  const here = cards.find((card) => {
    return links(card, '.u-url, .u-uid, .url').some((link) => isSamePage(link, page));
  });
  return here ?? (cards.length === 1 ? (cards[0] ?? null) : null);
}

/** null: there is no card, or there are several and none is the page's. */
export function readHCard(source: Document, page: URL): PageFields | null {
  const card = cardOf(source, page);
  if (!card) return null;
  return fieldsOf(
    {
      name: text(card, '.p-name, .fn'),
      employer: organisation(card),
      position: text(card, '.p-job-title, .title') ?? text(card, '.p-role, .role'),
      place: place(card),
      about: text(card, '.p-note, .note'),
    },
    links(card, '.u-url, .url'),
    page,
  );
}
