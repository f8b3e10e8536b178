// All clients as a file, part by part, with a way to stop.

import { dayOf } from '../shared/notes';
import type { NotesAnswer } from '../shared/notes-messages';
import type { ExportPart } from '../shared/transfer';
import type { Ask, Failed } from './ask';
import { download } from './download';
import { button, failureCard, make } from './make';
import { Progress } from './progress';

const KINDS = {
  json: { name: 'JSON', ending: 'json', type: 'application/json' },
  vcard: { name: 'vCard', ending: 'vcf', type: 'text/vcard' },
} as const;
type Format = keyof typeof KINDS;
type Answered = NotesAnswer<'notes.export'> | Failed;

export class ExportView {
  readonly element = make('section', '', 'export');
  private readonly said = make('div');
  private turn = 0;

  constructor(private readonly ask: Ask) {
    this.said.role = 'status';
    const buttons = (Object.keys(KINDS) as Format[]).map((format) =>
      button(`As ${KINDS[format].name}`, () => void this.run(format), 'quiet'),
    );
    this.element.append(
      make('h2', ['Take clients out']),
      make('p', [
        'The file is not encrypted: whoever has it can read all your notes. JSON has everything and can be brought in again; vCard is for address books.',
      ]),
      make('div', buttons, 'actions'),
      this.said,
    );
  }

  clear(): void {
    this.turn++;
    this.said.replaceChildren();
  }

  private async run(format: Format): Promise<void> {
    const turn = ++this.turn;
    const { name, ending, type } = KINDS[format];
    const progress = new Progress(`Writing ${name}`, () => {
      this.turn++;
      this.said.replaceChildren(make('p', ['Stopped. No file was made.']));
    });
    this.said.replaceChildren(progress.element);
    const parts: string[] = [];
    let from: number | null = 0;
    let total = 0;
    while (from !== null) {
      const reply: Answered = await this.ask({ type: 'notes.export', format, from });
      if (turn !== this.turn) return;
      if (reply.type === 'failure') {
        this.said.replaceChildren(failureCard(reply.failure));
        return;
      }
      const part: ExportPart = reply.part;
      parts.push(part.text);
      from = part.next;
      total = part.total;
      progress.show(part.done, part.total, '');
    }
    download(`clients-${dayOf(new Date())}.${ending}`, type, parts);
    const count = total === 1 ? '1 client is' : `${total.toLocaleString('en')} clients are`;
    this.said.replaceChildren(make('p', [`${count} in the file.`]));
  }
}
