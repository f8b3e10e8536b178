// What was typed about clients and is not kept yet: in memory only, so that it outlives the page's
// being locked and a look at another client, and nothing of it reaches the disk.

/** A note is named by its number, a new one by 0; fields of the card by their names. */
export type DraftName = `note:${number}` | `card:${string}`;

interface Draft {
  text: string;
  /** What stood there when the typing began: what the person has seen. */
  seen: string;
}

export class Drafts {
  private readonly clients = new Map<number, Map<DraftName, Draft>>();

  /** Clients with something typed. */
  get pending(): number[] {
    return [...this.clients.keys()];
  }

  get(client: number, name: DraftName): string | undefined {
    return this.clients.get(client)?.get(name)?.text;
  }

  /** Somebody else may have written something else there since. */
  seen(client: number, name: DraftName): string | undefined {
    return this.clients.get(client)?.get(name)?.seen;
  }

  set(client: number, name: DraftName, text: string, seen: string): void {
    const drafts = this.clients.get(client) ?? new Map<DraftName, Draft>();
    drafts.set(name, { text, seen: drafts.get(name)?.seen ?? seen });
    this.clients.set(client, drafts);
  }

  /** Kept, or given up. */
  drop(client: number, names: readonly DraftName[]): void {
    const drafts = this.clients.get(client);
    for (const name of names) drafts?.delete(name);
    if (drafts?.size === 0) this.clients.delete(client);
  }
}
