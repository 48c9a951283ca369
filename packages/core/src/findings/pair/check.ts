import type { Lexicon } from '../../lexicon/index.ts';
import type { NameMention, ValueMatch, ValueMention } from '../../mentions/index.ts';
import type { Span } from '../../text/index.ts';
import type { FindingCode, Severity } from '../schema.ts';
import { knowledgeOf } from './knowledge.ts';
import { clauseFindings, denialFinding, nameFinding, quotationFinding, round } from './tell.ts';
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

const UNRELATED = 0.5;

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
  return [
    ...values.findings,
    ...[
      nameFinding(view, knowledge, checks.context?.names),
      denialFinding(view, arabic.values, english.values, doubt),
      quotationFinding(view),
    ].filter((finding) => finding !== undefined),
    ...(checks.translation ? clauseFindings(view, answeredPlaces(source, target, values.match), doubt) : []),
  ];
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
