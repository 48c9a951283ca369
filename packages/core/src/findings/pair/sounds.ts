import { nameSimilarity } from '../../mentions/index.ts';

const KEPT = 1 << 17;
/** By Latin word, then by Arabic word: no key is put together for a look-up. */
const kept = new Map<string, Map<string, number>>();
let size = 0;

/** What no two names have that sound alike. */
const UNLIKE = -8;

/**
 * Returns the evidence (natural logarithm) that an Arabic word as it stands, proclitics and all, sounds like a Latin one; -8 at once where too
 * few of their consonants could stand for each other. Remembers what it has compared.
 */
export function soundsLike(arabic: string, latin: string): number {
  if (haveLittleInCommon(consonants(arabic), consonants(latin))) return UNLIKE;
  let own = kept.get(latin);
  const known = own?.get(arabic);
  if (known !== undefined) return known;
  let best = evidenceOf(nameSimilarity(arabic, latin));
  let rest = arabic;
  for (let cut = 0; cut < 2 && rest.length > 3 && PROCLITICS.includes(rest[0]!); cut += 1) {
    if (cut === 1 && !AFTER_CONJUNCTION.includes(rest[0]!)) break;
    rest = rest.slice(1);
    best = Math.max(best, evidenceOf(nameSimilarity(rest, latin)) - CUT);
  }
  if (arabic.startsWith('لل') && arabic.length > 4)
    best = Math.max(best, evidenceOf(nameSimilarity(arabic.slice(2), latin)) - CUT);
  // The article of `الهوغونوتيون`, after the proclitics that were cut.
  if (rest.startsWith('ال') && rest.length > 5)
    best = Math.max(best, evidenceOf(nameSimilarity(withoutPlural(rest.slice(2), latin), latin)) - CUT);
  if (size >= KEPT) {
    kept.clear();
    own = undefined;
    size = 0;
  }
  if (own === undefined) kept.set(latin, (own = new Map()));
  own.set(arabic, best);
  size += 1;
  return best;
}

/** Peoples and families: `ون` and `ين` answer to the plural of the other language, not to its sounds. */
function withoutPlural(arabic: string, latin: string): string {
  const isPlural = latin.endsWith('s') && arabic.length > 5 && (arabic.endsWith('ون') || arabic.endsWith('ين'));
  return isPlural ? arabic.slice(0, -2) : arabic;
}

const PROCLITICS = 'وفبلك';
const AFTER_CONJUNCTION = 'بلك';
/** Reading a first letter as a proclitic costs a little. */
const CUT = 0.5;

/** The similarity is a logistic function of the evidence; this is its inverse, so that thresholds below are in nats. */
function evidenceOf(similarity: number): number {
  const s = Math.min(1 - 1e-9, Math.max(1e-9, similarity));
  return 0.5 + 2 * (Math.log(s / (1 - s)) - Math.log(4));
}

/** Consonants by the sounds that they may stand for in either script, one bit a group; a letter may be in several. */
const GROUPS = [
  'bpvبپڤف',
  'tdطتدضثذ',
  'jgyجغيقچh',
  'kcqxgكقخغحجh',
  'szxcjسزصشثظذžšçč',
  'rر',
  'lل',
  'mم',
  'nن',
  'fvpwفڤوب',
  'hهحخ',
];
const bits = new Uint16Array(0x700);
GROUPS.forEach((letters, group) => {
  for (const letter of letters) bits[letter.charCodeAt(0)]! |= 1 << group;
});

const masks = new Map<string, number>();

/** The groups of a word's consonants, one bit each. */
export function consonants(word: string): number {
  const known = masks.get(word);
  if (known !== undefined) return known;
  let mask = 0;
  for (let i = 0; i < word.length; i += 1) {
    const unit = word.charCodeAt(i) | (word.charCodeAt(i) < 0x5b && word.charCodeAt(i) > 0x40 ? 0x20 : 0);
    mask |= unit < bits.length ? bits[unit]! : 0;
  }
  if (masks.size >= KEPT) masks.clear();
  masks.set(word, mask);
  return mask;
}

/** Names that sound alike share at least three fifths of the groups of the one that has fewer, whatever proclitics add. */
export function haveLittleInCommon(a: number, b: number): boolean {
  return count(a & b) * 5 < Math.min(count(a), count(b)) * 3;
}

function count(mask: number): number {
  let rest = mask - ((mask >> 1) & 0x5555);
  rest = (rest & 0x3333) + ((rest >> 2) & 0x3333);
  rest = (rest + (rest >> 4)) & 0x0f0f;
  return (rest + (rest >> 8)) & 0x1f;
}
