// Locks the page when the notes were not asked for anything for as long as the program takes to
// forget the keys. A computer that slept has no timer that ran on time, so the clock counts.

const MINUTE = 60_000;
/** How often the clock is looked at, at least, in milliseconds. */
const LOOK = 30_000;

export class Idle {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private limit = 0;
  private last = 0;

  constructor(private readonly passed: () => void) {}

  /** Begins to count; `minutes` as the program's settings say. */
  start(minutes: number): void {
    this.limit = minutes * MINUTE;
    this.used();
  }

  stop(): void {
    this.limit = 0;
    clearTimeout(this.timer);
  }

  /** Something was asked for. */
  used(): void {
    if (this.limit === 0) return;
    this.last = Date.now();
    this.look();
  }

  /** Also to be called when the page is seen again. */
  look(): void {
    clearTimeout(this.timer);
    if (this.limit === 0) return;
    const left = this.last + this.limit - Date.now();
    if (left <= 0) {
      this.stop();
      this.passed();
      return;
    }
    this.timer = setTimeout(() => this.look(), Math.min(left, LOOK));
  }
}
