import { detectLanguage } from './detect.ts';
import { countScripts } from './scripts.ts';

/** A stretch of fewer letters says little against the language of its text when the script is the same. */
const ENOUGH_LETTERS = 40;
const SURE = 0.9;
/** Spares most sentences of an English text the look at each word. */
const PLAINLY_ENGLISH = /\b(?:the|of|and|was|were|that|with|his|her|they|said|has|have|from)\b/i;
/** So few letters of another script are a name or an abbreviation standing alone. */
const FEWEST_OTHER = 8;

/**
 * Returns the language of a stretch of a text (a sentence, say), given that of the whole: another one only where the
 * script or enough letters show it, such as an English quotation in an Arabic report; `und` for one that is neither.
 */
export function segmentLanguage(content: string, whole: string): string {
  const [most] = countScripts(content);
  if (most === undefined) return whole;
  const sameScript = (SCRIPTS.get(whole) ?? most.script) === most.script;
  if (sameScript && (most.letters < ENOUGH_LETTERS || (whole === 'en' && PLAINLY_ENGLISH.test(content)))) return whole;
  const found = detectLanguage(content);
  if (found.language === whole || found.confidence === 0) return whole;
  if (!sameScript) return most.letters < FEWEST_OTHER ? whole : found.language;
  // That it is not English says nothing against another language of the script.
  return found.confidence >= SURE && (found.language !== 'und' || whole === 'en') ? found.language : whole;
}

const SCRIPTS: ReadonlyMap<string, string> = new Map([
  ['ar', 'Arabic'],
  ['fa', 'Arabic'],
  ['ur', 'Arabic'],
  ['en', 'Latin'],
  ['fr', 'Latin'],
  ['de', 'Latin'],
  ['tr', 'Latin'],
]);
