// What Forepost's own pages and the background say to each other (chrome.runtime.sendMessage), and
// the state of the machine as the background sees it.

import type { Level } from './capture';
import type { Failure, PageReport } from './page-messages';
import type { Problem, Surface } from './verdict';

export type OnFailure = 'hold' | 'release';

/** The machine's settings as far as the extension needs them. */
export interface MachineSettings {
  enabled: boolean;
  sites: string[];
  onFailure: OnFailure;
  surfaces: Surface[];
  /** What one click may save of a page, by site; a site that is not in it is at `link`. */
  capture: Record<string, Level>;
}

/** host: answered just now. managed: the browser's policy. remembered: the host's last good answer. */
export type Source = 'host' | 'managed' | 'remembered' | 'default';

export type Sourced<T> = { [Key in keyof T]: { value: T[Key]; from: Source } };

export interface Policy {
  id: string;
  version: number;
  title: string;
}

export interface HostInfo {
  version: string;
  protocol: number;
}

/** All that is in force on this machine. */
export interface Snapshot {
  settings: Sourced<MachineSettings>;
  host: HostInfo | null;
  policies: Policy[];
  /** Of the host and of the browser's managed storage. */
  problems: Problem[];
  /** Why nothing can be checked at the moment. */
  failure: Failure | null;
}

/** What the toolbar and the popup say of one tab. */
export interface TabStatus {
  /**
   * live: watched · not_listed: no script of ours is there · off: switched off · not_a_site: a page
   * of the browser · reload: listed, but the page was opened before Forepost knew.
   */
  state: 'live' | 'not_listed' | 'off' | 'not_a_site' | 'reload';
  origin: string | null;
  /** What one click may save here; null where nothing may be saved. */
  level: Level | null;
  reports: PageReport[];
}

export interface Status extends Snapshot {
  extension: string;
  tab: TabStatus;
}

/** `again` asks the host anew first; without it the answer is what is known already. */
export interface StatusRequest {
  type: 'status';
  tab: number | null;
  again: boolean;
}

export type StatusReply =
  { type: 'status'; status: Status } | { type: 'failure'; failure: Failure };
