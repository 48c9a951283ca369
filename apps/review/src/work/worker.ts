import {
  type AlignedDocument,
  alignTexts,
  answerDocument,
  checkedLinks,
  DocumentMemory,
  type Lexicon,
  realign,
  recheck,
  rereadMentions,
  startRound,
} from '@muqabala/core';
import { applyEdit, difference, isUnchecked } from '@muqabala/core/document';
import { doubtfulWords, makeQuestions } from '@muqabala/core/questions';
import { loadWholeLexicon } from '@muqabala/lexicon/whole';
import { importFile } from '../import.ts';
import { withRules } from '../rules/rules.ts';
import { problemOf } from '../unforeseen/problem.ts';
import { refuseLongTexts } from './ahead.ts';
import type { Answer, Phase, Request } from './protocol.ts';
import { refuseTooLong } from './size.ts';

let lexicon: Promise<Lexicon> | undefined;
/** The page's document, as far as the page has told, and what is known of it from before. */
let held: AlignedDocument | undefined;
let memory = new DocumentMemory();

self.addEventListener('message', (event: MessageEvent<Request>) => {
  const request = event.data;
  if (request.kind === 'hold') {
    held = request.document;
    memory = new DocumentMemory();
    // Whoever opens a document will want it checked.
    prepare(memory).catch(() => {});
  } else if (request.kind === 'edit') held = applyEdit(held!, request.edit);
  else
    work(request).then(answer, (error: unknown) => {
      answer({ kind: 'problem', problem: problemOf(error) });
    });
});

async function work(request: Exclude<Request, { kind: 'hold' | 'edit' }>): Promise<Answer> {
  if (request.kind === 'import') return read(request.file);
  if (request.kind === 'align') {
    progress(0, 'reading');
    refuseLongTexts(request.texts);
  }
  progress(0, 'loading');
  const words = await loadWords();
  if (request.kind === 'align') {
    memory = new DocumentMemory();
    const made = await alignTexts(request.texts, words, { onProgress: progress, memory });
    refuseTooLong(made, request.texts[0]!.id);
    held = made;
    return { kind: 'document', document: held };
  }
  const before = held!;
  if (request.kind === 'round') {
    progress(0.1, 'aligning');
    const made = withRules(startRound(before, request.version, words));
    refuseTooLong(made, request.version.text);
    held = made;
    memory = new DocumentMemory();
    return { kind: 'document', document: made };
  }
  if (request.kind === 'questions')
    return {
      kind: 'questions',
      questions: makeQuestions(before, words, { kinds: request.kinds, limit: MOST_QUESTIONS }),
    };
  if (request.kind === 'doubtful') return { kind: 'doubtful', words: doubtfulIn(before, words) };
  if (request.kind === 'answer') {
    return { kind: 'edit', edit: difference(before, answered(before, request, words), 'answer') };
  }
  progress(0.1, request.kind === 'realign' ? 'aligning' : 'checking');
  const after = withRules(
    request.kind === 'realign'
      ? realign(before, words, {
          text: request.text,
          onProgress: (done, phase) => progress(0.1 + 0.9 * done, phase),
          memory,
        })
      : recheck(isUnchecked(before) ? rereadMentions(before, words) : before, words, memory),
    before.findings,
  );
  return { kind: 'edit', edit: difference(before, after, request.kind) };
}

/** Of many replies what can be taken is, where what one was about has changed since. */
function answered(
  before: AlignedDocument,
  { replies, by }: Extract<Request, { kind: 'answer' }>,
  words: Lexicon,
): AlignedDocument {
  const { document, refused } = answerDocument(before, replies, by, words);
  if (refused.length === 0 || replies.length === 1) return document;
  return replies.reduce((now, reply) => answerDocument(now, [reply], by, words).document, before);
}

/** Of pairs that retell alone, most words stand alone for other reasons. */
function doubtfulIn(document: AlignedDocument, words: Lexicon) {
  const translated = new Set(
    document.texts
      .slice(1)
      .flatMap((text) =>
        [...checkedLinks(document, text)].flatMap(([id, { as }]) => (as === 'translation' ? [id] : [])),
      ),
  );
  return doubtfulWords({ ...document, links: document.links.filter(({ id }) => translated.has(id)) }, words);
}

/** Reads a file; what holds a review is held from then on. */
async function read(file: File): Promise<Answer> {
  progress(0, 'reading');
  const imported = await importFile(file);
  if (imported.kind === 'text') return imported;
  refuseTooLong(imported.document, file.name);
  memory = new DocumentMemory();
  held = withRules(imported.isChecked ? imported.document : await checkPairs(imported.document));
  refuseTooLong(held, file.name);
  return { kind: 'document', document: held };
}

async function checkPairs(document: AlignedDocument): Promise<AlignedDocument> {
  progress(0, 'loading');
  const words = await loadWords();
  progress(0.1, 'reading');
  const read = rereadMentions(document, words);
  progress(0.4, 'checking');
  return recheck(read, words, memory);
}

/** So many pairs are asked about at once, the most doubtful. */
const MOST_QUESTIONS = 200;

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
  lexicon ??= loadWholeLexicon().catch((error: unknown) => {
    // Tried again with the next request.
    lexicon = undefined;
    throw error;
  });
  return lexicon;
}

function progress(done: number, phase: Phase): void {
  answer({ kind: 'progress', done, phase });
}

function answer(message: Answer): void {
  self.postMessage(message);
}
