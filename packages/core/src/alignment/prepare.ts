import type { Lexicon } from '../lexicon/index.ts';
import { prepareComparable } from './comparable/index.ts';
import { linkConfidence } from './confidence.ts';
import { type BeadEnds, readConstraints } from './constraints.ts';
import { type Pair, readPair } from './model/pair.ts';
import { alignRetold, isRetold } from './retold.ts';
import type { Evidence } from './schema.ts';
import { type DescribedBead, describeLinks, once, type Search, searchPair } from './search.ts';
import { contradicts, stillStanding } from './standing.ts';
import type { AlignableText, Alignment, AlignOptions, Bead } from './types.ts';

/** Aligns a pair of texts under what a person has decided of their links. */
export type PreparedPair = (options?: Omit<AlignOptions, 'order'>) => Alignment;

/**
 * Returns what aligns two texts as often as somebody decides something about their links. The texts are read and searched once, at the first call;
 * the order, and how these texts translate, is taken from that search, whatever is decided later. A call gives the same whatever was asked before,
 * and to confirm what was proposed changes nothing else.
 */
export function preparePair(
  source: AlignableText,
  target: AlignableText,
  lexicon: Lexicon,
  order?: AlignOptions['order'],
): PreparedPair {
  let first: First | undefined;
  let proposed: ReadonlySet<string> = new Set();
  return (options = {}) => {
    const { confirmed = [], rejected = [] } = options;
    const isFree = confirmed.length === 0 && rejected.length === 0;
    const done = first === undefined ? FIRST : 0;
    if (first === undefined) {
      const asked = isFree ? options : within(options, 0, FIRST);
      first = searchFirst(source, target, lexicon, order === undefined ? asked : { ...asked, order });
      proposed = new Set(first.alignment.beads.map(keyOf));
    }
    // Who confirms a proposal says nothing against what a search makes of the others; who makes a link of his own may.
    const own = confirmed.filter((link) => !proposed.has(keyOf(link)));
    const found = isFree ? first.alignment : first.again(within(options, done, 1), own);
    options.onProgress?.(1);
    return found;
  };
}

/** Share of the time that the first search takes where another follows. */
const FIRST = 0.7;

/** What two texts are to each other before anything is decided, and what aligns them again; `own` are the confirmed links that were not proposed. */
interface First {
  readonly alignment: Alignment;
  readonly again: (options: AlignOptions, own: readonly BeadEnds[]) => Alignment;
}

function searchFirst(source: AlignableText, target: AlignableText, lexicon: Lexicon, options: AlignOptions): First {
  const swapped = source.language !== 'ar' && target.language === 'ar';
  const pair = readPair(swapped ? target : source, swapped ? source : target, lexicon);
  const search = searchPair(pair, options);
  const comparable = once(() => prepareComparable(source, target, lexicon));
  if (search.kind === 'comparable') return { alignment: comparable()({}), again: (asked) => comparable()(asked) };
  const beadsOf = makeBeads(pair, swapped);
  const first = beadsOf(search);
  const [rows, columns] = [pair.arabic.segments.length, pair.english.segments.length];
  if (
    search.kind === 'monotone' &&
    options.order === undefined &&
    isRetold(first, search.fitted.nullShare, rows, columns)
  ) {
    const unrefined = beadsOf({ ...search, beads: search.unrefined });
    return {
      alignment: alignRetold(comparable(), {}, first, unrefined),
      again: (asked, own) => {
        // A person's link may cross what is in order; it says nothing of the sentences around it.
        const constraints = readConstraints({ ...asked, confirmed: [] }, [], pair, swapped);
        const beads = constraints === undefined ? first : beadsOf(search.again(constraints, asked));
        const stands = (bead: Bead) => !own.some((link) => contradicts(link, bead));
        return alignRetold(comparable(), asked, beads.filter(stands), unrefined.filter(stands));
      },
    };
  }
  return {
    alignment: finish(first, [], search),
    again: (asked, own) => {
      const constraints = readConstraints(asked, own, pair, swapped);
      const found = constraints === undefined ? search : search.again(constraints, asked);
      const { beads, ...rest } = finish(beadsOf(found), asked.confirmed ?? [], found);
      const standing = stillStanding(first, { own, rejected: asked.rejected ?? [], found: beads });
      return { ...rest, beads: standing.length === 0 ? beads : [...beads, ...standing].sort(byPlace) };
    },
  };
}

/** Puts a person's links in the place of the search's own copies. */
function finish(beads: readonly Bead[], confirmed: readonly BeadEnds[], { kind, precise }: Search): Alignment {
  const keys = new Set(confirmed.map(keyOf));
  const all = [
    ...(keys.size === 0 ? beads : beads.filter((bead) => !keys.has(keyOf(bead)))),
    ...confirmed.map((link) => ({ source: [...link.source], target: [...link.target], confidence: 1, evidence: [] })),
  ].sort(byPlace);
  return { beads: all, precise, order: kind === 'monotone' ? 'in-order' : 'out-of-order' };
}

function byPlace(a: Bead, b: Bead): number {
  return a.source[0]! - b.source[0]! || a.target[0]! - b.target[0]!;
}

function keyOf({ source, target }: Pick<Bead, 'source' | 'target'>): string {
  return `${source.join()} ${target.join()}`;
}

function within({ onProgress, ...options }: AlignOptions, from: number, to: number): AlignOptions {
  if (onProgress === undefined) return options;
  return { ...options, onProgress: (done) => onProgress(from + done * (to - from)) };
}

/** Returns what makes the links of a search beads of source and target; a link that is as in the first one of them is the same object. */
function makeBeads({ arabic, english }: Pair, swapped: boolean): (found: Search) => Bead[] {
  const made = new WeakMap<DescribedBead, Bead>();
  let first: readonly DescribedBead[] | undefined;
  const make = ({ bead, features, hold, evidence }: DescribedBead): Bead => {
    const ar = [...arabic.segments.subarray(bead.i, bead.i + bead.m)];
    const en = [...english.segments.subarray(bead.j, bead.j + bead.n)];
    return {
      source: swapped ? en : ar,
      target: swapped ? ar : en,
      confidence: linkConfidence(features, hold),
      evidence: swapped ? evidence.map(turn) : evidence,
    };
  };
  return (found) => {
    const described = describeLinks(found, first);
    first ??= described;
    return described.map((one) => {
      let bead = made.get(one);
      if (bead === undefined) made.set(one, (bead = make(one)));
      return bead;
    });
  };
}

function turn({ source, target, ...rest }: Evidence): Evidence {
  return {
    ...rest,
    ...(target === undefined ? {} : { source: target }),
    ...(source === undefined ? {} : { target: source }),
  };
}
