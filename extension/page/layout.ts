// Keeps mark, banner and underlines at their composer while the page scrolls and changes. At most
// once a frame, and only while a composer is in view.

import type { Banner } from './banner';
import type { Composer } from './composers';
import { boxOf, containsAcross, isEmpty, kControl, visibleBox } from './dom';
import type { Box } from './dom';
import type { Mark } from './mark';
import type { Mirror } from './mirror';
import { kMark, kWidest, placeBanner, placeMark } from './placement';
import type { Room, Side } from './placement';
import type { UiEnd } from './ui-contract';

const kPressable = 'button, a[href], input, select, summary, label, [role=button], [role=menuitem]';

/** What lies further from a composer is none of its controls, in pixels. */
const kNear = 80;

export class Layout {
  private composer: Composer | null = null;
  private readonly sizes = new ResizeObserver(() => this.soon());
  private frame = 0;
  /** Where the mark is, from the composer's lower right corner, and for which size of it. */
  private spot: { dx: number; dy: number; width: number; height: number } | null = null;

  /** Where the banner was put last. */
  private side: Side | null = null;

  constructor(
    private readonly host: Element,
    private readonly end: UiEnd,
    private readonly mark: Mark,
    private readonly banner: Banner,
    private readonly mirror: Mirror,
    /** The composer is no longer in the page. */
    private readonly gone: () => void,
  ) {
    addEventListener('scroll', this.scrolled, { capture: true, passive: true });
    addEventListener('resize', this.soon);
  }

  retire(): void {
    removeEventListener('scroll', this.scrolled, true);
    removeEventListener('resize', this.soon);
    this.follow(null);
  }

  follow(composer: Composer | null): void {
    this.sizes.disconnect();
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.spot = null;
    this.composer?.element.removeEventListener('scroll', this.soon);
    this.composer = composer;
    if (!composer) return;
    // Of what scrolls within a shadow root the window hears nothing.
    composer.element.addEventListener('scroll', this.soon, { passive: true });
    this.sizes.observe(composer.element);
    this.sizes.observe(this.banner.panel);
  }

  readonly soon = (): void => {
    if (!this.composer || this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.now();
    });
  };

  now(): void {
    const { composer } = this;
    if (!composer) return;
    if (!composer.element.isConnected) {
      this.gone();
      return;
    }
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const anchor = visibleBox(composer.element);
    this.placeMark(composer, anchor, view);
    this.mirror.place();
    if (this.banner.shown) this.placeBanner(composer, anchor, view);
  }

  private readonly scrolled = ({ target }: Event): void => {
    if (!this.composer) return;
    if (target instanceof Element && !containsAcross(target, this.composer.element)) return;
    this.soon();
  };

  private placeMark(composer: Composer, anchor: Box, view: Room): void {
    const { button } = this.mark;
    button.hidden = isEmpty(anchor);
    if (button.hidden) return;
    const width = anchor.right - anchor.left;
    const height = anchor.bottom - anchor.top;
    if (this.spot?.width !== width || this.spot.height !== height) {
      const controls = this.end.controls(composer).map(boxOf);
      const at = placeMark(anchor, controls, view, this.isFree);
      this.spot = { dx: at.left - anchor.right, dy: at.top - anchor.bottom, width, height };
    }
    button.style.left = `${Math.min(anchor.right + this.spot.dx, view.width - kMark)}px`;
    button.style.top = `${anchor.bottom + this.spot.dy}px`;
  }

  private placeBanner(composer: Composer, anchor: Box, view: Room): void {
    const { panel } = this.banner;
    const near = this.pressables(composer, this.end.controls(composer));
    if (!this.mark.button.hidden) near.push(boxOf(this.mark.button));
    // To measure it undoes what it has been scrolled to.
    const body = panel.querySelector('.body');
    const scrolled = body?.scrollTop ?? 0;
    panel.style.maxHeight = 'none';
    panel.style.width = `${Math.min(kWidest, view.width - 16)}px`;
    // A lesson that opens must not move away from the pointer.
    const stay = this.banner.reading ? this.side : null;
    let place = placeBanner(this.banner.fullHeight(), anchor, near, view, stay);
    if (place.width !== panel.offsetWidth) {
      panel.style.width = `${place.width}px`;
      place = placeBanner(this.banner.fullHeight(), anchor, near, view, stay);
    }
    this.side = place.side;
    panel.style.left = `${place.left}px`;
    panel.style.top = `${place.top}px`;
    panel.style.width = `${place.width}px`;
    panel.style.maxHeight = `${place.maxHeight}px`;
    if (body) body.scrollTop = scrolled;
  }

  /** All that can be pressed around a composer, its submit controls first. */
  private pressables({ element }: Composer, controls: Element[]): Box[] {
    const { left, top, right, bottom } = boxOf(element);
    let scope: Element | null = controls[0] ? element : null;
    while (scope && !scope.contains(controls[0] as Element)) scope = scope.parentElement;
    const others = [...(scope?.querySelectorAll(kControl) ?? [])].map(boxOf).filter((box) => {
      return (
        box.left < right + kNear &&
        box.right > left - kNear &&
        box.top < bottom + kNear &&
        box.bottom > top - kNear
      );
    });
    return [...controls.map(boxOf), ...others];
  }

  private readonly isFree = (x: number, y: number): boolean => {
    const hit = document.elementsFromPoint(x, y).find((found) => found !== this.host);
    return !hit?.closest(kPressable);
  };
}
