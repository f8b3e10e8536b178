// Where the fields of a person's profile stand on each site, as data: the section `profile` of the
// files in this folder, docs/capture.md describes it. A page can only ever give text to it: what is
// in these files decides which elements are looked at, never what stands in the page.
//
// "profile": {
//   "verified": false,                true: read against the site's open source or published markup
//   "pages": ["/in/*"],               paths of profiles: "*" is any text without a slash, "**" any
//   "others": ["/feed/**"],           paths that are nobody's; of several that fit the longest counts
//   "mark": "#app[data-x]",           optional: by which the software is known on other hosts
//   "needs": ".person",               optional: without it the page is no profile after all
//   "unless": ".company",             optional: with it the page is nobody's
//   "root": "main",                   optional: the fields are sought within this
//   "fields": {
//     "name": [{ "at": "h1" }],       rules: of a text the first that gives one counts, of a list all
//     "positions": [
//       { "at": "li.job", "parts": ["Chair", [{ "at": ".title" }], [{ "at": "time" }]] }
//     ]                               parts of one entry: words, or rules within the element
//   }
// }
//
// A rule: `at` selector, absent the element itself; `take` what of it: "text" (also when absent),
// "link" its address, "@name" an attribute, "path" the path of the page's address; `then` what is
// done with the text, in order (STEPS in capture/profile.ts).

import type { FieldName, ListField, TextField } from '../shared/capture';
import * as bluesky from './bluesky.json';
import { profile as anywhere } from './generic.json';
import * as github from './github.json';
import { hostMatches } from './hosts';
import * as linkedin from './linkedin.json';
import * as mastodon from './mastodon.json';
import * as orcid from './orcid.json';
import * as x from './x.json';
import * as xing from './xing.json';

/** One member each, its name one of STEPS. */
export type Step = Readonly<Record<string, string>>;

export interface Rule {
  at?: string;
  take?: 'text' | 'link' | 'path' | `@${string}`;
  then?: Step[];
}

export interface ListRule extends Rule {
  parts?: (string | Rule[])[];
}

export interface Profile {
  verified: boolean;
  pages: string[];
  others?: string[];
  mark?: string;
  needs?: string;
  unless?: string;
  root?: string;
  fields: { [Name in TextField]?: Rule[] } & { [Name in ListField]?: ListRule[] };
}

export type FieldRules = Partial<Record<FieldName, ListRule[]>>;

// TypeScript reads JSON with widened types; tests/extension/sites validates the files themselves.
// Named one by one, so that of each file the script for reading pages holds these two alone.
const PROFILES = [
  { hosts: bluesky.hosts, profile: bluesky.profile },
  { hosts: github.hosts, profile: github.profile },
  { hosts: linkedin.hosts, profile: linkedin.profile },
  { hosts: mastodon.hosts, profile: mastodon.profile },
  { hosts: orcid.hosts, profile: orcid.profile },
  { hosts: x.hosts, profile: x.profile },
  { hosts: xing.hosts, profile: xing.profile },
] as unknown as { hosts: string[]; profile: Profile }[];

/** What is tried where no site's adapter fits: pages of staff. */
const ANYWHERE = anywhere as unknown as Profile;

/** `own`: the page is known to be of that site. */
export interface KnownProfile {
  profile: Profile;
  own: boolean;
}

/** `has`: does the page have an element that the selector finds? */
export function profileFor(host: string, has: (mark: string) => boolean): KnownProfile {
  const known =
    PROFILES.find(({ hosts }) => hosts.some((entry) => hostMatches(host, entry))) ??
    PROFILES.find(({ profile: { mark } }) => mark !== undefined && has(mark));
  return known ? { profile: known.profile, own: true } : { profile: ANYWHERE, own: false };
}

const special = /[.*+?^${}()|[\]\\]/g;

/** How exactly a pattern describes a path, by its own characters; -1: it does not fit. */
function fit(pattern: string, path: string): number {
  const expression = pattern
    .replace(special, '\\$&')
    .replace(/\/\\\*\\\*/g, '(?:/[^/]*)*')
    .replace(/\\\*/g, '[^/]+');
  return new RegExp(`^${expression}/?$`, 'i').test(path) ? pattern.replace(/\*/g, '').length : -1;
}

/** Is a path one of the profiles of a site, one that is nobody's, or neither that is known? */
export function kindOf({ pages, others = [] }: Profile, path: string): 'profile' | 'other' | null {
  const best = (patterns: readonly string[]) =>
    Math.max(-1, ...patterns.map((pattern) => fit(pattern, path)));
  const [mine, other] = [best(pages), best(others)];
  if (mine < 0 && other < 0) return null;
  return mine > other ? 'profile' : 'other';
}
