import type { Knowledge } from './knowledge.ts';
import type { ArabicNote, EnglishNote } from './notes.ts';

/**
 * How far an Arabic and an English word are translations by way of others, between 0 and 1: the Arabic words for the English one, and how much of
 * their translations the Arabic word shares with them (`superintendent` and `المشرف` by `supervisor`).
 */
export function pivot(arabic: ArabicNote, english: EnglishNote, knowledge: Knowledge): number {
  const { words, reverse, reverseStarts, reverseBackward } = knowledge;
  if (words === undefined || !arabic.type.known || !english.type.known) return 0;
  const [a, e] = [arabic.type.stemId, english.type.stemId];
  let sum = 0;
  for (let k = reverseStarts[e]!; k < reverseStarts[e + 1]!; k += 1) {
    const other = reverse[k]!;
    let shared = 0;
    for (let m = words.starts[other]!; m < words.starts[other + 1]!; m += 1)
      for (let n = words.starts[a]!; n < words.starts[a + 1]!; n += 1)
        if (words.english[m] === words.english[n]) shared += Math.min(words.forward[m]!, words.forward[n]!);
    sum += reverseBackward[k]! * shared;
  }
  return Math.min(1, sum);
}
