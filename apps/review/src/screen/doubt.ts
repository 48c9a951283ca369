import type { AlignedDocument } from '@muqabala/core';
import type { DoubtfulPlace } from '@muqabala/core/questions';
import type { FaintWords } from '@muqabala/viewer/editable';
import { type DoubtLevel, wordsAt } from '../doubtful/doubtful-panel.ts';
import type { Session } from '../session/session.ts';
import type { Aligner } from '../work/aligner.ts';

type Links = AlignedDocument['links'];

/** The doubtful words of an open review, looked for where they are wanted and once for a state of its links. */
export class Doubt {
  #level: DoubtLevel = 'off';
  #found: { readonly links: Links; readonly words: readonly DoubtfulPlace[] } | undefined;
  #lookingAt: Links | undefined;
  #faint: {
    readonly of?: Doubt['words'];
    readonly level?: DoubtLevel;
    readonly target?: string;
    readonly words: readonly FaintWords[];
  } = { words: [] };
  readonly #changed: () => void;

  /** `changed` is called when other words are doubtful, or are to be marked. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The doubtful words of the links for which they were looked for last; undefined until they are known. */
  get words(): readonly DoubtfulPlace[] | undefined {
    return this.#found?.words;
  }

  /** How many of them are marked. */
  get level(): DoubtLevel {
    return this.#level;
  }
  set level(level: DoubtLevel) {
    this.#level = level;
    this.#changed();
  }

  /** Asks for the doubtful words of the newest links, where they are wanted. Rejects as the aligner does. */
  async look(session: Session, aligner: Aligner): Promise<void> {
    const { links } = session.document;
    if (this.#level === 'off' || this.#lookingAt === links || this.#found?.links === links) return;
    this.#lookingAt = links;
    try {
      const words = await aligner.doubtful(session.document);
      if (session.document.links !== links) return;
      this.#found = { links, words };
      this.#changed();
    } finally {
      if (this.#lookingAt === links) this.#lookingAt = undefined;
    }
  }

  /** The doubtful words of a report that are marked: the same list until something of it changes. */
  faint(target: string): readonly FaintWords[] {
    const { words: of, level } = this;
    if (this.#faint.of !== of || this.#faint.level !== level || this.#faint.target !== target) {
      const words = wordsAt(of ?? [], level).filter(({ text }) => text === target);
      this.#faint = { of, level, target, words };
    }
    return this.#faint.words;
  }
}
