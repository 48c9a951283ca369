import { type AlignedDocument, MuqabalaError, type TextInput } from '@muqabala/core';
import type { AlignAnswer, AlignRequest } from './protocol.ts';

/**
 * Aligns texts in a Worker, off the main thread. Rejects with a {@link MuqabalaError}; `aborted` when the signal fires, which ends the Worker
 * at once.
 */
export function alignInWorker(
  texts: readonly TextInput[],
  options: { readonly signal: AbortSignal; readonly onProgress: (done: number, step: string) => void },
): Promise<AlignedDocument> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    const end = (settle: () => void) => {
      worker.terminate();
      settle();
    };
    const fail = (code: string, message: string, remedy: string) =>
      end(() => reject(new MuqabalaError({ code, message, remedy })));
    options.signal.addEventListener('abort', () => fail('aborted', 'The work was stopped.', 'Start it again.'), {
      once: true,
    });
    worker.addEventListener('error', (event) =>
      fail(
        'worker-failed',
        `The aligner could not run: ${event.message || 'the Worker did not load'}.`,
        'Reload the page.',
      ),
    );
    worker.addEventListener('message', (event: MessageEvent<AlignAnswer>) => {
      const message = event.data;
      if (message.kind === 'progress') options.onProgress(message.done, message.step);
      else if (message.kind === 'document') end(() => resolve(message.document));
      else end(() => reject(new MuqabalaError(message.problem)));
    });
    worker.postMessage({ texts } satisfies AlignRequest);
  });
}
