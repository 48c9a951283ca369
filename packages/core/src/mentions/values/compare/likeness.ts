import type { ValueMention } from '../../schema.ts';
import { isWeakValue } from './compare.ts';

/**
 * How likely two differing values are one that was changed: 0 (of one kind and unit, both firm) to 8, least first;
 * undefined when they are not. Whole numbers, so that how far apart two values stand decides within a rank alone.
 */
export function rankOfChange(a: ValueMention, b: ValueMention): number | undefined {
  const distance = distanceOf(a, b);
  const [isWeak, isOtherWeak] = [isWeakValue(a), isWeakValue(b)];
  if (distance === undefined || (isWeak && isOtherWeak && !areWhole(a, b))) return undefined;
  return distance + (isWeak || isOtherWeak ? 4 : 0);
}

/** What {@link rankOfChange} looks at in a value; it ranks values of one make alike. */
export function makeOf(value: ValueMention): string {
  const make =
    value.kind === 'date'
      ? `${shape(value.said ?? value.value)} ${COUNTED.test(value.value)} ${value.calendar ?? ''}`
      : 'unit' in value
        ? value.unit
        : '';
  return `${value.kind} ${value.by ?? ''} ${make} ${sortOf(value)}`;
}

/** What {@link areWhole} asks of a number or a length. */
function sortOf(value: ValueMention): string {
  if (typeof value.value !== 'number') return '';
  const isOrdinal = value.kind === 'number' && value.ordinal === true;
  return `${value.value < 1} ${isOrdinal} ${'exact' in value && value.exact === false}`;
}

/** Weak values that still say a thing each: numbers in names, and one week against one month. */
function areWhole(a: ValueMention, b: ValueMention): boolean {
  if (a.by === 'name' && b.by === 'name') return true;
  if (a.kind === 'number') return b.kind === 'number' && saysOther(a, b);
  if (a.kind === 'time') return b.kind === 'time';
  // `half an hour` is no hour; a dual may stand for a plural.
  if (a.kind === 'duration' || a.kind === 'measure')
    return b.kind === a.kind && (a.unit !== b.unit || a.value < 1 !== b.value < 1);
  if (a.kind !== 'date' || b.kind !== 'date') return false;
  return a.calendar === undefined ? COUNTED.test(a.value) && COUNTED.test(b.value) : a.calendar === b.calendar;
}

/** `the first` and `الثاني`, a third and a half, twice and once: numbers of one sort that are not the same. */
function saysOther(a: NumberMention, b: NumberMention): boolean {
  if (a.by === 'name' || b.by === 'name' || a.exact === false || b.exact === false) return false;
  return (a.ordinal === true) === (b.ordinal === true) && a.value < 1 === b.value < 1;
}

type NumberMention = Extract<ValueMention, { kind: 'number' }>;

/** A date that counts from the report's: `a week ago`. */
const COUNTED = /^P-?\d+[DWMY]$/;

/** 0 for one kind and unit, up to 4; undefined for kinds that are never taken for each other. */
function distanceOf(a: ValueMention, b: ValueMention): number | undefined {
  if (a.kind === b.kind) {
    if (a.kind === 'date' && b.kind === 'date') return shape(a.said ?? a.value) === shape(b.said ?? b.value) ? 0 : 2;
    return 'unit' in a && 'unit' in b && a.unit !== b.unit ? 2 : 0;
  }
  const kinds = new Set([a.kind, b.kind]);
  if (kinds.has('time')) return undefined;
  if (kinds.has('date')) return kinds.has('number') ? 4 : undefined;
  // An amount of another currency is likelier meant than a plain number.
  return kinds.has('number') || !(kinds.has('money') || kinds.has('percentage')) ? 3 : 4;
}

/** A date with its figures left open, so that those written alike are equal. */
function shape(date: string): string {
  return date.replace(/\d/g, '0');
}
