import { type AlignedDocument, MuqabalaError, type Problem, type Rules, type TextInput } from '@muqabala/core';
import type { InterfaceLanguage } from '@muqabala/core/messages';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { appStyles } from './app-styles.ts';
import { baseStyles } from './base-styles.ts';
import { bringIn } from './bring-in.ts';
import type { RulesChangeEvent } from './desk/rules-dialog.ts';
import type { MuqabalaHome } from './home/home.ts';
import { grantKept } from './home/kept.ts';
import type { Wish, WishEvent } from './home/wish.ts';
import { whenIdle } from './idle.ts';
import { messagesIn, readLanguage, sayProblem, writeLanguage } from './messages/index.ts';
import { NO_RULES, withRules } from './rules/rules.ts';
import { askToLast } from './session/lasting.ts';
import { openServed } from './session/served.ts';
import { Session } from './session/session.ts';
import { type Head, listReviews, loadRules, openStore, type Store, saveRules } from './store/index.ts';
import { Aligner } from './work/aligner.ts';
import type { Request } from './work/protocol.ts';

type State =
  | { readonly kind: 'home' }
  | { readonly kind: 'aligning'; readonly done: number; readonly step: string }
  | { readonly kind: 'open'; readonly session: Session };

/** The reviewer's workbench: texts or a kept review in, the aligned document on the desk. */
export class MuqabalaReview extends LitElement {
  static override properties = {
    state: { state: true },
    problem: { state: true },
    language: { state: true },
    reviews: { state: true },
    bin: { state: true },
    rules: { state: true },
    isDropping: { state: true },
  };
  static override styles = [baseStyles, appStyles];

  declare private state: State;
  declare private problem: Problem | string | undefined;
  declare private language: InterfaceLanguage;
  declare private reviews: readonly Head[];
  declare private bin: readonly Head[];
  declare private rules: Rules;
  /** Whether files are being held over the page. */
  declare private isDropping: boolean;
  readonly #aligner = new Aligner();
  readonly #home = createRef<MuqabalaHome>();
  #work: AbortController | undefined;
  #store: Store | undefined;
  #storeProblem: Problem | undefined;

  constructor() {
    super();
    this.state = { kind: 'home' };
    this.problem = undefined;
    this.language = readLanguage();
    this.reviews = [];
    this.bin = [];
    this.rules = NO_RULES;
    this.isDropping = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const address = new URLSearchParams(location.search);
    window.addEventListener('beforeunload', (event) => {
      if (this.state.kind === 'open' && this.state.session.keeping === 'loose') event.preventDefault();
    });
    // Who comes back from another program may have changed the file there.
    window.addEventListener('focus', () => {
      if (this.state.kind === 'open') this.state.session.look();
    });
    for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop'] as const)
      window.addEventListener(kind, (event) => this.drag(event));
    void this.start(address.get('document'), address.get('review'));
  }

  override render(): TemplateResult {
    const say = messagesIn(this.language);
    const { state } = this;
    document.documentElement.lang = this.language;
    document.documentElement.dir = this.language === 'ar' ? 'rtl' : 'ltr';
    document.title = `${say('review.title')} — ${state.kind === 'open' ? state.session.title : say('review.subtitle')}`;
    this.classList.toggle('open', state.kind === 'open');
    return html`
      <header>
        <h1>${say('review.title')}</h1>
        <p>${state.kind === 'open' ? html`<bdi>${state.session.title}</bdi>` : say('review.subtitle')}</p>
        <nav>
          ${state.kind === 'open' ? html`<button @click=${() => this.goHome()}>${say('review.home')}</button>` : nothing}
          <button lang=${this.language === 'ar' ? 'en' : 'ar'} @click=${() => this.switchLanguage()}>${say('review.language')}</button>
        </nav>
      </header>
      ${this.problem === undefined ? nothing : html`<p class="problem" role="alert"><strong>${say('review.problem')}</strong> <bdi>${typeof this.problem === 'string' ? this.problem : sayProblem(say, this.problem)}</bdi></p>`}
      <main ?hidden=${state.kind !== 'home'}>
        ${state.kind === 'home' ? this.renderHome() : nothing}
        <muqabala-home ${ref(this.#home)} .say=${say} @wish=${(event: WishEvent) => this.grant(event.wish)}></muqabala-home>
        <p class="local quiet">${say('review.local')}</p>
      </main>
      ${
        state.kind === 'aligning'
          ? html`<section class="progress">
              <label><span aria-live="polite">${say(`review.steps.${state.step}`)}</span> <progress max="1" .value=${state.done}></progress></label>
              <button @click=${() => this.#work?.abort()}>${say('review.cancel')}</button>
            </section>`
          : nothing
      }
      ${
        state.kind === 'open'
          ? html`<muqabala-desk
              .session=${state.session}
              .aligner=${this.#aligner}
              .say=${say}
              language=${this.language}
              .rules=${this.rules}
              @rules-change=${(event: RulesChangeEvent) => this.setRules(event.rules)}
              @reread=${() => this.reread()}
            ></muqabala-desk>`
          : nothing
      }
      ${this.isDropping ? html`<div class="dropping" role="presentation">${say('review.drop')}</div>` : nothing}
    `;
  }

  private renderHome(): TemplateResult {
    const say = messagesIn(this.language);
    return html`${this.#storeProblem === undefined ? nothing : html`<p class="problem" role="alert"><bdi>${sayProblem(say, this.#storeProblem)}</bdi></p>`}
      <muqabala-reviews
        .say=${say}
        language=${this.language}
        .reviews=${this.reviews}
        .bin=${this.bin}
        @wish=${(event: WishEvent) => this.grant(event.wish)}
      ></muqabala-reviews>`;
  }

  private async start(address: string | null, review: string | null): Promise<void> {
    try {
      this.#store = await openStore();
      this.rules = (await loadRules(this.#store)) ?? NO_RULES;
    } catch (error) {
      if (!(error instanceof MuqabalaError)) throw error;
      this.#storeProblem = error.problem;
    }
    await this.list();
    if (review !== null && this.#store !== undefined) await this.grant({ kind: 'open', id: review });
    // `muqabala review FILE` names the document here; only this site's own are opened.
    else if (address !== null) await this.attempt(() => this.openAddress(address));
    this.requestUpdate();
  }

  private async grant(wish: Wish): Promise<void> {
    this.problem = undefined;
    if (wish.kind === 'problem') this.problem = wish.message;
    else if (wish.kind === 'align') await this.align(wish.texts);
    else if (wish.kind === 'files') await this.take(wish.files);
    else
      await this.attempt(async () => {
        const store = this.#store;
        if (store === undefined) return;
        if (wish.kind === 'open') this.show(await Session.open(store, wish.id));
        else await grantKept(store, wish, messagesIn(this.language));
        await this.list();
      });
  }

  /** Takes files: texts go into the fields, each by its language; a review or pairs of another program are opened. */
  private async take(files: readonly File[]): Promise<void> {
    for (const file of files) {
      const isTaken = await this.attempt(async () => {
        const brought = await bringIn(file);
        if (brought.kind === 'text') {
          if (this.state.kind === 'open') await this.goHome();
          this.#home.value?.take(brought.text, brought.language);
          return;
        }
        const title = file.name.replace(/(\.muqabala)?\.[^.]*$/, '');
        if (brought.isChecked) await this.begin(withRules(brought.document, this.rules), title);
        else await this.make({ kind: 'check', document: brought.document, rules: this.rules }, title);
      });
      if (!isTaken) return;
    }
  }

  private async align(texts: readonly TextInput[]): Promise<void> {
    const title = texts.map((text) => text.title ?? text.id).join(' · ');
    if (await this.make({ kind: 'align', texts, rules: this.rules }, title)) this.#home.value?.clear();
  }

  /** Does long work in the Worker and opens what it makes; the texts stay in their fields when it fails or is stopped. */
  private async make(request: Extract<Request, { kind: 'align' | 'check' }>, title: string): Promise<boolean> {
    const work = new AbortController();
    this.#work = work;
    this.state = { kind: 'aligning', done: 0, step: 'loading' };
    const isDone = await this.attempt(async () => {
      const onProgress = (done: number, step: string) => {
        this.state = { kind: 'aligning', done, step };
      };
      await this.begin(await this.#aligner.make(request, { signal: work.signal, onProgress }), title);
    });
    if (!isDone) this.state = { kind: 'home' };
    return isDone;
  }

  private async begin(document: AlignedDocument, title: string): Promise<void> {
    void askToLast();
    this.show(await Session.begin(this.#store, title, document, this.#storeProblem));
  }

  private show(session: Session): void {
    if (this.state.kind === 'open') this.state.session.close();
    this.problem = undefined;
    this.state = { kind: 'open', session };
    // The first change of a link need not wait until the Worker has the document.
    whenIdle(() => this.#aligner.hold(session.document));
    const address = new URL(location.href);
    // A served file is opened by its own address, so that it goes on being written.
    if (session.id === undefined || session.hasFile) return;
    // So that a reload, or a tab that was killed, comes back to the same review.
    if (!address.searchParams.has('document')) address.searchParams.set('review', session.id);
    history.replaceState(null, '', address);
  }

  private async goHome(): Promise<void> {
    if (this.state.kind === 'open') {
      await this.state.session.settled();
      this.state.session.close();
    }
    history.replaceState(null, '', location.pathname);
    this.state = { kind: 'home' };
    await this.list();
  }

  private async setRules(rules: Rules): Promise<void> {
    this.rules = rules;
    await this.attempt(async () => {
      if (this.#store !== undefined) await saveRules(this.#store, rules);
    });
  }

  private async list(): Promise<void> {
    if (this.#store === undefined) return;
    const { reviews, bin } = await listReviews(this.#store);
    this.reviews = reviews;
    this.bin = bin;
  }

  private async openAddress(address: string): Promise<void> {
    this.show(await openServed(address, this.#store, this.reviews, this.#storeProblem));
    await this.list();
  }

  /** Opens what another program has made of the served file; the review that was open stays in the list. */
  private async reread(): Promise<void> {
    const address = new URLSearchParams(location.search).get('document');
    if (address === null) return;
    if (this.state.kind === 'open') await this.state.session.settled();
    await this.list();
    await this.attempt(() => this.openAddress(address));
  }

  private drag(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files') || this.state.kind === 'aligning') return;
    event.preventDefault();
    this.isDropping = event.type === 'dragover' || event.type === 'dragenter';
    if (event.type === 'drop') void this.grant({ kind: 'files', files: [...event.dataTransfer.files] });
  }

  private switchLanguage(): void {
    this.language = this.language === 'ar' ? 'en' : 'ar';
    writeLanguage(this.language);
  }

  /** Runs work and shows what went wrong; a stop that the person asked for is no problem. */
  private async attempt(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof MuqabalaError)) throw error;
      this.problem = error.code === 'aborted' ? undefined : error.problem;
      return false;
    }
  }
}
