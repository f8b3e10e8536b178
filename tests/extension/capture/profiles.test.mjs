// What the adapters read of profiles, in Chromium off made-up pages with the sites' structure.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fixture, ld, Stage } from './stage.mjs';

const folder = new URL('../../../extension/sites/', import.meta.url);

let stage;
before(async () => {
  stage = await Stage.start();
});
after(() => stage?.stop());

const RAMA = { name: 'Rama Treas' };
const PAGES = {
  linkedin: [
    'https://www.linkedin.com/in/rama/',
    {
      ...RAMA,
      headline: 'Treasury for small firms',
      employer: 'Northwind',
      place: 'Leeds, England',
      about: 'Money in.\nMoney out.',
      positions: ['Head of Treasury · Northwind · Mar 2021 - Present', 'Analyst · Ledger Ltd'],
      education: ['MSc Finance · University of Leeds · 2009 - 2011'],
      emails: ['rama@northwind.example'],
    },
  ],
  'linkedin-guest': [
    'https://uk.linkedin.com/in/rama',
    {
      ...RAMA,
      headline: 'Treasury for small firms',
      employer: 'Northwind',
      place: 'Leeds, England',
      about: 'Money in.',
      positions: ['Head of Treasury · Northwind · Mar 2021 - Present'],
      education: ['MSc Finance · University of Leeds · 2009 - 2011'],
    },
  ],
  x: [
    'https://x.com/ramatreas/media',
    {
      name: 'Rama Treas💷',
      headline: 'Financial services',
      place: 'Leeds',
      about: 'Money in.\nMoney out.',
      links: ['https://t.co/abc'],
      handles: ['@ramatreas on x.com'],
    },
  ],
  github: [
    'https://github.com/ramatreas',
    {
      ...RAMA,
      names: ['ramatreas'],
      employer: 'northwind',
      place: 'Leeds',
      about: 'Money in.',
      links: ['https://rama.example/', 'https://social.example/@rama'],
      handles: ['@ramatreas on github.com', 'rama@social.example'],
      emails: ['rama@northwind.example'],
    },
  ],
  mastodon: [
    'https://mastodon.social/@rama',
    {
      name: 'Rama Treas 💷',
      about: 'Money in.\n\nMoney out.',
      links: ['https://rama.example/'],
      handles: ['rama@mastodon.social'],
      connections: ['Ada Moor · follows · https://mastodon.social/@ada'],
    },
  ],
  bluesky: [
    'https://bsky.app/profile/rama.example',
    { ...RAMA, about: 'Money in.', handles: ['@rama.example on bsky.app'] },
  ],
  xing: [
    'https://www.xing.com/profile/Rama_Treas',
    {
      ...RAMA,
      position: 'Head of Treasury',
      employer: 'Northwind',
      place: 'Leeds, United Kingdom',
      positions: ['Head of Treasury · Northwind · 2021 - now'],
    },
  ],
  orcid: [
    'https://orcid.org/0000-0002-1825-0097',
    {
      ...RAMA,
      names: ['R. Treas', 'Rama T.'],
      links: ['https://rama.example/'],
      positions: [
        'Head of Treasury (Finance) · Northwind · 2021-03 to present',
        'Analyst · Ledger Ltd',
      ],
      education: ['University of Leeds · 2009 to 2011'],
    },
  ],
  staff: [
    'https://www.example.ac.uk/finance/people/rama-treas',
    {
      name: 'Dr Rama Treas',
      position: 'Reader in Finance',
      employer: 'Department of Finance',
      about: 'Money in.',
      links: ['https://orcid.org/0000-0002-1825-0097'],
      positions: ['Reader, University of Example, 2019'],
      education: ['PhD, University of Leeds, 2012'],
      emails: ['rama@example.ac.uk'],
      phones: ['+441134960000'],
    },
  ],
};

for (const [name, [url, fields]] of Object.entries(PAGES)) {
  test(`${name}: everything that is read of it`, async () => {
    const { person, page } = await stage.read(fixture(name), { level: 'full', url });
    assert.equal(person, true);
    assert.deepEqual(page, fields);
  });
}

test('another server of Mastodon is known by its page', async () => {
  const { page } = await stage.read(fixture('mastodon'), { url: 'https://social.example/@rama' });
  assert.equal(page.about, 'Money in.\n\nMoney out.');
});

test('an adapter is believed before what the page says in JSON-LD, and lists are both’s', async () => {
  const data = ld({
    '@type': 'Person',
    name: 'R. Rama Treas',
    jobTitle: 'Adviser',
    worksFor: 'Elsewhere',
    telephone: '0113 496 0000',
  });
  const [url] = PAGES.linkedin;
  const { page } = await stage.read(fixture('linkedin') + data, { level: 'full', url });
  assert.deepEqual([page.name, page.employer], ['Rama Treas', 'Northwind']);
  assert.deepEqual(page.positions.slice(2), ['Adviser · Elsewhere']);
  assert.deepEqual(page.phones, ['0113 496 0000']);
});

test('where the adapter finds nothing the formats still say what they know', async () => {
  const data = ld({ '@type': 'Person', name: 'Rama Treas' });
  const { page } = await stage.read(data, { url: 'https://www.linkedin.com/in/rama/' });
  assert.deepEqual(page, RAMA);
});

test('every selector in the adapters is one', async () => {
  const page = await stage.show('<!doctype html>');
  const selectors = [];
  const collect = (value) => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        if (name === 'at') selectors.push(inner);
        collect(inner);
      }
    }
  };
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const { profile } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    const { mark, needs, unless, root } = profile ?? {};
    selectors.push(...[mark, needs, unless, root].filter((selector) => selector !== undefined));
    collect(profile);
  }
  const bad = await page.evaluate(
    (list) =>
      list.filter((selector) => {
        try {
          document.querySelector(selector);
          return false;
        } catch {
          return true;
        }
      }),
    [...selectors, '[['],
  );
  await page.close();
  assert.ok(selectors.length > 50);
  assert.deepEqual(bad, ['[[']);
});
