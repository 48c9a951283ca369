import type { TextInput } from '@muqabala/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import type { Say } from '../messages/index.ts';
import type { Cipher } from '../store/index.ts';
import {
  type Draft,
  type Drafts,
  EMPTY,
  isEmpty,
  NO_DRAFTS,
  place,
  readDrafts,
  toInputs,
  writeDrafts,
} from './drafts.ts';
import { homeStyles } from './home-styles.ts';
import { beginningOf, LONG } from './size.ts';
import { type Wish, WishEvent } from './wish.ts';

/**
 * The first page's form: texts to bring in. What was typed stays when aligning fails or is stopped, and over a reload.
 */
export class MuqabalaHome extends LitElement {
  static override properties = { say: { attribute: false }, cipher: { attribute: false }, drafts: { state: true } };
  static override styles = [baseStyles, homeStyles];

  declare say: Say;
  /** What seals what is typed, where there is a key. */
  declare cipher: Cipher | undefined;
  declare private drafts: Drafts;

  constructor() {
    super();
    this.drafts = NO_DRAFTS;
  }

  override async firstUpdated(): Promise<void> {
    const kept = await readDrafts(this.cipher);
    // What was typed or brought in meanwhile is newer.
    if (this.drafts === NO_DRAFTS) this.change(kept);
  }

  /** Puts a text that came as a file into the first free field of its language. */
  take(text: TextInput, language: 'ar' | 'en'): void {
    this.change(place(this.drafts, text, language));
  }

  /** Empties all fields: their texts are in a review now. */
  clear(): void {
    this.change(NO_DRAFTS);
  }

  override render(): TemplateResult {
    const { say } = this;
    const { arabic, english } = this.drafts;
    return html`<form @submit=${(event: Event) => this.submit(event)}>
      <h2>${say('review.importFile')}</h2>
      <div class="drafts">
        ${this.renderDraft('ar', say('review.arabic'), arabic, (draft) => this.change({ ...this.drafts, arabic: draft }))}
        ${english.map((draft, i) => this.renderEnglish(draft, i))}
      </div>
      <p class="actions">
        <button class="main">${say('review.align')}</button>
        <button type="button" @click=${() => this.change({ ...this.drafts, english: [...english, EMPTY] })}>${say('review.addEnglish')}</button>
        <label class="button">
          ${say('review.openFiles')}
          <input class="unseen" type="file" multiple accept=".txt,.docx,.html,.htm,.json,.tmx,.xlf,.xliff,.jsonl,.tsv,text/plain,text/html,application/json" @change=${(event: Event) => this.pick(event)} />
        </label>
        ${[arabic, ...english].every(isEmpty) ? nothing : html`<button type="button" @click=${() => this.clear()}>${say('review.clear')}</button>`}
      </p>
      <p class="quiet">${say('review.how')}</p>
    </form>`;
  }

  private renderEnglish(draft: Draft, i: number): TemplateResult {
    const { english } = this.drafts;
    const several = english.length > 1;
    return this.renderDraft(
      'en',
      several ? this.say('review.englishNumber', { number: i + 1 }) : this.say('review.english'),
      draft,
      (changed) => this.change({ ...this.drafts, english: english.map((old, k) => (k === i ? changed : old)) }),
      several ? () => this.change({ ...this.drafts, english: english.filter((_, k) => k !== i) }) : undefined,
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
    const field = (key: 'name' | 'title' | 'outlet' | 'date' | 'url' | 'licence') => html`<label>
      ${say(`review.about.${key}`)}
      <input
        type=${key === 'date' ? 'date' : 'text'}
        dir=${key === 'url' ? 'ltr' : 'auto'}
        .value=${draft[key]}
        @input=${(event: Event) => change({ ...draft, [key]: (event.target as HTMLInputElement).value })}
      />
    </label>`;
    return html`<fieldset>
      <legend>${label}</legend>
      ${draft.content.length > LONG ? this.renderLong(language, draft, change) : this.renderField(language, label, draft, change)}
      <div class="about">${field('name')} ${field('outlet')} ${field('date')}</div>
      <details>
        <summary>${say('review.more')}</summary>
        <div class="about">${field('title')} ${field('url')} ${field('licence')}</div>
      </details>
      ${remove === undefined ? nothing : html`<button type="button" @click=${remove}>${say('review.remove')}</button>`}
    </fieldset>`;
  }

  private renderField(
    language: 'ar' | 'en',
    label: string,
    draft: Draft,
    change: (draft: Draft) => void,
  ): TemplateResult {
    return html`<textarea
      lang=${language}
      dir=${language === 'ar' ? 'rtl' : 'ltr'}
      rows="12"
      aria-label=${label}
      placeholder=${this.say('review.paste')}
      .value=${draft.content}
      @input=${(event: Event) => change({ ...draft, content: (event.target as HTMLTextAreaElement).value })}
      @paste=${(event: ClipboardEvent) => pasteLong(event, (content) => change({ ...draft, content }))}
    ></textarea>`;
  }

  private renderLong(language: 'ar' | 'en', draft: Draft, change: (draft: Draft) => void): TemplateResult {
    const size = draft.content.length.toLocaleString('en');
    return html`<div class="long">
      <p><strong><bdi>${draft.name}</bdi></strong> ${this.say('review.long', { size })}</p>
      <p class="beginning" lang=${language} dir=${language === 'ar' ? 'rtl' : 'ltr'}>${beginningOf(draft.content)}</p>
      <button type="button" @click=${() => change({ ...draft, content: '' })}>${this.say('review.remove')}</button>
    </div>`;
  }

  private change(drafts: Drafts): void {
    this.drafts = drafts;
    void writeDrafts(drafts, this.cipher);
  }

  private submit(event: Event): void {
    event.preventDefault();
    const { arabic, english } = this.drafts;
    if (arabic.content.trim() === '') this.wish({ kind: 'problem', message: this.say('review.arabicMissing') });
    else if (english.every((draft) => draft.content.trim() === ''))
      this.wish({ kind: 'problem', message: this.say('review.englishMissing') });
    else this.wish({ kind: 'align', texts: toInputs(this.drafts) });
  }

  private pick(event: Event): void {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length > 0) this.wish({ kind: 'files', files });
  }

  private wish(wish: Wish): void {
    this.dispatchEvent(new WishEvent(wish));
  }
}

/** A long text that is pasted into an empty field goes past it. */
function pasteLong(event: ClipboardEvent, take: (content: string) => void): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text.length <= LONG || (event.target as HTMLTextAreaElement).value !== '') return;
  event.preventDefault();
  take(text);
}
