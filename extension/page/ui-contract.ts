// Between the two scripts of a page. page.js is in every listed page and holds submits; page-ui.js
// shows things and comes when page.js asks for it. Both run in the same world of the same frame:
// page-ui.js finds page.js under kWorld.forepost, which no script of the page can see.

import type { Failure } from '../shared/page-messages';
import type { Verdict } from '../shared/verdict';
import type { View } from './banner';
import type { Composer } from './composers';
import type { MarkState } from './mark';
import type { Draft } from './text';

/** What can be shown. */
export interface Ui {
  /** The only element of ours in the page: an event on it is not the page's. */
  readonly host: Element;
  /** `composer` has the focus, or a submit of it was held. */
  attach(composer: Composer, mark: MarkState): void;
  checking(composer: Composer): void;
  verdict(composer: Composer, draft: Draft, verdict: Verdict): void;
  failed(composer: Composer, failure: Failure): void;
  held(composer: Composer, draft: Draft, verdict: Verdict): void;
  heldFailure(composer: Composer, text: string, failure: Failure): void;
  /** Says something that needs no action: it was let go unchecked, press again, reload. */
  tell(composer: Composer, text: string, view: View, mark: MarkState): void;
  /** A submit went out: nothing more is asked of the person. */
  done(composer: Composer): void;
  /** It went out, but something was not looked at: said without asking for anything. */
  notice(composer: Composer, notice: string): void;
  /** The text may be another one now, without the person's doing. */
  refresh(composer: Composer, text: string): void;
  /** The person types: underlines go along, and what was held is a draft again. */
  typed(): void;
  /** Says that a listed page shows no composer, or takes that back. */
  note(shown: boolean): void;
  /** A key pressed in the page; true: it was for us. */
  key(event: KeyboardEvent): boolean;
  /** A key pressed in our own element. */
  ownKey(event: KeyboardEvent): void;
  retire(): void;
}

/** What page-ui.js may ask of page.js. */
export interface UiEnd {
  /** Mark and banner stand beside this composer now. */
  moved(composer: Composer | null): void;
  /** The submit controls of a composer: what must not be covered. */
  controls(composer: Composer): Element[];
  anyway(composer: Composer, reason: string): void;
  retry(composer: Composer): void;
}

export type MakeUi = (end: UiEnd) => Ui;

interface World {
  forepost?: {
    /** Called by the script of a newer version, which takes over. */
    retire(): void;
    /** Called by page-ui.js. */
    show(make: MakeUi): void;
  };
}

export const kWorld = globalThis as World;
