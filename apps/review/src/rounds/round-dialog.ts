import type { AlignedDocument } from '@muqabala/core';
import { nameOfText } from '@muqabala/core/document';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { closeByEscape } from '../dialog.ts';
import { dialogStyles } from '../dialog-styles.ts';
import type { Say } from '../messages/index.ts';

/** `round-begin`: a person has brought in a new version of a report, as words or as a file. */
export class RoundBeginEvent extends Event {
  readonly text: string;
  readonly version: string | File;
  constructor(text: string, version: string | File) {
    super('round-begin', { bubbles: true, composed: true });
    this.text = text;
    this.version = version;
  }
}

/** Where a new version of a report is brought in beside the old one. */
export class MuqabalaRound extends LitElement {
  static override properties = {
    document: { attribute: false },
    say: { attribute: false },
    target: {},
    file: { state: true },
    isEmpty: { state: true },
  };
  static override styles = [baseStyles, dialogStyles];

  declare document: AlignedDocument;
  declare say: Say;
  declare target: string;
  /** The file that the new version is in, instead of pasted words. */
  declare private file: File | undefined;
  declare private isEmpty: boolean;

  constructor() {
    super();
    this.file = undefined;
    this.isEmpty = false;
  }

  open(): void {
    this.file = undefined;
    this.isEmpty = false;
    const form = this.renderRoot.querySelector('form')!;
    form.reset();
    (form.elements.namedItem('text') as HTMLSelectElement).value = this.target;
    this.renderRoot.querySelector('dialog')!.showModal();
  }

  override render(): TemplateResult {
    const { say, file } = this;
    return html`<dialog aria-labelledby="round-title" @keydown=${closeByEscape}>
      <h2 id="round-title">${say('workbench.round.title')}</h2>
      <p>${say('workbench.round.how')}</p>
      ${this.isEmpty ? html`<p role="alert">${say('workbench.round.empty')}</p>` : nothing}
      <form @submit=${(event: Event) => this.begin(event)}>
        <label>${say('workbench.report')}
          <select name="text">${this.document.texts.slice(1).map((text) => html`<option value=${text.id}>${nameOfText(text)}</option>`)}</select>
        </label>
        ${
          file === undefined
            ? html`<label class="tall">${say('workbench.round.paste')} <textarea name="version" rows="8" dir="auto"></textarea></label>`
            : html`<p><bdi>${file.name}</bdi></p>`
        }
        <label class="button">${say('workbench.round.file')}
          <input class="unseen" type="file" name="file" @change=${(event: Event) => {
            this.file = (event.target as HTMLInputElement).files?.[0];
          }} />
        </label>
        <p class="buttons">
          <button class="main">${say('workbench.round.begin')}</button>
          <button type="button" @click=${() => this.close()}>${say('review.close')}</button>
        </p>
      </form>
    </dialog>`;
  }

  private close(): void {
    this.renderRoot.querySelector('dialog')!.close();
  }

  private begin(event: Event): void {
    event.preventDefault();
    const { elements } = event.target as HTMLFormElement;
    const fieldOf = (name: string) =>
      (elements.namedItem(name) as HTMLSelectElement | HTMLTextAreaElement | null)?.value;
    const version = this.file ?? fieldOf('version') ?? '';
    this.isEmpty = typeof version === 'string' && version.trim() === '';
    if (this.isEmpty) return;
    this.close();
    this.dispatchEvent(new RoundBeginEvent(fieldOf('text')!, version));
  }
}
