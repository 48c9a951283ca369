import type { AlignedDocument } from '@muqabala/core';
import { nameOfText } from '@muqabala/core/document';
import { DOUBTFUL_WORDS, type DoubtfulPlace } from '@muqabala/core/questions';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { baseStyles } from '../base-styles.ts';
import type { Say } from '../messages/index.ts';
import { sentenceNumbers } from '../own/sentence-numbers.ts';
import { doubtfulStyles } from './doubtful-styles.ts';

/** How many of the doubtful words are marked. */
export type DoubtLevel = 'off' | 'few' | 'many';
const LEVELS: readonly DoubtLevel[] = ['off', 'few', 'many'];

/** `doubt-level`: a person wants more or fewer doubtful words marked. */
export class DoubtLevelEvent extends Event {
  readonly level: DoubtLevel;
  constructor(level: DoubtLevel) {
    super('doubt-level', { bubbles: true, composed: true });
    this.level = level;
  }
}

/** `doubt-chosen`: a person wants to see where a doubtful word stands. */
export class DoubtChosenEvent extends Event {
  readonly word: DoubtfulPlace;
  constructor(word: DoubtfulPlace) {
    super('doubt-chosen', { bubbles: true, composed: true });
    this.word = word;
  }
}

/** Returns the words that are marked at a level; they come with the likeliest error first. */
export function wordsAt(words: readonly DoubtfulPlace[], level: DoubtLevel): readonly DoubtfulPlace[] {
  return level === 'off' ? [] : words.filter(({ chance }) => chance >= DOUBTFUL_WORDS[level].chance);
}

/** So many are listed; all are marked. */
const LISTED = 50;

/**
 * Words to which nothing seems to answer, apart from the findings: how many are marked, what share of such marks is an
 * error, and the words, those first that would change most.
 */
export class MuqabalaDoubtful extends LitElement {
  static override properties = {
    document: { attribute: false },
    words: { attribute: false },
    level: {},
    say: { attribute: false },
  };
  static override styles = [baseStyles, doubtfulStyles];

  declare document: AlignedDocument;
  /** Undefined until they are known. */
  declare words: readonly DoubtfulPlace[] | undefined;
  declare level: DoubtLevel;
  declare say: Say;

  override render(): TemplateResult {
    const { say, level, words } = this;
    const shown = wordsAt(words ?? [], level);
    const isKnown = level !== 'off' && words !== undefined;
    return html`<details>
      <summary>${say('workbench.doubtful.title')}: ${say(`workbench.doubtful.${level}`)}${isKnown ? html` · <span role="status">${say('workbench.doubtful.count', { count: shown.length })}</span>` : nothing}</summary>
      <label>${say('workbench.doubtful.mark')}
        <input
          type="range" min="0" max="2" step="1"
          .value=${`${LEVELS.indexOf(level)}`}
          aria-valuetext=${say(`workbench.doubtful.${level}`)}
          @input=${(event: Event) => {
            this.dispatchEvent(new DoubtLevelEvent(LEVELS[Number((event.target as HTMLInputElement).value)]!));
          }}
        />
        <span class="ends" aria-hidden="true">${LEVELS.map((one) => html`<span>${say(`workbench.doubtful.${one}`)}</span>`)}</span>
      </label>
      ${level === 'off' ? nothing : this.renderWords(level, shown)}
    </details>`;
  }

  private renderWords(level: 'few' | 'many', shown: readonly DoubtfulPlace[]): TemplateResult {
    const { say } = this;
    if (this.words === undefined) return html`<progress aria-label=${say('workbench.working')}></progress>`;
    const percent = Math.round(100 * DOUBTFUL_WORDS[level].real);
    return html`<p class="quiet">${say('workbench.doubtful.share', { percent })}</p>
      <ol>${shown.slice(0, LISTED).map((word) => this.renderWord(word))}</ol>`;
  }

  private renderWord(word: DoubtfulPlace): TemplateResult | typeof nothing {
    const id = word.side === 'source' ? this.document.texts[0]!.id : word.text;
    const text = this.document.texts.find((one) => one.id === id);
    if (text === undefined) return nothing;
    return html`<li><button @click=${() => this.dispatchEvent(new DoubtChosenEvent(word))}>
      <bdi lang=${text.language}>${text.content.slice(word.start, word.end)}</bdi>
      <span class="place"><bdi>${nameOfText(text)}</bdi> ${sentenceNumbers(text, [word])}</span>
    </button></li>`;
  }
}
