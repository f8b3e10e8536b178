// Who is connected to whom, in words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from '../load.mjs';

const { connectionsOf, nodeWords } = await load('pages/graph-text.ts');

const GRAPH = {
  nodes: [
    { id: 'c1', kind: 'client', title: 'Rama' },
    { id: 'c2', kind: 'client', title: 'Dana' },
    { id: 'o1', kind: 'organisation', title: 'Northwind' },
    { id: 'c3', kind: 'client', title: 'Lee' },
  ],
  links: [
    { from: 'c1', to: 'c2', what: 'manager' },
    { from: 'c1', to: 'o1', what: 'works at' },
    { from: 'c2', to: 'o1', what: 'worked at' },
  ],
};

test('both ends of a link say it', () => {
  assert.equal(nodeWords(GRAPH, GRAPH.nodes[0]), 'Rama: manager: Dana; works at Northwind');
  assert.equal(nodeWords(GRAPH, GRAPH.nodes[1]), 'Dana: manager of Rama; worked at Northwind');
  assert.deepEqual(connectionsOf(GRAPH, 'o1'), ['Rama works here', 'Dana worked here']);
});

test('nobody, and a node that is none', () => {
  assert.equal(nodeWords(GRAPH, GRAPH.nodes[3]), 'Lee');
  assert.deepEqual(connectionsOf(GRAPH, 'x'), []);
});
