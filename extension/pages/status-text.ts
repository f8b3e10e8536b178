// What the status page says: the state of the machine and of one tab in plain words. Nothing here
// touches the page, so that every sentence can be tested.

import type { Policy, Source, Status } from '../shared/status';
import type { Surface } from '../shared/verdict';
import type { Card } from './make';

const SOURCES: Record<Source, string> = {
  host: 'from this computer’s settings',
  managed: 'from the browser’s policy',
  remembered: 'as the program last said',
  default: 'not set',
};

const SURFACE_NAMES: Record<Surface, [one: string, several: string]> = {
  post: ['post box', 'post boxes'],
  comment: ['comment box', 'comment boxes'],
  message: ['message box', 'message boxes'],
  profile: ['profile text', 'profile texts'],
  share: ['share box', 'share boxes'],
};

/** The one thing to read: is Forepost on for this page, and does it work? */
export function headline(status: Status): Card {
  const { tab, failure, settings } = status;
  const where = tab.origin ? new URL(tab.origin).host : 'this page';
  if (tab.state === 'off') {
    return {
      tone: 'plain',
      title: 'Forepost is switched off',
      lines: [
        'Your administrator has switched it off on this computer. Nothing is read or checked.',
      ],
    };
  }
  if (failure) {
    const listed = tab.state === 'live' || tab.state === 'reload';
    const consequence =
      settings.onFailure.value === 'hold'
        ? 'Until it works again, posts on listed sites are held.'
        : 'Until it works again, posts on listed sites go out unchecked.';
    return {
      tone: 'bad',
      title: failure.title,
      lines: [failure.detail, failure.hint, listed ? consequence : ''].filter(Boolean),
    };
  }
  switch (tab.state) {
    case 'live':
      return { tone: 'good', title: `On for ${where}`, lines: ['Your posts here are checked.'] };
    case 'reload':
      return {
        tone: 'care',
        title: 'Reload this page',
        lines: [
          `${where} is listed, but this page was opened before Forepost was ready. Save what you have written, then reload the page.`,
        ],
      };
    case 'not_listed':
      return {
        tone: 'plain',
        title: `Not on for ${where}`,
        lines: ['Your firm has not listed this site. No part of Forepost runs here.'],
      };
    case 'not_a_site':
      return {
        tone: 'plain',
        title: 'Nothing to check here',
        lines: [
          'This is a page of the browser. Forepost is on for the sites that your firm lists.',
        ],
      };
  }
}

/** What was recognised on the page, one line for each kind of box. */
export function found({ tab }: Status): string[] {
  if (tab.state !== 'live') return [];
  return tab.reports.map(({ adapter, composers }) => {
    const boxes = composers
      .filter((composer) => composer.found > 0)
      .map(({ surface, found: count }) => {
        const [one, several] = SURFACE_NAMES[surface];
        return `${count} ${count === 1 ? one : several}`;
      });
    return boxes.length > 0
      ? `Found: ${boxes.join(', ')} (described by “${adapter}”).`
      : `No box to write in was found yet (described by “${adapter}”). If you see one, tell your administrator.`;
  });
}

export function policyLine({ id, version, title }: Policy): string {
  return `${title || id}, version ${version}`;
}

/** "card on https://www.example.com; else the address alone" */
function kept(capture: Status['settings']['capture']['value']): string {
  const named = Object.entries(capture).map(([site, level]) => `${level} on ${site}`);
  return named.length > 0
    ? `${named.join(', ')}; elsewhere the address alone`
    : 'the address alone';
}

export interface Fact {
  name: string;
  value: string;
  /** Where the value comes from; empty for what is no setting. */
  from: string;
}

/** The values in force and where each comes from. */
export function facts({ settings, host, policies, extension }: Status): Fact[] {
  const { enabled, sites, surfaces, onFailure, capture } = settings;
  const checked = surfaces.value.map((surface) => SURFACE_NAMES[surface][1]).join(', ');
  const held = onFailure.value === 'hold';
  return [
    {
      name: 'Program',
      value: host ? `version ${host.version}, protocol ${host.protocol}` : 'not connected',
      from: '',
    },
    { name: 'Extension', value: `version ${extension}`, from: '' },
    { name: 'Policy', value: policies.map(policyLine).join('; ') || 'none', from: '' },
    { name: 'Switched on', value: enabled.value ? 'yes' : 'no', from: SOURCES[enabled.from] },
    { name: 'Listed sites', value: sites.value.join(', ') || 'none', from: SOURCES[sites.from] },
    { name: 'Checked', value: checked || 'nothing', from: SOURCES[surfaces.from] },
    { name: 'Kept by a click', value: kept(capture.value), from: SOURCES[capture.from] },
    {
      name: 'On a fault',
      value: held ? 'posts are held' : 'posts go out unchecked',
      from: SOURCES[onFailure.from],
    },
  ];
}

/** What an administrator needs to know. There is no text of a draft in it, nor the page's address. */
export function details(status: Status, browser: string): string {
  return JSON.stringify({ browser, ...status }, null, 2);
}
