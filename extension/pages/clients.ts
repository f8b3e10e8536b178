// The page of clients: locked, a list, or one client, by what stands behind # in the address.

import type { Client, NotesState } from '../shared/notes';
import { isLockedFailure } from '../shared/outcome-text';
import type { Failure } from '../shared/page-messages';
import { ask, type Ask } from './ask';
import { ClientList } from './client-list';
import { hashOf, placeOf } from './client-text';
import { ClientView } from './client-view';
import { Drafts } from './drafts';
import { Erasing } from './erasing';
import { Idle } from './idle';
import { lockPanel } from './lock-panel';
import { unlocksItself } from './lock-text';
import { button, failureCard, make } from './make';

const main = document.querySelector('#main') as HTMLElement;
const lock = document.querySelector('#lock') as HTMLButtonElement;
const notices = document.querySelector('#notices') as HTMLElement;

let turn = 0;
const erasing = new Erasing(notices, () => {
  if (placeOf(location.hash).client === null && list.element.isConnected) void list.load();
});
const drafts = new Drafts();
/** Called when the notes are open, for what was asked for when they were locked already. */
let opening: (() => void)[] = [];
/** The same, being asked for once more. */
let repeating: Promise<unknown>[] = [];
let view: ClientView | null = null;
let state: NotesState | null = null;
/** Has somebody just opened the page? */
let isFresh = true;

const idle = new Idle(() => {
  if (state) showLocked({ ...state, state: 'locked', locked: 'idle', clients: null });
});
const askInTime: Ask = (request) => {
  idle.used();
  return ask(request);
};
const list = new ClientList(askInTime, (client) => erasing.has(client), fail);

/** Locked meanwhile: asked once more when the person has unlocked the notes. */
const askPatiently: Ask = async (request) => {
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
};

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
  const all = make('a', ['All clients']);
  all.href = '#';
  show(failureCard(failure), make('div', [again], 'actions'), make('p', [all]));
}

/** Nothing of a client stays on the page; `keepsView`: it is asked for something yet. */
function showLocked(now: NotesState, keepsView = false, failure?: Failure): void {
  turn++;
  idle.stop();
  lock.hidden = true;
  document.title = 'Your clients: Forepost';
  list.clear();
  erasing.veil(true);
  if (!keepsView) view = null;
  const { panel, focus } = lockPanel(now, (open) => void opened(open), failure);
  show(panel);
  focus();
}

async function opened(now: NotesState): Promise<void> {
  state = now;
  lock.hidden = false;
  idle.start(now.lockAfter);
  erasing.veil(false);
  const waiting = opening;
  opening = [];
  const isShown = waiting.length > 0 && view?.id === placeOf(location.hash).client;
  if (view && isShown) show(view.element);
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
  if (place.client !== null) {
    const reply = await askInTime({ type: 'notes.show', client: place.client });
    if (mine !== turn) return;
    if (reply.type === 'client') showClient(reply.client);
    else fail(reply.failure);
    return;
  }
  // Not longer in the address than it is needed: the browser keeps addresses on the disk.
  if (place.search !== '') history.replaceState(null, '', hashOf(null));
  const isThere = await list.open(place.search);
  if (!isThere || mine !== turn) return;
  document.title = 'Your clients: Forepost';
  show(list.element);
  // "Undo" has the focus where something is about to be erased.
  if (!notices.contains(document.activeElement)) list.focus();
}

function showClient(client: Client): void {
  // Without the name: the browser keeps the titles of pages on the disk.
  document.title = 'A client: Forepost';
  view = new ClientView(client, {
    ask: askPatiently,
    drafts,
    erase: (erased) => {
      location.hash = hashOf(null);
      erasing.add(erased);
    },
  });
  show(view.element);
  view.focus();
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
