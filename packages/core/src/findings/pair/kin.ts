import type { WordLexicon } from '../../lexicon/index.ts';
import type { Knowledge } from './knowledge.ts';

/**
 * Whether an Arabic and an English stem are kin: one of the translations of either begins like the other (`Bolivia` ~ `Bolivian`,
 * `ديمقراطي` ~ `ديمقراطية`). Word statistics know each form by itself; kin is enough to say that a word has a counterpart.
 */
export function areKin(arabic: string, english: string, knowledge: Knowledge): boolean {
  const { words } = knowledge;
  if (words === undefined) return false;
  const a = words.arabicWords.ids.get(arabic);
  const e = words.englishWords.ids.get(english);
  if (a === undefined && e === undefined) return false;
  const { english: byArabic, arabic: byEnglish } = headsOf(knowledge);
  if (a !== undefined) {
    const heads = (byArabic[a] ??= englishHeads(a, words));
    if (heads.has(headOf(english)))
      for (let k = words.starts[a]!; k < words.starts[a + 1]!; k += 1)
        if (beginAlike(words.englishWords.stems[words.english[k]!]!, english)) return true;
  }
  if (e !== undefined) {
    const bare = coreOf(arabic, knowledge);
    const heads = (byEnglish[e] ??= arabicHeads(e, knowledge));
    if (heads.has(headOf(bare)))
      for (let k = knowledge.reverseStarts[e]!; k < knowledge.reverseStarts[e + 1]!; k += 1)
        if (beginAlike(core(words.arabicWords.stems[knowledge.reverse[k]!]!), bare)) return true;
  }
  return false;
}

/** First letters of the translations of each stem, filled when they are first asked for: what has none of them in common is no kin. */
interface Heads {
  readonly english: (ReadonlySet<string> | undefined)[];
  readonly arabic: (ReadonlySet<string> | undefined)[];
  readonly cores: Map<string, string>;
}
const kept = new WeakMap<Knowledge, Heads>();
const KEPT = 1 << 16;

function headsOf(knowledge: Knowledge): Heads {
  let heads = kept.get(knowledge);
  if (heads === undefined) kept.set(knowledge, (heads = { english: [], arabic: [], cores: new Map() }));
  return heads;
}

function englishHeads(a: number, words: WordLexicon): Set<string> {
  const heads = new Set<string>();
  for (let k = words.starts[a]!; k < words.starts[a + 1]!; k += 1)
    heads.add(headOf(words.englishWords.stems[words.english[k]!]!));
  return heads;
}

function arabicHeads(e: number, { words, reverse, reverseStarts }: Knowledge): Set<string> {
  const heads = new Set<string>();
  for (let k = reverseStarts[e]!; k < reverseStarts[e + 1]!; k += 1)
    heads.add(headOf(core(words!.arabicWords.stems[reverse[k]!]!)));
  return heads;
}

function headOf(stem: string): string {
  return stem.length <= 4 ? stem : stem.slice(0, 4);
}

function coreOf(stem: string, knowledge: Knowledge): string {
  const { cores } = headsOf(knowledge);
  let bare = cores.get(stem);
  if (bare === undefined) {
    if (cores.size >= KEPT) cores.clear();
    cores.set(stem, (bare = core(stem)));
  }
  return bare;
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
