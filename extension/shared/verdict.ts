// The host's answers as docs/protocol.md describes them. All offsets are UTF-16 units.

export type Severity = 'allow' | 'advise' | 'warn' | 'block';
export type Surface = 'post' | 'comment' | 'message' | 'profile' | 'share';
export type Outcome = 'released' | 'overridden' | 'held';

export interface Citation {
  source: string;
  clause: string;
  url: string;
  verified: boolean;
}

/** A short lesson of the policy. All of it is shown as text. */
export interface Lesson {
  title: string;
  /** A few sentences; may have line breaks. */
  text: string;
  /** A post that is fine. */
  right: string;
  /** One that is not. */
  wrong: string;
}

export interface Finding {
  rule: string;
  title: string;
  severity: Severity;
  /** From a list that must not show: no span, no text, no citation, no lesson. */
  opaque: boolean;
  start: number;
  end: number;
  text: string;
  message: string;
  guidance: string;
  cite?: Citation;
  owner: string;
  /** A wording that would be fine. */
  suggest?: string;
  lesson?: Lesson;
}

export interface Problem {
  code: string;
  message: string;
  hint: string;
}

export interface Verdict {
  verdict: Severity;
  findings: Finding[];
  policy: { id: string; version: number } | null;
  truncated: boolean;
  problems: Problem[];
  /** Lists that could not be looked at. */
  unchecked?: string[];
  /** What the background says of them, in a sentence for the person. */
  notice?: string;
}

export interface Decision {
  outcome: Outcome;
  verdict: Verdict;
  record?: { seq: number; hash: string };
  ticket?: string;
}
