import type { Lexicon } from '../../lexicon/index.ts';
import type { NameMention, ValueMention } from '../../mentions/index.ts';
import type { Span } from '../../text/index.ts';
import type { FindingCode, Severity } from '../schema.ts';
import { spelledAcronyms } from './acronyms.ts';
import { findBareClauses } from './clauses.ts';
import { knowledgeOf } from './knowledge.ts';
import { nameCandidates } from './names.ts';
import { findDenials } from './negation.ts';
import { isGlued, unrelatedness } from './unrelated.ts';
import { leftOver } from './untranslated.ts';
import type { CheckContext } from './usage.ts';
import { valueDifferences } from './values.ts';
import { viewPair } from './view.ts';

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

/** Which checks are made of a pair. */
export interface PairChecks {
  /** The sides are said to be translations of each other, so what one leaves out is worth a word. */
  readonly translation: boolean;
  /** What the pairs of the file or document show together. */
  readonly context?: CheckContext;
}

/** Log odds from which a name is called another, measured on human translations. */
const NAME_ODDS = 3.6;
const DENIAL_ODDS = 0.8;
const CLAUSE_ODDS = 2;
const UNRELATED = 0.5;
/** A clause is a part: where nearly all words of a side are bare the whole is retold. */
const WHOLE = 0.95;

/** Where fewer words answer to each other than this, a translation is free (0.7 to 0.85 in news, health and encyclopaedias). */
const CLOSE = 0.65;
/** Log odds taken off for each share below: what is not found says less the more freely all is rendered. */
const DOUBT = 6;

/** Returns what differs between the two sides of one pair. One side is Arabic and the other English; otherwise only values are compared. */
export function findInPair(
  source: PairSide,
  target: PairSide,
  lexicon: Lexicon,
  checks: PairChecks = { translation: true },
): PairFinding[] {
  const left = leftOver(target.content, target.language === 'ar' ? 'ar' : 'en');
  if (left.length > 0) return [{ code: 'untranslated', severity: 'major', confidence: 0.97, target: left }];
  const values = valueDifferences(source, target, checks);
  const arabicFirst = source.language === 'ar';
  if (arabicFirst === (target.language === 'ar')) return values.findings;
  const knowledge = knowledgeOf(lexicon);
  const [arabic, english] = arabicFirst ? [source, target] : [target, source];
  const view = viewPair(arabic.content, english.content, knowledge, arabicFirst, checks.context?.learnt);
  if (lexicon.words === undefined || view.arabic.notes.some(({ text }) => isGlued(text))) return values.findings;
  const doubt = DOUBT * Math.max(0, CLOSE - (checks.context?.answered ?? 1));
  if (checks.translation) {
    const unrelated = unrelatedness(view, values.match, doubt);
    if (unrelated >= UNRELATED)
      return [
        {
          code: 'unrelated',
          severity: 'critical',
          confidence: round(unrelated),
          source: [whole(source.content)],
          target: [whole(target.content)],
        },
      ];
  }
  const findings: PairFinding[] = [...values.findings];
  const sided = (arabicSpan: Span[] | undefined, englishSpan: Span[] | undefined) => {
    const [a, b] = arabicFirst ? [arabicSpan, englishSpan] : [englishSpan, arabicSpan];
    return { ...(a?.length ? { source: a } : {}), ...(b?.length ? { target: b } : {}) };
  };
  let best: { odds: number; finding: PairFinding } | undefined;
  for (const candidate of nameCandidates(view, knowledge, checks.context?.names)) {
    const odds = knowledge.nameOdds(candidate.features);
    // The rest of a name may be left to a title or to the family name alone.
    if (candidate.left === undefined && candidate.part) continue;
    if (odds < NAME_ODDS || (best !== undefined && best.odds >= odds)) continue;
    const englishName = nameMention(candidate.word, candidate.text);
    const arabicName =
      candidate.left === undefined
        ? undefined
        : nameMention(candidate.left, arabic.content.slice(candidate.left.start, candidate.left.end));
    const code: FindingCode = arabicName !== undefined ? 'name-mismatch' : arabicFirst ? 'name-added' : 'name-missing';
    const [expected, found] = arabicFirst ? [arabicName, englishName] : [englishName, arabicName];
    best = {
      odds,
      finding: {
        code,
        severity: code === 'name-mismatch' ? 'major' : 'minor',
        confidence: round(1 / (1 + Math.exp(1.2 - odds / 2))),
        ...sided(arabicName && [arabicName], [englishName].map(span)),
        ...(expected === undefined ? {} : { expected }),
        ...(found === undefined ? {} : { found }),
      },
    };
  }
  if (best !== undefined) findings.push(best.finding);
  let denial: { odds: number; finding: PairFinding } | undefined;
  for (const one of findDenials(view, arabic.values, english.values)) {
    if (one.score - doubt < DENIAL_ODDS || (denial !== undefined && denial.odds >= one.score)) continue;
    const own = [span((one.side === 'ar' ? view.arabic : view.english).words[one.word]!)];
    const near = one.near.slice(0, 1).map(span);
    denial = {
      odds: one.score,
      finding: {
        code: 'negation-mismatch',
        severity: 'major',
        confidence: round(1 / (1 + Math.exp((doubt - one.score) / 2))),
        ...(one.side === 'ar' ? sided(own, near) : sided(near, own)),
      },
    };
  }
  if (denial !== undefined) findings.push(denial.finding);
  if (checks.translation) {
    const { pairs } = values.match;
    const own: Span[] = pairs.map((pair) => source.values[pair.source]!);
    const others: Span[] = pairs.map((pair) => target.values[pair.target]!);
    (arabicFirst ? own : others).push(...spelledAcronyms(view));
    for (const clause of findBareClauses(view, arabicFirst ? { ar: own, en: others } : { ar: others, en: own })) {
      if (clause.score - doubt < CLAUSE_ODDS || clause.share > WHOLE) continue;
      const place = [{ start: clause.start, end: clause.end }];
      const inSource = (clause.side === 'ar') === arabicFirst;
      findings.push({
        code: inSource ? 'partial-omission' : 'partial-addition',
        severity: inSource ? 'major' : 'minor',
        confidence: round(1 / (1 + Math.exp(1.2 - (clause.score - doubt) / 2))),
        ...(inSource ? { source: place } : { target: place }),
      });
    }
  }
  return findings;
}

function nameMention(word: Span, value: string): NameMention {
  return { kind: 'name', start: word.start, end: word.end, value, type: 'other', entity: '', by: 'capitals' };
}

function span({ start, end }: Span): Span {
  return { start, end };
}

function whole(content: string): Span {
  return { start: 0, end: content.length };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
