// A session bus and a GNOME Keyring of one's own, with an empty keyring that is unlocked. The real
// ones of whoever runs this are not touched.
//
//   const keyring = await Keyring.start(folder);      keeps its files in there; a short path
//   launch(program, { env: { ...process.env, ...keyring.env } });
//   await keyring.stop();
//
// The bus starts nothing by itself: no second keyring, and no window that would ask for a password.
// A folder that was used before holds the keys that were kept then.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PASSWORD = 'password of the login';

/** The first line on the child's standard output. */
function firstLine(child, name) {
  return new Promise((done, fail) => {
    let text = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (part) => {
      text += part;
      if (text.includes('\n')) done(text.slice(0, text.indexOf('\n')));
    });
    child.once('error', (error) => fail(new Error(`${name} does not start: ${error.message}`)));
    child.once('exit', (code, signal) => fail(new Error(`${name} has ended: ${code ?? signal}`)));
  });
}

function hasOwner(env) {
  const asked = spawnSync(
    'dbus-send',
    [
      '--session',
      '--print-reply=literal',
      '--dest=org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      'org.freedesktop.DBus.NameHasOwner',
      'string:org.freedesktop.secrets',
    ],
    { env: { ...process.env, ...env }, encoding: 'utf8' },
  );
  return asked.stdout?.includes('true') ?? false;
}

export class Keyring {
  #children;

  constructor(env, children) {
    /** What a program needs in its environment to find this keyring. */
    this.env = env;
    this.#children = children;
  }

  static async start(folder) {
    const home = resolve(folder);
    mkdirSync(home, { recursive: true, mode: 0o700 });
    const socket = join(home, 'bus');
    const config = join(home, 'bus.conf');
    writeFileSync(
      config,
      `<busconfig><type>session</type><listen>unix:path=${socket}</listen>` +
        '<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/>' +
        '<allow own="*"/></policy></busconfig>',
    );
    const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...inherited } = process.env;
    const own = {
      ...inherited,
      HOME: home,
      XDG_RUNTIME_DIR: home,
      XDG_DATA_HOME: join(home, 'data'),
    };
    const children = [];
    try {
      const bus = spawn('dbus-daemon', ['--nofork', '--print-address', `--config-file=${config}`], {
        env: own,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      children.push(bus);
      const env = { DBUS_SESSION_BUS_ADDRESS: await firstLine(bus, 'dbus-daemon') };
      const daemon = spawn(
        'gnome-keyring-daemon',
        ['--unlock', '--components=secrets', '--foreground'],
        { env: { ...own, ...env }, stdio: ['pipe', 'ignore', 'ignore'] },
      );
      children.push(daemon);
      let failure;
      daemon.once('error', (error) => (failure = error.message));
      daemon.stdin.once('error', (error) => (failure = error.message));
      daemon.stdin.end(PASSWORD);
      for (let tries = 0; !hasOwner(env); ++tries) {
        if (failure || daemon.exitCode !== null || tries === 400) {
          throw new Error(`gnome-keyring-daemon does not start: ${failure ?? 'it has ended'}`);
        }
        await new Promise((done) => setTimeout(done, 25));
      }
      return new Keyring(env, children);
    } catch (error) {
      children.forEach((child) => child.kill('SIGKILL'));
      throw error;
    }
  }

  async stop() {
    for (const child of this.#children.splice(0).reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await ended;
    }
  }
}
