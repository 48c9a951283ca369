import type { Edit } from '@muqabala/core/document';
import { type Cipher, modernEdit, sealText, unsealText } from '../store/index.ts';

/** One step of a person that may not have reached the store: made on the review's version `from`. */
export type JournalStep =
  | { readonly from: number; readonly kind: 'perform'; readonly edit: Edit }
  | { readonly from: number; readonly kind: 'undo' | 'redo' };

/** A step as it is written down: open, or sealed. */
type Line = JournalStep | { readonly from: number; readonly sealed: string };

/** A larger edit is left to the store, since writing it here would hold the page up. */
const MOST_CHANGES = 200;

const PREFIX = 'muqabala-steps-';

/** Seals the steps that were written down open: by older workbenches, or when there was no key. */
export async function protectJournals(cipher: Cipher): Promise<void> {
  for (const review of written()) await new Journal(review, cipher).protect();
}

/** Returns the ids of the reviews of which steps are written down. */
function written(): string[] {
  try {
    const places = Object.keys(localStorage).filter((place) => place.startsWith(PREFIX));
    return places.map((place) => place.slice(PREFIX.length));
  } catch {
    return [];
  }
}

/**
 * The steps of one review that are on their way to the store, written down at once: the store answers later, and a tab
 * may be killed in between. Where the browser keeps nothing, or a step is too large for it, the store alone has to do.
 */
export class Journal {
  readonly #place: string;
  readonly #cipher: Cipher | undefined;
  /** Raised when everything is forgotten: what is being sealed just then is forgotten too. */
  #round = 0;

  constructor(review: string, cipher: Cipher | undefined) {
    this.#place = PREFIX + review;
    this.#cipher = cipher;
  }

  /**
   * Returns the steps that were made on a version and those after it, in order; one that is missing, or that does not
   * open, ends them.
   */
  async read(version: number): Promise<JournalStep[]> {
    const steps: JournalStep[] = [];
    const lines = this.#load().sort((a, b) => a.from - b.from);
    for (const line of lines) {
      if (line.from < version) continue;
      if (line.from !== version + steps.length) break;
      const step = await this.#unseal(line);
      if (step === undefined) break;
      steps.push(step);
    }
    return steps;
  }

  /** Notes a step. */
  async add(step: JournalStep): Promise<void> {
    if (step.kind === 'perform' && step.edit.changes.length > MOST_CHANGES) return;
    const round = this.#round;
    const line = this.#cipher === undefined ? step : await this.#seal(step);
    if (round === this.#round) this.#store([...this.#load(), line]);
  }

  /** Seals what is open. */
  async protect(): Promise<void> {
    for (const step of this.#load()) {
      if ('sealed' in step) continue;
      const line = await this.#seal(step);
      const lines = this.#load();
      const at = lines.findIndex((one) => !('sealed' in one) && one.from === step.from);
      if (at !== -1) this.#store(lines.with(at, line));
    }
  }

  /** Forgets the steps that are kept by now: those made on versions before this one. */
  drop(version: number): void {
    this.#store(this.#load().filter((step) => step.from >= version));
  }

  clear(): void {
    this.#round += 1;
    this.#store([]);
  }

  async #seal(step: JournalStep): Promise<Line> {
    return { from: step.from, sealed: await sealText(step, `${this.#place}:${step.from}`, this.#cipher) };
  }

  async #unseal(line: Line): Promise<JournalStep | undefined> {
    try {
      const step =
        'sealed' in line
          ? await unsealText<JournalStep>(line.sealed, `${this.#place}:${line.from}`, this.#cipher)
          : line;
      if (step.kind === 'perform') return { ...step, edit: modernEdit(step.edit) };
      return step.kind === 'undo' || step.kind === 'redo' ? step : undefined;
    } catch {
      return undefined;
    }
  }

  #load(): Line[] {
    try {
      const lines: unknown = JSON.parse(localStorage.getItem(this.#place) ?? '[]');
      return Array.isArray(lines) ? lines.filter(isLine) : [];
    } catch {
      return [];
    }
  }

  #store(lines: readonly Line[]): void {
    try {
      if (lines.length === 0) localStorage.removeItem(this.#place);
      else localStorage.setItem(this.#place, JSON.stringify(lines));
    } catch {
      // Full or forbidden: a later step must not be taken for the one that is missing here.
      try {
        localStorage.removeItem(this.#place);
      } catch {}
    }
  }
}

/** What is written down may have been damaged since. */
function isLine(line: unknown): line is Line {
  return typeof line === 'object' && line !== null && Number.isSafeInteger((line as Partial<Line>).from);
}
