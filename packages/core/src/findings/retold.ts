import {
  asOne,
  cutOutOfQuotation,
  differenceOf,
  findBareClauses,
  type Knowledge,
  knowledgeOf,
  negationFinding,
  opposedBounds,
  oppositeFinding,
  type PairFinding,
  type PairView,
  viewPair,
} from '../checks/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { isWeakValue, makeValueTest, matchValues, type ValueMention } from '../mentions/index.ts';
import { byLanguage, directionOf } from '../pairs/index.ts';
import type { Span } from '../text/index.ts';
import type { WordComparer } from '../words/index.ts';
import { sharedWords } from './about.ts';
import { type LinkContext, type TextSide, valuesOf } from './context.ts';
import { draft, type FindingDraft, type FoundInLink, leftOut } from './draft.ts';
import { type FlatSide, flatten } from './flat.ts';
import { changedPlaces } from './places.ts';
import { quotationFindings, quotationsOf } from './quotations.ts';

/** How many words about two values must answer to each other. */
const LEAST_SHARED = 2;
/**
 * Log odds from which a clause counts as left out; lower than between translations, where the sentence itself says that
 * all of it was meant.
 */
const RETOLD_CLAUSE_ODDS = 1;
/** The share of one side's words that the other has where it tells the same: then one of them alone does not deny it. */
const TOLD = 0.6;
/** Words in common (log likelihood ratio) that a link must have before one of its clauses can be missed. */
const LEAST_SCORE = 4;

/**
 * Returns the findings about a link between two reports of which neither translates the other. What one of them leaves
 * out is normal there; what it says differently of the same thing is not: values count as changed only when the words
 * about them answer to each other.
 */
export function retoldFindings(context: LinkContext, lexicon: Lexicon): FoundInLink {
  const knowledge = knowledgeOf(lexicon);
  const { comparer } = knowledge;
  const values = changedValues(context, comparer);
  const places = changedPlaces(context, comparer);
  const quotations = quotationFindings(context, comparer);
  return {
    findings: [...values.findings, ...places, ...toldOtherwise(context, knowledge), ...quotations.findings],
    unchecked: [...values.unchecked, ...quotations.unchecked],
  };
}

function changedValues(context: LinkContext, comparer: WordComparer): FoundInLink {
  const { source, target, sourcePool, targetPool } = context;
  const lost = leftOf(valuesOf(source), valuesOf(targetPool), target.text);
  const gained = leftOf(valuesOf(target), valuesOf(sourcePool), source.text);
  const match = lost === undefined || gained === undefined ? undefined : matchValues(lost, gained);
  if (match === undefined || match.isCut) return { findings: [], unchecked: [leftOut(context, 'values', 'too-many')] };
  const changed = match.changed
    .map(({ source: i, target: k }) => [lost![i]!, gained![k]!] as const)
    .filter(([a, b]) => areOfOneKind(a, b));
  const findings: FindingDraft[] = [];
  for (const [a, b] of [...changed, ...oppositeBounds(context)]) {
    const support = sharedWords(context, a, b, comparer);
    if (support < LEAST_SHARED) continue;
    findings.push(
      draft(context, differenceOf(a, b).code, {
        confidence: support > LEAST_SHARED ? 0.9 : 0.75,
        severity: 'major',
        source: [{ start: a.start, end: a.end }],
        target: [{ start: b.start, end: b.end }],
        expected: a,
        found: b,
      }),
    );
  }
  return { findings, unchecked: [] };
}

/** Figures that both sides have, one as its least and the other as its most. */
function oppositeBounds({ source, target }: LinkContext): [ValueMention, ValueMention][] {
  const sideOf = (side: TextSide) => ({
    language: side.text.language,
    content: side.text.content,
    values: valuesOf(side),
  });
  const [from, to] = [sideOf(source), sideOf(target)];
  return opposedBounds({ source: from, target: to, match: matchValues(from.values, to.values) });
}

/**
 * Values that say something by themselves and to which neither the linked sentences nor any other of the text has an
 * answer; undefined where there are too many to tell.
 */
function leftOf(
  own: readonly ValueMention[],
  pool: readonly ValueMention[],
  text: LinkContext['source']['text'],
): ValueMention[] | undefined {
  const match = matchValues(
    own,
    pool.filter((value) => !isMagnitude(value)),
  );
  if (match.isCut) return undefined;
  return match.source
    .map((i) => own[i]!)
    .filter((value) => !isWeakValue(value) && !isMagnitude(value) && !isSaidIn(text, value));
}

/** `hundreds`, `الآلاف`: no figure can be told from it. */
function isMagnitude(value: ValueMention): boolean {
  return value.kind === 'number' && value.exact === false;
}

/**
 * Whether two values can be said of one thing: of one kind, counted in one unit or one figure, both whole or neither, both
 * an ordinal or neither, both counted from the day of the report or neither.
 */
function areOfOneKind(a: ValueMention, b: ValueMention): boolean {
  if ('unit' in a && 'unit' in b && a.unit !== b.unit && a.value !== b.value) return false;
  if (a.kind === 'number' && b.kind === 'number')
    return Number.isInteger(a.value) === Number.isInteger(b.value) && (a.ordinal === true) === (b.ordinal === true);
  // `two years ago` may well be 2021: the day of its report is not known.
  if (a.kind === 'date' && b.kind === 'date') return a.value.startsWith('P') === b.value.startsWith('P');
  const kinds = new Set([a.kind, b.kind]);
  return kinds.size === 1 || (kinds.has('number') && (kinds.has('money') || kinds.has('percentage')));
}

const known = new WeakMap<object, (value: ValueMention) => boolean>();

/** Whether a text has a value anywhere; its values are gathered once, as each of its links asks. */
function isSaidIn(text: LinkContext['source']['text'], value: ValueMention): boolean {
  let has = known.get(text.segments);
  if (has === undefined)
    known.set(
      text.segments,
      (has = makeValueTest(valuesOf({ text, segments: text.segments }).filter((value) => !isMagnitude(value)))),
    );
  return has(value);
}

/** Whether the clause has a value that the target text gives in another sentence: it is told there. */
function isToldElsewhere({ target }: LinkContext, own: FlatSide, clause: Span): boolean {
  return own.values.some(
    (value) =>
      clause.start <= value.start && value.end <= clause.end && !isWeakValue(value) && isSaidIn(target.text, value),
  );
}

function isHeadline({ segments }: TextSide): boolean {
  return segments.every(({ role }) => role === 'heading');
}

/** What the words of the link's sentences say otherwise, or not at all. */
function toldOtherwise(context: LinkContext, knowledge: Knowledge): FindingDraft[] {
  const { source, sourcePool, target, targetPool } = context;
  if (source.text.language === target.text.language) return [];
  const [own, pool] = [flatten(source), flatten(targetPool)];
  const sides = byLanguage(directionOf(source.text, target.text), { source: own, target: pool });
  const view = viewPair(sides, knowledge);
  const { arabicShare, englishShare } = view.evidence;
  // What else a sentence is linked to may be what is denied, or deny it.
  const isAlone = sourcePool.segments.length === source.segments.length;
  const isSame = isAlone && Math.max(arabicShare, englishShare) >= TOLD;
  const said = isSame
    ? asOne(
        negationFinding(view, sides.arabic.values, sides.english.values, 0),
        oppositeFinding(view, sides.arabic.values, knowledge),
      )
    : [];
  return [
    ...said.flatMap((finding) => (finding === undefined ? [] : [inTexts(context, finding, own, pool)])),
    ...bareClauses(context, view, own),
  ];
}

function inTexts(
  context: LinkContext,
  { code, severity, confidence, source, target }: PairFinding,
  own: FlatSide,
  pool: FlatSide,
): FindingDraft {
  return draft(context, code, {
    severity,
    confidence,
    ...(source === undefined ? {} : { source: source.flatMap(own.toText) }),
    ...(target === undefined ? {} : { target: target.flatMap(pool.toText) }),
  });
}

function bareClauses(context: LinkContext, view: PairView, own: FlatSide): FindingDraft[] {
  // A headline says less than the sentence that it stands for.
  if (isHeadline(context.source) || isHeadline(context.targetPool)) return [];
  const findings: FindingDraft[] = [];
  const quoted = quotationsOf(context.source);
  const isArabic = context.source.text.language === 'ar';
  const cut = isArabic ? cutOutOfQuotation(view.arabic, view.english) : cutOutOfQuotation(view.english, view.arabic);
  if (cut !== undefined)
    return [draft(context, 'partial-omission', { confidence: 0.6, severity: 'major', source: own.toText(cut) })];
  for (const clause of findBareClauses(view)) {
    if (clause.side !== context.source.text.language || clause.score < RETOLD_CLAUSE_ODDS || clause.share > 0.8)
      continue;
    if (view.evidence.score < LEAST_SCORE || isToldElsewhere(context, own, clause)) continue;
    const source = own.toText(clause);
    // A report tells what it likes; what it cuts out of somebody's words changes what was said.
    const isQuoted = source.every((span) => quoted.some(({ start, end }) => start <= span.start && span.end <= end));
    findings.push(
      draft(context, 'partial-omission', { confidence: 0.6, severity: isQuoted ? 'major' : 'minor', source }),
    );
  }
  return findings;
}
