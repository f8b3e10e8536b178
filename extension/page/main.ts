// Runs in each listed page, from its beginning. Everything that holds submits is wired up by it.

import type { SiteState } from '../shared/page-messages';
import { Checks } from './checks';
import { Composers } from './composers';
import type { Composer } from './composers';
import { elementsOf, listen } from './dom';
import { kOrphaned, Link } from './link';
import { Presence } from './presence';
import { Screen } from './screen';
import { shield } from './shield';
import { Submits } from './submit';
import { kWorld } from './ui-contract';

const kTyping = ['beforeinput', 'input', 'compositionend', 'paste', 'drop'] as const;
/** After how long settings that did not come are asked for again, in milliseconds. */
const kAgain = 3000;

function run(): void {
  let state: SiteState | null = null;
  let presence: Presence | null = null;
  const isOn = ({ surface }: Composer): boolean => state?.surfaces.includes(surface) ?? true;

  const composers = new Composers();
  const link = new Link({
    state: heed,
    orphaned: () => {
      if (screen.ui && screen.current) {
        const view = { kind: 'reload', failure: kOrphaned, held: false } as const;
        screen.show('tell', screen.current, '', view, 'not working');
      }
    },
  });
  const screen = new Screen(() => link.ask({ type: 'ui' }), {
    controls: (composer) => composers.controls(composer),
    anyway: (composer, reason) => submits.anyway(composer, reason),
    retry: (composer) => submits.retry(composer),
  });
  // First: what it keeps from the page is not for the listeners below either.
  const ends = [shield(screen)];
  const checks = new Checks(link, composers, screen);
  const submits = new Submits({ link, composers, checks, screen, state: () => state, isOn });

  function heed(next: SiteState): void {
    if (!next.live) {
      retire();
      return;
    }
    const first = !state;
    state = next;
    composers.adapter = next.adapter;
    // What was focused before: now more is known of it.
    const again = first && screen.current && composers.describe(screen.current.element);
    if (first) screen.current = null;
    if (again) attach(again);
    presence ??= new Presence(composers, screen, (report) => {
      void link.ask({ type: 'report', report });
    });
    if (next.failure && screen.current) screen.show('failed', screen.current, next.failure);
  }

  const attach = (composer: Composer): void => {
    composers.last = composer;
    const mark = state?.failure ? 'not working' : 'nothing to report';
    screen.show('attach', composer, isOn(composer) ? mark : 'off');
  };

  const focused = (event: Event): void => {
    const composer = composers.of(event);
    if (!composer) return;
    presence?.seen();
    attach(composer);
  };

  const typed = (event: Event): void => {
    if (!event.isTrusted) return;
    const { current } = screen;
    const known = current && elementsOf(event).includes(current.element);
    const composer = known ? current : composers.of(event);
    if (!composer || !isOn(composer)) return;
    if (known) composers.last = composer;
    else attach(composer);
    if (event.type === 'input') screen.ui?.typed();
    submits.edited(composer);
    checks.typed(composer);
  };

  function retire(): void {
    for (const end of ends) end();
    presence?.retire();
    submits.retire();
    checks.retire();
    screen.ui?.retire();
    link.close();
    delete kWorld.forepost;
  }

  async function askState(): Promise<void> {
    const reply = await link.ask({ type: 'state' });
    if (reply.type === 'state') heed(reply.state);
    // Until then everything is held by the generic rules.
    else if (!link.orphan) setTimeout(() => void askState(), kAgain);
  }

  ends.push(listen(['focusin'], focused), listen(kTyping, typed));
  kWorld.forepost = { retire, show: (make) => screen.arrived(make) };
  void askState();
}

kWorld.forepost?.retire();
run();
