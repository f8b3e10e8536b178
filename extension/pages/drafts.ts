// What was typed about clients and is not kept yet: in memory only, so that it outlives the page's
// being locked and a look at another client, and nothing of it reaches the disk.

/** A note is named by its number, a new one by 0; fields of the card by their names. */
export type DraftName = `note:${number}` | `card:${string}`;

export class Drafts {
  private readonly clients = new Map<number, Map<DraftName, string>>();

  /** Clients with something typed. */
  get pending(): number[] {
    return [...this.clients.keys()];
  }

  get(client: number, name: DraftName): string | undefined {
    return this.clients.get(client)?.get(name);
  }

  set(client: number, name: DraftName, text: string): void {
    const drafts = this.clients.get(client) ?? new Map<DraftName, string>();
    drafts.set(name, text);
    this.clients.set(client, drafts);
  }

  /** Kept, or given up. */
  drop(client: number, names: readonly DraftName[]): void {
    const drafts = this.clients.get(client);
    for (const name of names) drafts?.delete(name);
    if (drafts?.size === 0) this.clients.delete(client);
  }
}
