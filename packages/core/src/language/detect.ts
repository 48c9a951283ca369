import { franc } from 'franc';
import { type Direction, majorityDirection } from '../text/index.ts';
import { arabicScriptLanguage } from './arabic-script.ts';
import { cyrillicScriptLanguage } from './cyrillic-script.ts';
import { latinScriptLanguage } from './latin-script.ts';
import { sampleOf } from './sample.ts';
import { countScripts } from './scripts.ts';

export interface DetectedLanguage {
  /** BCP 47: `ar`, `en`, `fa`, `ur`, …; `und` when unsure. */
  readonly language: string;
  /** Between 0 and 1. */
  readonly confidence: number;
  readonly direction: Direction | undefined;
  /** Why the language is `und`, in English; absent otherwise. */
  readonly reason?: string;
}

/** Fewer letters than this name no language, unless the script has one only. */
const FEWEST_LETTERS = 3;
/** Below this the best language is a guess. */
const SURE = 0.55;
/** The languages that are aligned; taking another for one of them, or the other way round, is the mistake to avoid. */
const EXPECTED: ReadonlySet<string> = new Set(['ar', 'en']);

/** Returns the language and direction of a text; never throws, `und` with a reason when it is unsure. Reads a sample of long texts. */
export function detectLanguage(text: string): DetectedLanguage {
  const sample = sampleOf(text);
  const direction = majorityDirection(sample);
  const unsure = (reason: string): DetectedLanguage => ({ language: 'und', confidence: 0, direction, reason });
  const [most, next] = countScripts(sample);
  if (most === undefined) return unsure('The text has no letters.');
  const letters = most.letters;
  const share = letters / (letters + (next?.letters ?? 0));
  if (most.language !== undefined) return { language: most.language, confidence: share, direction };
  if (letters < FEWEST_LETTERS) return unsure(`The text has only ${letters} letters.`);
  if (most.script !== 'Arabic' && most.script !== 'Latin') return byTrigrams(sample, direction);
  const found = most.script === 'Arabic' ? arabicScriptLanguage(sample) : latinScriptLanguage(sample);
  if (found.confidence < SURE && EXPECTED.has(found.language) !== EXPECTED.has(found.next))
    return unsure(`It may be '${found.language}' or '${found.next}': ${letters} letters are too few to tell.`);
  return { language: found.language, confidence: found.confidence * share, direction };
}

/** Other scripts matter only in so far as they are not Arabic or Latin: letters of Cyrillic, and all of franc. */
function byTrigrams(sample: string, direction: Direction | undefined): DetectedLanguage {
  const byLetters = cyrillicScriptLanguage(sample);
  if (byLetters !== undefined) return { language: byLetters, confidence: 0.9, direction };
  const code = franc(sample);
  const language = code === 'und' ? 'und' : (CODES[code] ?? code);
  if (language === 'und')
    return {
      language,
      confidence: 0,
      direction,
      reason: 'The text is too short to tell languages of its script apart.',
    };
  return { language, confidence: sample.length < 60 ? 0.6 : 0.9, direction };
}

/** BCP 47 codes of languages that ISO 639-3 names with three letters. */
const CODES: Readonly<Record<string, string>> = {
  rus: 'ru',
  ukr: 'uk',
  bul: 'bg',
  srp: 'sr',
  mkd: 'mk',
  bel: 'be',
  kaz: 'kk',
  kir: 'ky',
  tgk: 'tg',
  uzn: 'uz',
  hin: 'hi',
  mar: 'mr',
  nep: 'ne',
  ben: 'bn',
  amh: 'am',
  tir: 'ti',
  khk: 'mn',
  tat: 'tt',
  bos: 'bs',
};
