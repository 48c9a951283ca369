import { arabicSpelling, latinSpelling, soundEvidence } from '../../mentions/index.ts';
import type { Knowledge } from '../knowledge.ts';
import type { ArabicKind, ArabicProfile, EnglishProfile, Nameness, TabledWord } from '../profiles.ts';

/** Returns what an Arabic word tells about its being a name. */
export function kindOf(profile: ArabicProfile, knowledge: Knowledge): ArabicKind {
  return (profile.kind ??= readArabicKind(profile, knowledge));
}

/** Returns what the tables know of an Arabic word, the part of {@link kindOf} that is soon told. */
export function tabledOf(profile: ArabicProfile, knowledge: Knowledge): TabledWord {
  return (profile.tabled ??= lookUp(profile, knowledge));
}

/** Returns how an English word is put into Arabic. */
export function namenessOf(profile: EnglishProfile, knowledge: Knowledge): Nameness {
  return (profile.nameness ??= readEnglishNameness(profile, knowledge));
}

/** Longer words are words written together: their letters say nothing. */
const LONGEST = 11;
const ALIKE = 0;

function lookUp({ form }: ArabicProfile, { common, names, peoples, places }: Knowledge): TabledWord {
  const bare = form.replace(/^[وف]?[بلك]?(?:ال)?/, '');
  const single = form.replace(/^[وفبلك]/, '');
  return {
    common: common.has(form) || common.has(bare) || common.has(`ال${bare}`),
    isName: names.has(form) || names.has(bare),
    isPeople: [form, bare, bare.replace(/(?:[هة]|ون|ين)$/, '')].some((one) => peoples.has(one)),
    inTables: places.has(form) || places.has(single),
  };
}

function readArabicKind(profile: ArabicProfile, knowledge: Knowledge): ArabicKind {
  const { text, form, type, spelling } = profile;
  const { words, englishSpellings } = knowledge;
  let [spelt, translated] = [0, 0];
  if (words !== undefined && type.known)
    for (let k = words.starts[type.stemId]!; k < words.starts[type.stemId + 1]!; k += 1) {
      const e = words.english[k]!;
      const other = (englishSpellings[e] ??= latinSpelling(words.englishWords.stems[e]!));
      if (soundEvidence(spelling, other, ALIKE) > ALIKE) spelt += words.forward[k]!;
      else translated = Math.max(translated, words.forward[k]!);
    }
  const kind = {
    ...tabledOf(profile, knowledge),
    spelt: Math.min(1, spelt),
    translated,
    foreign: text.length > LONGEST ? 0 : knowledge.foreignness(form),
  };
  return { ...kind, named: namedness(kind) };
}

/**
 * A name of the tables, a word that is put into English by its sound, or one with the letters of a name that is no
 * everyday word.
 */
function namedness({
  isPeople,
  inTables,
  common,
  foreign,
  translated,
  spelt,
  isName,
}: Omit<ArabicKind, 'named'>): number {
  if (isPeople) return 0.4;
  if (inTables) return 1;
  const letters = common ? foreign * 0.3 : foreign * (1 - 0.3 * translated);
  return Math.max(letters, spelt * (common ? 0.5 : 1), isName && !common ? 0.75 : 0);
}

function readEnglishNameness({ type, spelling }: EnglishProfile, knowledge: Knowledge): Nameness {
  const { words, reverse, reverseStarts, reverseBackward, arabicSpellings } = knowledge;
  let [spelt, translated] = [0, 0];
  if (words !== undefined && type.known)
    for (let k = reverseStarts[type.stemId]!; k < reverseStarts[type.stemId + 1]!; k += 1) {
      const a = reverse[k]!;
      const other = (arabicSpellings[a] ??= arabicSpelling(words.arabicWords.stems[a]!));
      if (soundEvidence(other, spelling, ALIKE) > ALIKE) spelt += reverseBackward[k]!;
      else translated = Math.max(translated, reverseBackward[k]!);
    }
  return { spelt: Math.min(1, spelt), translated };
}
