// Says so where a listed site shows no composer: else a site that has changed would pass for one
// that is watched. Looks again when the page adds to itself or moves on without a load.

import type { PageReport } from '../shared/page-messages';
import type { Composers } from './composers';
import type { Screen } from './screen';

/** How long a page may take to show its first composer, in milliseconds. */
const kGrace = 3000;
/** A page that keeps adding to itself is looked at no more often than this. */
const kBetween = 500;

export class Presence {
  readonly #observer = new MutationObserver(() => this.#later(kBetween));
  #timer = 0;
  #due = 0;
  #url = '';
  #reported = '';
  #found = false;
  /** Whether the note was asked for; the person may have closed it since. */
  #noted = false;
  readonly #composers;
  readonly #screen;
  readonly #report;

  constructor(composers: Composers, screen: Screen, report: (report: PageReport) => void) {
    this.#composers = composers;
    this.#screen = screen;
    this.#report = report;
    if (document.readyState === 'complete') this.#begin();
    else addEventListener('load', this.#begin, { once: true });
    // Pages that swap their content without a load.
    window.navigation?.addEventListener('currententrychange', this.#moved);
    addEventListener('popstate', this.#moved);
  }

  /** A composer got the focus: there is one. */
  seen(): void {
    if (!this.#found) this.#look();
  }

  retire(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    removeEventListener('load', this.#begin);
    removeEventListener('popstate', this.#moved);
    window.navigation?.removeEventListener('currententrychange', this.#moved);
  }

  readonly #begin = (): void => {
    this.#url = location.href;
    this.#found = false;
    this.#due = performance.now() + kGrace;
    this.#note(false);
    this.#observer.observe(document, { childList: true, subtree: true });
    this.#later(0);
    setTimeout(() => this.#look(), kGrace + 20);
  };

  readonly #moved = (): void => {
    if (location.href.split('#')[0] !== this.#url.split('#')[0]) this.#begin();
  };

  #later(pause: number): void {
    if (this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      this.#look();
    }, pause);
  }

  #look(): void {
    if (this.#found) return;
    // Where the browser does not tell of moves within a page, what the page adds does.
    if (!window.navigation && location.href !== this.#url) this.#moved();
    const report = this.#composers.report();
    this.#found = report.composers.length > 0;
    if (this.#found) this.#observer.disconnect();
    const late = performance.now() >= this.#due;
    if (this.#found || late) this.#send(report);
    if (this.#found) this.#note(false);
    else if (late && window === window.top && !this.#composers.canOpen()) this.#note(true);
  }

  #send(report: PageReport): void {
    const said = JSON.stringify([report, this.#url]);
    if (said === this.#reported) return;
    this.#reported = said;
    this.#report(report);
  }

  #note(shown: boolean): void {
    if (this.#noted === shown) return;
    this.#noted = shown;
    this.#screen.show('note', shown);
  }
}
