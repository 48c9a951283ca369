/** The likeliest language of a list and how sure that is. */
export interface Verdict {
  readonly language: string;
  /** The second likeliest. */
  readonly next: string;
  /** Between 0 and 1. */
  readonly confidence: number;
}

/** Evidence of letters and words that stand side by side is not independent: four nats count as one. */
const DEPENDENCE = 4;

/** Returns the language with the highest score (nats), sure by its distance from the next. */
export function verdict(languages: readonly string[], scores: ArrayLike<number>): Verdict {
  let best = 0;
  for (let i = 1; i < languages.length; i += 1) if (scores[i]! > scores[best]!) best = i;
  let second = best === 0 ? 1 : 0;
  for (let i = 0; i < languages.length; i += 1) if (i !== best && scores[i]! > scores[second]!) second = i;
  const confidence = 1 / (1 + Math.exp(-(scores[best]! - scores[second]!) / DEPENDENCE));
  return { language: languages[best]!, next: languages[second]!, confidence };
}
