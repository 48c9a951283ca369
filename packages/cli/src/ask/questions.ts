import type { AlignedDocument, CheckedSide, FindingDraft, Lexicon } from '@muqabala/core';
import type { Question, QuestionOptions } from '@muqabala/core/questions';
import { makeLog, type Pair, type ReadOptions } from '@muqabala/formats';
import { readInput } from '../convert/read.ts';

/** What is asked about: a document, or the pairs of a file, which have none. */
export type Asked =
  | { readonly kind: 'document'; readonly document: AlignedDocument }
  | { readonly kind: 'pairs'; readonly pairs: readonly Pair[] };

type Languages = Pick<ReadOptions, 'sourceLanguage' | 'targetLanguage' | 'columns' | 'encoding'>;

/** Reads a saved document, or aligned pairs in any of their formats. */
export async function readAsked(path: string, languages: Languages): Promise<Asked> {
  const input = await readInput([path], { languages }, makeLog());
  if (input.kind === 'document') return input;
  const pairs: Pair[] = [];
  for await (const batch of input.batches) for (const pair of batch) pairs.push(pair);
  return { kind: 'pairs', pairs };
}

/** A pair with what the checks find in it. */
export interface CheckedPairOf {
  readonly pair: Pair;
  readonly findings: readonly FindingDraft[];
}

/** Checks the pairs of a file as `check` does. */
async function checkPairsOf(pairs: readonly Pair[], lexicon: Lexicon): Promise<CheckedPairOf[]> {
  const { checkPairs } = await import('@muqabala/core');
  const sides = pairs.map(({ source, target }): [CheckedSide, CheckedSide] => [source ?? NONE, target ?? NONE]);
  return [...checkPairs(sides, lexicon)].map(({ findings }, i) => ({ pair: pairs[i]!, findings }));
}

const NONE = { language: 'und', content: '' };

/** Returns what is doubtful in it as questions, the most useful first; pairs that stand twice are asked about once. */
export async function questionsOf(asked: Asked, lexicon: Lexicon, options: QuestionOptions): Promise<Question[]> {
  const { makeQuestions, pairQuestions } = await import('@muqabala/core/questions');
  if (asked.kind === 'document') return makeQuestions(asked.document, lexicon, options);
  const found = new Map<string, Question>();
  const { limit, ...each } = options;
  const checked = await checkPairsOf(asked.pairs, lexicon);
  for (const [i, { pair, findings }] of checked.entries()) {
    const [source, target] = [pair.source ?? NONE, pair.target ?? NONE];
    for (const question of pairQuestions({ source, target, findings }, lexicon, each)) {
      if (found.has(question.id)) continue;
      const beside = (name: 'source' | 'target') => withNeighbours(question[name], asked.pairs, i, name);
      found.set(question.id, { ...question, source: beside('source'), target: beside('target') });
    }
  }
  const questions = [...found.values()].sort((a, b) => b.weight - a.weight);
  return limit === undefined ? questions : questions.slice(0, limit);
}

/** The sentence of a pair between those of the pairs before and after it. */
function withNeighbours(side: Question['source'], pairs: readonly Pair[], at: number, name: 'source' | 'target') {
  const context = (place: number, id: string) => {
    const content = pairs[place]?.[name]?.content ?? '';
    return content === '' ? [] : [{ id, content, context: true }];
  };
  return [...context(at - 1, 'before'), ...side, ...context(at + 1, 'after')];
}
