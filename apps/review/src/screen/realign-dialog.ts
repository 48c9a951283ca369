import type { AlignedDocument, Text } from '@muqabala/core';
import type { Edit } from '@muqabala/core/document';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { baseStyles } from '../base-styles.ts';
import { closeByEscape } from '../dialog.ts';
import { dialogStyles } from '../dialog-styles.ts';
import type { LinkChange } from '../edits/index.ts';
import type { Say } from '../messages/index.ts';
import { realignStyles } from './realign-styles.ts';

/** `realign-accept`: a person accepted a realignment of this document, without the changes that were refused. */
export class RealignEvent extends Event {
  readonly document: AlignedDocument;
  readonly edit: Edit;
  readonly refused: ReadonlySet<LinkChange>;
  constructor(document: AlignedDocument, edit: Edit, refused: ReadonlySet<LinkChange>) {
    super('realign-accept', { bubbles: true, composed: true });
    this.document = document;
    this.edit = edit;
    this.refused = refused;
  }
}

interface Shown {
  readonly document: AlignedDocument;
  readonly edit: Edit;
  readonly changes: readonly LinkChange[];
}

/** So many changes are listed; the others are made or left with all. */
const LISTED = 200;

/** What realigning will change, before it does: every link that comes or goes, to be accepted or not. */
export class MuqabalaRealign extends LitElement {
  static override properties = {
    say: { attribute: false },
    shown: { state: true },
    refused: { state: true },
  };
  static override styles = [baseStyles, dialogStyles, realignStyles];

  declare say: Say;
  declare private shown: Shown | undefined;
  declare private refused: ReadonlySet<LinkChange>;

  constructor() {
    super();
    this.shown = undefined;
    this.refused = new Set();
  }

  open(document: AlignedDocument, edit: Edit, changes: readonly LinkChange[]): void {
    this.shown = { document, edit, changes };
    this.refused = new Set();
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('dialog')?.showModal();
      this.renderRoot.querySelector<HTMLElement>('.main')?.focus();
    });
  }

  override render(): TemplateResult | typeof nothing {
    const { say, shown } = this;
    if (shown === undefined) return nothing;
    const { changes, document, edit } = shown;
    const count = (kind: LinkChange['kind'], all: readonly LinkChange[]) =>
      all.filter((change) => change.kind === kind).length;
    const accepted = changes.filter((change) => !this.refused.has(change));
    return html`<dialog aria-labelledby="realign-title" @keydown=${closeByEscape}>
      <h2 id="realign-title">${say('workbench.realigning.title')} <bdi class="sum">${sum(count('added', changes), count('removed', changes))}</bdi></h2>
      <p>${say('workbench.realigning.how')}</p>
      <form
        method="dialog"
        @submit=${() => this.dispatchEvent(new RealignEvent(document, edit, this.refused))}
      >
        <ul class="changes">
          ${repeat(changes.slice(0, LISTED), (change) => this.renderChange(change, document))}
        </ul>
        ${changes.length > LISTED ? html`<p>${say('workbench.realigning.more', { count: changes.length - LISTED })}</p>` : nothing}
        <p class="buttons">
          <button class="main" ?disabled=${accepted.length === 0}>
            ${say('workbench.realigning.accept')} <bdi>${sum(count('added', accepted), count('removed', accepted))}</bdi>
          </button>
          <button type="button" @click=${() => this.renderRoot.querySelector('dialog')?.close()}>${say('review.cancel')}</button>
        </p>
      </form>
    </dialog>`;
  }

  private renderChange(change: LinkChange, { texts }: AlignedDocument): TemplateResult {
    const { say } = this;
    const { kind, link } = change;
    const source = texts[0]!;
    const target = texts.find((text) => text.id === link.text)!;
    return html`<li class=${kind}>
      <label class="box">
        <input type="checkbox" .checked=${!this.refused.has(change)} @change=${() => this.toggle(change)} />
        <span class="sign" aria-label=${say(`workbench.realigning.${kind}`)}>${kind === 'added' ? '+' : '−'}</span>
        <span class="sides">${sentences(source, link.source)} ${sentences(target, link.target)}</span>
      </label>
    </li>`;
  }

  private toggle(change: LinkChange): void {
    const refused = new Set(this.refused);
    if (!refused.delete(change)) refused.add(change);
    this.refused = refused;
  }
}

function sentences(text: Text, ids: readonly string[]): TemplateResult {
  const words = text.segments
    .filter((segment) => ids.includes(segment.id))
    .map(({ start, end }) => text.content.slice(start, end));
  return html`<span class="sentences" lang=${text.language} dir=${text.direction}>${words.join(' ')}</span>`;
}

function sum(added: number, removed: number): string {
  return `+${added} −${removed}`;
}
