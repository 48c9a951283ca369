import type { ComparableOptions, ComparableSearch } from './comparable/index.ts';
import type { Alignment, Bead } from './types.ts';

/**
 * Links below this confidence are weak, and texts in which this share of the links is weak are no plain translation.
 */
const WEAK = 0.7;
const MANY_WEAK = 0.1;
/**
 * Where more of the words than this are rendered freely, weak links are a translator's freedom (literature), not a
 * newsroom's.
 */
const FREE = 0.6;
/**
 * Where so many of the words are rendered freely and both texts leave out so much of the other, these are two newsrooms:
 * literature is as free, but translated whole, and a translation with gaps renders more.
 */
const FREER = 0.55;
const LEFT_OUT = 0.1;
/**
 * Where about half of the words are rendered freely, some links are weak and one text leaves out so much of the other,
 * it is a digest of that.
 */
const DIGEST_FREE = 0.5;
const DIGESTED = 0.3;
/** Reports are short; and too few links tell nothing. */
const LONGEST = 100;
const FEWEST = 4;

/** Says whether texts are short enough for reports. */
export function mayBeRetold(source: number, target: number): boolean {
  return Math.max(source, target) <= LONGEST;
}

/**
 * Says whether texts that hold together in one order are two newsrooms' reports all the same: mostly the same
 * statements, but cut, merged and exchanged in places, or told freely with much left out on either side.
 */
export function isRetold(beads: readonly Bead[], nullShare: number, source: number, target: number): boolean {
  if (!mayBeRetold(source, target)) return false;
  return (
    isExchanged(beads, nullShare) ||
    (nullShare >= FREER && leavesOut(beads, source, target)) ||
    (nullShare >= DIGEST_FREE && isDigest(beads, source, target))
  );
}

/** Says whether so few blocks of translated sentences are all that two short texts share: somebody is quoted in both. */
export function isQuoting(beads: readonly Bead[], source: number, target: number): boolean {
  return mayBeRetold(source, target) && beads.length < FEWEST && leavesOut(beads, source, target);
}

/**
 * Says whether two texts are mostly the same statements, cut, merged and exchanged in places.
 *
 * Some of the links are weak, and one of these is of several to several, which is how a search in order renders what
 * crosses. Translations with gaps have weak links too, but of one to one or to two.
 */
export function isExchanged(beads: readonly Bead[], nullShare: number): boolean {
  if (beads.length < FEWEST || nullShare >= FREE) return false;
  const weak = beads.filter((bead) => isWeak(bead) || isTangle(bead));
  return (
    weak.length >= MANY_WEAK * beads.length && weak.some((bead) => Math.min(bead.source.length, bead.target.length) > 1)
  );
}

/** Whether one text leaves out much of the other, and what it has is not all surely linked. */
function isDigest(beads: readonly Bead[], source: number, target: number): boolean {
  if (beads.length < FEWEST || beads.filter(isWeak).length < MANY_WEAK * beads.length) return false;
  return lacks(beads, 'source', source, DIGESTED) || lacks(beads, 'target', target, DIGESTED);
}

function isWeak({ confidence }: Bead): boolean {
  return confidence < WEAK;
}

/** Whether both texts have sentences without a link, and more than a few. */
function leavesOut(beads: readonly Bead[], source: number, target: number): boolean {
  return lacks(beads, 'source', source, LEFT_OUT) && lacks(beads, 'target', target, LEFT_OUT);
}

/** Whether so large a share of a side's sentences has no link. */
function lacks(beads: readonly Bead[], side: 'source' | 'target', count: number, share: number): boolean {
  return new Set(beads.flatMap((bead) => bead[side])).size <= (1 - share) * count;
}

/**
 * A link of so many sentences, several on either side, has no order inside, however sure it is that they are the same.
 */
const TANGLE = 6;

function isTangle({ source, target }: Bead): boolean {
  return Math.min(source.length, target.length) > 1 && source.length + target.length >= TANGLE;
}

/** Links in order from this confidence on stay as they are: nothing else is looked for at their sentences. */
const STRONG = 0.95;

/**
 * Aligns texts that hold together in one order but are retold: strong links in order stay, the reports search does the
 * rest, with the support of all links in order, `unrefined` ones included. `isShared` says that they are mostly the same
 * statements ({@link isExchanged}).
 */
export function alignRetold(
  search: ComparableSearch,
  options: ComparableOptions,
  beads: readonly Bead[],
  unrefined: readonly Bead[],
  isShared: boolean,
): Alignment {
  const strong = widen(
    beads.filter((bead) => bead.confidence >= STRONG),
    unrefined.filter((bead) => bead.confidence >= STRONG),
  );
  const found = search(
    { ...options, taken: [...(options.taken ?? []), ...strong] },
    supportOf([...unrefined, ...beads], isShared ? SHARED : 1),
  );
  const own = new Set((options.confirmed ?? []).map(keyOf));
  const all = [...found.beads, ...strong.filter((bead) => !own.has(keyOf(bead)))];
  return { ...found, beads: all.sort((a, b) => a.source[0]! - b.source[0]! || a.target[0]! - b.target[0]!) };
}

/**
 * Where a link is sure both before and after rescoring, the unrefined one stands: rescoring leaves out what a report
 * puts into other words.
 */
function widen(strong: readonly Bead[], unrefined: readonly Bead[]): readonly Bead[] {
  return strong.map((bead) => {
    const wider = unrefined.find((other) => holds(other.source, bead.source) && holds(other.target, bead.target));
    const isFree = strong.every((other) => other === bead || wider === undefined || !meet(other, wider));
    return isFree ? (wider ?? bead) : bead;
  });
}

function holds(all: readonly number[], some: readonly number[]): boolean {
  return some.every((one) => all.includes(one));
}

function meet(a: Bead, b: Bead): boolean {
  return a.source.some((one) => b.source.includes(one)) || a.target.some((one) => b.target.includes(one));
}

function keyOf({ source, target }: Pick<Bead, 'source' | 'target'>): string {
  return `${source.join()} ${target.join()}`;
}

/**
 * How much likelier any pair is than in two newsrooms' reports: where most is in order and merely exchanged, most
 * sentences have a counterpart.
 */
const SHARED = 2.25;
/**
 * How much likelier a pair of sentences is when the search in order has surely put both into one link: where the two
 * agree, a quarter of the odds will do.
 */
const SUPPORT = 3.7;

/**
 * Returns how links in order change the confidence of a pair of sentences, as the reports search sees it: its odds are
 * multiplied by `shared`, and where both stand in one link, the more the surer the link is; a link of one to one keeps at
 * least its own confidence. Segment indexes of source and target.
 */
function supportOf(
  beads: readonly Bead[],
  shared: number,
): (source: number, target: number, confidence: number) => number {
  const held = new Map<string, { readonly own: number; readonly odds: number }>();
  for (const bead of beads) {
    const own = bead.source.length + bead.target.length === 2 ? bead.confidence : 0;
    const odds = 1 + (SUPPORT - 1) * bead.confidence;
    for (const s of bead.source)
      for (const t of bead.target) {
        const known = held.get(`${s} ${t}`);
        held.set(`${s} ${t}`, { own: Math.max(own, known?.own ?? 0), odds: Math.max(odds, known?.odds ?? 1) });
      }
  }
  return (source, target, confidence) => {
    const support = held.get(`${source} ${target}`);
    const odds = shared * (support?.odds ?? 1);
    return Math.max(support?.own ?? 0, (odds * confidence) / (1 - confidence + odds * confidence));
  };
}
