// The protocol's messages as the extension sees them (docs/protocol.md). What the host sends is
// looked at before it is believed: it may be of another version.

import { LEVELS, type Level } from '../shared/capture';
import { isSite } from '../shared/sites';
import type { HostInfo, MachineSettings, Policy } from '../shared/status';
import type { Decision, Outcome, Problem, Severity, Surface, Verdict } from '../shared/verdict';

export type HostRequest =
  | { type: 'check'; site: string; surface: Surface; text: string }
  | {
      type: 'submit';
      site: string;
      surface: Surface;
      text: string;
      reason?: string;
      prepare?: boolean;
    }
  | { type: 'settle'; ticket: string; posted: boolean }
  | { type: 'clients'; state: 'absent' | 'locked' | 'unknown' }
  | ({ type: 'clients'; state: 'open' } & NamesPage);

/** Hashes of clients' names, as many as fit into a message; nothing here reads them. */
export interface NamesPage {
  key: string;
  names: string;
  /** How many came before. */
  from: number;
  more: boolean;
}

/** An answer whose members have not been looked at yet. */
export interface HostReply {
  id: number | null;
  type: string;
  [member: string]: unknown;
}

export interface Welcome {
  host: HostInfo;
  /** null: the machine has no settings that can be used; `problems` says why. */
  settings: MachineSettings | null;
  policies: Policy[];
  /** A rule looks for the names of the people in the notes. */
  clients: boolean;
  problems: Problem[];
}

export const SURFACES: readonly Surface[] = ['post', 'comment', 'message', 'profile', 'share'];
const SEVERITIES: readonly Severity[] = ['allow', 'advise', 'warn', 'block'];
const OUTCOMES: readonly Outcome[] = ['released', 'overridden', 'held'];

type Members = Record<string, unknown>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isList = Array.isArray as (value: unknown) => value is unknown[];
const isOneOf = <T>(value: unknown, choices: readonly T[]): value is T =>
  choices.includes(value as T);
const isProblem = (value: unknown): value is Problem & Members =>
  isObject(value) && isText(value['code']) && isText(value['message']) && isText(value['hint']);

/** The error in a reply, or null if it is none. */
export function parseError(reply: unknown): Problem | null {
  if (!isObject(reply) || reply['type'] !== 'error') return null;
  const error = reply['error'];
  return isProblem(error) ? error : { code: 'internal', message: '', hint: '' };
}

/** Levels by site. What is not one falls back to `link`, which gives least away. */
function parseCapture(value: unknown): Record<string, Level> {
  if (!isObject(value)) return {};
  const entries = Object.entries(value).filter((entry): entry is [string, Level] => {
    return isSite(entry[0]) && isOneOf(entry[1], LEVELS);
  });
  return Object.fromEntries(entries);
}

/** The settings in a welcome or in the memory; null if they are not whole. */
export function parseSettings(value: unknown): MachineSettings | null {
  if (!isObject(value)) return null;
  const { enabled, sites, on_failure: onFailure, surfaces } = value;
  const whole =
    typeof enabled === 'boolean' &&
    isList(sites) &&
    (onFailure === 'hold' || onFailure === 'release') &&
    isList(surfaces);
  if (!whole) return null;
  return {
    enabled,
    sites: sites.filter(isText).filter(isSite),
    onFailure,
    surfaces: SURFACES.filter((surface) => surfaces.includes(surface)),
    capture: parseCapture(value['capture']),
  };
}

export function parseWelcome(reply: HostReply): Welcome | null {
  const { type, protocol, host, policies, problems } = reply;
  const whole =
    type === 'welcome' &&
    typeof protocol === 'number' &&
    isText(host) &&
    isList(policies) &&
    isList(problems);
  const settings = parseSettings(reply['settings']);
  if (!whole || (settings === null && reply['settings'] !== null)) return null;
  return {
    host: { version: host, protocol },
    settings,
    policies: policies.filter(isObject).map(({ id, version, title }) => ({
      id: String(id),
      version: Number(version),
      title: isText(title) ? title : '',
    })),
    clients: reply['clients'] === true,
    problems: problems.filter(isProblem),
  };
}

const isLesson = (value: unknown): boolean =>
  isObject(value) && ['title', 'text', 'right', 'wrong'].every((member) => isText(value[member]));

function isVerdict(value: unknown): value is Verdict & Members {
  return (
    isObject(value) &&
    isOneOf(value['verdict'], SEVERITIES) &&
    isList(value['findings']) &&
    value['findings'].every(
      (finding) =>
        isObject(finding) &&
        isText(finding['rule']) &&
        isText(finding['title']) &&
        isOneOf(finding['severity'], SEVERITIES) &&
        Number.isSafeInteger(finding['start']) &&
        Number.isSafeInteger(finding['end']) &&
        (finding['lesson'] === undefined || isLesson(finding['lesson'])),
    ) &&
    isList(value['problems']) &&
    (value['unchecked'] === undefined || isList(value['unchecked']))
  );
}

export function parseVerdict(reply: HostReply): Verdict | null {
  const { id: _id, type, ...verdict } = reply;
  return type === 'verdict' && isVerdict(verdict) ? verdict : null;
}

export function parseDecision(reply: HostReply): Decision | null {
  const { id: _id, type, ...decision } = reply;
  const whole =
    type === 'decision' &&
    isOneOf(decision['outcome'], OUTCOMES) &&
    isVerdict(decision['verdict']) &&
    (decision['ticket'] === undefined || isText(decision['ticket']));
  return whole ? (decision as unknown as Decision) : null;
}
