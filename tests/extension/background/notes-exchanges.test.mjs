// What pages of ours ask about clients together: what reaches the host, what is made of its answers.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import {
  CLIENT,
  COMPARED,
  errorReply,
  FakeBrowser,
  goodHost,
  GRAPH,
  OVERVIEW,
  PREVIEW,
  SETTINGS,
  SITE,
  SUMMARY,
  welcome,
} from './fake-chrome.mjs';

let browser;
afterEach(() => browser.dispose());

async function start(answers = {}) {
  const settings = { ...SETTINGS, capture: { [SITE]: 'card' } };
  browser = new FakeBrowser({ host: goodHost({ hello: welcome({ settings }), ...answers }) });
  await browser.startAnew();
}

const asked = () =>
  browser.asked
    .filter(({ type }) => type.startsWith('notes.'))
    .map(({ id: _id, ...request }) => request);

const relations = [
  { what: 'colleague', client: 7 },
  { what: 'sister', name: 'Sam' },
];
const EDIT = {
  fields: { employer: 'Northwind', emails: ['rama@northwind.example'] },
  tags: ['a'],
  follow_up: '2026-12-01',
  relations,
  basis: 'contract',
  expires: '2027-01-31',
  notice_given: true,
  known: { employer: 'Contoso' },
  resolve: ['employer'],
};
const LIST = { words: 'rama', offset: 0, limit: 50 };
const READ = { format: 'csv', text: 'Name\nRama', more: false, name: 'people.csv' };

for (const [message, sent] of [
  [{ type: 'notes.edit', client: 12, ...EDIT }],
  [
    { type: 'notes.list', ...LIST, tag: 'a', employer: '', followUp: 'due' },
    { type: 'notes.list', ...LIST, tag: 'a', follow_up: 'due' },
  ],
  [
    { type: 'notes.note', client: 12, note: 0, text: 'x', time: CLIENT.created },
    { type: 'notes.note', client: 12, text: 'x', time: CLIENT.created },
  ],
  [{ type: 'notes.note', client: 12, note: 14, text: 'x', known: 'y' }],
  [{ type: 'notes.merge', client: 12, other: 13 }],
  [{ type: 'notes.split', client: 12, row: 31 }],
  [{ type: 'notes.overview' }],
  [{ type: 'notes.notice', client: 12 }],
  [{ type: 'notes.notice', client: 12, language: 'de' }],
  [{ type: 'notes.graph', limit: 300 }],
  [{ type: 'notes.graph', limit: 80, client: 12 }],
  [{ type: 'notes.import.read', ...READ }],
  [{ type: 'notes.import.read', ...READ, import: 4 }],
  [{ type: 'notes.import.run', import: 4, known: 'skip', columns: PREVIEW.columns }],
  [{ type: 'notes.export', format: 'vcard', from: 0 }],
]) {
  test(`goes on without what does not belong to it: ${JSON.stringify(message)}`, async () => {
    await start();
    const reply = await browser.send({ ...message, site: 'https://bank.example', policy: 'x' });
    assert.notEqual(reply.type, 'failure', JSON.stringify(reply.failure));
    assert.deepEqual(asked(), [sent ?? message]);
  });
}

for (const message of [
  { type: 'notes.edit', client: 12, relations: [{ what: 'x', client: 7, name: 'both' }] },
  { type: 'notes.edit', client: 12, relations: [{ what: 'x' }] },
  { type: 'notes.edit', client: 12, known: { salary: 'much' } },
  { type: 'notes.edit', client: 12, notice_given: 'yes' },
  { type: 'notes.list', ...LIST, followUp: 'never' },
  { type: 'notes.merge', client: 12 },
  { type: 'notes.graph', limit: 'all' },
  { type: 'notes.import.read', ...READ, format: 'xls' },
  { type: 'notes.import.read', ...READ, text: 'x'.repeat(170_001) },
  { type: 'notes.import.run', import: 4, known: 'replace' },
  { type: 'notes.import.run', import: 4, known: 'add', columns: [{ column: 'Name' }] },
  { type: 'notes.export', format: 'csv', from: 0 },
  { type: 'notes.erase', client: 12 },
]) {
  const name = JSON.stringify(message).slice(0, 120);
  test(`ill-formed: ${name}`, async () => {
    await start();
    assert.equal((await browser.send(message)).failure.cause, 'bad_request');
    assert.deepEqual(asked(), []);
  });
}

test('answers are read member by member', async () => {
  await start();
  const { overview } = await browser.send({ type: 'notes.overview' });
  const { type: _type, follow_ups_due: followUpsDue, notices_due: noticesDue, ...rest } = OVERVIEW;
  assert.deepEqual(overview, { ...rest, followUpsDue, noticesDue });
  const { graph } = await browser.send({ type: 'notes.graph', limit: 9 });
  assert.deepEqual(graph.nodes[1], {
    id: 'o1',
    kind: 'organisation',
    title: 'Northwind',
    client: 0,
    line: '',
  });
  assert.deepEqual(graph.links, GRAPH.links);
  const { preview, import: id } = await browser.send({ type: 'notes.import.read', ...READ });
  assert.equal(id, 4);
  assert.deepEqual(preview.columns, PREVIEW.columns);
  assert.deepEqual([preview.rows, preview.problemCount, preview.similar], [2, 1, 1]);
  const { step } = await browser.send({ type: 'notes.import.run', import: 4, known: 'add' });
  assert.deepEqual([step.created, step.finished, step.skipped[0].line], [1, true, 3]);
  const { part } = await browser.send({ type: 'notes.export', format: 'json', from: 0 });
  assert.deepEqual(part, { text: '[]', done: 1, total: 1, next: null });
  const split = await browser.send({ type: 'notes.split', client: 12, row: 31 });
  assert.deepEqual([split.client.id, split.other.id], [12, 13]);
});

const [rama] = GRAPH.nodes;
for (const [type, wrong] of [
  ['notes.overview', { ...OVERVIEW, expires: [{ month: '2028-13', clients: 1 }] }],
  ['notes.overview', { ...OVERVIEW, tags: undefined }],
  ['notes.graph', { ...GRAPH, nodes: [rama] }],
  ['notes.graph', { ...GRAPH, nodes: [{ ...rama, kind: 'cloud' }], links: [] }],
  ['notes.import.read', { ...PREVIEW, rows: '2' }],
  ['notes.export', { type: 'notes.export', text: null, done: 1, total: 1, next: null }],
  ['notes.notice', { type: 'notes.notice', text: 'x', due: 'soon', given: null }],
  ['notes.merge', { type: 'notes.client', client: { ...CLIENT, basis: 'because' } }],
  ['notes.merge', { type: 'notes.client', client: { ...CLIENT, expires: undefined } }],
  ['notes.merge', { type: 'notes.client', client: { ...CLIENT, relations: [{ what: 'x' }] } }],
]) {
  test(`${type}: an answer that is not whole`, async () => {
    await start({ [type]: wrong });
    const message = { type, client: 12, other: 13, limit: 9, from: 0, ...READ };
    if (type === 'notes.export') message.format = 'json';
    assert.equal((await browser.send(message)).failure.cause, 'host_bad_reply');
  });
}

test('here: by the tab’s address alone, on a listed site', async () => {
  await start();
  const listed = browser.openTab(`${SITE}/in/rama`);
  const { clients } = await browser.send({ type: 'notes.here', tab: listed.id });
  assert.deepEqual([clients[0].id, clients[0].why], [SUMMARY.id, 'her page']);
  const other = browser.openTab('https://elsewhere.example.org/in/rama');
  const nobody = await browser.send({ type: 'notes.here', tab: other.id });
  assert.deepEqual(nobody.clients, []);
  assert.deepEqual(asked(), [{ type: 'notes.here', url: `${SITE}/in/rama` }]);
  assert.deepEqual(browser.files, [], 'nothing of a page is read');
});

test('compare: the page is read at the click, and nothing is kept', async () => {
  await start();
  const tab = browser.openTab(`${SITE}/in/rama`);
  browser.capture = ({ url }, level) => ({ url, level, person: true, page: { name: 'Rama' } });
  const { compared } = await browser.send({ type: 'notes.compare', tab: tab.id });
  const { type: _type, ...expected } = COMPARED;
  assert.deepEqual(compared, expected);
  const types = asked().map(({ type }) => type);
  assert.deepEqual(
    types.filter((type) => type !== 'notes.status'),
    ['notes.compare'],
  );
  assert.deepEqual(asked().at(-1), {
    type: 'notes.compare',
    site: SITE,
    url: `${SITE}/in/rama`,
    page: { name: 'Rama' },
  });
});

test('compare: a page of nobody, a client that is none, a site that is not listed', async () => {
  await start({ 'notes.compare': { ...COMPARED, client: null } });
  const tab = browser.openTab(`${SITE}/in/rama`);
  browser.capture = ({ url }) => ({ url, person: false, page: {} });
  assert.equal((await browser.send({ type: 'notes.compare', tab: tab.id })).compared, null);
  assert.deepEqual(asked(), []);
  browser.capture = ({ url }) => ({ url, person: true, page: { name: 'Rama' } });
  assert.equal((await browser.send({ type: 'notes.compare', tab: tab.id })).compared, null);
  const other = browser.openTab('https://elsewhere.example.org/');
  const refused = await browser.send({ type: 'notes.compare', tab: other.id });
  assert.equal(refused.failure.cause, 'site_not_listed');
});

test('compare: a profile of which nothing was read is told, and not called unchanged', async () => {
  await start();
  const tab = browser.openTab(`${SITE}/in/rama`);
  browser.capture = ({ url }) => ({ url, person: true, page: {} });
  const reply = await browser.send({ type: 'notes.compare', tab: tab.id });
  assert.equal(reply.failure.cause, 'page_silent');
  assert.deepEqual(asked(), []);
});

test('erase: only the client that was meant', async () => {
  await start();
  const { created } = CLIENT;
  await browser.send({ type: 'notes.erase', client: 12, created });
  await browser.send({ type: 'notes.erase', client: 12, created: '2020-01-01T00:00:00.000Z' });
  const erased = asked().filter(({ type }) => type === 'notes.erase');
  assert.deepEqual(erased, [{ type: 'notes.erase', client: 12 }]);
});

test('a failure of the host is told', async () => {
  await start({ 'notes.merge': errorReply('vault_busy') });
  const reply = await browser.send({ type: 'notes.merge', client: 12, other: 13 });
  assert.equal(reply.failure.cause, 'vault_busy');
});
