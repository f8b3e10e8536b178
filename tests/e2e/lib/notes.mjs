// What the tests of notes do over and over: a network with profiles of one's own, Save, and a look
// at what is kept.
//
//   const { stage, gallery } = await openNotes();
//   gallery.put('/profile/ann', profile({ name: 'Ann' }));
//   const { page } = await stage.visit('/profile/ann', { origin: gallery.origin });
//   const popup = await SavePopup.of(stage, page);
//   await popup.save({ note: 'rang' });              the lines of the outcome
//   clientsOf(stage.machine);                        what `forepost notes list` prints
import { createServer } from 'node:http';
import { Host } from '../../protocol/host.mjs';
import { Stage } from './stage.mjs';
import { Ui } from './ui.mjs';
import { until } from './until.mjs';

/** A listed site with the pages that a test puts there. */
class Gallery {
  #pages = new Map();
  #server;

  static async start() {
    const gallery = new Gallery();
    gallery.#server = createServer(({ url }, response) => {
      const page = gallery.#pages.get(new URL(url, 'http://localhost').pathname);
      response.writeHead(page === undefined ? 404 : 200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
      });
      response.end(page ?? 'Nothing here.');
    });
    await new Promise((done) => gallery.#server.listen(0, '127.0.0.1', done));
    const { port } = gallery.#server.address();
    // The browser's policy opens hosts without regard to ports; the settings know it as a site.
    gallery.origin = `http://demo.localhost:${port}`;
    return gallery;
  }

  put(path, html) {
    this.#pages.set(path, html);
    return this.origin + path;
  }

  close() {
    this.#server.closeAllConnections();
    return new Promise((done) => this.#server.close(done));
  }
}

/**
 * A stage with a key store and one more site, the gallery. `capture`: the level of the demo network;
 * null leaves it unset. `galleryCapture`: the same for the gallery.
 */
export async function openNotes({
  capture = 'card',
  galleryCapture = 'card',
  keyring = true,
  prepare,
} = {}) {
  const gallery = await Gallery.start();
  try {
    const stage = await Stage.open({
      keyring,
      // The browser lets the extension in everywhere; only the settings keep it out elsewhere.
      machine: { openTo: ['http://demo.localhost', 'http://other.localhost'] },
      prepare: (machine) => {
        const levels = { [machine.sites[0]]: capture, [gallery.origin]: galleryCapture };
        machine.settings({
          sites: [...machine.sites, gallery.origin],
          capture: Object.fromEntries(Object.entries(levels).filter(([, level]) => level)),
        });
        prepare?.(machine);
      },
    });
    const close = async () => {
      await stage.close();
      await gallery.close();
    };
    return { stage, gallery, close };
  } catch (error) {
    await gallery.close();
    throw error;
  }
}

const escaped = (text) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

/** A page about one person: `person` are members of schema.org; `head` goes in as it is. */
export function profile(person, { head = '', title = 'A profile' } = {}) {
  const data = { '@context': 'https://schema.org', '@type': 'Person', ...person };
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  return `<!doctype html><html lang="en"><head><title>${escaped(title)}</title>${head}
    <script type="application/ld+json">${json}</script></head><body><h1>A profile</h1></body></html>`;
}

/** What the program says as JSON; throws if it fails. */
export function notesOf(machine, command, ...args) {
  const { status, stdout, stderr } = machine.forepost('notes', command, ...args, '--json');
  if (status !== 0) throw new Error(`forepost notes ${command} failed (${status}): ${stderr}`);
  return JSON.parse(stdout);
}

export const clientsOf = (machine) => notesOf(machine, 'list', '--limit', '0').clients;
export const clientOf = (machine, id) => notesOf(machine, 'show', '--id', String(id)).client;

/** The popup's page for a tab, pressed and read like a person does. */
export class SavePopup {
  static async of(stage, page, { chrome = stage.chrome, ...options } = {}) {
    const popup = new SavePopup();
    popup.page = await chrome.popup(page, options);
    popup.ui = await Ui.of(popup.page);
    return popup;
  }

  /** Fills in what is given, presses the button, and waits for the outcome. */
  async save({ name, note, tags } = {}) {
    await this.type('Name (optional)', name);
    await this.type('Note (optional)', note);
    await this.type('Tags (optional, with commas between)', tags);
    return this.press('Save this profile');
  }

  async type(label, text) {
    if (text === undefined) return;
    await this.ui.press(label);
    await this.page.keyboard.type(text);
  }

  async press(name) {
    await this.ui.press(name);
    return this.outcome();
  }

  /** The lines that say what became of it. */
  outcome() {
    return until(
      async () => {
        const lines = await this.page.$$eval('#save [role=status] :is(h2, p)', (elements) =>
          elements.map((element) => element.textContent),
        );
        return lines.length > 0 && !lines.includes('Saving…') && lines;
      },
      { what: 'the outcome of a save in the popup', timeout: 20_000 },
    );
  }
}

/** The outcome in the page itself, or null: {title, text, buttons}. */
export async function toast(ui) {
  const tree = await ui.tree();
  const region = tree.find(
    ({ role, name }) => role?.value === 'region' && name?.value === 'Forepost notes',
  );
  if (!region) return null;
  const names = (role) => tree.all(region, role).map(({ name }) => name?.value ?? '');
  return { title: names('heading')[0] ?? '', text: tree.text(region), buttons: names('button') };
}

/** Waits for one whose heading fits. */
export function toasted(ui, title) {
  return until(
    async () => {
      const seen = await toast(ui);
      if (seen && title.test(seen.title)) return seen;
      throw new Error(`the toast is ${JSON.stringify(seen)}`);
    },
    { what: `a toast ${title}`, timeout: 20_000 },
  );
}

/** What the browser tells the worker when the shortcut is pressed in this tab. */
export async function pressShortcut(stage, page, chrome = stage.chrome) {
  const tab = await chrome.tabOf(page);
  await chrome.inWorker(
    (id) => globalThis.chrome.commands.onCommand.dispatch('save-profile', { id }),
    tab,
  );
}

/** The same for the entry in the menu. */
export async function chooseMenu(stage, page, chrome = stage.chrome) {
  const tab = await chrome.tabOf(page);
  await chrome.inWorker(
    (id) => globalThis.chrome.contextMenus.onClicked.dispatch({ menuItemId: 'save' }, { id }),
    tab,
  );
}

/** Evaluates in the world of our scripts in a page, as a page that took them over would. */
export class OurWorld {
  static async of(stage, page) {
    const world = new OurWorld();
    world.session = await page.createCDPSession();
    const contexts = [];
    world.session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
    await world.session.send('Runtime.enable');
    world.context = await until(
      () =>
        contexts.find(
          ({ origin, auxData }) =>
            auxData?.type === 'isolated' && origin.includes(stage.machine.extensionId),
        ),
      { what: 'the world of our scripts in the page' },
    );
    return world;
  }

  async run(expression) {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      contextId: this.context.id,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  }
}

/** One session with a host of one's own: `work(ask)` asks for notes of the machine's vault. */
export async function withHost(machine, work) {
  const host = new Host({ env: { ...process.env, ...machine.env } });
  let id = 0;
  const ask = async (message) => {
    const reply = await host.ask({ id: ++id, ...message });
    if (reply.type === 'error') throw new Error(`${message.type}: ${JSON.stringify(reply)}`);
    return reply;
  };
  try {
    await ask({ type: 'hello', protocol: { min: 1, max: 1 }, extension: '0.1.0' });
    await ask({ type: 'notes.unlock' });
    return await work(ask);
  } finally {
    await host.close();
  }
}
