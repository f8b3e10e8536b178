// The banner: what was found, why, and what can be done about it.

import type { Failure } from '../shared/page-messages';
import type { Severity, Verdict } from '../shared/verdict';
import { copyText, kNoCopying } from './copy';
import { button, element, icon } from './elements';
import type { Icon } from './elements';
import { findingList } from './findings';
import type { Around } from './findings';
import { Lessons } from './lesson';
import type { Shown } from './lesson';
import { mailLink } from './review';
import type { ReviewRequest } from './review';

export type View =
  | { kind: 'verdict'; verdict: Verdict; held: boolean; review: ReviewRequest }
  | { kind: 'failure'; failure: Failure; held: boolean; retry: boolean }
  | { kind: 'notice'; notice: string }
  | { kind: 'ready' }
  | { kind: 'changed' }
  | { kind: 'reload'; failure: Failure; held: boolean };

export interface BannerActions {
  edit(): void;
  anyway(reason: string): void;
  retry(): void;
  close(): void;
  say(text: string): void;
  /** Opens the page of clients, where the notes are unlocked. */
  unlock(): void;
  /** Its height has changed without a new view. */
  resized(): void;
}

const kHeads: Record<Severity, string> = {
  allow: '',
  advise: 'Worth a second look',
  warn: 'Check before you post',
  block: "This can't be posted",
};
const kMostReason = 500;

export function headOf(view: View): string {
  switch (view.kind) {
    case 'verdict':
      return kHeads[view.verdict.verdict];
    case 'failure':
      return 'This post was not checked';
    case 'notice':
      return 'One thing was not checked';
    case 'ready':
      return 'Ready to post';
    case 'changed':
      return 'The text has changed';
    case 'reload':
      return 'Reload this page';
  }
}

export class Banner {
  readonly panel = element('section', 'banner');
  private view: View | null = null;
  private readonly lessons = new Lessons((opened) => this.turned(opened));

  constructor(
    root: ShadowRoot,
    private readonly act: BannerActions,
  ) {
    this.panel.role = 'region';
    this.panel.ariaLabel = 'Forepost';
    this.panel.tabIndex = -1;
    this.panel.hidden = true;
    root.append(this.panel);
  }

  get shown(): View | null {
    return this.panel.hidden ? null : this.view;
  }

  /** Whether a lesson is open. */
  get reading(): boolean {
    return this.lessons.open !== null;
  }

  show(view: View): void {
    const scrolled = this.reading ? this.body?.scrollTop : 0;
    const focused = this.focusedName();
    this.view = view;
    this.lessons.open = null;
    this.panel.className = `banner ${toneOf(view)}`;
    const head = element('header', '', icon(iconOf(view)), element('h2', '', headOf(view)));
    const close = button('close', '', this.act.close);
    close.ariaLabel = 'Close';
    close.append(icon('close'));
    head.append(close);
    const body = element('div', 'body', ...bodyOf(view, this.around));
    // What scrolls has to be reached with the keyboard.
    body.tabIndex = 0;
    body.role = 'group';
    body.ariaLabel = 'Details';
    this.panel.replaceChildren(head, body, ...this.actions(view));
    this.panel.hidden = false;
    // The next check must not take a lesson away from under the reader.
    if (this.reading && scrolled) body.scrollTop = scrolled;
    if (focused) (this.named(focused) ?? body).focus({ preventScroll: true });
  }

  hide(): void {
    this.panel.hidden = true;
    this.view = null;
    this.lessons.forget();
    this.panel.replaceChildren();
  }

  /** The first action, or the close button where there is none. */
  focus(): void {
    const first =
      this.panel.querySelector<HTMLElement>('.actions .action') ??
      this.panel.querySelector<HTMLElement>('.close');
    first?.focus({ preventScroll: true });
  }

  /** The height it would have with nothing cut off, at the width it has. */
  fullHeight(): number {
    const { body } = this;
    if (!body) return 0;
    return Math.ceil(this.panel.offsetHeight + body.scrollHeight - body.clientHeight);
  }

  /** Closes a lesson and hands the focus back to its button; false: none was open. */
  closeLesson(): boolean {
    const shown = this.lessons.open;
    const inside = this.panel.matches(':focus-within');
    if (!this.lessons.close()) return false;
    if (inside) shown?.button.focus({ preventScroll: true });
    return true;
  }

  private get body(): HTMLElement | null {
    return this.panel.querySelector('.body');
  }

  private get around(): Around {
    const { lessons, act } = this;
    return { lessons, say: (text) => act.say(text), resized: () => act.resized() };
  }

  private turned(opened: Shown | null): void {
    this.act.resized();
    const { body } = this;
    if (!opened || !body) return;
    // As much of the lesson as there is room for, and its button above it. (scrollIntoView would
    // scroll the page as well.)
    const view = body.getBoundingClientRect();
    const hidden = opened.panel.getBoundingClientRect().bottom - view.bottom;
    const above = opened.button.getBoundingClientRect().top - view.top;
    body.scrollTop += Math.max(Math.min(hidden, above), Math.min(above, 0));
  }

  private focusedName(): string {
    const focused = this.panel.querySelector(':focus');
    return focused ? nameOf(focused) : '';
  }

  private named(name: string): HTMLElement | undefined {
    const all = this.panel.querySelectorAll<HTMLElement>('button, a, [tabindex]');
    return [...all].find((control) => nameOf(control) === name);
  }

  private actions(view: View): HTMLElement[] {
    const row = element('div', 'actions');
    const held = 'held' in view && view.held;
    if (view.kind === 'failure' && view.retry) {
      row.append(button('action main', 'Try again', this.act.retry));
    }
    const notes = button('action', 'Unlock', this.act.unlock);
    if (view.kind === 'notice') row.append(notes);
    if (view.kind !== 'verdict') return [row];
    if (held) row.append(button('action main', 'Edit the post', this.act.edit));
    if (view.verdict.verdict === 'block') row.append(...this.review(view.review));
    if (view.verdict.notice) row.append(notes);
    if (view.verdict.verdict === 'warn' && held) return this.anyway(row);
    return [row];
  }

  private anyway(row: HTMLElement): HTMLElement[] {
    const text = element('textarea');
    text.maxLength = kMostReason;
    text.rows = 2;
    const field = element('label', 'reason', 'Why is this right to post?', text);
    field.hidden = true;
    const send = button('action main', 'Post with this reason', () => {
      const reason = text.value.trim();
      if (reason) this.act.anyway(reason);
      else text.focus();
    });
    send.hidden = true;
    const reveal = button('action', 'Post anyway', () => {
      field.hidden = send.hidden = false;
      reveal.hidden = true;
      row.firstElementChild?.classList.remove('main');
      text.focus();
    });
    row.append(reveal, send);
    return [field, row];
  }

  private review(request: ReviewRequest): HTMLElement[] {
    const copy = button('action', 'Copy a request for review', () => {
      const copied = request.to
        ? `Copied: paste it into a mail to ${request.to}.`
        : 'Copied: paste it into a mail.';
      void copyText(`${request.subject}\n\n${request.body}`, this.panel).then((done) => {
        const said = done ? copied : kNoCopying;
        this.panel.querySelector('.lead')?.replaceChildren(said);
        this.act.say(said);
      });
    });
    const link = mailLink(request);
    if (!link) return [copy];
    const mail = element('a', '', 'Write the mail');
    mail.href = link;
    return [copy, mail];
  }
}

const nameOf = (control: Element): string => control.ariaLabel ?? control.textContent;

function bodyOf(view: View, around: Around): HTMLElement[] {
  const lead = (text: string): HTMLElement => element('p', 'lead', text);
  switch (view.kind) {
    case 'verdict': {
      const { findings, truncated, problems, notice } = view.verdict;
      return [
        // Filled later by what a button has done.
        lead(view.held ? 'Nothing has been posted.' : ''),
        ...findingList(findings, around),
        ...(notice ? [lead(notice)] : []),
        ...(truncated ? [lead('More was found than is shown here.')] : []),
        ...problems.map((problem) => lead(`${problem.message} ${problem.hint}`)),
      ];
    }
    case 'failure':
    case 'reload': {
      const { title, detail, hint } = view.failure;
      return [
        element('p', 'message', element('b', '', title)),
        element('p', 'message', detail),
        element('p', 'why', element('b', '', 'What to do '), ...withCode(hint)),
        ...(view.held ? [lead('Nothing has been posted.')] : []),
      ];
    }
    case 'notice':
      return [element('p', 'message', view.notice)];
    case 'ready':
      return [element('p', 'message', 'Press Post once more.')];
    case 'changed':
      return [
        element(
          'p',
          'message',
          'It was changed while it was checked, so nothing has been posted. Press Post again.',
        ),
      ];
  }
}

/** Names of commands stand in backticks. */
function withCode(text: string): (string | Node)[] {
  return text.split('`').map((part, at) => (at % 2 ? element('code', '', part) : part));
}

function toneOf(view: View): string {
  if (view.kind === 'verdict') return view.verdict.verdict;
  return view.kind === 'ready' ? 'fine' : view.kind === 'changed' ? 'advise' : 'warn';
}

function iconOf(view: View): Icon {
  if (view.kind === 'verdict') {
    const { verdict } = view.verdict;
    return verdict === 'allow' ? 'fine' : verdict;
  }
  return view.kind === 'ready' ? 'fine' : view.kind === 'changed' ? 'advise' : 'fault';
}
