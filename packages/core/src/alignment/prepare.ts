import type { Lexicon } from '../lexicon/index.ts';
import { once } from '../memo/index.ts';
import { type AlignedPair, byRole, type Direction, pairOf, placedByRole } from '../pairs/index.ts';
import type { Role } from '../sentences/index.ts';
import { leastOfLines } from './choose.ts';
import { type ComparableSearch, prepareComparable } from './comparable/index.ts';
import { linkConfidence } from './confidence.ts';
import { type BeadEnds, readConstraints } from './constraints.ts';
import { withMeaning } from './model/meaning.ts';
import { readPair, type TextPair } from './model/pair.ts';
import { type Lines, roleAlone } from './model/read-sides.ts';
import { alignRetold, isExchanged, isQuoting, isRetold, mayBeRetold } from './retold.ts';
import { type DescribedBead, describeLinks, type Search, searchPair } from './search.ts';
import { contradicts, stillStanding } from './standing.ts';
import type { AlignableLine, AlignableText, Alignment, AlignOptions, Bead } from './types.ts';

/** Aligns a pair of texts under what a person has decided of their links. */
export type PreparedPair = (options?: Omit<AlignOptions, 'order'>) => Alignment;

/**
 * Returns what aligns two texts as often as somebody decides something about their links. The texts are read and
 * searched once, at the first call; the order, and how these texts translate, is taken from that search, whatever is
 * decided later. A call gives the same whatever was asked before, and to confirm what was proposed changes nothing
 * else.
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

/**
 * What two texts are to each other before anything is decided, and what aligns them again; `own` are the confirmed
 * links that were not proposed.
 */
interface First {
  readonly alignment: Alignment;
  readonly again: (options: AlignOptions, own: readonly BeadEnds[]) => Alignment;
}

function searchFirst(source: AlignableText, target: AlignableText, lexicon: Lexicon, options: AlignOptions): First {
  const texts = pairOf(source, target);
  const { pair, search, first, beadsOf, isRetold } = searchSuited(texts, lexicon, options);
  const comparable = once(() => prepareReports(source, target, lexicon));
  if (search.kind === 'comparable') return { alignment: comparable()({}), again: (asked) => comparable()(asked) };
  if (isRetold) {
    const isShared = isExchanged(first, search.fitted.nullShare);
    const unrefined = beadsOf({ ...search, beads: search.unrefined });
    return {
      alignment: alignRetold(comparable(), {}, first, unrefined, isShared),
      again: (asked, own) => {
        // A person's link may cross what is in order; it says nothing of the sentences around it.
        const constraints = readConstraints({ ...asked, confirmed: [] }, [], pair, texts);
        const beads = constraints === undefined ? first : beadsOf(search.again(constraints, asked));
        const stands = (bead: Bead) => !own.some((link) => contradicts(link, bead));
        return alignRetold(comparable(), asked, beads.filter(stands), unrefined.filter(stands), isShared);
      },
    };
  }
  return {
    alignment: finish(first, [], search),
    again: (asked, own) => {
      const constraints = readConstraints(asked, own, pair, texts);
      const found = constraints === undefined ? search : search.again(constraints, asked);
      const { beads, ...rest } = finish(beadsOf(found), asked.confirmed ?? [], found);
      const standing = stillStanding(first, { own, rejected: asked.rejected ?? [], found: beads });
      return { ...rest, beads: standing.length === 0 ? beads : [...beads, ...standing].sort(byPlace) };
    },
  };
}

/**
 * Searches all lines of both texts, or the body alone where it says that these are two newsrooms' reports: their
 * headings and furniture have nothing to do with each other.
 */
function searchSuited(texts: AlignedPair<AlignableText>, lexicon: Lexicon, options: AlignOptions) {
  const { onProgress, ...quiet } = options;
  const isAllBody = isBody(texts.arabic, texts.english);
  const isShort = mayBeRetold(texts.arabic.segments.length, texts.english.segments.length);
  // Where the body says so, whatever all lines say, they need not be searched.
  const mayTell = isShort && !isAllBody && options.order === undefined;
  const first = mayTell ? searchLines(texts, lexicon, options, 'body') : undefined;
  if (first?.isRetold) return first;
  const whole = searchLines(texts, lexicon, first === undefined ? options : quiet, 'all');
  const isPlain = !whole.isRetold && whole.search.kind !== 'comparable';
  if (isAllBody || isPlain) return whole;
  return first ?? searchLines(texts, lexicon, quiet, 'body');
}

/** Reads and searches some lines of both texts. */
function searchLines(texts: AlignedPair<AlignableText>, lexicon: Lexicon, options: AlignOptions, lines: Lines) {
  const pair = withMeaning(
    readPair(texts.arabic, texts.english, lexicon, lines),
    [texts.arabic, texts.english],
    lexicon.vectors,
  );
  const search = searchPair(pair, options);
  const beadsOf = makeBeads(pair, texts);
  const first = search.kind === 'comparable' ? [] : beadsOf(search);
  const sizes = byRole(texts, { arabic: pair.arabic.segments.length, english: pair.english.segments.length });
  const fits =
    search.kind === 'monotone'
      ? isRetold(first, search.fitted.nullShare, sizes.source, sizes.target)
      : search.kind === 'blocks' && isQuoting(first, sizes.source, sizes.target);
  return {
    pair,
    search,
    beadsOf,
    first,
    isRetold: fits && options.order === undefined && leastOfLines(pair.arabic, pair.english) === undefined,
  };
}

/**
 * Returns what links the bodies of two reports, and their headings where these answer each other: of those that the
 * search links with so much confidence, readers linked 37 of 39; the headlines of two newsrooms mostly say other
 * things.
 */
function prepareReports(source: AlignableText, target: AlignableText, lexicon: Lexicon): ComparableSearch {
  const bodies = prepareComparable(reading(source, BODY), reading(target, BODY), lexicon);
  if (![source, target].every(({ segments }) => segments.some(isHeading))) return bodies;
  const headed = once(() => prepareComparable(reading(source, HEADED), reading(target, HEADED), lexicon));
  return (options, support) => {
    const found = bodies(options, support);
    const own = new Set(found.beads.map(keyOf));
    const areHeadings = (s: number, t: number) => isHeading(source.segments[s]!) && isHeading(target.segments[t]!);
    const headings = headed()({ ...options, isAsked: areHeadings }).beads.filter(
      (bead) => bead.confidence >= SURE_HEADING && !own.has(keyOf(bead)),
    );
    if (headings.length === 0) return found;
    return { ...found, beads: [...found.beads, ...headings].sort(byPlace) };
  };
}

const SURE_HEADING = 0.8;
const BODY: readonly Role[] = ['body'];
const HEADED: readonly Role[] = ['body', 'heading'];

function isHeading(line: AlignableLine): boolean {
  return roleAlone(line) === 'heading';
}

/** Returns a text whose lines of these roles are read, and no others. */
function reading({ segments, ...text }: AlignableText, roles: readonly Role[]): AlignableText {
  const roleOf = (line: AlignableLine): Role => (roles.includes(roleAlone(line)) ? 'body' : 'boilerplate');
  return { ...text, segments: segments.map((line) => ({ ...line, role: roleOf(line) })) };
}

function isBody(...texts: readonly AlignableText[]): boolean {
  return texts.every(({ segments }) => segments.every((segment) => roleAlone(segment) === 'body'));
}

/** Puts a person's links in the place of the search's own copies. */
function finish(beads: readonly Bead[], confirmed: readonly BeadEnds[], { kind, precise }: Search): Alignment {
  const keys = new Set(confirmed.map(keyOf));
  const all = [
    ...(keys.size === 0 ? beads : beads.filter((bead) => !keys.has(keyOf(bead)))),
    ...confirmed.map((link) => ({ source: [...link.source], target: [...link.target], confidence: 1, evidence: [] })),
  ].sort(byPlace);
  return { beads: all, candidates: [], precise, order: kind === 'monotone' ? 'in-order' : 'out-of-order' };
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

/**
 * Returns what makes the links of a search beads of source and target; a link that is as in the first one of them is
 * the same object.
 */
function makeBeads({ arabic, english }: TextPair, direction: Direction): (found: Search) => Bead[] {
  const made = new WeakMap<DescribedBead, Bead>();
  let first: readonly DescribedBead[] | undefined;
  const make = ({ bead, features, hold, evidence }: DescribedBead): Bead => {
    const sides = byRole(direction, {
      arabic: [...arabic.segments.subarray(bead.i, bead.i + bead.m)],
      english: [...english.segments.subarray(bead.j, bead.j + bead.n)],
    });
    return {
      ...sides,
      confidence: linkConfidence(features, hold),
      evidence: evidence.map((one) => placedByRole(direction, one)),
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
