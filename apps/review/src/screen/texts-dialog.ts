import type { AlignedDocument, Text } from '@muqabala/core';
import type { About } from '@muqabala/core/document';
import { html, LitElement, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { closeByEscape } from '../dialog.ts';
import { dialogStyles } from '../dialog-styles.ts';
import { describeText, EditEvent } from '../edits/index.ts';
import type { Say } from '../messages/index.ts';

const FIELDS = ['title', 'outlet', 'date', 'url', 'licence'] as const;

/**
 * What is known about each text: title, outlet, date, address, licence. Every field that is left is a step that can be
 * undone.
 */
export class MuqabalaTexts extends LitElement {
  static override properties = { document: { attribute: false }, say: { attribute: false } };
  static override styles = [baseStyles, dialogStyles];

  declare document: AlignedDocument;
  declare say: Say;

  open(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  override render(): TemplateResult {
    const { say } = this;
    return html`<dialog aria-labelledby="texts-title" @keydown=${closeByEscape}>
      <h2 id="texts-title">${say('workbench.texts.title')}</h2>
      <form method="dialog">
        ${this.document.texts.map((text) => this.renderText(text))}
        <p class="buttons"><button>${say('review.close')}</button></p>
      </form>
    </dialog>`;
  }

  private renderText(text: Text): TemplateResult {
    const { say } = this;
    const set = (key: keyof About) => (event: Event) => {
      const { value } = event.target as HTMLInputElement;
      if (value.trim() === (text[key] ?? '')) return;
      this.dispatchEvent(new EditEvent(describeText(this.document, text.id, { [key]: value })));
    };
    return html`<fieldset>
      <legend><bdi>${text.id}</bdi> (${text.language})</legend>
      ${FIELDS.map(
        (key) => html`<label
          >${say(`review.about.${key}`)}
          <input name="${text.id} ${key}" type="text" dir="auto" .value=${text[key] ?? ''} @change=${set(key)} />
        </label>`,
      )}
    </fieldset>`;
  }
}
