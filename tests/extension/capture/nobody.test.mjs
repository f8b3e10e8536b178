// Pages that are nobody's profile, and profiles of which nothing can be read.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ld, Stage } from './stage.mjs';

let stage;
before(async () => {
  stage = await Stage.start();
});
after(() => stage?.stop());

const RAMA = { '@type': 'Person', name: 'Rama Treas' };
const CARD = '<div class="h-card"><b class="p-name">Rama Treas</b></div>';
const at = (type, inner = '') =>
  `<div itemscope itemtype="https://schema.org/${type}">${inner}</div>`;
const PERSON = at('Person', '<b itemprop="name">Rama Treas</b>');

for (const [what, markup, url] of [
  ['an article beside a card', ld({ '@type': 'NewsArticle' }) + CARD],
  [
    'an article in microdata with its author',
    at('Article', PERSON.replace('div', 'div itemprop="author"')),
  ],
  ['an article in microdata beside a person', at('BlogPosting') + PERSON],
  [
    'an article by OpenGraph beside a person',
    '<meta property="og:type" content="article"><meta property="article:published_time" content="2026">' +
      PERSON,
  ],
  [
    'an entry beside a card',
    '<article class="h-entry"><time class="dt-published">2026</time></article>' + CARD,
  ],
  [
    'a feed',
    `<div class="h-feed"><div class="h-entry">${CARD}</div><div class="h-entry">${CARD}</div></div>`,
  ],
  ['search results', ld({ '@type': 'SearchResultsPage' }, RAMA)],
  ['a collection', ld({ '@type': 'CollectionPage' }, RAMA)],
  ['a list of people', ld({ '@type': 'ItemList', itemListElement: [RAMA, RAMA] })],
  ['several people in microdata', PERSON + PERSON],
  ['several people in RDFa', '<p vocab="https://schema.org/" typeof="Person"></p>'.repeat(2)],
  ['several cards', CARD + CARD],
  [
    'a company’s page with its founder',
    ld({ '@type': 'Organization', url: 'https://www.example.com/in/rama', founder: RAMA }, RAMA),
  ],
  [
    'a page about a company',
    ld({ '@type': 'WebPage', mainEntity: { '@type': 'Corporation', name: 'N' } }, RAMA),
  ],
  ['LinkedIn’s feed', ld(RAMA), 'https://www.linkedin.com/feed/'],
  ['LinkedIn’s company', ld(RAMA), 'https://www.linkedin.com/company/northwind/'],
  ['LinkedIn’s search', ld(RAMA), 'https://www.linkedin.com/search/results/people/?keywords=rama'],
  ['X’s start page', '<div data-testid="primaryColumn"></div>', 'https://x.com/home'],
  ['a post on X', CARD, 'https://x.com/rama/status/12'],
  [
    'an organisation on GitHub',
    at('Organization', '<h1 itemprop="name">Northwind</h1>') + CARD,
    'https://github.com/northwind',
  ],
  ['a project on GitHub', '<h1>ledger</h1>', 'https://github.com/northwind/ledger'],
  ['a post on Mastodon', CARD, 'https://mastodon.social/@rama/1122'],
  ['Xing’s jobs', CARD, 'https://www.xing.com/jobs/search'],
  ['a search on ORCID', CARD, 'https://orcid.org/orcid-search/search?q=x'],
  [
    'a directory of staff',
    '<main><h1>Our people</h1><ul><li><a href="mailto:a@b.example">A</a></li><li><a href="mailto:c@b.example">C</a></li></ul></main>',
    'https://www.example.com/people/finance',
  ],
  [
    'a page below /people/ without any person',
    '<main><h1>How we hire</h1></main>',
    'https://www.example.com/people/hiring',
  ],
]) {
  test(`nobody’s: ${what}`, async () => {
    const { person, page } = await stage.read(markup, { level: 'full', url });
    assert.deepEqual([person, page], [false, {}]);
  });
}

for (const [what, markup] of [
  [
    'a profile page with articles by the person',
    ld({ '@type': 'ProfilePage', mainEntity: RAMA }, { '@type': 'Article' }),
  ],
  [
    'a person whose address this is, with articles',
    ld({ ...RAMA, url: 'https://www.example.com/in/rama' }, { '@type': 'Article' }),
  ],
  [
    'a card whose address this is, beside an entry',
    CARD.replace(
      '</div>',
      '<a class="u-url" href="/in/rama">me</a></div><div class="h-entry"><i class="dt-published">2026</i></div>',
    ),
  ],
  [
    'the site’s owner',
    ld({ '@type': 'WebSite' }, { '@type': 'Organization', url: 'https://www.example.com/' }, RAMA),
  ],
  [
    'the first of several whose page this is',
    ld({
      '@graph': [
        { '@type': 'Person', name: 'Other' },
        { ...RAMA, '@id': '/in/rama#me' },
      ],
    }),
  ],
  [
    'a page that a theme calls an article and an entry',
    '<meta property="og:type" content="article"><article class="hentry">About</article>' + CARD,
  ],
  ['a person’s page with a trail to it', ld({ '@type': 'BreadcrumbList' }, RAMA)],
]) {
  test(`somebody’s all the same: ${what}`, async () => {
    const { person, page } = await stage.read(markup);
    assert.deepEqual([person, page.name], [true, 'Rama Treas']);
  });
}

for (const url of [
  'https://www.linkedin.com/in/rama/',
  'https://mastodon.social/@rama',
  'https://www.xing.com/profile/Rama_Treas',
  'https://orcid.org/0000-0002-1825-0097',
]) {
  test(`a profile that has not loaded yet is one, with nothing read of it: ${url}`, async () => {
    const { person, page } = await stage.read('<h1></h1><p>Loading</p>', { level: 'full', url });
    assert.deepEqual([person, page], [true, {}]);
  });
}

test('two people of two formats are never made one', async () => {
  const footer =
    '<footer class="h-card"><b class="p-name">Sam Oak</b><i class="p-org">Harbour</i></footer>';
  for (const person of [ld(RAMA), ld({ '@type': 'ProfilePage', mainEntity: RAMA })]) {
    assert.deepEqual((await stage.read(footer + person)).page, { name: 'Rama Treas' });
  }
  // The one whose page it is counts, wherever it stands.
  const own = footer.replace('</footer>', '<a class="u-url" href="/in/rama">x</a></footer>');
  assert.deepEqual((await stage.read(own + ld(RAMA))).page, {
    name: 'Sam Oak',
    employer: 'Harbour',
  });
});
