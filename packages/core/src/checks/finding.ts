import type { NameMention, ValueMatch, ValueMention } from '../mentions/index.ts';
import { byRole, type Direction, type Roles } from '../pairs/index.ts';
import type { Span } from '../text/index.ts';
import type { Kind } from './catalogue.ts';
import type { FindingCode, Severity, UncheckedCheck, UncheckedReason } from './schema.ts';

/** Codes of a file that stand as one U+FFFC each. */
export interface CodeRecord {
  /** Offset of its U+FFFC in the content. */
  readonly place: number;
  readonly kind: string;
  readonly id?: string | undefined;
  readonly text: string;
}

/** One side of a pair: a content with its values; offsets count from its beginning. */
export interface PairSide {
  readonly language: string;
  readonly content: string;
  readonly values: readonly ValueMention[];
  /** Codes of the file, each at its U+FFFC. */
  readonly placeholders?: readonly CodeRecord[] | undefined;
  /** Where the side is one of the plural forms of a message. */
  readonly plural?: PluralForm | undefined;
}

/** What a plural form is for: none, one or two things, whose number Arabic says without a figure, or any number. */
export type PluralForm = 'few' | 'any';

/** Two sides with how their values answer to each other. */
export interface ValuePair {
  readonly source: PairSide;
  readonly target: PairSide;
  readonly match: ValueMatch;
}

/** A finding in one pair, its spans in the contents of the pair. */
export interface PairFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly confidence: number;
  readonly source?: readonly Span[];
  readonly target?: readonly Span[];
  readonly expected?: ValueMention | NameMention;
  readonly found?: ValueMention | NameMention;
  /** Numbers of the other pairs that it is about, in the order in which they were learnt, from 0. */
  readonly pairs?: readonly number[];
}

/** What the checks of a pair left out, with the places of either side. */
export interface UncheckedInPair extends Pick<PairFinding, 'source' | 'target'> {
  readonly check: UncheckedCheck;
  readonly reason: UncheckedReason;
}

/** What was found in one pair, and what was not looked at. */
export interface FoundInPair {
  readonly findings: readonly PairFinding[];
  readonly unchecked: readonly UncheckedInPair[];
  /** Whether the names of the other pairs were asked: then it may differ where they do. */
  readonly asksNames: boolean;
}

/** Returns a finding of a kind about words of the Arabic and of the English side of a pair. */
export function makeFinding(
  kind: Kind,
  confidence: number,
  direction: Direction,
  arabic: readonly Span[],
  english: readonly Span[],
): PairFinding {
  return findingAt(kind, confidence, byRole(direction, { arabic, english }));
}

/** Returns a finding of a kind; its confidence is told to two decimals, and a side without words is left out. */
export function findingAt(
  { code, severity }: Kind,
  confidence: number,
  { source, target }: Roles<readonly Span[]>,
): PairFinding {
  return {
    code,
    severity,
    confidence: round(confidence),
    ...(source.length > 0 ? { source: source.map(spanOf) } : {}),
    ...(target.length > 0 ? { target: target.map(spanOf) } : {}),
  };
}

/** Returns a probability as it is told. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Returns the place of something that has one. */
export function spanOf({ start, end }: Span): Span {
  return { start, end };
}
