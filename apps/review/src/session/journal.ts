import { type Edit, modernEdit } from '../edits/index.ts';

/** One step of a person that may not have reached the store: made on the review's version `from`. */
export type Step =
  | { readonly from: number; readonly kind: 'perform'; readonly edit: Edit }
  | { readonly from: number; readonly kind: 'undo' | 'redo' };

/**
 * The steps that are on their way to the store, written down at once: the store answers later, and a tab may be killed in between. Where the
 * browser keeps nothing, or a step is too large for it, the store alone has to do.
 */
export const journal = {
  /** Returns the steps that were made on a version and those after it, in order; one that is missing ends them. */
  read(review: string, version: number): Step[] {
    const steps = load(review).filter((step) => step.from >= version);
    const gap = steps.findIndex((step, at) => step.from !== version + at);
    return (gap === -1 ? steps : steps.slice(0, gap)).map((step) =>
      step.kind === 'perform' ? { ...step, edit: modernEdit(step.edit) } : step,
    );
  },
  /** Notes a step; one that changes half a document is left to the store, since writing it here would hold the page up. */
  add(review: string, step: Step): void {
    if (step.kind === 'perform' && step.edit.changes.length > MOST_CHANGES) return;
    store(review, [...load(review), step]);
  },
  /** Forgets the steps that are kept by now: those made on versions before this one. */
  drop(review: string, version: number): void {
    store(
      review,
      load(review).filter((step) => step.from >= version),
    );
  },
  clear(review: string): void {
    store(review, []);
  },
};

const MOST_CHANGES = 200;

function place(review: string): string {
  return `muqabala-steps-${review}`;
}

function load(review: string): Step[] {
  try {
    return JSON.parse(localStorage.getItem(place(review)) ?? '[]') as Step[];
  } catch {
    return [];
  }
}

function store(review: string, steps: readonly Step[]): void {
  try {
    if (steps.length === 0) localStorage.removeItem(place(review));
    else localStorage.setItem(place(review), JSON.stringify(steps));
  } catch {
    // Full or forbidden: a later step must not be taken for the one that is missing here.
    try {
      localStorage.removeItem(place(review));
    } catch {}
  }
}
