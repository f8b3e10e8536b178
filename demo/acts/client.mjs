// The second act: a client is saved by one click, found again, and nothing of it can be read on the
// disk.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ui } from '../../tests/e2e/lib/ui.mjs';
import { until } from '../../tests/e2e/lib/until.mjs';
import { people } from '../network.mjs';

const NOTE = 'Met at the spring conference. Wants a second opinion on hedging; call in May.';
const NEXT_EMPLOYER = 'Skerry Wind';

/** Bytes as a person looks at them: 16 a line, in hexadecimal and as text. */
function hexLines(bytes, from, lines) {
  return Array.from({ length: lines }, (_, i) => {
    const at = from + 16 * i;
    const row = [...bytes.subarray(at, at + 16)];
    const hex = row.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const text = row.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.'));
    return `${at.toString(16).padStart(8, '0')}  ${hex}  ${text.join('')}`;
  });
}

/** What assistive software says of the outcome of a save. */
const outcome = (ui, wanted) =>
  until(
    async () => {
      const said = (await ui.announced('status')) ?? '';
      if (wanted.test(said)) return said;
      throw new Error(`it says “${said}”`);
    },
    { what: `the outcome ${wanted}` },
  );

async function saveByPopup({ begin, say, picture, chrome, origin }) {
  begin('They open a client’s profile and save it, with a note');
  const profile = await chrome.open(`${origin}/profile/priya`);
  await picture(profile, 'profile');
  const popup = await chrome.popup(profile);
  await popup.setViewport({ width: 400, height: 620 });
  const ui = await Ui.of(popup);
  await ui.press('Note (optional)');
  await popup.keyboard.type(NOTE, { delay: 4 });
  await ui.press('Tags (optional, with commas between)');
  await popup.keyboard.type('energy, hedging', { delay: 4 });
  await ui.press('Save this profile');
  say(`   ${await outcome(ui, /saved/i)}`);
  await picture(popup, 'saved');
  await popup.close();
  return profile;
}

async function saveAgain({ begin, say, picture, chrome }, profile) {
  begin('She changes jobs; they see her profile again and press Alt+Shift+S');
  const before = people.priya.employer;
  people.priya.employer = NEXT_EMPLOYER;
  try {
    await profile.reload();
    await pressSave(chrome, profile);
    const ui = await Ui.of(profile);
    say(`   ${await outcome(ui, new RegExp(`employer.*${NEXT_EMPLOYER}`, 'i'))}`);
    await picture(profile, 'updated');
  } finally {
    people.priya.employer = before;
  }
}

/** As the browser would: one without a window takes no keys of its own. */
async function pressSave(chrome, profile) {
  const tab = await chrome.tabOf(profile);
  await chrome.inWorker((id) => chrome.commands.onCommand.dispatch('save-profile', { id }), tab);
}

async function draw({ begin, say, picture, chrome, origin }) {
  begin('They save two whom she knows, and look at who is connected to whom');
  for (const who of ['miguel', 'aiko']) {
    const profile = await chrome.open(`${origin}/profile/${who}`);
    await pressSave(chrome, profile);
    say(`   ${people[who].name}: ${await outcome(await Ui.of(profile), /saved/i)}`);
    await profile.close();
  }
  const clients = await chrome.ownPage('clients.html#view=connections');
  await clients.setViewport({ width: 1180, height: 820 });
  await clients.waitForSelector('main > .connections .graph');
  await picture(clients, 'connections');
}

async function find({ begin, say, picture, chrome, machine }) {
  begin('They look her up, in the browser and at the command line');
  const clients = await chrome.ownPage('clients.html#search=hedg');
  const ui = await Ui.of(clients);
  await ui.control('Priya Raman', { kinds: ['link'] });
  await picture(clients, 'found');
  await ui.press('Priya Raman');
  await ui.control('Add note');
  await picture(clients, 'client');
  const night = await chrome.ownPage('clients.html', { dark: true });
  await (await Ui.of(night)).control('Priya Raman', { kinds: ['link'] });
  await picture(night, 'clients-dark');
  say('   $ forepost notes search hedging');
  const found = machine.forepost('notes', 'search', 'hedging');
  if (found.status !== 0 || !found.stdout.includes('Priya Raman')) {
    throw new Error(`forepost notes search did not find her: ${found.stdout}${found.stderr}`);
  }
  for (const line of found.stdout.trimEnd().split('\n')) say(`   ${line}`);
}

async function look({ begin, say, picture, chrome, machine }) {
  begin('What of it can be read on the disk');
  const words = [
    'Priya',
    'Raman',
    'Bluefield',
    NEXT_EMPLOYER,
    'hedging',
    'conference',
    '/profile/',
  ];
  const names = readdirSync(machine.dataFolder).filter((name) => name.startsWith('notes.vault'));
  for (const name of names) {
    const bytes = readFileSync(join(machine.dataFolder, name));
    const readable = words.filter((word) =>
      ['utf8', 'utf16le'].some((encoding) => bytes.includes(Buffer.from(word, encoding))),
    );
    if (readable.length > 0) throw new Error(`${name} holds ${readable.join(', ')}`);
    say(`   ${name}: ${bytes.length} bytes, and none of ${words.join(', ')}`);
  }
  const vault = readFileSync(join(machine.dataFolder, 'notes.vault'));
  const log = readFileSync(join(machine.dataFolder, 'notes.vault-wal'));
  const [name, bytes] =
    log.length > vault.length ? ['notes.vault-wal', log] : ['notes.vault', vault];
  // The fullest stretch: a page of a database is empty in the middle.
  let from = 0;
  let most = 0;
  for (let at = 0; at + 512 <= bytes.length; at += 256) {
    const kinds = new Set(bytes.subarray(at, at + 512)).size;
    if (kinds > most) [most, from] = [kinds, at];
  }
  const lines = hexLines(bytes, from, 24);
  for (const line of lines.slice(0, 4)) say(`   ${line}`);
  const page = await chrome.open('about:blank');
  await page.evaluate(
    (title, text) => {
      document.title = title;
      const heading = document.createElement('h1');
      heading.textContent = title;
      const block = document.createElement('pre');
      block.textContent = text;
      document.body.append(heading, block);
      document.body.style.cssText = 'font: 15px sans-serif; margin: 32px; background: #fff';
      block.style.cssText = 'font: 15px/1.5 monospace';
    },
    `${name}: what somebody who takes the file sees`,
    lines.join('\n'),
  );
  await picture(page, 'vault');
}

export async function clientAct(stage) {
  const profile = await saveByPopup(stage);
  await saveAgain(stage, profile);
  await draw(stage);
  await find(stage);
  await look(stage);
}
