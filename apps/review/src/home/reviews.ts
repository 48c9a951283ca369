import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import type { Say } from '../messages/index.ts';
import type { Head, Listed } from '../store/index.ts';
import { titleTemplate } from '../title.ts';
import { homeStyles } from './home-styles.ts';
import { type Wish, WishEvent } from './wish.ts';

/** The reviews that this browser keeps: opened, renamed, duplicated, saved as files, erased and brought back. */
export class MuqabalaReviews extends LitElement {
  static override properties = {
    say: { attribute: false },
    language: {},
    listed: { attribute: false },
    renaming: { state: true },
    erased: { state: true },
  };
  static override styles = [baseStyles, homeStyles];

  declare say: Say;
  declare language: string;
  declare listed: Listed;
  declare private renaming: string | undefined;
  /** What was erased last, so that it can be brought back at once. */
  declare private erased: Head | undefined;

  constructor() {
    super();
    this.listed = { reviews: [], bin: [], closed: 0 };
    this.renaming = undefined;
    this.erased = undefined;
  }

  override render(): TemplateResult | typeof nothing {
    const { say } = this;
    const { reviews, bin, closed } = this.listed;
    if (reviews.length + bin.length + closed === 0) return nothing;
    return html`<section aria-labelledby="reviews">
      <h2 id="reviews">${say('review.list.title')}</h2>
      <p class="said" role="status">
        ${
          this.erased === undefined || !bin.some((head) => head.id === this.erased?.id)
            ? nothing
            : html`<bdi>${say('review.list.erased', { title: this.erased.title })}</bdi>
                <button @click=${() => this.ask('restore', this.erased!)}>${say('review.list.undo')}</button>`
        }
      </p>
      <ul>
        ${reviews.map((head) => html`<li>${this.renaming === head.id ? this.renderRename(head) : this.renderReview(head)}</li>`)}
      </ul>
      ${bin.length === 0 ? nothing : this.renderBin(bin)}
      ${closed === 0 ? nothing : html`<p class="quiet">${say('access.closed', { count: closed })}</p>`}
    </section>`;
  }

  private renderReview(head: Head): TemplateResult {
    const { say } = this;
    const when = new Intl.DateTimeFormat(this.language, { dateStyle: 'medium', timeStyle: 'short' });
    const button = (kind: 'duplicate' | 'export' | 'erase') =>
      html`<button aria-label="${say(`review.list.${kind}`)}: ${head.title}" @click=${() => this.ask(kind, head)}>${say(`review.list.${kind}`)}</button>`;
    return html`<button class="title" @click=${() => this.ask('open', head)}>${titleTemplate(head.title)}</button>
      <span class="quiet">${say('review.list.changed', { when: when.format(new Date(head.changed)) })}</span>
      <span class="does">
        <button
          aria-label="${say('review.list.rename')}: ${head.title}"
          @click=${() => {
            this.renaming = head.id;
            void this.updateComplete.then(() =>
              this.renderRoot.querySelector<HTMLInputElement>('.rename input')?.select(),
            );
          }}
        >
          ${say('review.list.rename')}
        </button>
        ${button('duplicate')} ${button('export')} ${button('erase')}
      </span>`;
  }

  private renderRename(head: Head): TemplateResult {
    const { say } = this;
    const submit = (event: Event) => {
      event.preventDefault();
      const { value } = (event.target as HTMLFormElement).elements.namedItem('title') as HTMLInputElement;
      this.renaming = undefined;
      if (value.trim() !== '') this.wish({ kind: 'rename', id: head.id, title: value.trim() });
    };
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') this.renaming = undefined;
    };
    return html`<form class="rename" @submit=${submit} @keydown=${leave}>
      <input name="title" dir="auto" aria-label=${say('review.list.newName')} .value=${head.title} />
      <button>${say('review.list.rename')}</button>
    </form>`;
  }

  private renderBin(bin: readonly Head[]): TemplateResult {
    const { say } = this;
    return html`<details>
      <summary>${say('review.list.bin')} (${bin.length})</summary>
      <ul>
        ${bin.map(
          (head) => html`<li>
            ${titleTemplate(head.title)}
            <span class="does">
              <button aria-label="${say('review.list.restore')}: ${head.title}" @click=${() => this.ask('restore', head)}>${say('review.list.restore')}</button>
              <button aria-label="${say('review.list.destroy')}: ${head.title}" @click=${() => this.ask('destroy', head)}>${say('review.list.destroy')}</button>
            </span>
          </li>`,
        )}
      </ul>
    </details>`;
  }

  private ask(kind: 'open' | 'duplicate' | 'export' | 'erase' | 'restore' | 'destroy', head: Head): void {
    this.erased = kind === 'erase' ? head : undefined;
    this.wish({ kind, id: head.id });
  }

  private wish(wish: Wish): void {
    this.dispatchEvent(new WishEvent(wish));
  }
}
