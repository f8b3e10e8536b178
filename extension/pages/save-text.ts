// What the card for saving says, before anything is saved; the outcome's words are those of
// shared/outcome-text.ts.

import { readsPersons, type Level } from '../shared/capture';
import type { Status } from '../shared/status';

export interface SaveWords {
  /** Can this page be saved? Else `line` says why not. */
  can: boolean;
  line: string;
  /** Is a name asked for, since none is read of the page? */
  asksName: boolean;
}

const KEPT: Record<Level, string> = {
  link: 'Your firm keeps only the address of this page.',
  selection: 'Your firm keeps the address of this page and the text that you have selected.',
  card: 'Keeps what the page says of the person: name, employer, position and the like, and the text that you have selected.',
  full: 'Keeps what the page says of the person: name, employer, career, education, addresses, connections and the like, and the text that you have selected.',
};

export function saveWords({ tab }: Pick<Status, 'tab'>): SaveWords {
  if (tab.level !== null) {
    return { can: true, line: KEPT[tab.level], asksName: !readsPersons(tab.level) };
  }
  const line =
    tab.state === 'not_listed'
      ? 'This page cannot be saved: your firm has not listed the site.'
      : tab.state === 'off'
        ? 'Nothing can be saved while Forepost is switched off.'
        : 'This is no page that can be saved.';
  return { can: false, line, asksName: false };
}
