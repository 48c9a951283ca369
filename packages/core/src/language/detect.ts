import { type Direction, majorityDirection } from '../text/index.ts';
import { arabicScriptLanguage } from './arabic-script.ts';
import { englishOdds } from './english.ts';
import { sampleOf } from './sample.ts';
import { countScripts } from './scripts.ts';
import { verdict } from './verdict.ts';

export interface DetectedLanguage {
  /** BCP 47: `ar`, `en`, `fa`, `ur`, …; `und` where its script has several languages, or when unsure. */
  readonly language: string;
  /** Between 0 and 1; with `und` how sure it is that the text is neither Arabic nor English, 0 when it may be. */
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

/**
 * Returns the language of a text as far as it decides whether that is Arabic, English or neither, and its direction:
 * `ar`, `en`, the neighbours of Arabic in its script, the language of a script that has one only; `und` with a reason
 * otherwise. `identifyLanguage` names the rest. Never throws. Reads a sample of long texts.
 */
export function detectLanguage(text: string): DetectedLanguage {
  const sample = sampleOf(text);
  const direction = majorityDirection(sample);
  const unknown = (confidence: number, reason: string) => ({ language: 'und', confidence, direction, reason });
  const [most, next] = countScripts(sample);
  if (most === undefined) return unknown(0, 'The text has no letters.');
  const letters = most.letters;
  const share = letters / (letters + (next?.letters ?? 0));
  if (most.language !== undefined) return { language: most.language, confidence: share, direction };
  if (letters < FEWEST_LETTERS) return unknown(0, `The text has only ${letters} letters.`);
  if (most.script !== 'Arabic' && most.script !== 'Latin')
    return unknown(share, 'The letters are neither Arabic nor Latin.');
  const found =
    most.script === 'Arabic' ? arabicScriptLanguage(sample) : verdict(['en', 'und'], [englishOdds(sample), 0]);
  if (found.confidence < SURE && EXPECTED.has(found.language) !== EXPECTED.has(found.next))
    return unknown(
      0,
      `It may be ${named(found.language)} or ${named(found.next)}: ${letters} letters are too few to tell.`,
    );
  if (found.language === 'und')
    return unknown(found.confidence * share, 'The letters are Latin and the words not English.');
  return { language: found.language, confidence: found.confidence * share, direction };
}

function named(language: string): string {
  return language === 'und' ? 'another language' : `'${language}'`;
}
