// Runs in a page of ours before its own script: a chrome object with a background that keeps
// clients in memory. `window.stub` is the test's hand on it.
export function stubChrome({
  state = 'open',
  ways = ['key_store'],
  usable = true,
  /** The cause with which the key store refuses. */
  keyStoreFails = '',
  locked = 'start',
  lockAfter = 15,
  clients: count = 3,
  level = 'card',
  tabState = 'live',
  outcomes = [],
  failures = [],
  hostile = '',
  passphrase = 'correct horse',
}) {
  const time = (day) => new Date(Date.UTC(2026, 4, 3 + day, 9)).toISOString();
  const make = (id) => ({
    id,
    kind: 'person',
    title: hostile || `Client ${String(id).padStart(4, '0')}`,
    fields: {
      name: hostile || `Client ${String(id).padStart(4, '0')}`,
      employer: hostile || (id % 2 ? 'Northwind Treasury' : 'Calder & Rowe'),
      position: 'Head of Treasury',
      place: 'Leeds, England',
      links: hostile ? ['javascript:alert(1)'] : ['https://northwind.example/people'],
    },
    tags: id % 2 ? ['treasury', 'q3'] : [],
    addresses: [`https://www.example.com/in/client-${id}`],
    created: time(0),
    updated: time(id % 100),
    seen: time(9),
    notes: [
      {
        id: id * 1000 + 1,
        time: time(1),
        text: hostile || 'Prefers mornings.\nAsk about the move.',
      },
      { id: id * 1000 + 2, time: time(2), text: 'Met at the conference.' },
    ],
    snapshots: [
      {
        id: id * 1000 + 3,
        time: time(0),
        address: `https://www.example.com/in/client-${id}`,
        level: 'card',
        page: { name: 'Client', selection: hostile || 'A line that was selected.' },
        changes: [],
      },
      {
        id: id * 1000 + 4,
        time: time(9),
        address: `https://www.example.com/in/client-${id}`,
        level: 'card',
        page: { name: 'Client' },
        changes: [
          {
            field: 'employer',
            before: 'Calder & Rowe',
            after: 'Northwind Treasury',
            words: 'new employer: Northwind Treasury (was Calder & Rowe)',
          },
        ],
      },
    ],
    truncated: false,
  });
  const vault = new Map(Array.from({ length: count }, (_, index) => [index + 1, make(index + 1)]));
  const stub = { asked: [], posted: [], vault, state, delays: [], failWith: null };
  window.stub = stub;
  const stateNow = () => ({
    type: 'state',
    state: {
      state: stub.state,
      ways,
      keyStore: { usable, why: usable ? '' : 'there is none' },
      clients: stub.state === 'open' ? vault.size : null,
      locked,
      lockAfter: stub.lockAfter ?? lockAfter,
    },
  });
  const failure = (cause, title = 'It failed') => ({
    type: 'failure',
    failure: {
      cause,
      title,
      detail: 'Because.',
      hint: 'Ask your administrator: `forepost doctor`.',
    },
  });
  const summary = ({ id, kind, title, fields, tags, updated }, words) => {
    const at = words ? title.toLowerCase().indexOf(words.toLowerCase()) : -1;
    const hit = at < 0 ? null : { field: 'name', text: title, marks: [[at, at + words.length]] };
    return { id, kind, title, employer: fields.employer ?? '', headline: '', tags, updated, hit };
  };
  const answers = {
    status: () => ({
      type: 'status',
      status: {
        extension: '0.1.0',
        host: { version: '0.1.0', protocol: 1 },
        policies: [{ id: 'us', version: 3, title: 'US broker-dealers' }],
        problems: [],
        failure: null,
        settings: {
          enabled: { value: true, from: 'host' },
          sites: { value: ['https://www.example.com'], from: 'host' },
          onFailure: { value: 'hold', from: 'host' },
          surfaces: { value: ['post'], from: 'host' },
          capture: { value: {}, from: 'host' },
        },
        tab: { state: tabState, origin: 'https://www.example.com', level, reports: [] },
      },
    }),
    'notes.status': stateNow,
    'notes.unlock': (request) => {
      const byKeyStore = request.passphrase === undefined && ways.includes('key_store');
      if (byKeyStore && keyStoreFails) return failure(keyStoreFails, 'The key is not there');
      const right = byKeyStore || stub.state === 'absent' || request.passphrase === passphrase;
      if (!right) return failure('vault_wrong_key', 'Wrong passphrase');
      stub.state = 'open';
      return stateNow();
    },
    'notes.lock': () => {
      stub.state = 'locked';
      return stateNow();
    },
    'notes.save': () => ({ type: 'outcome', outcome: outcomes.shift() }),
    'notes.list': ({ words, offset, limit }) => {
      if (stub.state !== 'open') return failure('vault_locked');
      const found = [...vault.values()].filter(({ title, fields }) =>
        `${title} ${fields.employer}`.toLowerCase().includes(words.toLowerCase()),
      );
      const clients = found.slice(offset, offset + limit).map((client) => summary(client, words));
      return { type: 'listing', listing: { total: found.length, clients } };
    },
    'notes.show': ({ client }) =>
      vault.has(client) ? { type: 'client', client: vault.get(client) } : failure('unknown_client'),
    'notes.edit': ({ client, fields, tags }) => {
      const known = vault.get(client);
      Object.assign(known.fields, fields);
      if (tags) known.tags = tags;
      known.title = known.fields.name;
      return { type: 'client', client: known };
    },
    'notes.note': ({ client, note, text }) => {
      const known = vault.get(client);
      if (stub.state !== 'open') return failure('vault_locked');
      if (note === 0) known.notes.push({ id: Date.now(), time: time(20), text });
      else if (text === '') known.notes = known.notes.filter(({ id }) => id !== note);
      else known.notes.find(({ id }) => id === note).text = text;
      return { type: 'client', client: known };
    },
  };
  window.chrome = {
    tabs: { query: async () => [{ id: 7 }] },
    runtime: {
      sendMessage: async (request) => {
        stub.asked.push(request);
        const delay = stub.delays.shift();
        const reply = stub.failWith
          ? failure(stub.failWith)
          : structuredClone(answers[request.type](request));
        if (delay) await new Promise((resolve) => setTimeout(resolve, delay));
        return reply;
      },
      connect: () => {
        const listeners = [];
        stub.push = (message) => listeners.forEach((listener) => listener(message));
        if (failures.length > 0) {
          setTimeout(() => stub.push({ type: 'not-erased', failures }), 50);
        }
        return {
          onMessage: { addListener: (listener) => listeners.push(listener) },
          onDisconnect: { addListener: (listener) => (stub.drop = listener) },
          postMessage: (message) => stub.posted.push(structuredClone(message)),
        };
      },
    },
  };
}
