// What the host answers about clients together: what is held, who is connected to whom, what goes in
// and out.

import type { ExportPart, ImportPreview, ImportStep } from '../shared/transfer';
import type {
  Client,
  Counted,
  Graph,
  GraphNode,
  NoticeText,
  Overview,
  Similar,
} from '../shared/notes';
import { change, client, fields, similar } from './client-messages';
import {
  list,
  listOrNone,
  object,
  oneOf,
  optional,
  reader,
  text,
  time,
  timeOrNull,
  Unexpected,
  whole,
  wholeOrNull,
} from './reading';

const NODE_KINDS: readonly GraphNode['kind'][] = ['client', 'organisation', 'name'];

const counted = (value: unknown): Counted => {
  const { value: name, clients } = object(value);
  return { value: text(name), clients: whole(clients) };
};

function month(value: unknown): string {
  if (!/^\d{4,}-(0[1-9]|1[0-2])$/.test(text(value))) throw new Unexpected();
  return value as string;
}

export const parseOverview = reader('notes.overview', (reply): Overview => {
  const expired = reply['expired'] ? object(reply['expired']) : null;
  return {
    clients: whole(reply['clients']),
    people: whole(reply['people']),
    links: whole(reply['links']),
    tags: list(reply['tags'], counted),
    employers: list(reply['employers'], counted),
    followUpsDue: whole(reply['follow_ups_due']),
    noticesDue: whole(reply['notices_due']),
    expires: list(reply['expires'], (entry) => {
      const { month: when, clients } = object(entry);
      return { month: month(when), clients: whole(clients) };
    }),
    relations: whole(reply['relations']),
    expired: expired && { clients: whole(expired['clients']), days: whole(expired['days']) },
  };
});

export const parseNotice = reader('notes.notice', (reply): NoticeText => ({
  text: text(reply['text']),
  languages: listOrNone(reply['languages'], text),
  due: time(reply['due']),
  given: timeOrNull(reply['given']),
}));

export const parseGraph = reader('notes.graph', (reply): Graph => {
  const nodes = list(reply['nodes'], (entry): GraphNode => {
    const given = object(entry);
    return {
      id: text(given['id']),
      kind: oneOf(given['kind'], NODE_KINDS),
      title: text(given['title']),
      client: given['client'] === undefined ? 0 : whole(given['client']),
      line: optional(given['line']),
    };
  });
  const known = new Set(nodes.map(({ id }) => id));
  const links = list(reply['links'], (entry) => {
    const { from, to, what } = object(entry);
    if (!known.has(from as string) || !known.has(to as string)) throw new Unexpected();
    return { from: text(from), to: text(to), what: text(what) };
  });
  return { nodes, links, more: reply['more'] === true };
});

export const parseHere = reader('notes.here', (reply): Similar[] =>
  list(reply['clients'], similar),
);

export const parseCompared = reader('notes.compared', (reply) => {
  const id = wholeOrNull(reply['client']);
  return {
    compared:
      id === null
        ? null
        : {
            client: id,
            title: text(reply['title']),
            changes: list(reply['changes'], change),
            since: timeOrNull(reply['since']),
            dropped: list(reply['dropped'], text),
          },
  };
});

export const parseSplit = reader(
  'notes.split',
  (reply): { client: Client; other: { id: number; title: string } } => {
    const { id, title } = object(reply['other']);
    return { client: client(reply['client']), other: { id: whole(id), title: text(title) } };
  },
);

const skipped = (value: unknown) => {
  const { row, line, why } = object(value);
  return { row: whole(row), line: whole(line), why: text(why) };
};

function preview(reply: Record<string, unknown>): ImportPreview {
  return {
    rows: whole(reply['rows']),
    columns: list(reply['columns'] ?? [], (entry) => {
      const { column, field } = object(entry);
      return { column: text(column), field: field === null ? null : text(field) };
    }),
    sample: list(reply['sample'], (entry) => {
      const { row, fields: given, tags, notes } = object(entry);
      return {
        row: whole(row),
        fields: fields(given),
        tags: list(tags ?? [], text),
        notes: Array.isArray(notes) ? notes.length : whole(notes ?? 0),
      };
    }),
    problems: list(reply['problems'], skipped),
    problemCount: whole(reply['problem_count']),
    similar: whole(reply['similar']),
  };
}

export const parseImport = reader('notes.import.read', (reply) => ({
  import: whole(reply['import']),
  preview: reply['more'] === true ? null : preview(reply),
}));

export const parseImported = reader('notes.import.run', (reply): ImportStep => ({
  done: whole(reply['done']),
  total: whole(reply['total']),
  created: whole(reply['created']),
  skipped: list(reply['skipped'], skipped),
  finished: reply['finished'] === true,
}));

export const parseExported = reader('notes.export', (reply): ExportPart => ({
  text: text(reply['text']),
  done: whole(reply['done']),
  total: whole(reply['total']),
  next: wholeOrNull(reply['next']),
}));
