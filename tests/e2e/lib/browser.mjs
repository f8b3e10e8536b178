// A real Chromium on a machine of machine.mjs.
//
//   const chrome = await Chrome.start(machine);
//   const page = await chrome.open('http://demo.localhost:8437/');
//   await chrome.stop();
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { until } from './until.mjs';

const HOST_NAME = 'io.forepost.host';

// Nothing here may keep the policy from installing the extension, and nothing may call out.
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-sync',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater,InterestFeedContentSuggestions',
  '--password-store=basic',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE *.localhost, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--dns-prefetch-disable',
  '--ozone-override-screen-size=1280,900',
];

/**
 * Closes a page. One that is just on its way to another page, as after a form was sent, may pass
 * over it, and the browser says "closed" all the same: it is asked until the page is gone.
 */
export async function closePage(page) {
  for (let attempt = 0; attempt < 10; ++attempt) {
    const closed = page.close().then(
      () => true,
      () => page.isClosed(),
    );
    if (await Promise.race([closed, sleep(1500).then(() => false)])) return;
  }
  throw new Error(`the page ${page.url()} cannot be closed`);
}

export class Chrome {
  constructor(machine, browser, profile) {
    this.machine = machine;
    this.browser = browser;
    this.profile = profile;
  }

  /**
   * Starts a browser with a profile of its own (or `profile`, a folder that an earlier one used)
   * and waits until the extension is there. `live`: false does not wait for it.
   */
  static async start(
    machine,
    {
      headless = true,
      live = true,
      dark = false,
      profile,
      args = [],
      viewport = { width: 1280, height: 860 },
    } = {},
  ) {
    const folder = profile ?? mkdtempSync(join(machine.folder, 'profile-'));
    const extra = [];
    if (!machine.install) {
      extra.push(`--load-extension=${join(machine.build, 'extension/unpacked')}`);
      const hosts = join(folder, 'NativeMessagingHosts');
      mkdirSync(hosts, { recursive: true });
      const made = join(machine.build, `manifests/native-messaging-hosts/${HOST_NAME}.json`);
      writeFileSync(join(hosts, `${HOST_NAME}.json`), readFileSync(made));
    }
    const browser = await puppeteer.launch({
      executablePath: process.env.FOREPOST_CHROMIUM ?? '/usr/bin/chromium',
      headless,
      userDataDir: folder,
      defaultViewport: headless ? viewport : null,
      // Root in a namespace of its own; Chromium's sandbox does not run as root.
      args: ['--no-sandbox', ...quiet, ...(dark ? ['--force-dark-mode'] : []), ...extra, ...args],
      ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking'],
      protocolTimeout: 60_000,
      env: {
        ...process.env,
        ...machine.env,
        HOME: machine.folder,
        XDG_CONFIG_HOME: join(machine.folder, 'config'),
      },
    });
    const chrome = new Chrome(machine, browser, folder);
    if (live) {
      try {
        await chrome.live();
      } catch (error) {
        await chrome.stop();
        throw error;
      }
    }
    return chrome;
  }

  /** The extension's newest worker as a target, or undefined while it sleeps or is not installed. */
  workerTarget() {
    return this.browser
      .targets()
      .findLast(
        (target) =>
          target.type() === 'service_worker' &&
          target.url().startsWith(`chrome-extension://${this.machine.extensionId}/`),
      );
  }

  /** Runs `work` in the extension's worker. */
  async inWorker(work, ...args) {
    const target = await until(() => this.workerTarget(), {
      what: 'the worker of the extension (is it installed? is its policy in place?)',
      timeout: 20_000,
    });
    const worker = await target.worker();
    return worker.evaluate(work, ...args);
  }

  /** The patterns of all pages into which the extension has asked for a script to be put. */
  registered() {
    return this.inWorker(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches),
    );
  }

  /** Waits until the extension is installed and has registered its script for the listed sites. */
  live() {
    return until(async () => (await this.registered()).length > 0, {
      what: 'the extension to be installed and to register its script for the listed sites',
      timeout: 30_000,
      every: 100,
    });
  }

  async open(url, { dark = false } = {}) {
    const page = await this.browser.newPage();
    if (dark) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await page.goto(url, { waitUntil: 'load' });
    return page;
  }

  /** A page of the extension in a tab of its own; `path` below pages/. */
  async ownPage(path, { dark = false } = {}) {
    const page = await this.browser.newPage();
    if (dark) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await page.goto(`chrome-extension://${this.machine.extensionId}/pages/${path}`);
    return page;
  }

  /** The browser's number for a page's tab. */
  async tabOf(page) {
    await page.bringToFront();
    const tab = await this.inWorker(async (url) => {
      const tabs = await chrome.tabs.query({ active: true });
      return tabs.find((one) => one.url === url)?.id;
    }, page.url());
    if (tab === undefined) throw new Error(`no tab shows ${page.url()}`);
    return tab;
  }

  /** The popup behind the toolbar's mark, as it is for that page. */
  async popup(page, options) {
    return this.ownPage(`status.html?tab=${await this.tabOf(page)}`, options);
  }

  async stop() {
    const child = this.browser.process();
    await this.browser.close().catch(() => child?.kill('SIGKILL'));
    // The last writes of a browser that has just closed may still come.
    for (let attempt = 0; ; ++attempt) {
      try {
        rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
        return;
      } catch (error) {
        if (attempt === 5) throw error;
      }
    }
  }
}
