import { firstOf } from '../../../text/index.ts';

/** Places of either side of which each answers to each of the other; they ascend. */
export interface Answers {
  /** Those of a lower rank pair first. */
  readonly rank: number;
  readonly source: readonly number[];
  readonly target: readonly number[];
}

/** What both sides of a link have. */
export interface PerSide<T> {
  readonly source: T;
  readonly target: T;
}

/** A side as a list of things, and which of them may still be taken. */
interface Takeable {
  readonly list: readonly unknown[];
  isFree(place: number): boolean;
}

/** A pair of places, and the cost by which it takes its turn. */
export interface Turn {
  readonly cost: number;
  readonly source: number;
  readonly target: number;
}

/**
 * Pairs places best first: by rank, then the nearest to each other (as shares of their sides), then the first; `take`
 * takes a pair of free ones. The same as going through all pairs in that order, but only neighbours are looked at: of
 * places that all answer to each other the two nearest have none of either side between them.
 */
export function pairNearest(
  groups: readonly Answers[],
  sides: PerSide<Takeable>,
  take: (source: number, target: number) => void,
): void {
  if (groups.reduce((sum, { source, target }) => sum + source.length * target.length, 0) <= FEW) {
    pairOneByOne(groups, sides, take);
    return;
  }
  const ranks = new Map<number, Answers[]>();
  for (const group of groups) {
    const same = ranks.get(group.rank);
    if (same === undefined) ranks.set(group.rank, [group]);
    else same.push(group);
  }
  for (const rank of [...ranks.keys()].sort((a, b) => a - b)) {
    const rows = new Rows(sides);
    for (const group of ranks.get(rank)!) rows.add(group);
    const queue = new Queue();
    const offer = (left: number, right: number) => {
      if (left < 0 || right < 0 || rows.isSource(left) === rows.isSource(right)) return;
      const [source, target] = rows.isSource(left) ? [left, right] : [right, left];
      queue.add(turnOf(rank, rows.placeOf(source), rows.placeOf(target), sides));
    };
    rows.eachNeighbours(offer);
    for (let turn = queue.take(); turn !== undefined; turn = queue.take()) {
      const { source, target } = turn;
      if (!sides.source.isFree(source) || !sides.target.isFree(target)) continue;
      take(source, target);
      rows.remove(source, true, offer);
      rows.remove(target, false, offer);
    }
  }
}

/** So few pairs are sorted faster than their neighbours are kept. */
const FEW = 24;

function pairOneByOne(
  groups: readonly Answers[],
  sides: PerSide<Takeable>,
  take: (source: number, target: number) => void,
): void {
  const turns: Turn[] = [];
  for (const { rank, source, target } of groups)
    for (const i of source) for (const k of target) turns.push(turnOf(rank, i, k, sides));
  if (turns.length > 1) turns.sort((a, b) => (isBefore(a, b) ? -1 : 1));
  for (const { source, target } of turns)
    if (sides.source.isFree(source) && sides.target.isFree(target)) take(source, target);
}

/** Returns the first pair of a place with one that answers to it; with `after`, the first behind that. */
export function nextTurn(
  groups: readonly Answers[],
  sides: PerSide<Takeable>,
  side: 'source' | 'target',
  place: number,
  after?: Turn,
): Turn | undefined {
  const facing = side === 'source' ? 'target' : 'source';
  const own = shareOf(place, sides[side]);
  let best: Turn | undefined;
  for (const group of groups) {
    const places = group[facing];
    const turn = (at: number) =>
      side === 'source' ? turnOf(group.rank, place, places[at]!, sides) : turnOf(group.rank, places[at]!, place, sides);
    const isLater = (at: number) => after === undefined || isBefore(after, turn(at));
    // On either side of the place the turns come later the further away they are.
    const middle = firstOf(places.length, (at) => shareOf(places[at]!, sides[facing]) >= own);
    const behind = middle + firstOf(places.length - middle, (steps) => isLater(middle + steps));
    const before = middle - 1 - firstOf(middle, (steps) => isLater(middle - 1 - steps));
    for (const at of [behind, before]) {
      if (at < 0 || at >= places.length) continue;
      const one = turn(at);
      if (best === undefined || isBefore(one, best)) best = one;
    }
  }
  return best;
}

function turnOf(rank: number, source: number, target: number, sides: PerSide<Takeable>): Turn {
  return { cost: rank + Math.abs(shareOf(source, sides.source) - shareOf(target, sides.target)), source, target };
}

/** Which share of its side stands before the middle of a place. */
function shareOf(place: number, { list }: Takeable): number {
  return (place + 0.5) / list.length;
}

/** The free places of groups, in a row a group; a place stands in the rows of all its groups. */
class Rows {
  readonly #sides: PerSide<Takeable>;
  readonly #places: number[] = [];
  readonly #sources: boolean[] = [];
  readonly #before: number[] = [];
  readonly #after: number[] = [];
  /** Where each place stands in the rows. */
  readonly #ofSource = new Map<number, number[]>();
  readonly #ofTarget = new Map<number, number[]>();

  constructor(sides: PerSide<Takeable>) {
    this.#sides = sides;
  }

  add(group: Answers): void {
    const { source: own, target: other } = this.#sides;
    const [source, target] = [group.source.filter((i) => own.isFree(i)), group.target.filter((k) => other.isFree(k))];
    if (source.length === 0 || target.length === 0) return;
    let [i, k] = [0, 0];
    const first = this.#places.length;
    while (i < source.length || k < target.length) {
      const isSource =
        k === target.length || (i < source.length && shareOf(source[i]!, own) <= shareOf(target[k]!, other));
      const place = isSource ? source[i++]! : target[k++]!;
      const at = this.#places.length;
      this.#places.push(place);
      this.#sources.push(isSource);
      this.#before.push(at === first ? -1 : at - 1);
      this.#after.push(at + 1);
      const of = isSource ? this.#ofSource : this.#ofTarget;
      const rows = of.get(place);
      if (rows === undefined) of.set(place, [at]);
      else rows.push(at);
    }
    this.#after[this.#after.length - 1] = -1;
  }

  isSource(at: number): boolean {
    return this.#sources[at]!;
  }

  placeOf(at: number): number {
    return this.#places[at]!;
  }

  eachNeighbours(offer: (left: number, right: number) => void): void {
    for (let at = 0; at < this.#places.length; at += 1) offer(at, this.#after[at]!);
  }

  /** Takes a place out of all its rows and offers those that become neighbours. */
  remove(place: number, isSource: boolean, offer: (left: number, right: number) => void): void {
    for (const at of (isSource ? this.#ofSource : this.#ofTarget).get(place)!) {
      const [before, after] = [this.#before[at]!, this.#after[at]!];
      if (before >= 0) this.#after[before] = after;
      if (after >= 0) this.#before[after] = before;
      offer(before, after);
    }
  }
}

/** Turns of which the first is taken first: a binary heap. */
export class Queue {
  readonly #list: Turn[] = [];

  add(turn: Turn): void {
    const list = this.#list;
    let at = list.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!isBefore(turn, list[above]!)) break;
      list[at] = list[above]!;
      at = above;
    }
    list[at] = turn;
  }

  take(): Turn | undefined {
    const list = this.#list;
    const best = list[0];
    const last = list.pop();
    if (last === undefined || list.length === 0) return best;
    let at = 0;
    for (let below = 1; below < list.length; below = at * 2 + 1) {
      if (below + 1 < list.length && isBefore(list[below + 1]!, list[below]!)) below += 1;
      if (!isBefore(list[below]!, last)) break;
      list[at] = list[below]!;
      at = below;
    }
    list[at] = last;
    return best;
  }
}

function isBefore(a: Turn, b: Turn): boolean {
  return a.cost !== b.cost ? a.cost < b.cost : a.source !== b.source ? a.source < b.source : a.target < b.target;
}
