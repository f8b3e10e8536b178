// One click on Save: the page in a tab, read at its site's level, into the notes. The same reading
// tells what is new on a page, of which nothing is kept.

import { isEmptyCard, levelOf, readsPersons, type Captured } from '../shared/capture';
import { failure, hostFailure } from '../shared/failures';
import type { SaveForm, SaveOutcome } from '../shared/notes';
import type { NotesReply } from '../shared/notes-messages';
import type { Failure } from '../shared/page-messages';
import { isListed, originOf, pageAddress } from '../shared/sites';
import { capture } from './capture';
import type { Machine } from './machine';
import type { Notes } from './notes';
import { parseCompared } from './notes-answers';
import { parseSaved } from './notes-messages';

/** Half a character cannot be sent as UTF-8. */
const mended = (text: string) => text.replace(/\p{Surrogate}/gu, '\uFFFD').trim();

const failed = (cause: Failure): SaveOutcome => ({ result: 'failed', failure: cause });
const coded = (code: string) => failed(hostFailure({ code, message: '', hint: '' }));

export interface SaveResult {
  outcome: SaveOutcome;
  /** The document that was read, and its address; null: nothing was read. */
  read: { document: string; url: string } | null;
}

/** The form without anything typed. */
export const PLAIN: SaveForm = { kind: 'person', name: '', note: '', tags: [] };

/** The address of the page in a tab, as pageAddress gives it. */
export const addressOf = (tab: number) =>
  chrome.tabs.get(tab).then(
    ({ url }) => (url === undefined ? undefined : pageAddress(url)),
    () => undefined,
  );

/** May a page be saved, as far as the settings say? null: it may. */
export function refusal(url: string | undefined, { snapshot }: Machine): SaveOutcome | null {
  const { enabled, sites } = snapshot.settings;
  if (!enabled.value) return coded('disabled');
  return isListed(originOf(url), sites.value) ? null : coded('site_not_listed');
}

type Looked =
  | { ok: true; site: string; url: string; captured: Captured; read: SaveResult['read'] }
  | { ok: false; outcome: SaveOutcome; read: SaveResult['read'] };

/** Reads the page in a tab, if it may be kept. */
async function look(tab: number, machine: Machine): Promise<Looked> {
  await machine.ready;
  // The browser's policy knows no capture levels: without a word of the host a page would be kept at
  // the lowest, and called saved.
  await machine.refreshIfOld();
  const before = await addressOf(tab);
  const site = originOf(before);
  const refused = refusal(before, machine);
  if (refused || before === undefined || site === null) {
    return { ok: false, outcome: refused ?? coded('site_not_listed'), read: null };
  }

  const level = levelOf(site, machine.snapshot.settings.capture.value);
  const answer = await capture(tab, level);
  if (!answer.ok) return { ok: false, outcome: failed(answer.failure), read: null };
  const { captured } = answer;
  const read = { document: answer.document, url: before };
  // The tab's address counts, never the page's word; where the two differ the page has moved on.
  const url = await addressOf(tab);
  if (url !== before || url !== pageAddress(captured.url)) {
    return { ok: false, outcome: failed(failure('page_changed')), read };
  }
  return { ok: true, site, url, captured, read };
}

/** A profile that shows nothing of its person, though it may be read. */
const isSilent = ({ level, page }: Captured) => readsPersons(level) && isEmptyCard(page);

export async function save(
  tab: number,
  form: SaveForm,
  machine: Machine,
  notes: Notes,
): Promise<SaveResult> {
  const looked = await look(tab, machine);
  if (!looked.ok) return looked;
  const { site, url, captured, read } = looked;
  if (!captured.person && form.kind === 'person') {
    return { outcome: { result: 'nobody' }, read };
  }
  // An empty card would look like a saved client.
  const isUnread = isSilent(captured) && form.name.trim() === '';
  if (isUnread && form.kind === 'person') return { outcome: { result: 'unread' }, read };
  await notes.open();
  const { name, note } = { name: mended(form.name), note: mended(form.note) };
  const tags = form.tags.map(mended).filter(Boolean);
  const saved = await notes.ask(
    {
      type: 'notes.save',
      site,
      url,
      kind: form.kind,
      page: captured.page,
      ...(name ? { name } : {}),
      ...(note ? { note } : {}),
      ...(tags.length > 0 ? { tags } : {}),
    },
    parseSaved,
  );
  const outcome: SaveOutcome = saved.ok
    ? { result: 'saved', saved: saved.reply }
    : failed(saved.failure);
  return { outcome, read };
}

/** What the page in a tab says otherwise than when it was last saved. */
export async function compare(tab: number, machine: Machine, notes: Notes): Promise<NotesReply> {
  const looked = await look(tab, machine);
  if (!looked.ok) {
    const { outcome } = looked;
    return outcome.result === 'failed'
      ? { type: 'failure', failure: outcome.failure }
      : { type: 'compared', compared: null };
  }
  const { site, url, captured } = looked;
  if (!captured.person) return { type: 'compared', compared: null };
  // Else it would seem that nothing is new.
  if (isSilent(captured)) return { type: 'failure', failure: failure('page_silent') };
  await notes.open();
  const answer = await notes.ask(
    { type: 'notes.compare', site, url, page: captured.page },
    parseCompared,
  );
  return answer.ok
    ? { type: 'compared', ...answer.reply }
    : { type: 'failure', failure: answer.failure };
}
