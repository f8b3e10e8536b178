// A machine of one's own: /etc with settings, policy, browser policies and manifests that only this
// process and its children see. The process has to run in a private mount namespace
// (installer/lib/private-mounts); the machine's own /etc is never touched.
//
//   const machine = new Machine({ build: 'build/release', sites: ['http://demo.localhost:8437'] });
//   machine.settings({ on_failure: 'release' });      changes settings.json on the disk
//   machine.policy(JSON.stringify(policy));           puts another policy in place
//   machine.records('list')                           what `forepost records list --json` prints
//   await machine.close();
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Keyring } from './keyring.mjs';

export const root = resolve(fileURLToPath(new URL('../../..', import.meta.url)));

const HOST_NAME = 'io.forepost.host';
const OUTSIDE = 'FOREPOST_OUTSIDE_MOUNTS';

/** Throws unless mounts made by this process stay private to it. */
function checkPrivate() {
  const outside = process.env[OUTSIDE];
  if (!outside || readlinkSync('/proc/self/ns/mnt') === outside) {
    throw new Error(
      "This would change the machine's own /etc. Start it through installer/lib/private-mounts.",
    );
  }
}

function run(program, ...args) {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (error || status !== 0) {
    throw new Error(`${program} ${args.join(' ')} failed: ${error?.message ?? stderr.trim()}`);
  }
}

export class Machine {
  #settings;
  #browserPolicy;
  #managed;
  #keyring;

  /**
   * `openTo`: where the browser's policy lets the extension run at all. `policy`: path of the posting policy to copy. `lists`: by name, the lines of a list. `install`:
   * false leaves the extension out of the browser's policies (it is then loaded unpacked).
   */
  constructor({
    build = process.env.FOREPOST_BUILD ?? join(root, 'build/release'),
    sites,
    openTo = sites,
    policy = join(root, 'policies/us-broker-dealer.json'),
    lists = {},
    install = true,
    developerTools = true,
    settings = {},
  }) {
    checkPrivate();
    this.build = resolve(root, build);
    this.program = join(this.build, 'bin/forepost');
    this.sites = sites;
    this.install = install;
    for (const needed of [this.program, join(this.build, 'extension/forepost.crx')]) {
      if (!existsSync(needed)) {
        throw new Error(`${needed} is missing: run cmake --build --preset release first`);
      }
    }
    this.extensionId = /appid="([a-p]{32})"/.exec(
      readFileSync(join(this.build, 'extension/updates.xml'), 'utf8'),
    )[1];
    /** What programs of this machine find in their environment besides our own. */
    this.env = {};
    this.folder = mkdtempSync(join(tmpdir(), 'forepost-machine-'));
    chmodSync(this.folder, 0o755);
    this.#mountEtc();

    this.dataFolder = join(this.folder, 'data');
    mkdirSync(this.dataFolder, { mode: 0o700 });
    const listPaths = {};
    for (const [name, lines] of Object.entries(lists)) {
      listPaths[name] = `/etc/forepost/${name}.txt`;
      this.write(listPaths[name], lines.join('\n') + '\n');
    }
    this.policy(readFileSync(policy, 'utf8'));
    this.#settings = {
      enabled: true,
      sites,
      policies: ['/etc/forepost/policy.json'],
      lists: listPaths,
      on_failure: 'hold',
      data_folder: this.dataFolder,
      ...settings,
    };
    this.settings({});
    this.manifest({});
    this.#managed = { sites, on_failure: this.#settings.on_failure };
    const made = readFileSync(join(this.build, 'manifests/policies/managed/forepost.json'), 'utf8');
    this.#browserPolicy = JSON.parse(made);
    // Belt and braces, as a firm may set it: the browser itself keeps extensions out elsewhere.
    const [rule] = Object.values(this.#browserPolicy.ExtensionSettings);
    rule.runtime_blocked_hosts = ['*://*'];
    rule.runtime_allowed_hosts = openTo.map((site) => {
      const { protocol, hostname } = new URL(site.replace('*.', ''));
      return `${protocol}//${site.includes('*.') ? '*.' : ''}${hostname}`;
    });
    // Only with this policy may a driver look into an extension that a policy has installed.
    if (developerTools) this.#browserPolicy.DeveloperToolsAvailability = 1;
    this.browserPolicy({});
  }

  #mountEtc() {
    const layers = join(this.folder, 'layers');
    mkdirSync(layers);
    run('mount', '-t', 'tmpfs', '-o', 'mode=755', 'forepost', layers);
    mkdirSync(join(layers, 'upper'), { mode: 0o755 });
    mkdirSync(join(layers, 'work'));
    const options = `lowerdir=/etc,upperdir=${layers}/upper,workdir=${layers}/work`;
    run('mount', '-t', 'overlay', 'forepost', '-o', options, '/etc');
    // What this machine's own administrator has set for Chromium or Forepost stays out of it.
    for (const own of ['/etc/chromium', '/etc/forepost']) {
      mkdirSync(own, { recursive: true, mode: 0o755 });
      run('mount', '-t', 'tmpfs', '-o', 'mode=755', 'forepost', own);
    }
  }

  /** Writes a file as an administrator would: whole, root's, 0644. */
  write(path, content) {
    mkdirSync(join(path, '..'), { recursive: true, mode: 0o755 });
    const beside = `${path}.new`;
    writeFileSync(beside, content, { mode: 0o644 });
    chmodSync(beside, 0o644);
    chownSync(beside, 0, 0);
    renameSync(beside, path);
  }

  /** Changes members of the settings on the disk; undefined takes one out. */
  settings(changes) {
    this.#settings = { ...this.#settings, ...changes };
    this.write('/etc/forepost/settings.json', JSON.stringify(this.#settings, null, 2));
  }

  policy(text) {
    this.write('/etc/forepost/policy.json', text);
  }

  /** Changes members of the native messaging manifest; null removes it. */
  manifest(changes) {
    const path = `/etc/chromium/native-messaging-hosts/${HOST_NAME}.json`;
    if (changes === null) {
      rmSync(path, { force: true });
      return;
    }
    const made = join(this.build, `manifests/native-messaging-hosts/${HOST_NAME}.json`);
    const manifest = { ...JSON.parse(readFileSync(made, 'utf8')), ...changes };
    this.write(path, JSON.stringify(manifest, null, 2));
  }

  /** Changes top-level members of the browser's policy; null removes the policy altogether. */
  browserPolicy(changes, managed = this.#managed) {
    const path = '/etc/chromium/policies/managed/forepost.json';
    if (changes === null) {
      rmSync(path, { force: true });
      return;
    }
    this.#browserPolicy = { ...this.#browserPolicy, ...changes };
    const policy = {
      ...this.#browserPolicy,
      '3rdparty': { extensions: { [this.extensionId]: managed } },
    };
    if (!this.install) delete policy.ExtensionSettings;
    this.write(path, JSON.stringify(policy, null, 2));
  }

  /** Gives this machine's person a session with a key store in it; stop() is close()'s. */
  async logIn() {
    this.#keyring = await Keyring.start(join(this.folder, 'session'));
    Object.assign(this.env, this.#keyring.env);
  }

  /** Runs the program's command line; nothing here throws for an exit code. */
  forepost(...args) {
    const { status, stdout, stderr, error } = spawnSync(this.program, args, {
      encoding: 'utf8',
      env: { ...process.env, ...this.env },
      maxBuffer: 64 * 1024 * 1024,
    });
    if (error) throw error;
    return { status, stdout, stderr };
  }

  /** All records, oldest first. */
  records() {
    const { status, stdout, stderr } = this.forepost('records', 'list', '--limit', '0', '--json');
    if (status !== 0) throw new Error(`forepost records list failed (${status}): ${stderr}`);
    return JSON.parse(stdout).records.map(({ entry }) => entry);
  }

  /** The running hosts of this machine's build: their process ids. */
  hosts() {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => {
        try {
          return readlinkSync(`/proc/${pid}/exe`) === this.program && this.#isOurs(pid);
        } catch {
          return false;
        }
      });
  }

  /** Started below this process: other runs of the tests have hosts of their own. */
  #isOurs(pid) {
    for (let at = pid; at > 1;) {
      if (at === process.pid) return true;
      const stat = readFileSync(`/proc/${at}/stat`, 'utf8');
      at = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    }
    return false;
  }

  async close() {
    await this.#keyring?.stop();
    const failed = ['/etc', join(this.folder, 'layers')].filter(
      (mounted) => spawnSync('umount', ['--lazy', '--recursive', mounted]).status !== 0,
    );
    if (failed.length > 0) throw new Error(`could not unmount ${failed.join(' and ')}`);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
