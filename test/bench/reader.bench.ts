// npm run bench -- reader [--links | --errors] [--reader URL --reader-model NAME]: what a reader's answers are worth.
import { join } from 'node:path';
import { type AlignedDocument, alignTexts, answerDocument, type Lexicon, makeSignature } from '@muqabala/core';
import { answerPair, makeQuestions, pairQuestions, type Question, type Reply } from '@muqabala/core/questions';
import { tables } from '@muqabala/lexicon';
import { trainWords } from '@muqabala/lexicon/train';
import { loadVectors } from '@muqabala/lexicon/vectors';
import { loadWholeLexicon } from '@muqabala/lexicon/whole';
import { askReader } from '@muqabala/reader';
import { benchData } from './data.ts';
import { baseFold, type Item, readItems } from './findings/items.ts';
import { FOLDS, readTrainingRows } from './folds.ts';
import { type ReportCase, readCases } from './reports/cases.ts';
import { type Counts, count, figures } from './reports/score.ts';

/** Who answers: an oracle, which tests the way and no model, or a model where one is named. */
type Answer = (questions: readonly Question[], right: (question: Question) => Reply) => Promise<readonly Reply[]>;

export async function run(args: string[]): Promise<void> {
  const after = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const [url, model] = [after('--reader'), after('--reader-model')];
  const key = process.env['MUQABALA_READER_KEY'];
  const answer: Answer =
    url === undefined || model === undefined
      ? async (questions, right) => questions.map(right)
      : async (questions) => (await askReader(questions, { url, model, key })).replies;
  const folder = benchData();
  console.log(`reader: ${model ?? 'an oracle, which tests the way and not a model'}`);
  if (!args.includes('--errors')) await benchLinks(folder, answer);
  if (!args.includes('--links')) await benchErrors(folder, answer);
}

const BY = { kind: 'reader', name: 'bench' } as const;

async function benchLinks(folder: string, answer: Answer): Promise<void> {
  const words = trainWords(readTrainingRows(folder).filter((row) => row.set !== 'ntrex'));
  const lexicon: Lexicon = { ...tables, words, vectors: await loadVectors() };
  const [before, after]: [Counts[], Counts[]] = [[], []];
  let [questions, choices, all] = [0, 0, 0];
  for (const report of readCases(folder).filter(({ kind }) => kind === 'official')) {
    const document = await alignTexts(
      [
        { id: 'ar', content: report.arabic.join('\n') },
        { id: 'en', content: report.english.join('\n') },
      ],
      lexicon,
      { presegmented: true },
    );
    const asked = makeQuestions(document, lexicon, { kinds: ['links'] });
    questions += asked.length;
    choices += asked.reduce((sum, question) => sum + question.choices.length, 0);
    all += report.arabic.length * report.english.length;
    const replies = await answer(asked, oracleOfLinks(document, report));
    before.push(count(report, linksOf(document)));
    after.push(count(report, linksOf(answerDocument(document, replies, BY, lexicon).document)));
  }
  console.log(
    `links: ${before.length} cases, ${questions} questions with ${choices} choices of ${all} pairs of sentences`,
  );
  for (const [name, counts] of [
    ['without a reader', before],
    ['with the reader', after],
  ] as const) {
    const { precision, recall, f1 } = figures(counts);
    console.log(
      `  ${name.padEnd(18)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`,
    );
  }
  console.log(`  ${makeSignature(tables.signature, { bench: 'reader', words: 'folds', presegmented: true })}`);
}

/** Chooses what the gold has, what may be linked too. */
function oracleOfLinks({ texts }: AlignedDocument, { must, may }: ReportCase): (question: Question) => Reply {
  const places = texts.map(({ segments }) => new Map(segments.map(({ id }, i) => [id, i])));
  const right = new Set([...must, ...may].map(String));
  return ({ id, choices }) => ({
    question: id,
    answer: choices
      .filter(({ source, target }) => right.has(`${places[0]!.get(source!)},${places[1]!.get(target!)}`))
      .map((choice) => choice.id),
  });
}

function linksOf({ texts, links }: AlignedDocument): Set<string> {
  const [source, target] = texts.map(({ segments }) => new Map(segments.map(({ id }, i) => [id, i])));
  return new Set(
    links
      .filter(({ status }) => status !== 'rejected')
      .flatMap((link) => link.source.flatMap((s) => link.target.map((t) => `${source!.get(s)},${target!.get(t)}`))),
  );
}

/** Of the pairs that are asked about, one in so many has an error. */
const ONE_IN = 10;

async function benchErrors(folder: string, answer: Answer): Promise<void> {
  const lexicon = await loadWholeLexicon();
  const items = readItems(join(folder, 'bench/errors'), lexicon);
  const wrong = items.filter(({ isWrong }) => isWrong);
  const alone = wrong.filter(({ findings }) => findings.length > 0).length;
  const asked = wrong.map((item) => pairOf(item));
  const questions = asked.map((pair) => pairQuestions(pair, lexicon, { kinds: ['pair'], scope: 'all' })[0]!);
  const byId = new Map(questions.map((question, i) => [question.id, wrong[i]!]));
  const replies = new Map(
    (await answer(questions, ({ id }) => oracleOfPair(id, byId.get(id)!))).map((reply) => [reply.question, reply]),
  );
  const told = asked.filter((pair) =>
    answerPair(pair, replies, lexicon).some(({ by, opinions = [] }) => by !== undefined || opinions.length > 0),
  ).length;
  const share = (part: number, of: number) => `${((100 * part) / of).toFixed(1)} %`;
  console.log(`errors: ${wrong.length} wrong pairs of ${new Set(wrong.map(({ kind }) => kind)).size} kinds`);
  console.log(
    `  told by the checks alone ${share(alone, wrong.length)}; when all pairs are asked ${share(told, wrong.length)}`,
  );
  printCurve(items, lexicon);
  console.log(`  ${makeSignature(lexicon.signature, { bench: 'reader' })}`);
}

/** How many of the errors stand in the pairs that are asked about first, where one pair in ten has one. */
function printCurve(items: readonly Item[], lexicon: Lexicon): void {
  const pool = items.filter(({ item, isWrong }) => isWrong === (item % ONE_IN === 0));
  const wrong = pool.filter(({ isWrong }) => isWrong).length;
  const doubted = pool.map((item) => ({
    item,
    weight: pairQuestions(pairOf(item), lexicon, { kinds: ['pair'], scope: 'all' })[0]!.weight,
  }));
  doubted.sort((a, b) => b.weight - a.weight);
  const reasons = doubted.filter(({ item }) => pairQuestions(pairOf(item), lexicon, { kinds: ['pair'] }).length > 0);
  console.log(
    `  ${pool.length} pairs, ${wrong} with an error; ${reasons.length} are doubtful enough to be asked about`,
  );
  for (const part of PARTS) {
    const held = heldBy(doubted, part);
    // What was found out on one part of the sentences is to hold on those that it has not seen.
    const folds = Array.from({ length: FOLDS }, (_, fold) =>
      heldBy(
        doubted.filter(({ item }) => baseFold(item) === fold),
        part,
      ),
    );
    console.log(
      `  the most doubtful ${String(part * 100).padStart(2)} % hold ${(100 * held).toFixed(1)} % of them, ${(held / part).toFixed(2)} times chance; by folds of sentences ${folds.map((one) => (one / part).toFixed(2)).join(' ')}`,
    );
  }
}

const PARTS = [0.05, 0.1, 0.2, 0.5];

/** The share of the errors that the first of pairs in order hold. */
function heldBy(doubted: ReadonlyArray<{ readonly item: Item }>, part: number): number {
  const wrong = (list: typeof doubted) => list.filter(({ item }) => item.isWrong).length;
  return wrong(doubted.slice(0, Math.round(part * doubted.length))) / wrong(doubted);
}

function pairOf({ pair, findings }: Item) {
  return {
    source: { language: 'ar', content: pair.arabic },
    target: { language: 'en', content: pair.english },
    findings,
  };
}

/** Says that there is an error, at the words in which the wrong version differs from the right one. */
function oracleOfPair(question: string, { pair, twin }: Item): Reply {
  const right = new Set(twin.english.split(/\s+/));
  const added = pair.english.split(/\s+/).find((word) => !right.has(word) && /\p{L}/u.test(word));
  const words = added === undefined ? { source: pair.arabic } : { target: added };
  return { question, errors: [{ kind: added === undefined ? 'omission' : 'mistranslation', ...words }] };
}
