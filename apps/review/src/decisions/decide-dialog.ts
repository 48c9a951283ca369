import type { AlignedDocument, Candidate, Text } from '@muqabala/core';
import { ERROR_KINDS, type ErrorKind, type Question, type Reply } from '@muqabala/core/questions';
import { nameOfKind } from '@muqabala/formats';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { closeByEscape } from '../dialog.ts';
import { dialogStyles } from '../dialog-styles.ts';
import { EditEvent } from '../edits/index.ts';
import type { Say } from '../messages/index.ts';
import { type Choice, choose, openChoices } from './candidates.ts';
import { decideStyles } from './decide-styles.ts';

/** `question-answered`: a person replied to a question of the second reader. */
export class QuestionAnsweredEvent extends Event {
  readonly reply: Reply;
  constructor(reply: Reply) {
    super('question-answered', { bubbles: true, composed: true });
    this.reply = reply;
  }
}

type Decision =
  | { readonly key: string; readonly choice: Choice }
  | { readonly key: string; readonly question: Question };

const KINDS = Object.keys(ERROR_KINDS) as ErrorKind[];

/**
 * What is doubtful in one report, one decision at a time, each with one key: which candidates of a sentence tell the
 * same, then what doubtful pairs change. The next one comes by itself.
 */
export class MuqabalaDecide extends LitElement {
  static override properties = {
    document: { attribute: false },
    target: {},
    say: { attribute: false },
    questions: { state: true },
    chosen: { state: true },
    passed: { state: true },
    isOpen: { state: true },
  };
  static override styles = [baseStyles, dialogStyles, decideStyles];

  declare document: AlignedDocument;
  declare target: string;
  declare say: Say;
  /** Questions about doubtful pairs; undefined until they are known. */
  declare private questions: readonly Question[] | undefined;
  private ask: (() => Promise<readonly Question[]>) | undefined;
  /** The links that the questions are about: of others other pairs are doubtful. */
  private asked: AlignedDocument['links'] | undefined;
  /** Questions that were replied to just now. */
  private replied = new Set<string>();
  /** Candidates that are marked before the person goes on. */
  declare private chosen: ReadonlySet<string>;
  /** Keys of decisions that were put off, the last one last. */
  declare private passed: readonly string[];

  /** Nothing is worked out for a dialog that nobody sees. */
  declare private isOpen: boolean;

  constructor() {
    super();
    this.isOpen = false;
    this.questions = undefined;
    this.chosen = new Set();
    this.passed = [];
  }

  /** Opens at the first decision; the questions come when they are made. */
  open(ask: () => Promise<readonly Question[]>): void {
    this.chosen = new Set();
    this.passed = [];
    this.replied.clear();
    this.ask = ask;
    this.isOpen = true;
    this.fetch();
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  private fetch(): void {
    const { links } = this.document;
    this.asked = links;
    this.questions = undefined;
    const take = (made: readonly Question[]) => {
      if (this.asked === links) this.questions = made;
    };
    this.ask?.().then(take, () => take([]));
  }

  protected override willUpdate(): void {
    if (!this.isOpen || this.questions === undefined || this.asked === this.document.links) return;
    if (openChoices(this.document, this.target).length === 0) this.fetch();
  }

  /** An answer that had the focus goes with its decision; the keys are the dialog's. */
  protected override updated(): void {
    const dialog = this.renderRoot.querySelector('dialog')!;
    if (dialog.open && (this.renderRoot as ShadowRoot).activeElement === null) dialog.focus();
  }

  private get decisions(): Decision[] {
    if (!this.isOpen || this.target === '') return [];
    const answered = new Set(this.document.answers?.map(({ question }) => question));
    return [
      ...openChoices(this.document, this.target).map((choice) => ({ key: `choice ${choice.source}`, choice })),
      ...(this.questions ?? [])
        .filter(({ id, text }) => text === this.target && !answered.has(id) && !this.replied.has(id))
        .map((question) => ({ key: question.id, question })),
    ];
  }

  /** The decision that is shown; those that were put off come back at the end. */
  private get current(): Decision | undefined {
    const { decisions } = this;
    return decisions.find(({ key }) => !this.passed.includes(key)) ?? decisions[0];
  }

  override render(): TemplateResult {
    const { say } = this;
    return html`<dialog tabindex="-1" aria-labelledby="decide-title" @keydown=${(event: KeyboardEvent) => this.press(event)} @close=${() => {
      this.isOpen = false;
    }}>
      <h2 id="decide-title">${say('workbench.decide.title')}</h2>
      ${this.renderDecision()}
      <form method="dialog">
        <p class="buttons">
          <button type="button" name="previous" ?disabled=${this.passed.length === 0} @click=${() => this.back()}>${say('workbench.decide.back')} <kbd>P</kbd></button>
          <button type="button" name="next" ?disabled=${this.current === undefined} @click=${() => this.pass()}>${say('workbench.decide.skip')} <kbd>N</kbd></button>
          <button>${say('review.close')} <kbd>Esc</kbd></button>
        </p>
      </form>
    </dialog>`;
  }

  private renderDecision(): TemplateResult {
    const { say, decisions, current } = this;
    const loose = decisions.filter((one) => 'choice' in one && one.choice.isLoose).length;
    const left = html`<p class="left" role="status">
      ${say('workbench.decide.left', { count: decisions.length })}${loose === 0 ? nothing : ` · ${say('workbench.decide.loose', { count: loose })}`}
      ${this.questions === undefined ? html`<progress aria-label=${say('workbench.working')}></progress>` : nothing}
    </p>`;
    if (current === undefined) return left;
    return html`${left}${'choice' in current ? this.renderChoice(current.choice) : this.renderQuestion(current.question)}`;
  }

  private renderChoice(choice: Choice): TemplateResult {
    const { say } = this;
    const [source, target] = this.sides();
    return html`<p>${say('workbench.decide.choose')}</p>
      <blockquote lang=${source.language} dir=${source.direction}>${wordsOf(source, choice.source)}</blockquote>
      <ol class="answers">
        ${choice.candidates.map((candidate, at) =>
          this.renderAnswer(
            `${at + 1}`,
            html`<span lang=${target.language} dir=${target.direction}>${wordsOf(target, candidate.target)}</span>
              <span class="quiet">${this.sayReasons(candidate)}</span>`,
            this.chosen.has(candidate.target),
            (isMore) => this.choose(choice, candidate.target, isMore),
          ),
        )}
        ${this.renderAnswer('0', say('workbench.decide.none'), false, () => this.choose(choice, undefined, false))}
      </ol>
      <p class="quiet">${say('workbench.decide.several')}</p>`;
  }

  private renderQuestion(question: Question): TemplateResult {
    const { say } = this;
    const side = (which: 'source' | 'target') => {
      const text = this.sides()[which === 'source' ? 0 : 1];
      return html`<blockquote lang=${text.language} dir=${text.direction}>${question[which].map(({ content, context }) => html`<span class=${context ? 'beside' : ''}>${content}</span> `)}</blockquote>`;
    };
    return html`<p>${say('workbench.decide.changes')}</p>
      <div class="sides">${side('source')}${side('target')}</div>
      <ol class="answers small">
        ${this.renderAnswer('0', say('workbench.decide.same'), false, () => this.reply(question, undefined))}
        ${KINDS.map((kind, at) =>
          this.renderAnswer(`${at + 1}`, nameOfKind(say, ERROR_KINDS[kind]), false, () => this.reply(question, kind)),
        )}
      </ol>`;
  }

  private renderAnswer(key: string, what: unknown, isChosen: boolean, take: (isMore: boolean) => void): TemplateResult {
    return html`<li>
      <button data-answer=${key} aria-pressed=${isChosen ? 'true' : nothing} @click=${(event: MouseEvent) => take(event.shiftKey)}>
        <kbd>${key}</kbd> <span class="what">${what}</span>
      </button>
    </li>`;
  }

  private sayReasons({ confidence, reasons }: Candidate): string {
    const { say } = this;
    const named = (state: 'agrees' | 'differs') => {
      const aspects = reasons
        .filter((one) => one.state === state)
        .map(({ aspect }) => say(`workbench.decide.aspects.${aspect}`));
      return aspects.length === 0 ? [] : [`${say(`workbench.facts.${state}`)}: ${aspects.join(say('review.comma'))}`];
    };
    return [`${Math.round(confidence * 100)}%`, ...named('agrees'), ...named('differs')].join(' · ');
  }

  /** One candidate decides the sentence; with Shift it is marked, and others may follow. */
  private choose(choice: Choice, target: string | undefined, isMore: boolean): void {
    const chosen = new Set(this.chosen);
    if (target !== undefined && !chosen.delete(target)) chosen.add(target);
    if (isMore) {
      this.chosen = chosen;
      return;
    }
    this.settle(choice, target === undefined ? new Set() : new Set([...this.chosen, target]));
  }

  private settle(choice: Choice, chosen: ReadonlySet<string>): void {
    this.chosen = new Set();
    this.dispatchEvent(new EditEvent(choose(this.document, choice, chosen)));
  }

  private reply(question: Question, kind: ErrorKind | undefined): void {
    this.replied.add(question.id);
    this.requestUpdate();
    this.dispatchEvent(
      new QuestionAnsweredEvent({ question: question.id, errors: kind === undefined ? [] : [errorIn(question, kind)] }),
    );
  }

  private pass(): void {
    const { current } = this;
    this.chosen = new Set();
    if (current === undefined) return;
    const passed = [...this.passed.filter((key) => key !== current.key), current.key];
    // Once round, all come again.
    this.passed = this.decisions.every(({ key }) => passed.includes(key)) ? [] : passed;
  }

  private back(): void {
    this.chosen = new Set();
    this.passed = this.passed.slice(0, -1);
  }

  private press(event: KeyboardEvent): void {
    closeByEscape(event);
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    // By the place on the keyboard, as an Arabic layout has other digits.
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
    const { current } = this;
    if (digit !== undefined) this.answer(digit, event.shiftKey);
    else if (event.code === 'KeyN') this.pass();
    else if (event.code === 'KeyP') this.back();
    else if (event.key === 'Enter' && this.chosen.size > 0 && current !== undefined && 'choice' in current)
      this.settle(current.choice, this.chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private answer(digit: string, isMore: boolean): void {
    const { current } = this;
    if (current === undefined) return;
    const at = Number(digit) - 1;
    if ('question' in current) {
      if (at < KINDS.length) this.reply(current.question, KINDS[at]);
      return;
    }
    const { choice } = current;
    if (at < choice.candidates.length) this.choose(choice, choice.candidates[at]?.target, isMore && at >= 0);
  }

  private sides(): [Text, Text] {
    const [source, ...targets] = this.document.texts;
    return [source!, targets.find(({ id }) => id === this.target)!];
  }
}

/** An error somewhere in the first sentences of a pair: which words it is in can be said of the finding that it makes. */
function errorIn({ source, target }: Question, kind: ErrorKind): NonNullable<Reply['errors']>[number] {
  const first = (side: Question['source']) => side.find(({ context }) => !context)?.content;
  const [from, to] = [first(source), first(target)];
  return {
    kind,
    ...(from === undefined || kind === 'addition' || kind === 'untranslated' ? {} : { source: from }),
    ...(to === undefined || kind === 'omission' ? {} : { target: to }),
  };
}

function wordsOf({ content, segments }: Text, id: string): string {
  const segment = segments.find((one) => one.id === id);
  return segment === undefined ? '' : content.slice(segment.start, segment.end);
}
