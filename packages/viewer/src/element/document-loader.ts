import { type AlignedDocument, drain, type Turns } from '@muqabala/core/document';
import { isServer } from 'lit';
import type { Matrix } from '../model/matrix.ts';
import { OpenDocument } from '../model/open-document.ts';
import type { View } from '../model/view.ts';
import { checkInTurns, countSegments, type Failure, type Loaded, loadDocument } from './load.ts';
import { inSlices } from './page.ts';

/** Documents of up to so many sentences are made ready at once: that takes less time than a person notices. */
const AT_ONCE = 5000;

/** What of a document is going to be shown first. */
export interface Wanted {
  readonly selected: string;
  readonly target: string | undefined;
  readonly layout: 'pairs' | 'flow' | 'matrix';
}

/**
 * Gets documents ready to be shown: loads and checks them and lays out what is wanted of them, short ones at once, long
 * ones in slices between which the page can answer. What is shown stays until its successor is ready. Calls `changed`
 * when there is something new.
 */
export class DocumentLoader {
  state: 'empty' | 'loading' | 'failed' | 'ready' = 'empty';
  failure: Failure = { code: 'document' };
  open: OpenDocument | undefined;
  /** Opens a document that comes checked, by what is known of the one before it. */
  revise: ((document: AlignedDocument, before: OpenDocument | undefined) => OpenDocument) | undefined;
  readonly #changed: () => void;
  #job: AbortController | undefined;
  #loading = false;
  #loaded: AlignedDocument | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Whether something is under way while something else is shown. */
  get busy(): boolean {
    return this.#job !== undefined && this.open !== undefined;
  }

  /** Loads a document and hands it over once it was checked; what goes wrong is told by the state. */
  load(src: string, root: Document, take: (document: AlignedDocument) => void): void {
    const { signal } = this.#begin();
    this.#loading = true;
    this.state = 'loading';
    loadDocument(src, root, signal).then(
      (result) => {
        if (signal.aborted) return;
        this.#job = undefined;
        if (result.ok) {
          this.#loaded = result.document;
          take(result.document);
        } else this.#fail(result.failure);
        this.#changed();
      },
      () => {},
    );
  }

  /** Gives up a load that is under way. */
  stopLoading(): void {
    if (this.#job === undefined || !this.#loading) return;
    this.#stop();
    if (this.state === 'loading') this.state = 'empty';
  }

  /** Takes over what the document property was set to; a document that was loaded here was checked before. */
  take(document: AlignedDocument | undefined, wanted: () => Wanted): void {
    const checked = document !== undefined && (this.revise !== undefined || document === this.#loaded);
    this.#stop();
    if (document === undefined || document === null) {
      this.open = undefined;
      this.state = 'empty';
    } else if (isShort(document)) this.#settle(checked ? { ok: true, document } : drain(checkInTurns(document)));
    else this.#work(this.#prepare(document, checked, wanted));
  }

  /** Returns the view of a target text; undefined while it is being made. */
  view(target: string): View | undefined {
    const { open } = this;
    if (open === undefined) return undefined;
    if (open.has(target) || isShort(open.document)) return open.view(target);
    this.#work(open.viewInTurns(target));
    return undefined;
  }

  /** Returns the matrix of all target texts; undefined while it is being made. */
  matrix(): Matrix | undefined {
    const { open } = this;
    if (open === undefined) return undefined;
    if (open.hasMatrix || isShort(open.document)) return open.matrix;
    this.#work(open.matrixInTurns());
    return undefined;
  }

  #make(document: AlignedDocument): OpenDocument {
    return this.revise?.(document, this.open) ?? new OpenDocument(document);
  }

  #begin(): AbortController {
    this.#stop();
    this.#job = new AbortController();
    return this.#job;
  }

  #stop(): void {
    this.#job?.abort();
    this.#job = undefined;
    this.#loading = false;
  }

  #work(steps: Turns<unknown>): void {
    const { signal } = this.#begin();
    if (this.open === undefined) this.state = 'loading';
    inSlices(steps, signal).then(
      () => {
        this.#job = undefined;
        this.#changed();
      },
      () => {},
    );
  }

  *#prepare(document: AlignedDocument, checked: boolean, wanted: () => Wanted): Turns<void> {
    const result: Loaded = checked ? { ok: true, document } : yield* checkInTurns(document);
    if (!result.ok) {
      this.#fail(result.failure);
      return;
    }
    const open = this.#make(result.document);
    const { selected, target, layout } = wanted();
    const shown = open.target(open.targetOf(selected, target) ?? target);
    if (shown !== undefined) yield* open.viewInTurns(shown.id);
    if (layout === 'matrix') yield* open.matrixInTurns();
    this.open = open;
    this.state = 'ready';
  }

  #settle(result: Loaded): void {
    if (!result.ok) {
      this.#fail(result.failure);
      return;
    }
    this.open = this.#make(result.document);
    this.state = 'ready';
  }

  #fail(failure: Failure): void {
    this.failure = failure;
    this.open = undefined;
    this.state = 'failed';
  }
}

/** A server has nobody to answer in between. */
function isShort(document: AlignedDocument): boolean {
  if (isServer) return true;
  try {
    return countSegments(document) <= AT_ONCE;
  } catch {
    return true;
  }
}
