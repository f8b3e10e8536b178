// The popup behind the toolbar's mark, and the same as a page of its own (status.html?tab=ID).

import { failure, sentence } from '../shared/failures';
import type { Status, StatusReply, StatusRequest } from '../shared/status';
import { card, failureCard, make } from './make';
import { HereCard } from './here';
import { SaveCard } from './save';
import { besideOf } from './side-panel';
import { details, facts, found, headline } from './status-text';

function body(status: Status): Node[] {
  const nodes: Node[] = [card(headline(status))];
  const boxes = found(status);
  if (boxes.length > 0) {
    nodes.push(
      make('h3', 'On this page'),
      make(
        'ul',
        boxes.map((line) => make('li', line)),
      ),
    );
  }
  // The failure is told above; its problem need not be told twice.
  const problems = status.problems.filter(({ code }) => code !== status.failure?.cause);
  if (problems.length > 0) {
    nodes.push(
      make('h3', 'Needs attention'),
      make(
        'ul',
        problems.map(({ message, hint }) =>
          make('li', [make('strong', sentence(message)), make('p', sentence(hint))], 'card care'),
        ),
      ),
    );
  }
  const list = facts(status).flatMap(({ name, value, from }) => [
    make('dt', name),
    make('dd', from ? [new Text(value), make('p', from, 'soft')] : value),
  ]);
  nodes.push(make('details', [make('summary', 'What is in force'), make('dl', list)]));
  return nodes;
}

const main = document.querySelector('#status') as HTMLElement;
const again = document.querySelector('#again') as HTMLButtonElement;
const copy = document.querySelector('#copy') as HTMLButtonElement;
const said = document.querySelector('#said') as HTMLElement;
const save = new SaveCard(
  document.querySelector('#save') as HTMLElement,
  () => here.clear(),
  () => void here.again(),
);
const here = new HereCard(document.querySelector('#here') as HTMLElement, () => void save.press());
const beside = document.querySelector('#beside') as HTMLButtonElement;
let shown: Status | null = null;

function show(nodes: Node[]): void {
  const wasOpen = main.querySelector('details')?.open ?? false;
  const hadFocus = document.activeElement === main.querySelector('summary');
  main.replaceChildren(...nodes);
  main.setAttribute('aria-busy', 'false');
  const open = main.querySelector('details');
  if (open) open.open = wasOpen;
  if (hadFocus) main.querySelector('summary')?.focus();
}

async function tab(): Promise<number | null> {
  const given = Number(new URLSearchParams(location.search).get('tab') ?? NaN);
  const [front] = await chrome.tabs.query({ active: true, currentWindow: true });
  offerBeside(front?.windowId);
  return Number.isSafeInteger(given) ? given : (front?.id ?? null);
}

function offerBeside(windowId: number | undefined): void {
  const place = besideOf(windowId);
  beside.hidden = place === null;
  beside.onclick = () => void place?.open().then(() => window.close());
}

async function ask(anew: boolean): Promise<void> {
  const inFront = await tab();
  const request: StatusRequest = { type: 'status', tab: inFront, again: anew };
  const reply = await chrome.runtime.sendMessage<StatusRequest, StatusReply>(request).catch(() => {
    return { type: 'failure', failure: failure('bad_request') } as const;
  });
  if (reply.type === 'status') {
    shown = reply.status;
    save.show(inFront, reply.status);
    void here.show(reply.status.tab.level === null ? null : inFront);
    show(body(reply.status));
  } else {
    show([failureCard(reply.failure)]);
  }
}

async function checkAgain(): Promise<void> {
  if (again.getAttribute('aria-disabled') === 'true') return;
  again.setAttribute('aria-disabled', 'true');
  said.textContent = 'Asking the program…';
  await ask(true);
  again.removeAttribute('aria-disabled');
  said.textContent = shown?.failure ? `Checked. ${shown.failure.title}.` : 'Checked just now.';
}

again.addEventListener('click', () => void checkAgain());
copy.addEventListener('click', async () => {
  if (!shown) return;
  try {
    await navigator.clipboard.writeText(details(shown, navigator.userAgent));
    said.textContent = 'Copied. Paste it into a mail to your administrator.';
  } catch {
    said.textContent = 'The browser did not allow copying.';
  }
});

// At once what is known already, then what the host says now.
void ask(false).then(() => ask(true));
