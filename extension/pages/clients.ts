// The page of clients: locked, a list, or one client, by what stands behind # in the address.

import type { Client, NotesState } from '../shared/notes';
import { isLockedFailure } from '../shared/outcome-text';
import type { Failure } from '../shared/page-messages';
import { ask } from './ask';
import { ClientList } from './client-list';
import { hashOf, placeOf } from './client-text';
import { ClientView } from './client-view';
import { Erasing } from './erasing';
import { lockPanel } from './lock-panel';
import { button, failureCard, make } from './make';

const main = document.querySelector('#main') as HTMLElement;
const lock = document.querySelector('#lock') as HTMLButtonElement;
const notices = document.querySelector('#notices') as HTMLElement;

let turn = 0;
const erasing = new Erasing(notices, () => {
  if (placeOf(location.hash).client === null && list.element.isConnected) void list.load();
});
const list = new ClientList((client) => erasing.has(client), fail);

function show(...content: Node[]): void {
  main.replaceChildren(...content);
  main.setAttribute('aria-busy', 'false');
}

/** Locked meanwhile, or gone wrong. */
function fail(failure: Failure): void {
  if (isLockedFailure(failure.cause)) {
    void start();
    return;
  }
  showFailure(failure);
}

function showFailure(failure: Failure): void {
  const again = button('Try again', () => void start());
  const all = make('a', ['All clients']);
  all.href = '#';
  show(failureCard(failure), make('div', [again], 'actions'), make('p', [all]));
}

function showLocked(state: NotesState): void {
  lock.hidden = true;
  document.title = 'Your clients: Forepost';
  const { panel, focus } = lockPanel(state, () => {
    lock.hidden = false;
    void route();
  });
  show(panel);
  focus();
}

async function start(): Promise<void> {
  const mine = ++turn;
  const reply = await ask({ type: 'notes.status' });
  if (mine !== turn) return;
  if (reply.type === 'failure') {
    lock.hidden = true;
    showFailure(reply.failure);
  } else if (reply.state.state === 'open') {
    lock.hidden = false;
    await route();
  } else {
    showLocked(reply.state);
  }
}

async function route(): Promise<void> {
  const mine = ++turn;
  const place = placeOf(location.hash);
  if (place.client !== null) {
    const reply = await ask({ type: 'notes.show', client: place.client });
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
  const view = new ClientView(client, (erased) => {
    location.hash = hashOf(null);
    erasing.add(erased);
  });
  show(view.element);
  view.focus();
}

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
