import { type Direction, firstStrong } from '../text/index.ts';

export interface DetectedLanguage {
  /** BCP 47: `ar`, `en`, `fa`, `ur`, …; `und` when unsure. */
  readonly language: string;
  /** Between 0 and 1. */
  readonly confidence: number;
  readonly direction: Direction | undefined;
  /** Why the language is `und`, in English; absent otherwise. */
  readonly reason?: string;
}

/** Returns the language and direction of a text; never throws, `und` with a reason when it is unsure. */
export function detectLanguage(text: string): DetectedLanguage {
  const arabic = text.match(/[\u0600-\u06ff]/g)?.length ?? 0;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  const direction = firstStrong(text);
  if (arabic + latin === 0) return { language: 'und', confidence: 0, direction, reason: 'The text has no letters.' };
  return { language: arabic > latin ? 'ar' : 'en', confidence: 0.5, direction };
}
