import { type AlignedDocument, MuqabalaError } from '@muqabala/core';
import type { Edit } from '@muqabala/core/document';
import type { InterfaceLanguage } from '@muqabala/core/messages';
import type { DoubtfulPlace, Reply } from '@muqabala/core/questions';
import type {
  MuqabalaEditableViewer,
  MuqabalaFindingEvent,
  MuqabalaSelectEvent,
  SentenceRef,
} from '@muqabala/viewer/editable';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { Access } from '../access/access.ts';
import { baseStyles } from '../base-styles.ts';
import type { DoubtChosenEvent, DoubtLevelEvent } from '../doubtful/doubtful-panel.ts';
import { acceptedPart, type EditEvent, linkChanges } from '../edits/index.ts';
import type { StepEvent } from '../edits/step-event.ts';
import { whenIdle } from '../idle.ts';
import { mergeReview } from '../merging/merge.ts';
import { type Say, sayEntry, sayProblem } from '../messages/index.ts';
import { nameWith } from '../own/names.ts';
import { pairAround, pairOf } from '../own/pair.ts';
import { changeOriginal, changeReview, withoutSignature } from '../own/signing.ts';
import { askReader } from '../reader/ask.ts';
import type { Session } from '../session/session.ts';
import type { Aligner } from '../work/aligner.ts';
import { Checks } from './checks.ts';
import { dialogsTemplate, makeDialogs } from './dialogs.ts';
import { Doubt } from './doubt.ts';
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
import type { MuqabalaLinkEditor } from './link-editor.ts';
import { LongWork } from './long-work.ts';
import { paperStyles } from './paper-styles.ts';
import { phoneBar } from './phone-bar.ts';
import { phoneStyles } from './phone-styles.ts';
import { firstPlace, firstTarget, type Place, placeOf, placeOfFinding, placeOfSelection, sentenceAt } from './place.ts';
import { problemTemplate, type Remedy, statusTemplate } from './problem.ts';
import type { RealignEvent } from './realign-dialog.ts';
import { reportTemplate } from './report.ts';
import { noteRows } from './row-notes.ts';
import { saveAsFile } from './save.ts';
import { screenStyles } from './screen-styles.ts';
import { showsSame } from './shown.ts';
import { tableTemplate } from './table.ts';
import { tableStyles } from './table-styles.ts';
import { toolsTemplate, VIEWS, type View } from './tools.ts';
import { Whereabouts } from './whereabouts.ts';

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
  /** What the list of findings shows. */
  declare private listed: Listed | undefined;

  readonly #viewer = createRef<MuqabalaEditableViewer>();
  readonly #links = createRef<MuqabalaLinkEditor>();
  readonly #findings = createRef<MuqabalaFindings>();
  readonly #dialogs = makeDialogs();
  readonly #changed = () => this.requestUpdate();
  readonly #stepped = (event: Event) => this.aligner.step(event as StepEvent);
  readonly #key = (event: KeyboardEvent) => this.onKey(event);
  readonly #where = new Whereabouts();
  #checks: Checks | undefined;
  readonly #doubt = new Doubt(() => this.requestUpdate());
  readonly #work = new LongWork(() => this.requestUpdate());
  #listening: Session | undefined;

  constructor() {
    super();
    this.view = 'read';
    this.target = '';
    this.said = '';
    this.keys = readKeys();
    this.onlyDisputed = false;
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
      this.shown = undefined;
      this.returnToPlace();
      void this.recheck();
    }
    this.refreshViewer();
    const targets = this.session.document.texts.slice(1);
    if (!targets.some((text) => text.id === this.target)) this.target = firstTarget(this.session.document);
    if (changed.has('language') || changed.has('session')) this.said = '';
    void this.attempt(() => this.#doubt.look(this.session, this.aligner));
  }

  protected override updated(): void {
    this.keepPlace();
  }

  /** Opens a review where the person was in it, after a reload or when the program runs again. */
  private returnToPlace(): void {
    const last = this.#where.enter(this.session);
    if (last === undefined) return;
    this.target = last.target;
    this.view = last.view;
    const { place } = this.#where;
    if (place !== undefined) void this.updateComplete.then(() => this.go(place, false));
  }

  private keepPlace(): void {
    this.#where.keep(this.session.id, this.view, this.target, this.sentence);
  }

  /** The sentence where the person is. */
  private get sentence(): SentenceRef | undefined {
    return this.#links.value?.place ?? this.#where.sentence;
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
            .words=${this.#doubt.words}
            .level=${this.#doubt.level}
            .say=${say}
            @doubt-level=${(event: DoubtLevelEvent) => {
              this.#doubt.level = event.level;
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
      ${dialogsTemplate(this.#dialogs, {
        session,
        target: this.target,
        say,
        language: this.language,
        keys: this.keys,
        edit: (edit) => this.edit(edit),
        keepFinding: (edit) => this.keepFinding(edit),
        accept: (event) => this.accept(event),
        merge: (file) => void this.merge(file),
        answer: (replies) => void this.answer(replies),
        carryOut: (action) => this.carryOut(action),
        changeKeys: (keys) => {
          this.keys = keys;
          writeKeys(keys);
        },
      })}
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
          this.#where.place = sentenceAt(document, text, offset);
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
        .faint=${this.#doubt.faint(this.target)}
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
      .faint=${this.#doubt.faint(this.target)}
      @muqabala-view=${(event: { text: string; layout: string }) => {
        this.target = event.text || this.target;
        this.view = event.layout === 'matrix' ? 'matrix' : 'read';
      }}
      @muqabala-ready=${() => this.beginReading()}
      @muqabala-finding=${(event: MuqabalaFindingEvent) => this.#findings.value?.select(event.finding.id)}
      @muqabala-select=${(event: MuqabalaSelectEvent) => {
        this.#where.place = placeOfSelection(event) ?? this.#where.place;
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
    this.#dialogs.reader.value?.open({
      reader: access.reader,
      sentence: this.sentence?.id,
      questions: (kinds) => this.aligner.questions(this.session.document, kinds),
      ask: (questions, signal) => askReader(access, questions, signal),
    });
  }

  /** Takes in the review of another reviewer, of the same texts. */
  private async merge(file: File): Promise<void> {
    const dialog = this.#dialogs.merge.value!;
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
    const first = firstPlace(document);
    const fallback = this.sentence ?? (first.kind === 'sentence' ? first.sentence : undefined);
    const sentences = words.length > 0 ? words : fallback === undefined ? [] : [fallback];
    const on = (side: SentenceRef['side']) => words.filter((one) => one.side === side);
    this.#dialogs.form.value?.open({
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
    this.#dialogs.form.value?.open({ pair: pairOf(document, finding, this.target), source, target, finding });
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
      if (changes.length > 0) this.#dialogs.realign.value?.open(this.session.document, edit!, changes);
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
    else if (action === 'workbench.export') this.#dialogs.export.value?.open();
    else if (action === 'workbench.rules.open') this.#dialogs.rules.value?.open();
    else if (action === 'workbench.texts.open') this.#dialogs.texts.value?.open();
    else if (action === 'workbench.save') saveAsFile(this.session);
    else if (action === 'workbench.print') window.print();
    else if (action === 'workbench.palette') this.#dialogs.palette.value?.open();
    else if (action === 'workbench.reader.open') this.askReader();
    else if (action === 'workbench.round.open') this.#dialogs.round.value?.open();
    else if (action === 'workbench.merging.open') this.#dialogs.merge.value?.open();
    else if (action === 'workbench.decide.open')
      this.#dialogs.decide.value?.open(() => this.aligner.questions(this.session.document, ['pair']));
    else if (action === 'workbench.keys.help') this.#dialogs.keys.value?.open();
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
    if (view === 'correct' || view === 'read') this.go(this.#where.place ?? firstPlace(this.session.document));
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
    if (!this.#where.isNew()) return;
    const main = this.renderRoot.querySelector('main')!;
    if (this.view === 'read' && getComputedStyle(main).overflowY === 'auto') this.#viewer.value?.begin();
  }

  private goToFinding({ finding }: FindingChosenEvent): void {
    const { document } = this.session;
    if (finding.text !== document.texts[0]!.id) this.target = finding.text;
    this.#where.place = placeOfFinding(document, finding);
    this.keepPlace();
    if (this.view === 'read') this.#viewer.value?.show(`finding:${finding.id}`);
    else if (this.#where.place !== undefined) this.go(this.#where.place, false);
  }

  /** Shows a place in whichever view is open. */
  private go(place: Place, focus = true): void {
    if (place.kind === 'finding') {
      this.#findings.value?.select(place.id);
      return;
    }
    this.#where.place = place;
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
