/** Arabic letters in a row that are words written together: nothing can be said about such text. */
const GLUED = 17;
const RUN = new RegExp(`[\\u0600-\\u06ff]{${GLUED}}`);

/**
 * Whether an Arabic word is several words written together; Latin letters and digits stand between words of their own.
 */
export function isGlued(word: string): boolean {
  return word.length >= GLUED && RUN.test(word);
}
