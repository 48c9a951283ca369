import type { Lexicon } from '../lexicon/index.ts';
import type { ValueMatch } from '../mentions/index.ts';
import { type AlignedPair, byLanguage, byRole, type Direction, isOneArabic, pairOf } from '../pairs/index.ts';
import type { Span } from '../text/index.ts';
import { untranslated, untranslatedSpans } from './01-untranslated.ts';
import { unrelated, unrelatedness } from './02-unrelated.ts';
import { nameFinding } from './11-name-mismatch.ts';
import { negationFinding } from './14-negation-mismatch.ts';
import { quotationFinding } from './15-quotation-mismatch.ts';
import { clauseFindings } from './16-partial-omission.ts';
import { placeholderFinding } from './21-placeholder-missing.ts';
import { oppositeFinding } from './22-opposite.ts';
import { wordFinding } from './24-word-missing.ts';
import { areForms, withoutCodes } from './codes.ts';
import { exchangedFinding } from './exchanged.ts';
import { excludedFinding } from './excluded.ts';
import {
  type FoundInPair,
  findingAt,
  makeFinding,
  type PairFinding,
  type PairSide,
  type PluralForm,
  type UncheckedInPair,
} from './finding.ts';
import { areGlued, isGlued } from './glued.ts';
import { type Knowledge, knowledgeOf } from './knowledge.ts';
import { type NamesPart, namesPart } from './names/part.ts';
import type { CheckContext } from './names/usage.ts';
import { rolesFinding } from './roles.ts';
import { tenseFinding } from './tense.ts';
import { valueFindings } from './values.ts';
import { type PairView, type SideView, viewPair } from './view.ts';

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
  /** The pair as it was seen before, where the context says nothing else of its words. */
  readonly seen?: PairView | undefined;
}

/**
 * Where fewer words answer to each other than this, a translation is free (0.7 to 0.85 in news, health and
 * encyclopaedias).
 */
const CLOSE = 0.65;
/** Log odds taken off for each share below: what is not found says less the more freely all is rendered. */
const DOUBT = 6;

/**
 * Returns what differs between the two sides of one pair. One side is Arabic and the other English; otherwise only
 * values are compared. Cost grows with the length of the sides; what would grow faster stops at a bound, and what lies
 * behind it is named as unchecked.
 */
export function findInPair(
  source: PairSide,
  target: PairSide,
  lexicon: Lexicon,
  checks: PairChecks = { translation: true },
): FoundInPair {
  const found = findInWords(withoutCodes(source), withoutCodes(target), lexicon, checks);
  const lost = checks.translation ? placeholderFinding(source, target) : undefined;
  const findings = lost === undefined ? found.findings : [...found.findings, lost];
  const { plural } = target;
  if (areForms(source.content, target.content))
    return {
      ...found,
      findings: findings.filter(({ code }) => code !== 'partial-addition' && code !== 'partial-omission'),
    };
  if (plural !== undefined) {
    const isArabicFirst = source.language === 'ar';
    return { ...found, findings: findings.filter((one) => !isSaidByForm(one, plural, isArabicFirst)) };
  }
  return { ...found, findings };
}

/** Whether a finding is only that a plural form says the number, or none at all, by itself: `ملفان` for `%d files`. */
function isSaidByForm(
  { code, source = [], target = [] }: PairFinding,
  plural: PluralForm,
  isArabicFirst: boolean,
): boolean {
  if (code === 'number-added' || code === 'number-missing') return true;
  if (plural === 'any') return false;
  // The number is one code; others are missed.
  const [english, arabic] = isArabicFirst ? [target, source] : [source, target];
  return code === 'negation-mismatch' || (code === 'placeholder-missing' && english.length <= 1 && arabic.length === 0);
}

function findInWords(source: PairSide, target: PairSide, lexicon: Lexicon, checks: PairChecks): FoundInPair {
  const left = untranslatedSpans(target.content, target.language === 'ar' ? 'ar' : 'en');
  if (left.length > 0) return only(findingAt(untranslated, 0.97, { source: [], target: left }));
  const values = valueFindings(source, target, checks.translation);
  const unchecked: UncheckedInPair[] = values.match.isCut ? [uncheckedValues(source, target)] : [];
  if (!isOneArabic(source, target) || lexicon.words === undefined)
    return { findings: values.findings, unchecked, asksNames: false };
  const knowledge = knowledgeOf(lexicon);
  const pair = pairOf(source, target);
  const { arabic, english } = pair;
  const view = checks.seen ?? viewPair(pair, knowledge, checks.context?.learnt);
  if (view.arabic.profiles.some(({ text }) => isGlued(text)))
    return { findings: values.findings, unchecked, asksNames: false };
  const doubt = DOUBT * Math.max(0, CLOSE - (checks.context?.answered ?? 1));
  // Values that were not compared may be what the sides have in common.
  const sure = checks.translation && !values.match.isCut ? unrelatedness(view, values.match, doubt) : undefined;
  if (sure !== undefined) return only(makeFinding(unrelated, sure, view, [whole(arabic)], [whole(english)]));
  const part = namesPart(view);
  const names = uncheckedNames(view, part);
  if (names !== undefined) unchecked.push(names);
  const named = nameFinding(part, knowledge, checks.context?.names, arabic.values);
  const answered = answeredPlaces(view, source, target, values.match);
  // Of words written together names are found, but not where a clause begins or which word denies another.
  const isWhole = !areGlued(view.arabic);
  const [denied, opposed] = asOne(
    isWhole ? negationFinding(view, arabic.values, english.values, doubt) : undefined,
    checks.translation ? opposedFinding(view, arabic.values, knowledge, doubt, values.findings) : undefined,
  );
  const clauses = checks.translation && isWhole ? clauseFindings(view, answered, doubt) : [];
  const findings = [
    ...values.findings,
    isWhole ? exchangedFinding(view, { arabic: arabic.values, english: english.values }, values.match) : undefined,
    named.finding,
    isWhole && named.finding === undefined ? rolesFinding(part.view, knowledge) : undefined,
    isLostWith(denied, clauses) ? undefined : denied,
    quotationFinding(view),
    opposed,
    ...clauses,
  ].filter((finding) => finding !== undefined);
  if (!checks.translation) return { findings, unchecked, asksNames: named.asksNames };
  const single = singleWords(view, lexicon, answered, findings, doubt === 0);
  return { findings: [...findings, ...single], unchecked, asksNames: named.asksNames };
}

/** The findings about single words; where a translation is free (`isClose` false), of those alone that the English wants. */
function singleWords(
  view: PairView,
  lexicon: Lexicon,
  answered: AlignedPair<readonly Span[]>,
  told: readonly PairFinding[],
  isClose: boolean,
): PairFinding[] {
  const wanted = wordFinding(view, answered.arabic, told, isClose ? lexicon.wants : undefined);
  const found = wanted === undefined ? [] : [wanted];
  const lone =
    isClose && !areGlued(view.arabic) ? lexicon.lone?.find(view, lexicon, answered, [...told, ...found]) : undefined;
  return lone === undefined ? found : [...found, lone as PairFinding];
}

/** Opposites that are weighed where little is rendered freely, or else words of a set that no other finding is about. */
function opposedFinding(
  view: PairView,
  arabicValues: readonly Span[],
  knowledge: Knowledge,
  doubt: number,
  told: readonly PairFinding[],
): PairFinding | undefined {
  const weighed = doubt === 0 ? oppositeFinding(view, arabicValues, knowledge) : undefined;
  if (weighed !== undefined) return weighed;
  const excluded = excludedFinding(view) ?? tenseFinding(view);
  return excluded !== undefined && told.some((one) => isAboutOf(one, excluded)) ? undefined : excluded;
}

/** Whether a finding is about words of another, on either side. */
function isAboutOf(one: PairFinding, other: PairFinding): boolean {
  return (['source', 'target'] as const).some((side) =>
    one[side]?.some((own) => other[side]?.some(({ start, end }) => start < own.end && own.start < end)),
  );
}

/** Whether a denial stands in a clause that is missing as a whole, and is missed with it. */
function isLostWith(denied: PairFinding | undefined, clauses: readonly PairFinding[]): boolean {
  return (['source', 'target'] as const).some((side) =>
    denied?.[side]?.some((word) =>
      clauses.some((clause) => clause[side]?.some(({ start, end }) => start <= word.start && word.end <= end)),
    ),
  );
}

/** A denial and an opposite of one word (نفى and `confirmed`) are one finding, with the words of the opposite. */
export function asOne(
  denied: PairFinding | undefined,
  opposed: PairFinding | undefined,
): readonly [PairFinding | undefined, PairFinding | undefined] {
  if (denied === undefined || opposed === undefined) return [denied, opposed];
  const isOne = (['source', 'target'] as const).some((side) =>
    denied[side]?.some(({ start }) => opposed[side]?.some((other) => other.start === start)),
  );
  const { code, severity, confidence } = denied;
  return isOne ? [{ ...opposed, code, severity, confidence }, undefined] : [denied, opposed];
}

function only(finding: PairFinding): FoundInPair {
  return { findings: [finding], unchecked: [], asksNames: false };
}

function uncheckedValues(source: PairSide, target: PairSide): UncheckedInPair {
  const around = ({ values }: PairSide) => [{ start: values[0]!.start, end: values.at(-1)!.end }];
  return { check: 'values', reason: 'too-many', source: around(source), target: around(target) };
}

/** The words of either side whose names are not compared, where there is a name among them. */
function uncheckedNames(view: PairView, part: NamesPart): UncheckedInPair | undefined {
  const { arabic, english } = view;
  const { arabicEnd, englishEnd } = part;
  if (englishEnd === english.words.length) return undefined;
  if (!english.profiles.some((profile, i) => i >= englishEnd && profile.isNamelike)) return undefined;
  const rest = ({ words, content }: SideView, from: number) => [{ start: words[from]!.start, end: content.length }];
  const places = byRole(view, { arabic: rest(arabic, arabicEnd), english: rest(english, englishEnd) });
  return { check: 'names', reason: 'too-many', ...places };
}

/** The places of the values that both sides have. */
function answeredPlaces(
  direction: Direction,
  source: PairSide,
  target: PairSide,
  { pairs }: ValueMatch,
): AlignedPair<readonly Span[]> {
  return byLanguage(direction, {
    source: pairs.map((pair): Span => source.values[pair.source]!),
    target: pairs.map((pair): Span => target.values[pair.target]!),
  });
}

function whole({ content }: PairSide): Span {
  return { start: 0, end: content.length };
}
