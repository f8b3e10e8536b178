// What became of a save, in a corner of the page: a closed shadow root in the top layer that heeds
// only trusted events. Nothing can be typed here, since a page hears the keys.

import { button, element, icon } from '../page/elements';
import { Layer } from '../page/layer';
import { shield } from '../page/shield';
import type { OfferRequest, OutcomeView } from '../shared/outcome';
import type { Failure } from '../shared/page-messages';
import css from './outcome.css';

/** How long a success stays while nobody points at it, in milliseconds. */
const SHOWN = 8_000;
/** A live region is read out when it changes after it has come, in milliseconds. */
const BEFORE_SAID = 100;

type OfferReply = { type: 'done' } | { type: 'failure'; failure: Failure };

const isEditable = (found: Element | null) =>
  found instanceof HTMLElement && (found.isContentEditable || found.matches('input, textarea'));

const isJump = ({ altKey, shiftKey, code }: KeyboardEvent) => altKey && shiftKey && code === 'KeyF';

export class Toast {
  private readonly layer = new Layer();
  private readonly panel = element('section', 'banner outcome');
  private readonly said = element('div', 'said');
  private readonly before = document.activeElement;
  private readonly takeDown: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private action: HTMLButtonElement | null = null;

  constructor(private readonly view: OutcomeView) {
    const { root, host } = this.layer;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets.push(sheet);
    this.panel.role = 'region';
    this.panel.ariaLabel = 'Forepost notes';
    this.said.role = view.tone === 'fine' ? 'status' : 'alert';
    root.append(this.panel, this.said);
    this.takeDown = shield({
      ui: {
        host,
        key: (event) => this.key(event),
        ownKey: (event) => this.ownKey(event),
      },
    });
    this.fill(view);
    this.layer.raise(this.before);
    // A person who types goes on typing; Alt+Shift+F leads here.
    if (view.stays && !isEditable(this.before)) this.focus();
    this.countDown();
  }

  retire(): void {
    clearTimeout(this.timer);
    this.takeDown();
    this.layer.retire();
  }

  private fill({ tone, title, lines, offer }: OutcomeView): void {
    const heading = element('h2', '', title);
    heading.dir = 'auto';
    const close = button('close', '', () => this.close());
    close.ariaLabel = 'Close';
    close.append(icon('close'));
    const body = element('div', 'body');
    for (const line of lines) {
      const shown = element('p', '', ...withCode(line));
      shown.dir = 'auto';
      body.append(shown);
    }
    // What scrolls has to be reached with the keyboard.
    body.tabIndex = 0;
    body.role = 'group';
    body.ariaLabel = 'Details';
    body.hidden = lines.length === 0;
    const actions = element('div', 'actions');
    this.action = null;
    if (offer) {
      const { name, label } = offer;
      this.action = button('action main', label, () => void this.take(name));
      actions.append(this.action);
    }
    this.panel.classList.add(tone);
    this.panel.replaceChildren(
      element('header', '', icon(tone === 'fine' ? 'fine' : tone), heading, close),
      body,
      actions,
    );
    setTimeout(() => {
      this.said.textContent = ['Forepost', title, ...lines].join('. ');
    }, BEFORE_SAID);
  }

  private async take(offer: OfferRequest['offer']): Promise<void> {
    if (!this.action) return;
    this.action.ariaDisabled = 'true';
    const reply = await chrome.runtime
      .sendMessage<OfferRequest, OfferReply>({ type: 'offer', offer })
      // The extension was updated under this page.
      .catch(() => null);
    if (reply?.type === 'done') {
      // After "Save as a link note" there is another one by now.
      this.close();
      return;
    }
    const [title, ...lines] = reply
      ? [reply.failure.title, reply.failure.detail, reply.failure.hint]
      : ['Forepost was updated', 'Reload this page, then save again.'];
    this.panel.classList.remove(this.view.tone);
    this.fill({ tone: 'warn', title: title ?? '', lines, offer: null, stays: true });
    this.focus();
  }

  private focus(): void {
    const target = this.action ?? this.panel.querySelector<HTMLElement>('.close');
    target?.focus({ preventScroll: true });
  }

  private close(): void {
    const hadFocus = this.layer.root.activeElement !== null;
    this.retire();
    if (hadFocus && this.before instanceof HTMLElement && this.before.isConnected) {
      this.before.focus({ preventScroll: true });
    }
  }

  private countDown(): void {
    if (this.view.stays) return;
    this.timer = setTimeout(() => {
      // Not under the pointer, nor while a button of it has the focus.
      if (this.panel.matches(':hover, :focus-within')) this.countDown();
      else this.close();
    }, SHOWN);
  }

  /** A key pressed in the page; true: it was for us. */
  private key(event: KeyboardEvent): boolean {
    // Esc means something to the page too, which gets it.
    if (event.key === 'Escape' && !event.isComposing) this.close();
    if (!isJump(event)) return false;
    this.focus();
    return true;
  }

  private ownKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.close();
  }
}

/** Names of commands stand in backticks. */
function withCode(text: string): (string | Node)[] {
  return text.split('`').map((part, at) => (at % 2 ? element('code', '', part) : part));
}
