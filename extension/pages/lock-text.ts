// What is said where the notes are locked or not begun yet, and what is asked for.

import { MIN_PASSPHRASE, type NotesState } from '../shared/notes';

/** button: one press is enough. passphrase: the one there is. choose: a new one, typed twice. */
export type LockWay = 'button' | 'passphrase' | 'choose';

export interface LockWords {
  way: LockWay;
  title: string;
  lines: string[];
  button: string;
}

const WHY: Record<string, (minutes: number) => string> = {
  idle: (minutes) =>
    `They were locked because they were not used for ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  asked: () => 'You locked them.',
  screen: () => 'They were locked when the screen was.',
};

/** Said before the notes are begun, since it cannot be undone by the person. */
const BY_FIRM =
  'Your firm can open them as well, with a key of its own, for the case that you leave.';

export function lockWords(given: NotesState): LockWords {
  const { state, ways, keyStore, locked, lockAfter, recovery } = given;
  if (state === 'absent') {
    if (keyStore.usable) {
      return {
        way: 'button',
        title: 'There are no notes on this computer yet',
        lines: [
          'They will be encrypted, and your login to this computer opens them.',
          ...(recovery ? [BY_FIRM] : []),
        ],
        button: 'Begin',
      };
    }
    return {
      way: 'choose',
      title: 'Choose a passphrase for your notes',
      lines: [
        'This computer has no key store that Forepost can use, so a passphrase opens your notes.',
        ...(recovery
          ? [BY_FIRM, 'Nobody else can recover it, and Forepost cannot.']
          : [
              'Nobody can recover it: not your administrator, not Forepost. Without it your notes are lost.',
            ]),
      ],
      button: 'Begin',
    };
  }
  const why = WHY[locked]?.(lockAfter);
  if (ways.includes('key_store') && (keyStore.usable || !ways.includes('passphrase'))) {
    return {
      way: 'button',
      title: 'Your notes are locked',
      lines: why ? [why] : [],
      button: 'Unlock',
    };
  }
  return {
    way: 'passphrase',
    title: 'Your notes are locked',
    lines: why ? [why] : [],
    button: 'Unlock',
  };
}

/**
 * What is asked for when unlocking by the button has failed; null: there is no other way. A key
 * store can be within reach and yet have lost the key, or have another.
 */
export function otherWay(state: NotesState, cause: string): LockWords | null {
  if (state.state === 'absent' && cause !== 'key_store_unavailable') return null;
  const words = lockWords({ ...state, keyStore: { usable: false, why: '' } });
  return words.way === 'button' ? null : words;
}

/** May the page unlock by itself? Somebody has just opened it; a press would say nothing more. */
export const unlocksItself = ({ state, ways, keyStore, locked }: NotesState): boolean =>
  state === 'locked' && locked === 'start' && ways.includes('key_store') && keyStore.usable;

const characters = (text: string) => [...text].length;

/** What is wrong with a passphrase that was typed; empty: nothing. */
export function passphraseFault(way: LockWay, typed: string, again: string): string {
  if (way === 'button') return '';
  if (typed === '') return 'Type your passphrase.';
  if (way === 'passphrase') return '';
  if (characters(typed) < MIN_PASSPHRASE) {
    return `Use at least ${MIN_PASSPHRASE} characters; several words are easy to remember.`;
  }
  return typed === again ? '' : 'The two are not the same. Type it again.';
}
