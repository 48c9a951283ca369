import type { Text } from '@muqabala/core';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import { chosenBy, type Span, spansOf, wordsOf } from './words.ts';
import { wordsStyles } from './words-styles.ts';

/**
 * Sentences whose words are chosen: by a click or a finger, by dragging over them, or with the arrow keys, which go to
 * the word that they point to, Shift choosing on the way and the space bar one alone. `spans` are what is chosen; those
 * given stay as they are until a person changes them.
 */
export class MuqabalaWords extends LitElement {
  static override properties = {
    text: { attribute: false },
    sentences: { attribute: false },
    spans: { attribute: false },
    label: {},
    chosen: { state: true },
    at: { state: true },
  };
  static override styles = [baseStyles, wordsStyles];

  declare text: Text;
  declare sentences: readonly Span[];
  declare spans: readonly Span[];
  declare label: string;
  declare private chosen: ReadonlySet<number>;
  /** The word that the keys are on. */
  declare private at: number;
  #words: readonly Span[] = [];
  /** Where choosing began, and what was chosen before. */
  #from: { readonly at: number; readonly before: ReadonlySet<number>; readonly takesOff: boolean } | undefined;

  constructor() {
    super();
    this.sentences = [];
    this.spans = [];
    this.label = '';
    this.chosen = new Set();
    this.at = 0;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('sentences') && !changed.has('text')) return;
    this.#words = wordsOf(this.text.content, this.sentences);
    this.chosen = chosenBy(this.#words, this.spans);
    this.at = this.#words.findIndex((_, index) => this.chosen.has(index));
    if (this.at === -1) this.at = 0;
    this.#from = undefined;
  }

  override render(): TemplateResult {
    const { text } = this;
    return html`<div
      role="listbox"
      tabindex="0"
      aria-multiselectable="true"
      aria-label=${this.label}
      aria-activedescendant=${`word-${this.at}`}
      lang=${text.language}
      dir=${text.direction}
      @keydown=${(event: KeyboardEvent) => this.key(event)}
      @pointerdown=${(event: PointerEvent) => this.begin(event)}
      @pointermove=${(event: PointerEvent) => event.buttons > 0 && this.drag(event)}
      @pointerup=${() => {
        this.#from = undefined;
      }}
    >${this.#words.map(
      ({ start, end }, index) =>
        html`<span
          id=${`word-${index}`}
          role="option"
          data-word=${index}
          aria-selected=${this.chosen.has(index) ? 'true' : 'false'}
          class=${index === this.at ? 'at' : ''}
          >${text.content.slice(start, end)}</span
        > `,
    )}</div>`;
  }

  private key(event: KeyboardEvent): void {
    const { key, shiftKey } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const last = this.#words.length - 1;
    const forward = this.text.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    let next = this.at;
    if (key === 'ArrowLeft' || key === 'ArrowRight') next += key === forward ? 1 : -1;
    else if (key === 'Home') next = 0;
    else if (key === 'End') next = last;
    else if (key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    next = Math.max(0, Math.min(last, next));
    if (key === ' ') {
      this.#from = undefined;
      this.start(next);
      this.#from = undefined;
    } else if (!shiftKey) this.#from = undefined;
    else {
      if (this.#from === undefined) this.#from = { at: this.at, before: this.chosen, takesOff: false };
      this.extend(next);
    }
    this.at = next;
  }

  private begin(event: PointerEvent): void {
    const word = this.wordAt(event);
    if (word === undefined || event.button !== 0) return;
    this.start(word);
    this.at = word;
  }

  private drag(event: PointerEvent): void {
    const word = this.wordAt(event);
    if (word === undefined || this.#from === undefined) return;
    this.extend(word);
    this.at = word;
  }

  private wordAt({ clientX, clientY }: PointerEvent): number | undefined {
    const word = (this.renderRoot as ShadowRoot)
      .elementFromPoint(clientX, clientY)
      ?.closest<HTMLElement>('[data-word]');
    return word ? Number(word.dataset['word']) : undefined;
  }

  /** Begins to choose at a word; where it is chosen already it is let go. */
  private start(word: number): void {
    this.#from = { at: word, before: this.chosen, takesOff: this.chosen.has(word) };
    this.extend(word);
  }

  private extend(to: number): void {
    const { at, before, takesOff } = this.#from!;
    const chosen = new Set(before);
    for (let word = Math.min(at, to); word <= Math.max(at, to); word += 1)
      if (takesOff) chosen.delete(word);
      else chosen.add(word);
    this.chosen = chosen;
    this.spans = spansOf(this.text.content, this.sentences, chosen);
  }
}
