import { cyrillicScriptLanguage } from './cyrillic-script.ts';
import { type DetectedLanguage, detectLanguage } from './detect.ts';
import { sampleOf } from './sample.ts';
import { countScripts } from './scripts.ts';

/** The 28 languages in the Latin script that are told apart, by ISO 639-3: with more they would be confused. */
const LATIN =
  'fra spa por ita deu nld swe dan nob fin pol ces ron hun tur azj ind swh som hau als hrv vie tgl cat lit lvs ekk slk';
/** franc's guess at a text of fewer units is often wrong. */
const SHORT = 60;

/**
 * Returns the language of a text as `detectLanguage` does and names it too where that decides only that it is neither
 * Arabic nor English: by letters of the Cyrillic script, else by the trigrams of `franc`, which is loaded for it. `und`
 * with a reason when it is unsure.
 */
export async function identifyLanguage(text: string): Promise<DetectedLanguage> {
  const found = detectLanguage(text);
  if (found.language !== 'und' || found.confidence === 0) return found;
  const { direction } = found;
  const sample = sampleOf(text);
  const [most] = countScripts(sample);
  const byLetters = most?.script === 'Cyrillic' ? cyrillicScriptLanguage(sample) : undefined;
  if (byLetters !== undefined) return { language: byLetters, confidence: 0.9, direction };
  const { guessByTrigrams } = await import('./trigrams.ts');
  const code = guessByTrigrams(sample, most?.script === 'Latin' ? { only: LATIN.split(' ') } : {});
  if (code === 'und') {
    const reason = 'The text is too short to tell languages of its script apart.';
    return { language: 'und', confidence: 0, direction, reason };
  }
  // CLDR knows the BCP 47 code of what ISO 639-3 names with three letters.
  return { language: Intl.getCanonicalLocales(code)[0]!, confidence: sample.length < SHORT ? 0.6 : 0.9, direction };
}
