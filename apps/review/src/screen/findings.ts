import { type AlignedDocument, type Finding, findingKind } from '@muqabala/core';
import type { Edit } from '@muqabala/core/document';
import type { InterfaceLanguage } from '@muqabala/core/messages';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../base-styles.ts';
import { accept, comment, decideAll, dismiss, reopen } from '../edits/index.ts';
import type { Say } from '../messages/index.ts';
import { nameOfKind } from '../own/names.ts';
import { dismissEverywhere } from '../rules/rules.ts';
import { itemTemplate } from './finding-item.ts';
import { findingsStyles } from './findings-styles.ts';
import { type Action, type Keys, showKey } from './keys.ts';
import { nameOf } from './names.ts';
import { worstFirst } from './order.ts';
import { uncheckedTemplate } from './unchecked.ts';

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
  constructor(edit: Edit | undefined) {
    super('finding-edit', { bubbles: true, composed: true });
    this.edit = edit;
  }
}

/** `finding-ask`: a person wants to put down a finding, or to change the current one. */
export class FindingAskEvent extends Event {
  readonly action: 'desk.findings.add' | 'desk.findings.edit';
  constructor(action: FindingAskEvent['action']) {
    super('finding-ask', { bubbles: true, composed: true });
    this.action = action;
  }
}

const FILTERS = ['code', 'severity', 'state', 'text', 'by'] as const;
/** So many findings are drawn at once; the person asks for more, or walks on to them. */
const DRAWN = 100;

type Filter = Readonly<Partial<Record<(typeof FILTERS)[number], string>>>;

function filterValue(finding: Finding, key: (typeof FILTERS)[number]): string {
  if (key === 'by') return finding.by?.kind ?? 'program';
  return key === 'code' ? findingKind(finding) : finding[key];
}

/** The list of findings, worst first, with what a reviewer decides about each. */
export class MuqabalaFindings extends LitElement {
  static override properties = {
    document: { attribute: false },
    say: { attribute: false },
    keys: { attribute: false },
    language: {},
    current: { state: true },
    filter: { state: true },
    writing: { state: true },
    drawn: { state: true },
  };
  static override styles = [baseStyles, findingsStyles];

  declare document: AlignedDocument;
  declare say: Say;
  declare keys: Keys;
  declare language: InterfaceLanguage;
  declare private current: string | undefined;
  declare private filter: Filter;
  /** What is being written about the current finding. */
  declare private writing: 'reason' | 'comment' | undefined;
  declare private drawn: number;
  private shown: readonly Finding[] = [];
  /**
   * Where the current finding stands or stood, so that the next one is the one after it even when it has left the list.
   */
  private place = 0;

  constructor() {
    super();
    this.current = undefined;
    this.filter = { state: 'open' };
    this.writing = undefined;
    this.drawn = DRAWN;
    this.language = 'en';
  }

  /** Does what a shortcut asks for; false when the list does not know it. */
  act(action: Action): boolean {
    if (action === 'desk.findings.next') this.step(1);
    else if (action === 'desk.findings.previous') this.step(-1);
    else if (action === 'desk.findings.accept') this.decide((id) => accept(this.document, id));
    else if (action === 'desk.findings.reopen') this.decide((id) => reopen(this.document, id));
    else if (action === 'desk.findings.dismiss') this.write('reason');
    else if (action === 'desk.findings.comment') this.write('comment');
    else return false;
    return true;
  }

  /** The finding that a person is at, if any. */
  get at(): Finding | undefined {
    return this.document.findings.find(({ id }) => id === this.current);
  }

  private ask(action: FindingAskEvent['action']): void {
    this.dispatchEvent(new FindingAskEvent(action));
  }

  /** Makes a finding the current one without going to it. */
  select(id: string): void {
    this.current = id;
    this.writing = undefined;
    void this.updateComplete.then(() => this.reveal());
  }

  /** Goes on to the next finding that is still to be decided, after one was. */
  goOn(): void {
    void this.updateComplete.then(() => {
      const after = [...this.shown.slice(this.place + 1), ...this.shown.slice(0, this.place)];
      const next = after.find((finding) => finding.state === 'open' && finding.id !== this.current);
      if (next !== undefined) this.choose(next);
      this.focusCurrent();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('filter')) this.drawn = DRAWN;
    if (changed.has('document') || changed.has('filter') || changed.has('current')) {
      this.shown = worstFirst(
        this.document.findings.filter((finding) => finding.id === this.current || this.fits(finding)),
      );
      const at = this.shown.findIndex((finding) => finding.id === this.current);
      if (at !== -1) this.place = at;
      this.drawn = Math.max(this.drawn, Math.ceil((at + 1) / DRAWN) * DRAWN);
    }
  }

  private fits(finding: Finding): boolean {
    return FILTERS.every((key) => this.filter[key] === undefined || filterValue(finding, key) === this.filter[key]);
  }

  /** Buttons that decide all open findings of a filter at once. */
  private renderAll(): TemplateResult | typeof nothing {
    const { say } = this;
    const isFiltered = FILTERS.some((key) => key !== 'state' && this.filter[key] !== undefined);
    const ids = new Set(this.shown.filter((one) => one.state === 'open' && this.fits(one)).map(({ id }) => id));
    if (!isFiltered || ids.size === 0) return nothing;
    const decide = (state: 'accepted' | 'dismissed') => () => {
      this.current = undefined;
      this.dispatchEvent(new FindingEditEvent(decideAll(this.document, ids, state)));
    };
    return html`<p class="decide">
      <button name="accept-all" @click=${decide('accepted')}>${say('desk.findings.acceptAll', { count: ids.size })}</button>
      <button name="dismiss-all" @click=${decide('dismissed')}>${say('desk.findings.dismissAll', { count: ids.size })}</button>
    </p>`;
  }

  override render(): TemplateResult {
    const { say, shown } = this;
    const open = this.document.findings.filter((finding) => finding.state === 'open').length;
    const all = this.document.findings.length;
    const at = shown.findIndex((finding) => finding.id === this.current);
    return html`
      <div class="head">
        <h2>${say('desk.findings.title')}</h2>
        <label class="quiet">${say('desk.findings.decided', { decided: all - open, all })} <progress max=${all || 1} .value=${all - open}></progress></label>
      </div>
      <button
        class="add"
        @pointerdown=${(event: Event) => event.preventDefault()}
        @mousedown=${(event: Event) => event.preventDefault()}
        @click=${() => this.ask('desk.findings.add')}
      >
        ${say('desk.findings.add')} <kbd>${showKey(this.keys['desk.findings.add'])}</kbd>
      </button>
      ${uncheckedTemplate(this.document, this.say)}
      <details class="filters" ?open=${FILTERS.some((key) => key !== 'state' && this.filter[key] !== undefined)}>
        <summary>${say('desk.findings.filter')}</summary>
        <div class="fields">${FILTERS.map((key) => this.renderFilter(key))}</div>
        ${this.renderAll()}
      </details>
      <p class="count">
        <span aria-live="polite">
          ${say('desk.findings.count', { count: shown.length })}${at === -1 ? nothing : ` · ${say('desk.findings.position', { at: at + 1, count: shown.length })}`}
        </span>
        <button @click=${() => this.step(-1)} aria-label=${say('desk.findings.previous')}>↑</button>
        <button @click=${() => this.step(1)} aria-label=${say('desk.findings.next')}>↓</button>
      </p>
      ${shown.length === 0 ? html`<p class="none">${say(open === 0 && all > 0 ? 'desk.findings.allDecided' : 'desk.findings.none')}</p>` : nothing}
      <ol>
        ${repeat(
          shown.slice(0, this.drawn),
          (finding) => finding.id,
          (finding) => this.renderFinding(finding),
        )}
      </ol>
      ${
        shown.length <= this.drawn
          ? nothing
          : html`<button
              class="more"
              @click=${() => {
                this.drawn += DRAWN;
              }}
            >
              ${say('desk.findings.more', { count: shown.length - this.drawn })}
            </button>`
      }
    `;
  }

  private label(key: (typeof FILTERS)[number], value: string, texts: ReadonlyMap<string, string>): string {
    const { say } = this;
    if (key === 'code') return nameOfKind(say, value);
    if (key === 'severity' && isSeverity(value)) return say(`severity.${value}`);
    if (key === 'state' && isState(value)) return say(`desk.findings.states.${value}`);
    if (key === 'by' && isMaker(value)) return say(`desk.findings.makers.${value}`);
    return texts.get(value) ?? value;
  }

  private renderFilter(key: (typeof FILTERS)[number]): TemplateResult {
    const { say } = this;
    const values = [
      ...new Set(this.document.findings.map((finding) => filterValue(finding, key))),
      ...(this.filter[key] === undefined ? [] : [this.filter[key]]),
    ];
    const known = key === 'state' ? ['open', 'accepted', 'dismissed'] : [...new Set(values)].sort();
    const texts = new Map(this.document.texts.map((text) => [text.id, nameOf(text)]));
    const change = (event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      const { [key]: _, ...rest } = this.filter;
      this.current = undefined;
      this.filter = value === '' ? rest : { ...rest, [key]: value };
    };
    return html`<label>
      ${say(`desk.findings.${key === 'code' ? 'kind' : key}`)}
      <select name=${key} @change=${change}>
        <option value="" ?selected=${this.filter[key] === undefined}>${say('desk.findings.all')}</option>
        ${known.map((value) => html`<option value=${value} ?selected=${this.filter[key] === value}>${this.label(key, value, texts)}</option>`)}
      </select>
    </label>`;
  }

  private renderFinding(finding: Finding): unknown {
    const isCurrent = finding.id === this.current;
    const writing = isCurrent ? this.writing : undefined;
    return guard([finding, isCurrent, writing, this.say, this.keys, this.document.texts], () =>
      itemTemplate(finding, {
        document: this.document,
        say: this.say,
        language: this.language,
        keys: this.keys,
        isCurrent,
        writing,
        reasons: writing === 'reason' ? reasonsOf(this.document) : [],
        choose: () => this.choose(finding),
        act: (action) => {
          if (action === 'desk.findings.edit') this.ask(action);
          else this.act(action);
        },
        dismiss: (reason, isRule) => {
          this.writing = undefined;
          const { document } = this;
          const edit = isRule ? dismissEverywhere(document, finding, reason) : dismiss(document, finding.id, reason);
          this.dispatchEvent(new FindingEditEvent(edit));
          this.focusCurrent();
        },
        comment: (text) => {
          this.writing = undefined;
          this.decide((id) => comment(this.document, id, text));
        },
        leave: (event) => this.leave(event),
      }),
    );
  }

  /** Escape leaves a form without doing anything. */
  private leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.writing = undefined;
    this.focusCurrent();
  }

  private write(what: 'reason' | 'comment'): void {
    if (this.current === undefined) this.step(1);
    this.writing = what;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>('.write input')?.focus());
  }

  private choose(finding: Finding): void {
    this.current = finding.id;
    this.writing = undefined;
    this.dispatchEvent(new FindingChosenEvent(finding));
  }

  private step(by: number): void {
    const count = this.shown.length;
    if (count === 0) return;
    const at = this.shown.findIndex((finding) => finding.id === this.current);
    const next = at === -1 ? (by > 0 ? 0 : count - 1) : (at + by + count) % count;
    this.choose(this.shown[next]!);
    this.focusCurrent();
  }

  private decide(make: (id: string) => Edit | undefined): void {
    if (this.current === undefined) return;
    this.dispatchEvent(new FindingEditEvent(make(this.current)));
    this.focusCurrent();
  }

  private focusCurrent(): void {
    void this.updateComplete.then(() => this.reveal()?.focus());
  }

  private reveal(): HTMLElement | undefined {
    const item = this.renderRoot.querySelector<HTMLElement>('[aria-current="true"]');
    item?.scrollIntoView({ block: 'nearest' });
    return item?.querySelector<HTMLElement>('.what') ?? undefined;
  }
}

/** Reasons that were given for dismissals, most often first. */
function reasonsOf(document: AlignedDocument): string[] {
  const counts = new Map<string, number>();
  for (const { reason } of document.findings)
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([reason]) => reason);
}

function isMaker(value: string): value is 'program' | 'person' | 'reader' {
  return value === 'program' || value === 'person' || value === 'reader';
}

function isSeverity(value: string): value is Finding['severity'] {
  return value === 'minor' || value === 'major' || value === 'critical';
}

function isState(value: string): value is Finding['state'] {
  return value === 'open' || value === 'accepted' || value === 'dismissed';
}
