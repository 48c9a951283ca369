import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from '../messages/index.ts';
import type { Action } from './keys.ts';
import type { View } from './tools.ts';

interface Bar {
  readonly say: Say;
  readonly view: View;
  readonly act: (action: Action) => void;
}

/** `short` is said where the name of the action is longer than a fifth of a narrow screen. */
type Button = readonly [action: Action, sign: string, short?: 'workbench.findings.before' | 'workbench.findings.after'];

const READING: readonly Button[] = [
  ['workbench.findings.previous', '↑', 'workbench.findings.before'],
  ['workbench.findings.next', '↓', 'workbench.findings.after'],
  ['workbench.findings.accept', '✓'],
  ['workbench.findings.dismiss', '✕'],
  ['workbench.findings.add', '+'],
];
const LINKING: readonly Button[] = [
  ['workbench.links.link', '↔'],
  ['workbench.links.unlink', '⤫'],
  ['workbench.links.confirm', '✓'],
  ['workbench.links.clear', '✕'],
  ['workbench.undo', '↶'],
];

/**
 * What is done most, below the text on a phone, where there are no keys and the list of findings is out of sight; words
 * that are chosen in the text stay chosen while it is pressed.
 */
export function phoneBar({ say, view, act }: Bar): TemplateResult | typeof nothing {
  if (view === 'report') return nothing;
  const keep = (event: Event) => event.preventDefault();
  return html`<section class="phone" aria-label=${say('workbench.tools')}>
    <div role="toolbar" aria-label=${say('workbench.tools')}>
    ${(view === 'correct' ? LINKING : READING).map(
      ([
        action,
        sign,
        short = action,
      ]) => html`<button data-action=${action} aria-label=${say(action)} @pointerdown=${keep} @mousedown=${keep} @click=${() => act(action)}>
        <span aria-hidden="true">${sign}</span> <small>${say(short)}</small>
      </button>`,
    )}
    </div>
  </section>`;
}
