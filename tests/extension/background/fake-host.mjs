// What the program answers, for the fake browser.

export const SITE = 'https://www.example.com';

export const SETTINGS = {
  enabled: true,
  sites: [SITE, 'http://demo.localhost:8437'],
  on_failure: 'hold',
  surfaces: ['post', 'comment', 'profile', 'share'],
};

export const VERDICT = {
  verdict: 'allow',
  findings: [],
  policy: { id: 'us-broker-dealer', version: 3 },
  truncated: false,
  problems: [],
};

export const welcome = (more = {}) => ({
  type: 'welcome',
  protocol: 1,
  host: '0.1.0',
  settings: SETTINGS,
  policies: [{ id: 'us-broker-dealer', version: 3, title: 'US broker-dealers' }],
  problems: [],
  limits: { text_bytes: 1048576 },
  ...more,
});

export const CLIENT = {
  id: 12,
  kind: 'person',
  title: 'Rama Treas',
  version: 41,
  fields: { name: 'Rama Treas', employer: 'Northwind', links: ['https://rama.example/'] },
  tags: ['treasury'],
  addresses: [`${SITE}/in/rama`],
  source: SITE,
  created: '2026-05-03T07:10:00.000Z',
  updated: '2026-11-24T07:10:00.000Z',
  seen: '2026-11-24T07:10:00.000Z',
  notes: [{ id: 14, time: '2026-05-03T07:10:00.000Z', text: 'Prefers mornings.' }],
  snapshots: [
    {
      id: 13,
      time: '2026-05-03T07:10:00.000Z',
      address: `${SITE}/in/rama`,
      level: 'card',
      page: { name: 'Rama Treas' },
      changes: [],
    },
  ],
  history: [],
  follow_up: '2026-12-01',
  relations: [
    { what: 'colleague', client: 7, title: 'Dana Okafor' },
    { what: 'sister', name: 'Sam Treas' },
  ],
  related: [{ what: 'manager', client: 9, title: 'Lee' }],
  basis: 'legitimate_interest',
  expires: '2028-11-30T00:00:00.000Z',
  notice: { due: '2026-12-30T07:10:00.000Z', given: null },
  conflicts: [{ field: 'employer', value: 'Contoso', time: '2026-11-24T07:10:00.000Z' }],
  merged: [{ row: 31, title: 'R. Treas', time: '2026-11-24T07:10:00.000Z' }],
  similar: [],
};

export const STATE = {
  type: 'notes.state',
  state: 'open',
  lock_after: 15,
  ways: ['key_store'],
  key_store: { usable: true },
  clients: 1,
  revision: 41,
  recovery: false,
  recovered: null,
};

export const SAVED = {
  type: 'notes.saved',
  outcome: 'created',
  client: CLIENT,
  changes: [],
  since: null,
  dropped: [],
  cut: [],
};

const { id, kind, title, tags, updated } = CLIENT;
export const SUMMARY = {
  id,
  kind,
  title,
  tags,
  updated,
  employer: 'Northwind',
  position: 'Treasurer',
  headline: '',
  follow_up: null,
  expires: CLIENT.expires,
  hit: { field: 'name', text: 'Rama Treas', marks: [[0, 4]] },
};

export const OVERVIEW = {
  type: 'notes.overview',
  clients: 3,
  people: 2,
  links: 1,
  tags: [{ value: 'treasury', clients: 2 }],
  employers: [{ value: 'Northwind', clients: 1 }],
  follow_ups_due: 1,
  notices_due: 2,
  expires: [{ month: '2028-11', clients: 3 }],
  relations: 2,
  expired: { clients: 3, days: 12 },
};

export const GRAPH = {
  type: 'notes.graph',
  nodes: [
    { id: 'c12', kind: 'client', title: 'Rama Treas', client: 12, line: 'Treasurer, Northwind' },
    { id: 'o1', kind: 'organisation', title: 'Northwind' },
  ],
  links: [{ from: 'c12', to: 'o1', what: 'works at' }],
  more: false,
};

export const COMPARED = {
  type: 'notes.compared',
  client: 12,
  title: 'Rama Treas',
  changes: [{ field: 'place', before: '', after: 'Leeds', words: 'new place: Leeds' }],
  since: CLIENT.seen,
  dropped: [],
};

export const PREVIEW = {
  type: 'notes.import.read',
  import: 4,
  rows: 2,
  columns: [
    { column: 'Name', field: 'name' },
    { column: 'Shoe size', field: null },
  ],
  sample: [{ row: 1, fields: { name: 'Rama' }, tags: [], notes: [] }],
  problems: [{ row: 2, line: 3, why: 'There is no name.' }],
  problem_count: 1,
  similar: 1,
};

/** A program that answers everything; `more` changes answers by the type of the request. */
export const goodHost =
  (more = {}) =>
  (message, port) => {
    const answers = {
      hello: welcome(),
      check: { type: 'verdict', ...VERDICT },
      submit: {
        type: 'decision',
        outcome: 'released',
        verdict: VERDICT,
        record: { seq: 1, hash: 'ab' },
      },
      settle: { type: 'settled', record: { seq: 2, hash: 'cd' } },
      clients: { type: 'clients' },
      'notes.status': STATE,
      'notes.unlock': STATE,
      'notes.lock': { ...STATE, state: 'locked', locked: 'asked' },
      'notes.save': SAVED,
      'notes.list': { type: 'notes.clients', total: 1, clients: [SUMMARY] },
      'notes.show': { type: 'notes.client', client: CLIENT },
      'notes.edit': { type: 'notes.client', client: CLIENT },
      'notes.note': { type: 'notes.client', client: CLIENT },
      'notes.merge': { type: 'notes.client', client: CLIENT },
      'notes.split': { type: 'notes.split', client: CLIENT, other: { id: 13, title: 'R. Treas' } },
      'notes.overview': OVERVIEW,
      'notes.notice': {
        type: 'notes.notice',
        text: 'We keep …',
        languages: ['en', 'de'],
        ...CLIENT.notice,
      },
      'notes.graph': GRAPH,
      'notes.here': {
        type: 'notes.here',
        clients: [{ ...SUMMARY, hit: undefined, why: 'her page' }],
      },
      'notes.compare': COMPARED,
      'notes.import.read': PREVIEW,
      'notes.import.run': {
        type: 'notes.import.run',
        done: 2,
        total: 2,
        created: 1,
        skipped: [{ row: 2, line: 3, why: 'There is no name.' }],
        finished: true,
      },
      'notes.export': { type: 'notes.export', text: '[]', done: 1, total: 1, next: null },
      'notes.erase': { type: 'notes.erased', client: CLIENT.id },
      'notes.names': { type: 'notes.names', state: 'absent' },
    };
    const own = more[message.type];
    if (typeof own === 'function') own(message, port);
    else port.reply({ id: message.id, ...(own ?? answers[message.type]) });
  };

export const errorReply = (code, more = {}) => ({
  type: 'error',
  error: { code, message: `about ${code}`, hint: 'do this', ...more },
});
