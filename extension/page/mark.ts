// The small status mark beside the composer that the person writes in.

import type { Severity } from '../shared/verdict';
import { button, icon } from './elements';
import type { Icon } from './elements';

export type MarkState =
  'checking' | 'nothing to report' | 'advice' | 'warning' | 'blocked' | 'not working' | 'off';

const kLooks: Record<MarkState, [tone: string, icon: Icon]> = {
  checking: ['plain busy', 'busy'],
  'nothing to report': ['fine', 'fine'],
  advice: ['advise', 'advise'],
  warning: ['warn', 'warn'],
  blocked: ['block', 'block'],
  'not working': ['warn', 'fault'],
  off: ['plain', 'off'],
};

export const markFor: Record<Severity, MarkState> = {
  allow: 'nothing to report',
  advise: 'advice',
  warn: 'warning',
  block: 'blocked',
};

export class Mark {
  readonly button: HTMLButtonElement;
  state: MarkState | null = null;

  constructor(root: ShadowRoot, open: () => void) {
    this.button = button('mark', '', open);
    this.button.hidden = true;
    root.append(this.button);
  }

  show(state: MarkState): void {
    if (this.state === state) return;
    this.state = state;
    const [tone, shape] = kLooks[state];
    this.button.className = `mark ${tone}`;
    this.button.ariaLabel = this.button.title = `Forepost: ${state}`;
    this.button.replaceChildren(icon(shape));
  }
}
