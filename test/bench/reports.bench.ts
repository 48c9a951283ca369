// npm run bench -- reports [--fit]: two newsrooms' reports of one event, and the five reports of the corpus.
import { readFileSync } from 'node:fs';
import { alignPair, makeSignature } from '@muqabala/core';
import { type RankingScore, scoreRanking } from '@muqabala/evaluate';
import { tables } from '@muqabala/lexicon';
import { trainWords } from '@muqabala/lexicon/train';
import { loadVectors } from '@muqabala/lexicon/vectors';
import { loadWholeLexicon } from '@muqabala/lexicon/whole';
import { LIKELY } from '../../packages/core/src/alignment/comparable/align.ts';
import { makeAsserted } from '../../packages/core/src/alignment/comparable/asserted.ts';
import { compareTexts } from '../../packages/core/src/alignment/comparable/describe.ts';
import { confidenceOf, type Described, FEATURES, WEIGHTS } from '../../packages/core/src/alignment/comparable/model.ts';
import { reliabilityChart } from './alignment/reliability.ts';
import { benchData } from './data.ts';
import { foldLexicon, readTrainingRows } from './folds.ts';
import { type ReportCase, readCases, readTexts } from './reports/cases.ts';
import { fitModel, type Row } from './reports/fit.ts';
import { tfIdf } from './reports/peers.ts';
import { count, type Figures, figures } from './reports/score.ts';

/** Weight of the cases by kind. */
const WEIGHT_OF = { official: 1, retold: 0.5, other: 0.15 };

interface Measured {
  readonly report: ReportCase;
  readonly pairs: readonly Described[];
  readonly rows: readonly Row[];
  /** What the entry links, which chooses the search itself and has the weights as shipped. */
  readonly entry: ReadonlySet<string>;
}

export async function run(args: string[]): Promise<void> {
  const folder = benchData();
  const cases = readCases(folder);
  const withoutNews = trainWords(readTrainingRows(folder).filter((row) => row.set !== 'ntrex'));
  const vectors = await loadVectors();
  let slowest = 0;
  const measured = cases.map((report): Measured => {
    const words = report.kind === 'official' ? foldLexicon(folder, report.name) : withoutNews;
    const lexicon = { ...tables, words, vectors };
    const texts = readTexts(report.arabic.join('\n'), report.english.join('\n'), tables);
    compareTexts(...texts, lexicon);
    const started = performance.now();
    const { pairs } = compareTexts(...texts, lexicon);
    slowest = Math.max(slowest, performance.now() - started);
    const beads = report.kind === 'other' ? [] : alignPair(...texts, lexicon).beads;
    return { report, pairs, rows: label(report, pairs), entry: linked(beads) };
  });
  const official = measured.filter(({ report }) => report.kind === 'official');
  const retold = measured.filter(({ report }) => report.kind === 'retold');
  const events = [...new Set(measured.map(({ report }) => report.event))];
  const learn = (among: readonly Measured[]) => fitModel(among.flatMap((m) => m.rows));
  const fitted = new Map(events.map((event) => [event, learn(measured.filter((m) => m.report.event !== event))]));
  const score = (choose: Choose, weights: (m: Measured) => readonly number[], among = official): Figures =>
    figures(among.map((m) => count(m.report, linksOf(m, weights(m), choose))));
  const held = (m: Measured): readonly number[] => fitted.get(m.report.event)!;
  console.log(
    `${official.length} cases of ${new Set(official.map((m) => m.report.event)).size} events, lexicon without their sentences`,
  );
  print('asserted, one event left out', score(makeAsserted, held));
  print('likely, one event left out', score(from(LIKELY), held));
  print(
    'asserted as shipped (fitted here)',
    score(makeAsserted, () => WEIGHTS),
  );
  print('through the entry, as shipped', figures(official.map((m) => count(m.report, m.entry))));
  print('  the retold', figures(retold.map((m) => count(m.report, m.entry))));
  for (const threshold of [0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6])
    print(`  threshold ${threshold.toFixed(2)}`, score(from(threshold), held));
  print(`${retold.length} retold for fitting, held out`, score(makeAsserted, held, retold));
  print('all of these, held out', score(makeAsserted, held, [...official, ...retold]));
  const signature = makeSignature(tables.signature, { words: 'folds', presegmented: true });
  const rank = (among: readonly Measured[], weights = held): RankingScore =>
    scoreRanking(
      among.map((m) => ({
        event: m.report.event,
        gold: m.report,
        ranked: m.pairs.map(({ pair, features }) => ({
          source: pair.arabic,
          target: pair.english,
          confidence: confidenceOf(features, weights(m)),
        })),
      })),
      { signature },
    );
  printRanking('26 cases, event left out', rank(official));
  printRanking('42 retold, event left out', rank(retold));
  const without = (m: Measured): Measured => ({ ...m, rows: m.rows.map(withoutMeaning) });
  const plain = new Map(
    events.map((event) => [event, learn(measured.filter((m) => m.report.event !== event).map(without))]),
  );
  const heldPlain = (m: Measured) => plain.get(m.report.event)!.with(FEATURES.indexOf('meaning'), 0);
  printRanking('26 cases without vectors, event left out', rank(official, heldPlain));
  print('asserted without vectors', score(makeAsserted, heldPlain));
  const judged = official.flatMap((m) =>
    m.pairs.map(({ features }, k) => ({ confidence: confidenceOf(features, held(m)), right: m.rows[k]!.label > 0 })),
  );
  for (const line of reliabilityChart(judged)) console.log(line);
  for (const event of new Set(official.map((m) => m.report.event)))
    print(
      `  ${event}`,
      score(
        makeAsserted,
        held,
        official.filter((m) => m.report.event === event),
      ),
    );
  // The border of the peer is the best on these very cases: it is flattered.
  const peers = Array.from({ length: 40 }, (_, k) =>
    figures(official.map(({ report }) => count(report, tfIdf(report, 0.05 + k * 0.01) ?? new Set()))),
  );
  print(
    'peer: tf-idf, English to English',
    peers.reduce((best, one) => (one.f1 > best.f1 ? one : best)),
  );
  await corpus();
  console.log(`slowest pair ${slowest.toFixed(0)} ms`);
  if (args.includes('--fit')) {
    const show = (weights: readonly number[]) => `[${weights.map((w) => Number(w.toFixed(3))).join(', ')}]`;
    console.log(`WEIGHTS = ${show(learn(measured))} for ${FEATURES.join(', ')}, constant`);
    console.log(`WEIGHTS_OF_WORDS = ${show(learn(measured.map(without)))}`);
  }
}

function label(report: ReportCase, pairs: readonly Described[]): Row[] {
  const must = new Set(report.must.map(String));
  const may = new Set(report.may.map(String));
  return pairs.map(({ pair, features }) => {
    const key = `${pair.arabic},${pair.english}`;
    const kind = must.has(key) ? 2 : may.has(key) ? 1 : 0;
    return { features, label: kind, weight: WEIGHT_OF[report.kind] };
  });
}

/** A row as it is where the lexicon has no vectors. */
function withoutMeaning(row: Row): Row {
  return { ...row, features: row.features.with(FEATURES.indexOf('meaning'), 0) };
}

function linked(beads: ReturnType<typeof alignPair>['beads']): Set<string> {
  return new Set(beads.flatMap(({ source, target }) => source.flatMap((s) => target.map((t) => `${s},${t}`))));
}

/** Makes of all pairs of two reports what says which of them are linked. */
type Choose = typeof makeAsserted;

function from(threshold: number): Choose {
  return () => (pair) => pair.confidence >= threshold;
}

function linksOf({ pairs }: Measured, weights: readonly number[], choose: Choose): Set<string> {
  const judged = pairs.map(({ pair, features }) => ({
    source: pair.arabic,
    target: pair.english,
    confidence: confidenceOf(features, weights),
  }));
  return new Set(judged.filter(choose(judged)).map(({ source, target }) => `${source},${target}`));
}

function print(name: string, { precision, recall, f1 }: Figures): void {
  console.log(`${name.padEnd(30)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`);
}

function printRanking(name: string, score: RankingScore): void {
  const show = ({ value, low, high }: RankingScore['averagePrecision']): string =>
    `${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
  console.log(`${name}; in brackets 95 % of draws of the events`);
  console.log(`  average precision            ${show(score.averagePrecision)}`);
  console.log(`  the same with may            ${show(score.averagePrecisionWithMay)}`);
  for (const { depth, recall } of score.within) console.log(`  among the first ${depth}            ${show(recall)}`);
  console.log(`  recall at precision .8       ${show(score.recallWherePrecise)}`);
  console.log(`  calibration error            ${score.calibrationError.toFixed(3)}`);
  console.log(`  ${score.signature}`);
}

/** The five reports against the reference that was made by reading. */
async function corpus(): Promise<void> {
  const place = new URL('../../corpus/tokayev-tehran-2022/', import.meta.url);
  const read = (file: string): string => readFileSync(new URL(file, place), 'utf8');
  const reference = JSON.parse(read('reference.json')) as Reference;
  const lexicon = await loadWholeLexicon();
  const counts = reference.pairs.map(({ source, target, links }) => {
    const texts = readTexts(read(`${source}.ar.txt`), read(`${target}.en.txt`), lexicon, false);
    const [left, right] = [
      placesIn(texts[0], reference.sentences[source]!),
      placesIn(texts[1], reference.sentences[target]!),
    ];
    const found = new Set(
      [...linked(alignPair(...texts, lexicon).beads)].map((link) => {
        const [s, t] = link.split(',').map(Number);
        return `${left[s!]},${right[t!]}`;
      }),
    );
    const of = (relation: string): number[][] =>
      links
        .filter((link) => link.relation === relation)
        .flatMap((link) => link.source.flatMap((s) => link.target.map((t) => [s, t])));
    const counted = count({ must: of('translation'), may: of('partial') }, found);
    console.log(
      `  ${target}: ${counted.links} links, ${counted.right} right, ${counted.found} of ${counted.wanted} found`,
    );
    return counted;
  });
  print('the five reports', figures(counts));
}

interface Reference {
  readonly sentences: Readonly<Record<string, ReadonlyArray<{ readonly start: number; readonly end: number }>>>;
  readonly pairs: ReadonlyArray<{
    readonly source: string;
    readonly target: string;
    readonly links: ReadonlyArray<{ source: readonly number[]; target: readonly number[]; relation: string }>;
  }>;
}

/** For each segment the sentence of the reference that it shares most with. */
function placesIn(
  text: ReturnType<typeof readTexts>[number],
  sentences: ReadonlyArray<{ readonly start: number; readonly end: number }>,
): number[] {
  return text.segments.map((segment) => {
    const shared = sentences.map((s) => Math.min(s.end, segment.end) - Math.max(s.start, segment.start));
    return shared.indexOf(Math.max(...shared));
  });
}
