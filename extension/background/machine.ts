// What is in force on this machine: the host's answer, the browser's managed storage and the memory
// of the host's last answer, put together and kept up to date.
//
// Everything here can be rebuilt: the browser may stop the worker at any moment.

import { failure, hostFailure } from '../shared/failures';
import type { Failure } from '../shared/page-messages';
import type { MachineSettings, Snapshot } from '../shared/status';
import type { Problem } from '../shared/verdict';
import { Host, type Answer } from './host';
import type { HostReply, HostRequest, Welcome } from './host-messages';
import { effectiveSettings, readManaged, recall, remember, type HostState } from './settings';

/** How long the host is kept when no page needs it any more, in milliseconds. */
const LINGER = 30_000;
/** A lost host is not sought again sooner than this while pages are open, in milliseconds. */
const SHORTEST_PAUSE = 250;
/** A welcome older than this is asked for again with the next request, in milliseconds. */
const FRESH = 60_000;
/** Changed problems are asked about no more often than this, in milliseconds. */
const ASK_AGAIN = 10_000;
/** Answers that mean that the settings have changed since the welcome. */
const SETTINGS_CHANGED = ['disabled', 'site_not_listed', 'surface_off'];

export class Machine {
  /** Resolves when what is stored has been read. */
  readonly ready: Promise<void>;

  private readonly host = new Host({
    onWelcome: (welcome) => this.welcomed(welcome),
    onLost: (lost) => this.lost(lost),
  });
  private hostState: HostState = 'unasked';
  private welcome: Welcome | null = null;
  private welcomedAt = 0;
  private hostFailure: Failure | null = null;
  private managed: Partial<MachineSettings> = {};
  private managedProblems: Problem[] = [];
  private remembered: MachineSettings | null = null;
  private needed = false;
  private lingerTimer: ReturnType<typeof setTimeout> | undefined;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private refreshing: Promise<unknown> | null = null;
  private announced = '';
  /** Numbers the connections: a new one knows nothing of what was told to the one before. */
  connection = 0;

  /** `onChange` is called whenever the snapshot has changed. */
  constructor(private readonly onChange: (snapshot: Snapshot) => void) {
    this.ready = this.restore();
  }

  get snapshot(): Snapshot {
    const { hostState, welcome, managed, remembered } = this;
    return {
      settings: effectiveSettings({
        hostState,
        host: welcome?.settings ?? null,
        managed,
        remembered,
      }),
      host: welcome?.host ?? null,
      policies: welcome?.policies ?? [],
      problems: [...(welcome?.problems ?? []), ...this.managedProblems],
      failure: this.failure,
    };
  }

  /** Problems that the host reports; those of the managed storage are the administrator's. */
  get hostProblems(): Problem[] {
    return this.welcome?.problems ?? [];
  }

  /** Has the host answered since it was lost? */
  get answered(): boolean {
    return this.hostState === 'answered';
  }

  /** Has this worker never asked the host? */
  get unasked(): boolean {
    return this.hostState === 'unasked';
  }

  /** Does a rule look for the names of clients? */
  get wantsClients(): boolean {
    return this.welcome?.clients ?? false;
  }

  /** Is there any source yet that says which sites are listed? */
  get knowsSites(): boolean {
    return this.hostState !== 'unasked' || this.snapshot.settings.sites.from !== 'default';
  }

  /** Asks the host what is in force. The answer reaches everybody by onChange. */
  async refresh(): Promise<void> {
    this.refreshing ??= this.host.refresh().finally(() => {
      this.refreshing = null;
      this.linger();
    });
    await this.refreshing;
  }

  /** The same if the last answer is not fresh, or there was none. */
  async refreshIfOld(): Promise<void> {
    if (this.hostState !== 'answered' || Date.now() - this.welcomedAt > FRESH) await this.refresh();
  }

  /** Passes a request on; a submit is never refused because of a pause after deaths. */
  async ask(request: HostRequest): Promise<Answer<HostReply>> {
    const answer = await this.host.ask(request, request.type !== 'check');
    const changed = !answer.ok && SETTINGS_CHANGED.includes(answer.failure.cause);
    if (changed || (answer.ok && Date.now() - this.welcomedAt > FRESH)) void this.refresh();
    this.linger();
    return answer;
  }

  /** A verdict came with these problems: have they changed since the welcome? */
  noticeProblems(problems: readonly Problem[]): void {
    const codes = (list: readonly Problem[]) => JSON.stringify(list.map(({ code }) => code).sort());
    if (codes(problems) !== codes(this.hostProblems) && Date.now() - this.welcomedAt > ASK_AGAIN) {
      void this.refresh();
    }
  }

  /** Are there pages that need the host? */
  setNeeded(needed: boolean): void {
    this.needed = needed;
    if (!needed) clearTimeout(this.retryTimer);
    this.linger();
  }

  async managedChanged(): Promise<void> {
    await this.readManaged();
    this.announce();
    await this.refresh();
  }

  private async restore(): Promise<void> {
    const [remembered] = await Promise.all([recall(), this.readManaged()]);
    this.remembered ??= remembered;
    this.announce();
  }

  private async readManaged(): Promise<void> {
    const { values, problems } = await readManaged();
    this.managed = values;
    this.managedProblems = problems;
  }

  private get failure(): Failure | null {
    if (this.hostFailure) return this.hostFailure;
    if (this.hostState !== 'answered' || !this.welcome) return null;
    const { settings, policies, problems } = this.welcome;
    if (settings && !settings.enabled) return null;
    // Without settings or without any policy the host answers but can check nothing.
    const needed = settings === null ? 'settings_' : policies.length === 0 ? 'policy_' : null;
    if (needed === null) return null;
    const problem = problems.find(({ code }) => code.startsWith(needed)) ?? problems[0];
    return problem ? hostFailure(problem) : failure('settings_unknown');
  }

  private welcomed(welcome: Welcome): void {
    this.hostState = 'answered';
    this.hostFailure = null;
    this.welcome = welcome;
    this.welcomedAt = Date.now();
    if (welcome.settings) {
      this.remembered = welcome.settings;
      void remember(welcome.settings);
    }
    this.announce();
  }

  private lost(lost: Failure): void {
    this.connection++;
    this.hostState = 'failed';
    this.hostFailure = lost;
    this.welcome = null;
    this.announce();
    clearTimeout(this.retryTimer);
    if (!this.needed) return;
    this.retryTimer = setTimeout(
      () => void this.refresh(),
      Math.max(SHORTEST_PAUSE, this.host.pause),
    );
  }

  /** Lets the host go some time after the last page and the last request. */
  private linger(): void {
    clearTimeout(this.lingerTimer);
    if (this.needed) return;
    this.lingerTimer = setTimeout(() => {
      if (this.host.idle) {
        this.connection++;
        this.host.close();
      } else this.linger();
    }, LINGER);
  }

  private announce(): void {
    const { snapshot } = this;
    const text = JSON.stringify(snapshot);
    if (text === this.announced) return;
    this.announced = text;
    this.onChange(snapshot);
  }
}
