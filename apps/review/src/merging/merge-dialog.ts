import { type AlignedDocument, type Finding, findingKind, type Link, type Text } from '@muqabala/core';
import { nameOfText } from '@muqabala/core/document';
import { nameOfKind } from '@muqabala/formats';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { closeByEscape } from '../dialog.ts';
import { dialogStyles } from '../dialog-styles.ts';
import { EditEvent } from '../edits/index.ts';
import type { Say } from '../messages/index.ts';
import { accordOf, agreementOf, agreementOfLinks, isFindingToSettle, settle } from './merge.ts';
import { accordOfLink, isToSettle, settleLink } from './merge-links.ts';
import { mergeStyles } from './merge-styles.ts';

/** `merge-file`: a person has chosen the file of another reviewer. */
export class MergeFileEvent extends Event {
  readonly file: File;
  constructor(file: File) {
    super('merge-file', { bubbles: true, composed: true });
    this.file = file;
  }
}

/** So many findings, and so many links, to settle are listed at once. */
const LISTED = 100;

/** Where the review of another reviewer is taken in, with how far both agree and what is to be settled. */
export class MuqabalaMerge extends LitElement {
  static override properties = {
    document: { attribute: false },
    say: { attribute: false },
    problem: {},
    isOpen: { state: true },
  };
  static override styles = [baseStyles, dialogStyles, mergeStyles];

  declare document: AlignedDocument;
  declare say: Say;
  /** Why a file could not be taken in. */
  declare problem: string;

  /** Nothing is worked out for a dialog that nobody sees. */
  declare private isOpen: boolean;

  constructor() {
    super();
    this.problem = '';
    this.isOpen = false;
  }

  open(): void {
    this.problem = '';
    this.isOpen = true;
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
    return html`<dialog tabindex="-1" aria-labelledby="merge-title" @keydown=${closeByEscape} @close=${() => {
      this.isOpen = false;
    }}>
      <h2 id="merge-title">${say('workbench.merging.title')}</h2>
      <p>${say('workbench.merging.how')}</p>
      ${problem === '' ? nothing : html`<p role="alert">${problem}</p>`}
      <label class="button">${say('workbench.merging.file')} <input class="unseen" type="file" name="review" @change=${take} /></label>
      ${this.isOpen ? html`${this.renderAgreement()} ${this.renderList()}` : nothing}
      <form method="dialog"><p class="buttons"><button>${say('review.close')}</button></p></form>
    </dialog>`;
  }

  private renderAgreement(): TemplateResult | typeof nothing {
    const { say } = this;
    const both = [agreementOf(this.document), agreementOfLinks(this.document)] as const;
    const { agreed, one, severity, decision } = both[0].counts;
    const links = both[1].counts;
    if (agreed + one + severity + decision + links.agreed + links.one + links.decision === 0) return nothing;
    const row = (name: string, values: readonly (string | number)[]) =>
      html`<tr><th scope="row">${name}</th>${values.map((value) => html`<td>${value}</td>`)}</tr>`;
    const percent = (share: number | undefined) => (share === undefined ? '–' : `${Math.round(100 * share)}%`);
    return html`<table class="agreement">
      <thead><tr><td></td><th scope="col">${say('workbench.findings.title')}</th><th scope="col">${say('workbench.merging.links')}</th></tr></thead>
      <tbody>
        ${row(say('workbench.merging.accords.agreed'), [agreed, links.agreed])} ${row(say('workbench.merging.accords.one'), [one, links.one])}
        ${row(say('workbench.merging.accords.severity'), [severity, '–'])} ${row(say('workbench.merging.accords.decision'), [decision, links.decision])}
        ${row(
          say('workbench.merging.both'),
          both.map((one) => one.both),
        )}
        ${row(
          say('workbench.merging.share'),
          both.map(({ share }) => percent(share)),
        )}
        ${row(
          say('workbench.merging.kappa'),
          both.map(({ kappa }) => kappa?.toFixed(2) ?? '–'),
        )}
      </tbody>
    </table>`;
  }

  private renderList(): TemplateResult | typeof nothing {
    const { say } = this;
    const open = this.document.findings.filter(isFindingToSettle);
    const links = this.document.links.filter(isToSettle);
    const list = <T>(count: number, title: string, items: readonly T[], item: (one: T) => TemplateResult) =>
      count === 0 ? nothing : html`<h3>${title}</h3><ol class="settle">${items.slice(0, LISTED).map(item)}</ol>`;
    return html`${list(open.length, say('workbench.merging.settle', { count: open.length }), open, (one) => this.renderFinding(one))}
    ${list(links.length, say('workbench.merging.settleLinks', { count: links.length }), links, (one) => this.renderLink(one))}`;
  }

  private renderLink(link: Link): TemplateResult {
    const { say, document } = this;
    const [source, text] = [document.texts[0]!, document.texts.find(({ id }) => id === link.text)!];
    const quote = (of: Text, ids: readonly string[]) => {
      const sentences = of.segments.filter(({ id }) => ids.includes(id));
      return html`<blockquote lang=${of.language} dir=${of.direction}>${sentences.map(({ start, end }) => of.content.slice(start, end)).join(' ')}</blockquote>`;
    };
    const said = (status: Link['status']) =>
      link.opinions!.flatMap(({ by, status: one }) => (one === status ? [html`<bdi>${by.name}</bdi>: `] : []));
    return html`<li data-link=${link.id}>
      <span class="quiet"><bdi>${nameOfText(text)}</bdi> · ${say(accordOfLink(link) === 'one' ? 'workbench.merging.otherwise' : `workbench.merging.accords.${accordOfLink(link)!}`)}</span>
      ${quote(source, link.source)} ${quote(text, link.target)}
      <p class="buttons">
        ${(['confirmed', 'rejected'] as const).map(
          (
            status,
          ) => html`<button @click=${() => this.dispatchEvent(new EditEvent(settleLink(document, link.id, status)))}>
            ${said(status)}${say(`workbench.merging.statuses.${status}`)}
          </button>`,
        )}
      </p>
    </li>`;
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
