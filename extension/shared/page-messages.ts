// What a content script and the background say to each other, over a port named PAGE_PORT.
// The page's script knows nothing of the host; the background knows nothing of the DOM.

import type { Adapter } from '../sites/adapter';
import type { Decision, Problem, Surface, Verdict } from './verdict';

export const PAGE_PORT = 'page';

/** Why something could not be done: the exact cause, in words for the person. */
export interface Failure {
  /** A cause of shared/failures.ts or an error code of the host. */
  cause: string;
  title: string;
  detail: string;
  hint: string;
}

/** What the script in a page has to know of the machine's settings. */
export interface SiteState {
  /** false: switched off, or this page is not listed (any more): the script withdraws. */
  live: boolean;
  onFailure: 'hold' | 'release';
  surfaces: Surface[];
  /** What is known of this site; null: the page goes by the generic adapter alone. */
  adapter: Adapter | null;
  problems: Problem[];
  /** The host cannot be used at the moment, and why. */
  failure: Failure | null;
}

/** What the script found in its page; shown on the status page. */
export interface PageReport {
  adapter: string;
  composers: { surface: Surface; found: number }[];
}

export type PageRequest =
  | { id: number; type: 'state' }
  /** Asks for the script that shows things, in the frame that asks. */
  | { id: number; type: 'ui' }
  | { id: number; type: 'check'; surface: Surface; text: string }
  | {
      id: number;
      type: 'submit';
      surface: Surface;
      text: string;
      reason?: string | undefined;
      prepare?: boolean;
    }
  | { id: number; type: 'settle'; ticket: string; posted: boolean }
  | { id: number; type: 'report'; report: PageReport };

export type PageReply =
  | { id: number; type: 'state'; state: SiteState }
  | { id: number; type: 'verdict'; verdict: Verdict }
  | { id: number; type: 'decision'; decision: Decision }
  | { id: number; type: 'done' }
  | { id: number; type: 'failure'; failure: Failure };

/** Unasked: the state has changed. */
export interface PagePush {
  type: 'state-changed';
  state: SiteState;
}
