// What the list may be narrowed to: a tag, an employer, a follow-up.

import type { Counted, Filter, Overview } from '../shared/notes';
import { choice, field, link, make } from './make';
import { hashOfFilter, isNarrowed, NO_FILTER } from './place';

const FOLLOW_UPS: readonly (readonly [Filter['followUp'], string])[] = [
  ['', 'Any or none'],
  ['due', 'Due'],
  ['any', 'Has one'],
];

export class FilterBar {
  readonly element = make('div', '', 'filters');
  private shown = '';

  constructor() {
    this.element.role = 'group';
    this.element.ariaLabel = 'Show only';
  }

  clear(): void {
    this.shown = '';
    this.element.replaceChildren();
  }

  /** `overview` null: the choices are not known. */
  show(filter: Filter, overview: Overview | null): void {
    const shown = JSON.stringify([filter, overview?.tags, overview?.employers]);
    if (shown === this.shown) return;
    this.shown = shown;
    const controls = [
      this.select('Tag', 'tag', filter, named('All tags', filter.tag, overview?.tags)),
      this.select(
        'Employer',
        'employer',
        filter,
        named('All employers', filter.employer, overview?.employers),
      ),
      this.select('Follow-up', 'followUp', filter, FOLLOW_UPS),
    ];
    const at = [...this.element.querySelectorAll('select')].findIndex(
      (control) => control === document.activeElement,
    );
    this.element.replaceChildren(
      ...controls,
      ...(isNarrowed(filter) ? [link(hashOfFilter(NO_FILTER), 'Show all')] : []),
    );
    // The choices have come anew under the hand that chose.
    this.element.querySelectorAll('select')[at]?.focus();
  }

  private select(
    label: string,
    member: keyof Filter,
    filter: Filter,
    options: readonly (readonly [string, string])[],
  ): HTMLElement {
    const control = choice(options, filter[member]);
    control.addEventListener('change', () => {
      location.hash = hashOfFilter({ ...filter, [member]: control.value });
    });
    return field(label, control);
  }
}

/** The choices with how many there are; one that is chosen stands there in any case. */
function named(all: string, chosen: string, known: readonly Counted[] = []): [string, string][] {
  const options = known.map(({ value, clients }): [string, string] => [
    value,
    `${value} (${clients})`,
  ]);
  const isThere = chosen === '' || known.some(({ value }) => value === chosen);
  return [['', all], ...(isThere ? [] : [[chosen, chosen] as [string, string]]), ...options];
}
