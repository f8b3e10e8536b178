// Answers of the host, looked at member by member before they are believed.

import type { HostReply } from './host-messages';

export type Members = Record<string, unknown>;

/** Thrown by these readers where an answer is not what it should be; `reader` catches it. */
export class Unexpected extends Error {}

export function object(value: unknown): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unexpected();
  return value as Members;
}

export function text(value: unknown): string {
  if (typeof value !== 'string') throw new Unexpected();
  return value;
}

export const optional = (value: unknown): string => (typeof value === 'string' ? value : '');

export function whole(value: unknown): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new Unexpected();
  return value as number;
}

export const wholeOrNull = (value: unknown) =>
  value === null || value === undefined ? null : whole(value);

export function oneOf<T>(value: unknown, choices: readonly T[]): T {
  if (!choices.includes(value as T)) throw new Unexpected();
  return value as T;
}

export function list<T>(value: unknown, read: (entry: unknown) => T): T[] {
  if (!Array.isArray(value)) throw new Unexpected();
  return value.map(read);
}

/** Absent: none. */
export const listOrNone = <T>(value: unknown, read: (entry: unknown) => T): T[] =>
  value === undefined ? [] : list(value, read);

/** A time that can be shown; a page of ours must not stumble over one that cannot. */
export function time(value: unknown): string {
  if (Number.isNaN(Date.parse(text(value)))) throw new Unexpected();
  return value as string;
}

export const timeOrNull = (value: unknown) =>
  value === null || value === undefined ? null : time(value);

/** Reads an answer of this type; null: it is none. */
export const reader =
  <T>(type: string, read: (reply: HostReply) => T) =>
  (reply: HostReply): T | null => {
    if (reply.type !== type) return null;
    try {
      return read(reply);
    } catch (error) {
      if (error instanceof Unexpected) return null;
      throw error;
    }
  };
