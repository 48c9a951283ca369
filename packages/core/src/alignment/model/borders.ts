import type { TokenSide } from './side.ts';

/**
 * How a border between two sentences looks: the first ends whole, bare or with a pause, and the second may begin with a
 * small letter.
 */
export const WHOLE = 0;
const BARE = 1;
const PAUSE = 2;
/** Added to BARE and PAUSE where the second sentence begins with a small letter. */
const LOWER = 2;
const LOOKS = 5;

const CLOSING = /[\s"'\p{Pe}\p{Pf}\u200e\u200f]/u;
const OPENING = /[\s"'\p{Ps}\p{Pi}\u200e\u200f]/u;
const ENDS = /[.!?:؟…。]/u;
const STOPS = /[.!?؟…。]/u;
const PAUSES = /[,;،؛\p{Pd}]/u;
const SMALL = /\p{Ll}/u;

/**
 * Says how the border looks between the sentence `[from, end)` and one that begins at `start` (UTF-16 offsets); quotes
 * and brackets do not count.
 */
export function readBorder(content: string, from: number, end: number, start: number): number {
  let last = end - 1;
  while (last >= from && CLOSING.test(content[last]!)) last -= 1;
  if (last < from || ENDS.test(content[last]!)) return WHOLE;
  let first = start;
  while (first < start + MOST && OPENING.test(content[first] ?? '')) first += 1;
  return (PAUSES.test(content[last]!) ? PAUSE : BARE) + (SMALL.test(content[first] ?? '') ? LOWER : 0);
}

/** No sentence begins with more quotes and brackets. */
const MOST = 8;

/**
 * Says what stands between two words of a sentence (UTF-16 offsets, the end of one and the start of the next): 2 for
 * the end of a sentence, 1 for a comma or the like, 0 for neither. White space must follow, as it does not inside of
 * numbers; common words may stand between.
 */
export function readPause(content: string, from: number, to: number): number {
  let found = 0;
  let pending = 0;
  for (let at = from; at < to; at += 1) {
    const code = content.charCodeAt(at);
    if ((code >= SMALL_A && code <= SMALL_Z) || (code >= ALEF && code <= YEH)) {
      pending = 0;
      continue;
    }
    const unit = content[at]!;
    if (code === SPACE || /\s/.test(unit)) {
      found = Math.max(found, pending);
      pending = 0;
    } else if (STOPS.test(unit)) pending = 2;
    else if (unit === ':' || PAUSES.test(unit)) pending = 1;
    else if (!CLOSING.test(unit)) pending = 0;
    if (found === 2) break;
  }
  return found;
}

/** Most of what stands between are letters and spaces, which need no look at their kind. */
const SPACE = 0x20;
const [SMALL_A, SMALL_Z] = [0x61, 0x7a];
const [ALEF, YEH] = [0x621, 0x64a];

/** Shares of the looks in general text; so many imagined borders of a text, and of a neighbourhood, have them. */
const USUAL = [0.955, 0.03, 0.004, 0.005, 0.004];
const USUAL_WEIGHT = 30;
const NEAR_WEIGHT = 6;
/** So many neighbours on either side tell what is usual here: verses end bare, and headlines among sentences do. */
const NEAR = 12;

/**
 * Shares of the looks where a border stands inside a sentence: a line was broken there, or the other text ends its
 * sentence elsewhere.
 */
const INSIDE = [0, 0.4, 0.2, 0.1, 0.3];
/** How often borders within links are such, in links of one to several and of several to several. */
const INSIDE_ONE = 0.04;
const INSIDE_SEVERAL = 0.5;

/** How often, for each border inside a line, one between lines is within a link where a text has as many of both. */
const ACROSS = 0.02;

/**
 * The borders of one text: for each sentence how it ends and how usual that is here, and sums over the borders before
 * each.
 */
interface Borders {
  readonly ends: Uint8Array;
  readonly shares: Float64Array;
  readonly joined: Float64Array;
  readonly inside: Float64Array;
  readonly odd: Float64Array;
  /** What the line ends say about a link that goes across them. */
  readonly across: Float64Array;
}

function readBorders({ borders, lineEnds }: TokenSide): Borders {
  const size = borders.length;
  // Where every sentence is a line, its end says nothing.
  const lineShare = (lineEnds.reduce((sum, one) => sum + one, 0) + 1) / (size + 1);
  const withinLine = -Math.log(ACROSS * lineShare + 1 - lineShare);
  const all = new Float64Array(LOOKS);
  for (const look of borders) all[look]! += 1;
  const usual = USUAL.map((share, look) => (all[look]! + USUAL_WEIGHT * share) / (size + USUAL_WEIGHT));
  const found: Borders = {
    ends: new Uint8Array(size),
    shares: new Float64Array(size),
    joined: new Float64Array(size + 1),
    inside: new Float64Array(size + 1),
    odd: new Float64Array(size + 1),
    across: new Float64Array(size + 1),
  };
  const counts = new Float64Array(LOOKS);
  for (let s = 0; s < Math.min(NEAR, size); s += 1) counts[borders[s]!]! += 1;
  for (let s = 0; s < size; s += 1) {
    if (s + NEAR < size) counts[borders[s + NEAR]!]! += 1;
    if (s > NEAR) counts[borders[s - NEAR - 1]!]! -= 1;
    const near = Math.min(size, s + NEAR + 1) - Math.max(0, s - NEAR) - 1;
    const look = borders[s]!;
    const share = (other: number): number =>
      (counts[other]! - (other === look ? 1 : 0) + NEAR_WEIGHT * usual[other]!) / (near + NEAR_WEIGHT);
    const ratio = INSIDE[look]! / share(look);
    const end = look > LOWER ? look - LOWER : look;
    found.ends[s] = end;
    found.shares[s] = end === WHOLE ? share(WHOLE) : share(end) + share(end + LOWER);
    found.joined[s + 1] = found.joined[s]! + Math.log(1 - INSIDE_ONE + INSIDE_ONE * ratio);
    found.inside[s + 1] = found.inside[s]! + ratio;
    found.odd[s + 1] = found.odd[s]! + (end === WHOLE ? 0 : 1);
    found.across[s + 1] = found.across[s]! + withinLine + (lineEnds[s] === 1 ? Math.log(ACROSS) : 0);
  }
  return found;
}

/**
 * How often a sentence ends as its counterpart does because that one does (both are headlines, both items of a list),
 * before anything is known.
 */
export const COPIED = 0.6;

/**
 * What the ends of sentences say about links: a sentence that ends without a full stop where others have one answers to
 * such a one, or is no whole sentence and belongs to what follows. All that counts is what differs from the
 * neighbourhood.
 */
export class BorderScore {
  readonly #arabic: Borders;
  readonly #english: Borders;
  /** What it says when a sentence ends as its counterpart does, for each sentence, and when it does not. */
  readonly #arabicSame: Float64Array;
  readonly #englishSame: Float64Array;
  readonly #other: number;

  constructor(arabic: TokenSide, english: TokenSide, copied: number) {
    this.#arabic = readBorders(arabic);
    this.#english = readBorders(english);
    const same = (share: number): number => Math.log(1 - copied + copied / share);
    this.#arabicSame = this.#arabic.shares.map(same);
    this.#englishSame = this.#english.shares.map(same);
    this.#other = Math.log(1 - copied);
  }

  /**
   * Logarithm of the likelihood ratio: the borders inside and at the end of this link against any borders of these
   * texts.
   */
  score(i: number, m: number, j: number, n: number): number {
    const arabic = this.#arabic;
    const english = this.#english;
    const x = i + m - 1;
    const y = j + n - 1;
    const ends =
      arabic.ends[x] === english.ends[y] ? Math.min(this.#arabicSame[x]!, this.#englishSame[y]!) : this.#other;
    if (m === 1 && n === 1) return ends;
    const across = arabic.across[x]! - arabic.across[i]! + english.across[y]! - english.across[j]!;
    if (m === 1) return ends + across + english.joined[y]! - english.joined[j]!;
    if (n === 1) return ends + across + arabic.joined[x]! - arabic.joined[i]!;
    // Several to several mostly means that one text ends its sentence elsewhere: its border is odd and the other's is
    // not.
    const oneOdd = arabic.odd[x]! > arabic.odd[i]! !== english.odd[y]! > english.odd[j]!;
    if (!oneOdd) return ends + across + NO_ODD;
    const inside = arabic.inside[x]! - arabic.inside[i]! + english.inside[y]! - english.inside[j]!;
    return ends + across + Math.log(1 - INSIDE_SEVERAL + (INSIDE_SEVERAL * inside) / (m + n - 2));
  }
}

const NO_ODD = Math.log(1 - INSIDE_SEVERAL);

const STEPS = [0.01, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** So many imagined odd ends stand for what to expect. */
const COPIED_WEIGHT = 5;

/**
 * Returns the share of ends that are as they are because the counterpart's are, that makes the links likeliest; texts
 * may differ in their punctuation.
 */
export function fitCopied(
  arabic: TokenSide,
  english: TokenSide,
  links: ReadonlyArray<{ readonly i: number; readonly m: number; readonly j: number; readonly n: number }>,
): number {
  const a = readBorders(arabic);
  const e = readBorders(english);
  const sums = STEPS.map((step) => COPIED_WEIGHT * (COPIED * Math.log(step) + (1 - COPIED) * Math.log(1 - step)));
  for (const { i, m, j, n } of links) {
    const x = i + m - 1;
    const y = j + n - 1;
    const same = a.ends[x] === e.ends[y] ? 1 / Math.max(a.shares[x]!, e.shares[y]!) : 0;
    for (let s = 0; s < STEPS.length; s += 1) sums[s]! += Math.log(1 - STEPS[s]! + STEPS[s]! * same);
  }
  return STEPS[sums.reduce((best, sum, s) => (sum > sums[best]! ? s : best), 0)]!;
}
