import type { SideView } from './view.ts';

/** Arabic letters in a row that are words written together: nothing can be said about such text. */
const GLUED = 17;
const RUN = new RegExp(`[\\u0600-\\u06ff]{${GLUED}}`);

/**
 * Whether an Arabic word is several words written together; Latin letters and digits stand between words of their own.
 */
export function isGlued(word: string): boolean {
  return word.length >= GLUED && RUN.test(word);
}

/** So many letters of words that stand together are too many for all of them to be told apart. */
const GLUED_TOGETHER = 24;

/** Whether a side has words written together that cannot be told apart, or not surely. */
export function areGlued({ words, profiles }: SideView): boolean {
  let letters = 0;
  return profiles.some(({ text, form }, i) => {
    letters = i > 0 && words[i - 1]!.end === words[i]!.start ? letters + form.length : form.length;
    return letters >= GLUED_TOGETHER || isGlued(text);
  });
}
