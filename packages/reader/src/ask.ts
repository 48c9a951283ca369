import { INSTRUCTIONS_VERSION, type Question, type Reply } from '@muqabala/core/questions';
import { readAnswers } from './answers.ts';
import type { Cache } from './cache.ts';
import { type Chat, type Fault, makeChat, type ReaderSettings } from './client.ts';
import { type Batch, batchesOf, messagesFor, schemaFor, tokensOf } from './prompt.ts';

export interface AskOptions {
  readonly cache?: Cache | undefined;
  /** So many questions are sent at most; what is known from before costs nothing and counts for nothing. */
  readonly questions?: number | undefined;
  /** No call begins that would go beyond so many tokens. */
  readonly tokens?: number | undefined;
  /** Calls at a time; 2 when not said. */
  readonly concurrency?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface Progress {
  /** Questions that are done with, of all that are asked. */
  readonly done: number;
  readonly of: number;
  readonly tokens: number;
  /** Seconds left at this pace; undefined before anything is known. */
  readonly secondsLeft: number | undefined;
}

/** What a reader answered. */
export interface Asked {
  /** With who gave them: reader, model, version of the instructions, day. */
  readonly replies: readonly Reply[];
  /** Questions that a run before this one has the answers of. */
  readonly cached: number;
  /** Questions that were sent. */
  readonly sent: number;
  /** Questions that stay open: beyond a limit, or without a good answer twice. */
  readonly left: number;
  readonly calls: number;
  readonly tokens: number;
  /** What was wrong with answers, by kind. */
  readonly faults: Readonly<Partial<Record<Fault, number>>>;
}

export interface Estimate {
  readonly questions: number;
  readonly cached: number;
  readonly calls: number;
  readonly tokens: number;
}

/** Returns what asking would cost, without a call. */
export async function estimate(
  questions: readonly Question[],
  { model }: Pick<ReaderSettings, 'model'>,
  options: Pick<AskOptions, 'cache' | 'questions'> = {},
): Promise<Estimate> {
  const { open, known } = await split(questions, model, options);
  const batches = batchesOf(open);
  const tokens = batches.reduce((sum, batch) => sum + tokensOf(batch), 0);
  return { questions: open.length, cached: known.length, calls: batches.length, tokens };
}

/**
 * Asks a model, the most useful questions first. Every good answer is kept at once, so that whatever stops the program,
 * it is not asked again; a question without one is asked once more, in a smaller call, and then stays open. Throws what
 * the client throws, an abort too; what was answered by then is in the cache.
 */
export async function askReader(
  questions: readonly Question[],
  settings: ReaderSettings,
  options: AskOptions = {},
): Promise<Asked> {
  const { open, known } = await split(questions, settings.model, options);
  const run = new Run(makeChat(settings), settings.model, open.length, options);
  await run.all(batchesOf(open));
  const order = new Map(questions.map(({ id }, i) => [id, i]));
  const replies = [...known, ...run.replies].sort((a, b) => order.get(a.question)! - order.get(b.question)!);
  return {
    replies,
    cached: known.length,
    sent: run.sent.size,
    left: questions.length - replies.length,
    calls: run.calls,
    tokens: run.tokens,
    faults: run.faults,
  };
}

async function split(
  questions: readonly Question[],
  model: string,
  { cache, questions: most = Number.POSITIVE_INFINITY }: AskOptions,
): Promise<{ open: Question[]; known: Reply[] }> {
  const open: Question[] = [];
  const known: Reply[] = [];
  for (const question of questions) {
    const reply = await cache?.get(question, model);
    if (reply !== undefined) known.push(reply);
    else if (open.length < most) open.push(question);
  }
  return { open, known };
}

/** One run of questions: what was sent, and what came of it. */
class Run {
  readonly replies: Reply[] = [];
  readonly sent = new Set<Question>();
  readonly faults: Partial<Record<Fault, number>> = {};
  calls = 0;
  tokens = 0;
  readonly #chat: Chat;
  readonly #model: string;
  readonly #of: number;
  readonly #options: AskOptions;
  readonly #began = performance.now();
  #reserved = 0;
  #done = 0;

  constructor(chat: Chat, model: string, of: number, options: AskOptions) {
    this.#chat = chat;
    this.#model = model;
    this.#of = of;
    this.#options = options;
  }

  async all(batches: readonly Batch[]): Promise<void> {
    const stop = new AbortController();
    const { signal, concurrency = 2 } = this.#options;
    const both = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
    const queue = batches[Symbol.iterator]();
    const work = async () => {
      for (const batch of { [Symbol.iterator]: () => queue }) {
        both.throwIfAborted();
        await this.#ask(batch, both, true);
      }
    };
    try {
      await Promise.all(Array.from({ length: Math.max(1, concurrency) }, work));
    } catch (error) {
      // The others have nothing to wait for.
      stop.abort();
      throw error;
    }
  }

  async #ask(batch: Batch, signal: AbortSignal, isFirst: boolean): Promise<void> {
    const cost = tokensOf(batch);
    if (this.tokens + this.#reserved + cost > (this.#options.tokens ?? Number.POSITIVE_INFINITY))
      return this.#finish(batch.questions.length);
    this.#reserved += cost;
    for (const question of batch.questions) this.sent.add(question);
    this.calls += 1;
    const { content, fault, tokens } = await this.#chat(messagesFor(batch), schemaFor(batch), signal);
    this.#reserved -= cost;
    // A service that does not count is counted for.
    this.tokens += tokens || cost;
    const read = fault === undefined ? readAnswers(content, batch) : { replies: new Map(), faults: [fault] };
    for (const one of read.faults) this.faults[one] = (this.faults[one] ?? 0) + 1;
    for (const [question, said] of read.replies) {
      const reply: Reply = { ...said, by: this.#by() };
      await this.#options.cache?.set(question, this.#model, reply);
      this.replies.push(reply);
    }
    const open = batch.questions.filter((question) => !read.replies.has(question));
    this.#finish(isFirst ? batch.questions.length - open.length : batch.questions.length);
    if (open.length === 0 || !isFirst) return;
    const half = Math.ceil(open.length / 2);
    for (const questions of [open.slice(0, half), open.slice(half)])
      if (questions.length > 0) await this.#ask({ kind: batch.kind, questions }, signal, false);
  }

  /** A run after this one gives the same, its day too. */
  #by(): NonNullable<Reply['by']> {
    return { kind: 'reader', name: this.#model, version: INSTRUCTIONS_VERSION, date: new Date().toISOString() };
  }

  #finish(count: number): void {
    this.#done += count;
    const seconds = (performance.now() - this.#began) / 1000;
    this.#options.onProgress?.({
      done: this.#done,
      of: this.#of,
      tokens: this.tokens,
      secondsLeft: this.#done === 0 ? undefined : (seconds / this.#done) * (this.#of - this.#done),
    });
  }
}
