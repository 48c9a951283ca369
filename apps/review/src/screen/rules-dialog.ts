import { type FindingCode, findingCodeSchema, MuqabalaError, type Rules } from '@muqabala/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { closeByEscape } from '../dialog.ts';
import { dialogStyles } from '../dialog-styles.ts';
import { downloadFile } from '../download.ts';
import { readTextFile } from '../import.ts';
import { type Say, sayProblem } from '../messages/index.ts';
import { dropDismissal, NO_RULES, readRules } from '../rules/rules.ts';

/** `rules-change`: a person gave the review other rules. */
export class RulesChangeEvent extends Event {
  readonly rules: Rules;
  constructor(rules: Rules) {
    super('rules-change', { bubbles: true, composed: true });
    this.rules = rules;
  }
}

const CODES: readonly FindingCode[] = findingCodeSchema.options;

/**
 * The rules of the review: how serious each kind is, words that stand for each other, differences that are let pass.
 */
export class MuqabalaRules extends LitElement {
  static override properties = {
    rules: { attribute: false },
    say: { attribute: false },
    draft: { state: true },
    problem: { state: true },
  };
  static override styles = [baseStyles, dialogStyles];

  declare rules: Rules;
  declare say: Say;
  /** The rules as they are being changed; they hold once they are applied. */
  declare private draft: Rules;
  declare private problem: string | undefined;

  constructor() {
    super();
    this.rules = NO_RULES;
    this.draft = NO_RULES;
    this.problem = undefined;
  }

  open(): void {
    this.draft = this.rules;
    this.problem = undefined;
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render(): TemplateResult {
    const { say, draft: rules } = this;
    const dismissals = rules.dismissals ?? [];
    return html`<dialog aria-labelledby="rules-title" @keydown=${closeByEscape}>
      <h2 id="rules-title">${say('workbench.rules.title')}</h2>
      ${this.problem === undefined ? nothing : html`<p role="alert"><bdi>${this.problem}</bdi></p>`}
      <form method="dialog">
        <details>
          <summary>${say('workbench.rules.kinds')}</summary>
          ${CODES.map((code) => this.renderKind(code))}
        </details>
        <label class="tall">${say('workbench.rules.equivalents')}
          <textarea
            rows="4"
            dir="auto"
            .value=${(rules.equivalents ?? []).map(([a, b]) => `${a} = ${b}`).join('\n')}
            @change=${(event: Event) => this.setEquivalents((event.target as HTMLTextAreaElement).value)}
          ></textarea>
        </label>
        <label class="tall">${say('workbench.rules.terms')}
          <textarea
            name="terms"
            rows="4"
            dir="auto"
            .value=${(rules.terms ?? []).map(({ source, target }) => `${source} = ${target.join('; ')}`).join('\n')}
            @change=${(event: Event) => this.setTerms((event.target as HTMLTextAreaElement).value)}
          ></textarea>
        </label>
        <label>${say('workbench.rules.leastConfidence')}
          <input
            name="least"
            type="number"
            min="0"
            max="1"
            step="0.05"
            .value=${`${rules.leastConfidence ?? 0}`}
            @change=${(event: Event) => this.setLeast(Number((event.target as HTMLInputElement).value))}
          />
        </label>
        <h3>${say('workbench.rules.dismissals')}</h3>
        ${
          dismissals.length === 0
            ? html`<p>${say('workbench.rules.none')}</p>`
            : html`<ul>
                ${dismissals.map(
                  (one) => html`<li>
                    ${one.code === undefined ? nothing : html`${say(`finding.${one.code}`)}: `}<bdi>${one.source}</bdi> – <bdi>${one.target}</bdi> (<bdi>${one.reason}</bdi>)
                    <button type="button" @click=${() => this.change(dropDismissal(rules, one))}>${say('workbench.rules.forget')}</button>
                  </li>`,
                )}
              </ul>`
        }
        <p class="buttons">
          <button type="button" class="main" @click=${() => this.apply()}>${say('workbench.rules.apply')}</button>
          <button type="button" @click=${() => downloadFile('muqabala-rules.json', [JSON.stringify(rules, null, 2)], 'application/json')}>${say('workbench.rules.save')}</button>
          <label class="button">${say('workbench.rules.load')} <input class="unseen" type="file" accept=".json" @change=${(event: Event) => this.load(event)} /></label>
          <button>${say('review.close')}</button>
        </p>
      </form>
    </dialog>`;
  }

  private renderKind(code: FindingCode): TemplateResult {
    const { say } = this;
    const now = this.draft.kinds?.[code] ?? '';
    const set = (event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      const { [code]: _, ...others } = this.draft.kinds ?? {};
      this.change({ ...this.draft, kinds: value === '' ? others : { ...others, [code]: value } } as Rules);
    };
    return html`<label>${say(`finding.${code}`)}
      <select @change=${set}>
        <option value="" ?selected=${now === ''}>${say('workbench.rules.usual')}</option>
        ${(['minor', 'major', 'critical'] as const).map((severity) => html`<option value=${severity} ?selected=${now === severity}>${say(`severity.${severity}`)}</option>`)}
        <option value="off" ?selected=${now === 'off'}>${say('workbench.rules.off')}</option>
      </select>
    </label>`;
  }

  private setEquivalents(text: string): void {
    const equivalents = text.split('\n').flatMap((line): [string, string][] => {
      const [a, b] = line.split('=').map((part) => part.trim());
      return a && b ? [[a, b]] : [];
    });
    this.change({ ...this.draft, equivalents });
  }

  private setTerms(text: string): void {
    const terms = text.split('\n').flatMap((line) => {
      const [source, renderings] = line.split('=').map((part) => part.trim());
      const target = (renderings ?? '')
        .split(/[;؛]/u)
        .map((part) => part.trim())
        .filter(Boolean);
      return source && target.length > 0 ? [{ source, target }] : [];
    });
    this.change({ ...this.draft, terms });
  }

  private setLeast(least: number): void {
    const { leastConfidence: _, ...rest } = this.draft;
    this.change(least > 0 && least <= 1 ? { ...rest, leastConfidence: least } : rest);
  }

  private async load(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file === undefined) return;
    try {
      this.change(readRules(await readTextFile(file), file.name));
      this.problem = undefined;
    } catch (error) {
      if (!(error instanceof MuqabalaError)) throw error;
      this.problem = sayProblem(this.say, error.problem);
    }
    input.value = '';
  }

  private change(rules: Rules): void {
    this.draft = rules;
  }

  private apply(): void {
    this.renderRoot.querySelector('dialog')?.close();
    this.dispatchEvent(new RulesChangeEvent(this.draft));
  }
}
