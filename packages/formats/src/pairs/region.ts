/** The name that a side's property has for its language with region or script. */
export const LANGUAGE_PROPERTY = 'xml:lang';
/** The name that a pair's property has for the side that is its source, where the file says another for most. */
export const SOURCE_PROPERTY = 'srclang';

/**
 * Returns the code to write for a language: that with its region, such as `{ ar: 'ar-EG' }` has it, or the bare one.
 */
export function regionOf(language: string, regions: Readonly<Record<string, string>> = {}): string {
  return Object.hasOwn(regions, language) ? regions[language]! : language;
}
