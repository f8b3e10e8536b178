// Spans of text, in UTF-16 units, half open.

export interface Span {
  start: number;
  end: number;
}

/** Replaces each half of a broken surrogate pair, so that the text can be sent; same length. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/**
 * Where spans of `before` are in `after`, if one stretch was typed over: those ahead of the
 * change stay, those behind it move, those that it touches are dropped until the next verdict.
 */
export function shiftSpans<S extends Span>(before: string, after: string, spans: S[]): S[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail++;
  }
  const moved = after.length - before.length;
  return spans.flatMap((span) => {
    if (span.end <= head) return [span];
    if (span.start >= before.length - tail) {
      return [{ ...span, start: span.start + moved, end: span.end + moved }];
    }
    return [];
  });
}
