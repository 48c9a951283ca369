import type { Knowledge } from './knowledge.ts';

/**
 * Whether an Arabic and an English stem are kin: one of the translations of either begins like the other (`Bolivia` ~ `Bolivian`,
 * `ديمقراطي` ~ `ديمقراطية`). Word statistics know each form by itself; kin is enough to say that a word has a counterpart.
 */
export function areKin(arabic: string, english: string, knowledge: Knowledge): boolean {
  const { words } = knowledge;
  if (words === undefined) return false;
  const a = words.arabicWords.ids.get(arabic);
  if (a !== undefined)
    for (let k = words.starts[a]!; k < words.starts[a + 1]!; k += 1)
      if (beginAlike(words.englishWords.stems[words.english[k]!]!, english)) return true;
  const e = words.englishWords.ids.get(english);
  if (e !== undefined) {
    const bare = core(arabic);
    for (let k = knowledge.reverseStarts[e]!; k < knowledge.reverseStarts[e + 1]!; k += 1)
      if (beginAlike(core(words.arabicWords.stems[knowledge.reverse[k]!]!), bare)) return true;
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

function core(stem: string): string {
  let rest = stem;
  for (const prefix of ['وال', 'بال', 'لل', 'ال', 'و', 'ب', 'ل'])
    if (rest.startsWith(prefix) && rest.length - prefix.length >= 4) {
      rest = rest.slice(prefix.length);
      break;
    }
  return rest;
}
