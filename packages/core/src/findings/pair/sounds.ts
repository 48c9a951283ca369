import { nameSimilarity } from '../../mentions/index.ts';

const KEPT = 1 << 16;
const kept = new Map<string, number>();

/**
 * Returns the evidence (natural logarithm) that an Arabic word as it stands, proclitics and all, sounds like a Latin one. Remembers what it
 * has compared.
 */
export function soundsLike(arabic: string, latin: string): number {
  const key = `${arabic} ${latin}`;
  const known = kept.get(key);
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
  if (kept.size >= KEPT) kept.clear();
  kept.set(key, best);
  return best;
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
