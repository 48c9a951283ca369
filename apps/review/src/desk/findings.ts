import type { AlignedDocument, Finding } from '@muqabala/core';
import { explainInDetail, type InterfaceLanguage, isolate } from '@muqabala/core/messages';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { accept, comment, dismiss, type Edit, reopen } from '../edits/index.ts';
import type { Say } from '../messages/index.ts';
import { findingsStyles } from './findings-styles.ts';
import type { Action } from './keys.ts';

/** `finding-chosen`: a person went to a finding of the list. */
export class FindingChosenEvent extends Event {
  readonly finding: Finding;
  constructor(finding: Finding) {
    super('finding-chosen', { bubbles: true, composed: true });
    this.finding = finding;
  }
}

/** `finding-edit`: a person decided about a finding. */
export class FindingEditEvent extends Event {
  readonly edit: Edit | undefined;
  /** Set when the dismissal is to be a rule of the project. */
  readonly rule: { readonly finding: Finding; readonly reason: string } | undefined;
  constructor(edit: Edit | undefined, rule?: { readonly finding: Finding; readonly reason: string }) {
    super('finding-edit', { bubbles: true, composed: true });
    this.edit = edit;
    this.rule = rule;
  }
}

const WEIGHT = { critical: 3, major: 2, minor: 1 } as const;
const FILTERS = ['code', 'severity', 'state', 'text'] as const;
const MOST_SHOWN = 300;

/** The list of findings, worst first, with what a reviewer decides about each. */
export class MuqabalaFindings extends LitElement {
  static override properties = {
    document: { attribute: false },
    say: { attribute: false },
    current: { state: true },
    filter: { state: true },
    giving: { state: true },
    noting: { state: true },
    language: {},
  };
  static override styles = findingsStyles;

  declare document: AlignedDocument;
  declare say: Say;
  declare private current: string | undefined;
  declare private filter: Readonly<Partial<Record<(typeof FILTERS)[number], string>>>;
  /** The finding whose reason is being written. */
  declare private giving: string | undefined;
  /** The finding whose comment is being written. */
  declare private noting: string | undefined;
  declare language: InterfaceLanguage;
  private shown: readonly Finding[] = [];

  constructor() {
    super();
    this.current = undefined;
    this.filter = { state: 'open' };
    this.giving = undefined;
    this.noting = undefined;
    this.language = 'en';
  }

  /** Does what a shortcut asks for; false when the list does not know it. */
  act(action: Action): boolean {
    if (action === 'desk.findings.next') this.step(1);
    else if (action === 'desk.findings.previous') this.step(-1);
    else if (action === 'desk.findings.accept') this.decide((id) => accept(this.document, id));
    else if (action === 'desk.findings.reopen') this.decide((id) => reopen(this.document, id));
    else if (action === 'desk.findings.dismiss') this.giving = this.current;
    else if (action === 'desk.findings.comment') this.noting = this.current;
    else return false;
    return true;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.shown = this.document.findings
      .filter((finding) =>
        FILTERS.every(
          (key) => this.filter[key] === undefined || finding[key] === this.filter[key] || finding.id === this.current,
        ),
      )
      .sort((a, b) => WEIGHT[b.severity] - WEIGHT[a.severity] || b.confidence - a.confidence);
  }

  override render(): TemplateResult {
    const { say } = this;
    const at = this.shown.findIndex((finding) => finding.id === this.current);
    return html`
      <h2>${say('desk.findings.title')}</h2>
      <div class="filters">${FILTERS.map((key) => this.renderFilter(key))}</div>
      <p class="count" role="status">
        ${say('desk.findings.count', { count: this.shown.length })}
        ${at === -1 ? nothing : html` · ${say('desk.findings.position', { at: at + 1, count: this.shown.length })}`}
        <button @click=${() => this.step(-1)} aria-label=${say('desk.findings.previous')}>‹</button>
        <button @click=${() => this.step(1)} aria-label=${say('desk.findings.next')}>›</button>
      </p>
      ${this.shown.length === 0 ? html`<p class="none">${say('desk.findings.none')}</p>` : nothing}
      <ol>
        ${this.shown.slice(0, MOST_SHOWN).map((finding) => this.renderFinding(finding))}
      </ol>
    `;
  }

  private renderFilter(key: (typeof FILTERS)[number]): TemplateResult {
    const { say } = this;
    const values = [...new Set(this.document.findings.map((finding) => finding[key]))].sort();
    const label = (value: string) =>
      key === 'code'
        ? say(`finding.${value}`)
        : key === 'severity'
          ? say(`severity.${value}`)
          : key === 'state'
            ? say(`desk.findings.states.${value}`)
            : value;
    const change = (event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      const { [key]: _, ...rest } = this.filter;
      this.filter = value === '' ? rest : { ...rest, [key]: value };
    };
    return html`<label>
      ${say(`desk.findings.${key === 'code' ? 'kind' : key}`)}
      <select @change=${change}>
        <option value="">${say('desk.findings.all')}</option>
        ${values.map((value) => html`<option value=${value} ?selected=${this.filter[key] === value}>${label(value)}</option>`)}
      </select>
    </label>`;
  }

  private renderFinding(finding: Finding): TemplateResult {
    const { say } = this;
    const chosen = finding.id === this.current;
    return html`<li class="${finding.severity} ${finding.state}" aria-current=${chosen ? 'true' : 'false'} data-finding=${finding.id}>
      <button class="what" @click=${() => this.choose(finding)}>
        <strong>${say(`finding.${finding.code}`)}</strong>
        <small>${say(`severity.${finding.severity}`)} · <bdi>${finding.text}</bdi> · ${Math.round(finding.confidence * 100)} %</small>
        ${this.renderQuotes(finding)}
      </button>
      ${
        chosen
          ? html`<p class="why">${this.explain(finding)}</p>
              <p class="decide">
              ${
                finding.state === 'open'
                  ? html`<button @click=${() => this.act('desk.findings.accept')}>${say('desk.findings.accept')}</button>
                      <button @click=${() => this.act('desk.findings.dismiss')}>${say('desk.findings.dismiss')}</button>`
                  : html`${say(`desk.findings.states.${finding.state}`)}${finding.reason === undefined ? nothing : html`: <bdi>${finding.reason}</bdi>`}
                      <button @click=${() => this.act('desk.findings.reopen')}>${say('desk.findings.reopen')}</button>`
              }
              <button @click=${() => this.act('desk.findings.comment')}>${say('desk.findings.comment')}</button>
            </p>`
          : nothing
      }
      ${this.giving === finding.id ? this.renderReason(finding) : nothing}
      ${this.noting === finding.id ? this.renderNote(finding) : nothing}
      ${finding.comment === undefined ? nothing : html`<p class="note"><bdi>${finding.comment}</bdi></p>`}
    </li>`;
  }

  private explain(finding: Finding): string {
    const source = this.document.texts[0]!;
    const target = this.document.texts.find((text) => text.id === finding.text) ?? source;
    const quote = (text: typeof source, spans: Finding['source']) =>
      spans?.map((span) => text.content.slice(span.start, span.end)).join(' … ');
    const [from, to] = [quote(source, finding.source), quote(target, finding.target)];
    const fact = this.document.facts?.find((one) => one.id === finding.fact);
    return explainInDetail(this.say, this.language, {
      code: finding.code,
      confidence: finding.confidence,
      ...(from === undefined ? {} : { source: from }),
      ...(to === undefined ? {} : { target: to }),
      ...(finding.expected === undefined ? {} : { expected: finding.expected }),
      ...(finding.found === undefined ? {} : { found: finding.found }),
      ...(fact === undefined ? {} : { silent: fact.silent.length }),
    });
  }

  private renderQuotes(finding: Finding): TemplateResult[] {
    const source = this.document.texts[0]!;
    const target = this.document.texts.find((text) => text.id === finding.text) ?? source;
    const sides = [
      { key: 'desk.findings.expected', text: source, spans: finding.source },
      { key: 'desk.findings.found', text: target, spans: finding.target },
    ];
    return sides.flatMap(({ key, text, spans }) => {
      if (spans === undefined || spans.length === 0) return [];
      const words = spans.map((span) => text.content.slice(span.start, span.end)).join(' … ');
      const short = words.length > 140 ? `${[...words].slice(0, 140).join('')}…` : words;
      return [html`<span class="quote">${this.say(key, { text: isolate(short) })}</span>`];
    });
  }

  private renderReason(finding: Finding): TemplateResult {
    const submit = (event: Event) => {
      event.preventDefault();
      const { elements } = event.target as HTMLFormElement;
      const reason = (elements.namedItem('reason') as HTMLInputElement).value;
      const isRule = (elements.namedItem('rule') as HTMLInputElement).checked;
      this.giving = undefined;
      this.dispatchEvent(
        new FindingEditEvent(dismiss(this.document, finding.id, reason), isRule ? { finding, reason } : undefined),
      );
      this.focusCurrent();
    };
    return html`<form class="reason" @submit=${submit} @keydown=${(event: KeyboardEvent) => this.leave(event)}>
      <label>${this.say('desk.findings.reason')} <input name="reason" .value=${finding.reason ?? ''} /></label>
      <label class="box"><input type="checkbox" name="rule" /> ${this.say('desk.findings.rule')}</label>
      <button>${this.say('desk.findings.dismiss')}</button>
    </form>`;
  }

  private renderNote(finding: Finding): TemplateResult {
    const submit = (event: Event) => {
      event.preventDefault();
      const { value } = (event.target as HTMLFormElement).elements.namedItem('comment') as HTMLInputElement;
      this.noting = undefined;
      this.decide((id) => comment(this.document, id, value));
    };
    return html`<form class="reason" @submit=${submit} @keydown=${(event: KeyboardEvent) => this.leave(event)}>
      <label>${this.say('desk.findings.comment')} <input name="comment" .value=${finding.comment ?? ''} /></label>
      <button>${this.say('desk.findings.note')}</button>
    </form>`;
  }

  /** Escape leaves a form without doing anything. */
  private leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.giving = undefined;
    this.noting = undefined;
    this.focusCurrent();
  }

  protected override updated(changed: PropertyValues): void {
    if ((changed.has('giving') && this.giving !== undefined) || (changed.has('noting') && this.noting !== undefined))
      this.renderRoot.querySelector<HTMLInputElement>('.reason input')?.focus();
  }

  private choose(finding: Finding): void {
    this.current = finding.id;
    this.giving = undefined;
    this.dispatchEvent(new FindingChosenEvent(finding));
  }

  private step(by: number): void {
    if (this.shown.length === 0) return;
    const at = this.shown.findIndex((finding) => finding.id === this.current);
    const next = at === -1 ? (by > 0 ? 0 : this.shown.length - 1) : (at + by + this.shown.length) % this.shown.length;
    this.choose(this.shown[next]!);
    this.focusCurrent();
  }

  private decide(make: (id: string) => Edit | undefined): void {
    if (this.current === undefined) return;
    this.dispatchEvent(new FindingEditEvent(make(this.current)));
    this.focusCurrent();
  }

  private focusCurrent(): void {
    void this.updateComplete.then(() => {
      const item = this.renderRoot.querySelector<HTMLElement>('[aria-current="true"] .what');
      item?.focus();
      item?.scrollIntoView({ block: 'nearest' });
    });
  }
}
