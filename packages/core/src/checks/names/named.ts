import type { WordLexicon } from '../../lexicon/index.ts';
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

/**
 * Whether an Arabic word is at least so likely a name. Most words are soon told to be none, before all their
 * translations were listened to as {@link kindOf} does.
 */
export function isNamed(profile: ArabicProfile, knowledge: Knowledge, least: number): boolean {
  if (profile.kind === undefined) {
    if (profile.unnamed <= least) return false;
    if (!mayBeNamed(profile, knowledge, least)) {
      profile.unnamed = least;
      return false;
    }
  }
  return kindOf(profile, knowledge).named >= least;
}

/** Whether {@link namedness} may come to so much, by the share of the translations that may still sound like the word. */
function mayBeNamed(profile: ArabicProfile, knowledge: Knowledge, least: number): boolean {
  const { common, inTables, isName, isPeople } = tabledOf(profile, knowledge);
  if (isPeople || inTables || isName || foreignOf(profile, knowledge) * (common ? 0.3 : 1) >= least) return true;
  const { words } = knowledge;
  const { known, stemId } = profile.type;
  if (words === undefined || !known) return false;
  // Sums of shares round otherwise in another order.
  const needed = least / (common ? 0.5 : 1) - 1e-6;
  const end = words.starts[stemId + 1]!;
  let left = 0;
  for (let k = words.starts[stemId]!; k < end; k += 1) left += words.forward[k]!;
  for (let k = words.starts[stemId]!; k < end && left >= needed; k += 1)
    if (!soundsLike(profile, words, k, knowledge)) left -= words.forward[k]!;
  return left >= needed;
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
  const { type } = profile;
  const { words } = knowledge;
  let [spelt, translated] = [0, 0];
  if (words !== undefined && type.known)
    for (let k = words.starts[type.stemId]!; k < words.starts[type.stemId + 1]!; k += 1) {
      if (soundsLike(profile, words, k, knowledge)) spelt += words.forward[k]!;
      else translated = Math.max(translated, words.forward[k]!);
    }
  const { common, isName, isPeople, inTables } = tabledOf(profile, knowledge);
  const kind = {
    common,
    isName,
    isPeople,
    inTables,
    spelt: Math.min(1, spelt),
    translated,
    foreign: foreignOf(profile, knowledge),
    named: 0,
  };
  kind.named = namedness(kind);
  return kind;
}

/** Whether the translation of an entry of the word lexicon sounds like an Arabic word. */
function soundsLike(
  { spelling }: ArabicProfile,
  words: WordLexicon,
  k: number,
  { englishSpellings }: Knowledge,
): boolean {
  const e = words.english[k]!;
  const other = (englishSpellings[e] ??= latinSpelling(words.englishWords.stems[e]!));
  return soundEvidence(spelling, other, ALIKE) > ALIKE;
}

function foreignOf({ text, form }: ArabicProfile, knowledge: Knowledge): number {
  return text.length > LONGEST ? 0 : knowledge.foreignness(form);
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
