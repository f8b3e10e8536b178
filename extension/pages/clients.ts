// The page of clients: locked, a list, one client, or another view, by what stands behind # in the
// address.

import type { Client, NotesState } from '../shared/notes';
import { isLockedFailure } from '../shared/outcome-text';
import type { Failure } from '../shared/page-messages';
import { ask, type Ask } from './ask';
import { Changes } from './changes';
import { ClientList } from './client-list';
import { ClientView } from './client-view';
import { ConnectionsView } from './connections-view';
import { Drafts } from './drafts';
import { Erasing } from './erasing';
import { ExportView } from './export-view';
import { Freshness } from './freshness';
import { HeldView } from './held-view';
import { Idle } from './idle';
import { ImportView } from './import-view';
import { lockPanel } from './lock-panel';
import { unlocksItself } from './lock-text';
import { button, failureCard, link, make } from './make';
import { hashOfFilter, placeOf, type Place } from './place';
import { Undo } from './undo';
import { ViewLinks } from './view-links';

const part = (id: string) => document.querySelector(id) as HTMLElement;
const main = part('#main');
const lock = part('#lock');
const notices = part('#notices');
const undoBar = part('#undo');

let turn = 0;
/** Called when the notes are open, for what was asked for when they were locked already. */
let opening: (() => void)[] = [];
/** The same, being asked for once more. */
let repeating: Promise<unknown>[] = [];
let view: ClientView | null = null;
let state: NotesState | null = null;
/** The list that was shown last. */
let lastList = '#';
/** Has somebody just opened the page? */
let isFresh = true;

const erasing = new Erasing(notices, () => {
  if (list.element.isConnected) void list.load();
});
const drafts = new Drafts();
const different = new Set<string>();
const idle = new Idle(() => {
  if (state) showLocked({ ...state, state: 'locked', locked: 'idle', clients: null });
});
const freshness = new Freshness(
  () => void refresh(),
  (now) => showLocked(now),
);
const askInTime: Ask = (request) => {
  idle.used();
  return ask(request);
};
const undo = new Undo(undoBar);
const changes = new Changes(askPatiently, undo, (client) => {
  if (view?.id === client.id) view.update(client);
});
const links = new ViewLinks(part('#views'), ask);
const list = new ClientList(
  askInTime,
  (client) => erasing.has(client),
  fail,
  () => state,
);
const held = new HeldView(askInTime, () => state);
const bringIn = new ImportView(askInTime, () => void links.look());
const takeOut = new ExportView(askInTime);
let connections: ConnectionsView | null = null;

/** Locked meanwhile: asked once more when the person has unlocked the notes. */
async function askPatiently<Request extends Parameters<Ask>[0]>(
  request: Request,
): ReturnType<typeof ask<Request>> {
  const reply = await askInTime(request);
  if (reply.type !== 'failure' || !isLockedFailure(reply.failure.cause)) return reply;
  const now = await ask({ type: 'notes.status' });
  if (now.type === 'failure' || now.state.state === 'open') return reply;
  const isOpen = new Promise<void>((resolve) => opening.push(resolve));
  showLocked(now.state, true);
  await isOpen;
  const repeated = askPatiently(request);
  repeating.push(repeated);
  return repeated;
}

function show(...content: Node[]): void {
  main.replaceChildren(...content);
  main.setAttribute('aria-busy', 'false');
}

/** Locked meanwhile, or gone wrong. */
function fail(failure: Failure): void {
  if (isLockedFailure(failure.cause)) void start(failure);
  else showFailure(failure);
}

function showFailure(failure: Failure): void {
  const again = button('Try again', () => void start());
  show(
    failureCard(failure),
    make('div', [again], 'actions'),
    make('p', [link('#', 'All clients')]),
  );
}

/** Nothing of a client stays on the page; `keepsView`: it is asked for something yet. */
function showLocked(now: NotesState, keepsView = false, failure?: Failure): void {
  turn++;
  idle.stop();
  freshness.stop();
  lock.hidden = true;
  links.hide();
  document.title = 'Your clients: Forepost';
  list.clear();
  held.element.replaceChildren();
  bringIn.clear();
  takeOut.clear();
  connections = null;
  erasing.veil(true);
  undo.veil(true);
  if (!keepsView) view = null;
  const { panel, focus } = lockPanel(now, (open) => void opened(open), failure);
  show(panel);
  focus();
}

async function opened(now: NotesState): Promise<void> {
  state = now;
  lock.hidden = false;
  idle.start(now.lockAfter);
  freshness.start(now);
  erasing.veil(false);
  undo.veil(false);
  void links.look();
  const waiting = opening;
  opening = [];
  const isShown = waiting.length > 0 && view?.id === placeOf(location.hash).client;
  if (view && isShown) {
    show(view.element);
    links.show('client');
  }
  for (const go of waiting) go();
  // Those that wait have asked by then.
  await Promise.resolve();
  const repeated = repeating;
  repeating = [];
  await Promise.all(repeated);
  if (!isShown) await route();
}

/** `failure`: something was answered as if the notes were locked. */
async function start(failure?: Failure): Promise<void> {
  const mine = ++turn;
  const reply = await ask({ type: 'notes.status' });
  if (mine !== turn) return;
  if (reply.type === 'failure') {
    lock.hidden = true;
    showFailure(reply.failure);
  } else if (reply.state.state === 'open') {
    // Not locked, then: asking again would end in the same.
    if (failure) showFailure(failure);
    else await opened(reply.state);
  } else if (isFresh && unlocksItself(reply.state)) {
    isFresh = false;
    const unlocked = await ask({ type: 'notes.unlock' });
    if (unlocked.type === 'failure') showLocked(reply.state, false, unlocked.failure);
    else if (unlocked.state.state === 'open') await opened(unlocked.state);
    else showLocked(unlocked.state);
  } else {
    showLocked(reply.state);
  }
  isFresh = false;
}

async function route(): Promise<void> {
  const mine = ++turn;
  const place = placeOf(location.hash);
  links.show(place.view);
  if (place.view === 'client') {
    const reply = await askInTime({ type: 'notes.show', client: place.client });
    if (mine !== turn) return;
    if (reply.type === 'client') showClient(reply.client);
    else fail(reply.failure);
    return;
  }
  // Not longer in the address than it is needed: the browser keeps addresses on the disk.
  if (place.search !== '') history.replaceState(null, '', '#');
  const wasOpened = view !== null;
  view = null;
  if (place.view === 'list') await showList(mine, place, wasOpened);
  else await showOther(mine, place);
}

async function showList(
  mine: number,
  { search, filter }: Place,
  wasOpened: boolean,
): Promise<void> {
  const isThere = await list.open(search, filter);
  if (!isThere || mine !== turn) return;
  lastList = hashOfFilter(filter);
  document.title = 'Your clients: Forepost';
  const hadFocus = list.element.contains(document.activeElement);
  show(list.element);
  list.draw();
  // "Undo" has the focus where something is about to be erased.
  if (!hadFocus && !notices.contains(document.activeElement)) list.focus(wasOpened);
}

async function showOther(mine: number, { view: wanted }: Place): Promise<void> {
  document.title = 'Your clients: Forepost';
  if (wanted === 'transfer') {
    show(bringIn.element, takeOut.element);
    bringIn.focus();
    return;
  }
  const other = wanted === 'held' ? held : (connections ??= new ConnectionsView(askInTime, 0));
  await other.load();
  if (mine !== turn) return;
  show(other.element);
  const heading = other.element.querySelector('h2');
  if (heading) heading.tabIndex = -1;
  heading?.focus();
}

function showClient(client: Client): void {
  // Without the name: the browser keeps the titles of pages on the disk.
  document.title = 'A client: Forepost';
  view = new ClientView(client, {
    ask: askPatiently,
    changes,
    drafts,
    different,
    back: lastList,
    erase: (erased) => {
      location.hash = lastList;
      erasing.add(erased);
    },
  });
  show(view.element);
  window.scrollTo({ top: 0 });
  view.focus();
}

/** Somebody else has written, or this page. It is no use of the notes by the person. */
async function refresh(): Promise<void> {
  const mine = turn;
  void links.look();
  if (view) {
    const reply = await ask({ type: 'notes.show', client: view.id });
    if (mine !== turn || !view) return;
    if (reply.type === 'client') view.update(reply.client);
    else if (!isLockedFailure(reply.failure.cause)) showFailure(reply.failure);
  } else if (list.element.isConnected) await list.refresh();
  else if (held.element.isConnected) await held.load();
  else if (connections?.element.isConnected) await connections.load();
}

document.addEventListener('visibilitychange', () => {
  if (!document.hidden) idle.look();
});
window.addEventListener('focus', () => idle.look());

// What is typed is nowhere but here.
window.addEventListener('beforeunload', (event) => {
  if (drafts.pending.some((client) => !erasing.has(client))) event.preventDefault();
});

window.addEventListener('hashchange', () => {
  if (!lock.hidden) void route();
});

lock.addEventListener('click', async () => {
  const reply = await ask({ type: 'notes.lock' });
  if (reply.type === 'failure') {
    fail(reply.failure);
    return;
  }
  erasing.locked();
  if (reply.state.state === 'open') return;
  showLocked(reply.state);
});

void start();
