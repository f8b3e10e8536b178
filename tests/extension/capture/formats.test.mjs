// What each format says of a person, read in Chromium off pages of made-up people in fixtures/.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fixture, ld, Stage } from './stage.mjs';

let stage;
before(async () => {
  stage = await Stage.start();
});
after(() => stage?.stop());

const full = (markup, more) => stage.page(markup, { level: 'full', ...more });

const EXPECTED = {
  'json-ld': {
    name: 'Rama Treas',
    names: ['R. Treas', 'Rama T.'],
    employer: 'Northwind',
    position: 'Head of Treasury',
    headline: 'Treasury for small firms',
    place: 'Leeds, GB',
    about: 'Money in, money out.',
    links: [
      'https://x.com/ramatreas',
      'https://social.example/@rama',
      'https://github.com/ramatreas',
    ],
    handles: ['@ramatreas on x.com', 'rama@social.example', '@ramatreas on github.com'],
    positions: [
      'Adviser · Calder & Rowe · 2023-02–',
      'Head of Treasury · Northwind · 2021–',
      'Chair · Harbour Trust',
      'Ledger Ltd · 2012–2019',
      'Old Mill · –2010',
    ],
    education: [
      'CFA · CFA Institute · –2015-06',
      'MSc Finance · University of Leeds · 2009–2011',
      'Harbour School',
    ],
    places: ['York'],
    emails: ['rama@northwind.example'],
    phones: ['+44-113-496-0000'],
    connections: [
      'Sam Oak · colleague · https://sam.example/',
      'Lin Ode · spouse',
      'Ada, Moor · knows · https://www.example.com/in/ada',
      'Bo Hale · knows',
      'Cy Dent · knows',
    ],
  },
  microdata: {
    name: 'Rama Treas',
    names: ['R. Treas'],
    employer: 'Northwind',
    position: 'Head of Treasury',
    place: 'Leeds, UK',
    about: 'Money in.\nMoney out.',
    links: ['https://x.com/ramatreas'],
    handles: ['@ramatreas on x.com'],
    positions: ['Head of Treasury · Northwind'],
    education: ['MSc Finance · University of Leeds · 2009-09–2011'],
    emails: ['rama@northwind.example'],
    phones: ['0113 496 0000', '+441134960000'],
    connections: ['Sam Oak · colleague', 'Ada Moor · knows · https://www.example.com/in/ada'],
  },
  rdfa: {
    name: 'Rama Treas',
    names: ['R. Treas'],
    employer: 'Northwind',
    position: 'Head of Treasury',
    place: 'Leeds',
    about: 'Money in.',
    positions: ['Head of Treasury · Northwind'],
    emails: ['rama@northwind.example'],
    connections: ['Sam Oak · colleague · https://sam.example/'],
  },
  foaf: {
    name: 'Rama Treas',
    names: ['ramat'],
    links: ['https://social.example/@rama', 'https://rama.example/'],
    handles: ['rama@social.example'],
    emails: ['rama@northwind.example'],
    phones: ['+441134960000'],
    connections: ['Ada Moor · knows · https://ada.example/', 'Bo Hale · knows'],
  },
  'data-vocabulary': {
    name: 'Rama Treas',
    names: ['ramat'],
    employer: 'Northwind',
    position: 'Head of Treasury',
    place: 'Leeds, Yorkshire',
    positions: ['Head of Treasury · Northwind'],
    connections: ['Ada Moor · knows · https://ada.example/'],
  },
  'h-resume': {
    name: 'Rama Treas',
    names: ['ramat'],
    place: 'Leeds',
    about: 'Money in.',
    links: ['https://github.com/ramatreas', 'https://www.example.com/rama.vcf'],
    handles: ['@ramatreas on x.com', 'rama@social.example', '@ramatreas on github.com'],
    positions: ['Head of Treasury · Northwind · 2021-03–', 'Analyst · Ledger Ltd · 2012–2019'],
    education: ['MSc Finance · University of Leeds · 2009–2011'],
    emails: ['rama@northwind.example'],
    phones: ['+44 113 496 0000'],
    connections: [
      'Ada Moor · friend · https://ada.example/',
      'Sam Oak · co-worker · https://www.example.com/in/sam',
      'Bo Hale · colleague',
    ],
  },
  'open-graph': {
    name: 'Rama Treas',
    about: 'Money in.',
    links: ['https://rama.example/'],
    handles: ['@rama on example.com'],
  },
};

for (const [name, fields] of Object.entries(EXPECTED)) {
  test(`${name}: everything that is read of it`, async () => {
    assert.deepEqual(await full(fixture(name)), fields);
  });
}

test('of several formats the more trusted wins a text, and lists are what any of them says', async () => {
  const person = (name, more) => ({ '@type': 'Person', name, ...more });
  const markup =
    ld(person('Dr Rama Treas', { email: 'one@a.example', worksFor: 'Northwind' })) +
    `<div itemscope itemtype="https://schema.org/Person"><b itemprop="name">Rama Treas</b>
       <i itemprop="jobTitle">Head</i><i itemprop="email">ONE@a.example</i></div>
     <div vocab="https://schema.org/" typeof="Person"><b property="name">Rama</b>
       <i property="jobTitle">Tail</i><i property="description">RDFa’s</i><i property="email">two@a.example</i></div>
     <div class="h-card"><b class="p-name">Treas</b><b class="p-note">card’s</b><b class="p-adr">Hull</b></div>
     <meta property="og:type" content="profile"><meta property="og:title" content="Rama | Harbour">
     <meta property="og:description" content="OG’s">`;
  const { name, position, about, place, employer, emails } = await full(markup);
  assert.deepEqual(
    { name, position, about, place, employer, emails },
    {
      name: 'Dr Rama Treas',
      position: 'Head',
      about: 'RDFa’s',
      place: 'Hull',
      employer: 'Northwind',
      emails: ['one@a.example', 'two@a.example'],
    },
  );
});

test('a position that two formats date differently stands once, as the more trusted has it', async () => {
  const job = (more) => ({ '@type': 'OrganizationRole', roleName: 'Head', ...more });
  const data = {
    '@type': 'Person',
    name: 'Rama',
    worksFor: [
      job({ worksFor: 'Northwind', startDate: '2021' }),
      job({ worksFor: 'Northwind', startDate: '2010', endDate: '2012' }),
    ],
  };
  const card = `<div class="h-card"><b class="p-name">Rama</b>
    <p class="p-experience"><b class="p-job-title">Head</b><i class="p-org">Northwind</i><time class="dt-start">March 2021</time></p>
    <p class="p-experience"><b class="p-job-title">Clerk</b><i class="p-org">Ledger</i></p></div>`;
  assert.deepEqual((await full(ld(data) + card)).positions, [
    'Head · Northwind · 2021–',
    'Head · Northwind · 2010–2012',
    'Clerk · Ledger',
  ]);
});

for (const [what, markup, expected] of [
  ['one', '<a href="/rama.VCF">card</a>', ['https://www.example.com/rama.VCF']],
  [
    'one, linked twice',
    '<a href="/a.vcf">card</a><link rel="alternate" type="text/vcard" href="/a.vcf">',
    ['https://www.example.com/a.vcf'],
  ],
  [
    'several, of which none can be told to be hers',
    '<a href="/a.vcf">a</a><a href="/b.vcf">b</a>',
    undefined,
  ],
]) {
  test(`cards to download: ${what}`, async () => {
    const person = ld({ '@type': 'Person', name: 'Rama' });
    assert.deepEqual((await full(person + markup)).links, expected);
  });
}

test('links alone make nobody’s profile', async () => {
  const markup = '<a rel="me" href="https://rama.example/">me</a><a href="/rama.vcf">card</a>';
  const { person, page } = await stage.read(markup, { level: 'full' });
  assert.deepEqual([person, page], [false, {}]);
});

test('a site’s own handle is not the person’s', async () => {
  const metas = '<meta name="twitter:creator" content="@h"><meta name="twitter:site" content="@h">';
  const { handles } = await full(metas + ld({ '@type': 'Person', name: 'Rama' }));
  assert.equal(handles, undefined);
});

for (const [link, handle] of [
  ['https://twitter.com/rama', '@rama on x.com'],
  ['https://mobile.x.com/rama/', '@rama on x.com'],
  ['https://x.com/home', undefined],
  ['https://x.com/rama/status/1', undefined],
  ['https://bsky.app/profile/rama.example', '@rama.example on bsky.app'],
  ['https://www.threads.net/@rama', '@rama on threads.net'],
  ['https://social.example/@rama@other.example', 'rama@other.example'],
  ['https://rama.example/', undefined],
]) {
  test(`the handle in ${link}`, async () => {
    const { handles } = await full(ld({ '@type': 'Person', name: 'Rama', sameAs: link }));
    assert.deepEqual(handles, handle && [handle]);
  });
}

for (const [what, member, value, expected] of [
  ['an address of mail', 'email', 'mailto:A@b.example?cc=c@d.example', ['A@b.example']],
  ['what is no address of mail', 'email', 'javascript:alert(1)', undefined],
  ['two in one', 'email', 'a@b.example, c@d.example', undefined],
  ['a number with its name', 'telephone', 'Phone: +44 (0)113 496-0000', ['+44 (0)113 496-0000']],
  ['a number with an extension', 'telephone', '0113 496 0000 ext. 12', ['0113 496 0000 ext. 12']],
  ['what is no number', 'telephone', 'call me <script>', undefined],
  ['too few digits', 'telephone', '123', undefined],
]) {
  test(`mail and telephone: ${what}`, async () => {
    const page = await full(ld({ '@type': 'Person', name: 'Rama', [member]: value }));
    assert.deepEqual(page[member === 'email' ? 'emails' : 'phones'], expected);
  });
}
