import { FIRST_CARDS } from '../documents/index.ts';
import type { Rate } from '../figures/index.ts';
import type { Score } from './score-alignment.ts';

/** Returns a score as lines for people: one figure set a line in percent with its counts, the signature last. */
export function describeScore(score: Score): string[] {
  return [
    ...rows(score).map(([name, figures]) => `${name.padEnd(24)} ${describeRate(figures)}`),
    ...notes(score),
    score.signature,
  ];
}

/** Returns precision, recall and F1 in percent with their counts; a dash where there is nothing to divide by. */
export function describeRate(figures: Rate): string {
  const percent = (value: number, defined: boolean) => (defined ? (100 * value).toFixed(1) : '–').padStart(5);
  const { precision, recall, f1, predicted, correct, expected, found } = figures;
  return [
    `P ${percent(precision, predicted > 0)} (${correct}/${predicted})`,
    `R ${percent(recall, expected > 0)} (${found}/${expected})`,
    `F1 ${percent(f1, predicted > 0 && expected > 0)}`,
  ].join('  ');
}

function rows(score: Score): ReadonlyArray<readonly [string, Rate]> {
  switch (score.kind) {
    case 'links':
      return [
        ['strict', score.strict],
        ['lax', score.lax],
        ['strict, with gaps', score.withGaps.strict],
        ['lax, with gaps', score.withGaps.lax],
        ['gaps', score.gaps.pooled],
        ['gaps, source', score.gaps.source],
        ['gaps, target', score.gaps.target],
        ...score.types.map((one) => [`strict, ${one.type}`, one.strict] as const),
      ];
    case 'reports':
      return [['pairs', score.pairs]];
    case 'document':
      return [
        ['links', score.pairs],
        ...score.targets.map((one) => [`links, ${one.target}`, one.pairs] as const),
        ['links of headings', score.headings],
        ['gaps', score.gaps.pooled],
        ['gaps, source', score.gaps.source],
        ['gaps, target', score.gaps.target],
        ['sentences', score.sentences],
      ];
  }
}

function notes(score: Score): string[] {
  if (score.kind !== 'document') return [];
  const { cards } = score;
  const { found, expected, falseAlarms, said } = score.findings;
  return [
    `${'roles'.padEnd(24)} ${score.sentences.sameRole}/${score.sentences.correct} of the sentences cut alike`,
    `${'discrepancies'.padEnd(24)} ${found.length}/${expected} found, ${falseAlarms.length} false alarms on what agrees, ${said} findings in all`,
    `${'cards'.padEnd(24)} ${cards.cards}; ${cards.found.length}/${cards.expected.length} major discrepancies on major ones among the first ${FIRST_CARDS}; ${cards.wrong.length} wrong by the reference`,
    ...(score.absent.length > 0 ? [`not in the document: ${score.absent.join(', ')}`] : []),
  ];
}
