// Put into a page when the person saves it, and never before. It only makes the reading callable:
// the background then calls it with the site's level (background/capture.ts).

import type { Captured, Level } from '../shared/capture';
import { read } from './read';

/** In the world of this extension's scripts, where the page cannot see it. */
export interface CaptureWorld {
  forepostCapture?: (level: Level) => Captured;
}

(globalThis as CaptureWorld).forepostCapture = (level) => read(level, document);
