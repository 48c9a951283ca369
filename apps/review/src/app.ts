import type { AlignedDocument, TextInput } from '@muqabala/core';
import { describeProblem, MuqabalaError } from '@muqabala/core';
import { createMessages, type InterfaceLanguage } from '@muqabala/core/messages';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { alignInWorker } from './align.ts';
import { readReview, readTextFile } from './bring-in.ts';
import { ar, en } from './messages.ts';
import { styles } from './styles.ts';

interface Draft {
  name: string;
  content: string;
}

type State =
  | { readonly kind: 'bring-in' }
  | { readonly kind: 'aligning'; readonly done: number; readonly step: string }
  | { readonly kind: 'open'; readonly document: AlignedDocument };

/** The reviewer's workbench: texts or a saved review in, the aligned document with its findings on the screen. */
export class MuqabalaReview extends LitElement {
  static override properties = {
    state: { state: true },
    problem: { state: true },
    language: { state: true },
    arabic: { state: true },
    english: { state: true },
  };
  static override styles = styles;

  declare private state: State;
  declare private problem: string | undefined;
  declare private language: InterfaceLanguage;
  declare private arabic: Draft;
  declare private english: readonly Draft[];
  private work: AbortController | undefined;

  constructor() {
    super();
    this.state = { kind: 'bring-in' };
    this.problem = undefined;
    this.language = navigator.language.startsWith('ar') ? 'ar' : 'en';
    this.arabic = { name: '', content: '' };
    this.english = [{ name: '', content: '' }];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const address = new URLSearchParams(location.search);
    if (address.get('lang') === 'ar' || address.get('lang') === 'en')
      this.language = address.get('lang') as InterfaceLanguage;
    // `muqabala review FILE` names the document here; only this site's own are opened.
    const wanted = address.get('document');
    if (wanted !== null) void this.openAddress(wanted);
  }

  override render(): TemplateResult {
    const t = createMessages(this.language, { ar, en });
    document.documentElement.lang = this.language;
    document.documentElement.dir = this.language === 'ar' ? 'rtl' : 'ltr';
    document.title = `${t('review.title')} — ${t('review.subtitle')}`;
    return html`
      <header>
        <h1>${t('review.title')}</h1>
        <p>${t('review.subtitle')}</p>
        <nav>
          ${
            this.state.kind === 'open'
              ? html`<button @click=${() => this.save()}>${t('review.save')}</button>
                  <button @click=${() => this.setState({ kind: 'bring-in' })}>${t('review.again')}</button>`
              : nothing
          }
          <button lang=${this.language === 'ar' ? 'en' : 'ar'} @click=${() => this.switchLanguage()}>${t('review.language')}</button>
        </nav>
      </header>
      ${this.problem === undefined ? nothing : html`<p class="problem" role="alert"><strong>${t('review.problem')}</strong> <bdi>${this.problem}</bdi></p>`}
      <main>
        ${this.state.kind === 'bring-in' ? this.renderBringIn(t) : nothing}
        ${
          this.state.kind === 'aligning'
            ? html`<section class="progress" aria-live="polite">
                <label>${t(`review.steps.${this.state.step}`)} <progress max="1" .value=${this.state.done}></progress></label>
                <button @click=${() => this.work?.abort()}>${t('review.cancel')}</button>
              </section>`
            : nothing
        }
        ${
          this.state.kind === 'open'
            ? html`<muqabala-viewer lang=${this.language} .document=${this.state.document}></muqabala-viewer>`
            : nothing
        }
      </main>
    `;
  }

  private renderBringIn(t: ReturnType<typeof createMessages>): TemplateResult {
    return html`
      <form @submit=${(event: Event) => this.submit(event, t)}>
        <h2>${t('review.bringIn')}</h2>
        <div class="drafts">
          ${this.renderDraft(t, 'ar', t('review.arabic'), this.arabic, (draft) => {
            this.arabic = draft;
          })}
          ${this.english.map((draft, i) =>
            this.renderDraft(
              t,
              'en',
              this.english.length === 1 ? t('review.english') : t('review.englishNumber', { number: i + 1 }),
              draft,
              (changed) => {
                this.english = this.english.map((old, k) => (k === i ? changed : old));
              },
              this.english.length === 1
                ? undefined
                : () => {
                    this.english = this.english.filter((_, k) => k !== i);
                  },
            ),
          )}
        </div>
        <p class="actions">
          <button
            type="button"
            @click=${() => {
              this.english = [...this.english, { name: '', content: '' }];
            }}
          >
            ${t('review.addEnglish')}
          </button>
          <button class="main">${t('review.align')}</button>
          <label class="file">
            ${t('review.openDocument')}
            <input type="file" accept=".json,application/json" @change=${(event: Event) => this.openFile(event)} />
          </label>
        </p>
        <p class="quiet">${t('review.local')}</p>
      </form>
    `;
  }

  private renderDraft(
    t: ReturnType<typeof createMessages>,
    language: 'ar' | 'en',
    label: string,
    draft: Draft,
    change: (draft: Draft) => void,
    remove?: () => void,
  ): TemplateResult {
    const drop = async (event: DragEvent) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      await this.attempt(async () => {
        change({
          name: draft.name || file.name.replace(/(\.(ar|en))?\.[^.]*$/, ''),
          content: await readTextFile(file),
        });
      });
    };
    return html`
      <fieldset @dragover=${(event: Event) => event.preventDefault()} @drop=${drop}>
        <legend>${label}</legend>
        <label>
          ${t('review.name')}
          <input .value=${draft.name} @input=${(event: InputEvent) => change({ ...draft, name: (event.target as HTMLInputElement).value })} />
        </label>
        <textarea
          lang=${language}
          dir=${language === 'ar' ? 'rtl' : 'ltr'}
          rows="12"
          aria-label=${label}
          placeholder=${t('review.paste')}
          .value=${draft.content}
          @input=${(event: InputEvent) => change({ ...draft, content: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
        ${remove === undefined ? nothing : html`<button type="button" @click=${remove}>${t('review.remove')}</button>`}
      </fieldset>
    `;
  }

  private async submit(event: Event, t: ReturnType<typeof createMessages>): Promise<void> {
    event.preventDefault();
    const english = this.english.filter((draft) => draft.content.trim() !== '');
    if (this.arabic.content.trim() === '') this.problem = t('review.arabicMissing');
    else if (english.length === 0) this.problem = t('review.englishMissing');
    else await this.align(toInputs(this.arabic, english));
  }

  private async align(texts: readonly TextInput[]): Promise<void> {
    this.work = new AbortController();
    this.setState({ kind: 'aligning', done: 0, step: 'loading' });
    const ok = await this.attempt(async () => {
      const document = await alignInWorker(texts, {
        signal: this.work!.signal,
        onProgress: (done, step) => {
          this.state = { kind: 'aligning', done, step };
        },
      });
      this.setState({ kind: 'open', document });
    });
    // The texts are still in their fields: nothing that was brought in is lost.
    if (!ok) this.state = { kind: 'bring-in' };
  }

  private async openAddress(address: string): Promise<void> {
    await this.attempt(async () => {
      const url = new URL(address, location.href);
      if (url.origin !== location.origin)
        throw new MuqabalaError({
          code: 'address-foreign',
          place: address,
          message: 'The review lies on another site.',
          remedy: 'Download it and open the file.',
        });
      const answer = await fetch(url);
      if (!answer.ok)
        throw new MuqabalaError({
          code: 'address-failed',
          place: address,
          message: `The server answered ${answer.status}.`,
          remedy: 'Check the address.',
        });
      this.setState({ kind: 'open', document: readReview(await answer.text(), url.pathname) });
    });
  }

  private async openFile(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file === undefined) return;
    await this.attempt(async () => {
      this.setState({ kind: 'open', document: readReview(await readTextFile(file), file.name) });
    });
    input.value = '';
  }

  private save(): void {
    if (this.state.kind !== 'open') return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(this.state.document)], { type: 'application/json' }));
    link.download = `${this.state.document.texts[0]!.id}.muqabala.json`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  private switchLanguage(): void {
    this.language = this.language === 'ar' ? 'en' : 'ar';
  }

  private setState(state: State): void {
    this.problem = undefined;
    this.state = state;
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

function toInputs(arabic: Draft, english: readonly Draft[]): TextInput[] {
  const used = new Set<string>();
  return [arabic, ...english].map((draft, i) => {
    const base = draft.name.trim() || (i === 0 ? 'arabic' : `english-${i}`);
    let id = base;
    for (let n = 2; used.has(id); n += 1) id = `${base}-${n}`;
    used.add(id);
    return { id, content: draft.content };
  });
}
