// Time that passes only when it is told to, and a pause in which all that is ready runs.

/** Lets everything that is ready to run do so. */
export async function settle() {
  for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
}

/** Time that passes only when it is told to. */
export class Clock {
  now = 1_000_000;
  #timers = new Map();
  #next = 1;
  #real = { setTimeout, clearTimeout, now: Date.now };

  install() {
    globalThis.setTimeout = (run, delay = 0) => {
      this.#timers.set(this.#next, { run, at: this.now + delay });
      return this.#next++;
    };
    globalThis.clearTimeout = (id) => this.#timers.delete(id);
    Date.now = () => this.now;
  }

  uninstall() {
    globalThis.setTimeout = this.#real.setTimeout;
    globalThis.clearTimeout = this.#real.clearTimeout;
    Date.now = this.#real.now;
  }

  get pending() {
    return this.#timers.size;
  }

  stopAll() {
    this.#timers.clear();
  }

  async pass(milliseconds) {
    const end = this.now + milliseconds;
    for (;;) {
      await settle();
      const due = [...this.#timers].filter(([, { at }]) => at <= end);
      if (due.length === 0) break;
      due.sort(([, a], [, b]) => a.at - b.at);
      const [id, { run, at }] = due[0];
      this.#timers.delete(id);
      this.now = Math.max(this.now, at);
      run();
    }
    this.now = end;
    await settle();
  }
}
