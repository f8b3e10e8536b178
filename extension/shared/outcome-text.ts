// What is said of a click on Save, in the popup and in the page alike. Nothing here touches a page,
// so that every sentence can be tested.

import { sentence } from './failures';
import type { Change, Saved, SaveOutcome } from './notes';
import type { OutcomeView } from './outcome';

/** Causes that unlocking, or beginning, mends; the last two are of a key store without the right key. */
const LOCKED = ['vault_locked', 'vault_missing', 'vault_wrong_key', 'key_store_unavailable'];

const LABELS: Record<string, string> = {
  name: 'name',
  names: 'other names',
  employer: 'employer',
  position: 'position',
  headline: 'headline',
  place: 'place',
  about: 'description',
  links: 'links',
  handles: 'handles',
  positions: 'career',
  education: 'education',
  places: 'other places',
  emails: 'email addresses',
  phones: 'telephone numbers',
  connections: 'connections',
  selection: 'selected text',
};

/** "3 May 2026", in the reader's language. */
export function day(time: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(time));
}

/** "name, employer and 2 more" */
function named(fields: readonly string[]): string {
  const labels = [...new Set(fields.map((field) => LABELS[field] ?? field))];
  if (labels.length <= 3) return new Intl.ListFormat('en').format(labels);
  return `${labels.slice(0, 2).join(', ')} and ${labels.length - 2} more`;
}

const KEPT: Record<string, string> = {
  link: 'only the address of pages on this site',
  selection: 'only the address and selected text of pages on this site',
};

const notKept = (dropped: readonly string[]) => `Your firm does not keep this: ${named(dropped)}.`;

/** The same of a page that was looked at and not saved: of these fields nothing can be told. */
export const lookedLines = ({ dropped }: Pick<Saved, 'dropped'>): string[] =>
  dropped.length > 0 ? [notKept(dropped)] : [];

/** What was read and is not kept, and why. */
export function leftOut({ client, dropped, cut }: Saved): string[] {
  const lines: string[] = [];
  if (dropped.length > 0) {
    const level = client.snapshots.at(-1)?.level ?? 'link';
    const kept = KEPT[level];
    lines.push(kept ? `Your firm keeps ${kept}.` : notKept(dropped));
  }
  if (cut.length > 0) lines.push(`Too long, so the end was cut off: ${named(cut)}.`);
  return lines;
}

const MOST_CHANGES = 4;

/** "New employer: Northwind (was Calder & Rowe)." for each. */
export function changeLines(changes: readonly Change[], most = MOST_CHANGES): string[] {
  const lines = changes.slice(0, most).map(({ words }) => sentence(words));
  const more = changes.length - lines.length;
  return more > 0 ? [...lines, `And ${more} more.`] : lines;
}

export function isLockedFailure(cause: string): boolean {
  return LOCKED.includes(cause);
}

function savedView(saved: Saved): OutcomeView {
  const { client, changes, since, outcome } = saved;
  const offer = { name: 'open', label: 'Open in Forepost' } as const;
  const seen = since === null ? 'it was last saved' : day(since);
  const more = leftOut(saved);
  switch (outcome) {
    case 'created':
      return {
        tone: 'fine',
        title: `Saved: ${client.title}`,
        lines: client.kind === 'link' ? ['Kept as a link note.', ...more] : more,
        offer,
        stays: false,
      };
    case 'updated':
      return {
        tone: 'fine',
        title: `Updated: ${client.title}`,
        lines: [`Changed since ${seen}:`, ...changeLines(changes), ...more],
        offer,
        stays: false,
      };
    case 'unchanged':
      return {
        tone: 'fine',
        title: `Saved again: ${client.title}`,
        lines: [`Nothing has changed since ${seen}.`, ...more],
        offer,
        stays: false,
      };
  }
}

const LINK_OFFER = { name: 'link', label: 'Save as a link note' } as const;

export function viewOf(outcome: SaveOutcome): OutcomeView {
  switch (outcome.result) {
    case 'saved':
      return savedView(outcome.saved);
    case 'nobody':
      return {
        tone: 'advise',
        title: 'This is nobody’s profile',
        lines: ['Nothing was saved. You can keep the page as a link note instead.'],
        offer: LINK_OFFER,
        stays: true,
      };
    case 'unread':
      return {
        tone: 'advise',
        title: 'Nothing could be read of this profile',
        lines: [
          'Nothing was saved. The page may still be loading: wait until it shows the person, then save again.',
          'If that does not help, you can keep the page as a link note.',
        ],
        offer: LINK_OFFER,
        stays: true,
      };
    case 'failed': {
      const { cause, title, detail, hint } = outcome.failure;
      const locked = isLockedFailure(cause);
      return {
        tone: 'warn',
        title: `Not saved: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
        lines: locked ? ['Unlock your notes, then save again.'] : [detail, hint].filter(Boolean),
        offer: locked ? { name: 'unlock', label: 'Unlock' } : null,
        stays: true,
      };
    }
  }
}
