import type { Knowledge } from '../knowledge.ts';
import type { ArabicProfile, EnglishProfile } from '../profiles.ts';
import { coreOf } from '../stems.ts';

/**
 * Whether an Arabic and an English word are related: one of the translations of either begins like the other (`Bolivia`
 * ~ `Bolivian`, `ديمقراطي` ~ `ديمقراطية`). Word statistics know each form by itself; to be related is enough to say
 * that a word has a counterpart.
 */
export function areRelated(arabic: ArabicProfile, english: EnglishProfile, knowledge: Knowledge): boolean {
  const { words } = knowledge;
  if (words === undefined) return false;
  const { known: isKnown, stemId: a } = arabic.type;
  const { englishHeads } = knowledge;
  if (isKnown)
    for (let k = words.starts[a]!; k < words.starts[a + 1]!; k += 1) {
      const e = words.english[k]!;
      if (englishHeads[e] === english.head && beginAlike(words.englishWords.stems[e]!, english.type.stem)) return true;
    }
  const { known, stemId: e } = english.type;
  if (!known) return false;
  const { arabicHead, reverse, reverseStarts } = knowledge;
  for (let k = reverseStarts[e]!; k < reverseStarts[e + 1]!; k += 1) {
    const other = reverse[k]!;
    if (arabicHead(other) !== arabic.head) continue;
    if (beginAlike(coreOf(words.arabicWords.stems[other]!), coreOf(arabic.type.stem))) return true;
  }
  return false;
}

/** Four letters in common, and most of the shorter word. */
function beginAlike(a: string, b: string): boolean {
  const size = Math.min(a.length, b.length);
  if (size < 4) return a === b;
  const least = Math.max(4, Math.ceil(size * 0.75));
  for (let i = 0; i < least; i += 1) if (a.charCodeAt(i) !== b.charCodeAt(i)) return false;
  return true;
}
