// What is shown, and where: the mark, the banner and the underlines of the composer in view.

import type { OfferRequest } from '../shared/outcome';
import type { Failure } from '../shared/page-messages';
import type { Verdict } from '../shared/verdict';
import { Banner, headOf } from './banner';
import type { BannerActions, View } from './banner';
import type { Composer } from './composers';
import { element } from './elements';
import { Highlights } from './highlights';
import { Layer } from './layer';
import { Layout } from './layout';
import { Mark, markFor } from './mark';
import type { MarkState } from './mark';
import { Mirror } from './mirror';
import { Note } from './note';
import { reviewRequest } from './review';
import { isValueField } from './text';
import type { Draft } from './text';
import type { Ui, UiEnd } from './ui-contract';

/** What is known of one composer. */
interface Status {
  mark: MarkState;
  text: string;
  view: View | null;
  /** Whether the banner is open; the mark opens it again. */
  open: boolean;
  /** The text of a held submit: what a check says of it changes nothing that is shown. */
  pinned: string | null;
  /** Rules whose banner the person has closed. */
  closed: Set<string>;
}

export class PageUi implements Ui {
  private current: Composer | null = null;
  /** A notice was closed. */
  private noticed = false;
  private readonly layer = new Layer();
  private readonly noComposer: Note;
  private readonly banner: Banner;
  private readonly mark: Mark;
  private readonly mirror: Mirror;
  private readonly highlights = new Highlights();
  private readonly polite = element('div', 'said');
  private readonly urgent = element('div', 'said');
  private readonly status = new WeakMap<Element, Status>();
  private readonly layout: Layout;

  constructor(private readonly end: UiEnd) {
    const { root } = this.layer;
    this.polite.role = 'status';
    this.urgent.role = 'alert';
    root.append(this.polite, this.urgent);
    this.noComposer = new Note(root);
    this.mirror = new Mirror(root);
    this.mark = new Mark(root, () => this.toggle());
    const actions: BannerActions = {
      edit: () => this.leave(),
      anyway: (reason) => this.current && this.end.anyway(this.current, reason),
      retry: () => this.current && this.end.retry(this.current),
      close: () => this.close(),
      say: (text) => this.say(this.polite, text),
      unlock: () => this.unlock(),
      resized: () => this.layout.now(),
    };
    this.banner = new Banner(root, actions);
    const { layer, mark, banner, mirror } = this;
    this.layout = new Layout(layer.host, end, mark, banner, mirror, () => this.detach());
    // A dialog that opens lies above whatever was on top.
    addEventListener('toggle', this.toggled, true);
  }

  get host(): Element {
    return this.layer.host;
  }

  retire(): void {
    removeEventListener('toggle', this.toggled, true);
    this.layout.retire();
    this.highlights.retire();
    this.layer.retire();
  }

  /** `composer` has the focus, or a submit of it was held. */
  attach(composer: Composer, mark: MarkState): void {
    if (this.current?.element !== composer.element) {
      this.clearAll();
      this.layout.follow(composer);
    }
    this.move(composer);
    const known = this.of(composer);
    if (known.mark === 'nothing to report') known.mark = mark;
    this.mark.show(known.mark);
    this.mark.button.hidden = false;
    if (!known.view || !known.open) this.banner.hide();
    else if (known.view !== this.banner.shown) this.banner.show(known.view);
    this.layer.raise(composer.element);
    this.layout.soon();
  }

  /** The composer is gone from the page, and all that was shown of it goes with it. */
  private detach(): void {
    this.layout.follow(null);
    this.clearAll();
    this.banner.hide();
    this.mark.button.hidden = true;
    this.move(null);
  }

  checking(composer: Composer): void {
    this.set(composer, 'checking');
  }

  verdict(composer: Composer, draft: Draft, verdict: Verdict): void {
    const known = this.of(composer);
    const before = known.mark;
    known.text = draft.text;
    this.underline(composer, draft, verdict);
    const changed = known.view?.kind === 'changed' && verdict.verdict !== 'allow';
    if (known.pinned === draft.text && !changed) return;
    known.pinned = null;
    this.set(composer, markFor[verdict.verdict]);
    if (verdict.verdict === 'allow') {
      this.put(composer, null);
      if (before !== 'nothing to report' && before !== 'checking') {
        this.say(this.polite, 'Forepost: nothing to report.');
      }
      return;
    }
    const view = this.verdictView(verdict, draft, false);
    const news = verdict.findings.some(({ rule }) => !known.closed.has(rule));
    if (news && this.put(composer, view)) {
      const titles = [...new Set(verdict.findings.map(({ title }) => title))].join(', ');
      this.say(this.polite, `Forepost: ${headOf(view)}. ${titles}. Alt+Shift+F to read.`);
    }
  }

  failed(composer: Composer, failure: Failure): void {
    const known = this.of(composer);
    this.set(composer, 'not working');
    this.clearMarks(composer);
    // A submit that is held says more, and offers to try again.
    if (known.view && 'held' in known.view && known.view.held) return;
    if (known.closed.has(failure.cause)) return;
    const view: View = { kind: 'failure', failure, held: false, retry: false };
    if (this.put(composer, view)) this.say(this.polite, `${headOf(view)}. ${failure.title}.`);
  }

  held(composer: Composer, draft: Draft, verdict: Verdict): void {
    this.attach(composer, markFor[verdict.verdict]);
    this.set(composer, markFor[verdict.verdict]);
    this.underline(composer, draft, verdict);
    this.demand(composer, draft.text, this.verdictView(verdict, draft, true));
  }

  heldFailure(composer: Composer, text: string, failure: Failure): void {
    this.attach(composer, 'not working');
    this.set(composer, 'not working');
    const orphaned = failure.cause === 'orphaned';
    this.demand(
      composer,
      text,
      orphaned
        ? { kind: 'reload', failure, held: true }
        : { kind: 'failure', failure, held: true, retry: true },
    );
  }

  /** Says something that needs no action: it was let go unchecked, press again, reload. */
  tell(composer: Composer, text: string, view: View, mark: MarkState): void {
    this.attach(composer, mark);
    this.set(composer, mark);
    this.pin(composer, text);
    this.put(composer, view);
    const detail = 'failure' in view ? view.failure.title : '';
    this.say(
      this.urgent,
      view.kind === 'ready' ? 'Ready to post. Press Post once more.' : `${headOf(view)}. ${detail}`,
    );
  }

  /** A submit went out: nothing more is asked of the person. */
  done(composer: Composer): void {
    const known = this.of(composer);
    known.pinned = null;
    const { view } = known;
    const asks = view && (!('held' in view) || view.held);
    if (asks && view.kind !== 'notice') this.put(composer, null);
    if (known.mark === 'checking') this.set(composer, 'nothing to report');
  }

  /** Said once in a page: whoever has closed it knows. */
  notice(composer: Composer, notice: string): void {
    const known = this.of(composer);
    if (this.noticed || (known.view && known.open)) return;
    this.attach(composer, known.mark);
    if (this.put(composer, { kind: 'notice', notice }))
      this.say(this.polite, `Forepost: ${notice}`);
  }

  private unlock(): void {
    // The background has allowed it with the decision that said so.
    const asked = chrome.runtime.sendMessage<OfferRequest, { type: string }>({
      type: 'offer',
      offer: 'unlock',
    });
    void asked
      .catch(() => null)
      .then((reply) => {
        if (reply?.type === 'done') this.close();
        else this.say(this.polite, 'Open the page of clients behind the Forepost button.');
      });
  }

  /** The text may be another one now, without the person's doing. */
  refresh(composer: Composer, text: string): void {
    const known = this.of(composer);
    const { view } = known;
    if (text === known.text) return;
    this.clearMarks(composer);
    if (view?.kind === 'ready' || view?.kind === 'changed') this.put(composer, null);
    if (text.trim()) return;
    known.text = text;
    known.closed.clear();
    if (known.mark !== 'not working') this.set(composer, 'nothing to report');
    if (view?.kind !== 'failure' && view?.kind !== 'notice') this.put(composer, null);
  }

  /** The person types: underlines in a textarea go along, and what was held is now a draft. */
  typed(): void {
    this.mirror.follow();
    if (!this.current) return;
    const known = this.of(this.current);
    const { view, open } = known;
    if (!view || !('held' in view) || !view.held) return;
    const next = view.kind === 'verdict' ? { ...view, held: false } : null;
    if (open) this.put(this.current, next);
    else known.view = next;
  }

  note(shown: boolean): void {
    if (shown) this.layer.raise(null);
    this.noComposer.show(shown);
  }

  key(event: KeyboardEvent): boolean {
    if (!this.current) return false;
    if (isJump(event)) this.jump();
    else if (event.key === 'Escape' && !event.isComposing && this.banner.shown) this.escape();
    else return false;
    return true;
  }

  ownKey(event: KeyboardEvent): void {
    // The Enter that was held is still down when the focus arrives here.
    if (event.repeat && event.key === 'Enter') event.preventDefault();
    if (event.key === 'Escape') {
      event.preventDefault();
      if (this.banner.shown) this.escape();
      else this.leave();
    } else if (isJump(event)) {
      event.preventDefault();
      this.jump();
    }
  }

  /** Esc closes a lesson before it closes the banner. */
  private escape(): void {
    if (!this.banner.closeLesson()) this.close();
  }

  /** Alt+Shift+F: into the banner, or back. */
  private jump(): void {
    if (this.layer.root.activeElement) this.leave();
    else if (this.banner.shown) this.banner.focus();
    else this.toggle();
  }

  private move(composer: Composer | null): void {
    this.current = composer;
    this.end.moved(composer);
  }

  private of(composer: Composer): Status {
    let status = this.status.get(composer.element);
    if (!status) {
      status = {
        mark: 'nothing to report',
        text: '',
        view: null,
        open: false,
        pinned: null,
        closed: new Set(),
      };
      this.status.set(composer.element, status);
    }
    return status;
  }

  private isCurrent(composer: Composer): boolean {
    return this.current?.element === composer.element;
  }

  private pin(composer: Composer, text: string): void {
    const known = this.of(composer);
    known.text = known.pinned = text;
  }

  private set(composer: Composer, mark: MarkState): void {
    this.of(composer).mark = mark;
    if (this.isCurrent(composer)) this.mark.show(mark);
  }

  /** Shows a view; false: it is shown already. */
  private put(composer: Composer, view: View | null): boolean {
    const known = this.of(composer);
    const same = JSON.stringify(known.view) === JSON.stringify(view);
    known.view = view;
    known.open = view !== null;
    if (!this.isCurrent(composer)) return false;
    if (same && (view ? this.banner.shown : true)) return false;
    if (view) this.banner.show(view);
    else this.hideBanner();
    this.layout.soon();
    return true;
  }

  /** A held submit: shown, said at once, and given the focus. */
  private demand(composer: Composer, text: string, view: View): void {
    this.pin(composer, text);
    this.put(composer, view);
    this.layout.now();
    const detail =
      view.kind === 'verdict'
        ? view.verdict.findings.map(({ title, message }) => `${title}: ${message}`).join(' ')
        : 'failure' in view
          ? `${view.failure.title}. ${view.failure.hint}`
          : '';
    this.say(this.urgent, `${headOf(view)}. Nothing has been posted. ${detail}`);
    this.banner.focus();
  }

  private verdictView(verdict: Verdict, draft: Draft, held: boolean): View {
    const review = reviewRequest(verdict, draft.text, location.host);
    return { kind: 'verdict', verdict, held, review };
  }

  private underline(composer: Composer, draft: Draft, verdict: Verdict): void {
    if (!this.isCurrent(composer)) return;
    this.clearMarks(composer);
    for (const { element: field, start } of draft.fields) {
      if (!isValueField(field)) this.highlights.show(field, draft, verdict.findings);
      else if (field === composer.element) this.mirror.show(field, verdict.findings, start);
    }
  }

  private clearMarks(composer: Composer): void {
    if (this.isCurrent(composer)) this.clearAll();
  }

  private clearAll(): void {
    this.highlights.clear();
    this.mirror.clear();
  }

  private toggle(): void {
    const { current } = this;
    if (!current) return;
    if (this.banner.shown) {
      this.close();
      return;
    }
    const { view } = this.of(current);
    if (!view) return;
    this.of(current).open = true;
    this.banner.show(view);
    this.layout.now();
    this.banner.focus();
  }

  private close(): void {
    const view = this.banner.shown;
    if (this.current && view) {
      const known = this.of(this.current);
      const { closed } = known;
      known.open = false;
      if (view.kind === 'verdict') view.verdict.findings.forEach(({ rule }) => closed.add(rule));
      if (view.kind === 'failure') closed.add(view.failure.cause);
      if (view.kind === 'notice') this.noticed = true;
    }
    this.hideBanner();
  }

  private hideBanner(): void {
    const inside = this.layer.root.activeElement;
    this.banner.hide();
    if (inside && inside !== this.mark.button) this.leave();
  }

  private leave(): void {
    this.current?.element.focus({ preventScroll: true });
  }

  private say(region: HTMLElement, text: string): void {
    region.textContent = '';
    // In a later frame, so that the same words are said again.
    requestAnimationFrame(() => (region.textContent = text));
  }

  private readonly toggled = (event: Event): void => {
    if (event.target instanceof HTMLDialogElement && event.target.open) {
      this.layer.again(this.current?.element ?? null);
    }
  };
}

const isJump = (event: KeyboardEvent): boolean =>
  event.code === 'KeyF' && event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey;
