import type { Lexicon } from '../lexicon/index.ts';
import type { NameMention, ValueMatch, ValueMention } from '../mentions/index.ts';
import type { Span } from '../text/index.ts';
import { knowledgeOf } from './knowledge.ts';
import { type NamesPart, namesPart } from './names/part.ts';
import type { CheckContext } from './names/usage.ts';
import type { FindingCode, Severity, UncheckedCheck, UncheckedReason } from './schema.ts';
import { clauseFindings, denialFinding, nameFinding, quotationFinding, round } from './tell.ts';
import { isGlued, unrelatedness } from './unrelated.ts';
import { leftOver } from './untranslated.ts';
import { valueDifferences } from './values.ts';
import { type PairView, type SideView, viewPair } from './view.ts';

/** One side of a pair: a content with its values; offsets count from its beginning. */
export interface PairSide {
  readonly language: string;
  readonly content: string;
  readonly values: readonly ValueMention[];
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
}

/** UTF-16 units of a side beyond which a pair is not compared at all: a book of 800 pages as one sentence. */
export const LONGEST_SIDE = 2_000_000;

/** Whether a side of a pair is too long to be compared with the other. */
export function isTooLong(...sides: readonly { readonly content: string }[]): boolean {
  return sides.some(({ content }) => content.length > LONGEST_SIDE);
}

/** Which checks are made of a pair. */
export interface PairChecks {
  /** The sides are said to be translations of each other, so what one leaves out is worth a word. */
  readonly translation: boolean;
  /** What the pairs of the file or document show together. */
  readonly context?: CheckContext;
}

const UNRELATED = 0.5;

/** Where fewer words answer to each other than this, a translation is free (0.7 to 0.85 in news, health and encyclopaedias). */
const CLOSE = 0.65;
/** Log odds taken off for each share below: what is not found says less the more freely all is rendered. */
const DOUBT = 6;

/**
 * Returns what differs between the two sides of one pair. One side is Arabic and the other English; otherwise only values are compared. Cost grows
 * with the length of the sides; what would grow faster stops at a bound, and what lies behind it is named as unchecked.
 */
export function findInPair(
  source: PairSide,
  target: PairSide,
  lexicon: Lexicon,
  checks: PairChecks = { translation: true },
): FoundInPair {
  const left = leftOver(target.content, target.language === 'ar' ? 'ar' : 'en');
  if (left.length > 0) return only([{ code: 'untranslated', severity: 'major', confidence: 0.97, target: left }]);
  const values = valueDifferences(source, target, checks);
  const unchecked: UncheckedInPair[] = values.match.isCut ? [uncheckedValues(source, target)] : [];
  const arabicFirst = source.language === 'ar';
  if (arabicFirst === (target.language === 'ar')) return { findings: values.findings, unchecked };
  const knowledge = knowledgeOf(lexicon);
  const [arabic, english] = arabicFirst ? [source, target] : [target, source];
  const view = viewPair(arabic.content, english.content, knowledge, arabicFirst, checks.context?.learnt);
  if (lexicon.words === undefined || view.arabic.notes.some(({ text }) => isGlued(text)))
    return { findings: values.findings, unchecked };
  const doubt = DOUBT * Math.max(0, CLOSE - (checks.context?.answered ?? 1));
  // Values that were not compared may be what the sides have in common.
  if (checks.translation && !values.match.isCut) {
    const unrelated = unrelatedness(view, values.match, doubt);
    if (unrelated >= UNRELATED)
      return only([
        {
          code: 'unrelated',
          severity: 'critical',
          confidence: round(unrelated),
          source: [whole(source.content)],
          target: [whole(target.content)],
        },
      ]);
  }
  const part = namesPart(view);
  const names = uncheckedNames(view, part);
  if (names !== undefined) unchecked.push(names);
  const findings = [
    ...values.findings,
    ...[
      nameFinding(part, knowledge, checks.context?.names),
      denialFinding(view, arabic.values, english.values, doubt),
      quotationFinding(view),
    ].filter((finding) => finding !== undefined),
    ...(checks.translation ? clauseFindings(view, answeredPlaces(source, target, values.match), doubt) : []),
  ];
  return { findings, unchecked };
}

function only(findings: readonly PairFinding[]): FoundInPair {
  return { findings, unchecked: [] };
}

function uncheckedValues(source: PairSide, target: PairSide): UncheckedInPair {
  const around = ({ values }: PairSide) => [{ start: values[0]!.start, end: values.at(-1)!.end }];
  return { check: 'values', reason: 'too-many', source: around(source), target: around(target) };
}

/** The words of either side whose names are not compared, where there is a name among them. */
function uncheckedNames({ arabic, english, arabicFirst }: PairView, part: NamesPart): UncheckedInPair | undefined {
  const { arabicEnd, englishEnd } = part;
  if (!english.notes.some((note, i) => i >= englishEnd && note.isNamelike)) return undefined;
  const rest = ({ words, content }: SideView, from: number) => [{ start: words[from]!.start, end: content.length }];
  const [own, other] = [rest(arabic, arabicEnd), rest(english, englishEnd)];
  const [source, target] = arabicFirst ? [own, other] : [other, own];
  return { check: 'names', reason: 'too-many', source, target };
}

/** The places of the values that both sides have. */
function answeredPlaces(source: PairSide, target: PairSide, { pairs }: ValueMatch) {
  return {
    source: pairs.map((pair) => source.values[pair.source]!),
    target: pairs.map((pair) => target.values[pair.target]!),
  };
}

function whole(content: string): Span {
  return { start: 0, end: content.length };
}
