// Writes the seeds of each fuzzer from what the project already has: the messages in
// docs/protocol.md and tests/protocol, the policies and their sentences, the corpora.
//
//   node tests/fuzz/make-seeds.mjs --out DIR        DIR/TARGET/…
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
if (!values.out) {
  console.error('usage: make-seeds.mjs --out DIR');
  process.exit(64);
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const list = (folder, pattern) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true })
        .filter((name) => pattern.test(name))
        .map((name) => join(root, folder, name))
    : [];
const read = (path) => readFileSync(path, 'utf8');

// Every JSON object of a text that stands on lines of its own, as in the documentation's examples.
function objectsIn(text) {
  const objects = [];
  for (const line of text.split('\n')) {
    try {
      const value = JSON.parse(line);
      if (value && typeof value === 'object' && !Array.isArray(value)) objects.push(line.trim());
    } catch {
      // prose, or an example with words left out
    }
  }
  return objects;
}

const frame = (json) => {
  const body = Buffer.from(json, 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([length, body]);
};

const policies = list('policies', /\.json$/).map(read);
const sentences = policies
  .flatMap((text) => JSON.parse(text).rules)
  .flatMap((rule) => [...(rule.examples?.hit ?? []), ...(rule.examples?.miss ?? [])])
  .map((example) => (typeof example === 'string' ? example : example.text));
const corpora = list('tests/policies', /\.jsonl$/)
  .flatMap((path) => objectsIn(read(path)))
  .map((line) => JSON.parse(line).text)
  .filter((text) => typeof text === 'string');
const odd = ['\u200bgu\u0430rantee\u0301d', '\uff27\uff35\uff21\uff32', 'ﬁnal ﬀ', '👩‍👩‍👧 🇬🇧', '"“’‘”'];
const texts = [...new Set([...sentences, ...corpora, ...odd])];

const hello = '{"id":1,"type":"hello","protocol":{"min":1,"max":1},"extension":"0.1.0"}';
const documented = [join(root, 'docs/protocol.md'), ...list('tests/protocol', /\.(json|jsonl|md)$/)]
  .flatMap((path) => objectsIn(read(path)))
  .concat(hello);
const checks = texts.slice(0, 40).map((text, i) =>
  JSON.stringify({
    id: i + 2,
    type: i % 2 ? 'check' : 'submit',
    site: 'https://www.example.com',
    surface: 'post',
    text,
  }),
);
// Where a vault is that has one client, client 1 with note 4.
const notes = [
  { type: 'notes.status' },
  { type: 'notes.unlock' },
  { type: 'notes.unlock', passphrase: 'correct horse battery' },
  { type: 'notes.lock' },
  {
    type: 'notes.save',
    site: 'https://www.example.com',
    url: 'https://www.example.com/in/rama',
    kind: 'person',
    page: { name: 'Rama Treas', employer: 'Bluefield Energy' },
    note: 'Met in Leeds',
    tags: ['prospect'],
  },
  { type: 'notes.list', words: 'rama' },
  { type: 'notes.list', offset: 0, limit: 50 },
  { type: 'notes.show', client: 1 },
  { type: 'notes.edit', client: 1, fields: { employer: 'Beta AG' }, tags: ['golf'] },
  { type: 'notes.note', client: 1, text: 'Called' },
  { type: 'notes.note', client: 1, note: 4, text: '' },
  { type: 'notes.erase', client: 1 },
].map((message, i) => JSON.stringify({ id: i + 3, ...message }));
const unlock = notes[1];
const talks = [...notes.map((message) => `${unlock}\n${message}`), notes.join('\n')];
const messages = [...new Set([...documented, ...checks, ...notes])];

// A rule alone makes a small policy, which a fuzzer can change faster than a whole one.
const smallPolicies = policies.flatMap((text) => {
  const policy = JSON.parse(text);
  return policy.rules.map((rule) => JSON.stringify({ ...policy, rules: [rule] }));
});
const settings = list('tests', /settings[^/]*\.json$/)
  .concat(list('installer', /settings[^/]*\.json$/))
  .map(read)
  .concat(
    JSON.stringify({
      enabled: true,
      sites: ['https://www.example.com', 'https://*.example.org', 'http://demo.localhost:8437'],
      policies: ['/etc/forepost/policy.json'],
      on_failure: 'hold',
    }),
  );

const session = (message) => Buffer.concat([frame(hello), frame(message)]);
const after = (byte, text) => Buffer.concat([Buffer.from([byte]), Buffer.from(text)]);
const records = list('docs', /^records\.md$/).flatMap((path) => objectsIn(read(path)));

// The rows and pages of docs/notes.md and docs/vault.md, and what else the notes read.
const row = JSON.stringify({
  kind: 'person',
  name: 'Rama Treas',
  tags: ['prospect'],
  addresses: ['https://www.example.com/in/rama'],
  links: ['https://rama.example'],
  created: '2026-11-24T07:10:00.000Z',
  time: '2026-11-24T07:10:00.000Z',
  text: 'Met in Leeds',
  address: 'https://www.example.com/in/rama',
  level: 'card',
  page: { name: 'Rama', selection: 'a new bank' },
});
const addresses = [
  'https://a.example/%7Eb/../c/?utm_x=1&d=%c3%bc#e',
  'http://[::1]:80/',
  'https://u@h:8443',
];

// What is signed of a bundle: header, manifest, parts.
const bundle = (parts) => {
  const bodies = parts.map(([, , body]) => Buffer.from(body, 'utf8'));
  const manifest = Buffer.from(
    JSON.stringify({
      version: 7,
      expires: '2027-06-30',
      approved_by: 'Jane Roe, CCO',
      approved_on: '2026-11-20',
      parts: parts.map(([kind, name], i) => ({ kind, name, size: bodies[i].length })),
    }),
  );
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32LE(1);
  sizes.writeUInt32LE(manifest.length, 4);
  return Buffer.concat([Buffer.from('forepost-bundle\n'), sizes, manifest, ...bodies]);
};
const approved = JSON.stringify({
  format: 1,
  posts: [{ id: 'a', text: 'Read our report.', approved_by: 'J', approved_on: '2026-11-20' }],
});

// The first pattern that fits a target's name says what it reads.
const KINDS = [
  // an odd byte and what is signed, or an even one and a whole file
  [
    /bundle/,
    () => [
      after(0, approved),
      ...smallPolicies.slice(0, 20).map((policy) =>
        after(
          1,
          bundle([
            ['policy', 'p.json', policy],
            ['list', 'restricted', 'Acme Holdings plc\tAcme\t$ACME\n'],
            ['adapters', 'a.json', '[]'],
            ['approved_posts', 'posts.json', approved],
          ]),
        ),
      ),
    ],
  ],
  // a byte for the size of the pieces, then frames
  [/frame/, () => messages.flatMap((m) => [after(6, frame(m)), after(3, session(m))])],
  [/session|serve/, () => messages.map(session)],
  // one message a line
  [/messag|field|request/, () => [...messages, ...talks]],
  [/settings|origin/, () => settings],
  // an even byte and an entry, or an odd one and patches of a file
  [
    /record/,
    () => [...records.map((r) => after(0, r)), after(1, '\0\x20x'), after(1, 'SQLite format 3')],
  ],
  // a byte that says which reader
  [
    /notes/,
    () => [
      ...addresses.map((address) => after(0, address)),
      after(1, row),
      after(2, texts.slice(0, 8).join('\0')),
      after(2, addresses.join('\n').padStart(90, '\0')),
      ...texts.slice(0, 20).map((text) => after(3, text)),
      after(4, 'SQLite format 3\0'),
    ],
  ],
  // a byte that says the format
  [
    /import/,
    () => [
      ...texts
        .slice(0, 10)
        .flatMap((text) => [
          after(0, `Name;E-mail;Notes\nRama;r@example.com;"${text.replaceAll('"', '""')}"\n`),
          after(1, `BEGIN:VCARD\r\nFN:Rama\r\nNOTE:${text}\r\nEND:VCARD\r\n`),
        ]),
      after(
        0,
        'Notes:\n"x\ny"\n\nFirst Name,Last Name,URL,Company\nRama,Treas,https://a.example/r,B\n',
      ),
      after(
        1,
        'BEGIN:VCARD\nVERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:M=C3=BC=\nl;R\n' +
          'item1.X-ABRELATEDNAMES:D\nitem1.X-ABLabel:_$!<Boss>!$_\nADR:;;s;c;r;p;l\nEND:VCARD\n',
      ),
      after(2, '{"forepost":"notes","version":1,"clients":[{"id":1,"fields":{"name":"Rama"}}]}'),
      after(2, '[{"name":"Rama","notes":["x"],"relations":[{"what":"boss","name":"D"}]}]'),
      after(3, '\xff\xfeN\0a\0'),
    ],
  ],
  // a byte that says what is changed: patches of a file, a whole file, patches of its log, tables
  [
    /vault/,
    () => [
      ...[0, 2].flatMap((part) => ['', '\0\x20x', '\x20\x10a\x40\x20b'].map((p) => after(part, p))),
      after(1, 'SQLite format 3\0'),
      ...Array.from({ length: 24 }, (_, statement) =>
        after(3, Buffer.concat([Buffer.from([statement, 2, 8]), Buffer.alloc(8, 1)])),
      ),
    ],
  ],
  [/policy|lint|rule/, () => [...smallPolicies, ...policies]],
  [/json/, () => [...messages, ...settings, ...smallPolicies.slice(0, 8)]],
  [/list/, () => ['Acme Holdings plc\tAcme\t$ACME\n# note\n\nBeta AG\tBETA\n']],
  // Each takes three checks of 4 kB.
  [/slow/, () => texts.slice(0, 60)],
  [/./, () => texts],
];

for (const path of list('tests/fuzz', /_fuzz\.cpp$/)) {
  const target = path.replace(/.*\//, '').replace('.cpp', '');
  const seeds = KINDS.find(([pattern]) => pattern.test(target))[1]();
  const folder = join(values.out, target);
  mkdirSync(folder, { recursive: true });
  for (const seed of seeds) {
    const name = createHash('sha1').update(seed).digest('hex');
    writeFileSync(join(folder, name), seed);
  }
}
