// Says so where a listed site shows no composer: else a site that has changed would pass for one
// that is watched. Looks again when the page adds to itself or moves on without a load.

import type { PageReport } from '../shared/page-messages';
import type { Composers } from './composers';
import { button, element, icon } from './elements';
import type { Layer } from './layer';

/** How long a page may take to show its first composer, in milliseconds. */
const kGrace = 3000;
/** A page that keeps adding to itself is looked at no more often than this. */
const kBetween = 500;

export class Presence {
  private readonly note = element('div', 'note');
  private readonly observer = new MutationObserver(() => this.later(kBetween));
  private timer = 0;
  private due = 0;
  private url = '';
  private reported = '';
  private found = false;
  private closed = false;

  constructor(
    private readonly composers: Composers,
    private readonly layer: Layer,
    private readonly report: (report: PageReport) => void,
  ) {
    this.note.role = 'status';
    this.note.hidden = true;
    const close = button('close', '', () => {
      this.closed = true;
      this.hide();
    });
    close.ariaLabel = 'Close';
    close.append(icon('close'));
    this.note.append(
      element('p', '', 'Forepost is on for this site but found no composer on this page.'),
      close,
    );
    layer.root.append(this.note);
    if (document.readyState === 'complete') this.begin();
    else addEventListener('load', this.begin, { once: true });
    // Pages that swap their content without a load.
    window.navigation?.addEventListener('currententrychange', this.moved);
    addEventListener('popstate', this.moved);
  }

  /** A composer got the focus: there is one. */
  seen(): void {
    if (!this.found) this.look();
  }

  retire(): void {
    clearTimeout(this.timer);
    this.observer.disconnect();
    removeEventListener('load', this.begin);
    removeEventListener('popstate', this.moved);
    window.navigation?.removeEventListener('currententrychange', this.moved);
  }

  private readonly begin = (): void => {
    this.url = location.href;
    this.found = false;
    this.closed = false;
    this.due = performance.now() + kGrace;
    this.hide();
    this.observer.observe(document, { childList: true, subtree: true });
    this.later(0);
    setTimeout(() => this.look(), kGrace + 20);
  };

  private readonly moved = (): void => {
    if (location.href.split('#')[0] !== this.url.split('#')[0]) this.begin();
  };

  private later(pause: number): void {
    if (this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = 0;
      this.look();
    }, pause);
  }

  private look(): void {
    if (this.found) return;
    // Where the browser does not tell of moves within a page, what the page adds does.
    if (!window.navigation && location.href !== this.url) this.moved();
    const report = this.composers.report();
    this.found = report.composers.length > 0;
    if (this.found) this.observer.disconnect();
    const late = performance.now() >= this.due;
    if (this.found || late) this.send(report);
    if (this.found || this.closed) this.hide();
    else if (late && window === window.top && !this.composers.canOpen()) this.show();
  }

  private send(report: PageReport): void {
    const said = JSON.stringify([report, this.url]);
    if (said === this.reported) return;
    this.reported = said;
    this.report(report);
  }

  private show(): void {
    if (!this.note.hidden) return;
    this.layer.raise(null);
    this.note.hidden = false;
  }

  private hide(): void {
    this.note.hidden = true;
  }
}
