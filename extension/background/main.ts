// The background worker. Every listener is put up at once, before anything is waited for: a worker
// that an event has woken gets the event only then.

import { failure } from '../shared/failures';
import { CLIENTS_PORT } from '../shared/notes';
import type { OfferRequest } from '../shared/outcome';
import { PAGE_PORT, type Failure } from '../shared/page-messages';
import type { StatusReply, StatusRequest } from '../shared/status';
import { ClientNames } from './client-names';
import { Erasures } from './erasures';
import { Machine } from './machine';
import { Menu } from './menu';
import { Notes } from './notes';
import { NotesDesk } from './notes-desk';
import { Pages, type Page } from './pages';
import { QuickSave } from './quick-save';
import { answerPage } from './relay';
import { typeOf } from './requests';
import { Scripts } from './scripts';
import { identify, mayAsk, type Sender } from './senders';
import { markAll, markTab } from './toolbar';

/** As in the manifest. */
const SAVE_COMMAND = 'save-profile';

const machine = new Machine(() => {
  if (machine.knowsSites) void registerScripts();
  pages.push();
  void mark();
});
const pages = new Pages(machine);
const scripts = new Scripts();
const menu = new Menu();
const notes = new Notes(() => void erasures.resume());
const erasures: Erasures = new Erasures(notes);
const desk = new NotesDesk(machine, notes, erasures);
const quickSave = new QuickSave(machine, notes);
const clientNames = new ClientNames(machine, notes);

async function registerScripts(): Promise<void> {
  const { enabled, sites } = machine.snapshot.settings;
  const live = enabled.value ? sites.value : [];
  await Promise.all([scripts.apply(live), menu.apply(live)]);
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
void erasures.restore();
chrome.storage.onChanged.addListener((_changes, area) => {
  if (area === 'managed') void machine.managedChanged();
});

chrome.runtime.onConnect.addListener((port) => {
  const sender = identify(port.sender);
  if (port.name === CLIENTS_PORT && sender.kind === 'own') {
    erasures.connect(port);
    return;
  }
  if (port.name !== PAGE_PORT || sender.kind !== 'page') {
    port.disconnect();
    return;
  }
  const page: Page = { port, sender };
  port.onMessage.addListener(async (message: unknown) => {
    const reply = await answerPage(message, page, machine, pages, {
      names: clientNames,
      offer: (from) => quickSave.offerNotes(from),
    });
    try {
      port.postMessage(reply);
    } catch {
      // The page has gone; there is nobody to tell.
    }
  });
  port.onDisconnect.addListener(() => void disconnected(page));
  void connected(page);
});

async function answer(message: object, sender: Sender): Promise<object> {
  const type = typeOf(message);
  if (type === 'status') return status(message as StatusRequest);
  if (type !== 'offer') return desk.answer(message);
  const refused = await quickSave.take(sender, (message as OfferRequest).offer);
  return refused ? { type: 'failure', failure: refused } : { type: 'done' };
}

chrome.runtime.onMessage.addListener((message: unknown, from, reply) => {
  const sender = identify(from);
  const { kind } = sender;
  // What goes over a page's port is no message of this way.
  const isOffer = typeOf(message) === 'offer';
  if (!mayAsk(kind, typeOf(message)) || (kind === 'page' && !isOffer)) {
    const refusal: { type: 'failure'; failure: Failure } = {
      type: 'failure',
      failure: failure(kind === 'own' ? 'bad_request' : 'not_allowed'),
    };
    reply(refusal);
    return false;
  }
  void answer(message as object, sender).then(reply);
  return true;
});

chrome.commands.onCommand.addListener((command, tab) => {
  if (command === SAVE_COMMAND && tab?.id !== undefined) void quickSave.run(tab.id);
});
chrome.contextMenus.onClicked.addListener((_entry, tab) => {
  if (tab?.id !== undefined) void quickSave.run(tab.id);
});
