import type { AlignedDocument, Finding } from '@muqabala/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { closeByEscape } from '../dialog.ts';
import { dialogStyles } from '../dialog-styles.ts';
import { addFinding, changeFinding, EditEvent, removeFinding } from '../edits/index.ts';
import type { Say } from '../messages/index.ts';
import type { MuqabalaKind } from './kind-field.ts';
import { linkOfWords, type SelectedPair } from './pair.ts';
import type { Span } from './words.ts';
import type { MuqabalaWords } from './words-field.ts';

const SEVERITIES = ['minor', 'major', 'critical'] as const;

interface Opened {
  readonly pair: SelectedPair;
  readonly source: readonly Span[];
  readonly target: readonly Span[];
  /** The finding that is changed; a new one where there is none. */
  readonly finding?: Finding;
}

/**
 * Where a person puts down a finding of his own, or changes any: its words on either side, kind, severity, note and
 * suggestion.
 */
export class MuqabalaFindingForm extends LitElement {
  static override properties = {
    document: { attribute: false },
    say: { attribute: false },
    opened: { state: true },
    problem: { state: true },
  };
  static override styles = [baseStyles, dialogStyles];

  declare document: AlignedDocument;
  declare say: Say;
  declare private opened: Opened | undefined;
  declare private problem: string;

  constructor() {
    super();
    this.opened = undefined;
    this.problem = '';
  }

  open(opened: Opened): void {
    this.opened = opened;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('dialog')!.showModal();
      const form = this.renderRoot.querySelector('form')!;
      form.reset();
      const { finding } = opened;
      this.kind.begin(finding?.mqm ?? 'accuracy/mistranslation');
      for (const [name, value] of [
        ['severity', finding?.severity ?? 'major'],
        ['comment', finding?.comment ?? ''],
        ['suggestion', finding?.suggestion?.text ?? ''],
      ] as const)
        (form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement).value = value;
      // Whoever has chosen words goes on with the kind.
      const isChosen = opened.source.length + opened.target.length > 0;
      if (isChosen) this.kind.renderRoot.querySelector('input')?.focus();
      else this.renderRoot.querySelector<MuqabalaWords>('muqabala-words')?.focus();
    });
  }

  override render(): TemplateResult | typeof nothing {
    const { say, opened } = this;
    if (opened === undefined) return nothing;
    const { finding } = opened;
    return html`<dialog aria-labelledby="form-title" @keydown=${closeByEscape}>
      <h2 id="form-title">${say(finding === undefined ? 'workbench.findings.add' : 'workbench.findings.edit')}</h2>
      <form method="dialog" @submit=${(event: Event) => this.submit(event)}>
        <p class="how">${say('workbench.own.how')}</p>
        ${this.renderWords('source', opened)} ${this.renderWords('target', opened)}
        <muqabala-kind .say=${say} @keydown=${(event: KeyboardEvent) => this.enter(event)}></muqabala-kind>
        <label>${say('workbench.findings.severity')}
          <select name="severity">
            ${SEVERITIES.map((severity) => html`<option value=${severity}>${say(`severity.${severity}`)}</option>`)}
          </select>
        </label>
        <label>${say('workbench.findings.comment')} <input name="comment" type="text" autocomplete="off" dir="auto" /></label>
        <label>${say('workbench.own.suggestion')} <input name="suggestion" type="text" autocomplete="off" dir="auto" /></label>
        ${this.problem === '' ? nothing : html`<p role="alert">${this.problem}</p>`}
        <p class="buttons">
          <button class="main">${say('workbench.own.keep')} <kbd>Enter</kbd></button>
          <button type="button" @click=${() => this.close()}>${say('review.cancel')}</button>
          ${
            finding?.by?.kind === 'person'
              ? html`<button type="button" @click=${() => {
                  this.close();
                  this.dispatchEvent(new EditEvent(removeFinding(this.document, finding.id)));
                }}>${say('workbench.own.remove')}</button>`
              : nothing
          }
        </p>
      </form>
    </dialog>`;
  }

  private renderWords(side: 'source' | 'target', { pair, ...opened }: Opened): TemplateResult | typeof nothing {
    const text = side === 'source' ? this.document.texts[0]! : this.document.texts.find(({ id }) => id === pair.text)!;
    if (pair[side].length === 0) return nothing;
    return html`<muqabala-words
      data-side=${side}
      .text=${text}
      .sentences=${pair[side]}
      .spans=${opened[side]}
      @keydown=${(event: KeyboardEvent) => this.enter(event)}
      label=${this.say(side === 'source' ? 'workbench.findings.expected' : 'workbench.findings.found')}
    ></muqabala-words>`;
  }

  private get kind(): MuqabalaKind {
    return this.renderRoot.querySelector<MuqabalaKind>('muqabala-kind')!;
  }

  /** Enter among the words and in the search of a kind is the form's, as in its other fields. */
  private enter(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    this.renderRoot.querySelector('form')!.requestSubmit();
  }

  private submit(event: Event): void {
    event.preventDefault();
    const { pair, finding } = this.opened!;
    const words = (side: 'source' | 'target') =>
      (this.renderRoot.querySelector<MuqabalaWords>(`[data-side="${side}"]`)?.spans ?? []).map(({ start, end }) => ({
        start,
        end,
      }));
    const { elements } = event.target as HTMLFormElement;
    const value = (name: string) => (elements.namedItem(name) as HTMLInputElement).value;
    const [source, target] = [words('source'), words('target')];
    const entry = {
      text: finding?.text ?? pair.text,
      link: linkOfWords(this.document, pair.text, { source, target }),
      source,
      target,
      mqm: this.kind.value,
      severity: value('severity') as Finding['severity'],
      comment: value('comment'),
      suggestion: value('suggestion'),
    };
    if (source.length + target.length === 0) {
      this.problem = this.say('workbench.own.noWords');
      return;
    }
    this.problem = '';
    this.close();
    const { document } = this;
    this.dispatchEvent(
      new EditEvent(finding === undefined ? addFinding(document, entry) : changeFinding(document, finding.id, entry)),
    );
  }

  private close(): void {
    this.problem = '';
    this.renderRoot.querySelector('dialog')?.close();
  }
}
