// What one click reads of a page, in Chromium.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { HERE, ld, Stage } from './stage.mjs';

let stage;
before(async () => {
  stage = await Stage.start();
});
after(() => stage?.stop());

const read = (markup, level = 'card', more = {}) => stage.read(markup, { level, ...more });

const PERSON = {
  '@context': 'https://schema.org',
  '@type': 'Person',
  name: 'Rama Treas',
  jobTitle: 'Head of Treasury',
  worksFor: { '@type': 'Organization', name: 'Northwind' },
  homeLocation: { '@type': 'Place', name: 'Leeds' },
  description: 'Money in, money out.',
  url: HERE,
};
const FIELDS = {
  name: 'Rama Treas',
  employer: 'Northwind',
  position: 'Head of Treasury',
  place: 'Leeds',
  about: 'Money in, money out.',
};

const page = async (markup, more) => (await read(markup, 'card', more)).page;

test('a person in JSON-LD', async () => {
  assert.deepEqual(await read(ld(PERSON)), {
    url: HERE,
    level: 'card',
    person: true,
    page: FIELDS,
  });
});

for (const [where, data] of [
  ['a graph', { '@graph': [{ '@type': 'WebSite', name: 'Harbour' }, PERSON] }],
  ['a profile page', { '@type': 'ProfilePage', mainEntity: PERSON }],
  [
    'a profile page by reference',
    {
      '@graph': [
        { '@type': 'ProfilePage', mainEntity: { '@id': '#me' } },
        { '@id': '#me', ...PERSON },
      ],
    },
  ],
  ['a list', [{ '@type': 'Organization', name: 'Harbour' }, PERSON]],
  ['types by address', { ...PERSON, '@type': ['http://schema.org/Person', 'Thing'] }],
]) {
  test(`a person in ${where}`, async () => {
    assert.deepEqual(await page(ld(data)), FIELDS);
  });
}

test('two scripts, one of them broken', async () => {
  const broken = '<script type="application/ld+json">{"@type": "Person", </script>';
  assert.deepEqual(await page(broken + ld(PERSON)), FIELDS);
});

for (const [what, more, expected] of [
  ['given and family name', { name: undefined, givenName: 'Rama', familyName: 'Treas' }, {}],
  ['an employer in words', { worksFor: 'Calder & Rowe' }, { employer: 'Calder & Rowe' }],
  [
    'the employment that has not ended',
    { worksFor: [{ name: 'Old', endDate: '2020' }, { name: 'New' }] },
    { employer: 'New' },
  ],
  [
    'a role around the employer',
    {
      jobTitle: undefined,
      worksFor: { '@type': 'OrganizationRole', roleName: 'Chair', worksFor: { name: 'Board' } },
    },
    { employer: 'Board', position: 'Chair' },
  ],
  ['the first of several titles', { jobTitle: ['Head', 'Tail'] }, { position: 'Head' }],
  [
    'an address in parts',
    {
      address: {
        addressLocality: 'Leeds',
        addressRegion: 'England',
        addressCountry: { '@type': 'Country', name: 'GB' },
      },
    },
    { place: 'Leeds, England, GB' },
  ],
  [
    'links, of the web only and each once',
    { sameAs: ['https://a.example/', 'javascript:alert(1)', 'https://a.example/', 'data:,x', 7] },
    { links: ['https://a.example/'] },
  ],
  [
    'numbers and objects where texts belong',
    { description: { a: 1 }, jobTitle: 7 },
    { about: undefined, position: undefined },
  ],
  [
    'markup as text',
    { name: '<img src=x onerror=alert(1)>' },
    { name: '<img src=x onerror=alert(1)>' },
  ],
]) {
  test(`JSON-LD: ${what}`, async () => {
    const wanted = JSON.parse(JSON.stringify({ ...FIELDS, ...expected }));
    assert.deepEqual(
      await page(ld({ ...PERSON, ...more }).replaceAll('<img', '\\u003cimg')),
      wanted,
    );
  });
}

for (const [what, markup] of [
  ['nothing', '<h1>Jobs</h1>'],
  ['an author of an article', ld({ '@type': 'Article', author: PERSON })],
  [
    'an author beside an article',
    ld({ '@graph': [{ '@type': 'BlogPosting' }, { ...PERSON, url: undefined }] }),
  ],
  [
    'several people',
    ld({
      '@graph': [
        { '@type': 'Person', name: 'A' },
        { '@type': 'Person', name: 'B' },
      ],
    }),
  ],
  ['a company', ld({ '@type': 'Organization', name: 'Northwind' })],
  [
    'a page that is no profile',
    '<meta property="og:type" content="website"><meta property="og:title" content="x">',
  ],
  [
    'authors of entries',
    '<article class="h-entry"><a class="h-card p-author" href="/a">A</a></article>',
  ],
]) {
  test(`nobody's profile: ${what}`, async () => {
    const { person, page: fields } = await read(markup);
    assert.deepEqual([person, fields], [false, {}]);
  });
}

test('of several people the one whose page this is', async () => {
  const other = { '@type': 'Person', name: 'Other', url: 'https://www.example.com/in/other' };
  assert.equal((await page(ld({ '@graph': [other, PERSON] }))).name, 'Rama Treas');
});

test('what is about another page of the site is not taken for this one', async () => {
  const stale = { ...PERSON, url: 'https://www.example.com/in/mallory' };
  const { person, page: fields } = await read(ld(stale));
  assert.deepEqual([person, fields], [true, {}]);
  // A personal site names its start page.
  const personal = await page(ld({ ...PERSON, url: 'https://www.example.com/' }));
  assert.equal(personal.name, 'Rama Treas');
});

const CARD = `<div class="h-card"><h1 class="p-name">Rama <b>Treas</b></h1>
  <img class="u-photo" alt="" src="x.png"><p class="p-job-title">Head of Treasury</p>
  <p class="p-org h-card"><a class="p-name u-url" href="https://northwind.example/">Northwind</a></p>
  <p class="p-note">Money in.</p><span class="p-locality">Leeds</span> <span class="p-country-name">UK</span>
  <a class="u-url" href="/in/rama/">me</a> <a class="u-url" href="https://rama.example/">site</a></div>`;

test('an h-card, with its own properties only', async () => {
  assert.deepEqual(await page(CARD), {
    name: 'Rama Treas',
    employer: 'Northwind',
    position: 'Head of Treasury',
    place: 'Leeds, UK',
    about: 'Money in.',
    links: ['https://rama.example/'],
  });
});

test('the older hCard', async () => {
  const { name, employer, position } = await page(
    '<div class="vcard"><span class="fn">Rama</span><span class="org">Northwind</span><span class="title">Head</span></div>',
  );
  assert.deepEqual([name, employer, position], ['Rama', 'Northwind', 'Head']);
});

test('OpenGraph’s profile, without the site’s name', async () => {
  const og = (more = '') => `<meta property="og:type" content="profile">
    <meta property="og:title" content="Rama Treas | Harbour"><meta property="og:site_name" content="Harbour">
    <meta property="og:description" content="Money in.">${more}`;
  assert.deepEqual(await page(og()), { name: 'Rama Treas', about: 'Money in.' });
  const given =
    '<meta property="profile:first_name" content="R."><meta property="profile:last_name" content="T.">';
  assert.equal((await page(og(given))).name, 'R. T.');
});

test('field by field: JSON-LD, then the h-card, then OpenGraph', async () => {
  const sparse = { '@type': 'Person', name: 'Rama Treas' };
  const og =
    '<meta property="og:type" content="profile"><meta property="og:title" content="Rama"><meta property="og:description" content="From OG">';
  const card =
    '<div class="h-card"><b class="p-name">R. Rama Treas</b><b class="p-org">Card Inc</b></div>';
  assert.deepEqual(await page(og + card + ld(sparse)), {
    name: 'Rama Treas',
    employer: 'Card Inc',
    about: 'From OG',
  });
});

const select = () => getSelection().selectAllChildren(document.querySelector('#words'));
const SELECTED = `<p id="words">Some  <b>words</b></p>${ld(PERSON)}`;

test('link: nothing of the page, selection: the selected text alone, card: both', async () => {
  assert.deepEqual(await read(SELECTED, 'link', { act: select }), {
    url: HERE,
    level: 'link',
    person: true,
    page: {},
  });
  const selection = await read(SELECTED, 'selection', { act: select });
  assert.deepEqual([selection.person, selection.page], [true, { selection: 'Some words' }]);
  const card = await read(SELECTED, 'card', { act: select });
  assert.deepEqual(card.page, { ...FIELDS, selection: 'Some words' });
});

const DRAFTS = `<p id="words">Some words</p><input id="field" value="draft"><textarea id="area">draft</textarea>
  <div id="box" contenteditable><p id="in">draft</p></div><p id="after">after</p>
  <div id="host"></div><div id="around" contenteditable><div id="within"></div></div>`;
const grow = `host.attachShadow({mode: 'open'}).innerHTML =
  '<input value="draft"><p>Shadow words</p><div contenteditable>draft</div>';
  within.attachShadow({mode: 'open'}).innerHTML = '<p>draft</p>';
  const part = (tree, selector) => tree.shadowRoot.querySelector(selector);
  const all = (node) => { const range = document.createRange(); range.selectNodeContents(node);
    getSelection().removeAllRanges(); getSelection().addRange(range); };`;
for (const [what, act, expected] of [
  ['a field', 'field.focus(); field.select()', undefined],
  ['a field that was left', 'field.focus(); field.select(); field.blur()', undefined],
  ['a text area', 'area.focus(); area.select()', undefined],
  ['a box', 'box.focus(); all(document.querySelector("#in"))', undefined],
  ['a box that was left', 'all(document.querySelector("#in")); box.blur()', undefined],
  ['a range over a box', 'getSelection().setBaseAndExtent(words, 0, after, 1)', undefined],
  [
    'a field in a shadow tree',
    'part(host, "input").focus(); part(host, "input").select()',
    undefined,
  ],
  ['a box in a shadow tree', 'all(part(host, "div"))', undefined],
  ['a shadow tree in a box', 'all(part(within, "p"))', undefined],
  ['words in a shadow tree', 'all(part(host, "p"))', 'Shadow words'],
  ['a range up to a field', 'getSelection().setBaseAndExtent(words, 0, field, 0)', 'Some words'],
]) {
  test(`selected: ${what}`, async () => {
    const { page: found } = await read(DRAFTS, 'selection', { act: `{${grow}${act}}` });
    assert.equal(found.selection, expected);
  });
}

test('what the level forbids is not even looked at', async () => {
  const page = await stage.show(`<!doctype html>${SELECTED}`);
  await page.evaluate(stage.script);
  const looked = await page.evaluate(
    (levels) => {
      const seen = [];
      for (const [holder, name] of [
        [Document.prototype, 'querySelector'],
        [Document.prototype, 'querySelectorAll'],
        [Document.prototype, 'getSelection'],
      ]) {
        const real = holder[name];
        holder[name] = function (...given) {
          seen.push(name);
          return real.apply(this, given);
        };
      }
      return levels.map((level) => {
        seen.length = 0;
        globalThis.forepostCapture(level);
        return [...new Set(seen)];
      });
    },
    ['link', 'selection'],
  );
  assert.deepEqual(looked, [[], ['getSelection']]);
  await page.close();
});

test('a hostile profile: bounded, and read in a moment', async () => {
  const huge = 'x'.repeat(1_000_000);
  const many = Array.from({ length: 20_000 }, (_, index) => `https://a.example/${index}`);
  const captured = await read(
    ld({ ...PERSON, name: huge, description: huge, sameAs: many, url: undefined }) +
      `<div class="h-card"><b class="p-org">${huge}</b></div>`,
  );
  const lengths = Object.entries(captured.page).map(([name, value]) => [name, value.length]);
  assert.deepEqual(Object.fromEntries(lengths), {
    name: 201,
    employer: 9,
    position: 16,
    place: 5,
    about: 2001,
    links: 21,
  });
});

test('deep and circular descriptions end', async () => {
  let deep = { '@type': 'Person', name: 'deep' };
  for (let level = 0; level < 3000; level++) deep = { address: deep };
  const circle = [
    {
      '@type': 'Person',
      '@id': '#a',
      name: 'A',
      worksFor: { '@id': '#a' },
      address: { '@id': '#b' },
    },
    { '@id': '#b', address: { '@id': '#b' } },
  ];
  assert.equal((await page(ld({ '@graph': circle }, deep))).name, 'A');
});

test('a page that replaces what scripts find cannot make more of it', async () => {
  const { page: fields } = await read(
    ld({ ...PERSON, constructor: 'x', __proto__: { salary: 'much' } }),
  );
  assert.deepEqual(fields, FIELDS);
});
