import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks `probe` again and again until it gives something true, and returns that. A probe that throws
 * counts as "not yet". `what` names in the error what was waited for.
 */
export async function until(probe, { what, timeout = 10_000, every = 40 }) {
  const end = Date.now() + timeout;
  let last;
  for (;;) {
    try {
      last = await probe();
      if (last) return last;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) {
      const seen = last instanceof Error ? last.message : JSON.stringify(last);
      throw new Error(
        `waited ${timeout} ms for ${what}; the last look gave: ${seen?.slice(0, 2000)}`,
      );
    }
    await sleep(every);
  }
}

/** Throws if `probe` gives something true within `during` milliseconds. */
export async function never(probe, { what, during = 600 }) {
  const end = Date.now() + during;
  while (Date.now() < end) {
    const seen = await probe();
    if (seen) throw new Error(`should not have happened: ${what}: ${JSON.stringify(seen)}`);
    await sleep(40);
  }
}
