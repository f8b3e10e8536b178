// Which settings are in force, and where each comes from. The host's answer is the authority; the
// browser's managed storage repeats what is needed while the host is missing; the host's last good
// answer is remembered, so that a restarted worker knows at once.

import { isSite } from '../shared/sites';
import type { MachineSettings, Source, Sourced } from '../shared/status';
import type { Problem } from '../shared/verdict';
import { parseSettings, SURFACES } from './host-messages';

/** What has become of the host since this worker started. */
export type HostState = 'unasked' | 'answered' | 'failed';

export interface Inputs {
  hostState: HostState;
  /** The host's answer; null when it gave none or has no settings. */
  host: MachineSettings | null;
  managed: Partial<MachineSettings>;
  remembered: MachineSettings | null;
}

const MAX_SITES = 1_000;
const MEMORY_KEY = 'settings';

const DEFAULTS: MachineSettings = {
  enabled: true,
  sites: [],
  onFailure: 'hold',
  surfaces: SURFACES.filter((surface) => surface !== 'message'),
  capture: {},
};

/** One value for each setting, with its source. A switch set to off anywhere wins. */
export function effectiveSettings(inputs: Inputs): Sourced<MachineSettings> {
  const { hostState, host, managed, remembered } = inputs;
  const fallbacks: [Source, Partial<MachineSettings> | null][] =
    // A host that was not asked yet is likely to say what it said before; one that failed is not
    // there, and the browser's policy is newer than what it once said.
    hostState === 'unasked'
      ? [
          ['remembered', remembered],
          ['managed', managed],
        ]
      : [
          ['managed', managed],
          ['remembered', remembered],
        ];
  const order: [Source, Partial<MachineSettings> | null][] = host
    ? [['host', host]]
    : [...fallbacks, ['default', DEFAULTS]];

  const pick = <Key extends keyof MachineSettings>(key: Key) => {
    for (const [from, values] of order) {
      const value = values?.[key];
      if (value !== undefined) return { value: value as MachineSettings[Key], from };
    }
    return { value: DEFAULTS[key], from: 'default' as Source };
  };

  const off = [...order, ['managed', managed] as const].find(([, values]) => {
    return values?.enabled === false;
  });
  return {
    enabled: off ? { value: false, from: off[0] } : pick('enabled'),
    sites: pick('sites'),
    onFailure: pick('onFailure'),
    surfaces: pick('surfaces'),
    capture: pick('capture'),
  };
}

interface Managed {
  values: Partial<MachineSettings>;
  problems: Problem[];
}

// What each member of the managed storage has to be (manifests/managed-settings.schema.json).
const MANAGED_MEMBERS: Record<
  string,
  { key: keyof MachineSettings; is: string; read: (value: unknown) => unknown }
> = {
  enabled: {
    key: 'enabled',
    is: 'true or false',
    read: (value) => (typeof value === 'boolean' ? value : undefined),
  },
  sites: {
    key: 'sites',
    is: `a list of up to ${MAX_SITES} origins such as https://www.example.com`,
    read: (value) =>
      Array.isArray(value) &&
      value.length <= MAX_SITES &&
      value.every((site) => typeof site === 'string' && isSite(site))
        ? value
        : undefined,
  },
  on_failure: {
    key: 'onFailure',
    is: '"hold" or "release"',
    read: (value) => (value === 'hold' || value === 'release' ? value : undefined),
  },
};

/** Takes the good members; each of a wrong type or name is a problem that somebody sees. */
export function parseManaged(stored: Record<string, unknown>): Managed {
  const managed: Managed = { values: {}, problems: [] };
  const problem = (message: string) =>
    managed.problems.push({
      code: 'managed_invalid',
      message,
      hint: 'Ask your administrator to mend the policy for this extension (3rdparty, extensions).',
    });
  for (const [name, value] of Object.entries(stored)) {
    const member = Object.hasOwn(MANAGED_MEMBERS, name) ? MANAGED_MEMBERS[name] : undefined;
    if (!member) {
      problem(
        `The browser’s policy has a member “${name.slice(0, 60)}” that Forepost does not know.`,
      );
      continue;
    }
    const read = member.read(value);
    if (read === undefined) {
      problem(`In the browser’s policy “${name}” has to be ${member.is}; it is not heeded.`);
    } else {
      Object.assign(managed.values, { [member.key]: read });
    }
  }
  return managed;
}

export async function readManaged(): Promise<Managed> {
  try {
    return parseManaged(await chrome.storage.managed.get(null));
  } catch {
    // Firefox without a policy for this extension: there is no managed storage at all.
    return parseManaged({});
  }
}

/** The host's last good answer, if it can still be read. */
export async function recall(): Promise<MachineSettings | null> {
  const { [MEMORY_KEY]: stored } = await chrome.storage.local.get(MEMORY_KEY);
  return parseSettings(stored);
}

export async function remember(settings: MachineSettings): Promise<void> {
  const { enabled, sites, onFailure, surfaces, capture } = settings;
  await chrome.storage.local.set({
    [MEMORY_KEY]: { enabled, sites, on_failure: onFailure, surfaces, capture },
  });
}
