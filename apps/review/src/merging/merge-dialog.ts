import { type AlignedDocument, type Finding, findingKind } from '@muqabala/core';
import { nameOfText } from '@muqabala/core/document';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { closeByEscape } from '../dialog.ts';
import { dialogStyles } from '../dialog-styles.ts';
import { EditEvent } from '../edits/index.ts';
import type { Say } from '../messages/index.ts';
import { nameOfKind } from '../own/names.ts';
import { accordOf, agreementOf, settle } from './merge.ts';
import { mergeStyles } from './merge-styles.ts';

/** `merge-file`: a person has chosen the file of another reviewer. */
export class MergeFileEvent extends Event {
  readonly file: File;
  constructor(file: File) {
    super('merge-file', { bubbles: true, composed: true });
    this.file = file;
  }
}

/** So many findings to settle are listed at once. */
const LISTED = 100;

/** Where the review of another reviewer is taken in, with how far both agree and what is to be settled. */
export class MuqabalaMerge extends LitElement {
  static override properties = { document: { attribute: false }, say: { attribute: false }, problem: {} };
  static override styles = [baseStyles, dialogStyles, mergeStyles];

  declare document: AlignedDocument;
  declare say: Say;
  /** Why a file could not be taken in. */
  declare problem: string;

  constructor() {
    super();
    this.problem = '';
  }

  open(): void {
    this.problem = '';
    this.renderRoot.querySelector('dialog')!.showModal();
  }

  override render(): TemplateResult {
    const { say, problem } = this;
    const take = (event: Event) => {
      const input = event.target as HTMLInputElement;
      const [file] = input.files ?? [];
      if (file !== undefined) this.dispatchEvent(new MergeFileEvent(file));
      // The same file may be chosen again.
      input.value = '';
    };
    return html`<dialog tabindex="-1" aria-labelledby="merge-title" @keydown=${closeByEscape}>
      <h2 id="merge-title">${say('workbench.merging.title')}</h2>
      <p>${say('workbench.merging.how')}</p>
      ${problem === '' ? nothing : html`<p role="alert">${problem}</p>`}
      <label class="button">${say('workbench.merging.file')} <input class="unseen" type="file" name="review" @change=${take} /></label>
      ${this.renderAgreement()} ${this.renderList()}
      <form method="dialog"><p class="buttons"><button>${say('review.close')}</button></p></form>
    </dialog>`;
  }

  private renderAgreement(): TemplateResult | typeof nothing {
    const { say } = this;
    const { counts, both, share, kappa } = agreementOf(this.document);
    if (counts.agreed + counts.one + counts.severity + counts.decision === 0) return nothing;
    const row = (name: string, value: string | number) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`;
    return html`<table class="agreement">
      <tbody>
        ${row(say('workbench.merging.accords.agreed'), counts.agreed)} ${row(say('workbench.merging.accords.one'), counts.one)}
        ${row(say('workbench.merging.accords.severity'), counts.severity)} ${row(say('workbench.merging.accords.decision'), counts.decision)}
        ${share === undefined ? nothing : row(say('workbench.merging.share', { count: both }), `${Math.round(100 * share)}%`)}
        ${kappa === undefined ? nothing : row(say('workbench.merging.kappa'), kappa.toFixed(2))}
      </tbody>
    </table>`;
  }

  private renderList(): TemplateResult | typeof nothing {
    const { say } = this;
    const open = this.document.findings.filter((one) => one.state === 'open' && accordOf(one) !== undefined);
    if (open.length === 0) return nothing;
    return html`<h3>${say('workbench.merging.settle', { count: open.length })}</h3>
      <ol class="settle">${open.slice(0, LISTED).map((one) => this.renderFinding(one))}</ol>`;
  }

  private renderFinding(finding: Finding): TemplateResult {
    const { say, document } = this;
    const text = document.texts.find(({ id }) => id === finding.text);
    const quote = (of: AlignedDocument['texts'][number] | undefined, spans: Finding['source']) =>
      of === undefined || spans === undefined
        ? nothing
        : html`<blockquote lang=${of.language} dir=${of.direction}>${spans.map(({ start, end }) => of.content.slice(start, end)).join(' … ')}</blockquote>`;
    return html`<li data-finding=${finding.id}>
      <strong>${nameOfKind(say, findingKind(finding))}</strong>
      <span class="quiet">${text === undefined ? nothing : html`<bdi>${nameOfText(text)}</bdi> · `}${say(`workbench.merging.accords.${accordOf(finding)!}`)}</span>
      ${quote(document.texts[0], finding.source)} ${text === document.texts[0] ? nothing : quote(text, finding.target)}
      <p class="buttons">
        ${finding.opinions!.map(
          (
            opinion,
          ) => html`<button @click=${() => this.dispatchEvent(new EditEvent(settle(document, finding.id, opinion)))}>
            <bdi>${opinion.by.name}</bdi>: ${say(`workbench.findings.states.${opinion.state ?? 'open'}`)}${opinion.severity === undefined ? nothing : `, ${say(`severity.${opinion.severity}`)}`}
          </button>`,
        )}
      </p>
    </li>`;
  }
}
