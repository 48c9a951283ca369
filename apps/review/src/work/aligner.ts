import {
  type AlignedDocument,
  MuqabalaError,
  type NewVersion,
  type PlainProblemCode,
  type TextInput,
} from '@muqabala/core';
import type { Edit } from '@muqabala/core/document';
import type { DoubtfulPlace, Question, QuestionKind } from '@muqabala/core/questions';
import type { StepEvent } from '../edits/step-event.ts';
import type { Answer, Phase, Request } from './protocol.ts';
import { startWorker } from './start.ts';
import workerAddress from './worker.ts?worker&url';

/** What a file holds: a text, or a review. */
export type Imported = Extract<Answer, { kind: 'document' | 'text' }>;

export interface WorkOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, phase: Phase) => void;
}

/**
 * The aligner in its Worker: started on first use and kept, so that realigning does not load the lexicon again. The
 * Worker holds a copy of the document and is told only of the edits, so that no request sends a whole document about.
 * One task at a time.
 */
export class Aligner {
  #worker: Worker | undefined;
  #held: AlignedDocument | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** Aligns texts. Rejects with a {@link MuqabalaError}: `aborted` when the signal fires, which ends the Worker. */
  align(texts: readonly TextInput[], options: WorkOptions = {}): Promise<AlignedDocument> {
    return this.#inTurn(async () => {
      const message = await this.#ask({ kind: 'align', texts }, options);
      if (message.kind !== 'document') throw new TypeError('A document was expected of the Worker.');
      this.#held = message.document;
      return message.document;
    });
  }

  /**
   * Reads a file, away from the page, which a broken or very long one must not hold up; pairs of another program are
   * checked. Rejects as {@link align}.
   */
  import(file: File, options: WorkOptions = {}): Promise<Imported> {
    return this.#inTurn(async () => {
      const message = await this.#ask({ kind: 'import', file }, options);
      if (message.kind !== 'document' && message.kind !== 'text')
        throw new TypeError('A text or a document was expected of the Worker.');
      if (message.kind === 'document') this.#held = message.document;
      return message;
    });
  }

  /** Tells the Worker of a document, so that the first change of it does not wait. */
  hold(document: AlignedDocument): void {
    void this.#inTurn(async () => this.#tell(document)).catch(() => {});
  }

  /** Tells the Worker, if it holds the document that a step began with, of its edits. */
  step({ from, edits, to }: Pick<StepEvent, 'from' | 'edits' | 'to'>): void {
    void this.#inTurn(async () => {
      if (this.#held !== from) return;
      for (const edit of edits) this.#worker?.postMessage({ kind: 'edit', edit } satisfies Request);
      this.#held = to;
    });
  }

  /**
   * Returns what aligning the rest again, looking for differences again, or a reply changes in a document. Rejects as {@link
   * align}.
   */
  change(
    document: AlignedDocument,
    request: Extract<Request, { kind: 'realign' | 'recheck' | 'answer' }>,
    options: WorkOptions = {},
  ): Promise<Edit | undefined> {
    return this.#inTurn(async () => {
      this.#tell(document);
      const message = await this.#ask(request, options);
      if (message.kind !== 'edit') throw new TypeError('An edit was expected of the Worker.');
      return message.edit;
    });
  }

  /** Returns a document with a new version of one of its reports, as its next round. Rejects as {@link align}. */
  round(document: AlignedDocument, version: NewVersion, options: WorkOptions = {}): Promise<AlignedDocument> {
    return this.#inTurn(async () => {
      this.#tell(document);
      const message = await this.#ask({ kind: 'round', version }, options);
      if (message.kind !== 'document') throw new TypeError('A document was expected of the Worker.');
      this.#held = message.document;
      return message.document;
    });
  }

  /** Returns what is doubtful about the pairs of a document, as questions. Rejects as {@link align}. */
  questions(document: AlignedDocument, kinds: readonly QuestionKind[]): Promise<readonly Question[]> {
    return this.#inTurn(async () => {
      this.#tell(document);
      const message = await this.#ask({ kind: 'questions', kinds }, {});
      if (message.kind !== 'questions') throw new TypeError('Questions were expected of the Worker.');
      return message.questions;
    });
  }

  /** Returns the words of translated pairs to which nothing answers, the likeliest error first. Rejects as {@link align}. */
  doubtful(document: AlignedDocument): Promise<readonly DoubtfulPlace[]> {
    return this.#inTurn(async () => {
      this.#tell(document);
      const message = await this.#ask({ kind: 'doubtful' }, {});
      if (message.kind !== 'doubtful') throw new TypeError('Doubtful words were expected of the Worker.');
      return message.words;
    });
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => {});
    return result;
  }

  #start(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = startWorker(workerAddress);
    // One that broke while nothing was asked of it would hold another document than the page.
    for (const kind of ['error', 'messageerror']) worker.addEventListener(kind, () => this.#end(worker));
    this.#worker = worker;
    return worker;
  }

  #end(worker: Worker): void {
    worker.terminate();
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    this.#held = undefined;
  }

  #tell(document: AlignedDocument): void {
    const worker = this.#start();
    if (this.#held === document) return;
    this.#held = document;
    worker.postMessage({ kind: 'hold', document } satisfies Request);
  }

  #ask(request: Request, options: WorkOptions): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const fail = (code: PlainProblemCode, message: string, remedy: string) => {
        this.#end(worker);
        settle();
        reject(new MuqabalaError({ code, message, remedy }));
      };
      const stop = () => fail('aborted', 'The work was stopped.', 'Start it again.');
      const worker = this.#start();
      const broken = (event: Event) =>
        fail(
          'worker-failed',
          `The aligner could not run: ${(event as ErrorEvent).message || 'the Worker did not load'}.`,
          'Reload the page.',
        );
      const hear = (event: MessageEvent<Answer>) => {
        const message = event.data;
        if (message.kind === 'progress') {
          options.onProgress?.(message.done, message.phase);
          return;
        }
        settle();
        if (message.kind !== 'problem') return resolve(message);
        // What failed half way may have left the Worker with another document than the page's.
        this.#held = undefined;
        reject(new MuqabalaError(message.problem));
      };
      const settle = () => {
        worker.removeEventListener('message', hear);
        worker.removeEventListener('error', broken);
        worker.removeEventListener('messageerror', broken);
        options.signal?.removeEventListener('abort', stop);
      };
      worker.addEventListener('message', hear);
      worker.addEventListener('error', broken);
      worker.addEventListener('messageerror', broken);
      options.signal?.addEventListener('abort', stop);
      if (options.signal?.aborted) return stop();
      try {
        worker.postMessage(request);
      } catch (error) {
        fail('worker-failed', `The aligner could not be told: ${error}.`, 'Reload the page.');
      }
    });
  }
}
