// The person that a page describes by OpenGraph, if it says that it is a profile.

import type { PageFields } from '../shared/capture';
import { fieldsOf, isElsewhere } from './found';

function content(source: Document, property: string): string | undefined {
  return (
    source
      .querySelector(`meta[property="${property}" i], meta[name="${property}" i]`)
      ?.getAttribute('content') ?? undefined
  );
}

/** "Jane Doe | Harbour" without the site's name. */
function withoutSite(title: string, site: string | undefined): string {
  if (!site) return title;
  const end = title.trimEnd().toLowerCase().lastIndexOf(site.toLowerCase());
  const atEnd = end > 0 && end + site.length === title.trimEnd().length;
  return atEnd ? title.slice(0, end).replace(/[\s|•·:–—-]+$/, '') || title : title;
}

/** null: the page does not say that it is a profile. */
export function readOpenGraph(source: Document, page: URL): PageFields | null {
  if (content(source, 'og:type')?.trim().toLowerCase() !== 'profile') return null;
  const address = content(source, 'og:url');
  if (address && address.length < 2_000 && isElsewhere(address, page)) return {};
  const given = [content(source, 'profile:first_name'), content(source, 'profile:last_name')]
    .filter((part) => part?.trim())
    .join(' ');
  const title = content(source, 'og:title')?.slice(0, 2_000);
  const site = content(source, 'og:site_name')?.slice(0, 200).trim();
  return fieldsOf(
    {
      name: given || (title && withoutSite(title, site)),
      about: content(source, 'og:description'),
    },
    [],
    page,
  );
}
