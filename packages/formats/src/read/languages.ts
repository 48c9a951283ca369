import type { Pair, PairSide } from '../pairs/index.ts';
import type { ReadOptions } from './reader.ts';

const LETTERS = 20_000;

/** Returns the language of a code as files have it, in lower case, without region or script: `AR_eg` is `ar`; `und` for what is no code. */
export function primaryLanguage(code: string | undefined): string {
  const language = (code ?? '').trim().toLowerCase().split(/[-_]/, 1)[0]!;
  if (language === 'ara' || language === 'arb') return 'ar';
  if (language === 'eng') return 'en';
  return /^[a-z]{2,8}$/.test(language) ? language : 'und';
}

/**
 * Holds back the first pairs of a file whose languages are not named until they can be told by script, then names them in every pair:
 * the side with Arabic letters is `ar`, the one with Latin letters `en`.
 */
export interface LanguageTeller {
  /** Takes pairs whose sides have the language `und` and returns those that are ready. */
  tell(pairs: Pair[], last: boolean): Pair[];
  /** Lets pairs pass as long as all of a file have their languages, and tells from the first one on that lacks any. */
  tellUnknown(pairs: Pair[], last: boolean): Pair[];
}

export function makeLanguageTeller(options: ReadOptions): LanguageTeller {
  let source = options.sourceLanguage;
  let target = options.targetLanguage;
  let held: Pair[] = [];
  const seen = { source: { arabic: 0, latin: 0 }, target: { arabic: 0, latin: 0 } };
  /** What the caller says counts more than what the file says, and that more than what the letters say. */
  const sideNamed = (side: PairSide | null, forced: string | undefined, told: string): PairSide | null =>
    side === null ? null : { ...side, language: forced ?? (side.language === 'und' ? told : side.language) };
  const named = (pair: Pair): Pair => ({
    ...pair,
    source: sideNamed(pair.source, options.sourceLanguage, source!),
    target: sideNamed(pair.target, options.targetLanguage, target!),
  });
  let lacking = source !== undefined || target !== undefined;
  const teller: LanguageTeller = {
    tellUnknown(pairs, last) {
      lacking ||= pairs.some((pair) => pair.source?.language === 'und' || pair.target?.language === 'und');
      return lacking ? teller.tell(pairs, last) : pairs;
    },
    tell(pairs, last) {
      if (source !== undefined && target !== undefined) return pairs.map(named);
      for (const pair of pairs) {
        for (const side of ['source', 'target'] as const) countLetters(pair[side]?.content ?? '', seen[side]);
        held.push(pair);
      }
      const letters = Math.min(seen.source.arabic + seen.source.latin, seen.target.arabic + seen.target.latin);
      if (!last && letters < LETTERS && held.length < 1000) return [];
      const arabicFirst =
        seen.source.arabic * (seen.target.arabic + seen.target.latin + 1) >=
        seen.target.arabic * (seen.source.arabic + seen.source.latin + 1);
      source ??= target === undefined ? (arabicFirst ? 'ar' : 'en') : other(target);
      target ??= other(source);
      const ready = held.map(named);
      held = [];
      return ready;
    },
  };
  return teller;
}

function other(language: string): string {
  return language === 'ar' ? 'en' : 'ar';
}

function countLetters(text: string, counts: { arabic: number; latin: number }) {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x620 && unit < 0x700) counts.arabic += 1;
    else if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) counts.latin += 1;
  }
}
