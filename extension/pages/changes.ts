// Every change of a client: asked for, and put on the stack of what can be undone.

import type { Client, Note } from '../shared/notes';
import type { ClientEdit, NotesRequest } from '../shared/notes-messages';
import type { Ask, Failed } from './ask';
import { newNote, opposite } from './opposite';
import type { Back, Undo } from './undo';

export type Kept = Client | Failed;
export const isKept = (kept: Kept): kept is Client => !('type' in kept);

/** A note as the person wants it; an empty text takes it out, id 0 makes one. */
export interface NoteWish {
  id: number;
  text: string;
  time?: string;
  /** The text as the person saw it, where that is not what is known now. */
  known?: string;
}

export class Changes {
  /** A note that was taken out and brought back has another number then. */
  private readonly renamed = new Map<number, number>();

  /** `shown` is called with what a client is after something was undone. */
  constructor(
    private readonly ask: Ask,
    private readonly undo: Undo,
    private readonly shown: (client: Client) => void,
  ) {}

  async edit(before: Client, edit: ClientEdit, said = 'Saved.'): Promise<Kept> {
    const after = await this.send({ type: 'notes.edit', client: before.id, ...edit });
    if (isKept(after)) this.remember(said, opposite(before, edit, after), before.id);
    return after;
  }

  async note(before: Client, wish: NoteWish): Promise<Kept> {
    const was = before.notes.find(({ id }) => id === wish.id);
    const after = await this.sendNote(before.id, wish, was);
    if (!isKept(after)) return after;
    const { id: client } = before;
    // A new one also where somebody else had changed it meanwhile.
    const made = wish.text === '' ? 0 : newNote(before, after, wish.text);
    if (made > 0) {
      this.add('Note added.', () => this.backTo(client, { id: made, text: '' }));
    } else if (was && wish.text === '') {
      this.add('Note deleted.', async () => this.bringBack(client, was));
    } else if (was) {
      this.add('Note changed.', () => this.backTo(client, was));
    }
    return after;
  }

  async merge(before: Client, other: number): Promise<Kept> {
    const after = await this.send({ type: 'notes.merge', client: before.id, other });
    if (!isKept(after)) return after;
    const had = new Set(before.merged.map(({ row }) => row));
    const row = after.merged.find((entry) => !had.has(entry.row))?.row;
    if (row !== undefined) {
      this.add('Merged.', async () => {
        const split = await this.ask({ type: 'notes.split', client: after.id, row });
        if (split.type === 'failure') return split.failure;
        this.shown(split.client);
        return null;
      });
    }
    return after;
  }

  async split(client: number, row: number): Promise<Kept> {
    const reply = await this.ask({ type: 'notes.split', client, row });
    if (reply.type === 'failure') return reply;
    const other = reply.other.id;
    this.add('Split in two.', () => this.settle({ type: 'notes.merge', client, other }));
    return reply.client;
  }

  private async send(
    request: NotesRequest<'notes.edit' | 'notes.note' | 'notes.merge'>,
  ): Promise<Kept> {
    const reply = await this.ask(request);
    return reply.type === 'client' ? reply.client : reply;
  }

  private sendNote(client: number, { id, text, time, known }: NoteWish, was?: Note): Promise<Kept> {
    return this.send({
      type: 'notes.note',
      client,
      note: this.renamed.get(id) ?? id,
      text,
      ...(time ? { time } : {}),
      ...(was ? { known: known ?? was.text } : {}),
    });
  }

  private remember(said: string, edits: readonly ClientEdit[], client: number): void {
    if (edits.length === 0) return;
    this.add(said, async () => {
      for (const edit of edits) {
        const failure = await this.settle({ type: 'notes.edit', client, ...edit });
        if (failure) return failure;
      }
      return null;
    });
  }

  private add(said: string, back: Back): void {
    this.undo.add(said, back);
  }

  private async settle(
    request: NotesRequest<'notes.edit' | 'notes.note' | 'notes.merge'>,
  ): ReturnType<Back> {
    const after = await this.send(request);
    if (!isKept(after)) return after.failure;
    this.shown(after);
    return null;
  }

  private async backTo(client: number, { id, text, time }: NoteWish): ReturnType<Back> {
    const after = await this.sendNote(client, { id, text, ...(time ? { time } : {}) });
    if (!isKept(after)) return after.failure;
    this.shown(after);
    return null;
  }

  private async bringBack(client: number, { id, text, time }: Note): ReturnType<Back> {
    const reply = await this.ask({ type: 'notes.show', client });
    if (reply.type === 'failure') return reply.failure;
    const after = await this.sendNote(client, { id: 0, text, time });
    if (!isKept(after)) return after.failure;
    this.renamed.set(id, newNote(reply.client, after, text));
    this.shown(after);
    return null;
  }
}
