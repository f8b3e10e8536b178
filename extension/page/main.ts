// Runs in each listed page, from its beginning. Everything else here is wired up by it.

import type { SiteState } from '../shared/page-messages';
import { Checks } from './checks';
import { Composers } from './composers';
import type { Composer } from './composers';
import { elementsOf } from './dom';
import { kOrphaned, Link } from './link';
import { Presence } from './presence';
import { Submits } from './submit';
import { isJump, Ui } from './ui';

// Where the script of a newer version runs in the same world as that of an older one, it sends the
// older one home.
const kWorld = globalThis as { forepost?: { retire(): void } };

const kTyping = ['beforeinput', 'input', 'compositionend', 'paste', 'drop'] as const;

function run(): void {
  let state: SiteState | null = null;
  const isOn = ({ surface }: Composer): boolean => state?.surfaces.includes(surface) ?? true;

  const composers = new Composers(location.hostname);
  const ui = new Ui(composers, {
    anyway: (composer, reason) => submits.anyway(composer, reason),
    retry: (composer) => submits.retry(composer),
  });
  const link = new Link({
    state: heed,
    orphaned: () => {
      if (ui.current)
        ui.tell(ui.current, '', { kind: 'reload', failure: kOrphaned, held: false }, 'not working');
    },
  });
  const checks = new Checks(link, composers, {
    checking: (composer) => ui.checking(composer),
    verdict: (composer, draft, verdict) => ui.verdict(composer, draft, verdict),
    failed: (composer, failure) => ui.failed(composer, failure),
    empty: (composer) => ui.refresh(composer, ''),
  });
  const submits = new Submits({ link, composers, checks, ui, state: () => state, isOn });
  const presence = new Presence(composers, ui.layer, (report) => {
    void link.ask({ type: 'report', report });
  });

  function heed(next: SiteState): void {
    if (!next.live) {
      retire();
      return;
    }
    state = next;
    if (next.failure && ui.current) ui.failed(ui.current, next.failure);
  }

  const focused = (event: Event): void => {
    if (ui.layer.holds(event)) return;
    const composer = composers.of(event);
    if (!composer) return;
    composers.last = composer;
    presence.seen();
    const on = isOn(composer);
    ui.attach(composer, on ? (state?.failure ? 'not working' : 'nothing to report') : 'off');
  };

  const typed = (event: Event): void => {
    if (!event.isTrusted || ui.layer.holds(event)) return;
    const { current } = ui;
    const composer =
      current && elementsOf(event).includes(current.element) ? current : composers.of(event);
    if (!composer || !isOn(composer)) return;
    composers.last = composer;
    if (composer !== current) ui.attach(composer, 'nothing to report');
    if (event.type === 'input') ui.typed();
    submits.edited(composer);
    checks.typed(composer);
  };

  const key = (event: KeyboardEvent): void => {
    if (!event.isTrusted || ui.layer.holds(event) || !ui.current) return;
    if (isJump(event)) ui.jump();
    else if (event.key !== 'Escape' || event.isComposing || !ui.escape()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  function retire(): void {
    removeEventListener('focusin', focused, true);
    for (const type of kTyping) removeEventListener(type, typed, true);
    removeEventListener('keydown', key, true);
    presence.retire();
    submits.retire();
    checks.retire();
    ui.retire();
    link.close();
    delete kWorld.forepost;
  }

  addEventListener('focusin', focused, true);
  for (const type of kTyping) addEventListener(type, typed, true);
  addEventListener('keydown', key, true);
  kWorld.forepost = { retire };

  void link.ask({ type: 'state' }).then((reply) => {
    if (reply.type === 'state') heed(reply.state);
  });
}

kWorld.forepost?.retire();
run();
