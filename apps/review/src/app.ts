import { type AlignedDocument, MuqabalaError, type Problem, type TextInput } from '@muqabala/core';
import { nameOfTexts, setOffNames } from '@muqabala/core/document';
import { type InterfaceLanguage, isolate } from '@muqabala/core/messages';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { Access, type Standing } from './access/access.ts';
import { lockedTemplate } from './access/locked.ts';
import { appStyles } from './app-styles.ts';
import { baseStyles } from './base-styles.ts';
import type { MuqabalaHome } from './home/home.ts';
import { grantKept } from './home/kept.ts';
import { withTitles } from './home/titles.ts';
import type { Wish, WishEvent } from './home/wish.ts';
import { whenIdle } from './idle.ts';
import { messagesIn, readLanguage, sayProblem, writeLanguage } from './messages/index.ts';
import { keepBookmark } from './offline/bookmark.ts';
import type { RoundBeginEvent } from './rounds/round-dialog.ts';
import { saveAsFile } from './screen/save.ts';
import { protectJournals } from './session/journal.ts';
import { askToLast } from './session/lasting.ts';
import { openKept, openServed } from './session/served.ts';
import { Session } from './session/session.ts';
import { type Cipher, type Listed, listReviews, moveRules, openStore, protect, type Store } from './store/index.ts';
import { titleTemplate } from './title.ts';
import { watchForUnforeseen } from './unforeseen/notice.ts';
import { problemOf } from './unforeseen/problem.ts';
import { Aligner, type WorkOptions } from './work/aligner.ts';
import type { Phase } from './work/protocol.ts';

type State =
  /** Until it is known whether this tab has a key. */
  | { readonly kind: 'starting' }
  | Extract<Standing, { kind: 'locked' }>
  | { readonly kind: 'home' }
  | { readonly kind: 'open'; readonly session: Session };

/** What takes longer shows its progress, in milliseconds. */
const SOON = 200;

/** The reviewer's workbench: texts or a kept review in, the aligned document out. */
export class MuqabalaReview extends LitElement {
  static override properties = {
    state: { state: true },
    progress: { state: true },
    problem: { state: true },
    language: { state: true },
    listed: { state: true },
    isDropping: { state: true },
  };
  static override styles = [baseStyles, appStyles];

  declare private state: State;
  /** How far long work is that the page waits for. */
  declare private progress: { readonly done: number; readonly phase: Phase } | undefined;
  declare private problem: Problem | string | undefined;
  declare private language: InterfaceLanguage;
  declare private listed: Listed;
  /** Whether files are being held over the page. */
  declare private isDropping: boolean;
  readonly #access = new Access();
  readonly #aligner = new Aligner();
  readonly #home = createRef<MuqabalaHome>();
  #work: AbortController | undefined;
  #store: Store | undefined;
  #storeProblem: Problem | undefined;
  #cipher: Cipher | undefined;
  /** Settled once the page knows who asks and what is kept; files dropped before wait for it. */
  #started: Promise<void> = Promise.resolve();

  constructor() {
    super();
    this.state = { kind: 'starting' };
    this.progress = undefined;
    this.problem = undefined;
    this.language = readLanguage();
    this.listed = { reviews: [], bin: [], closed: 0 };
    this.isDropping = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    watchForUnforeseen(() => {
      const { state } = this;
      return state.kind === 'open' ? () => saveAsFile(state.session) : undefined;
    });
    this.#access.addEventListener('key', () => {
      if (this.state.kind === 'locked') this.#started = this.start();
    });
    window.addEventListener('beforeunload', (event) => {
      if (this.state.kind === 'open' && this.state.session.keeping === 'loose') event.preventDefault();
    });
    // Who comes back from another program may have changed the file there.
    window.addEventListener('focus', () => {
      if (this.state.kind === 'open') this.state.session.look();
    });
    for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop'] as const)
      window.addEventListener(kind, (event) => this.drag(event));
    this.#started = this.start();
  }

  override render(): TemplateResult {
    const say = messagesIn(this.language);
    const { state } = this;
    document.documentElement.lang = this.language;
    document.documentElement.dir = this.language === 'ar' ? 'rtl' : 'ltr';
    document.title = `${say('review.title')} — ${state.kind === 'open' ? setOffNames(state.session.title, isolate).join('') : say('review.subtitle')}`;
    this.classList.toggle('open', state.kind === 'open');
    return html`
      <header>
        <h1>${say('review.title')}</h1>
        <p>${state.kind === 'open' ? html`<span title=${state.session.title}>${titleTemplate(state.session.title)}</span>` : say('review.subtitle')}</p>
        <nav>
          ${state.kind === 'open' ? html`<button @click=${() => this.goHome()}>${say('review.home')}</button>` : nothing}
          <button lang=${this.language === 'ar' ? 'en' : 'ar'} @click=${() => this.switchLanguage()}>${say('review.language')}</button>
        </nav>
      </header>
      ${this.problem === undefined ? nothing : html`<p class="problem" role="alert"><strong>${say('review.problem')}</strong> ${typeof this.problem === 'string' ? this.problem : sayProblem(say, this.problem)}</p>`}
      ${
        state.kind === 'locked'
          ? lockedTemplate(say, state.reason, () => {
              this.#started = this.start();
            })
          : nothing
      }
      ${state.kind === 'locked' || state.kind === 'starting' ? nothing : this.renderMain(state.kind === 'home' && this.progress === undefined)}
      ${
        this.progress === undefined
          ? nothing
          : html`<section class="progress">
              <label><span aria-live="polite">${say(`review.steps.${this.progress.phase}`)}</span> <progress max="1" .value=${this.progress.done}></progress></label>
              <button @click=${() => this.#work?.abort()}>${say('review.cancel')}</button>
            </section>`
      }
      ${
        state.kind === 'open'
          ? html`<muqabala-screen
              ?hidden=${this.progress !== undefined}
              .session=${state.session}
              .aligner=${this.#aligner}
              .access=${this.#access}
              .say=${say}
              language=${this.language}
              @reread=${() => this.reread()}
              @round-begin=${(event: RoundBeginEvent) => this.beginRound(state.session, event)}
            ></muqabala-screen>`
          : nothing
      }
      ${this.isDropping ? html`<div class="dropping" role="presentation">${say('review.drop')}</div>` : nothing}
    `;
  }

  /** The first page stays, hidden, with what was typed on it. */
  private renderMain(isShown: boolean): TemplateResult {
    const say = messagesIn(this.language);
    const where = this.#cipher !== undefined ? 'sealed' : this.#access.isServed ? 'openServed' : 'open';
    return html`<main ?hidden=${!isShown}>
      ${isShown ? this.renderHome() : nothing}
      <muqabala-home
        ${ref(this.#home)}
        .say=${say}
        .cipher=${this.#cipher}
        @wish=${(event: WishEvent) => this.grant(event.wish)}
      ></muqabala-home>
      <p class="local quiet">${say('review.local')}</p>
      <p class="quiet">${say(`access.storage.${where}`)}</p>
    </main>`;
  }

  private renderHome(): TemplateResult {
    const say = messagesIn(this.language);
    return html`${this.#storeProblem === undefined ? nothing : html`<p class="problem" role="alert">${sayProblem(say, this.#storeProblem)}</p>`}
      <muqabala-reviews
        .say=${say}
        language=${this.language}
        .listed=${this.listed}
        @wish=${(event: WishEvent) => this.grant(event.wish)}
      ></muqabala-reviews>`;
  }

  private async start(): Promise<void> {
    const standing = await this.#access.begin();
    if (standing.kind === 'locked') {
      this.state = standing;
      return;
    }
    this.#cipher = standing.kind === 'served' ? standing.cipher : undefined;
    try {
      this.#store = await openStore(this.#cipher);
      await moveRules(this.#store);
    } catch (error) {
      this.#storeProblem = problemOf(error);
    }
    this.state = { kind: 'home' };
    await this.attempt(() => this.list());
    const address = new URLSearchParams(location.search);
    const [document, review] = [address.get('document'), address.get('review')];
    if (review !== null && this.#store !== undefined) await this.grant({ kind: 'open', id: review });
    // `muqabala review FILE` names the document here; only this site's own are opened.
    else if (document !== null) await this.attempt(() => this.openAddress(document));
    this.requestUpdate();
    if (standing.kind === 'served') await keepBookmark();
    await this.protect();
  }

  /** Seals what was kept open before there was a key. */
  private async protect(): Promise<void> {
    if (this.#cipher === undefined || this.#store === undefined) return;
    await this.attempt(async () => {
      await protectJournals(this.#cipher!);
      await protect(this.#store!);
    });
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
        const head = wish.kind === 'open' ? this.listed.reviews.find(({ id }) => id === wish.id) : undefined;
        if (head !== undefined) this.show(await openKept(head, this.#access, store));
        else if (wish.kind === 'open') this.show(await Session.open(store, wish.id));
        else await grantKept(store, wish, messagesIn(this.language));
        await this.list();
      });
  }

  /** Takes files: texts go into the fields, each by its language; a review or pairs of another program are opened. */
  private async take(files: readonly File[]): Promise<void> {
    for (const file of files) {
      const isTaken = await this.long(async (options) => {
        const imported = await this.#aligner.import(file, options);
        if (imported.kind === 'document')
          return this.begin(imported.document, file.name.replace(/(\.muqabala)?\.[^.]*$/, ''));
        if (this.state.kind === 'open') await this.goHome();
        this.#home.value?.take(imported.text, imported.language);
      });
      if (!isTaken) return;
    }
  }

  private async align(texts: readonly TextInput[]): Promise<void> {
    const isDone = await this.long(async (options) =>
      this.begin(withTitles(await this.#aligner.align(texts, options))),
    );
    if (isDone) this.#home.value?.clear();
  }

  /**
   * Does work that may take its time: from some moments on its progress is shown, and it can be stopped. What was there
   * stays when it fails.
   */
  private async long(work: (options: WorkOptions) => Promise<void>): Promise<boolean> {
    const stop = new AbortController();
    this.#work = stop;
    let shown: typeof this.progress = { done: 0, phase: 'loading' };
    const timer = setTimeout(() => {
      this.progress = shown;
    }, SOON);
    const onProgress = (done: number, phase: Phase) => {
      shown = { done, phase };
      if (this.progress !== undefined) this.progress = shown;
    };
    try {
      return await this.attempt(() => work({ signal: stop.signal, onProgress }));
    } finally {
      clearTimeout(timer);
      this.#work = undefined;
      this.progress = undefined;
    }
  }

  private async begin(document: AlignedDocument, title = nameOfTexts(document.texts)): Promise<void> {
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
    if (session.id === undefined) return;
    // So that a reload, or a tab that was killed, comes back to the same review. A served file is opened by its own
    // address, so that it goes on being written.
    if (session.hasFile) address.searchParams.delete('review');
    const served = session.hasFile ? this.#access.document : undefined;
    const [name, value] = served === undefined ? (['review', session.id] as const) : (['document', served] as const);
    if (!address.searchParams.has('document')) address.searchParams.set(name, value);
    history.replaceState(null, '', address);
  }

  private async goHome(): Promise<void> {
    if (this.state.kind === 'open') {
      await this.state.session.settled();
      this.state.session.close();
    }
    history.replaceState(null, '', location.pathname);
    this.state = { kind: 'home' };
    await this.attempt(() => this.list());
  }

  private async list(): Promise<void> {
    if (this.#store !== undefined) this.listed = await listReviews(this.#store);
  }

  private async openAddress(address: string): Promise<void> {
    this.show(await openServed(address, this.#access, this.#store, this.listed.reviews, this.#storeProblem));
    await this.list();
  }

  /** Opens what another program has made of the served file; the review that was open stays in the list. */
  private async reread(): Promise<void> {
    const address = new URLSearchParams(location.search).get('document');
    if (address === null) return;
    await this.attempt(async () => {
      if (this.state.kind === 'open') await this.state.session.settled();
      await this.list();
      await this.openAddress(address);
    });
  }

  /** The next round is a review of its own; the one before stays in the list as it was. */
  private async beginRound(session: Session, { text, version }: RoundBeginEvent): Promise<void> {
    await this.long(async (options) => {
      await session.settled();
      const { document } = session;
      const name = document.review?.reviewers?.[0];
      const content = typeof version === 'string' ? version : await this.readVersion(version, options);
      const by = { kind: 'person' as const, ...(name === undefined ? {} : { name }) };
      const next = await this.#aligner.round(document, { text, content, by }, options);
      const round = messagesIn(this.language)('workbench.round.name', { number: next.rounds!.length + 1 });
      await this.begin(next, `${session.title} · ${round}`);
    });
  }

  private async readVersion(file: File, options: WorkOptions): Promise<string> {
    const imported = await this.#aligner.import(file, options);
    if (imported.kind === 'text') return imported.text.content;
    throw new MuqabalaError({
      code: 'text-missing',
      place: file.name,
      message: 'The file holds pairs or a review, and no text.',
      remedy: 'Give the new version as a text.',
    });
  }

  private drag(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // Else the browser would leave the page for the file.
    event.preventDefault();
    if (this.state.kind === 'locked' || this.#work !== undefined) return;
    this.isDropping = event.type === 'dragover' || event.type === 'dragenter';
    if (event.type === 'drop') void this.drop([...event.dataTransfer.files]);
  }

  private async drop(files: readonly File[]): Promise<void> {
    await this.#started;
    await this.updateComplete;
    if (this.state.kind === 'home' || this.state.kind === 'open') await this.grant({ kind: 'files', files });
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
      const problem = problemOf(error);
      // Where it arose, for whoever is to mend it.
      if (problem.code === 'unexpected') console.error(error);
      this.problem = problem.code === 'aborted' ? undefined : problem;
      return false;
    }
  }
}
