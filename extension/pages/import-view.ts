// Clients from a file: chosen, looked at, its columns put right, brought in with a way to stop and
// to take it back.

import type { Summary } from '../shared/notes';
import type { Failure } from '../shared/page-messages';
import {
  COLUMN_PLACES,
  MAX_FILE_NAME,
  type ImportPreview,
  type MappedColumn,
  type Skipped,
} from '../shared/transfer';
import type { Ask } from './ask';
import { CARD_FIELDS, FIELD_LABELS } from './client-text';
import { download } from './download';
import { formatOf, isTooLarge, partsOf, readText, reportOf } from './import-file';
import { button, called, choice, failureCard, field, link, make, written } from './make';
import { hashOfFilter, NO_FILTER } from './place';
import { Progress } from './progress';

const NOWHERE = '';
const SHOWN_PROBLEMS = 20;
const AT_ONCE = 200;

const places: readonly (readonly [string, string])[] = [
  [NOWHERE, 'Leave it out'],
  ...CARD_FIELDS.map((name) => [name, FIELD_LABELS[name]] as const),
  ...Object.entries(COLUMN_PLACES),
];

const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en')} ${many}`;

export class ImportView {
  readonly element = make('section', '', 'import');
  private readonly body = make('div');
  private readonly said = make('div');
  private readonly file = make('input');
  private turn = 0;

  constructor(
    private readonly ask: Ask,
    private readonly changed: () => void,
  ) {
    this.said.role = 'alert';
    this.file.type = 'file';
    this.file.accept = '.csv,.tsv,.txt,.vcf,.vcard,.json';
    this.file.addEventListener('change', () => void this.read());
    const hint = 'CSV, vCard or JSON. Nothing is kept before you have seen what would be.';
    this.element.append(
      make('h2', ['Bring clients in']),
      field('A file of clients', this.file, hint),
      this.said,
      this.body,
    );
  }

  focus(): void {
    this.file.focus();
  }

  /** The page is locked: what was read is not shown any more. */
  clear(): void {
    this.turn++;
    this.file.value = '';
    this.said.replaceChildren();
    this.body.replaceChildren();
  }

  private fail(failure: Failure): void {
    this.body.replaceChildren();
    this.said.replaceChildren(failureCard(failure));
  }

  private async read(): Promise<void> {
    const turn = ++this.turn;
    const [file] = this.file.files ?? [];
    this.said.replaceChildren();
    this.body.replaceChildren();
    if (!file) return;
    if (isTooLarge(file.size)) {
      this.said.replaceChildren(
        make('p', ['The file is larger than 64 MiB. Bring it in in parts.'], 'fault'),
      );
      return;
    }
    const { text, isWindows } = readText(new Uint8Array(await file.arrayBuffer()));
    const format = formatOf(file.name, text);
    const progress = new Progress('Reading the file', () => this.turn++);
    this.body.replaceChildren(progress.element);
    let id: number | undefined;
    let sent = 0;
    for (const part of partsOf(text)) {
      const reply = await this.ask({
        type: 'notes.import.read',
        format,
        ...part,
        name: file.name.slice(0, MAX_FILE_NAME),
        ...(id === undefined ? {} : { import: id }),
      });
      if (turn !== this.turn) {
        progress.element.remove();
        return;
      }
      if (reply.type === 'failure') {
        this.fail(reply.failure);
        return;
      }
      id = reply.import;
      sent += part.text.length;
      progress.show(sent, text.length, '');
      if (reply.preview) this.preview(id, reply.preview, isWindows);
    }
  }

  private preview(id: number, seen: ImportPreview, isWindows: boolean): void {
    const columns = seen.columns.map((column) => ({ ...column }));
    const known = choice(
      [
        ['skip', 'Leave them out'],
        ['add', 'Add them as further clients'],
      ],
      'skip',
    );
    const count = counted(seen.rows, 'row', 'rows');
    const start = button(`Bring in ${count}`, () => {
      // The others the program tells by their names, better than could be said here.
      const put = columns.filter(({ field }, index) => field !== seen.columns[index]?.field);
      void this.run(id, known.value as 'add' | 'skip', put, seen.problems);
    });
    const heading = make('h3', [`${count} in the file`]);
    heading.tabIndex = -1;
    this.body.replaceChildren(
      heading,
      ...(isWindows
        ? [make('p', ['The file is no UTF-8; it was read as Windows writes it.'], 'soft')]
        : []),
      ...(columns.length > 0 ? [mapping(columns)] : []),
      ...(seen.sample.length > 0 ? [sample(seen)] : []),
      ...problems(seen.problems, seen.problemCount, 'cannot be brought in'),
      ...(seen.similar > 0
        ? [field(`${counted(seen.similar, 'name is', 'names are')} there already`, known)]
        : []),
      make('div', [start, button('Leave it', () => this.clear(), 'quiet')], 'actions'),
    );
    heading.focus();
  }

  private async run(
    id: number,
    known: 'add' | 'skip',
    columns: readonly MappedColumn[],
    problems: readonly Skipped[],
  ): Promise<void> {
    const turn = ++this.turn;
    // The program's own mark, by the day of UTC; what carried it before is none of this.
    const tag = `import ${new Date().toISOString().slice(0, 10)}`;
    const before = new Set((await this.tagged(tag)).map(({ id: client }) => client));
    const progress = new Progress('Bringing clients in', () => this.turn++);
    this.body.replaceChildren(progress.element);
    progress.focus();
    let created = 0;
    const skipped = [...problems];
    let isFinished = false;
    while (!isFinished && turn === this.turn) {
      const reply = await this.ask({
        type: 'notes.import.run',
        import: id,
        known,
        ...(columns.length > 0 ? { columns: [...columns] } : {}),
      });
      if (reply.type === 'failure') {
        this.said.replaceChildren(failureCard(reply.failure));
        break;
      }
      const { step } = reply;
      created = step.created;
      const told = new Set(skipped.map(({ row }) => row));
      skipped.push(...step.skipped.filter(({ row }) => !told.has(row)));
      isFinished = step.finished;
      progress.show(step.done, step.total, counted(created, 'client', 'clients'));
    }
    this.changed();
    this.report(created, skipped, isFinished, tag, before);
  }

  private report(
    created: number,
    skipped: readonly Skipped[],
    isFinished: boolean,
    tag: string,
    before: ReadonlySet<number>,
  ): void {
    const heading = make('h3', [
      isFinished ? 'Done' : 'Stopped: what was brought in until then is there',
    ]);
    heading.tabIndex = -1;
    const count = counted(created, 'client', 'clients');
    const save = button(
      'Keep the list of skipped rows as a file',
      () => download('skipped-rows.csv', 'text/csv', [reportOf(skipped)]),
      'quiet',
    );
    const undo = called(
      button('Undo', () => void this.takeBack(tag, before), 'quiet'),
      'Undo: erase what was brought in',
    );
    this.file.value = '';
    this.body.replaceChildren(
      heading,
      make('p', [
        `${count} brought in`,
        ...(created > 0
          ? [', with the tag ', link(hashOfFilter({ ...NO_FILTER, tag }), tag), '.']
          : ['.']),
      ]),
      ...problems(skipped.slice(0, SHOWN_PROBLEMS), skipped.length, 'skipped'),
      make(
        'div',
        [...(created > 0 ? [undo] : []), ...(skipped.length > 0 ? [save] : [])],
        'actions',
      ),
    );
    heading.focus();
  }

  private async tagged(tag: string): Promise<Summary[]> {
    const all: Summary[] = [];
    for (;;) {
      const offset = all.length;
      const reply = await this.ask({ type: 'notes.list', words: '', tag, offset, limit: AT_ONCE });
      if (reply.type === 'failure' || reply.listing.clients.length === 0) return all;
      all.push(...reply.listing.clients);
      if (all.length >= reply.listing.total) return all;
    }
  }

  /** Erases those that this import has made, as far as they carry its tag still. */
  private async takeBack(tag: string, before: ReadonlySet<number>): Promise<void> {
    const turn = ++this.turn;
    const made = (await this.tagged(tag)).filter(({ id }) => !before.has(id));
    const progress = new Progress('Erasing what was brought in', () => this.turn++);
    this.body.replaceChildren(progress.element);
    progress.focus();
    let erased = 0;
    for (const { id: client } of made) {
      if (turn !== this.turn) break;
      const shown = await this.ask({ type: 'notes.show', client });
      if (shown.type === 'client') {
        const { created } = shown.client;
        const reply = await this.ask({ type: 'notes.erase', client, created });
        if (reply.type === 'failure') {
          this.said.replaceChildren(failureCard(reply.failure));
          break;
        }
      }
      progress.show(++erased, made.length, '');
    }
    this.changed();
    const words = counted(erased, 'client was erased', 'clients were erased');
    const rest = made.length - erased;
    const left = rest > 0 ? ` ${counted(rest, 'is', 'are')} there still.` : '';
    const heading = make('h3', [`${words} again.${left}`]);
    heading.tabIndex = -1;
    this.body.replaceChildren(heading);
    heading.focus();
  }
}

/** Where each column goes; `columns` is changed as the person chooses. */
function mapping(columns: MappedColumn[]): HTMLElement {
  const rows = columns.map((column) => {
    const chosen = column.field ?? NOWHERE;
    const isKnown = places.some(([place]) => place === chosen);
    // A place that a newer program knows stays one that can be chosen.
    const other = isKnown ? [] : [[chosen, chosen.replaceAll('_', ' ')] as const];
    const control = choice([...places, ...other], chosen);
    control.addEventListener('change', () => (column.field = control.value || null));
    return field(column.column, control);
  });
  const left = columns.filter((column) => column.field === null).length;
  const words =
    left === 0
      ? 'Every column has its place.'
      : `${counted(left, 'column has', 'columns have')} no place yet and would be left out.`;
  return make('fieldset', [
    make('legend', ['Where the columns go']),
    make('p', [words], 'soft'),
    make('div', rows, 'mapping'),
  ]);
}

function sample({ sample: rows, rows: count }: ImportPreview): HTMLElement {
  const used = CARD_FIELDS.filter((name) => rows.some(({ fields }) => fields[name] !== undefined));
  const shown = used.slice(0, 6);
  const heads = ['Row', ...shown.map((name) => FIELD_LABELS[name]), 'Tags'].map((text) => {
    const head = make('th', [text]);
    head.scope = 'col';
    return head;
  });
  const body = rows.map(({ row, fields, tags }) => {
    const cells = shown.map((name) => {
      const value = fields[name];
      return written('td', Array.isArray(value) ? value.join(', ') : (value ?? ''));
    });
    return make('tr', [make('td', [String(row)]), ...cells, written('td', tags.join(', '))]);
  });
  const table = make('table', [
    make('caption', [count > rows.length ? `The first ${rows.length}` : 'All of them']),
    make('thead', [make('tr', heads)]),
    make('tbody', body),
  ]);
  // What scrolls sideways has to be reached with the keyboard.
  const frame = make('div', [table], 'scrolls');
  frame.tabIndex = 0;
  frame.role = 'region';
  frame.ariaLabel = 'The first rows of the file';
  return frame;
}

function problems(shown: readonly Skipped[], count: number, what: string): HTMLElement[] {
  if (count === 0) return [];
  const lines = shown
    .slice(0, SHOWN_PROBLEMS)
    .map(({ row, line, why }) => written('li', `Row ${row} (line ${line}): ${why}`));
  const more = count - lines.length;
  const all = make('details', [
    make('summary', [`${counted(count, 'row', 'rows')} ${what}`]),
    make('ul', lines),
    ...(more > 0 ? [make('p', [`And ${more.toLocaleString('en')} more.`])] : []),
  ]);
  all.open = count <= 5;
  return [all];
}
