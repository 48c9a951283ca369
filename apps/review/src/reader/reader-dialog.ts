import { type AlignedDocument, MuqabalaError, type Text } from '@muqabala/core';
import { isolate } from '@muqabala/core/messages';
import { ERROR_KINDS, type Question, type QuestionKind, type Reply } from '@muqabala/core/questions';
import { nameOfKind } from '@muqabala/formats';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { AskedReader } from '../access/access.ts';
import { baseStyles } from '../base-styles.ts';
import { closeByEscape } from '../dialog.ts';
import { dialogStyles } from '../dialog-styles.ts';
import { type Say, sayProblem } from '../messages/index.ts';
import { readerStyles } from './reader-styles.ts';

/** `proposals-accepted`: a person takes over what a model answered. */
export class ProposalsAcceptedEvent extends Event {
  readonly replies: readonly Reply[];
  constructor(replies: readonly Reply[]) {
    super('proposals-accepted', { bubbles: true, composed: true });
    this.replies = replies;
  }
}

/** What the dialog needs of the page; no reader where none is set up. */
export interface Asking {
  readonly reader: AskedReader | undefined;
  /** The sentence where the person is. */
  readonly sentence: string | undefined;
  readonly questions: (kinds: readonly QuestionKind[]) => Promise<readonly Question[]>;
  readonly ask: (questions: readonly Question[], signal: AbortSignal) => Promise<readonly Reply[]>;
}

interface Proposal {
  readonly question: Question;
  readonly reply: Reply;
}

const SCOPES = ['sentence', 'report', 'everything'] as const;
const KINDS = ['links', 'finding', 'pair'] as const;
/** So many questions go out at once: what was answered is there when the rest is stopped. */
const PIECE = 10;

/**
 * Asks a model that the person has set up about a sentence, a report or all, and lists what it proposes: a proposal
 * changes nothing until a person accepts it, one by one or all of a kind.
 */
export class MuqabalaReader extends LitElement {
  static override properties = {
    document: { attribute: false },
    target: {},
    say: { attribute: false },
    asking: { state: true },
    proposals: { state: true },
    progress: { state: true },
    said: { state: true },
  };
  static override styles = [baseStyles, dialogStyles, readerStyles];

  declare document: AlignedDocument;
  declare target: string;
  declare say: Say;
  declare private asking: Asking | undefined;
  declare private proposals: readonly Proposal[];
  /** Questions that are done with, of how many. */
  declare private progress: { readonly done: number; readonly of: number } | undefined;
  declare private said: string;
  #stop: AbortController | undefined;

  constructor() {
    super();
    this.proposals = [];
    this.said = '';
  }

  open(asking: Asking): void {
    this.asking = asking;
    this.said = '';
    void this.updateComplete.then(() => this.renderRoot.querySelector('dialog')!.showModal());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.abort();
  }

  override render(): TemplateResult {
    const { say, asking } = this;
    const reader = asking?.reader;
    return html`<dialog aria-labelledby="reader-title" @keydown=${closeByEscape}>
      <h2 id="reader-title">${say('workbench.reader.title')}</h2>
      ${
        reader === undefined
          ? html`<p>${say('workbench.reader.none')}</p><p><code dir="ltr">muqabala review --reader http://127.0.0.1:11434/v1 --reader-model NAME</code></p>`
          : html`<p>${say('workbench.reader.who', { model: isolate(reader.model), host: isolate(reader.host) })}</p>${this.renderForm()}`
      }
      <p role="status">${this.said}</p>
      ${KINDS.map((kind) => this.renderKind(kind))}
      <form method="dialog"><p class="buttons"><button>${say('review.close')} <kbd>Esc</kbd></button></p></form>
    </dialog>`;
  }

  private renderForm(): TemplateResult {
    const { say, progress } = this;
    const scopes = SCOPES.filter((scope) => scope !== 'sentence' || this.asking?.sentence !== undefined);
    return html`<form @submit=${(event: Event) => this.begin(event)}>
      <label>${say('workbench.reader.about')}
        <select name="scope">${scopes.map((scope) => html`<option value=${scope} ?selected=${scope === 'report'}>${say(`workbench.reader.scopes.${scope}`)}</option>`)}</select>
      </label>
      <label>${say('workbench.findings.kind')}
        <select name="kind">
          <option value="">${say('workbench.findings.all')}</option>
          ${KINDS.map((kind) => html`<option value=${kind}>${say(`workbench.reader.kinds.${kind}`)}</option>`)}
        </select>
      </label>
      <p class="buttons">
        ${
          progress === undefined
            ? html`<button class="main" name="ask">${say('workbench.reader.ask')}</button>`
            : html`<button type="button" name="stop" @click=${() => this.#stop?.abort()}>${say('workbench.stop')}</button>
                <progress aria-label=${say('workbench.working')} max=${progress.of} .value=${progress.done}></progress>`
        }
      </p>
    </form>`;
  }

  private renderKind(kind: (typeof KINDS)[number]): TemplateResult | typeof nothing {
    const { say } = this;
    const list = this.proposals.filter(({ question }) => question.kind === kind);
    if (list.length === 0) return nothing;
    return html`<section>
      <h3>${say(`workbench.reader.kinds.${kind}`)} · ${say('workbench.reader.count', { count: list.length })}</h3>
      <p><button data-all=${kind} @click=${() => this.accept(list)}>${say('workbench.reader.acceptAll', { count: list.length })}</button></p>
      <ol>${list.map((one) => this.renderProposal(one))}</ol>
    </section>`;
  }

  private renderProposal(proposal: Proposal): TemplateResult {
    const { say } = this;
    const [source, target] = this.sides(proposal.question);
    const words = (text: Text, side: Question['source']) => {
      const said = side.flatMap(({ content, context }) => (context ? [] : [content])).join(' ');
      return html`<blockquote lang=${text.language} dir=${text.direction}>${said}</blockquote>`;
    };
    return html`<li data-question=${proposal.question.id}>
      ${words(source, proposal.question.source)}${words(target, proposal.question.target)}
      <p class="proposed">${this.sayReply(proposal)}</p>
      <p class="buttons">
        <button name="accept" @click=${() => this.accept([proposal])}>${say('workbench.findings.accept')}</button>
        <button name="dismiss" @click=${() => this.drop([proposal])}>${say('workbench.findings.dismiss')}</button>
      </p>
    </li>`;
  }

  /** What a model says to a question, in the interface's words. */
  private sayReply({ question, reply }: Proposal): unknown {
    const { say } = this;
    if (question.kind === 'links') {
      const chosen = question.choices.filter(({ id }) => [reply.answer ?? []].flat().includes(id));
      if (chosen.length === 0) return say('workbench.decide.none');
      const [from, to] = [question.source, question.target].map(
        (side) => new Map(side.map((one) => [one.id, one.content])),
      );
      return chosen.map(
        (one) =>
          html`<span class="pair"><bdi>${from!.get(one.source ?? '')}</bdi> ↔ <bdi>${to!.get(one.target ?? '')}</bdi></span>`,
      );
    }
    if (question.kind === 'finding') {
      const kind = nameOfKind(say, question.finding?.kind ?? '');
      const verdict = reply.answer === 'yes' ? 'right' : reply.answer === 'no' ? 'wrong' : 'other';
      return html`${kind}: ${say(`workbench.reader.${verdict}`)} ${this.sayErrors(reply)}`;
    }
    return (reply.errors ?? []).length === 0 ? say('workbench.decide.same') : this.sayErrors(reply);
  }

  private sayErrors({ errors = [] }: Reply): unknown {
    return errors.map(
      ({ kind, source, target }) =>
        html`<span class="pair"><strong>${nameOfKind(this.say, ERROR_KINDS[kind])}</strong> <bdi>${source}</bdi> ↔ <bdi>${target}</bdi></span>`,
    );
  }

  private accept(list: readonly Proposal[]): void {
    this.drop(list);
    this.dispatchEvent(new ProposalsAcceptedEvent(list.map(({ reply }) => reply)));
  }

  private drop(list: readonly Proposal[]): void {
    this.proposals = this.proposals.filter((one) => !list.includes(one));
  }

  private begin(event: Event): void {
    event.preventDefault();
    if (this.progress !== undefined) return;
    const { elements } = event.target as HTMLFormElement;
    const chosenIn = (name: string) => (elements.namedItem(name) as HTMLSelectElement).value;
    const kind = chosenIn('kind');
    void this.run(chosenIn('scope') as (typeof SCOPES)[number], kind === '' ? KINDS : [kind as QuestionKind]);
  }

  private async run(scope: (typeof SCOPES)[number], kinds: readonly QuestionKind[]): Promise<void> {
    const { say, target } = this;
    const { sentence, questions, ask } = this.asking!;
    const stop = new AbortController();
    this.#stop = stop;
    this.said = '';
    this.progress = { done: 0, of: 1 };
    const isAsked = ({ text, source, target: other }: Question) =>
      scope === 'everything' ||
      (text === target &&
        (scope === 'report' || [...source, ...other].some(({ id, context }) => id === sentence && !context)));
    try {
      const asked = (await questions(kinds)).filter(isAsked);
      let got = 0;
      for (let from = 0; from < asked.length; from += PIECE) {
        stop.signal.throwIfAborted();
        this.progress = { done: from, of: asked.length };
        const piece = asked.slice(from, from + PIECE);
        const byId = new Map(piece.map((question) => [question.id, question]));
        const made = (await ask(piece, stop.signal)).flatMap((reply) => {
          const question = byId.get(reply.question);
          return question === undefined ? [] : [{ question, reply }];
        });
        got += made.length;
        const again = new Set(made.map(({ reply }) => reply.question));
        this.proposals = [...this.proposals.filter(({ reply }) => !again.has(reply.question)), ...made];
      }
      this.said = say('workbench.reader.done', { count: got, of: asked.length });
    } catch (error) {
      if (stop.signal.aborted) this.said = say('workbench.reader.stopped');
      else if (error instanceof MuqabalaError) this.said = sayProblem(say, error.problem);
      else throw error;
    } finally {
      this.progress = undefined;
      this.#stop = undefined;
    }
  }

  private sides({ text }: Question): [Text, Text] {
    const { texts } = this.document;
    return [texts[0]!, texts.find(({ id }) => id === text) ?? texts[0]!];
  }
}
