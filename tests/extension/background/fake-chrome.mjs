// A small stand-in for the browser: just the parts of the chrome API that the background uses, with
// a hand on every event. What is stored outlives the worker, as in a browser.
//
//   const browser = new FakeBrowser({ host: (message, port) => port.reply({ … }) });
//   await browser.startWorker();
//   const page = browser.openPage('https://www.example.com/feed');
//   const reply = await page.ask({ type: 'state' });

import { load } from '../load.mjs';
import { Clock, settle } from './fake-clock.mjs';

export { settle } from './fake-clock.mjs';
export * from './fake-host.mjs';

const ID = 'a'.repeat(32);

class Event {
  listeners = [];
  addListener = (listener) => this.listeners.push(listener);
  emit = (...values) => this.listeners.map((listener) => listener(...values));
}

class NativePort {
  onMessage = new Event();
  onDisconnect = new Event();
  open = true;
  sent = [];

  constructor(browser) {
    this.browser = browser;
  }

  postMessage(message) {
    if (!this.open) throw new Error('Attempting to use a disconnected port object');
    this.sent.push(message);
    queueMicrotask(() => this.open && this.browser.host(message, this));
  }

  disconnect() {
    this.open = false;
  }

  /** The host answers. */
  reply(message) {
    if (this.open) this.onMessage.emit(structuredClone(message));
  }

  /** The host ends; `text` is what the browser says of it. */
  die(text = 'Native host has exited.') {
    if (!this.open) return;
    this.open = false;
    if (this.browser.isFirefox) this.error = text === null ? null : { message: text };
    else chrome.runtime.lastError = { message: text };
    this.onDisconnect.emit(this);
    delete chrome.runtime.lastError;
  }
}

/** The page's end of a port. */
class PagePort {
  received = [];
  gone = false;
  #next = 1;

  constructor(sender, name) {
    const onMessage = new Event();
    const onDisconnect = new Event();
    this.events = { onMessage, onDisconnect };
    this.worker = {
      name,
      sender,
      onMessage,
      onDisconnect,
      postMessage: (message) => {
        if (this.gone) throw new Error('Attempting to use a disconnected port object');
        this.received.push(structuredClone(message));
      },
      disconnect: () => (this.gone = true),
    };
  }

  post(message) {
    this.events.onMessage.emit(structuredClone(message));
  }

  /** Sends a request and gives the reply, undefined if there is none yet. */
  async ask(request) {
    const id = this.#next++;
    this.post({ id, ...request });
    await settle();
    return this.received.find((message) => message.id === id);
  }

  replyTo(id) {
    return this.received.find((message) => message.id === id);
  }

  get pushed() {
    return this.received.filter(({ type }) => type === 'state-changed').map(({ state }) => state);
  }

  async close() {
    this.gone = true;
    this.onClose?.();
    this.events.onDisconnect.emit(this.worker);
    await settle();
  }
}

export class FakeBrowser {
  clock = new Clock();
  /** What the browser keeps when the worker is stopped. */
  // A browser in which the extension runs already; see startAnew.
  stored = { managed: {}, local: {}, session: { started: true } };
  registered = [];
  tabs = [];
  injected = [];
  /** Ids of tabs that the browser keeps from extensions. */
  closedTabs = new Set();
  files = [];
  /** The menu of a right click: id → what it was made with. */
  menu = new Map();
  /** What capture.js gives for a tab: (tab, level) => captured. */
  capture = ({ url }, level) => ({ url, level, person: true, page: { name: 'Rama Treas' } });
  /** What outcome.js has shown, with the target. */
  outcomes = [];
  popups = 0;
  /** Pages of clients that are open, frozen ones too. */
  clientsPages = 0;
  /** Does the browser say which document a script was run in? */
  namesDocuments = true;
  marks = { all: {} };
  /** Every native port that was opened, the newest last. */
  hosts = [];
  isFirefox = false;
  #nextTab = 1;

  /** `host(message, port)` plays the program. */
  constructor({ host, isFirefox = false } = {}) {
    this.host = host ?? (() => {});
    this.isFirefox = isFirefox;
  }

  /** The address of the extension's own pages. */
  get own() {
    return `${this.isFirefox ? 'moz' : 'chrome'}-extension://${ID}/`;
  }

  get hostPort() {
    return this.hosts.at(-1);
  }

  /** Every message that reached any host, without the greeting. */
  get asked() {
    return this.hosts.flatMap(({ sent }) => sent).filter(({ type }) => type !== 'hello');
  }

  async startWorker({ storageAnswers = true } = {}) {
    this.clock.install();
    globalThis.chrome = this.#api();
    if (!storageAnswers) {
      for (const area of ['managed', 'local', 'session']) {
        chrome.storage[area].get = () => new Promise(() => {});
      }
    }
    await load('background/main.ts');
    await settle();
  }

  /**
   * The extension starts anew: the session's storage is empty. The browser tells of an install and
   * of an update, but not of a reload (`reason` null).
   */
  async startAnew(reason = 'install') {
    this.stored.session = {};
    this.clientsPages = 0;
    await this.startWorker();
    if (reason) chrome.runtime.onInstalled.emit({ reason });
    await settle();
  }

  /** The browser stops the worker: its memory, timers and ports are gone. */
  async stopWorker() {
    this.clock.stopAll();
    if (this.hostPort) this.hostPort.open = false;
    for (const page of this.tabs.flatMap(({ pages }) => pages)) page.gone = true;
    await settle();
  }

  dispose() {
    this.clock.stopAll();
    this.clock.uninstall();
    delete globalThis.chrome;
  }

  /** A tab with the page at `url`, whose script connects. */
  openPage(url, sender = {}, name = 'page') {
    const tab = this.openTab(url);
    return this.connect({ tab, frameId: 0, url, origin: new URL(url).origin, ...sender }, name);
  }

  openTab(url) {
    const tab = { id: this.#nextTab++, url, pages: [] };
    this.tabs.push(tab);
    return tab;
  }

  connect(sender, name = 'page') {
    const { pages, ...tab } = sender.tab ?? {};
    const given = sender.tab ? { ...sender, tab } : sender;
    const page = new PagePort({ id: ID, ...given }, name);
    pages?.push(page);
    chrome.runtime.onConnect.emit(page.worker);
    return page;
  }

  /** A message by chrome.runtime.sendMessage. */
  async send(message, sender = { id: ID, url: `${this.own}pages/status.html` }) {
    let answer;
    chrome.runtime.onMessage.emit(structuredClone(message), sender, (reply) => (answer = reply));
    await settle();
    return answer;
  }

  /** The page of clients connects; `again`: one that is open already. */
  openClients({ again = false } = {}) {
    if (!again) this.clientsPages++;
    const page = this.connect({ url: `${this.own}pages/clients.html` }, 'clients');
    page.onClose = () => this.clientsPages--;
    return page;
  }

  async press(tab, command = 'save-profile') {
    chrome.commands.onCommand.emit(command, { id: tab.id, url: tab.url });
    await settle();
  }

  async choose(tab) {
    chrome.contextMenus.onClicked.emit({ menuItemId: 'save' }, { id: tab.id, url: tab.url });
    await settle();
  }

  /** What a script in the page of a tab sends. */
  sendFrom(tab, message, more = {}) {
    const { id, url } = tab;
    return this.send(message, {
      id: ID,
      tab: { id, url },
      frameId: 0,
      url,
      origin: new URL(url).origin,
      documentId: `document ${id}`,
      ...more,
    });
  }

  status(tab = null, again = false) {
    return this.send({ type: 'status', tab, again });
  }

  async setManaged(values) {
    this.stored.managed = values;
    chrome.storage.onChanged.emit({}, 'managed');
    await settle();
  }

  #area(name) {
    const area = this.stored;
    return {
      get: async (key) => {
        if (area[name] === null) throw new Error('Managed storage manifest not found');
        if (key === null) return structuredClone(area[name]);
        return key in area[name] ? structuredClone({ [key]: area[name][key] }) : {};
      },
      set: async (values) => void Object.assign(area[name], structuredClone(values)),
      remove: async (key) => void delete area[name][key],
    };
  }

  #mark(field) {
    return async ({ tabId, ...value }) => {
      const marks = (this.marks[tabId ?? 'all'] ??= {});
      marks[field] = Object.values(value)[0];
    };
  }

  #clients(member) {
    const address = `${this.own}pages/clients.html#`;
    const own = Array.from({ length: this.clientsPages }, () => ({ [member]: address }));
    // The browser looks for the address itself, but gives all contexts.
    return member === 'url' ? own : [...own, { [member]: `${this.own}pages/status.html` }];
  }

  #matches(pattern, url) {
    const [, scheme, host, port] = /^(https?):\/\/([^/:]+)(?::(\d+))?\/\*$/.exec(pattern);
    const page = new URL(url);
    const hostFits = host.startsWith('*.')
      ? `.${page.hostname}`.endsWith(host.slice(1))
      : page.hostname === host;
    const pagePort = page.port || { 'http:': '80', 'https:': '443' }[page.protocol];
    return page.protocol === `${scheme}:` && hostFits && (!port || port === pagePort);
  }

  /** The function that capture.js or outcome.js has put there. */
  #call(target, [given]) {
    const tab = this.tabs.find(({ id }) => id === target.tabId);
    const documentId = this.namesDocuments ? `document ${tab.id}` : undefined;
    if (typeof given !== 'string') {
      this.outcomes.push({ target, view: structuredClone(given) });
      return [{ frameId: 0, documentId, result: null }];
    }
    return [{ frameId: 0, documentId, result: structuredClone(this.capture(tab, given)) }];
  }

  #api() {
    return {
      runtime: {
        id: ID,
        getURL: (path) => this.own + path,
        getManifest: () => ({ version: '0.1.0' }),
        connectNative: (name) => {
          if (name !== 'io.forepost.host') throw new Error('Invalid native messaging host name');
          const port = new NativePort(this);
          this.hosts.push(port);
          return port;
        },
        ...(this.isFirefox ? {} : { getContexts: async () => this.#clients('documentUrl') }),
        onInstalled: new Event(),
        onStartup: new Event(),
        onConnect: new Event(),
        onMessage: new Event(),
      },
      storage: {
        managed: this.#area('managed'),
        local: this.#area('local'),
        session: this.#area('session'),
        onChanged: new Event(),
      },
      scripting: {
        getRegisteredContentScripts: async () => structuredClone(this.registered),
        registerContentScripts: async (scripts) => {
          if (this.registered.length > 0) throw new Error('Duplicate script ID');
          this.registered = structuredClone(scripts);
        },
        unregisterContentScripts: async () => {
          if (this.registered.length === 0) throw new Error('Nonexistent script ID');
          this.registered = [];
        },
        executeScript: async ({ target, files, func, args }) => {
          if (this.closedTabs.has(target.tabId)) {
            throw new Error('Cannot access contents of the page');
          }
          if (func) return this.#call(target, args);
          this.injected.push(target);
          this.files.push(files);
          return [{ frameId: 0, result: undefined }];
        },
      },
      tabs: {
        get: async (id) => {
          const tab = this.tabs.find((candidate) => candidate.id === id);
          if (!tab) throw new Error(`No tab with id: ${id}`);
          return { id, url: tab.url };
        },
        query: async ({ url }) => {
          if (url[0] === `${this.own}pages/clients.html*`) return this.#clients('url');
          return this.tabs
            .filter((tab) => url.some((pattern) => this.#matches(pattern, tab.url)))
            .map(({ id, url: address }) => ({ id, url: address, discarded: false }));
        },
        create: async ({ url }) => void this.openTab(url),
      },
      commands: { onCommand: new Event() },
      contextMenus: {
        onClicked: new Event(),
        removeAll: async () => this.menu.clear(),
        create: ({ id, ...entry }) => {
          if (this.menu.has(id)) throw new Error('Cannot create item with duplicate id');
          this.menu.set(id, structuredClone(entry));
        },
      },
      action: {
        setBadgeText: this.#mark('text'),
        setBadgeBackgroundColor: this.#mark('color'),
        setBadgeTextColor: this.#mark('textColor'),
        setTitle: this.#mark('title'),
        openPopup: async () => void this.popups++,
      },
    };
  }
}
