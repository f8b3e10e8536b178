// Answers Forepost's own pages about notes. Each request to the host is put together member by
// member: nothing else of a message goes on.

import { failure } from '../shared/failures';
import type { NotesAnswer, NotesReply, NotesRequest } from '../shared/notes-messages';
import { isListed, originOf } from '../shared/sites';
import { parseClient, parseListing } from './client-messages';
import type { Erasures } from './erasures';
import type { Answer } from './host';
import type { HostReply } from './host-messages';
import type { Machine } from './machine';
import type { Notes } from './notes';
import {
  parseExported,
  parseGraph,
  parseHere,
  parseImport,
  parseImported,
  parseNotice,
  parseOverview,
  parseSplit,
} from './notes-answers';
import type { PlainType } from './notes-messages';
import { parseNotesRequest } from './notes-requests';
import { addressOf, compare, save } from './save';

/** Reads an answer of the host as it goes to the page. */
const as =
  <T, R>(parse: (reply: HostReply) => T | null, wrap: (value: T) => R) =>
  (reply: HostReply): R | null => {
    const value = parse(reply);
    return value === null ? null : wrap(value);
  };

const toClient = as(parseClient, (client) => ({ type: 'client' as const, client }));

/** What goes on as it came. */
const PLAIN: {
  [Type in PlainType]: (reply: HostReply) => NotesAnswer<Type> | null;
} = {
  'notes.show': toClient,
  'notes.edit': toClient,
  'notes.merge': toClient,
  'notes.split': as(parseSplit, (both) => ({ type: 'split', ...both })),
  'notes.overview': as(parseOverview, (overview) => ({ type: 'overview', overview })),
  'notes.notice': as(parseNotice, (notice) => ({ type: 'notice', notice })),
  'notes.graph': as(parseGraph, (graph) => ({ type: 'graph', graph })),
  'notes.import.read': as(parseImport, (read) => ({ type: 'import', ...read })),
  'notes.import.run': as(parseImported, (step) => ({ type: 'imported', step })),
  'notes.export': as(parseExported, (part) => ({ type: 'exported', part })),
};

const isPlain = (request: NotesRequest): request is NotesRequest<PlainType> =>
  Object.hasOwn(PLAIN, request.type);

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
    const request = parseNotesRequest(message);
    if (request === null) return { type: 'failure', failure: failure('bad_request') };
    if (isPlain(request)) {
      const parse: (reply: HostReply) => NotesReply | null = PLAIN[request.type];
      return toReply(await this.notes.ask(request, parse), (reply) => reply);
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
      case 'notes.compare':
        return compare(request.tab, this.machine, this.notes);
      case 'notes.here':
        return this.here(request.tab);
      case 'notes.list':
        return this.list(request);
      case 'notes.note': {
        const { note, ...rest } = request;
        const answer = await this.notes.ask({ ...rest, ...(note ? { note } : {}) }, toClient);
        return toReply(answer, (reply) => reply);
      }
      case 'notes.erase': {
        const { client } = request;
        const answer = await this.erasures.eraseNow({ client, created: request.created });
        return toReply(answer, () => ({ type: 'erased', client }));
      }
    }
  }

  private async list({
    words,
    offset,
    limit,
    tag,
    employer,
    followUp,
  }: NotesRequest<'notes.list'>): Promise<NotesReply> {
    const answer = await this.notes.ask(
      {
        type: 'notes.list',
        words,
        offset,
        limit,
        ...(tag ? { tag } : {}),
        ...(employer ? { employer } : {}),
        ...(followUp ? { follow_up: followUp } : {}),
      },
      parseListing,
    );
    return toReply(answer, (listing) => ({ type: 'listing', listing }));
  }

  /** By the address alone: nothing of the page is read. */
  private async here(tab: number): Promise<NotesReply> {
    await this.machine.ready;
    const url = await addressOf(tab);
    const { enabled, sites } = this.machine.snapshot.settings;
    if (url === undefined || !enabled.value || !isListed(originOf(url), sites.value)) {
      return { type: 'here', clients: [] };
    }
    const answer = await this.notes.ask({ type: 'notes.here', url }, parseHere);
    return toReply(answer, (clients) => ({ type: 'here', clients }));
  }

  private async state(
    request: NotesRequest<'notes.status' | 'notes.unlock' | 'notes.lock'>,
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
}
