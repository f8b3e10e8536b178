// Listed sites: origins such as https://www.example.com, http://demo.localhost:8437, or with a
// wildcard https://*.example.com, which includes example.com itself. The same rules as the host's
// (native-host/settings/settings.h).

interface Site {
  scheme: 'http' | 'https';
  /** Below this host too. */
  wildcard: boolean;
  host: string;
  port: string;
}

const SITE =
  /^(https?):\/\/(\*\.)?([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/;
const DEFAULT_PORTS = { http: '80', https: '443' };
const MAX_LENGTH = 300;

function parse(site: string): Site | null {
  const parts = site.length <= MAX_LENGTH ? SITE.exec(site.toLowerCase()) : null;
  if (!parts) return null;
  const scheme = parts[1] as Site['scheme'];
  const port = Number(parts[4] ?? DEFAULT_PORTS[scheme]);
  if (port < 1 || port > 65535) return null;
  return { scheme, wildcard: parts[2] !== undefined, host: parts[3] ?? '', port: String(port) };
}

/**
 * A page's address without what only the browser sees of it: a link to words in a page ends in
 * "#:~:text=…", which the page's own address has not.
 */
export function pageAddress(url: string): string {
  const hash = url.indexOf('#');
  if (hash < 0) return url;
  const fragment = url.slice(hash).replace(/:~:.*$/s, '');
  return fragment === '#' ? url.slice(0, hash) : url.slice(0, hash) + fragment;
}

/** Is `site` written as an entry of the list has to be? */
export function isSite(site: string): boolean {
  return parse(site) !== null;
}

/** Is `origin`, as the browser gives it, one of `sites`? An opaque origin ("null") never is. */
export function isListed(origin: string | null, sites: readonly string[]): boolean {
  const page = origin === null ? null : parse(origin);
  if (!page || page.wildcard) return false;
  return sites.some((entry) => {
    const site = parse(entry);
    return (
      site !== null &&
      site.scheme === page.scheme &&
      site.port === page.port &&
      (site.host === page.host || (site.wildcard && page.host.endsWith(`.${site.host}`)))
    );
  });
}

/**
 * The value of the most exact site that covers `origin`: the origin itself before a wildcard, a
 * longer wildcard before a shorter one.
 */
export function mostExact<T>(origin: string, bySite: Readonly<Record<string, T>>): T | undefined {
  const rank = (entry: string): number => {
    const site = parse(entry);
    return !site ? 0 : site.wildcard ? site.host.length : Infinity;
  };
  const [best] = Object.keys(bySite)
    .filter((entry) => isListed(origin, [entry]))
    .sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
  return best === undefined ? undefined : bySite[best];
}

/**
 * Match patterns for the browser. Chromium takes ports in them, and a pattern without one stands
 * for every port there; Firefox takes one with a port and matches nothing by it.
 */
export function matchPatterns(sites: readonly string[], withPorts: boolean): string[] {
  const patterns = sites.flatMap((entry) => {
    const site = parse(entry);
    if (!site) return [];
    const port = withPorts ? `:${site.port}` : '';
    return [`${site.scheme}://${site.wildcard ? '*.' : ''}${site.host}${port}/*`];
  });
  return [...new Set(patterns)].sort();
}

/** The origin of a URL of the web, or null. */
export function originOf(url: string | undefined): string | null {
  if (!url) return null;
  try {
    const { protocol, origin } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? origin : null;
  } catch {
    return null;
  }
}
