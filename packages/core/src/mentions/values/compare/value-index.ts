import { firstOf } from '../../../text/index.ts';
import type { ValueMention } from '../../schema.ts';
import { type Stretch, type Traces, tracesOf } from './traces.ts';

/** The values of a list that may not be different from another one, found by what they have in common. */
export class ValueIndex {
  readonly #points = new Map<string, Points>();
  readonly #stretches = new Map<string, Stretches>();
  readonly #filed = new Map<string, number[]>();
  readonly #open = { figures: [] as number[], dates: [] as number[] };
  readonly #among = { figures: [] as number[], dates: [] as number[] };
  /** The last question for which a value was found. */
  readonly #found: Int32Array;
  #question = 0;

  constructor(values: readonly ValueMention[]) {
    this.#found = new Int32Array(values.length);
    for (const [i, value] of values.entries()) this.#add(tracesOf(value), i);
  }

  /** Returns the places of all values that may be equal to or compatible with the given one, each once. */
  find(value: ValueMention): number[] {
    const { points, near, wide, asked, open, among } = tracesOf(value);
    const found: number[] = [];
    this.#question += 1;
    const add = (i: number) => {
      if (this.#found[i] === this.#question) return;
      this.#found[i] = this.#question;
      found.push(i);
    };
    for (const stretch of [...near, ...wide]) this.#points.get(stretch.line)?.within(stretch, add);
    for (const { line, at } of points) this.#stretches.get(line)?.around(at, add);
    for (const key of asked) this.#filed.get(key)?.forEach(add);
    if (open !== undefined) this.#among[open].forEach(add);
    for (const kind of among) this.#open[kind].forEach(add);
    return found;
  }

  #add({ points, wide, filed, open, among }: Traces, i: number): void {
    for (const { line, at } of points) getOrMake(this.#points, line, () => new Points()).add(at, i);
    for (const stretch of wide) getOrMake(this.#stretches, stretch.line, () => new Stretches()).add(stretch, i);
    for (const key of filed) getOrMake(this.#filed, key, () => []).push(i);
    if (open !== undefined) this.#open[open].push(i);
    for (const kind of among) this.#among[kind].push(i);
  }
}

/** Numbers on a line, sorted when they are first asked for. */
class Points {
  readonly #list: { readonly at: number; readonly i: number }[] = [];
  #isSorted = false;

  add(at: number, i: number): void {
    this.#list.push({ at, i });
  }

  within({ from, to }: Stretch, add: (i: number) => void): void {
    if (!this.#isSorted) this.#list.sort((p, q) => p.at - q.at);
    this.#isSorted = true;
    const list = this.#list;
    for (let k = firstOf(list.length, (at) => list[at]!.at >= from); k < list.length && list[k]!.at <= to; k += 1)
      add(list[k]!.i);
  }
}

/** Stretches of a line, sorted by where they begin when they are first asked for. */
class Stretches {
  readonly #list: { readonly from: number; readonly to: number; readonly i: number }[] = [];
  /** The furthest end of all stretches up to each. */
  #ends: number[] | undefined;

  add({ from, to }: Stretch, i: number): void {
    this.#list.push({ from, to, i });
  }

  around(at: number, add: (i: number) => void): void {
    const list = this.#list;
    this.#ends ??= this.#sort();
    for (let k = firstOf(list.length, (one) => list[one]!.from > at) - 1; k >= 0 && this.#ends[k]! >= at; k -= 1)
      if (list[k]!.to >= at) add(list[k]!.i);
  }

  #sort(): number[] {
    this.#list.sort((p, q) => p.from - q.from);
    let end = Number.NEGATIVE_INFINITY;
    return this.#list.map(({ to }) => (end = Math.max(end, to)));
  }
}

function getOrMake<T>(map: Map<string, T>, key: string, make: () => T): T {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
