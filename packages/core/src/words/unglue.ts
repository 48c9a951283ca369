import { lightStem } from './arabic.ts';

/** Shorter words are taken as they are: names of this length look like chance joins of short words. */
const LEAST = 12;
const LONGEST_PIECE = 14;
/** What a letter of an unknown word costs against known ones, in nats, and an unknown word as such. */
const LETTER = 2.1;
const UNKNOWN = 9;

/**
 * Splits an Arabic word (in matching form) that is really several written without spaces, as happens where text was
 * copied from a page layout: the likeliest way through known words, when that is likelier than one unknown word.
 * Returns the offsets at which pieces end, or undefined.
 */
export function unglue(form: string, share: (stem: string) => number): number[] | undefined {
  const size = form.length;
  if (size < LEAST || size > 400) return undefined;
  const best = new Float64Array(size + 1).fill(-Infinity);
  const from = new Int32Array(size + 1);
  best[0] = 0;
  for (let end = 1; end <= size; end += 1) {
    for (let start = Math.max(0, end - LONGEST_PIECE); start < end; start += 1) {
      if (best[start] === -Infinity) continue;
      const piece = form.slice(start, end);
      const known = share(lightStem(piece));
      const affixes = piece.length - lightStem(piece).length;
      const score =
        best[start]! +
        (known > 0 && piece.length > 1 ? Math.log(known) - 0.7 * affixes : -UNKNOWN - LETTER * (end - start));
      if (score > best[end]!) {
        best[end] = score;
        from[end] = start;
      }
    }
  }
  if (best[size]! < -UNKNOWN - LETTER * size + 4) return undefined;
  const ends: number[] = [];
  for (let end = size; end > 0; end = from[end]!) ends.push(end);
  return ends.length > 1 ? ends.reverse() : undefined;
}
