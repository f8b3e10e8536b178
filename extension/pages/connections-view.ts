// Who is connected to whom: a picture that can be walked, and the same as a list. Around one client
// on her page, or of all as a view of its own.

import type { Graph, GraphNode } from '../shared/notes';
import type { Ask } from './ask';
import { GraphPicture } from './graph-picture';
import { connectionsOf, KIND_WORDS, nodeWords } from './graph-text';
import { button, failureCard, link, make, written } from './make';
import { hashOfClient } from './place';

const MOST_AROUND = 80;
const MOST = 300;

export class ConnectionsView {
  readonly element = make('section', '', 'connections');
  private readonly about = make('div', '', 'about-node');
  private shown = '';
  /** Around whom; 0: all. */
  private client: number;

  /** `home`: whom it begins with. */
  constructor(
    private readonly ask: Ask,
    private readonly home: number,
  ) {
    this.client = home;
    this.about.role = 'status';
    this.element.hidden = home > 0;
  }

  /** false: it failed, which is shown. */
  async load(): Promise<boolean> {
    const { client } = this;
    const reply = await this.ask({
      type: 'notes.graph',
      limit: client > 0 ? MOST_AROUND : MOST,
      ...(client > 0 ? { client } : {}),
    });
    if (client !== this.client) return true;
    if (reply.type === 'failure') {
      // A client's page is whole without it.
      if (this.home === 0) this.element.replaceChildren(failureCard(reply.failure));
      return false;
    }
    const state = JSON.stringify(reply.graph);
    if (state !== this.shown) this.show(reply.graph);
    this.shown = state;
    return true;
  }

  private show(graph: Graph): void {
    this.element.hidden = this.home > 0 && graph.links.length === 0;
    this.about.replaceChildren();
    const heading = make(this.home > 0 ? 'h3' : 'h2', ['Who is connected to whom']);
    if (graph.links.length === 0) {
      const words =
        'Nobody is connected to anybody yet. Open a client and add somebody under “Relations”, or give two clients the same employer.';
      this.element.replaceChildren(heading, make('p', [words]));
      return;
    }
    const hadFocus = this.element.querySelector('svg') === document.activeElement;
    const hint =
      'Arrow keys go from one to the next, Enter opens a client. Drag to move, + and − come nearer and go farther.';
    const picture = new GraphPicture(
      graph,
      { open: (node) => this.open(node), chosen: (node) => this.tell(graph, node) },
      'Who is connected to whom. Arrow keys go from one to the next, Enter opens.',
    );
    this.element.replaceChildren(
      heading,
      make('p', [hint], 'soft'),
      ...(graph.more
        ? [make('p', ['Those with the most connections are shown; there are more.'], 'soft')]
        : []),
      ...(this.client === this.home ? [] : [make('div', [this.around(this.home)], 'actions')]),
      picture.element,
      this.about,
      asList(graph),
    );
    if (hadFocus) picture.focus();
  }

  /** Goes to what is around another client, or back to where it began. */
  private around(client: number): HTMLButtonElement {
    const name = client === this.home ? 'Back to the whole' : 'Only what is around';
    return button(
      name,
      async () => {
        this.client = client;
        await this.load();
        this.element.querySelector('svg')?.focus();
      },
      'quiet small',
    );
  }

  private open({ client }: GraphNode): void {
    if (client > 0) location.hash = hashOfClient(client);
  }

  /** What is chosen, and where one can go from there. */
  private tell(graph: Graph, node: GraphNode): void {
    const { client, title, line, kind, id } = node;
    const about = line || KIND_WORDS[kind];
    const isElsewhere = client > 0 && client !== this.client;
    this.about.replaceChildren(
      make('p', [written('strong', title), ' ', written('span', about, 'soft')]),
      make(
        'ul',
        connectionsOf(graph, id).map((said) => written('li', said)),
      ),
      ...(isElsewhere
        ? [
            make(
              'div',
              [link(hashOfClient(client), `Open ${title}`), this.around(client)],
              'actions',
            ),
          ]
        : []),
    );
  }
}

function asList(graph: Graph): HTMLElement {
  const entries = graph.nodes.map((node) => {
    const words = nodeWords(graph, node).slice(node.title.length);
    const name =
      node.client > 0 ? link(hashOfClient(node.client), node.title) : written('bdi', node.title);
    return make('li', [name, words]);
  });
  return make('details', [make('summary', ['As a list']), make('ul', entries)]);
}
