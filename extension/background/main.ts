// The background worker. Every listener is put up at once, before anything is waited for: a worker
// that an event has woken gets the event only then.

import { failure } from '../shared/failures';
import { PAGE_PORT } from '../shared/page-messages';
import type { StatusReply, StatusRequest } from '../shared/status';
import { Machine } from './machine';
import { Pages, type Page } from './pages';
import { answerPage } from './relay';
import { Scripts } from './scripts';
import { identify, mayAsk } from './senders';
import { markAll, markTab } from './toolbar';
import { typeOf } from './requests';

const machine = new Machine(() => {
  if (machine.knowsSites) void registerScripts();
  pages.push();
  void mark();
});
const pages = new Pages(machine);
const scripts = new Scripts();

async function registerScripts(): Promise<void> {
  const { enabled, sites } = machine.snapshot.settings;
  await scripts.apply(enabled.value ? sites.value : []);
}

async function mark(): Promise<void> {
  const { snapshot } = machine;
  const live = pages.liveTabs;
  await markAll(snapshot);
  await Promise.all([...pages.tabs].map((tab) => markTab(tab, snapshot, live.has(tab))));
}

async function connected(page: Page): Promise<void> {
  machine.setNeeded(true);
  await pages.add(page);
  await mark();
}

async function disconnected(page: Page): Promise<void> {
  await pages.remove(page);
  machine.setNeeded(pages.any);
  const { tab } = page.sender;
  if (tab !== null) await markTab(tab, machine.snapshot, pages.liveTabs.has(tab));
}

async function status({ tab, again }: StatusRequest): Promise<StatusReply> {
  await machine.ready;
  if (again) await machine.refresh();
  const { snapshot } = machine;
  return {
    type: 'status',
    status: {
      ...snapshot,
      extension: chrome.runtime.getManifest().version,
      tab: await pages.tabStatus(Number.isSafeInteger(tab) ? tab : null, snapshot),
    },
  };
}

// A worker that was only stopped and woken finds the mark in the session's storage. The browser
// empties that storage when the extension starts anew, and tells of some of these starts (an
// install, the browser's own start) and not of others (a reload, being switched on again).
async function startAnew(): Promise<void> {
  const { started } = await chrome.storage.session.get('started');
  if (started) return;
  scripts.startAnew();
  await machine.ready;
  if (machine.knowsSites) await registerScripts();
  await machine.refresh();
  await chrome.storage.session.set({ started: true });
}

// The listeners only make the browser start the worker, which then sees for itself.
chrome.runtime.onInstalled.addListener(() => {});
chrome.runtime.onStartup.addListener(() => {});
void startAnew();
chrome.storage.onChanged.addListener((_changes, area) => {
  if (area === 'managed') void machine.managedChanged();
});

chrome.runtime.onConnect.addListener((port) => {
  const sender = identify(port.sender);
  if (port.name !== PAGE_PORT || sender.kind !== 'page') {
    port.disconnect();
    return;
  }
  const page: Page = { port, sender };
  port.onMessage.addListener(async (message: unknown) => {
    const reply = await answerPage(message, page, machine, pages);
    try {
      port.postMessage(reply);
    } catch {
      // The page has gone; there is nobody to tell.
    }
  });
  port.onDisconnect.addListener(() => void disconnected(page));
  void connected(page);
});

chrome.runtime.onMessage.addListener((message: unknown, from, reply) => {
  const { kind } = identify(from);
  if (!mayAsk(kind, typeOf(message))) {
    const refusal: StatusReply = {
      type: 'failure',
      failure: failure(kind === 'own' ? 'bad_request' : 'not_allowed'),
    };
    reply(refusal);
    return false;
  }
  void status(message as StatusRequest).then(reply);
  return true;
});
