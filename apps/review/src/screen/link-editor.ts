import type { AlignedDocument, Text } from '@muqabala/core';
import type { Edit } from '@muqabala/core/document';
import type { InterfaceLanguage } from '@muqabala/core/messages';
import type {
  FaintWords,
  MuqabalaChooseEvent,
  MuqabalaConfirmEvent,
  MuqabalaEditableViewer,
  SentenceRef,
} from '@muqabala/viewer/editable';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { baseStyles } from '../base-styles.ts';
import { commentLink, EditEvent, splitSentence } from '../edits/index.ts';
import type { Say } from '../messages/index.ts';
import { nameWith } from '../own/names.ts';
import type { CutEvent, MuqabalaCutting } from './cutting.ts';
import { type Action, type Keys, showKey } from './keys.ts';
import { COMMANDS, editFor, type LinkCommand, linksAt } from './link-commands.ts';
import { linkEditorStyles } from './link-editor-styles.ts';
import { linkTemplate } from './link-line.ts';

/** What is done to links: the commands and their keys, in the slot of the viewer that shows the rows. */
export class MuqabalaLinkEditor extends LitElement {
  static override properties = {
    document: { attribute: false },
    target: {},
    language: {},
    say: { attribute: false },
    keys: { attribute: false },
    faint: { attribute: false },
    current: { state: true },
    chosen: { state: true },
    cutting: { state: true },
    noting: { state: true },
  };
  static override styles = [baseStyles, linkEditorStyles];

  declare document: AlignedDocument;
  declare target: string;
  declare language: InterfaceLanguage;
  declare say: Say;
  declare keys: Keys;
  /** Words that are marked faintly. */
  declare faint: readonly FaintWords[];
  declare private current: SentenceRef;
  declare private chosen: readonly SentenceRef[];
  /** The sentence that is being cut. */
  declare private cutting: SentenceRef | undefined;
  /** Whether a comment on the link of the current sentence is being written. */
  declare private noting: boolean;
  readonly #viewer = createRef<MuqabalaEditableViewer>();

  constructor() {
    super();
    this.current = { side: 'source', id: '' };
    this.chosen = [];
    this.faint = [];
    this.cutting = undefined;
    this.noting = false;
  }

  /** The viewer that shows the rows. */
  get viewer(): MuqabalaEditableViewer | undefined {
    return this.#viewer.value;
  }

  /** The sentence that the keys act on. */
  get place(): SentenceRef {
    return this.current;
  }

  /** Shows a sentence and, if so wished, puts the focus on it. */
  go(sentence: SentenceRef, focus = true): void {
    this.current = sentence;
    this.noting = false;
    this.#viewer.value?.go(sentence, focus);
  }

  /** Does what a shortcut asks for; false when it is none of links. */
  act(action: Action): boolean {
    const name = action.replace('workbench.links.', '');
    if (name === 'clear') this.chosen = [];
    else if (name === 'cut') this.cutting = this.current;
    else if (name === 'note') this.noting = linksAt(this.document, this.target, this.current).length > 0;
    else if (COMMANDS.includes(name as LinkCommand)) this.command(name as LinkCommand);
    else return false;
    return true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('target')) this.chosen = [];
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('noting') && this.noting) this.renderRoot.querySelector<HTMLElement>('.noting input')?.focus();
    const cutting = changed.has('cutting') && this.renderRoot.querySelector<MuqabalaCutting>('muqabala-cutting');
    if (cutting) void cutting.updateComplete.then(() => cutting.focus());
  }

  override render(): TemplateResult {
    const { say, chosen } = this;
    const button = (
      name: LinkCommand | 'cut' | 'clear',
    ) => html`<button @click=${() => this.act(`workbench.links.${name}`)}>
      ${say(`workbench.links.${name}`)} <kbd>${showKey(this.keys[`workbench.links.${name}`])}</kbd>
    </button>`;
    return html`<muqabala-viewer
      ${ref(this.#viewer)}
      editable
      lang=${this.language}
      .document=${this.document}
      .target=${this.target}
      .current=${this.current}
      .chosen=${chosen}
      .faint=${this.faint}
      .findingName=${nameWith(say)}
      @muqabala-choose=${(event: MuqabalaChooseEvent) => {
        if (event.current.id !== this.current.id || event.current.side !== this.current.side) this.noting = false;
        this.current = event.current;
        this.chosen = event.chosen;
      }}
      @muqabala-confirm=${(event: MuqabalaConfirmEvent) => this.command(event.confirmed ? 'confirm' : 'release', false)}
    >
      <div class="bar" slot="actions">
        <div class="buttons" role="toolbar" aria-label=${say('workbench.views.correct')}>
          ${COMMANDS.map(button)} ${button('cut')} ${chosen.length > 0 ? button('clear') : nothing}
        </div>
        ${linkTemplate({
          say,
          chosen: chosen.length,
          links: linksAt(this.document, this.target, this.current),
          key: showKey(this.keys['workbench.links.note']),
          isNoting: this.noting,
          note: () => this.act('workbench.links.note'),
          keep: (id, comment) => {
            this.go(this.current);
            this.ask(commentLink(this.document, id, comment));
          },
          leave: () => this.go(this.current),
        })}
        ${this.cutting === undefined ? nothing : this.renderCutting(this.cutting)}
      </div>
    </muqabala-viewer>`;
  }

  private renderCutting(sentence: SentenceRef): TemplateResult | typeof nothing {
    const text = this.text(sentence.side);
    const segment = text.segments.find((candidate) => candidate.id === sentence.id);
    if (segment === undefined) return nothing;
    return html`<muqabala-cutting
      .say=${this.say}
      .text=${text}
      .sentence=${segment}
      @cut=${({ offset }: CutEvent) => {
        this.cutting = undefined;
        this.go(sentence);
        if (offset !== undefined) this.ask(splitSentence(this.document, text.id, sentence.id, offset));
      }}
    ></muqabala-cutting>`;
  }

  private command(name: LinkCommand, goesOn = true): void {
    const { chosen, current } = this;
    const edit = editFor(this.document, this.target, name, { chosen, current });
    if (edit !== undefined) this.chosen = [];
    this.go(current);
    this.ask(edit);
    // Confirming one after the other goes down the text by itself.
    if (goesOn && name === 'confirm' && chosen.length === 0) this.#viewer.value?.goToNextLinked();
  }

  private ask(edit: Edit | undefined): void {
    this.dispatchEvent(new EditEvent(edit));
  }

  private text(side: SentenceRef['side']): Text {
    const [source, ...targets] = this.document.texts;
    return side === 'source' ? source! : targets.find((text) => text.id === this.target)!;
  }
}
