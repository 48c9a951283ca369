import type { ValueMention } from '../../schema.ts';
import { compareValues, isWeakValue } from './compare.ts';
import { ValueIndex } from './value-index.ts';

/** Values of a list that mean the same: compared with others as one. */
export interface ValueGroup {
  /** The first of them. */
  readonly value: ValueMention;
  /** Where they stand in the list, in order. */
  readonly places: number[];
}

const FEW = 6;
/** So few are compared with each as they are. */
const UNINDEXED = 16;

/** The values of one side of a link, like with like, and which of them have no counterpart yet. */
export class GroupedValues {
  readonly list: readonly ValueMention[];
  readonly groups: readonly ValueGroup[];
  readonly #groupOf: number[] = [];
  readonly #isTaken: boolean[] = [];
  /** How many values of a group are taken at its beginning, at least. */
  readonly #passed: number[] = [];
  /** How many firm values of each kind are free. */
  readonly #firm = new Map<ValueMention['kind'], number>();
  /** How many weak ordinals, and weak numbers of times in a period, are free. */
  readonly #weak = new Map<string, number>();
  #free: number;
  #index: ValueIndex | undefined;
  #all: number[] | undefined;

  constructor(list: readonly ValueMention[]) {
    this.list = list;
    this.#free = list.length;
    const groups: ValueGroup[] = [];
    const known = new Map<string, number>();
    for (let i = 0; i < list.length; i += 1) {
      const value = list[i]!;
      // Few values are not worth the look for those that mean the same.
      const key = list.length <= FEW ? undefined : meaningOf(value);
      let group = key === undefined ? undefined : known.get(key);
      if (group === undefined) {
        group = groups.length;
        groups.push({ value, places: [] });
        if (key !== undefined) known.set(key, group);
      }
      groups[group]!.places.push(i);
      this.#groupOf.push(group);
      this.#isTaken.push(false);
      this.#count(value, 1);
    }
    this.groups = groups;
  }

  get free(): number {
    return this.#free;
  }

  /** The places, in {@link groups}, of those that may not be different from a value. */
  find(value: ValueMention): readonly number[] {
    if (this.groups.length <= UNINDEXED) return (this.#all ??= [...this.groups.keys()]);
    this.#index ??= new ValueIndex(this.groups.map((group) => group.value));
    return this.#index.find(value);
  }

  groupOf(place: number): number {
    return this.#groupOf[place]!;
  }

  isFree(place: number): boolean {
    return !this.#isTaken[place]!;
  }

  take(place: number): void {
    this.#isTaken[place] = true;
    this.#free -= 1;
    const value = this.list[place]!;
    this.#count(value, -1);
  }

  /** Whether a firm value of a kind is free. */
  hasFirm(kind: ValueMention['kind']): boolean {
    return (this.#firm.get(kind) ?? 0) > 0;
  }

  /** Whether a weak value is free that says the like of a weak one: which of a row, or how often. */
  hasWeakLike(value: ValueMention): boolean {
    const sort = sortOf(value);
    return isWeakValue(value) && sort !== undefined && (this.#weak.get(sort) ?? 0) > 0;
  }

  #count(value: ValueMention, change: number): void {
    const sort = sortOf(value);
    if (!isWeakValue(value)) this.#firm.set(value.kind, (this.#firm.get(value.kind) ?? 0) + change);
    else if (sort !== undefined) this.#weak.set(sort, (this.#weak.get(sort) ?? 0) + change);
  }

  /** The groups of single values that are not different from a value. */
  singlesLike(value: ValueMention): number[] {
    return this.find(value).filter((g) => {
      const one = this.groups[g]!.value;
      return one.upper === undefined && compareValues(value, one) !== 'different';
    });
  }

  /** The first free place of some groups, `except` apart; -1 where there is none. */
  firstFree(groups: readonly number[], except: number): number {
    let first = -1;
    for (const g of groups) {
      const { places } = this.groups[g]!;
      let at = this.#passed[g] ?? 0;
      while (at < places.length && !this.isFree(places[at]!)) at += 1;
      this.#passed[g] = at;
      while (at < places.length && (places[at] === except || !this.isFree(places[at]!))) at += 1;
      if (at < places.length && (first < 0 || places[at]! < first)) first = places[at]!;
    }
    return first;
  }

  /** The places of all that are free: weak ones, or firm ones. */
  left(weak: boolean): number[] {
    const left: number[] = [];
    for (let i = 0; i < this.list.length; i += 1)
      if (this.isFree(i) && isWeakValue(this.list[i]!) === weak) left.push(i);
    return left;
  }
}

function sortOf(value: ValueMention): string | undefined {
  if (value.kind !== 'number' || value.exact === false || value.by === 'name') return undefined;
  return value.ordinal === true ? 'th' : value.per;
}

/** All that a value says, wherever it stands. */
function meaningOf(value: ValueMention): string {
  const { kind, upper = '', exact = '', by = '' } = value;
  if (kind === 'date') {
    const { calendar = '', said = '', weekday = '', part = '' } = value;
    return `${kind}|${value.value}|${upper}|${exact}|${by}|${calendar}|${said}|${weekday}|${part}`;
  }
  if (kind === 'time') return `${kind}|${value.value}|${upper}|${exact}|${by}`;
  const { bound = '', alternative = '', per = '' } = value;
  const rest = 'unit' in value ? value.unit : kind === 'number' && value.ordinal === true ? 'th' : '';
  return `${kind}|${value.value}|${upper}|${exact}|${by}|${bound}|${alternative}|${rest}|${per}`;
}
