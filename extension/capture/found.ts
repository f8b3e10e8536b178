// What one way of reading found on a page.

import { bounded, FIELDS, webAddress, type PageFields, type TextField } from '../shared/capture';

export type Texts = { [Name in TextField]?: unknown };

/** Members that are texts with something in them, bounded; links of the web, each once. */
export function fieldsOf(texts: Texts, links: readonly unknown[], page: URL): PageFields {
  const fields: PageFields = {};
  for (const [name, value] of Object.entries(texts) as [TextField, unknown][]) {
    const text = typeof value === 'string' ? bounded(name, value) : '';
    if (text) fields[name] = text;
  }
  const seen = new Set<string>();
  for (const link of links) {
    if (seen.size === FIELDS.links.many) break;
    const address = typeof link === 'string' ? webAddress(link, page.href) : null;
    if (address !== null && !isSamePage(address, page)) seen.add(address);
  }
  if (seen.size > 0) fields.links = [...seen];
  return fields;
}

const pathOf = ({ pathname }: URL) => pathname.replace(/\/+$/, '');

/** Without regard to query, fragment and a slash at the end. */
export function isSamePage(address: string, page: URL): boolean {
  try {
    const url = new URL(address, page.href);
    return url.origin === page.origin && pathOf(url) === pathOf(page);
  } catch {
    return false;
  }
}

/** Does `address` name another page of this site, that `page` is no part of? */
export function isElsewhere(address: string, page: URL): boolean {
  try {
    const url = new URL(address, page.href);
    const path = pathOf(url);
    const within = pathOf(page) === path || pathOf(page).startsWith(`${path}/`);
    return url.origin === page.origin && !within;
  } catch {
    return false;
  }
}
