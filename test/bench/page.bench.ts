import { alignPair, type WordLexicon } from '@muqabala/core';
import { alignPage } from '@muqabala/core/page';
import { type IndexBead, type LinkScore, poolLinkScores, scoreLinks } from '@muqabala/evaluate';
import { cutWords } from '../../packages/lexicon/scripts/words/small.ts';
import { pageSizes } from '../page-bundle.ts';
import { type Case, type CaseText, CONDITIONS, readCases } from './alignment/cases.ts';
import { benchData } from './data.ts';

type Ends = ReadonlyArray<{ readonly source: readonly number[]; readonly target: readonly number[] }>;

/** The folds' lexicons are cut as the shipped one is. */
const cut = new WeakMap<WordLexicon, WordLexicon>();

const ALIGNERS: ReadonlyArray<readonly [name: string, align: (one: Case) => Ends]> = [
  ['everything', (one) => alignPair(one.source, one.target, one.lexicon).beads],
  ['page, whole lexicon', (one) => alignPage(asPage(one.source), asPage(one.target), one.lexicon.words!).links],
  ['page, small lexicon', (one) => alignPage(asPage(one.source), asPage(one.target), smallOf(one)).links],
];

/**
 * npm run bench -- page [--sample]: what a page loads to align with its translation (of what is built), and how much is
 * lost by it, for every condition that is in order, by lexicons that have not seen the documents. --sample takes a
 * fifth of the documents.
 */
export async function run(args: string[]): Promise<void> {
  const { code, words } = await pageSizes();
  console.log(`gzipped: ${kilobytes(code)} of code, ${kilobytes(words)} of words\n`);
  const folder = benchData();
  const only = args.includes('--sample') ? /[05]$|sample|law|literature/ : undefined;
  console.log(['strict F1, lax F1'.padEnd(22), ...ALIGNERS.map(([name]) => name.padEnd(22))].join(''));
  for (const condition of CONDITIONS) {
    // A page is a translation; what crosses is no matter of this aligner.
    if (condition === 'comparable') continue;
    const scores = new Map<string, LinkScore[][]>();
    for (const one of readCases(folder, condition, only)) {
      const found = ALIGNERS.map(([, align]) => scoreLinks(one.gold, withGaps(one, align(one))));
      scores.set(one.condition, [...(scores.get(one.condition) ?? []), found]);
    }
    for (const [name, rows] of scores) {
      const cells = ALIGNERS.map((_, k) => describe(rows.map((row) => row[k]!)).padEnd(22));
      console.log([`${name} (${rows.length})`.padEnd(22), ...cells].join(''));
    }
  }
}

function smallOf({ lexicon }: Case): WordLexicon {
  const words = lexicon.words!;
  const known = cut.get(words) ?? cutWords(words);
  cut.set(words, known);
  return known;
}

function asPage({ content, segments }: CaseText) {
  return { content, sentences: segments };
}

function withGaps({ source, target }: Case, links: Ends): IndexBead[] {
  const lone = (segments: readonly unknown[], linked: ReadonlySet<number>) =>
    [...segments.keys()].filter((i) => !linked.has(i));
  return [
    ...links.map((link) => ({ source: [...link.source], target: [...link.target] })),
    ...lone(source.segments, new Set(links.flatMap((link) => link.source))).map((s) => ({ source: [s], target: [] })),
    ...lone(target.segments, new Set(links.flatMap((link) => link.target))).map((t) => ({ source: [], target: [t] })),
  ];
}

function describe(scores: readonly LinkScore[]): string {
  const { strict, lax } = poolLinkScores(scores);
  return `${(100 * strict.f1).toFixed(1)}, lax ${(100 * lax.f1).toFixed(1)}`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
