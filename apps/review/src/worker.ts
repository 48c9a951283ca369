import {
  type AlignedDocument,
  collate,
  type Lexicon,
  MuqabalaError,
  realign,
  recheck,
  rereadMentions,
} from '@muqabala/core';
import { loadLexicon } from '@muqabala/lexicon';
import type { Answer, Request } from './protocol.ts';

const answer = (message: Answer) => self.postMessage(message);
let lexicon: Promise<Lexicon> | undefined;

self.addEventListener('message', async (event: MessageEvent<Request>) => {
  try {
    answer({ kind: 'progress', done: 0, step: 'loading' });
    lexicon ??= loadLexicon();
    answer({ kind: 'document', document: await work(event.data, await lexicon) });
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

async function work(request: Request, lexicon: Lexicon): Promise<AlignedDocument> {
  if (request.kind === 'realign') return realign(request.document, lexicon, { text: request.text });
  if (request.kind === 'check') return recheck(rereadMentions(request.document, lexicon), lexicon);
  if (request.kind === 'recheck') return recheck(request.document, lexicon);
  return collate(request.texts, lexicon, { onProgress: (done, step) => answer({ kind: 'progress', done, step }) });
}
