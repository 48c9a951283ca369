import type { Text } from '@muqabala/core';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import type { Say } from '../messages/index.ts';
import { firstPlace, nextCharacter, nextPlace, wordPlaces } from './cut-places.ts';
import { cuttingStyles } from './cutting-styles.ts';

/** `cut`: a person cut the sentence at an offset of the text, or left it as it is. */
export class CutEvent extends Event {
  readonly offset: number | undefined;
  constructor(offset: number | undefined) {
    super('cut', { bubbles: true, composed: true });
    this.offset = offset;
  }
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a sentence is cut in two: its words with a mark between two of them. The arrow keys move the mark to where they
 * point, a word at a time, with Alt a character; a click or a finger puts it at the nearer edge of a word.
 */
export class MuqabalaCutting extends LitElement {
  static override properties = {
    say: { attribute: false },
    text: { attribute: false },
    sentence: { attribute: false },
    at: { state: true },
  };
  static override styles = [baseStyles, cuttingStyles];

  declare say: Say;
  declare text: Text;
  declare sentence: Piece;
  /** Offset in the sentence; undefined where there is nothing to cut. */
  declare private at: number | undefined;
  #words = '';
  #places: readonly number[] = [];

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('sentence') && !changed.has('text')) return;
    this.#words = this.text.content.slice(this.sentence.start, this.sentence.end);
    this.#places = wordPlaces(this.#words);
    this.at =
      firstPlace(this.#words, this.#places) ?? (this.#words.length > 1 ? nextCharacter(this.#words, 0, 1) : undefined);
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.words')?.focus();
  }

  override render(): TemplateResult {
    const { say, text } = this;
    const at = this.at ?? 0;
    const [before, after] = [this.#words.slice(0, at), this.#words.slice(at)];
    return html`
      <p id="how">${say('workbench.links.cutAt')}</p>
      <div
        class="words"
        role="slider"
        tabindex="0"
        lang=${text.language}
        dir=${text.direction}
        aria-label=${say('workbench.links.cut')}
        aria-describedby="how"
        aria-valuemin="0"
        aria-valuemax=${this.#words.length}
        aria-valuenow=${at}
        aria-valuetext=${`${lastWords(before)} ✂ ${firstWords(after)}`}
        @keydown=${(event: KeyboardEvent) => this.key(event)}
        @pointerdown=${(event: PointerEvent) => this.point(event)}
        @pointermove=${(event: PointerEvent) => event.buttons > 0 && this.point(event)}
      >${this.pieces(0, at)}<span class="mark" aria-hidden="true">✂</span>${this.pieces(at, this.#words.length)}</div>
      <p class="buttons">
        <button class="main" ?disabled=${this.at === undefined} @click=${() => this.end(this.at)}>${say('workbench.links.cutHere')} <kbd>Enter</kbd></button>
        <button @click=${() => this.end()}>${say('review.cancel')} <kbd>Esc</kbd></button>
      </p>
    `;
  }

  /** The words between two offsets, each with where it stands; white space stands by itself. */
  private pieces(from: number, to: number): TemplateResult[] {
    return [...this.#words.slice(from, to).matchAll(/\s+|\S+/gu)].map(
      ({ 0: piece, index }) => html`<span data-at=${from + index}>${piece}</span>`,
    );
  }

  private key(event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey } = event;
    // Its keys are its own, or letters would be commands.
    event.stopPropagation();
    if (key === 'Tab' || ctrlKey || metaKey) return;
    const isRight = this.text.direction === 'rtl';
    const by = key === 'ArrowLeft' || key === 'ArrowRight' ? ((key === 'ArrowLeft') === isRight ? 1 : -1) : undefined;
    if (key === 'Escape') this.end();
    else if (key === 'Enter') this.end(this.at);
    else if (this.at === undefined) return;
    else if (by !== undefined)
      this.at = altKey ? nextCharacter(this.#words, this.at, by) : nextPlace(this.#places, this.at, by);
    else if (key === 'Home') this.at = this.#places[0] ?? this.at;
    else if (key === 'End') this.at = this.#places.at(-1) ?? this.at;
    else return;
    event.preventDefault();
  }

  private point(event: PointerEvent): void {
    const root = this.renderRoot as ShadowRoot;
    const word = root.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-at]');
    if (!word) return;
    const { left, width } = word.getBoundingClientRect();
    const isBefore = event.clientX < left + width / 2 === (this.text.direction === 'ltr');
    const start = Number(word.dataset['at']);
    const wanted = isBefore ? start : start + word.textContent.length;
    const near = this.#places.reduce<number | undefined>(
      (best, place) => (best === undefined || Math.abs(place - wanted) < Math.abs(best - wanted) ? place : best),
      undefined,
    );
    if (near !== undefined) this.at = near;
  }

  private end(at?: number): void {
    this.dispatchEvent(new CutEvent(at === undefined ? undefined : this.sentence.start + at));
  }
}

/** So many characters around the cut are read out. */
const NEAR = 30;

function lastWords(words: string): string {
  return words.length > NEAR ? words.slice(words.lastIndexOf(' ', words.length - NEAR) + 1) : words;
}

function firstWords(words: string): string {
  const end = words.indexOf(' ', NEAR);
  return end === -1 ? words : words.slice(0, end);
}
