import { count, type Log } from '../log.ts';
import { LANGUAGE_PROPERTY, type Pair, type PairSide } from '../pairs/index.ts';
import { countLetters, mostLetters } from './letters.ts';

/** Languages that are written with Arabic letters wherever they are. */
const ARABIC_LETTERS: ReadonlySet<string> = new Set(['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd']);
/** Languages of which nothing can be said. */
const EITHER: ReadonlySet<string> = new Set(['und', 'ku', 'az', 'kk', 'ks', 'ms', 'pa', 'tt', 'uz']);

/** So much of a side is looked at, in UTF-16 units. */
const LOOKED_AT = 200;
/** A name of a language is written in its own letters everywhere; a sentence is not. */
const LEAST_LETTERS = 12;

/** Above 0 where the source has Arabic letters and the target others, below 0 the other way round, else 0. */
export function facing({ source, target }: Pair): number {
  const [left, right] = [scriptOf(source), scriptOf(target)];
  if (left === right) return 0;
  return (source === null || left !== 0) && (target === null || right !== 0) ? left - right : 0;
}

/** 1 for Arabic letters, -1 for others, 0 where neither are more. */
function scriptOf(side: PairSide | null): number {
  return side === null ? 0 : mostLetters(side.content, LOOKED_AT);
}

/** As {@link facing} by what the languages of the sides are written with; 0 where that does not tell them apart. */
export function facingOfLanguages(source: string | undefined, target: string | undefined): number {
  const [left, right] = [lettersOf(source), lettersOf(target)];
  return left === 0 || right === 0 || left === right ? 0 : left;
}

function lettersOf(language: string | undefined): number {
  if (language === undefined || EITHER.has(language)) return 0;
  return ARABIC_LETTERS.has(language) ? 1 : -1;
}

/**
 * Exchanges the languages of a pair whose words stand the other way round than its languages say (`languages-exchanged`,
 * unless the file said nothing), so that whoever writes it turns it; counts a sentence in Arabic letters under a
 * language without them that cannot be set right (`language-contradicted`).
 */
export function faceWords(pair: Pair, languages: readonly [string, string], isSaid: boolean, log: Log): Pair {
  const said = facingOfLanguages(...languages);
  if (said === 0) return pair;
  const seen = facing(pair);
  if (seen * said < 0) {
    if (isSaid) count(log.cleaned, 'languages-exchanged');
    const [source, target] = languages;
    return {
      ...pair,
      source: pair.source && named(pair.source, target, pair.target),
      target: pair.target && named(pair.target, source, pair.source),
    };
  }
  const foreign = said > 0 ? pair.target : pair.source;
  if (seen === 0 && foreign !== null && isArabic(foreign.content)) count(log.cleaned, 'language-contradicted');
  return pair;
}

function isArabic(content: string): boolean {
  const { arabic, other } = countLetters(content.slice(0, LOOKED_AT));
  return arabic > other && arabic >= LEAST_LETTERS;
}

/** A side with the language, and its region, that the other was said to have. */
function named(side: PairSide, language: string, other: PairSide | null): PairSide {
  const { properties, ...rest } = side;
  const { [LANGUAGE_PROPERTY]: _, ...own } = properties ?? {};
  const region = other?.properties?.[LANGUAGE_PROPERTY];
  const kept = region === undefined ? own : { [LANGUAGE_PROPERTY]: region, ...own };
  return { ...rest, language, ...(Object.keys(kept).length === 0 ? {} : { properties: kept }) };
}
