import { poolRates, type Rate, rate, rateOfSets, scoreSignature } from '../figures/index.ts';

/** Sentences that answer to each other, as zero-based indexes; an empty side says that the other has no counterpart. */
export interface IndexBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** Figures for the links of one bead type, such as `1:2`. */
export interface TypeScore {
  readonly type: string;
  readonly strict: Rate;
  readonly lax: Rate;
}

export interface GapScore {
  readonly source: Rate;
  readonly target: Rate;
  readonly pooled: Rate;
}

export interface LinkScore {
  readonly kind: 'links';
  readonly signature: string;
  /** Links with both sides; right when the other list has the very same link. */
  readonly strict: Rate;
  /** Links with both sides; right when one of their sentence pairs is inside a link of the other list. */
  readonly lax: Rate;
  /** As vecalign's scorer has it: sentences without counterpart count as predictions too, recall as above. */
  readonly withGaps: { readonly strict: Rate; readonly lax: Rate };
  /** Sentences in no link with both sides, as a detection task. */
  readonly gaps: GapScore;
  /** By bead type, the most frequent in the gold first. */
  readonly types: readonly TypeScore[];
}

/**
 * Scores sentence links against a gold standard: strict and lax figures, detection of sentences without counterpart,
 * figures by bead type. The gold names every sentence of both sides, those without counterpart in links with an empty
 * side; a sentence of it that the hypothesis does not link counts as left alone, said or not. Repeated links count
 * once.
 */
export function scoreLinks(
  gold: readonly IndexBead[],
  hypothesis: readonly IndexBead[],
  options: { readonly signature?: string } = {},
): LinkScore {
  const expected = split(gold);
  const predicted = split(hypothesis);
  const right = judge(expected.links, predicted.links);
  const found = judge(predicted.links, expected.links);
  const saidGaps = rateOfSets(expected.gaps, predicted.gaps).correct;
  const total = (grade: 'strict' | 'lax') =>
    rate({
      predicted: predicted.links.size,
      correct: count(right, grade),
      expected: expected.links.size,
      found: count(found, grade),
    });
  const strict = total('strict');
  const lax = total('lax');
  const withGaps = (figures: Rate) =>
    rate({
      ...figures,
      predicted: figures.predicted + predicted.gaps.size,
      correct: figures.correct + saidGaps,
    });
  const sides = (['source', 'target'] as const).map((side) => scoreGaps(gold, hypothesis, side));
  return {
    kind: 'links',
    signature: scoreSignature('links', {}, options.signature),
    strict,
    lax,
    withGaps: { strict: withGaps(strict), lax: withGaps(lax) },
    gaps: { source: sides[0]!, target: sides[1]!, pooled: poolRates(sides) },
    types: byType(right, found),
  };
}

/**
 * Returns the score over several documents together: every count is summed. Scores of hypotheses with different
 * signatures keep them all.
 */
export function poolLinkScores(scores: readonly LinkScore[]): LinkScore {
  const types = new Map<string, TypeScore[]>();
  for (const score of scores)
    for (const type of score.types) types.set(type.type, [...(types.get(type.type) ?? []), type]);
  return {
    kind: 'links',
    signature: [...new Set(scores.map((score) => score.signature))].join(' + '),
    strict: poolRates(scores.map((score) => score.strict)),
    lax: poolRates(scores.map((score) => score.lax)),
    withGaps: {
      strict: poolRates(scores.map((score) => score.withGaps.strict)),
      lax: poolRates(scores.map((score) => score.withGaps.lax)),
    },
    gaps: poolGapScores(scores.map((score) => score.gaps)),
    types: [...types]
      .map(([type, list]) => ({
        type,
        strict: poolRates(list.map((one) => one.strict)),
        lax: poolRates(list.map((one) => one.lax)),
      }))
      .sort(mostExpected),
  };
}

export function poolGapScores(scores: readonly GapScore[]): GapScore {
  return {
    source: poolRates(scores.map((score) => score.source)),
    target: poolRates(scores.map((score) => score.target)),
    pooled: poolRates(scores.map((score) => score.pooled)),
  };
}

interface Split {
  /** Links with both sides, by a key that is the same for the same link. */
  readonly links: ReadonlyMap<string, IndexBead>;
  /** One key for each sentence that is said to have no counterpart. */
  readonly gaps: ReadonlySet<string>;
}

function split(list: readonly IndexBead[]): Split {
  const links = new Map<string, IndexBead>();
  const gaps = new Set<string>();
  for (const { source, target } of list) {
    if (source.length > 0 && target.length > 0) links.set(`${sorted(source)}:${sorted(target)}`, { source, target });
    else {
      for (const i of source) gaps.add(`${i}:`);
      for (const j of target) gaps.add(`:${j}`);
    }
  }
  return { links, gaps };
}

function sorted(indexes: readonly number[]): string {
  return [...indexes].sort((a, b) => a - b).join(',');
}

type Judged = ReadonlyArray<{ readonly type: string; readonly grade: 'strict' | 'lax' | 'wrong' }>;

/**
 * Says of each item whether the reference has the very same link, one that shares a sentence pair with it, or neither.
 */
function judge(reference: Split['links'], items: Split['links']): Judged {
  const partners = new Map<number, Set<number>>();
  for (const { source, target } of reference.values()) {
    for (const i of source) {
      let of = partners.get(i);
      if (of === undefined) partners.set(i, (of = new Set()));
      for (const j of target) of.add(j);
    }
  }
  return [...items].map(([key, { source, target }]) => ({
    type: `${source.length}:${target.length}`,
    grade: reference.has(key)
      ? 'strict'
      : source.some((i) => target.some((j) => partners.get(i)?.has(j)))
        ? 'lax'
        : 'wrong',
  }));
}

function count(judged: Judged, grade: 'strict' | 'lax'): number {
  return judged.filter((one) => one.grade === 'strict' || one.grade === grade).length;
}

function byType(right: Judged, found: Judged): TypeScore[] {
  const types = new Set([...found, ...right].map((one) => one.type));
  return [...types]
    .map((type) => {
      const predicted = right.filter((one) => one.type === type);
      const expected = found.filter((one) => one.type === type);
      const of = (grade: 'strict' | 'lax') =>
        rate({
          predicted: predicted.length,
          correct: count(predicted, grade),
          expected: expected.length,
          found: count(expected, grade),
        });
      return { type, strict: of('strict'), lax: of('lax') };
    })
    .sort(mostExpected);
}

function mostExpected(a: TypeScore, b: TypeScore): number {
  return b.strict.expected - a.strict.expected || b.strict.predicted - a.strict.predicted || (a.type < b.type ? -1 : 1);
}

function scoreGaps(gold: readonly IndexBead[], hypothesis: readonly IndexBead[], side: 'source' | 'target'): Rate {
  const other = side === 'source' ? 'target' : 'source';
  const alone = new Set(gold.filter((link) => link[other].length === 0).flatMap((link) => link[side]));
  const linked = new Set(hypothesis.filter((link) => link[other].length > 0).flatMap((link) => link[side]));
  const leftAlone = new Set(gold.flatMap((link) => link[side]).filter((i) => !linked.has(i)));
  return rateOfSets(alone, leftAlone);
}
