// Answers Forepost's own pages about notes. Each request to the host is put together member by
// member: nothing else of a message goes on.

import { failure } from '../shared/failures';
import { FIELD_NAMES, isList, type FieldName, type PageFields } from '../shared/capture';
import type { ClientKind, NotesReply, NotesRequest } from '../shared/notes';
import type { Erasures } from './erasures';
import type { Answer } from './host';
import type { Machine } from './machine';
import type { Notes } from './notes';
import { parseClient, parseListing } from './notes-messages';
import { save } from './save';

type Members = Record<string, unknown>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isNumber = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;
const isKind = (value: unknown): value is ClientKind => value === 'person' || value === 'link';

function isFields(value: unknown): value is PageFields {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([name, entry]) => {
      const known = (FIELD_NAMES as string[]).includes(name);
      return known && (isList(name as FieldName) ? isTexts(entry) : isText(entry));
    })
  );
}

const WELL_FORMED: Record<NotesRequest['type'], (request: Members) => boolean> = {
  'notes.status': () => true,
  'notes.unlock': ({ passphrase }) => passphrase === undefined || isText(passphrase),
  'notes.lock': () => true,
  'notes.save': ({ tab, kind, name, note, tags }) =>
    isNumber(tab) && isKind(kind) && isText(name) && isText(note) && isTexts(tags),
  'notes.list': ({ words, offset, limit }) => isText(words) && isNumber(offset) && isNumber(limit),
  'notes.show': ({ client }) => isNumber(client),
  'notes.edit': ({ client, fields, tags }) =>
    isNumber(client) &&
    (fields === undefined || isFields(fields)) &&
    (tags === undefined || isTexts(tags)),
  'notes.note': ({ client, note, text }) => isNumber(client) && isNumber(note) && isText(text),
};

const toReply = <T>(answer: Answer<T>, reply: (value: T) => NotesReply): NotesReply =>
  answer.ok ? reply(answer.reply) : { type: 'failure', failure: answer.failure };

export class NotesDesk {
  constructor(
    private readonly machine: Machine,
    private readonly notes: Notes,
    private readonly erasures: Erasures,
  ) {}

  /** `message` has one of NOTES_TYPES. */
  async answer(message: object): Promise<NotesReply> {
    const request = message as NotesRequest;
    if (!WELL_FORMED[request.type](message as Members)) {
      return { type: 'failure', failure: failure('bad_request') };
    }
    switch (request.type) {
      case 'notes.status':
      case 'notes.unlock':
      case 'notes.lock':
        return this.state(request);
      case 'notes.save': {
        const { outcome } = await save(request.tab, request, this.machine, this.notes);
        return { type: 'outcome', outcome };
      }
      case 'notes.list': {
        const { words, offset, limit } = request;
        const answer = await this.notes.ask(
          { type: 'notes.list', words, offset, limit },
          parseListing,
        );
        return toReply(answer, (listing) => ({ type: 'listing', listing }));
      }
      default:
        return this.client(request);
    }
  }

  private async state(
    request: Extract<NotesRequest, { type: 'notes.status' | 'notes.unlock' | 'notes.lock' }>,
  ): Promise<NotesReply> {
    // What was to be erased cannot be any more once the keys are gone.
    if (request.type === 'notes.lock') await this.erasures.commitAll();
    const passphrase = request.type === 'notes.unlock' ? request.passphrase : undefined;
    const answer = await this.notes.askState({
      type: request.type,
      ...(passphrase === undefined ? {} : { passphrase: passphrase.normalize('NFC') }),
    });
    return toReply(answer, (state) => ({ type: 'state', state }));
  }

  private async client(
    request: Extract<NotesRequest, { type: 'notes.show' | 'notes.edit' | 'notes.note' }>,
  ): Promise<NotesReply> {
    const { type, client } = request;
    const ask = () => {
      switch (type) {
        case 'notes.show':
          return this.notes.ask({ type, client }, parseClient);
        case 'notes.edit': {
          const { fields, tags } = request;
          return this.notes.ask(
            { type, client, ...(fields ? { fields } : {}), ...(tags ? { tags } : {}) },
            parseClient,
          );
        }
        case 'notes.note': {
          const { note, text } = request;
          return this.notes.ask({ type, client, text, ...(note ? { note } : {}) }, parseClient);
        }
      }
    };
    return toReply(await ask(), (shown) => ({ type: 'client', client: shown }));
  }
}
