// The person that a page describes by OpenGraph, if it says that it is a profile.

import { attribute, first } from './dom';
import { isElsewhere, type Answer } from './found';
import { handleOn } from './handles';

/** What a page is about that has somebody as its author. */
const OTHERS = /^(book|video|music|product|event|recipe|blog)\b/;
/** Many sites call each of their pages an article; one that is was published. */
const isArticle = (source: Document, type: string) =>
  type === 'article' &&
  ['article:published_time', 'article:author'].some((name) => content(source, name));

export function content(source: Document, property: string): string | undefined {
  const meta = first(source, `meta[property="${property}" i], meta[name="${property}" i]`);
  return meta && attribute(meta, 'content').slice(0, 20_000);
}

/** "Jane Doe (@jane) | Harbour" without the handle and the site's name. */
function nameIn(title: string, site: string | undefined): string {
  const whole = title.trimEnd();
  const end = site ? whole.toLowerCase().lastIndexOf(site.toLowerCase()) : -1;
  const isAtEnd = site !== undefined && end > 0 && end + site.length === whole.length;
  const own = isAtEnd ? whole.slice(0, end).replace(/[\s|•·:–—-]+$/, '') || title : title;
  return own.replace(/ \(@[^()\s]{1,200}\)$/, '');
}

/** Only where the page says that it is a profile. */
export function readOpenGraph(source: Document, page: URL): Answer {
  const type = content(source, 'og:type')?.slice(0, 100).trim().toLowerCase() ?? '';
  if (OTHERS.test(type) || isArticle(source, type)) return 'other';
  if (type !== 'profile') return null;
  const address = content(source, 'og:url');
  if (address && address.length < 2_000 && isElsewhere(address, page)) {
    return { sure: false, says: {} };
  }
  const nameOf = (): string | undefined => {
    const given = [content(source, 'profile:first_name'), content(source, 'profile:last_name')]
      .filter((part) => part?.trim())
      .join(' ');
    const title = content(source, 'og:title')?.slice(0, 2_000);
    const site = content(source, 'og:site_name')?.slice(0, 200).trim();
    return given || (title && nameIn(title, site));
  };
  return {
    sure: false,
    says: {
      name: nameOf,
      about: () => content(source, 'og:description'),
      handles: () => handleOn(page.hostname, content(source, 'profile:username') ?? ''),
    },
  };
}
