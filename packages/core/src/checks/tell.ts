import type { NameMention } from '../mentions/index.ts';
import type { Span } from '../text/index.ts';
import type { PairFinding } from './check.ts';
import { findBareClauses } from './clauses.ts';
import type { Knowledge } from './knowledge.ts';
import { spelledAcronyms } from './names/acronyms.ts';
import { type NameCandidate, nameCandidates } from './names/names.ts';
import type { NamesPart } from './names/part.ts';
import { isByTitle } from './names/titles.ts';
import type { NameUsage } from './names/usage.ts';
import { findDenials } from './negation.ts';
import { findUnquoted } from './quoted.ts';
import type { PairView } from './view.ts';

/**
 * Log odds from which a name is called another, measured on human translations: beside the other pairs of a file, and alone, where they seldom reach
 * as high.
 */
const NAME_ODDS = 3;
const NAME_ODDS_ALONE = 2.7;
const DENIAL_ODDS = 0.8;
const CLAUSE_ODDS = 2;
/** A clause is a part: where nearly all words of a side are bare the whole is retold. */
const WHOLE = 0.95;

/** Returns the finding about the likeliest changed name of a part of a pair: names that stand together are seldom all another's. */
export function nameFinding(
  { view, englishEnd }: NamesPart,
  knowledge: Knowledge,
  usage: NameUsage | undefined,
): PairFinding | undefined {
  let best: NameCandidate | undefined;
  let most = usage === undefined ? NAME_ODDS_ALONE : NAME_ODDS;
  for (const candidate of nameCandidates(view, knowledge, usage, englishEnd)) {
    // The rest of a name may be left to a title or to the family name alone.
    if (candidate.left === undefined && candidate.part) continue;
    const odds = knowledge.nameOdds(candidate.features);
    if (odds < most || (best !== undefined && odds === most) || isByTitle(view, knowledge, candidate)) continue;
    best = candidate;
    most = odds;
  }
  if (best === undefined) return undefined;
  const english = nameMention(best.word, best.text);
  const arabic =
    best.left === undefined
      ? undefined
      : nameMention(best.left, view.arabic.content.slice(best.left.start, best.left.end));
  const code = arabic !== undefined ? 'name-mismatch' : view.arabicFirst ? 'name-added' : 'name-missing';
  const [expected, found] = view.arabicFirst ? [arabic, english] : [english, arabic];
  return {
    code,
    severity: code === 'name-mismatch' ? 'major' : 'minor',
    confidence: round(1 / (1 + Math.exp(1.2 - most / 2))),
    ...placed(view, arabic === undefined ? [] : [span(arabic)], [span(english)]),
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
  };
}

/** Returns the finding about the likeliest negation without an answer; `doubt` is taken off its log odds. */
export function denialFinding(
  view: PairView,
  arabicValues: readonly Span[],
  englishValues: readonly Span[],
  doubt: number,
): PairFinding | undefined {
  let best: ReturnType<typeof findDenials>[number] | undefined;
  for (const one of findDenials(view, arabicValues, englishValues))
    if (one.score - doubt >= DENIAL_ODDS && (best === undefined || one.score > best.score)) best = one;
  if (best === undefined) return undefined;
  const own = [span((best.side === 'ar' ? view.arabic : view.english).words[best.word]!)];
  const near = best.near.slice(0, 1).map(span);
  return {
    code: 'negation-mismatch',
    severity: 'major',
    confidence: round(1 / (1 + Math.exp((doubt - best.score) / 2))),
    ...(best.side === 'ar' ? placed(view, own, near) : placed(view, near, own)),
  };
}

/** Returns the finding about a quotation that the other side has in words of its own. */
export function quotationFinding(view: PairView): PairFinding | undefined {
  const found = findUnquoted(view);
  if (found === undefined) return undefined;
  const [own, other] = [[found.quotation], [found.words]];
  return {
    code: 'quotation-mismatch',
    severity: 'minor',
    confidence: 0.7,
    ...(found.side === 'ar' ? placed(view, own, other) : placed(view, other, own)),
  };
}

/** Returns the findings about clauses that one side alone has; `answered` has the places of the values that both have. */
export function clauseFindings(
  view: PairView,
  answered: { readonly source: readonly Span[]; readonly target: readonly Span[] },
  doubt: number,
): PairFinding[] {
  const [arabic, english] = view.arabicFirst ? [answered.source, answered.target] : [answered.target, answered.source];
  const findings: PairFinding[] = [];
  for (const clause of findBareClauses(view, { ar: [...arabic, ...spelledAcronyms(view)], en: english })) {
    if (clause.score - doubt < CLAUSE_ODDS || clause.share > WHOLE) continue;
    const place = [span(clause)];
    const inSource = (clause.side === 'ar') === view.arabicFirst;
    findings.push({
      code: inSource ? 'partial-omission' : 'partial-addition',
      severity: inSource ? 'major' : 'minor',
      confidence: round(1 / (1 + Math.exp(1.2 - (clause.score - doubt) / 2))),
      ...(clause.side === 'ar' ? placed(view, place, []) : placed(view, [], place)),
    });
  }
  return findings;
}

/** Returns a probability as it is told. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The places of a finding as source and target; a side without one is left out. */
function placed(
  { arabicFirst }: PairView,
  arabic: readonly Span[],
  english: readonly Span[],
): Pick<PairFinding, 'source' | 'target'> {
  const [source, target] = arabicFirst ? [arabic, english] : [english, arabic];
  return { ...(source.length > 0 ? { source } : {}), ...(target.length > 0 ? { target } : {}) };
}

function nameMention(word: Span, value: string): NameMention {
  return { kind: 'name', start: word.start, end: word.end, value, type: 'other', entity: '', by: 'capitals' };
}

function span({ start, end }: Span): Span {
  return { start, end };
}
