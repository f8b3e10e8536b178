// Everything that a test in the browser needs: the demo network, a machine, a browser.
//
//   let stage;
//   before(async () => { stage = await Stage.open(); });
//   after(() => stage.close());
//   const { page, ui } = await stage.visit('/');
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { start } from '../../../demo/server.mjs';
import { Chrome, closePage } from './browser.mjs';
import { Machine, root } from './machine.mjs';
import { Ui } from './ui.mjs';
import { until } from './until.mjs';

// Longer than most hands need, since the machine that runs the tests may be busy.
const A_MOMENT = 400;

export const policyFile = join(root, 'tests/e2e/fixtures/policy.json');

export const drafts = {
  fine: 'Lovely morning at the harbour.',
  advised: 'Our service is best in class.',
  risky: 'These returns are guaranteed.',
  blocked: 'I have inside information on this.',
  restricted: 'Bluefield Energy had a good quarter.',
};

export class Stage {
  /**
   * `machine`: more options of Machine; `chrome`: of Chrome.start; `keyring`: with a key store;
   * `prepare`: called in between.
   */
  static async open({ machine = {}, chrome = {}, keyring = false, prepare } = {}) {
    const stage = new Stage();
    try {
      stage.server = await start({ port: 0 });
      stage.origin = `http://demo.localhost:${stage.server.port}`;
      stage.other = `http://other.localhost:${stage.server.port}`;
      stage.machine = new Machine({
        sites: [stage.origin],
        policy: policyFile,
        lists: { restricted: ['Bluefield Energy\tBluefield\t$BLUE'] },
        ...machine,
      });
      if (keyring) await stage.machine.logIn();
      prepare?.(stage.machine);
      stage.chrome = await Chrome.start(stage.machine, chrome);
      return stage;
    } catch (error) {
      await stage.close();
      throw error;
    }
  }

  async close() {
    await this.chrome?.stop();
    await this.server?.close();
    await this.machine?.close();
  }

  /** A new tab on a page of the demo network. */
  async visit(path, { origin = this.origin, chrome = this.chrome, ...options } = {}) {
    const page = await chrome.open(origin + path, options);
    return { page, ui: await Ui.of(page) };
  }

  /** Forgets what was posted, and closes all tabs but one. */
  async clear() {
    await fetch(`http://127.0.0.1:${this.server.port}/api/posts`, { method: 'DELETE' });
    const [first, ...rest] = await this.chrome.browser.pages();
    await first.goto('about:blank');
    for (const page of rest) await closePage(page);
  }

  async posted() {
    const response = await fetch(`http://127.0.0.1:${this.server.port}/api/posts`);
    return response.json();
  }

  /** Waits until so many posts have arrived, and returns them. */
  postedAtLast(count = 1) {
    return until(
      async () => {
        const posts = await this.posted();
        return posts.length >= count && posts;
      },
      { what: `${count} posts to arrive at the network` },
    );
  }

  policyWith(change) {
    const policy = JSON.parse(readFileSync(policyFile, 'utf8'));
    change(policy);
    return JSON.stringify(policy, null, 2);
  }
}

/** Types into a composer as a person would; long texts as an input method does. */
export async function write(page, selector, text) {
  await page.click(selector);
  if (text.length > 200 || /[^\x20-\x7e]/.test(text)) await page.keyboard.sendCharacter(text);
  else await page.keyboard.type(text);
}

/** Takes out what stands in the focused composer and types something else. */
export async function rewrite(page, selector, text) {
  await page.click(selector);
  await chord(page, 'Control', 'a');
  await page.keyboard.press('Delete');
  await write(page, selector, text);
}

/** A press as a hand does it: the pointer is down for a moment. */
export function press(page, selector) {
  return page.click(selector, { delay: A_MOMENT });
}

/** A key with others held down, as a hand does it: chord(page, 'Control', 'Enter'). */
export async function chord(page, ...keys) {
  const last = keys.pop();
  for (const key of keys) await page.keyboard.down(key);
  await sleep(A_MOMENT);
  await page.keyboard.press(last);
  for (const key of keys.reverse()) await page.keyboard.up(key);
}
