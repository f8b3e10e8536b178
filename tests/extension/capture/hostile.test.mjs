// Pages that mean harm: what is read of them is text, bounded, and read in the end.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { load } from '../load.mjs';
import { HERE, ld, Stage } from './stage.mjs';

const { FIELD_NAMES, FIELDS, isList } = await load('shared/capture.ts');

let stage;
before(async () => {
  stage = await Stage.start();
});
after(() => stage?.stop());

const full = (markup, more) => stage.page(markup, { level: 'full', ...more });
const RAMA = { '@type': 'Person', name: 'Rama', url: HERE };

/** No field is longer than it may be, by the one that tells of a cut. */
function assertBounded(page) {
  for (const [name, value] of Object.entries(page)) {
    assert.ok(FIELD_NAMES.includes(name), name);
    const { most, many } = FIELDS[name];
    assert.equal(Array.isArray(value), isList(name), name);
    if (isList(name)) assert.ok(value.length <= many + 1, `${name}: ${value.length} entries`);
    for (const text of [value].flat()) assert.ok([...text].length <= most + 1, `${name}: too long`);
  }
}

const HUGE = 'x'.repeat(1_000_000);
const MANY = 10_000;
const list = (make) => Array.from({ length: MANY }, (_, at) => make(at));

test('a megabyte in each member, and ten thousand of each', async () => {
  const terms = list((at) => ({
    '@type': 'OrganizationRole',
    roleName: `Head ${at}`,
    startDate: '2020',
    worksFor: { name: 'N' },
  }));
  const page = await full(
    ld({
      ...RAMA,
      alternateName: [HUGE, ...list(String)],
      worksFor: terms,
      alumniOf: list((at) => `School ${at}`),
      address: list((at) => `Town ${at}`),
      email: list((at) => `${at}@a.example`),
      telephone: list((at) => `${10_000 + at}`),
      knows: list((at) => ({ name: `Friend ${at}`, url: `/in/${at}` })),
      sameAs: list((at) => `https://social.example/@u${at}`),
    }),
  );
  assertBounded(page);
  for (const name of FIELD_NAMES.filter((field) => isList(field))) {
    assert.ok(page[name]?.length >= FIELDS[name].many, `${name}: ${page[name]?.length}`);
  }
});

for (const [what, open, close, property] of [
  ['microdata', '<p itemscope itemtype="https://schema.org/Person"', '</p>', 'itemprop'],
  ['RDFa', '<p vocab="https://schema.org/" typeof="Person"', '</p>', 'property'],
]) {
  test(`${what}: ten thousand values, and a megabyte in some`, async () => {
    const markup =
      `${open}><b ${property}="name">Rama</b><b ${property}="description">${HUGE}</b>` +
      list((at) => `<i ${property}="email">${at}@a.example</i>`).join('') +
      close;
    const page = await full(markup);
    assertBounded(page);
    assert.deepEqual(
      [page.name, page.about.length, page.emails.length],
      ['Rama', FIELDS.about.most + 1, FIELDS.emails.many + 1],
    );
  });

  test(`${what}: ten thousand people are nobody’s profile`, async () => {
    const person = `${open}><b ${property}="name">Rama</b>${close}`;
    assert.equal((await stage.read(list(() => person).join(''))).person, false);
  });
}

test('ten thousand cards are nobody’s profile', async () => {
  const card = '<div class="h-card"><b class="p-name">Rama</b></div>';
  assert.equal((await stage.read(list(() => card).join(''))).person, false);
});

test('an adapter’s list of ten thousand entries of a megabyte', async () => {
  const act = `{
    const item = (at) => '<li class="artdeco-list__item"><div class="t-bold"><span aria-hidden="true">Head ' + at + '</span></div></li>';
    const items = Array.from({ length: ${MANY} }, (_, at) => item(at)).join('');
    document.body.innerHTML = '<main><h1>' + 'x'.repeat(1e6) + '</h1><section><div id="experience"></div><ul>' + items + '</ul></section></main>';
  }`;
  const page = await full('<body></body>', { url: 'https://www.linkedin.com/in/rama/', act });
  assertBounded(page);
  assert.equal(page.positions.length, FIELDS.positions.many + 1);
});

for (const [what, tag] of [
  ['a card', 'div class="h-card"'],
  ['a thing', 'div itemscope itemtype="https://schema.org/Person" itemprop="knows"'],
  ['a thing of RDFa', 'div vocab="https://schema.org/" typeof="Person" property="knows"'],
]) {
  test(`two thousand deep in each other: ${what}`, async () => {
    // A parser closes what is too deep, a script does not; hidden, or the browser lays it all out.
    const page = await stage.show('<!doctype html><body hidden></body>');
    await page.evaluate((open) => {
      const holder = document.createElement('template');
      holder.innerHTML = `<${open}><b class="p-name" itemprop="name" property="name">Rama</b></div>`;
      let at = document.body;
      for (let depth = 0; depth < 2000; depth++) {
        const inner = holder.content.firstElementChild.cloneNode(true);
        if (depth === 0) for (const name of ['itemprop', 'property']) inner.removeAttribute(name);
        at.append(inner);
        at = inner;
      }
    }, tag);
    await page.evaluate(stage.script);
    const captured = await page.evaluate(() => globalThis.forepostCapture('full'));
    assert.equal(captured.page.name, 'Rama');
    assertBounded(captured.page);
    await page.close();
  });
}

test('things that refer to each other in circles', async () => {
  const page = await full(
    `<div id="a" itemscope itemtype="https://schema.org/Person" itemref="a b c"><b itemprop="name">Rama</b></div>
     <div id="b" itemprop="knows" itemscope itemtype="https://schema.org/Person" itemref="a b c"><i itemprop="name">Ada</i></div>
     <div id="c"><p itemprop="address" itemscope itemref="c"><i itemprop="addressLocality">Leeds</i></p></div>`,
  );
  assert.deepEqual([page.name, page.place], ['Rama', 'Leeds']);
  assert.ok(page.connections.some((entry) => entry.startsWith('Ada · knows')));
  const graph = await full(
    ld({
      '@graph': [
        {
          ...RAMA,
          '@id': '#a',
          knows: [{ '@id': '#a' }, { '@id': '#b' }],
          worksFor: { '@id': '#a' },
        },
        {
          '@id': '#b',
          '@type': 'Person',
          name: 'Ada',
          knows: { '@id': '#a' },
          address: { '@id': '#b' },
        },
      ],
    }),
  );
  assert.equal(graph.name, 'Rama');
});

const BAD = [
  'javascript:alert(1)',
  'JaVa\tScript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
];

test('no address but those of the web, wherever it stands', async () => {
  const links = (attributes) => BAD.map((bad) => `<a ${attributes} href="${bad}">Ada</a>`).join('');
  const page = await full(
    ld({
      ...RAMA,
      sameAs: BAD,
      knows: BAD.map((url) => ({ name: 'Ada', url })),
      email: BAD,
      telephone: BAD,
    }) +
      `<div itemscope itemtype="https://schema.org/Person"><link itemprop="url" href="${HERE}">${links('itemprop="sameAs knows email"')}</div>
       <div vocab="https://schema.org/" typeof="Person">${links('property="sameAs"')}</div>
       <div class="h-card"><a class="u-url" href="${HERE}">x</a>${links('class="u-url u-email p-tel"')}</div>
       ${links('rel="me"')}${links('rel="friend"')}<a type="text/vcard" href="javascript:alert(1)">card</a>`,
  );
  assert.deepEqual([page.links, page.emails, page.phones, page.handles], [, , , ,].fill(undefined));
  for (const entry of page.connections) assert.match(entry, /^Ada · (knows|friend)$/);
});

test('an adapter’s links are of the web alone too', async () => {
  const markup = `<main><h1>Rama</h1><div class="job-title">Head</div>
    <a href="javascript:alert('orcid.org/')">x</a><a href="mailto:javascript:alert(1)">x</a></main>`;
  const page = await full(markup, { url: 'https://www.example.com/people/rama' });
  assert.deepEqual(page, { name: 'Rama', position: 'Head' });
});

test('a script, a style and a draft within a field are no text of it', async () => {
  const inner =
    'Rama<script>evil()</script><style>b{}</style><noscript>no</noscript><template>t</template>' +
    '<textarea>draft</textarea><select><option>o</option></select><div contenteditable>draft</div>' +
    '<svg><title>icon</title></svg> Treas';
  for (const markup of [
    `<div class="h-card"><div class="p-name">${inner}</div></div>`,
    `<div itemscope itemtype="https://schema.org/Person"><div itemprop="name">${inner}</div></div>`,
  ]) {
    assert.equal((await full(markup)).name, 'Rama Treas');
  }
});

test('what looks like markup, a formula or a command stays the text that it is', async () => {
  const texts = ['<img src=x onerror=alert(1)>', '=HYPERLINK("x")', '$(rm -rf ~)', '../../etc'];
  const markup = ld({ ...RAMA, alternateName: texts }).replaceAll('<img', '\\u003cimg');
  assert.deepEqual((await full(markup)).names, texts);
});

/** Elements that answer in the place of what a script asks of a page or of a form. */
function clobbered() {
  const names =
    'querySelector querySelectorAll createTreeWalker getSelection textContent getAttribute matches closest parentElement hasAttribute localName children nodeType';
  const clobber = names
    .split(' ')
    .map((name) => `<img name="${name}" id="${name}"><form name="${name}"></form>`)
    .join('');
  const fields = names
    .split(' ')
    .map((name) => `<input name="${name}" value="evil">`)
    .join('');
  return `${clobber}
    <form class="h-card">${fields}<b class="p-name">Rama</b><form></form></form>
    <form itemscope itemtype="https://schema.org/Person"><input name="getAttribute"><b itemprop="jobTitle">Head</b></form>`;
}

test('elements named like what scripts ask of a page', async () => {
  const { name, position } = await full(clobbered());
  assert.deepEqual([name, position], ['Rama', 'Head']);
});

test('the same in a world of its own, as an extension’s scripts have one', async () => {
  const page = await stage.show(`<!doctype html>${clobbered()}`);
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = { frameId: frameTree.frame.id, worldName: 'forepost' };
  const { executionContextId } = await session.send('Page.createIsolatedWorld', world);
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: `${stage.script}; forepostCapture('full')`,
    returnByValue: true,
  });
  assert.equal(exceptionDetails, undefined);
  const { name, position } = result.value.page;
  assert.deepEqual([name, position], ['Rama', 'Head']);
  assert.equal(await page.evaluate(() => typeof globalThis.forepostCapture), 'undefined');
  await page.close();
});

test('members that every object has, and getters on what a page’s objects come from', async () => {
  const data =
    '{"@type":"Person","name":"Rama","__proto__":{"email":"a@b.example"},"constructor":"x","toString":"y","hasOwnProperty":"z"}';
  const act = `for (const name of ['email', 'telephone', 'worksFor', '@id', '@graph'])
    Object.defineProperty(Object.prototype, name, { get: () => 'planted@b.example', configurable: true });`;
  const page = await full(`<script type="application/ld+json">${data}</script>`, { act });
  assert.deepEqual(page, { name: 'Rama' });
  const words = 'constructor __proto__ toString';
  const thing = `<div itemscope itemtype="https://schema.org/Person ${words}"><b itemprop="name ${words}">Rama</b></div>
    <div prefix="constructor: x" typeof="constructor:a __proto__:b" property="toString:c"></div>`;
  assert.deepEqual(await full(thing), { name: 'Rama' });
});

test('a name that holds the mark between parts makes no other parts', async () => {
  const knows = { name: 'Ada · spouse · https://evil.example/', url: 'https://ada.example/' };
  const { connections } = await full(ld({ ...RAMA, knows }));
  assert.deepEqual(connections, [
    'Ada, spouse, https://evil.example/ · knows · https://ada.example/',
  ]);
});

test('broken and odd JSON-LD', async () => {
  const odd = [
    null,
    7,
    'Person',
    [],
    {},
    { '@type': 7 },
    { '@graph': 'x' },
    [[RAMA]],
    { '@type': ['Person'], name: { '@value': 7 } },
  ];
  const { person, page } = await stage.read(
    ld(...odd) + '<script type="application/ld+json">{</script>',
  );
  assert.deepEqual([person, page], [true, {}]);
});
