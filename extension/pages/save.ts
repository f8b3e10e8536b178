// The card of the popup that saves the page in front, in one step with a name, a note and tags.

import type { ClientKind, SaveOutcome } from '../shared/notes';
import { MAX_NOTE, tagsOf } from '../shared/notes';
import { isLockedFailure, viewOf } from '../shared/outcome-text';
import type { Failure } from '../shared/page-messages';
import type { Status } from '../shared/status';
import { ask } from './ask';
import { lockPanel } from './lock-panel';
import { busy, button, failureCard, field, make, written } from './make';
import { saveWords } from './save-text';

export class SaveCard {
  private readonly name = make('input');
  private readonly note = make('textarea');
  private readonly tags = make('input');
  private readonly submit = make('button', ['Save this profile']);
  private readonly said = make('div', '', 'said');
  private tab: number | null = null;
  /** Is the name a field of the form? */
  private asksName = false;
  private shown = '';

  /** `unlocking` is called when the notes are asked to be unlocked here, `unlocked` when they are. */
  constructor(
    private readonly place: HTMLElement,
    private readonly unlocking: () => void,
    private readonly unlocked: () => void,
  ) {
    this.submit.type = 'submit';
    this.said.role = 'status';
    this.name.maxLength = 200;
    // In the offer of a link note, Enter keeps that; the form would ask for a person again.
    this.name.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || this.asksName) return;
      event.preventDefault();
      void this.save('link');
    });
    this.note.maxLength = MAX_NOTE;
    this.note.rows = 2;
    this.tags.maxLength = 1_000;
    this.note.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.save('person');
    });
  }

  /** What is typed stays as long as the same can be saved. */
  show(tab: number | null, status: Status): void {
    const words = saveWords(status);
    const shown = JSON.stringify([tab, words]);
    if (shown === this.shown) return;
    const isFirst = this.shown === '';
    this.shown = shown;
    this.tab = tab;
    this.asksName = words.asksName;
    if (!words.can) {
      this.place.replaceChildren(make('p', [words.line], 'soft'));
      return;
    }
    const line = make('p', [words.line], 'soft');
    line.id = 'kept';
    this.submit.setAttribute('aria-describedby', line.id);
    const form = make('form', [
      make('div', [this.submit], 'actions'),
      line,
      this.said,
      ...(words.asksName ? [field('Name (optional)', this.name)] : []),
      field('Note (optional)', this.note),
      field('Tags (optional, with commas between)', this.tags),
    ]);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.save('person');
    });
    this.place.replaceChildren(form);
    if (isFirst) this.submit.focus();
  }

  /** As the button does. */
  press(): Promise<void> {
    return this.save('person');
  }

  private async save(kind: ClientKind): Promise<void> {
    if (this.tab === null || this.submit.ariaDisabled === 'true') return;
    busy(this.submit, true);
    this.said.replaceChildren(make('p', ['Saving…'], 'soft'));
    const reply = await ask({
      type: 'notes.save',
      tab: this.tab,
      kind,
      name: this.asksName || kind === 'link' ? this.name.value : '',
      note: this.note.value,
      tags: tagsOf(this.tags.value),
    });
    busy(this.submit, false);
    await this.tell(
      reply.type === 'outcome' ? reply.outcome : { result: 'failed', failure: reply.failure },
      kind,
    );
  }

  private async tell(outcome: SaveOutcome, kind: ClientKind): Promise<void> {
    if (outcome.result === 'failed' && isLockedFailure(outcome.failure.cause)) {
      await this.unlock(kind, outcome.failure);
      return;
    }
    const { tone, title, lines, offer } = viewOf(outcome);
    const tones = { fine: 'good', advise: 'care', warn: 'bad' } as const;
    const content: Node[] = [
      written('h2', title),
      ...lines.map((line) => {
        const said = make('p', line);
        said.dir = 'auto';
        return said;
      }),
    ];
    if (outcome.result === 'saved' && offer) {
      const open = make('a', [offer.label]);
      open.href = `clients.html#client=${outcome.saved.client.id}`;
      open.target = '_blank';
      content.push(make('p', [open]));
      // Kept now: another press would keep it twice.
      this.name.value = this.note.value = this.tags.value = '';
    }
    if (offer?.name === 'link') {
      const link = button(offer.label, () => void this.save('link'));
      // The page is nobody's, so it gives no name.
      if (!this.asksName) content.push(field('Name (optional)', this.name));
      content.push(make('div', [link], 'actions'));
    }
    this.said.replaceChildren(make('section', content, `card ${tones[tone]}`));
  }

  /** One way to unlock, here; then what was asked for is done. */
  private async unlock(kind: ClientKind, why: Failure): Promise<void> {
    const reply = await ask({ type: 'notes.status' });
    if (reply.type === 'failure') {
      this.said.replaceChildren(failureCard(reply.failure));
      return;
    }
    const opened = () => {
      panel.remove();
      this.unlocked();
      this.submit.focus();
      void this.save(kind);
    };
    const byKeyStore = why.cause === 'key_store_unavailable' || why.cause === 'vault_wrong_key';
    const { panel, focus } = lockPanel(reply.state, opened, byKeyStore ? why : undefined);
    // Before the form, since a form in a form would be none.
    this.said.replaceChildren();
    this.unlocking();
    this.place.querySelector('.unlock')?.remove();
    panel.classList.add('unlock');
    this.place.prepend(panel);
    focus();
  }
}
