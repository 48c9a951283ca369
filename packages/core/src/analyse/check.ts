import type { FoundInPair, PairSample, SideText, UncheckedInPair } from '../checks/index.ts';
import { KINDS, PairChecker } from '../checks/index.ts';
import type { CheckDraft } from '../findings/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { checkLexicon, checkSide } from './arguments.ts';

/** One side of a pair that is already aligned. */
export interface CheckedSide {
  readonly language: string;
  readonly content: string;
  /** Its values, which are read where they are not given; offsets count from the beginning of the content. */
  readonly values?: NonNullable<SideText['values']>;
  /** Codes of the file, each at its U+FFFC in the content. */
  readonly placeholders?: SideText['placeholders'];
  /** Where the side is one of the plural forms of a message: for none, one or two things, or for any number. */
  readonly plural?: SideText['plural'];
}

/** The source side and the target side. */
export type CheckedSides = readonly [CheckedSide, CheckedSide];

/** What was found in a pair, and what was not looked at because there is more of it than the checks take. */
export interface CheckedPair {
  readonly findings: readonly CheckDraft[];
  /** Empty for nearly every pair; spans point into the sides' own contents. */
  readonly unchecked: readonly UncheckedInPair[];
}

/**
 * Returns what is missing, added or different between the two sides of each of some pairs that are already aligned, in
 * their order; spans point into the sides' own contents. What the pairs show together (words of a field, how freely all
 * is rendered, how names are written) is learnt first, from 2,000 at a time. Each side is taken as one sentence; an
 * empty one makes the other an omission or addition. A side of more than two million units is not compared, names and
 * values only up to a bound: `unchecked` says so.
 */
export function* checkPairs(pairs: Iterable<CheckedSides>, lexicon: Lexicon): Generator<CheckedPair> {
  for (const found of new PairChecker<CheckedSides>(lexicon, (pair) => pair).checkAll(pairs)) yield asDrafts(found);
}

/** Checks one pair by itself, as {@link checkPairs} does with others. */
export function checkPair(source: CheckedSide, target: CheckedSide, lexicon: Lexicon): CheckedPair {
  checkSide(source, 'source');
  checkSide(target, 'target');
  checkLexicon(lexicon);
  return asDrafts(new PairChecker<CheckedSides>(lexicon, (pair) => pair).check([source, target]));
}

/** What a pair shows of its words and names; nothing where it is too long, or not in Arabic and English. */
export type PairShows = PairSample | undefined;

/** Checks pairs that come in blocks, as a file is read: {@link checkPairs} for who cannot have them all at hand. */
export interface PairsCheck {
  /**
   * Learns what the pairs of a block show together; to be called before any of them is checked. `samples` are what
   * {@link sample} returned of them, where it was asked before.
   */
  learn(pairs: Iterable<CheckedSides>, samples?: readonly PairShows[]): void;
  /** Returns what each of some pairs shows, as plain data: threads can share that work. */
  sample(pairs: Iterable<CheckedSides>): readonly PairShows[];
  check(pair: CheckedSides): CheckedPair;
}

/** Returns what checks pairs that come in blocks. */
export function startChecks(lexicon: Lexicon): PairsCheck {
  const checker = new PairChecker<CheckedSides>(lexicon, (pair) => pair);
  return {
    learn: (pairs, samples) => checker.learn(pairs, samples),
    sample: (pairs) => checker.sample(pairs),
    check: (pair) => asDrafts(checker.check(pair)),
  };
}

function asDrafts({ findings, unchecked }: FoundInPair): CheckedPair {
  return {
    findings: findings.map(({ code, source, target, ...rest }) => ({
      code,
      mqm: KINDS[code].mqm,
      text: 'target',
      link: 'l1',
      state: 'open' as const,
      ...rest,
      ...(source === undefined ? {} : { source: [...source] }),
      ...(target === undefined ? {} : { target: [...target] }),
    })),
    unchecked,
  };
}
