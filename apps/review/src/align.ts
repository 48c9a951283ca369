import { type AlignedDocument, MuqabalaError } from '@muqabala/core';
import type { Answer, Request, Step } from './protocol.ts';

export interface WorkOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, step: Step) => void;
}

/** The aligner in its Worker: loaded on first use and kept, so that realigning does not load the lexicon again. One task at a time. */
export class Aligner {
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();

  /** Does one task after those before it. Rejects with a {@link MuqabalaError}: `aborted` when the signal fires, which ends the Worker at once. */
  run(request: Request, options: WorkOptions = {}): Promise<AlignedDocument> {
    const task = this.#last.then(() => this.#start(request, options));
    this.#last = task.catch(() => {});
    return task;
  }

  #start(request: Request, options: WorkOptions): Promise<AlignedDocument> {
    return new Promise((resolve, reject) => {
      const fail = (code: string, message: string, remedy: string) => {
        this.#worker?.terminate();
        this.#worker = undefined;
        settle();
        reject(new MuqabalaError({ code, message, remedy }));
      };
      const stop = () => fail('aborted', 'The work was stopped.', 'Start it again.');
      if (options.signal?.aborted) return stop();
      this.#worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
      const worker = this.#worker;
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
        if (message.kind === 'document') resolve(message.document);
        else reject(new MuqabalaError(message.problem));
      };
      const settle = () => {
        worker.removeEventListener('message', hear);
        worker.removeEventListener('error', broken);
        options.signal?.removeEventListener('abort', stop);
      };
      worker.addEventListener('message', hear);
      worker.addEventListener('error', broken);
      options.signal?.addEventListener('abort', stop);
      worker.postMessage(request);
    });
  }
}
