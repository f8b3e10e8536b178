// Who is connected to whom, in words: for each one a line.

import type { Graph, GraphNode } from '../shared/notes';

const WORKS: Record<string, string> = { 'works at': 'works at', 'worked at': 'worked at' };

/** "colleague: Dana Okafor", "works at Northwind", "colleague of Rama Treas", "Rama Treas works here" */
function phrase(node: GraphNode, what: string, other: GraphNode, isFrom: boolean): string {
  const works = WORKS[what];
  if (works && other.kind === 'organisation') return `${works} ${other.title}`;
  if (works && node.kind === 'organisation') {
    return `${other.title} ${works.replace(' at', ' here')}`;
  }
  return isFrom ? `${what}: ${other.title}` : `${what} of ${other.title}`;
}

/** What there is to say of one node; in the order of the links. */
export function connectionsOf(graph: Graph, id: string): string[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const node = nodes.get(id);
  if (!node) return [];
  return graph.links.flatMap(({ from, to, what }) => {
    const other = nodes.get(from === id ? to : from);
    return (from === id || to === id) && other ? [phrase(node, what, other, from === id)] : [];
  });
}

/** "Rama Treas: colleague: Dana Okafor; works at Northwind" */
export function nodeWords(graph: Graph, { id, title }: GraphNode): string {
  const said = connectionsOf(graph, id);
  return said.length > 0 ? `${title}: ${said.join('; ')}` : title;
}

export const KIND_WORDS: Record<GraphNode['kind'], string> = {
  client: 'client',
  organisation: 'organisation',
  name: 'not saved',
};
