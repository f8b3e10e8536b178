// The requests of scripts in pages, looked at before anything is done with them.

import type { PageReport, PageRequest } from '../shared/page-messages';
import type { Surface } from '../shared/verdict';
import { SURFACES } from './host-messages';

const MAX_REASON = 500;
const MAX_TICKET = 200;
const MAX_NAME = 100;
const MAX_COMPOSERS = 50;

type Members = Record<string, unknown>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isSurface = (value: unknown): value is Surface => SURFACES.includes(value as Surface);
const isText = (value: unknown, max: number, min = 0): value is string =>
  typeof value === 'string' && value.length >= min && value.length <= max;

function isReport(value: unknown): value is PageReport & Members {
  return (
    isObject(value) &&
    isText(value['adapter'], MAX_NAME) &&
    Array.isArray(value['composers']) &&
    value['composers'].length <= MAX_COMPOSERS &&
    value['composers'].every(
      (composer) =>
        isObject(composer) &&
        isSurface(composer['surface']) &&
        Number.isSafeInteger(composer['found']) &&
        (composer['found'] as number) >= 0,
    )
  );
}

// The length of `text` is looked at by the relay, which has a failure of its own for it.
const WELL_FORMED: Record<PageRequest['type'], (request: Members) => boolean> = {
  state: () => true,
  ui: () => true,
  check: ({ surface, text }) => isSurface(surface) && isText(text, Infinity),
  submit: ({ surface, text, reason, prepare }) =>
    isSurface(surface) &&
    isText(text, Infinity) &&
    (reason === undefined || isText(reason, MAX_REASON, 1)) &&
    (prepare === undefined || typeof prepare === 'boolean'),
  settle: ({ ticket, posted }) => isText(ticket, MAX_TICKET, 1) && typeof posted === 'boolean',
  report: ({ report }) => isReport(report),
};

/** The number of a request, 0 if it has none: a reply needs one. */
export function idOf(message: unknown): number {
  const id = isObject(message) ? message['id'] : null;
  return Number.isSafeInteger(id) && (id as number) > 0 ? (id as number) : 0;
}

export function typeOf(message: unknown): string {
  const type = isObject(message) ? message['type'] : null;
  return typeof type === 'string' ? type : '';
}

/** The request, or null if any member is missing or of the wrong kind. */
export function parseRequest(message: unknown): PageRequest | null {
  if (!isObject(message) || idOf(message) === 0) return null;
  const type = typeOf(message);
  if (!Object.hasOwn(WELL_FORMED, type)) return null;
  return WELL_FORMED[type as PageRequest['type']](message)
    ? (message as unknown as PageRequest)
    : null;
}
