import { collate, MuqabalaError } from '@muqabala/core';
import { loadLexicon } from '@muqabala/lexicon';
import type { AlignAnswer, AlignRequest } from './protocol.ts';

const answer = (message: AlignAnswer) => self.postMessage(message);

self.addEventListener('message', async (event: MessageEvent<AlignRequest>) => {
  try {
    answer({ kind: 'progress', done: 0, step: 'loading' });
    const lexicon = await loadLexicon();
    const start = performance.now();
    const document = await collate(event.data.texts, lexicon, {
      onProgress: (done, step) => answer({ kind: 'progress', done, step }),
    });
    answer({ kind: 'document', document, milliseconds: performance.now() - start });
  } catch (error) {
    const problem =
      error instanceof MuqabalaError
        ? error.problem
        : {
            code: 'unexpected',
            message: `The aligner failed: ${error instanceof Error ? error.message : String(error)}.`,
            remedy: 'Please report this with the texts; nothing that you brought in was changed.',
          };
    answer({ kind: 'problem', problem });
  }
});
