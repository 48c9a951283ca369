import { type AlignedDocument, MuqabalaError, type Rules } from '@muqabala/core';
import { difference, type Edit, sameTexts } from '../edits/index.ts';
import type { Answer, Request, Step } from './protocol.ts';
import { startWorker } from './start.ts';
import workerAddress from './worker.ts?worker&url';

export interface WorkOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, step: Step) => void;
}

/**
 * The aligner in its Worker: started on first use and kept, so that realigning does not load the lexicon again. The Worker holds a copy of the
 * document and is told only what changed in it, so that no request sends a whole document about. One task at a time.
 */
export class Aligner {
  #worker: Worker | undefined;
  #held: AlignedDocument | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** Aligns texts, or checks pairs of another program. Rejects with a {@link MuqabalaError}: `aborted` when the signal fires, which ends the Worker. */
  make(request: Extract<Request, { kind: 'align' | 'check' }>, options: WorkOptions = {}): Promise<AlignedDocument> {
    return this.#inTurn(async () => {
      const message = await this.#ask(request, options);
      if (message.kind !== 'document') throw new TypeError('A document was expected of the Worker.');
      this.#held = message.document;
      return message.document;
    });
  }

  /** Tells the Worker of a document, so that the first change of it does not wait. */
  hold(document: AlignedDocument): void {
    void this.#inTurn(async () => this.#tell(document)).catch(() => {});
  }

  /** Returns what aligning the rest again, or looking for differences again, changes in a document. Rejects as {@link make}. */
  change(
    document: AlignedDocument,
    request:
      | { readonly kind: 'realign'; readonly text: string; readonly rules: Rules }
      | { readonly kind: 'recheck'; readonly rules: Rules },
    options: WorkOptions = {},
  ): Promise<Edit | undefined> {
    return this.#inTurn(async () => {
      this.#tell(document);
      const message = await this.#ask(request, options);
      if (message.kind !== 'edit') throw new TypeError('An edit was expected of the Worker.');
      return message.edit;
    });
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => {});
    return result;
  }

  #start(): Worker {
    this.#worker ??= startWorker(workerAddress);
    return this.#worker;
  }

  #tell(document: AlignedDocument): void {
    const worker = this.#start();
    const held = this.#held;
    this.#held = document;
    if (held === document) return;
    const post = (request: Request) => worker.postMessage(request);
    if (held === undefined || !sameTexts(held, document)) post({ kind: 'hold', document });
    else {
      const edit = difference(held, document, 'follow');
      if (edit !== undefined) post({ kind: 'follow', edit });
    }
  }

  #ask(request: Request, options: WorkOptions): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const fail = (code: string, message: string, remedy: string) => {
        this.#worker?.terminate();
        this.#worker = undefined;
        this.#held = undefined;
        settle();
        reject(new MuqabalaError({ code, message, remedy }));
      };
      const stop = () => fail('aborted', 'The work was stopped.', 'Start it again.');
      const worker = this.#start();
      const broken = (event: ErrorEvent) =>
        fail(
          'worker-failed',
          `The aligner could not run: ${event.message || 'the Worker did not load'}.`,
          'Reload the page.',
        );
      const hear = (event: MessageEvent<Answer>) => {
        const message = event.data;
        if (message.kind === 'progress') {
          options.onProgress?.(message.done, message.step);
          return;
        }
        settle();
        if (message.kind === 'problem') reject(new MuqabalaError(message.problem));
        else resolve(message);
      };
      const settle = () => {
        worker.removeEventListener('message', hear);
        worker.removeEventListener('error', broken);
        options.signal?.removeEventListener('abort', stop);
      };
      worker.addEventListener('message', hear);
      worker.addEventListener('error', broken);
      options.signal?.addEventListener('abort', stop);
      if (options.signal?.aborted) return stop();
      worker.postMessage(request);
    });
  }
}
