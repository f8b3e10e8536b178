// What is known of each site, as data: one JSON file per network in this folder.
//
// {
//   "id": "demo",                     names it on the status page
//   "title": "Demo network",
//   "hosts": ["demo.localhost"],      host names; "*.example.com" is example.com and all below it
//   "verified": true,                 tried by a person on the real site; false: a first guess
//   "composers": [                    the first that matches an element describes it
//     {
//       "surface": "post",            which rules apply
//       "match": ".ql-editor",        selector of the editable element
//       "scope": ".composer",         selector of the ancestor that holds it and its submit control
//       "submit": ".composer-post",   selector of the submit controls within the scope
//       "keys": ["ctrl+enter"],       keys that submit: "enter" (without Shift), "ctrl+enter"
//       "submitOn": "click"           "pointerdown" where the page posts on the press already
//     }
//   ],
//   "openers": "button.start",        optional: what opens a composer, so that a page that shows
//                                     none yet is not reported as one without
//   "ignore": ".search textarea"      optional: never a composer
//   "profile": { … }                  optional: where a person's profile says what (profiles.ts)
// }
//
// An element that no entry matches is judged by the generic adapter, whose lists of words (what a
// submit button is called, what a surface is called) stand in generic.json. Where a site changes
// its markup, the generic adapter is what is left; so an adapter never makes a page less watched,
// except through `ignore`.

import type { Surface } from '../shared/verdict';
import bluesky from './bluesky.json';
import demo from './demo.json';
import facebook from './facebook.json';
import { ignore, submit, surfaces } from './generic.json';
import github from './github.json';
import { hostMatches } from './hosts';
import linkedin from './linkedin.json';
import mastodon from './mastodon.json';
import orcid from './orcid.json';
import reddit from './reddit.json';
import x from './x.json';
import xing from './xing.json';

export type SubmitKey = 'enter' | 'ctrl+enter';

export interface ComposerEntry {
  surface: Surface;
  match: string;
  scope: string;
  submit: string;
  keys: SubmitKey[];
  submitOn?: 'click' | 'pointerdown';
}

export interface Adapter {
  id: string;
  title: string;
  hosts: string[];
  verified: boolean;
  composers: ComposerEntry[];
  openers?: string;
  ignore?: string;
}

/** What the generic adapter goes by. */
export interface GenericWords {
  /** First words of a submit control's name, lower case. */
  submit: string[];
  /** Words in a field's own labels that tell its surface; the first entry that fits counts. */
  surfaces: { surface: Surface; words: string[] }[];
  /** Selectors of editable elements that are no composers; generic.json gives the reasons too. */
  ignore: Record<string, string>;
}

// TypeScript reads JSON with widened types; tests/extension/sites validates the files themselves.
export const adapters = [
  demo,
  linkedin,
  x,
  facebook,
  reddit,
  mastodon,
  bluesky,
  github,
  xing,
  orcid,
] as unknown as Adapter[];

export const generic = { submit, surfaces, ignore } as GenericWords;

/** The adapter for a host name; null: only the generic one. */
export function adapterFor(host: string): Adapter | null {
  const known: (Adapter & { profile?: unknown }) | undefined = adapters.find(({ hosts }) =>
    hosts.some((entry) => hostMatches(host, entry)),
  );
  if (!known) return null;
  // What reads profiles has that section itself; the script in a page needs none of it.
  const { profile: _, ...adapter } = known;
  return adapter;
}
