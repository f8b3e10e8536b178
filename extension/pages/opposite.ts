// The change that takes a change back. Nothing here touches the page or asks anybody.

import { isList, type FieldName, type PageFields } from '../shared/capture';
import type { Client, Relation, RelationGiven } from '../shared/notes';
import type { ClientEdit } from '../shared/notes-messages';
import { fieldValue } from './client-text';

/** Relations as they are sent. */
export const given = (relations: readonly Relation[]): RelationGiven[] =>
  relations.map((relation) =>
    'client' in relation
      ? { what: relation.what, client: relation.client }
      : { what: relation.what, name: relation.name },
  );

/** These fields as a client has them, what is absent as empty. */
export function fieldsOf(client: Pick<Client, 'fields'>, names: readonly string[]): PageFields {
  const fields: Record<string, string | string[]> = {};
  for (const name of names as FieldName[]) {
    fields[name] = client.fields[name] ?? (isList(name) ? [] : '');
  }
  return fields as PageFields;
}

/**
 * The edits that bring back what `before` was, after `edit` has made it `after`: one, or none where
 * nothing can be brought back, or two where the other version of a field has to be beside it again.
 */
export function opposite(before: Client, edit: ClientEdit, after: Client): ClientEdit[] {
  const back: ClientEdit = {};
  const names = Object.keys(edit.fields ?? {});
  if (names.length > 0) {
    back.fields = fieldsOf(before, names);
    // What somebody else has written since stays beside it.
    back.known = fieldsOf(after, names);
  }
  if (edit.tags) back.tags = before.tags;
  if (edit.follow_up !== undefined) back.follow_up = before.followUp ?? '';
  if (edit.relations) back.relations = given(before.relations);
  if (edit.basis) back.basis = before.basis;
  if (edit.expires) back.expires = before.expires;
  if (edit.notice_given !== undefined) back.notice_given = before.notice?.given != null;
  const rest = Object.keys(back).length > 0 ? [back] : [];
  return [...rest, ...unresolved(before, edit.resolve ?? [])];
}

/** What has been settled is written as the two had written it: the other version, then this one. */
function unresolved(before: Client, settled: readonly string[]): ClientEdit[] {
  return before.conflicts
    .filter(({ field }) => settled.includes(field))
    .flatMap(({ field, value }) => {
      const mine = fieldsOf(before, [field]);
      return [
        { fields: { [field]: fieldValue(field as FieldName, value) } as PageFields },
        { fields: mine, known: mine },
      ];
    });
}

/** The note that is new in a client, by its text; 0: none. */
export function newNote(before: Client, after: Client, text: string): number {
  const had = new Set(before.notes.map(({ id }) => id));
  const fresh = after.notes.filter(({ id }) => !had.has(id));
  return (fresh.find((note) => note.text === text) ?? fresh.at(-1))?.id ?? 0;
}
