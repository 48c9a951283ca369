import type { Problem } from '@muqabala/core';
import { html, nothing, type TemplateResult } from 'lit';
import { type Say, sayProblem } from '../messages/index.ts';
import type { Session } from '../session/session.ts';

/**
 * What a person can do about a review that is not kept: save it as a file, try again, or look at what another program
 * made of the file.
 */
export type Remedy = 'save' | 'retry' | 'reread';

const REMEDIES: Readonly<Record<string, readonly Remedy[]>> = {
  'file-changed': ['reread', 'save'],
  'server-gone': ['retry', 'save'],
  'server-fault': ['retry', 'save'],
  'key-refused': ['retry', 'save'],
  'output-unwritable': ['retry', 'save'],
  'file-locked': ['retry', 'save'],
  'file-missing': ['retry', 'save'],
  'output-damaged': ['retry', 'save'],
  'writer-failed': ['retry', 'save'],
  'review-too-large': ['save'],
  unexpected: ['retry', 'save'],
  'storage-full': ['save', 'retry'],
  'storage-blocked': ['save'],
  'storage-closed': ['save'],
  'review-missing': ['save'],
};

/** Says why a review or its file does not hold the newest state, with what can be done about it. */
export function problemTemplate(say: Say, problem: Problem, mend: (remedy: Remedy) => void): TemplateResult {
  return html`<div class="problem" role="alert">
    ${sayProblem(say, problem)}
    ${(REMEDIES[problem.code] ?? []).map((remedy) => html`<button @click=${() => mend(remedy)}>${say(`workbench.remedies.${remedy}`)}</button>`)}
  </div>`;
}

/** What is longer than this may be cut off where it stands: it is shown whole to whoever points at it or goes to it. */
const LONG = 24;

/** The line below the tools: what was done last, and where the review is kept. */
export function statusTemplate(say: Say, session: Session, said: string): TemplateResult {
  const where =
    session.keeping === 'kept' && session.hasFile && session.problem === undefined
      ? 'workbench.keptInFile'
      : (`review.${session.keeping}` as const);
  return html`<section class="status" aria-label=${say('workbench.state')}>
    <p class="said" role="status" title=${said} tabindex=${said.length > LONG ? 0 : nothing}>${said}</p>
    ${session.isShared ? html`<p class="shared" title=${say('workbench.shared')} tabindex="0">${say('workbench.shared')}</p>` : nothing}
    <p class="kept ${session.keeping}" title=${session.isLasting ? '' : say('workbench.passing')}>${say(where)}</p>
  </section>`;
}
