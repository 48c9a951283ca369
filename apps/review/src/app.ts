import { type AlignedDocument, describeProblem, MuqabalaError, type Problem, type Rules } from '@muqabala/core';
import type { InterfaceLanguage } from '@muqabala/core/messages';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Aligner } from './align.ts';
import { appStyles } from './app-styles.ts';
import { readReviewFile, readTextFile } from './bring-in.ts';
import type { RulesChangeEvent } from './desk/rules-dialog.ts';
import { type History, undo } from './edits/index.ts';
import type { Wish, WishEvent } from './home/home.ts';
import { messagesIn } from './messages/index.ts';
import { NO_RULES, withRules } from './rules/rules.ts';
import { readServed } from './session/file.ts';
import { Session } from './session/session.ts';
import {
  changeHead,
  type Head,
  listReviews,
  loadRules,
  openReview,
  openStore,
  type Store,
  saveRules,
} from './store/index.ts';

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
  };
  static override styles = appStyles;

  declare private state: State;
  declare private problem: string | undefined;
  declare private language: InterfaceLanguage;
  declare private reviews: readonly Head[];
  declare private bin: readonly Head[];
  declare private rules: Rules;
  readonly #aligner = new Aligner();
  #work: AbortController | undefined;
  #store: Store | undefined;
  #storeProblem: Problem | undefined;

  constructor() {
    super();
    this.state = { kind: 'home' };
    this.problem = undefined;
    this.language = navigator.language.startsWith('ar') ? 'ar' : 'en';
    this.reviews = [];
    this.bin = [];
    this.rules = NO_RULES;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const address = new URLSearchParams(location.search);
    if (address.get('lang') === 'ar' || address.get('lang') === 'en')
      this.language = address.get('lang') as InterfaceLanguage;
    void this.start(address.get('document'), address.get('review'));
  }

  override render(): TemplateResult {
    const say = messagesIn(this.language);
    document.documentElement.lang = this.language;
    document.documentElement.dir = this.language === 'ar' ? 'rtl' : 'ltr';
    document.title = `${say('review.title')} — ${this.state.kind === 'open' ? this.state.session.title : say('review.subtitle')}`;
    return html`
      <header>
        <h1>${say('review.title')}</h1>
        <p>${this.state.kind === 'open' ? html`<bdi>${this.state.session.title}</bdi>` : say('review.subtitle')}</p>
        <nav>
          ${this.state.kind === 'open' ? html`<button @click=${() => this.goHome()}>${say('review.home')}</button>` : nothing}
          <button lang=${this.language === 'ar' ? 'en' : 'ar'} @click=${() => this.switchLanguage()}>${say('review.language')}</button>
        </nav>
      </header>
      ${this.problem === undefined ? nothing : html`<p class="problem" role="alert"><strong>${say('review.problem')}</strong> <bdi>${this.problem}</bdi></p>`}
      <muqabala-home
        ?hidden=${this.state.kind !== 'home'}
        .say=${say}
        language=${this.language}
        .reviews=${this.reviews}
        .bin=${this.bin}
        .readFile=${(file: File) => this.readFile(file)}
        @wish=${(event: WishEvent) => this.grant(event.wish)}
      ></muqabala-home>
      ${
        this.state.kind === 'aligning'
          ? html`<section class="progress" aria-live="polite">
              <label>${say(`review.steps.${this.state.step}`)} <progress max="1" .value=${this.state.done}></progress></label>
              <button @click=${() => this.#work?.abort()}>${say('review.cancel')}</button>
            </section>`
          : nothing
      }
      ${
        this.state.kind === 'open'
          ? html`<muqabala-desk .session=${this.state.session} .aligner=${this.#aligner} .say=${say} language=${this.language} .rules=${this.rules} @rules-change=${(event: RulesChangeEvent) => this.setRules(event.rules)}></muqabala-desk>`
          : nothing
      }
    `;
  }

  private async start(address: string | null, review: string | null): Promise<void> {
    try {
      this.#store = await openStore();
    } catch (error) {
      if (!(error instanceof MuqabalaError)) throw error;
      this.#storeProblem = error.problem;
    }
    if (this.#store !== undefined) this.rules = (await loadRules(this.#store)) ?? NO_RULES;
    await this.list();
    if (review !== null && this.#store !== undefined) await this.grant({ kind: 'open', id: review });
    // `muqabala review FILE` names the document here; only this site's own are opened.
    else if (address !== null) await this.openAddress(address);
  }

  private async grant(wish: Wish): Promise<void> {
    this.problem = undefined;
    if (wish.kind === 'problem') this.problem = wish.message;
    else if (wish.kind === 'align') await this.align(wish.texts);
    else
      await this.attempt(async () => {
        const store = this.#store;
        if (wish.kind === 'file') await this.openFile(wish.file);
        else if (store === undefined) return;
        else if (wish.kind === 'open') this.show(await Session.open(store, wish.id));
        else if (wish.kind === 'rename') await changeHead(store, wish.id, { title: wish.title });
        else if (wish.kind === 'erase') await changeHead(store, wish.id, { deleted: new Date().toISOString() });
        else if (wish.kind === 'restore') await changeHead(store, wish.id, { deleted: null });
        else {
          const { head, history } = await openReview(store, wish.id);
          (
            await Session.begin(
              store,
              messagesIn(this.language)('review.list.copyOf', { title: head.title }),
              history.document,
            )
          ).close();
        }
        await this.list();
      });
  }

  private async openFile(file: File): Promise<void> {
    const { document, isChecked } = await readReviewFile(file);
    const title = file.name.replace(/(\.muqabala)?\.[^.]*$/, '');
    const checked = isChecked ? document : await this.#aligner.run({ kind: 'check', document });
    await this.begin(withRules(checked, this.rules), title);
  }

  private async align(texts: Extract<Wish, { kind: 'align' }>['texts']): Promise<void> {
    this.#work = new AbortController();
    this.state = { kind: 'aligning', done: 0, step: 'loading' };
    const ok = await this.attempt(async () => {
      const aligned = await this.#aligner.run(
        { kind: 'align', texts },
        {
          signal: this.#work!.signal,
          onProgress: (done, step) => {
            this.state = { kind: 'aligning', done, step };
          },
        },
      );
      await this.begin(withRules(aligned, this.rules), texts.map((text) => text.id).join(' · '));
    });
    // The texts are still in their fields: nothing that was brought in is lost.
    if (!ok) this.state = { kind: 'home' };
  }

  private async begin(aligned: AlignedDocument, title: string, origin?: string): Promise<void> {
    this.show(await Session.begin(this.#store, title, aligned, this.#storeProblem, origin));
  }

  private show(session: Session): void {
    if (this.state.kind === 'open') this.state.session.close();
    this.problem = undefined;
    this.state = { kind: 'open', session };
    if (session.id === undefined) return;
    // So that a reload, or a tab that was killed, comes back to the same review.
    const address = new URL(location.href);
    // A served file is opened by its own address, so that it goes on being written.
    if (address.searchParams.has('document')) return;
    address.searchParams.set('review', session.id);
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
    await this.attempt(async () => {
      const file = await readServed(address);
      const { document } = file;
      const origin = file.id === '' ? await digest(JSON.stringify(document)) : file.id;
      const known = this.reviews.find((head) => head.origin === origin);
      if (known !== undefined && this.#store !== undefined) {
        const session = await Session.open(this.#store, known.id);
        // A file that another program has changed since begins a review of its own; the one that is kept stays in the list.
        if (file.id === '' || isBehind(document, session.history)) {
          session.writeTo(file);
          this.show(session);
          return;
        }
        session.close();
      }
      await this.begin(document, document.texts.map((text) => text.title ?? text.id).join(' · '), origin);
      if (this.state.kind === 'open') this.state.session.writeTo(file);
    });
  }

  private async readFile(file: File): Promise<string | undefined> {
    let content: string | undefined;
    await this.attempt(async () => {
      content = await readTextFile(file);
    });
    return content;
  }

  private switchLanguage(): void {
    this.language = this.language === 'ar' ? 'en' : 'ar';
  }

  /** Runs work and shows what went wrong; a stop that the person asked for is no problem. */
  private async attempt(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      if (!(error instanceof MuqabalaError)) throw error;
      this.problem = error.code === 'aborted' ? undefined : describeProblem(error.problem);
      return false;
    }
  }
}

/** How many steps the file may be behind what the browser keeps, after a tab or a server was killed. */
const BEHIND = 20;

/** Says whether a document is the state of a history, now or some steps ago. */
function isBehind(document: AlignedDocument, history: History): boolean {
  const wanted = canonical(document);
  let state = history;
  for (let step = 0; step <= BEHIND; step += 1) {
    if (canonical(state.document) === wanted) return true;
    const before = undo(state);
    if (before === state) return false;
    state = before;
  }
  return false;
}

/** JSON with its keys in order, for comparing what came by different ways. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
