import { ERROR_KINDS, type Question, type QuestionKind, type Reply } from '@muqabala/core/questions';
import { REPORTS, type TrialReports } from './reports.ts';
import { SENTENCES, type TrialSentence } from './sentences.ts';

/** Sixty questions with their answers, written for this: nothing of them stands in any corpus. */
export interface Trial {
  readonly questions: readonly Question[];
  /** The right replies, by question. */
  readonly answers: ReadonlyMap<string, Reply>;
}

const COMMON = {
  text: 'target',
  reason: 'every-pair',
  weight: 1,
  sourceLanguage: 'ar',
  targetLanguage: 'en',
} as const;

/**
 * Returns the trial: 2 questions about links of invented reports, 40 pairs (half of them with one error), 12 marks (half
 * of them right) and 6 of single words. A wrong pair and its right twin never stand in one call.
 */
export function makeTrial(): Trial {
  const answers = new Map<string, Reply>();
  const questions: Question[] = [];
  const add = (question: Question, reply: Omit<Reply, 'question'>) => {
    questions.push(question);
    answers.set(question.id, { question: question.id, ...reply });
  };
  for (const [i, reports] of REPORTS.entries()) add(...linksOf(reports, i));
  for (const half of [0, 1])
    for (const [i, sentence] of SENTENCES.entries()) add(...pairOf(sentence, i, i % 2 === half));
  for (const [i, sentence] of MARKED.entries()) add(...markOf(sentence, i, i % 2 === 0));
  for (const [i, sentence] of SENTENCES.filter(({ kind }) => kind === 'omission' || kind === 'addition').entries())
    add(...wordsOf(sentence, i));
  return { questions, answers };
}

/** Of these the words of both sides are marked. */
const MARKED = SENTENCES.filter(({ source, target }) => source !== undefined && target !== undefined).slice(0, 12);

type Entry = [question: Question, reply: Omit<Reply, 'question'>];

const sideOf = (letter: string, sentences: readonly string[]) =>
  sentences.map((content, i) => ({ id: `${letter}${i + 1}`, content }));

function linksOf({ arabic, english, links }: TrialReports, index: number): Entry {
  const right = new Set(links.map(String));
  const choices = arabic.flatMap((_, a) =>
    english.flatMap((_, e) =>
      right.has(`${a},${e}`) || (a * 3 + e) % 4 === 0
        ? [{ a, e, id: '', source: `s${a + 1}`, target: `t${e + 1}` }]
        : [],
    ),
  );
  const named = choices.map(({ source, target }, i) => ({ id: `c${i + 1}`, source, target }));
  return [
    {
      ...COMMON,
      id: `links-trial-${index}`,
      kind: 'links',
      source: sideOf('s', arabic),
      target: sideOf('t', english),
      choices: named,
    },
    { answer: choices.flatMap(({ a, e }, i) => (right.has(`${a},${e}`) ? [`c${i + 1}`] : [])) },
  ];
}

function pairOf({ arabic, right, wrong, kind, source, target }: TrialSentence, index: number, isWrong: boolean): Entry {
  const error = { kind, ...(source === undefined ? {} : { source }), ...(target === undefined ? {} : { target }) };
  return [
    {
      ...COMMON,
      id: `pair-trial-${index}-${isWrong ? 'wrong' : 'right'}`,
      kind: 'pair',
      source: sideOf('s', [arabic]),
      target: sideOf('t', [isWrong ? wrong : right]),
      choices: [],
    },
    { errors: isWrong ? [error] : [] },
  ];
}

function markOf({ arabic, right, wrong, kind, source, target }: TrialSentence, index: number, isWrong: boolean): Entry {
  const english = isWrong ? wrong : right;
  const words = isWrong ? target! : english.split(' ').slice(0, 2).join(' ');
  return [
    {
      ...COMMON,
      id: `finding-trial-${index}`,
      kind: 'finding',
      source: sideOf('s', [arabic]),
      target: sideOf('t', [english]),
      finding: { id: 'f1', kind: ERROR_KINDS[kind], severity: 'major', source: [source!], target: [words] },
      choices: [{ id: 'yes' }, { id: 'no' }, { id: 'other' }],
    },
    { answer: isWrong ? 'yes' : 'no' },
  ];
}

function wordsOf({ arabic, wrong, source, target }: TrialSentence, index: number): Entry {
  const alone = (source === undefined ? wrong : arabic).replace(/[.]$/, '').split(' ');
  const side = source === undefined ? ('target' as const) : ('source' as const);
  const lost = new Set((source ?? target!).split(' '));
  const choices = alone.map((words, i) => ({ id: `w${i + 1}`, side, words, span: { start: 0, end: 0 } }));
  return [
    {
      ...COMMON,
      id: `words-trial-${index}`,
      kind: 'words',
      source: sideOf('s', [arabic]),
      target: sideOf('t', [wrong]),
      choices,
    },
    { answer: choices.flatMap(({ id, words }) => (lost.has(words) ? [id] : [])) },
  ];
}

/** How well somebody answered the trial, by kind. */
export interface TrialScore {
  readonly kind: QuestionKind;
  readonly questions: number;
  readonly answered: number;
  /** Of what was said to be the case, the share that is; undefined where nothing was. */
  readonly precision: number | undefined;
  /** Of what is the case, the share that was said. */
  readonly recall: number;
}

/**
 * Scores replies to the trial. What counts: of links and words each chosen id; of a finding the yes; of a pair that an
 * error was told where there is one.
 */
export function scoreTrial({ questions, answers }: Trial, replies: readonly Reply[]): TrialScore[] {
  const given = new Map(replies.map((reply) => [reply.question, reply]));
  return (['links', 'pair', 'finding', 'words'] as const).map((kind) => {
    const asked = questions.filter((question) => question.kind === kind);
    let [said, right, wanted, answered] = [0, 0, 0, 0];
    for (const { id } of asked) {
      const reply = given.get(id);
      if (reply !== undefined) answered += 1;
      const [told, gold] = [claimsOf(kind, reply), claimsOf(kind, answers.get(id))];
      said += told.size;
      wanted += gold.size;
      for (const one of told) if (gold.has(one)) right += 1;
    }
    return {
      kind,
      questions: asked.length,
      answered,
      precision: said === 0 ? undefined : right / said,
      recall: right / Math.max(1, wanted),
    };
  });
}

function claimsOf(kind: QuestionKind, reply: Reply | undefined): ReadonlySet<string> {
  const { answer = [], errors = [] } = reply ?? {};
  if (kind === 'pair') return new Set(errors.length > 0 ? ['error'] : []);
  if (kind === 'finding') return new Set(answer === 'no' || answer.length === 0 ? [] : ['yes']);
  return new Set([answer].flat());
}

/** Returns the replies of one who says yes, or no, to everything. */
export function sayAlways(said: 'yes' | 'no', { questions }: Trial): Reply[] {
  return questions.map(({ id, kind, choices }): Reply => {
    if (kind === 'pair') return { question: id, errors: said === 'yes' ? [{ kind: 'mistranslation' }] : [] };
    if (kind === 'finding') return { question: id, answer: said };
    return { question: id, answer: said === 'yes' ? choices.map((choice) => choice.id) : [] };
  });
}
