import type { TextInput } from '@muqabala/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Say } from '../messages/index.ts';
import type { Head } from '../store/index.ts';
import { homeStyles } from './home-styles.ts';

interface Draft {
  readonly name: string;
  readonly outlet: string;
  readonly date: string;
  readonly content: string;
}

const EMPTY: Draft = { name: '', outlet: '', date: '', content: '' };

/** What a person asks for on the first page. `texts` to align, a `file` to open, or something done to a kept review. */
export type Wish =
  | { readonly kind: 'align'; readonly texts: readonly TextInput[] }
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'open' | 'duplicate' | 'erase' | 'restore'; readonly id: string }
  | { readonly kind: 'rename'; readonly id: string; readonly title: string }
  | { readonly kind: 'problem'; readonly message: string };

/** `wish`: see {@link Wish}. */
export class WishEvent extends Event {
  readonly wish: Wish;
  constructor(wish: Wish) {
    super('wish', { bubbles: true, composed: true });
    this.wish = wish;
  }
}

/** The first page: texts to bring in, and the reviews that this browser keeps. What was typed stays when aligning fails or is stopped. */
export class MuqabalaHome extends LitElement {
  static override properties = {
    say: { attribute: false },
    language: {},
    reviews: { attribute: false },
    bin: { attribute: false },
    readFile: { attribute: false },
    arabic: { state: true },
    english: { state: true },
    renaming: { state: true },
  };
  static override styles = homeStyles;

  declare say: Say;
  declare language: string;
  declare reviews: readonly Head[];
  declare bin: readonly Head[];
  /** Reads a dropped file as text, or tells the person why not. */
  declare readFile: (file: File) => Promise<string | undefined>;
  declare private arabic: Draft;
  declare private english: readonly Draft[];
  declare private renaming: string | undefined;

  constructor() {
    super();
    this.reviews = [];
    this.bin = [];
    this.arabic = EMPTY;
    this.english = [EMPTY];
    this.renaming = undefined;
  }

  override render(): TemplateResult {
    const { say } = this;
    return html`
      ${this.reviews.length + this.bin.length === 0 ? nothing : this.renderReviews()}
      <form @submit=${(event: Event) => this.submit(event)}>
        <h2>${say('review.bringIn')}</h2>
        <div class="drafts">
          ${this.renderDraft('ar', say('review.arabic'), this.arabic, (draft) => {
            this.arabic = draft;
          })}
          ${this.english.map((draft, i) => this.renderEnglish(draft, i))}
        </div>
        <p class="actions">
          <button class="main">${say('review.align')}</button>
          <button
            type="button"
            @click=${() => {
              this.english = [...this.english, EMPTY];
            }}
          >
            ${say('review.addEnglish')}
          </button>
          <label class="file">
            ${say('review.openDocument')}
            <input type="file" accept=".json,.tmx,.xlf,.xliff,.jsonl,.tsv,application/json" @change=${(event: Event) => this.pick(event)} />
          </label>
        </p>
        <p class="quiet">${say('review.local')}</p>
      </form>
    `;
  }

  private renderReviews(): TemplateResult {
    const { say } = this;
    const when = new Intl.DateTimeFormat(this.language, { dateStyle: 'medium', timeStyle: 'short' });
    const ask = (kind: 'open' | 'duplicate' | 'erase' | 'restore', id: string) => () => this.wish({ kind, id });
    return html`<section aria-labelledby="reviews">
      <h2 id="reviews">${say('review.list.title')}</h2>
      <ul>
        ${this.reviews.map(
          (head) => html`<li>
            ${
              this.renaming === head.id
                ? html`<form class="rename" @submit=${(event: Event) => this.rename(event, head)}>
                    <input name="title" aria-label=${say('review.list.newName')} value=${head.title} />
                    <button>${say('review.list.rename')}</button>
                  </form>`
                : html`<button class="title" @click=${ask('open', head.id)}><bdi>${head.title}</bdi></button>
                    <span class="quiet">${say('review.list.changed', { when: when.format(new Date(head.changed)) })}</span>
                    <button
                      @click=${() => {
                        this.renaming = head.id;
                      }}
                    >
                      ${say('review.list.rename')}
                    </button>
                    <button @click=${ask('duplicate', head.id)}>${say('review.list.duplicate')}</button>
                    <button @click=${ask('erase', head.id)}>${say('review.list.erase')}</button>`
            }
          </li>`,
        )}
      </ul>
      ${
        this.bin.length === 0
          ? nothing
          : html`<details>
              <summary>${say('review.list.bin')} (${this.bin.length})</summary>
              <ul>
                ${this.bin.map((head) => html`<li><bdi>${head.title}</bdi> <button @click=${ask('restore', head.id)}>${say('review.list.restore')}</button></li>`)}
              </ul>
            </details>`
      }
    </section>`;
  }

  private renderEnglish(draft: Draft, i: number): TemplateResult {
    const several = this.english.length > 1;
    return this.renderDraft(
      'en',
      several ? this.say('review.englishNumber', { number: i + 1 }) : this.say('review.english'),
      draft,
      (changed) => {
        this.english = this.english.map((old, k) => (k === i ? changed : old));
      },
      several
        ? () => {
            this.english = this.english.filter((_, k) => k !== i);
          }
        : undefined,
    );
  }

  private renderDraft(
    language: 'ar' | 'en',
    label: string,
    draft: Draft,
    change: (draft: Draft) => void,
    remove?: () => void,
  ): TemplateResult {
    const { say } = this;
    const drop = async (event: DragEvent) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      const content = await this.readFile(file);
      if (content !== undefined)
        change({ ...draft, name: draft.name || file.name.replace(/(\.(ar|en))?\.[^.]*$/, ''), content });
    };
    const field = (key: 'name' | 'outlet' | 'date') => html`<label>
      ${say(`review.${key}`)}
      <input type=${key === 'date' ? 'date' : 'text'} .value=${draft[key]} @input=${(event: Event) => change({ ...draft, [key]: (event.target as HTMLInputElement).value })} />
    </label>`;
    return html`
      <fieldset @dragover=${(event: Event) => event.preventDefault()} @drop=${drop}>
        <legend>${label}</legend>
        <div class="about">${field('name')} ${field('outlet')} ${field('date')}</div>
        <textarea
          lang=${language}
          dir=${language === 'ar' ? 'rtl' : 'ltr'}
          rows="12"
          aria-label=${label}
          placeholder=${say('review.paste')}
          .value=${draft.content}
          @input=${(event: Event) => change({ ...draft, content: (event.target as HTMLTextAreaElement).value })}
        ></textarea>
        ${remove === undefined ? nothing : html`<button type="button" @click=${remove}>${say('review.remove')}</button>`}
      </fieldset>
    `;
  }

  private submit(event: Event): void {
    event.preventDefault();
    const english = this.english.filter((draft) => draft.content.trim() !== '');
    if (this.arabic.content.trim() === '') this.wish({ kind: 'problem', message: this.say('review.arabicMissing') });
    else if (english.length === 0) this.wish({ kind: 'problem', message: this.say('review.englishMissing') });
    else this.wish({ kind: 'align', texts: toInputs(this.arabic, english) });
  }

  private pick(event: Event): void {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file !== undefined) this.wish({ kind: 'file', file });
    input.value = '';
  }

  private rename(event: Event, head: Head): void {
    event.preventDefault();
    const { value } = (event.target as HTMLFormElement).elements.namedItem('title') as HTMLInputElement;
    this.renaming = undefined;
    if (value.trim() !== '') this.wish({ kind: 'rename', id: head.id, title: value.trim() });
  }

  private wish(wish: Wish): void {
    this.dispatchEvent(new WishEvent(wish));
  }
}

function toInputs(arabic: Draft, english: readonly Draft[]): TextInput[] {
  const used = new Set<string>();
  return [arabic, ...english].map((draft, i) => {
    const base = draft.name.trim() || (i === 0 ? 'arabic' : `english-${i}`);
    let id = base;
    for (let n = 2; used.has(id); n += 1) id = `${base}-${n}`;
    used.add(id);
    return {
      id,
      content: draft.content,
      ...(draft.outlet.trim() === '' ? {} : { outlet: draft.outlet.trim() }),
      ...(draft.date === '' ? {} : { date: draft.date }),
    };
  });
}
