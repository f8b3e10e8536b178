// Why a client is kept, until when, and what is due: each is read first and changed on purpose.

import { dayOf, type Basis, type Client } from '../shared/notes';
import type { ClientEdit } from '../shared/notes-messages';
import type { Ask } from './ask';
import { addressLabel, BASIS_NAMES } from './client-text';
import { inlineForm } from './inline-form';
import { button, called, choice, failureCard, field, dayElement, make } from './make';
import { dateOf, daysUntil, leftWords } from './time-text';

export interface TermsActions {
  ask: Ask;
  /** false: it was not kept, and why is shown elsewhere. */
  edit: (edit: ClientEdit) => Promise<boolean>;
}

function dateInput(value: string): HTMLInputElement {
  const control = make('input');
  control.type = 'date';
  control.value = value;
  control.required = true;
  return control;
}

const today = () => dayOf(new Date());

/** How much of the time is left, for the eye alone: the words say it too. */
function bar({ created, expires }: Client): HTMLElement {
  const whole = Math.max(1, dateOf(expires).getTime() - new Date(created).getTime());
  const left = Math.max(0, dateOf(expires).getTime() - Date.now());
  const inner = make('span');
  inner.style.inlineSize = `${Math.min(100, (100 * left) / whole)}%`;
  const element = make('div', [inner], daysUntil(expires) <= 30 ? 'bar near' : 'bar');
  element.ariaHidden = 'true';
  return element;
}

function kept(client: Client, { edit }: TermsActions): HTMLElement {
  const { expires } = client;
  let control: HTMLInputElement;
  return inlineForm({
    shown: [
      make('p', [
        'Kept until ',
        dayElement(expires),
        make('span', [`, ${leftWords(daysUntil(expires))}`], 'left'),
      ]),
      bar(client),
    ],
    open: 'Change',
    called: 'Change until when this client is kept',
    fields: () => {
      control = dateInput(expires);
      control.min = today();
      return [
        field(
          'Keep until',
          control,
          'Then everything about this client is erased, and cannot be brought back. Not later than your firm allows from today; it never moves by itself.',
        ),
      ];
    },
    keep: 'Keep this day',
    send: () => edit({ expires: control.value }),
  });
}

function basis(client: Client, { edit }: TermsActions): HTMLElement {
  let control: HTMLSelectElement;
  const names = Object.entries(BASIS_NAMES) as [Basis, string][];
  return inlineForm({
    shown: [BASIS_NAMES[client.basis]],
    open: 'Change',
    called: 'Change the lawful basis',
    fields: () => {
      control = choice(names, client.basis);
      return [field('Why this may be kept', control)];
    },
    keep: 'Keep',
    send: () => edit({ basis: control.value as Basis }),
  });
}

function followUp(client: Client, { edit }: TermsActions): HTMLElement {
  const day = client.followUp;
  let control: HTMLInputElement;
  const isDue = day !== null && daysUntil(day) <= 0;
  const remove = called(
    button('Done', () => void edit({ follow_up: '' }), 'quiet small'),
    'Done: take out the follow-up',
  );
  const words = day === null ? [] : [...(isDue ? ['Due: '] : []), dayElement(day)];
  return inlineForm({
    shown: [make('p', day === null ? ['None'] : words, isDue ? 'due' : '')],
    open: day === null ? 'Set a day' : 'Change',
    called: day === null ? 'Set a day for the follow-up' : 'Change the day of the follow-up',
    fields: () => {
      control = dateInput(day ?? today());
      return [field('Follow up on', control)];
    },
    keep: 'Keep',
    send: () => edit({ follow_up: control.value }),
    more: day === null ? [] : [remove],
  });
}

/** Copies the text in a language, if there is one in it, and offers the others. */
async function copyNotice(
  client: number,
  ask: Ask,
  said: HTMLElement,
  language: string,
): Promise<void> {
  const reply = await ask({ type: 'notes.notice', client, language });
  if (reply.type === 'failure') {
    said.replaceChildren(failureCard(reply.failure));
    return;
  }
  const { text, languages } = reply.notice;
  const chosen = languages.includes(language) ? language : (languages[0] ?? '');
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const other = choice(
    languages.map((code) => [code, names.of(code) ?? code] as const),
    chosen,
  );
  other.addEventListener('change', () => void copyNotice(client, ask, said, other.value));
  const inOther = languages.length > 1 ? [field('Language', other)] : [];
  const hadFocus = said.contains(document.activeElement);
  try {
    await navigator.clipboard.writeText(text);
    said.replaceChildren('Copied. Paste it into a mail or a letter.', ...inOther);
  } catch {
    const shown = make('textarea');
    shown.value = text;
    shown.readOnly = true;
    shown.rows = 6;
    said.replaceChildren(field('Copy it from here', shown), ...inOther);
    if (!hadFocus) shown.select();
  }
  if (hadFocus) other.focus();
}

function notice(client: Client, { ask, edit }: TermsActions): HTMLElement {
  const said = make('div', '', 'soft');
  said.role = 'status';
  const { due, given } = client.notice ?? { due: '', given: null };
  if (given !== null) {
    const back = button(
      'Not sent after all',
      () => void edit({ notice_given: false }),
      'quiet small',
    );
    return make('div', [
      make('p', ['Told on ', dayElement(given), '.']),
      make('div', [back], 'actions'),
    ]);
  }
  const copy = button(
    'Copy the text',
    () => void copyNotice(client.id, ask, said, navigator.language.slice(0, 2)),
    'quiet small',
  );
  const sent = button('I have sent it', () => void edit({ notice_given: true }), 'quiet small');
  const left = daysUntil(due);
  return make('div', [
    make(
      'p',
      ['Tell this client by ', dayElement(due), left < 0 ? ` (${leftWords(left)})` : '', '.'],
      left <= 7 ? 'due' : '',
    ),
    make('div', [copy, sent], 'actions'),
    said,
  ]);
}

export function terms(client: Client, actions: TermsActions): HTMLElement {
  const source = client.source === 'typed' ? 'Typed by hand' : addressLabel(client.source);
  const rows: [string, HTMLElement][] = [
    ['Follow-up', followUp(client, actions)],
    ['Time', kept(client, actions)],
    ['Source', make('p', [source])],
    ['Lawful basis', basis(client, actions)],
    ...(client.notice ? [['Notice', notice(client, actions)] as [string, HTMLElement]] : []),
  ];
  return make(
    'dl',
    rows.flatMap(([name, shown]) => [make('dt', [name]), make('dd', [shown])]),
    'terms',
  );
}
