// Handles out of the addresses of profiles: "@rama on x.com", "rama@mastodon.example".

/** Where on a site a profile's path has its handle; what is no handle there. */
const SITES: Record<string, { path: RegExp; not?: RegExp }> = {
  'x.com': { path: /^\/@?(\w{1,15})\/?$/, not: /^(home|explore|search|i|intent|share|login)$/i },
  'github.com': { path: /^\/([a-z\d-]{1,39})\/?$/i, not: /^(about|features|login|orgs|topics)$/i },
  'bsky.app': { path: /^\/profile\/([a-z\d-]+(?:\.[a-z\d-]+)+)\/?$/i },
  'instagram.com': { path: /^\/([\w.]{1,30})\/?$/, not: /^(explore|accounts|p|reel)$/i },
  'threads.net': { path: /^\/@([\w.]{1,30})\/?$/ },
  'tiktok.com': { path: /^\/@([\w.]{1,30})\/?$/ },
  'youtube.com': { path: /^\/@([\w.-]{3,30})\/?$/ },
  'medium.com': { path: /^\/@([\w.]{1,30})\/?$/ },
};
const ALSO: Record<string, string> = { 'twitter.com': 'x.com', 'threads.com': 'threads.net' };
/** A profile of the fediverse, on whatever host. */
const FEDIVERSE = /^\/@([\w.-]{1,30})(?:@([a-z\d-]+(?:\.[a-z\d-]+)+))?\/?$/i;

function handleIn(address: string): string | null {
  const { hostname, pathname } = new URL(address);
  const bare = hostname.replace(/^(www|mobile|m)\./, '');
  const host = ALSO[bare] ?? bare;
  const site = Object.hasOwn(SITES, host) ? SITES[host] : undefined;
  const [, name, home] = (site?.path ?? FEDIVERSE).exec(pathname) ?? [];
  if (name === undefined || site?.not?.test(name)) return null;
  return site ? `@${name} on ${host}` : `${name}@${home ?? bare}`;
}

/** Of whole addresses. */
export const handlesIn = (links: readonly string[]): string[] =>
  links.flatMap((link) => handleIn(link) ?? []);

/** "@rama" as a page gives it for a site; "@rama@mastodon.example" says its site itself. Empty: none. */
export function handleOn(site: string, given: string): string {
  const handle = given.slice(0, 300).trim().replace(/^@/, '');
  if (!/^[\w.-]+(@[\w.-]+)?$/.test(handle)) return '';
  if (handle.includes('@')) return handle;
  return site ? `@${handle} on ${site.replace(/^www\./, '')}` : '';
}
