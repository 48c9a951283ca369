import { type Lexicon, makeTrees, type WordVectors } from '../lexicon/index.ts';
import { once, remember } from '../memo/index.ts';
import { type AlignedPair, byRole } from '../pairs/index.ts';
import type { Span } from '../text/index.ts';
import { rowsOfArabic, rowsOfEnglish } from '../words/index.ts';
import { wordMissing } from './24-word-missing.ts';
import { wordAdded } from './25-word-added.ts';
import { findingAt, type PairFinding } from './finding.ts';
import { knowledgeOf } from './knowledge.ts';
import { LONE_FEATURES, type LoneTables, LoneWords } from './lone-words.ts';
import type { ArabicProfile, EnglishProfile } from './profiles.ts';
import type { PairView } from './view.ts';
import { areWithin } from './within.ts';

/** Shorter sides are not learnt from. */
export const LEAST_WORDS = 6;
/** Of shorter ones nothing is told: labels and commands are rendered freely. */
const LEAST_TOLD = 10;
/** Log odds from which a word is looked at closely: few words in a hundred without an answer. */
export const GATE = { arabic: 0.5, english: 1.4 } as const;
/** What the trees of the gate hardly let through is not asked of them: a share of the English that is answered, letters. */
const LEAST_SHARE = { arabic: 0.6, english: 0 } as const;
const SHORTEST = { arabic: 5, english: 3 } as const;
/**
 * Log odds from which a word is told: with the fold left out an English one in .3 % of clean pairs, an Arabic one in .5
 * %.
 */
const ODDS = { arabic: 1.7, english: 4.4 } as const;

/**
 * Returns the finding about the word of either side to which nothing answers while all around it is answered: an English
 * one that was put in, an Arabic modifier that was left out. `answered` has the places of the values that both have,
 * `told` those of other findings. Without `lone` and `vectors` in the lexicon there is none.
 */
export function loneFinding(
  view: PairView,
  lexicon: Lexicon,
  answered: AlignedPair<readonly Span[]>,
  told: readonly PairFinding[],
): PairFinding | undefined {
  const models = modelsOf(lexicon);
  if (models === undefined || view.english.words.length < LEAST_TOLD) return undefined;
  let best: LoneWord | undefined;
  for (const language of ['english', 'arabic'] as const) {
    if (view.evidence.englishShare < LEAST_SHARE[language]) continue;
    const role = (language === 'arabic') === view.arabicFirst ? 'source' : 'target';
    const taken = once(() =>
      areWithin(view[language].words, [...answered[language], ...told.flatMap((one) => one[role] ?? [])]),
    );
    const words = new LoneWords(view, language, knowledgeOf(lexicon), models.tables);
    for (const one of loneWords(view, language, words, models))
      if (!taken()[one.at] && one.odds > (best?.odds ?? 0)) best = one;
  }
  if (best === undefined) return undefined;
  const isMissing = (best.language === 'arabic') === view.arabicFirst;
  const confidence = 1 / (1 + Math.exp(-best.odds / 5));
  const places = { arabic: [], english: [], [best.language]: [view[best.language].words[best.at]!] };
  return findingAt(isMissing ? wordMissing : wordAdded, confidence, byRole(view, places));
}

interface LoneWord {
  readonly language: 'arabic' | 'english';
  readonly at: number;
  readonly odds: number;
}

/** The words of a side that are told, as far as they are alone. */
function loneWords(
  view: PairView,
  language: 'arabic' | 'english',
  words: LoneWords,
  { [language]: { gate, odds: oddsOf } }: Models,
): LoneWord[] {
  const x = new Float64Array(LONE_FEATURES);
  return words.candidates().flatMap((at) => {
    const { known, text } = view[language].words[at]!.type;
    if (!known || text.length < SHORTEST[language]) return [];
    words.describeCheaply(at, x);
    if (gate(x) < GATE[language]) return [];
    words.describeDearly(at, x);
    const odds = oddsOf(x);
    return odds < ODDS[language] || words.isOfTerm(at) ? [] : [{ language, at, odds }];
  });
}

type Models = NonNullable<ReturnType<typeof modelsOf>>;

const modelsOf = remember(({ lone, vectors }: Lexicon) => {
  if (lone === undefined || vectors === undefined) return undefined;
  const trees = ({ gate, odds }: (typeof lone)['arabic']) => ({ gate: makeTrees(gate), odds: makeTrees(odds) });
  return { tables: loneTablesOf(vectors, lone.partsOf), arabic: trees(lone.arabic), english: trees(lone.english) };
});

/** Returns what is looked up of words, each once. */
export function loneTablesOf(vectors: WordVectors, partsOf: (lower: string) => number): LoneTables {
  return {
    vectors,
    partsOf: { arabic: remember(partsOfArabic), english: remember(({ lower }: EnglishProfile) => partsOf(lower)) },
    rowsOf: {
      arabic: remember(({ type }: ArabicProfile) => rowsOfArabic(vectors, type.text, type.stem)),
      english: remember(({ type }: EnglishProfile) => rowsOfEnglish(vectors, type.text, type.stem)),
    },
  };
}

/** How an Arabic word is written, as bits: with an article, a feminine ending, that of a relation, that of an adverb. */
function partsOfArabic({ form, text }: ArabicProfile): number {
  const bits = [
    /^(?:[وفبك]?ال|[وف]?لل)/.test(form),
    /(?:ة|ات)$/.test(text),
    /ي(?:ة|[اً]{1,2})?$/.test(text),
    /[اً]$/.test(text),
  ];
  return bits.reduce((sum, bit, i) => sum | (bit ? 1 << i : 0), 0);
}
