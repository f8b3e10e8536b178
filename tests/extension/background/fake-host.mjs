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
};

export const STATE = {
  type: 'notes.state',
  state: 'open',
  lock_after: 15,
  ways: ['key_store'],
  key_store: { usable: true },
  clients: 1,
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
  headline: '',
  hit: { field: 'name', text: 'Rama Treas', marks: [[0, 4]] },
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
