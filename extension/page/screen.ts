// What is to be shown, as page.js sees it. The UI is asked for when there is something to show, and
// what is said meanwhile waits for it; no submit ever does. Where it cannot come (the extension was
// removed from under the page), a plain dialog of the browser says the little that must be said.

import type { PageReply } from '../shared/page-messages';
import type { Composer } from './composers';
import type { MakeUi, Ui, UiEnd } from './ui-contract';

type Shows = Omit<Ui, 'host' | 'key' | 'ownKey' | 'typed' | 'retire'>;

/** One call of the UI: its name and what it is given. */
export type Call = {
  [Name in keyof Shows]: [name: Name, ...what: Parameters<Shows[Name]>];
}[keyof Shows];

// Worth fetching the UI for; the others only change what is shown already.
const kNews = new Set<string>(['attach', 'held', 'heldFailure', 'tell', 'note', 'notice']);

export class Screen {
  /** null until it is there. */
  ui: Ui | null = null;
  /** The composer that mark and banner stand beside. */
  current: Composer | null = null;
  #asked = false;
  #waiting: Call[] = [];
  readonly #fetch;
  readonly #end;

  /** `fetch` puts page-ui.js into this frame; `end` is what the UI may ask of us. */
  constructor(fetch: () => Promise<PageReply>, end: Omit<UiEnd, 'moved'>) {
    this.#fetch = fetch;
    this.#end = end;
  }

  show(...call: Call): void {
    const [name, ...what] = call;
    const { ui } = this;
    if (ui) {
      (ui[name] as (...what: unknown[]) => void)(...what);
      return;
    }
    if (name === 'attach') this.current = call[1];
    if (this.#asked || kNews.has(name)) this.#waiting.push(call);
    if (!this.#asked && kNews.has(name)) void this.#load();
  }

  /** The UI is there. */
  arrived(make: MakeUi): void {
    this.ui ??= make({ ...this.#end, moved: (composer) => (this.current = composer) });
    for (const call of this.#waiting.splice(0)) this.show(...call);
  }

  async #load(): Promise<void> {
    this.#asked = true;
    const reply = await this.#fetch();
    if (this.ui) return;
    // The next news tries again.
    this.#asked = false;
    const said = this.#waiting.splice(0).map(lastWords).findLast(Boolean);
    const hint = reply.type === 'failure' ? reply.failure.hint : 'Reload this page.';
    if (said) alert(`Forepost: ${said}\n\n${hint}`);
  }
}

/** What has to be said even without the UI; empty: nothing. */
export function lastWords(call: Call): string {
  const nothing = 'Nothing has been posted.\n';
  switch (call[0]) {
    case 'held':
      return (
        nothing + call[3].findings.map(({ title, message }) => `${title}: ${message}`).join('\n')
      );
    case 'heldFailure':
      return `${nothing}${call[3].title}. ${call[3].detail}`;
    case 'tell': {
      const view = call[3];
      if ('failure' in view) return `This post was not checked. ${view.failure.title}.`;
      return view.kind === 'ready'
        ? 'Press Post once more.'
        : `${nothing}The text was changed while it was checked. Press Post again.`;
    }
    default:
      return '';
  }
}
