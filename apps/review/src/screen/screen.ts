import { type AlignedDocument, MuqabalaError } from '@muqabala/core';
import type { Edit } from '@muqabala/core/document';
import type { InterfaceLanguage } from '@muqabala/core/messages';
import type { DoubtfulPlace, Reply } from '@muqabala/core/questions';
import type {
  FaintWords,
  MuqabalaEditableViewer,
  MuqabalaFindingEvent,
  MuqabalaSelectEvent,
  SentenceRef,
} from '@muqabala/viewer/editable';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Access } from '../access/access.ts';
import { baseStyles } from '../base-styles.ts';
import type { MuqabalaDecide, QuestionAnsweredEvent } from '../decisions/decide-dialog.ts';
import { type DoubtChosenEvent, type DoubtLevel, type DoubtLevelEvent, wordsAt } from '../doubtful/doubtful-panel.ts';
import { acceptedPart, type EditEvent, linkChanges } from '../edits/index.ts';
import type { StepEvent } from '../edits/step-event.ts';
import { whenIdle } from '../idle.ts';
import { mergeReview } from '../merging/merge.ts';
import type { MergeFileEvent, MuqabalaMerge } from '../merging/merge-dialog.ts';
import { type Say, sayEntry, sayProblem } from '../messages/index.ts';
import type { MuqabalaFindingForm } from '../own/finding-form.ts';
import { nameWith } from '../own/names.ts';
import { pairAround, pairOf } from '../own/pair.ts';
import { changeOriginal, changeReview, withoutSignature } from '../own/signing.ts';
import { askReader } from '../reader/ask.ts';
import type { MuqabalaReader, ProposalsAcceptedEvent } from '../reader/reader-dialog.ts';
import type { MuqabalaRound } from '../rounds/round-dialog.ts';
import { changeRules, NO_RULES } from '../rules/rules.ts';
import type { Session } from '../session/session.ts';
import type { Aligner } from '../work/aligner.ts';
import { Checks } from './checks.ts';
import type { MuqabalaExport } from './export.ts';
import { factsTemplate } from './facts.ts';
import { factsStyles } from './facts-styles.ts';
import type {
  FindingAskEvent,
  FindingChosenEvent,
  FindingEditEvent,
  FindingsListedEvent,
  Listed,
  MuqabalaFindings,
} from './findings.ts';
import { type Action, actionOf, isWriting, type Keys, readKeys, writeKeys } from './keys.ts';
import type { KeysChangeEvent, MuqabalaKeys } from './keys-dialog.ts';
import { keepPlace, lastPlace } from './last-place.ts';
import type { MuqabalaLinkEditor } from './link-editor.ts';
import { LongWork } from './long-work.ts';
import type { CommandChosenEvent, MuqabalaPalette } from './palette.ts';
import { paperStyles } from './paper-styles.ts';
import { phoneBar } from './phone-bar.ts';
import { phoneStyles } from './phone-styles.ts';
import { firstPlace, firstTarget, type Place, placeOf, placeOfFinding, placeOfSelection, sentenceAt } from './place.ts';
import { problemTemplate, type Remedy, statusTemplate } from './problem.ts';
import type { MuqabalaRealign, RealignEvent } from './realign-dialog.ts';
import { reportTemplate } from './report.ts';
import { noteRows } from './row-notes.ts';
import type { MuqabalaRules, RulesChangeEvent } from './rules-dialog.ts';
import { saveAsFile } from './save.ts';
import { screenStyles } from './screen-styles.ts';
import { showsSame } from './shown.ts';
import { tableTemplate } from './table.ts';
import { tableStyles } from './table-styles.ts';
import type { MuqabalaTexts } from './texts-dialog.ts';
import { toolsTemplate, VIEWS, type View } from './tools.ts';

/** `reread`: a person wants to see what another program has made of the served file. */
class RereadEvent extends Event {
  constructor() {
    super('reread', { bubbles: true, composed: true });
  }
}

/** One open review: reading, correcting the links, deciding about findings, the report and the exports. */
export class MuqabalaScreen extends LitElement {
  static override properties = {
    session: { attribute: false },
    aligner: { attribute: false },
    access: { attribute: false },
    language: {},
    say: { attribute: false },
    view: { state: true },
    target: { state: true },
    said: { state: true },
    keys: { state: true },
    onlyDisputed: { state: true },
    shown: { state: true },
    listed: { state: true },
    doubtLevel: { state: true },
    doubtful: { state: true },
  };
  static override styles = [baseStyles, screenStyles, factsStyles, paperStyles, tableStyles, phoneStyles];

  declare session: Session;
  declare aligner: Aligner;
  declare access: Access;
  declare language: InterfaceLanguage;
  declare say: Say;
  declare private view: View;
  declare private target: string;
  declare private said: string;
  declare private keys: Keys;
  declare private onlyDisputed: boolean;
  /** What the viewer shows: the newest state, or the one before it until the page has time. */
  declare private shown: AlignedDocument | undefined;
  declare private doubtLevel: DoubtLevel;
  /** Doubtful words, and the links that they are of. */
  declare private doubtful:
    | { readonly links: AlignedDocument['links']; readonly words: readonly DoubtfulPlace[] }
    | undefined;
  /** What the list of findings shows. */
  declare private listed: Listed | undefined;

  readonly #viewer = createRef<MuqabalaEditableViewer>();
  readonly #links = createRef<MuqabalaLinkEditor>();
  readonly #findings = createRef<MuqabalaFindings>();
  readonly #export = createRef<MuqabalaExport>();
  readonly #help = createRef<MuqabalaKeys>();
  readonly #rules = createRef<MuqabalaRules>();
  readonly #texts = createRef<MuqabalaTexts>();
  readonly #form = createRef<MuqabalaFindingForm>();
  readonly #realigning = createRef<MuqabalaRealign>();
  readonly #decide = createRef<MuqabalaDecide>();
  readonly #reader = createRef<MuqabalaReader>();
  readonly #round = createRef<MuqabalaRound>();
  readonly #merge = createRef<MuqabalaMerge>();
  readonly #palette = createRef<MuqabalaPalette>();
  readonly #changed = () => this.requestUpdate();
  readonly #stepped = (event: Event) => this.aligner.step(event as StepEvent);
  readonly #key = (event: KeyboardEvent) => this.onKey(event);
  /** Where the person is, so that another view opens there. */
  #place: Place | undefined;
  #keptPlace = '';
  /** Whether nobody has been anywhere in the review yet. */
  #isNew = false;
  #checks: Checks | undefined;
  #lookingAt: AlignedDocument['links'] | undefined;
  #faint: {
    readonly doubtful?: MuqabalaScreen['doubtful'];
    readonly level?: DoubtLevel;
    readonly target?: string;
    readonly words: readonly FaintWords[];
  } = { words: [] };
  readonly #work = new LongWork(() => this.requestUpdate());
  #listening: Session | undefined;

  constructor() {
    super();
    this.view = 'read';
    this.target = '';
    this.said = '';
    this.keys = readKeys();
    this.onlyDisputed = false;
    this.doubtLevel = 'off';
  }

  /** Whether everything done so far is kept and checked. */
  get isQuiet(): boolean {
    return this.session.keeping !== 'keeping' && !this.#checks?.isBusy && !this.#work.isBusy;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#key);
    this.#work.stop();
    this.listen(undefined);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.#listening !== this.session) {
      this.listen(this.session);
      this.#checks = new Checks(this.aligner);
      this.#place = undefined;
      this.shown = undefined;
      this.returnToPlace();
      void this.recheck();
    }
    this.refreshViewer();
    const targets = this.session.document.texts.slice(1);
    if (!targets.some((text) => text.id === this.target)) this.target = firstTarget(this.session.document);
    if (changed.has('language') || changed.has('session')) this.said = '';
    void this.lookForDoubt();
  }

  protected override updated(): void {
    this.keepPlace();
  }

  /** Opens a review where the person was in it, after a reload or when the program runs again. */
  private returnToPlace(): void {
    const { id, document } = this.session;
    const last = id === undefined ? undefined : lastPlace(id);
    this.#isNew = last?.sentence === undefined;
    if (last === undefined || !document.texts.slice(1).some((text) => text.id === last.target)) return;
    this.target = last.target;
    this.view = last.view;
    const { sentence } = last;
    const text = document.texts.find(
      (one) => one.id === (sentence?.side === 'target' ? last.target : document.texts[0]!.id),
    );
    if (sentence === undefined || !text?.segments.some((segment) => segment.id === sentence.id)) return;
    const place: Place = { kind: 'sentence', target: last.target, sentence };
    this.#place = place;
    void this.updateComplete.then(() => this.go(place, false));
  }

  private keepPlace(): void {
    const { id } = this.session;
    const place = this.#links.value?.place ?? (this.#place?.kind === 'sentence' ? this.#place.sentence : undefined);
    const { view, target } = this;
    // An editor that is not drawn yet is nowhere.
    if (id === undefined || place?.id === '') return;
    const key = [id, view, target, place?.side, place?.id].join('\n');
    if (key === this.#keptPlace) return;
    this.#keptPlace = key;
    keepPlace(id, { view, target, sentence: place });
  }

  private listen(session: Session | undefined): void {
    this.#listening?.removeEventListener('change', this.#changed);
    this.#listening?.removeEventListener('step', this.#stepped);
    this.#listening = session;
    session?.addEventListener('change', this.#changed);
    session?.addEventListener('step', this.#stepped);
  }

  override render(): TemplateResult {
    const { say, session } = this;
    const { document } = session;
    return html`
      ${toolsTemplate({
        say,
        keys: this.keys,
        view: this.view,
        history: session.history,
        isWorking: this.#work.isLong,
        act: (action) => this.act(action),
        show: (view) => this.show(view),
        status: statusTemplate(say, session, this.said),
      })}
      ${session.problem === undefined ? nothing : problemTemplate(say, session.problem, (remedy) => this.mend(remedy))}
      <div class="columns ${this.view}">
        <main tabindex="0">
          ${this.view === 'report' ? nothing : html`<h2 class="unseen">${say(`workbench.views.${this.view}`)}</h2>`} ${this.renderView()}
        </main>
        <aside ?hidden=${this.view === 'report'} aria-label=${say('workbench.findings.title')}>
          <muqabala-doubtful
            .document=${document}
            .words=${this.doubtful?.words}
            .level=${this.doubtLevel}
            .say=${say}
            @doubt-level=${(event: DoubtLevelEvent) => {
              this.doubtLevel = event.level;
            }}
            @doubt-chosen=${({ word }: DoubtChosenEvent) => this.goToWord(word)}
          ></muqabala-doubtful>
          <muqabala-findings
            ${ref(this.#findings)}
            .document=${document}
            .say=${say}
            .keys=${this.keys}
            language=${this.language}
            @finding-ask=${(event: FindingAskEvent) => this.act(event.action)}
            @finding-chosen=${(event: FindingChosenEvent) => this.goToFinding(event)}
            @finding-edit=${(event: FindingEditEvent) => this.decide(event)}
            @findings-listed=${(event: FindingsListedEvent) => {
              this.listed = event.listed;
            }}
          ></muqabala-findings>
        </aside>
      </div>
      ${phoneBar({ say, view: this.view, act: (action) => this.act(action) })}
      <muqabala-rules
        ${ref(this.#rules)}
        .rules=${document.rules ?? NO_RULES}
        .say=${say}
        @rules-change=${(event: RulesChangeEvent) => this.edit(changeRules(this.session.document, event.rules))}
      ></muqabala-rules>
      <muqabala-realign ${ref(this.#realigning)} .say=${say} language=${this.language} @realign-accept=${(event: RealignEvent) => this.accept(event)}></muqabala-realign>
      <muqabala-finding-form ${ref(this.#form)} .document=${document} .say=${say} @edit=${(event: EditEvent) => this.keepFinding(event.edit)}></muqabala-finding-form>
      <muqabala-texts ${ref(this.#texts)} .document=${document} .say=${say} @edit=${(event: EditEvent) => this.edit(event.edit)}></muqabala-texts>
      <muqabala-export ${ref(this.#export)} .document=${document} .say=${say} language=${this.language} .name=${this.session.title} @edit=${(event: EditEvent) => this.edit(event.edit)}></muqabala-export>
      <muqabala-round ${ref(this.#round)} .document=${document} .target=${this.target} .say=${say}></muqabala-round>
      <muqabala-merge ${ref(this.#merge)} .document=${document} .say=${say} @edit=${(event: EditEvent) => this.edit(event.edit)} @merge-file=${(event: MergeFileEvent) => this.merge(event.file)}></muqabala-merge>
      <muqabala-reader
        ${ref(this.#reader)}
        .document=${document}
        .target=${this.target}
        .say=${say}
        @proposals-accepted=${(event: ProposalsAcceptedEvent) => this.answer(event.replies)}
      ></muqabala-reader>
      <muqabala-decide
        ${ref(this.#decide)}
        .document=${document}
        .target=${this.target}
        .say=${say}
        @edit=${(event: EditEvent) => this.edit(event.edit)}
        @question-answered=${(event: QuestionAnsweredEvent) => this.answer([event.reply])}
      ></muqabala-decide>
      <muqabala-palette
        ${ref(this.#palette)}
        .keys=${this.keys}
        .say=${say}
        @command-chosen=${(event: CommandChosenEvent) => this.carryOut(event.action)}
      ></muqabala-palette>
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

  /** Drawing a long text anew takes its time: a decision about a finding does not wait for it. */
  private refreshViewer(): void {
    const { document } = this.session;
    if (this.shown === undefined || (this.view !== 'read' && this.view !== 'matrix')) this.shown = document;
    else if (!showsSame(this.shown, document))
      whenIdle(() => {
        this.shown = this.session.document;
      });
  }

  private renderView(): TemplateResult {
    const { document } = this.session;
    if (this.view === 'report')
      return reportTemplate({
        document,
        say: this.say,
        language: this.language,
        title: this.session.title,
        when: new Date(),
        change: (review) => this.edit(changeReview(this.session.document, review)),
        changeOriginal: (id) => this.edit(changeOriginal(this.session.document, id)),
      });
    if (this.view === 'facts')
      return factsTemplate(
        document,
        this.say,
        this.onlyDisputed,
        (only) => {
          this.onlyDisputed = only;
        },
        (text, offset) => {
          this.#place = sentenceAt(document, text, offset);
          this.show('correct');
        },
      );
    if (this.view === 'table')
      return this.listed === undefined
        ? html``
        : tableTemplate(document, this.say, this.listed, {
            point: (entry, event) => this.#findings.value?.point(entry, event),
            toggle: (entry) => this.#findings.value?.toggleCard(entry),
            draw: (place) => this.#findings.value?.draw(place),
          });
    if (this.view === 'correct')
      return html`<muqabala-link-editor
        ${ref(this.#links)}
        .document=${document}
        .say=${this.say}
        .keys=${this.keys}
        language=${this.language}
        target=${this.target}
        .faint=${this.faint}
        @edit=${(event: EditEvent) => this.edit(event.edit)}
        @muqabala-choose=${() => this.keepPlace()}
        @muqabala-view=${(event: { text: string; layout: string }) => {
          this.target = event.text || this.target;
          if (event.layout === 'matrix') this.show('matrix');
        }}
        @muqabala-finding=${(event: MuqabalaFindingEvent) => this.#findings.value?.select(event.finding.id)}
      ></muqabala-link-editor>`;
    return html`<muqabala-viewer
      ${ref(this.#viewer)}
      lang=${this.language}
      layout=${this.view === 'matrix' ? 'matrix' : 'pairs'}
      .findingName=${nameWith(this.say)}
      .rowNote=${this.shown && noteRows(this.shown, this.say, this.language)}
      .document=${this.shown}
      .target=${this.target}
      .faint=${this.faint}
      @muqabala-view=${(event: { text: string; layout: string }) => {
        this.target = event.text || this.target;
        this.view = event.layout === 'matrix' ? 'matrix' : 'read';
      }}
      @muqabala-ready=${() => this.beginReading()}
      @muqabala-finding=${(event: MuqabalaFindingEvent) => this.#findings.value?.select(event.finding.id)}
      @muqabala-select=${(event: MuqabalaSelectEvent) => {
        this.#place = placeOfSelection(event) ?? this.#place;
        this.keepPlace();
      }}
    ></muqabala-viewer>`;
  }

  /** Makes an edit of a person, and what follows from it. */
  private edit(edit: Edit | undefined): boolean {
    const made = edit && withoutSignature(this.session.document, edit);
    if (made === undefined || !this.session.perform(made)) {
      this.said = this.say('workbench.done.nothing');
      return false;
    }
    const unsigned = made === edit ? '' : ` ${this.say('workbench.paper.unsigned')}`;
    this.said = `${sayEntry(this.say, 'workbench.done', made.name)}${unsigned}`;
    void this.recheck();
    return true;
  }

  /** Asks for the doubtful words of the newest links, where they are wanted. */
  private async lookForDoubt(): Promise<void> {
    const { session } = this;
    const { links } = session.document;
    if (this.doubtLevel === 'off' || this.#lookingAt === links || this.doubtful?.links === links) return;
    this.#lookingAt = links;
    await this.attempt(async () => {
      const words = await this.aligner.doubtful(session.document);
      if (this.session.document.links === links) this.doubtful = { links, words };
    });
    if (this.#lookingAt === links) this.#lookingAt = undefined;
  }

  /** The doubtful words of the report that is shown, which are marked. */
  private get faint(): readonly FaintWords[] {
    const { doubtful, doubtLevel, target } = this;
    if (this.#faint.doubtful !== doubtful || this.#faint.level !== doubtLevel || this.#faint.target !== target) {
      const words = wordsAt(doubtful?.words ?? [], doubtLevel).filter(({ text }) => text === target);
      this.#faint = { doubtful, level: doubtLevel, target, words };
    }
    return this.#faint.words;
  }

  private goToWord({ side, text, start }: DoubtfulPlace): void {
    this.target = text;
    const { document } = this.session;
    const place = sentenceAt(document, side === 'source' ? document.texts[0]!.id : text, start);
    if (this.view !== 'read' && this.view !== 'correct') this.view = 'read';
    if (place !== undefined) this.go(place, false);
  }

  private async recheck(): Promise<void> {
    await this.attempt(() => this.#checks!.recheck(this.session));
    this.requestUpdate();
  }

  /** Takes replies: a person's own, or those of a model that a person has accepted. */
  private async answer(replies: readonly Reply[]): Promise<void> {
    const name = this.session.document.review?.reviewers?.[0];
    const by = { kind: 'person' as const, ...(name === undefined ? {} : { name }) };
    await this.attempt(async () => {
      this.edit(await this.#checks!.answer(this.session, replies, by));
    });
  }

  /** Opens where a model is asked about the sentence where the person is, a report, or all. */
  private askReader(): void {
    const { access } = this;
    const place = this.#links.value?.place ?? (this.#place?.kind === 'sentence' ? this.#place.sentence : undefined);
    this.#reader.value?.open({
      reader: access.reader,
      sentence: place?.id,
      questions: (kinds) => this.aligner.questions(this.session.document, kinds),
      ask: (questions, signal) => askReader(access, questions, signal),
    });
  }

  /** Takes in the review of another reviewer, of the same texts. */
  private async merge(file: File): Promise<void> {
    const dialog = this.#merge.value!;
    try {
      const imported = await this.aligner.import(file);
      const { document } = this.session;
      const other = imported.kind === 'document' ? imported.document : undefined;
      const own = document.review?.reviewers?.[0] ?? this.say('workbench.merging.own');
      const theirs = other?.review?.reviewers?.[0] ?? file.name.replace(/\.[^.]*$/, '');
      const names = [own, theirs === own ? `${theirs} 2` : theirs] as const;
      const edit = other === undefined ? 'other-texts' : mergeReview(document, other, names);
      dialog.problem = edit === 'other-texts' ? this.say('workbench.merging.otherTexts') : '';
      if (edit !== 'other-texts') this.edit(edit);
    } catch (error) {
      if (!(error instanceof MuqabalaError)) throw error;
      dialog.problem = sayProblem(this.say, error.problem);
    }
  }

  /** Carries out a command of the list once the list is gone and what had the focus has it again. */
  private carryOut(action: Action): void {
    if (!this.act(action)) this.said = this.say('workbench.done.nothing');
  }

  private decide(event: FindingEditEvent): void {
    const done = this.edit(event.edit);
    // The list has to have what was decided: of an open card it would go on to what was decided with it.
    if (done && event.goesOn) void this.updateComplete.then(() => this.#findings.value?.goOn());
  }

  /**
   * Opens the form of a new finding on the words that are chosen in the text, or on the sentences where the person is.
   */
  private addFinding(): boolean {
    const { document } = this.session;
    const words = (this.#viewer.value ?? this.#links.value?.viewer)?.chosenWords() ?? [];
    const place = this.#links.value?.place ?? (this.#place?.kind === 'sentence' ? this.#place.sentence : undefined);
    const first = firstPlace(document);
    const fallback = place ?? (first.kind === 'sentence' ? first.sentence : undefined);
    const sentences = words.length > 0 ? words : fallback === undefined ? [] : [fallback];
    const on = (side: SentenceRef['side']) => words.filter((one) => one.side === side);
    this.#form.value?.open({
      pair: pairAround(document, this.target, sentences),
      source: on('source'),
      target: on('target'),
    });
    return true;
  }

  private editFinding(): boolean {
    const { document } = this.session;
    const finding = this.#findings.value?.at;
    if (finding === undefined) return false;
    const { source = [], target = [] } = finding;
    this.#form.value?.open({ pair: pairOf(document, finding, this.target), source, target, finding });
    return true;
  }

  private keepFinding(edit: Edit | undefined): void {
    if (!this.edit(edit)) return;
    const change = edit!.changes[0]!;
    if (change.after !== undefined) this.#findings.value?.select(change.id);
  }

  private async realign(): Promise<void> {
    await this.work(async (signal) => {
      const edit = await this.#checks!.realign(this.session, this.target, { signal });
      const changes = edit === undefined ? [] : linkChanges(this.session.document, edit);
      if (changes.length > 0) this.#realigning.value?.open(this.session.document, edit!, changes);
      else {
        // No step of its own: it would be undone to no sight.
        this.session.perform(edit && { ...edit, follows: true });
        this.said = this.say('workbench.same');
      }
    });
  }

  /** Changes of a realignment that a person has accepted; what another tab has done meanwhile makes them void. */
  private accept({ document, edit, refused }: RealignEvent): void {
    if (document !== this.session.document) void this.realign();
    else this.edit(acceptedPart(document, edit, refused));
  }

  /** Does long work that the person can stop; one at a time. */
  private async work(task: (signal: AbortSignal) => Promise<void>): Promise<void> {
    await this.#work.run((signal) => this.attempt(() => task(signal)));
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof MuqabalaError)) throw error;
      this.said = error.code === 'aborted' ? this.say('workbench.stopped') : sayProblem(this.say, error.problem);
    }
  }

  private act(action: Action): boolean {
    if (action === 'workbench.undo' || action === 'workbench.redo') this.step(action);
    else if (action === 'workbench.realign') void this.realign();
    else if (action === 'workbench.stop') this.#work.stop();
    else if (action === 'workbench.export') this.#export.value?.open();
    else if (action === 'workbench.rules.open') this.#rules.value?.open();
    else if (action === 'workbench.texts.open') this.#texts.value?.open();
    else if (action === 'workbench.save') saveAsFile(this.session);
    else if (action === 'workbench.print') window.print();
    else if (action === 'workbench.palette') this.#palette.value?.open();
    else if (action === 'workbench.reader.open') this.askReader();
    else if (action === 'workbench.round.open') this.#round.value?.open();
    else if (action === 'workbench.merging.open') this.#merge.value?.open();
    else if (action === 'workbench.decide.open')
      this.#decide.value?.open(() => this.aligner.questions(this.session.document, ['pair']));
    else if (action === 'workbench.keys.help') this.#help.value?.open();
    else if (action === 'workbench.keys.view') this.show(VIEWS[(VIEWS.indexOf(this.view) + 1) % VIEWS.length]!);
    else if (action.startsWith('workbench.views.')) this.show(action.replace('workbench.views.', '') as View);
    else if (action === 'workbench.findings.add') return this.addFinding();
    else if (action === 'workbench.findings.edit') return this.editFinding();
    else if (action.startsWith('workbench.findings.')) return this.#findings.value?.act(action) ?? false;
    else return this.#links.value?.act(action) ?? false;
    return true;
  }

  /** Takes the last step back or makes it again, says which one it was, and shows where. */
  private step(action: 'workbench.undo' | 'workbench.redo'): void {
    const { done, undone } = this.session.history;
    const edit = action === 'workbench.undo' ? done.findLast((one) => !one.follows) : undone.at(-1);
    const isDone = action === 'workbench.undo' ? this.session.undo() : this.session.redo();
    if (!isDone || edit === undefined) {
      this.said = this.say('workbench.done.nothing');
      return;
    }
    const what = sayEntry(this.say, 'workbench.done', edit.name);
    this.said = `${this.say(action === 'workbench.undo' ? 'workbench.done.undo' : 'workbench.done.redo')} ${what}`;
    void this.recheck();
    const place = placeOf(this.session.document, edit);
    if (place !== undefined) this.go(place);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || this.hidden || isWriting(event)) return;
    // A dialog has keys of its own.
    if (event.composedPath().some((one) => one instanceof HTMLDialogElement && one.open)) return;
    const isCleared = event.key === 'Escape' && this.#findings.value?.clear();
    const action = actionOf(this.keys, event);
    if (isCleared || (action !== undefined && this.act(action))) event.preventDefault();
  }

  private show(view: View): void {
    this.view = view;
    if (view === 'correct' || view === 'read') this.go(this.#place ?? firstPlace(this.session.document));
    else if (view !== 'matrix') void this.updateComplete.then(() => this.begin());
  }

  /** A view that was not left at a place is read from its beginning. */
  private begin(): void {
    const main = this.renderRoot.querySelector('main')!;
    main.scrollTop = 0;
    if (main.getBoundingClientRect().top < 0) main.scrollIntoView({ block: 'start' });
  }

  /** Opens a review at its first sentence, where the text moves in a pane of its own. */
  private beginReading(): void {
    if (!this.#isNew) return;
    this.#isNew = false;
    const main = this.renderRoot.querySelector('main')!;
    if (this.view === 'read' && getComputedStyle(main).overflowY === 'auto') this.#viewer.value?.begin();
  }

  private goToFinding({ finding }: FindingChosenEvent): void {
    const { document } = this.session;
    if (finding.text !== document.texts[0]!.id) this.target = finding.text;
    this.#place = placeOfFinding(document, finding);
    this.keepPlace();
    if (this.view === 'read') this.#viewer.value?.show(`finding:${finding.id}`);
    else if (this.#place !== undefined) this.go(this.#place, false);
  }

  /** Shows a place in whichever view is open. */
  private go(place: Place, focus = true): void {
    if (place.kind === 'finding') {
      this.#findings.value?.select(place.id);
      return;
    }
    this.#place = place;
    this.keepPlace();
    if (place.target !== undefined) this.target = place.target;
    const { side, id } = place.sentence;
    const text = side === 'source' ? this.session.document.texts[0]!.id : this.target;
    void this.updateComplete.then(() => {
      if (this.view === 'correct') this.#links.value?.go(place.sentence, focus);
      else if (this.view === 'read')
        this.#viewer.value?.show(`segment:${encodeURIComponent(text)}:${encodeURIComponent(id)}`);
    });
  }

  private mend(remedy: Remedy): void {
    if (remedy === 'save') saveAsFile(this.session);
    else if (remedy === 'retry') this.session.retry();
    else this.dispatchEvent(new RereadEvent());
  }
}
