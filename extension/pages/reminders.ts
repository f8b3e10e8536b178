// What is due, above the list.

import type { NotesState, Overview } from '../shared/notes';
import { expiredWords } from './client-text';
import { link, make, timeOf } from './make';
import { hashOfFilter, hashOfView, NO_FILTER } from './place';
import { daysUntil } from './time-text';

const counted = (count: number, one: string, many: string) =>
  count === 1 ? one : `${count.toLocaleString('en')} ${many}`;

/** That the firm has opened the notes is said for so many days. */
const RECENT = 30;

export function reminders(
  { followUpsDue, noticesDue, expired }: Overview,
  state: NotesState | null,
): HTMLElement[] {
  const lines: (Node | string)[][] = [];
  const recovered = state?.recovered ?? null;
  if (recovered !== null && daysUntil(recovered) >= -RECENT) {
    lines.push(['Your firm opened these notes: ', timeOf(recovered), '.']);
  }
  if (followUpsDue > 0) {
    const words = counted(followUpsDue, '1 follow-up is due', 'follow-ups are due');
    lines.push([link(hashOfFilter({ ...NO_FILTER, followUp: 'due' }), words)]);
  }
  if (noticesDue > 0) {
    const words = counted(noticesDue, '1 client has to be told', 'clients have to be told');
    lines.push([`${words} within a week that you keep notes. Each one’s page has the text.`]);
  }
  if (expired !== null && expired.clients > 0) {
    lines.push([expiredWords(expired), ' ', link(hashOfView('held'), 'What is held')]);
  }
  if (lines.length === 0) return [];
  return [
    make(
      'ul',
      lines.map((line) => make('li', line)),
      'card care reminders',
    ),
  ];
}
