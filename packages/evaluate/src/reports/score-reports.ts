import { poolRates, type Rate, rate, scoreSignature } from '../figures/index.ts';
import type { IndexBead } from '../links/index.ts';

/** A source sentence and a target sentence, as zero-based indexes. */
export type SentencePair = readonly [source: number, target: number];

/**
 * Sentence pairs that must be found and pairs that may be: two readers linked the first, either saw an overlap in the
 * second.
 */
export interface ReportGold {
  readonly must: readonly SentencePair[];
  readonly may: readonly SentencePair[];
}

export interface ReportScore {
  readonly kind: 'reports';
  readonly signature: string;
  /** Precision over must and may, recall over must. */
  readonly pairs: Rate;
}

/**
 * Scores the links between two reports of one event: every sentence pair inside a predicted link counts once; precision
 * is the share of them that must or may be linked, recall the share of the pairs that must be linked.
 */
export function scoreReports(
  gold: ReportGold,
  hypothesis: readonly IndexBead[],
  options: { readonly signature?: string } = {},
): ReportScore {
  return {
    kind: 'reports',
    signature: scoreSignature('reports', {}, options.signature),
    pairs: ratePairs(gold, pairKeys(hypothesis)),
  };
}

/** Returns the score over several reports together: every count is summed. */
export function poolReportScores(scores: readonly ReportScore[]): ReportScore {
  return {
    kind: 'reports',
    signature: [...new Set(scores.map((score) => score.signature))].join(' + '),
    pairs: poolRates(scores.map((score) => score.pairs)),
  };
}

/**
 * Returns the figures of predicted pairs, given as keys of {@link pairKey}, against pairs that must and may be linked.
 */
export function ratePairs(gold: ReportGold, predicted: ReadonlySet<string>): Rate {
  const must = new Set(gold.must.map(([i, j]) => pairKey(i, j)));
  const allowed = new Set([...must, ...gold.may.map(([i, j]) => pairKey(i, j))]);
  return rate({
    predicted: predicted.size,
    correct: [...predicted].filter((key) => allowed.has(key)).length,
    expected: must.size,
    found: [...must].filter((key) => predicted.has(key)).length,
  });
}

/** Returns every sentence pair inside the links, as keys. */
export function pairKeys(links: readonly IndexBead[]): Set<string> {
  return new Set(links.flatMap(({ source, target }) => source.flatMap((i) => target.map((j) => pairKey(i, j)))));
}

export function pairKey(source: number, target: number): string {
  return `${source}-${target}`;
}
