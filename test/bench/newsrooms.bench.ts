// npm run bench -- newsrooms [--ranking FILE…]: the published benchmark of two newsrooms' reports; peers' rankings
// beside this project's own.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { makeSignature, wordTables } from '@muqabala/core';
import {
  parseReportCases,
  type RankedCase,
  type RankingScore,
  type ReportCase,
  readRanking,
  scoreRanking,
} from '@muqabala/evaluate';
import { loadLexicon } from '@muqabala/lexicon';
import { loadWholeLexicon } from '@muqabala/lexicon/whole';
import { compareTexts } from '../../packages/core/src/alignment/comparable/describe.ts';
import { confidenceOf } from '../../packages/core/src/alignment/comparable/model.ts';
import { readTexts } from './reports/cases.ts';
import { likenessInEnglish } from './reports/peers.ts';

export async function run(args: string[]): Promise<void> {
  const place = new URL('../../packages/newsrooms/data/cases.json', import.meta.url);
  const cases = parseReportCases(JSON.parse(readFileSync(place, 'utf8')));
  const [whole, plain] = [await loadWholeLexicon(), await loadLexicon()];
  print('this project, as shipped', rankAll(cases, whole), makeSignature(whole.signature, wordTables(whole)));
  print('the same without vectors', rankAll(cases, plain), makeSignature(plain.signature, wordTables(plain)));
  print('tf-idf, English to English', inEnglish(cases), 'tf-idf');
  for (const file of args.filter((argument) => argument !== '--ranking'))
    print(basename(file), readRanking(cases, readFileSync(file, 'utf8').split('\n'), file), basename(file));
}

/** Every pair of sentences as the reports search judges it; the shipped weights have seen these cases. */
function rankAll(cases: readonly ReportCase[], lexicon: Awaited<ReturnType<typeof loadLexicon>>): RankedCase[] {
  return cases.map(({ event, arabic, english, ...gold }) => {
    const texts = readTexts(arabic.join('\n'), english.join('\n'), lexicon);
    const { pairs, weights } = compareTexts(...texts, lexicon);
    const ranked = pairs.map(({ pair, features }) => ({
      source: pair.arabic,
      target: pair.english,
      confidence: confidenceOf(features, weights),
    }));
    return { event, gold, ranked };
  });
}

/** As if translation were perfect: the English of the Arabic report stands in another case. */
function inEnglish(cases: readonly ReportCase[]): RankedCase[] {
  const pivots = new Map(cases.map(({ name, english }) => [name.split('--')[1], english]));
  return cases.map(({ name, event, english, ...gold }) => {
    const pivot = pivots.get(name.split('--')[0]) ?? [];
    const ranked = likenessInEnglish(pivot, english).map(([source, target, confidence]) => ({
      source,
      target,
      confidence,
    }));
    return { event, gold, ranked };
  });
}

function print(name: string, ranking: readonly RankedCase[], signature: string): void {
  const score = scoreRanking(ranking, { signature });
  const show = ({ value, low, high }: RankingScore['averagePrecision']) =>
    `${value.toFixed(3)} (${low.toFixed(2)}–${high.toFixed(2)})`;
  console.log(
    `${name.padEnd(28)} AP ${show(score.averagePrecision)}  with may ${show(score.averagePrecisionWithMay)}  ${score.within
      .map(({ depth, recall }) => `first ${depth} ${recall.value.toFixed(2)}`)
      .join('  ')}  calibration ${score.calibrationError.toFixed(3)}`,
  );
  console.log(`  ${score.signature}`);
}
