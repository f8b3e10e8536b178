// The program is killed at random moments of saves and erasures: what was answered is there, what
// was erased is not, and the vault opens. No browser; the key store is a real one.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { Host } from '../protocol/host.mjs';
import { Machine } from './lib/machine.mjs';

const KILLS = Number(process.env.FOREPOST_KILLS ?? 300);
const SITE = 'https://www.example.com';
// Most requests take less: a kill comes before, within and after the write.
const LONGEST = 12;
// The vault is kept small, so that looking through all of it at each start stays quick.
const FEW = 20;

let machine;
before(async () => {
  machine = new Machine({ sites: [SITE], settings: { capture: { [SITE]: 'card' } } });
  await machine.logIn();
});
after(async () => {
  await machine?.close();
});

/** Random, but the same at each run: a failure can be looked at again. */
function randomFrom(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function start() {
  const host = new Host({ env: { ...process.env, ...machine.env } });
  await host.ask({
    id: 1,
    type: 'hello',
    protocol: { min: 1, max: 1 },
    extension: '0.1.0',
  });
  const state = await host.ask({ id: 2, type: 'notes.unlock' });
  assert.equal(state.state, 'open', JSON.stringify(state));
  return host;
}

async function clients(host) {
  const { clients: list, total } = await host.ask({ id: 3, type: 'notes.list', limit: 200 });
  assert.equal(list.length, total);
  return new Map(list.map(({ id, title }) => [id, title]));
}

test(`${KILLS} kills at random moments of saves and erasures`, async (t) => {
  const random = randomFrom(20261124);
  let number = 0;
  let known = new Map();
  /** What was asked and not answered when the program was killed. */
  let open = null;
  const met = { before: 0, done: 0, undone: 0 };

  const look = async (host) => {
    const there = await clients(host);
    if (open?.save !== undefined) {
      const saved = [...there].find(([, title]) => title === open.save);
      met[saved ? 'done' : 'undone']++;
      if (saved) known.set(...saved);
    } else if (open?.erase !== undefined) {
      met[there.has(open.erase) ? 'undone' : 'done']++;
      if (!there.has(open.erase)) known.delete(open.erase);
    } else {
      met.before++;
    }
    open = null;
    assert.deepEqual(there, known);
  };

  const act = async (host) => {
    if (known.size >= FEW || (known.size > 0 && random(2) === 0)) {
      const id = [...known.keys()][random(known.size)];
      open = { erase: id };
      const reply = await host.ask({ id: 4, type: 'notes.erase', client: id });
      assert.equal(reply.type, 'notes.erased', JSON.stringify(reply));
      known.delete(id);
    } else {
      const name = `Client ${++number}`;
      open = { save: name };
      const reply = await host.ask({
        id: 5,
        type: 'notes.save',
        site: SITE,
        url: `${SITE}/in/${number}`,
        kind: 'person',
        page: { name, headline: 'x'.repeat(random(400) + 1) },
        note: 'y'.repeat(random(3000) + 1),
      });
      assert.equal(reply.type, 'notes.saved', JSON.stringify(reply));
      known.set(reply.client.id, name);
    }
    open = null;
  };

  for (let kills = 0; kills < KILLS; kills++) {
    const host = await start();
    await look(host);
    let alive = true;
    const killed = sleep(random(LONGEST * 10) / 10).then(async () => {
      alive = false;
      await host.kill();
    });
    while (alive) {
      await act(host).catch((error) => {
        if (alive || !/the host ended/.test(error.message)) throw error;
      });
    }
    await killed;
  }
  const host = await start();
  await look(host);
  assert.equal(await host.close(), 0);
  t.diagnostic(
    `killed with nothing open ${met.before} times, within a write that was done ${met.done} times ` +
      `and within one that was not ${met.undone} times`,
  );
  assert.ok(met.done + met.undone > KILLS / 3, 'most kills fell between two writes');
});
