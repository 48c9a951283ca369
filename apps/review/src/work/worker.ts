import {
  type AlignedDocument,
  collate,
  DocumentMemory,
  type Lexicon,
  MuqabalaError,
  type Problem,
  realign,
  recheck,
  rereadMentions,
} from '@muqabala/core';
import { loadLexicon } from '@muqabala/lexicon';
import { apply, difference } from '../edits/index.ts';
import { withRules } from '../rules/rules.ts';
import type { Answer, Request, Step } from './protocol.ts';

let lexicon: Promise<Lexicon> | undefined;
/** The page's document, as far as the page has told, and what is known of it from before. */
let held: AlignedDocument | undefined;
let memory = new DocumentMemory();

self.addEventListener('message', async (event: MessageEvent<Request>) => {
  const request = event.data;
  if (request.kind === 'hold') {
    held = request.document;
    memory = new DocumentMemory();
    // Whoever opens a document will want it checked.
    prepare(memory).catch(() => {});
  } else if (request.kind === 'follow') held = apply(held!, request.edit);
  else answer(await work(request).catch((error: unknown) => ({ kind: 'problem', problem: problemOf(error) }) as const));
});

async function work(request: Exclude<Request, { kind: 'hold' | 'follow' }>): Promise<Answer> {
  progress(0, 'loading');
  const words = await loadWords();
  if (request.kind === 'align' || request.kind === 'check') {
    const { rules } = request;
    memory = new DocumentMemory();
    const made =
      request.kind === 'align'
        ? await collate(request.texts, words, { onProgress: progress, memory })
        : await checkPairs(request.document, words);
    held = withRules(made, rules);
    return { kind: 'document', document: held };
  }
  const before = held!;
  progress(0.1, request.kind === 'realign' ? 'aligning' : 'checking');
  const after = withRules(
    request.kind === 'realign'
      ? realign(before, words, {
          text: request.text,
          onProgress: (done, step) => progress(0.1 + 0.9 * done, step),
          memory,
        })
      : recheck(before, words, memory),
    request.rules,
    before.findings,
  );
  return { kind: 'edit', edit: difference(before, after, request.kind) };
}

async function checkPairs(document: AlignedDocument, words: Lexicon): Promise<AlignedDocument> {
  progress(0.1, 'reading');
  const read = rereadMentions(document, words);
  progress(0.4, 'checking');
  return recheck(read, words, memory);
}

/** Reports of up to so many sentences are made ready before anybody asks. */
const SHORT = 300;

/** Loads the words and looks once at a document that was opened: the first fix then waits for neither. */
async function prepare(own: DocumentMemory): Promise<void> {
  const words = await loadWords();
  const document = held!;
  if (own !== memory || document.texts.some((text) => text.segments.length > SHORT)) return;
  recheck(document, words, own);
  for (const { id } of document.texts.slice(1)) {
    await new Promise((resolve) => setTimeout(resolve));
    if (own !== memory) return;
    realign(document, words, { text: id, memory: own });
  }
}

function loadWords(): Promise<Lexicon> {
  lexicon ??= loadLexicon().catch((error: unknown) => {
    // Tried again with the next request.
    lexicon = undefined;
    throw error;
  });
  return lexicon;
}

function progress(done: number, step: Step): void {
  answer({ kind: 'progress', done, step });
}

function answer(message: Answer): void {
  self.postMessage(message);
}

function problemOf(error: unknown): Problem {
  if (error instanceof MuqabalaError) return error.problem;
  return {
    code: 'unexpected',
    message: `The aligner failed: ${error instanceof Error ? error.message : String(error)}.`,
    remedy: 'Please report this with the texts; nothing that you brought in was changed.',
  };
}
