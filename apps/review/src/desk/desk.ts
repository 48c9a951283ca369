import { describeProblem, type Finding, MuqabalaError, type Rules } from '@muqabala/core';
import type { MuqabalaViewer } from '@muqabala/viewer/element';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Aligner } from '../align.ts';
import { difference, type Edit } from '../edits/index.ts';
import type { Say } from '../messages/index.ts';
import { addDismissal, NO_RULES, withRules } from '../rules/rules.ts';
import type { Session } from '../session/session.ts';
import type { BoardEditEvent, MuqabalaBoard } from './board.ts';
import { deskStyles } from './desk-styles.ts';
import { downloadFile, type MuqabalaExport } from './export.ts';
import { factsTemplate } from './facts.ts';
import type { FindingChosenEvent, FindingEditEvent, MuqabalaFindings } from './findings.ts';
import { type Action, actionOf, isWriting, type Keys, readKeys, writeKeys } from './keys.ts';
import type { KeysChangeEvent, MuqabalaKeys } from './keys-dialog.ts';
import { reportTemplate } from './report.ts';
import { type MuqabalaRules, RulesChangeEvent } from './rules-dialog.ts';

const VIEWS = ['read', 'correct', 'facts', 'report'] as const;
type DeskView = (typeof VIEWS)[number];

/** Edits after which the findings of the links have to be looked for again. */
const MOVES: ReadonlySet<string> = new Set([
  'link',
  'unlink',
  'merge',
  'split',
  'set-ends',
  'split-sentence',
  'join-sentence',
]);

/** One open review: reading, correcting the links, deciding about findings, the report and the exports. */
export class MuqabalaDesk extends LitElement {
  static override properties = {
    session: { attribute: false },
    aligner: { attribute: false },
    language: {},
    say: { attribute: false },
    view: { state: true },
    target: { state: true },
    said: { state: true },
    keys: { state: true },
    busy: { state: true },
    onlyDisputed: { state: true },
    rules: { attribute: false },
  };
  static override styles = deskStyles;

  declare session: Session;
  declare aligner: Aligner;
  declare language: string;
  declare say: Say;
  declare private view: DeskView;
  declare private target: string;
  declare private said: string;
  declare private keys: Keys;
  declare private busy: boolean;
  declare private onlyDisputed: boolean;
  /** The rules of the project; changes are given out as `rules-change`. */
  declare rules: Rules;

  readonly #viewer = createRef<MuqabalaViewer>();
  readonly #board = createRef<MuqabalaBoard>();
  readonly #findings = createRef<MuqabalaFindings>();
  readonly #export = createRef<MuqabalaExport>();
  readonly #help = createRef<MuqabalaKeys>();
  readonly #rules = createRef<MuqabalaRules>();
  readonly #changed = () => this.requestUpdate();
  readonly #key = (event: KeyboardEvent) => this.onKey(event);
  #listening: Session | undefined;

  constructor() {
    super();
    this.view = 'read';
    this.target = '';
    this.said = '';
    this.keys = readKeys();
    this.busy = false;
    this.onlyDisputed = false;
    this.rules = NO_RULES;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#key);
    this.#listening?.removeEventListener('change', this.#changed);
    this.#listening = undefined;
  }

  protected override willUpdate(): void {
    if (this.#listening !== this.session) {
      this.#listening?.removeEventListener('change', this.#changed);
      this.#listening = this.session;
      this.session.addEventListener('change', this.#changed);
    }
    const targets = this.session.document.texts.slice(1);
    if (!targets.some((text) => text.id === this.target)) this.target = targets[0]?.id ?? '';
  }

  override render(): TemplateResult {
    const { say, session } = this;
    const { document, history } = session;
    return html`
      <section class="tools" aria-label=${say('desk.tools')}>
        <div class="views" role="tablist" aria-label=${say('desk.views.label')}>
          ${VIEWS.map(
            (view) =>
              html`<button role="tab" aria-selected=${view === this.view ? 'true' : 'false'} @click=${() => this.show(view)}>${say(`desk.views.${view}`)}</button>`,
          )}
        </div>
        ${
          document.texts.length > 2 && this.view === 'correct'
            ? html`<label>${say('desk.report')}
                <select @change=${(event: Event) => {
                  this.target = (event.target as HTMLSelectElement).value;
                }}>
                  ${document.texts.slice(1).map((text) => html`<option value=${text.id} ?selected=${text.id === this.target}>${text.id}</option>`)}
                </select>
              </label>`
            : nothing
        }
        <button ?disabled=${history.done.length === 0} @click=${() => this.act('desk.undo')}>${say('desk.undo')}</button>
        <button ?disabled=${history.undone.length === 0} @click=${() => this.act('desk.redo')}>${say('desk.redo')}</button>
        <button ?disabled=${this.busy} @click=${() => this.act('desk.realign')}>${say('desk.realign')}</button>
        <button @click=${() => this.#rules.value?.open()}>${say('desk.rules.open')}</button>
        <button @click=${() => this.act('desk.export')}>${say('desk.export')}</button>
        <button @click=${() => this.save()}>${say('review.save')}</button>
        ${this.view === 'report' ? html`<button @click=${() => window.print()}>${say('desk.print')}</button>` : nothing}
        <button @click=${() => this.act('desk.keys.help')}>${say('desk.help')} <kbd>${this.keys['desk.keys.help']}</kbd></button>
        <span class="kept ${session.keeping}">${say(`review.${session.keeping}`)}</span>
      </section>
      ${session.problem === undefined ? nothing : html`<p class="problem" role="alert"><bdi>${describeProblem(session.problem)}</bdi></p>`}
      <p class="said" role="status">${this.said}</p>
      <div class="columns ${this.view}">
        <main>
          ${this.view === 'report' ? nothing : html`<h2 class="unseen">${say(`desk.views.${this.view}`)}</h2>`} ${this.renderView()}
        </main>
        <aside ?hidden=${this.view === 'report'}>
          <muqabala-findings
            ${ref(this.#findings)}
            .document=${document}
            .say=${say}
            language=${this.language}
            @finding-chosen=${(event: FindingChosenEvent) => this.goTo(event.finding)}
            @finding-edit=${(event: FindingEditEvent) => this.decide(event)}
          ></muqabala-findings>
        </aside>
      </div>
      <muqabala-rules
        ${ref(this.#rules)}
        .rules=${this.rules}
        .say=${say}
        @rules-change=${(event: RulesChangeEvent) => {
          if (event.isApplied) this.applyRules(event.rules);
        }}
      ></muqabala-rules>
      <muqabala-export ${ref(this.#export)} .document=${document} .say=${say}></muqabala-export>
      <muqabala-keys
        ${ref(this.#help)}
        .keys=${this.keys}
        .say=${say}
        @keys-change=${(event: KeysChangeEvent) => {
          this.keys = event.keys;
          writeKeys(event.keys);
        }}
      ></muqabala-keys>
    `;
  }

  private renderView(): TemplateResult {
    const { document } = this.session;
    if (this.view === 'report') return reportTemplate(document, this.say, new Date().toLocaleDateString(this.language));
    if (this.view === 'facts')
      return factsTemplate(
        document,
        this.say,
        this.onlyDisputed,
        (only) => {
          this.onlyDisputed = only;
        },
        (text, offset) => this.goToWords(text, offset),
      );
    if (this.view === 'correct')
      return html`<muqabala-board
        ${ref(this.#board)}
        .document=${document}
        .say=${this.say}
        target=${this.target}
        @board-edit=${(event: BoardEditEvent) => this.edit(event.edit)}
      ></muqabala-board>`;
    return html`<muqabala-viewer ${ref(this.#viewer)} lang=${this.language} .document=${document}></muqabala-viewer>`;
  }

  /** Makes an edit of a person, and then looks for differences again where sentences were moved. */
  private edit(edit: Edit | undefined): void {
    if (edit === undefined || !this.session.perform(edit)) {
      this.said = this.say('desk.done.nothing');
      return;
    }
    this.said = this.say(`desk.done.${edit.name}`);
    if (MOVES.has(edit.name)) void this.recheck();
  }

  private decide(event: FindingEditEvent): void {
    this.edit(event.edit);
    if (event.rule === undefined) return;
    const rules = addDismissal(this.rules, this.session.document, event.rule.finding, event.rule.reason);
    this.dispatchEvent(new RulesChangeEvent(rules, false));
  }

  private applyRules(rules: Rules): void {
    const { document } = this.session;
    this.edit(difference(document, withRules(document, rules), 'rules'));
  }

  private async recheck(): Promise<void> {
    const session = this.session;
    const before = session.document;
    await this.attempt(async () => {
      const after = withRules(await this.aligner.run({ kind: 'recheck', document: before }), this.rules);
      // A step made meanwhile has asked for its own check.
      if (session.document !== before) return;
      const edit = difference(before, after, 'recheck');
      if (edit !== undefined) session.perform({ ...edit, follows: true });
    });
  }

  private async realign(): Promise<void> {
    const session = this.session;
    const before = session.document;
    this.busy = true;
    await this.attempt(async () => {
      const request = { kind: 'realign', document: before, text: this.target } as const;
      const after = withRules(await this.aligner.run(request), this.rules);
      if (session.document !== before) return;
      const edit = difference(before, after, 'realign');
      this.said = this.say(edit === undefined ? 'desk.same' : 'desk.realigned');
      session.perform(edit);
    });
    this.busy = false;
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof MuqabalaError)) throw error;
      this.said = describeProblem(error.problem);
    }
  }

  private act(action: Action): boolean {
    if (action === 'desk.undo' || action === 'desk.redo') {
      const done = action === 'desk.undo' ? this.session.undo() : this.session.redo();
      this.said = this.say(done ? action.replace('desk.', 'desk.done.') : 'desk.done.nothing');
    } else if (action === 'desk.realign') void this.realign();
    else if (action === 'desk.export') this.#export.value?.open();
    else if (action === 'desk.keys.help') this.#help.value?.open();
    else if (action === 'desk.keys.view') this.show(VIEWS[(VIEWS.indexOf(this.view) + 1) % VIEWS.length]!);
    else if (action.startsWith('desk.findings.')) return this.#findings.value?.act(action) ?? false;
    else return this.#board.value?.act(action) ?? false;
    return true;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || isWriting(event)) return;
    const action = actionOf(this.keys, event);
    if (action !== undefined && this.act(action)) event.preventDefault();
  }

  private show(view: DeskView): void {
    this.view = view;
    if (view !== 'correct') return;
    void this.updateComplete.then(() => {
      const first = this.session.document.texts[0]!.segments.find((segment) => segment.role === 'body');
      if (first !== undefined) this.#board.value?.go({ side: 'source', id: first.id });
    });
  }

  /** Shows a finding where it stands, in whichever view is open. */
  private goTo(finding: Finding): void {
    const { document } = this.session;
    const source = document.texts[0]!;
    if (finding.text !== source.id) this.target = finding.text;
    if (this.view === 'read') {
      this.#viewer.value?.show(`finding:${finding.id}`);
      return;
    }
    const side = finding.source?.[0] === undefined ? 'target' : 'source';
    const text = side === 'source' ? source : document.texts.find((other) => other.id === finding.text);
    const at = (side === 'source' ? finding.source : finding.target)?.[0]?.start;
    const segment = text?.segments.find((other) => at !== undefined && other.start <= at && at < other.end);
    if (segment !== undefined) void this.updateComplete.then(() => this.#board.value?.go({ side, id: segment.id }));
  }

  /** Shows words of a text on the board. */
  private goToWords(text: string, offset: number): void {
    const { document } = this.session;
    const isSource = text === document.texts[0]!.id;
    const segment = document.texts
      .find((one) => one.id === text)
      ?.segments.find((one) => one.start <= offset && offset < one.end);
    if (segment === undefined) return;
    if (!isSource) this.target = text;
    this.view = 'correct';
    void this.updateComplete.then(() =>
      this.#board.value?.go({ side: isSource ? 'source' : 'target', id: segment.id }),
    );
  }

  private save(): void {
    downloadFile(`${this.session.title}.muqabala.json`, [JSON.stringify(this.session.document)], 'application/json');
  }
}
