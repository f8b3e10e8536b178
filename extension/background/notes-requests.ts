// What Forepost's own pages may ask about notes, looked at before anything is done with it.

import { FIELD_NAMES, isList, type FieldName } from '../shared/capture';
import type { NotesExchanges, NotesRequest, NotesType } from '../shared/notes-messages';
import { IMPORT_FORMATS, MAX_FILE_NAME, MAX_PART } from '../shared/transfer';
import { typeOf } from './requests';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isNumber: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isFlag: Check = (value) => typeof value === 'boolean';
const among =
  (...choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
/** An object with these members and no others. */
const members =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).every((name) => Object.hasOwn(checks, name)) &&
    Object.entries(checks).every(([name, check]) =>
      check((value as Record<string, unknown>)[name]),
    );
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const isFields = members(
  Object.fromEntries(
    FIELD_NAMES.map((name: FieldName) => [name, maybe(isList(name) ? isTexts : isText)]),
  ),
);
const toClient = members({ what: isText, client: isNumber });
const toName = members({ what: isText, name: isText });
const isColumn = members({ column: isText, field: (value) => value === null || isText(value) });

/** The members of every request; what else a message has does not go on. */
const MEMBERS: { [Type in NotesType]: Record<keyof NotesExchanges[Type][0], Check> } = {
  'notes.status': {},
  'notes.unlock': { passphrase: maybe(isText) },
  'notes.lock': {},
  'notes.save': {
    tab: isNumber,
    kind: among('person', 'link'),
    name: isText,
    note: isText,
    tags: isTexts,
  },
  'notes.list': {
    words: isText,
    offset: isNumber,
    limit: isNumber,
    tag: maybe(isText),
    employer: maybe(isText),
    followUp: maybe(among('', 'due', 'any')),
  },
  'notes.show': { client: isNumber },
  'notes.edit': {
    client: isNumber,
    fields: maybe(isFields),
    tags: maybe(isTexts),
    follow_up: maybe(isText),
    relations: maybe(listOf((value) => toClient(value) || toName(value))),
    basis: maybe(isText),
    expires: maybe(isText),
    notice_given: maybe(isFlag),
    known: maybe(isFields),
    resolve: maybe(isTexts),
  },
  'notes.note': {
    client: isNumber,
    note: isNumber,
    text: isText,
    time: maybe(isText),
    known: maybe(isText),
  },
  'notes.merge': { client: isNumber, other: isNumber },
  'notes.split': { client: isNumber, row: isNumber },
  'notes.overview': {},
  'notes.notice': { client: isNumber, language: maybe(isText) },
  'notes.graph': { client: maybe(isNumber), limit: isNumber },
  'notes.here': { tab: isNumber },
  'notes.compare': { tab: isNumber },
  'notes.import.read': {
    format: among(...IMPORT_FORMATS),
    text: (value) => isText(value) && (value as string).length <= MAX_PART,
    more: isFlag,
    name: (value) => isText(value) && (value as string).length <= MAX_FILE_NAME,
    import: maybe(isNumber),
  },
  'notes.import.run': {
    import: isNumber,
    known: among('add', 'skip'),
    columns: maybe(listOf(isColumn)),
  },
  'notes.export': { format: among('json', 'vcard'), from: isNumber },
  'notes.erase': { client: isNumber, created: isText },
};

export const NOTES_TYPES = Object.keys(MEMBERS) as NotesType[];

/** The request with its own members alone; null: it is ill-formed. */
export function parseNotesRequest(message: object): NotesRequest | null {
  const type = typeOf(message) as NotesType;
  if (!Object.hasOwn(MEMBERS, type)) return null;
  const given = message as Record<string, unknown>;
  const request: Record<string, unknown> = { type };
  for (const [name, check] of Object.entries<Check>(MEMBERS[type])) {
    if (!check(given[name])) return null;
    if (given[name] !== undefined) request[name] = given[name];
  }
  return request as unknown as NotesRequest;
}
