// Runs in a page of ours before its own script: a chrome object with a background that keeps
// clients in memory (stub-vault.mjs). `window.stub` is the test's hand on it.
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
  /** Further members of `stub`: graph, here, compared, expired. */
  ...more
}) {
  const stub = {
    asked: [],
    posted: [],
    state,
    delays: [],
    failWith: null,
    revision: 1,
    opened: [],
    ...more,
  };
  window.stub = stub;
  const {
    vault,
    answers: notes,
    failure,
  } = window.makeVault({
    count,
    hostile,
    isOpen: () => stub.state === 'open',
    changed: () => stub.revision++,
  });
  stub.vault = vault;
  const stateNow = () => ({
    type: 'state',
    state: {
      state: stub.state,
      ways,
      keyStore: { usable, why: usable ? '' : 'there is none' },
      clients: stub.state === 'open' ? vault.size : null,
      locked: stub.locked ?? locked,
      lockAfter: stub.lockAfter ?? lockAfter,
      revision: stub.state === 'open' ? stub.revision : null,
      recovery: false,
      recovered: stub.recovered ?? null,
    },
  });
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
    ...notes,
  };
  window.chrome = {
    tabs: { query: async () => [{ id: 7, windowId: 3 }] },
    sidePanel: { open: async (options) => void stub.opened.push(options) },
    runtime: {
      sendMessage: async (request) => {
        // The page asks for the state all the time.
        const isLook = request.type === 'notes.status';
        if (!isLook) stub.asked.push(request);
        const delay = isLook ? 0 : stub.delays.shift();
        const reply =
          stub.failWith && !isLook
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
