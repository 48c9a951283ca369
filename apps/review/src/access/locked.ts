import { html, type TemplateResult } from 'lit';
import type { Say } from '../messages/index.ts';
import type { Standing } from './access.ts';

/** The page of a tab that has no key: what it lacks, and how a person gets in. */
export function lockedTemplate(
  say: Say,
  reason: Extract<Standing, { kind: 'locked' }>['reason'],
  again: () => void,
): TemplateResult {
  return html`<main class="locked">
    <h2>${say('access.title')}</h2>
    <p role="status">${say(`access.${reason}`)}</p>
    <ol>
      <li>${say('access.enter')}</li>
      <li>${say('access.start')} <code dir="ltr">muqabala review</code></li>
    </ol>
    <p>${say('access.kept')}</p>
    <p><button class="main" @click=${again}>${say('access.again')}</button></p>
  </main>`;
}
