// The scripts that are alive in pages, one port each, and what they found. Reports are kept in the
// session's storage, because the worker may be stopped while the page lives on.

import type { PagePush, PageReport, SiteState } from '../shared/page-messages';
import { adapterFor } from '../sites/adapter';
import { levelOf } from '../shared/capture';
import { isListed, originOf } from '../shared/sites';
import type { Snapshot, TabStatus } from '../shared/status';
import type { Machine } from './machine';
import type { Sender } from './senders';

export interface Page {
  port: chrome.runtime.Port;
  sender: Sender;
}

/** One entry for each frame: what it is, and what its script reported. */
interface Remembered {
  origin: string;
  /** The browser's name for the document; Firefox may give none. */
  document: string;
  report: PageReport | null;
}

const keyOf = (tab: number | null, frame: number | string) => `page:${tab}:${frame}`;

export class Pages {
  private readonly pages = new Set<Page>();
  /** Changes of what is stored, one after the other. */
  private stored: Promise<void> = Promise.resolve();

  constructor(private readonly machine: Machine) {}

  get any(): boolean {
    return this.pages.size > 0;
  }

  /** Tabs with a script that is alive. */
  get tabs(): Set<number> {
    return new Set([...this.pages].flatMap(({ sender }) => sender.tab ?? []));
  }

  /** Tabs with a script that is alive in a page that is listed. */
  get liveTabs(): Set<number> {
    return new Set(
      [...this.pages].flatMap((page) => (this.isLive(page) ? (page.sender.tab ?? []) : [])),
    );
  }

  async add(page: Page): Promise<void> {
    this.pages.add(page);
    await this.machine.ready;
    if (this.isLive(page)) await this.store(page, null);
  }

  async remove(page: Page): Promise<void> {
    this.pages.delete(page);
    const { tab, frame } = page.sender;
    // A page that replaced this one may have connected already.
    const replaced = [...this.pages].some((other) => {
      return other.sender.tab === tab && other.sender.frame === frame;
    });
    if (!replaced) await this.change(() => chrome.storage.session.remove(keyOf(tab, frame)));
  }

  /** A frame is watched only if it and the page around it are listed. */
  isLive({ sender }: Page): boolean {
    const { enabled, sites } = this.machine.snapshot.settings;
    return (
      enabled.value &&
      isListed(sender.origin, sites.value) &&
      isListed(sender.topOrigin, sites.value)
    );
  }

  stateOf(page: Page): SiteState {
    const { settings, failure } = this.machine.snapshot;
    const { origin } = page.sender;
    return {
      live: this.isLive(page),
      onFailure: settings.onFailure.value,
      surfaces: settings.surfaces.value,
      adapter: origin === null ? null : adapterFor(new URL(origin).hostname),
      problems: this.machine.hostProblems,
      failure,
    };
  }

  async report(page: Page, report: PageReport): Promise<void> {
    const composers = report.composers.map(({ surface, found }) => ({ surface, found }));
    await this.store(page, { adapter: report.adapter, composers });
  }

  /** Tells every page its new state. */
  push(): void {
    for (const page of this.pages) {
      const push: PagePush = { type: 'state-changed', state: this.stateOf(page) };
      try {
        page.port.postMessage(push);
      } catch {
        // The page is going away; its disconnect event follows.
      }
    }
  }

  /** What there is to say of a tab. */
  async tabStatus(id: number | null, { settings }: Snapshot): Promise<TabStatus> {
    const tab = id === null ? null : await chrome.tabs.get(id).catch(() => null);
    const origin = originOf(tab?.url);
    const reports = id !== null && origin !== null ? await this.reports(id, origin) : null;
    const state = !settings.enabled.value
      ? 'off'
      : origin === null
        ? 'not_a_site'
        : !isListed(origin, settings.sites.value)
          ? 'not_listed'
          : reports === null
            ? 'reload'
            : 'live';
    const isOpen = state === 'live' || state === 'reload';
    return {
      state,
      origin,
      level: isOpen && origin !== null ? levelOf(origin, settings.capture.value) : null,
      reports: state === 'live' ? (reports ?? []) : [],
    };
  }

  /** The reports of a tab's frames; null if no script of ours is in the page itself. */
  private async reports(tab: number, origin: string): Promise<PageReport[] | null> {
    const stored = (await chrome.storage.session.get(null)) as Record<string, Remembered>;
    if (stored[keyOf(tab, 0)]?.origin !== origin) return null;
    return Object.entries(stored)
      .filter(([key]) => key.startsWith(keyOf(tab, '')))
      .flatMap(([, { report }]) => report ?? []);
  }

  /** Without a report: what the same document reported to a worker before this one stays. */
  private store({ sender }: Page, report: PageReport | null): Promise<void> {
    const key = keyOf(sender.tab, sender.frame);
    const { origin, document } = sender;
    return this.change(async () => {
      const before = (await chrome.storage.session.get(key))[key] as Remembered | undefined;
      const same = before?.origin === origin && before?.document === document;
      const entry: Remembered = {
        origin: origin ?? '',
        document,
        report: report ?? (same ? before.report : null),
      };
      await chrome.storage.session.set({ [key]: entry });
    });
  }

  private change(change: () => Promise<void>): Promise<void> {
    this.stored = this.stored.then(change).catch((error: unknown) => {
      console.error('Forepost: what was found on a page was not kept', error);
    });
    return this.stored;
  }
}
