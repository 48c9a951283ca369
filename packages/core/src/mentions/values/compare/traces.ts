import type { ValueMention } from '../../schema.ts';
import type { DateMention, Figure, TimeMention } from './comparison.ts';
import { MONTH, UNITS } from './conversion.ts';
import { asDuration, countOf, fieldsOf, numbersOf, weekdayIn } from './dates.ts';
import { SHARES_OF_YEAR } from './figures.ts';

/** A stretch of a line of numbers, both ends included. */
export interface Stretch {
  readonly line: string;
  readonly from: number;
  readonly to: number;
}

/**
 * What values that are not different have in common: a point of one lies in a stretch of the other, or one asks for a
 * key under which the other is filed. More values have that in common than are alike.
 */
export interface Traces {
  readonly points: readonly { readonly line: string; readonly at: number }[];
  /** Where the points of its like lie, whichever of the two is looked for. */
  readonly near: readonly Stretch[];
  /** Where they lie for its own sake: what is hedged, and ranges. */
  readonly wide: readonly Stretch[];
  readonly filed: readonly string[];
  readonly asked: readonly string[];
  /** What it must be compared with one by one: all figures, or all dates; it counts as one of these itself. */
  readonly open: 'figures' | 'dates' | undefined;
  readonly among: readonly ('figures' | 'dates')[];
}

/** Returns what a value has in common with all that `compareValues` does not call different from it. */
export function tracesOf(value: ValueMention): Traces {
  if (value.kind === 'date') return dateTraces(value);
  return value.kind === 'time' ? timeTraces(value) : figureTraces(value);
}

/** The line of figures as they stand. */
const PLAIN = 'n';
/** Figures that are the same differ by no more, as a share. */
const SAME = 1e-8;
/** What is hedged may be off by a tenth, what was converted by a sixteenth and a little more when it is small. */
const HEDGED = 0.12;
const CONVERTED = 0.07;
const LITTLE = 0.7;

function figureTraces(figure: Figure): Traces {
  const points: { line: string; at: number }[] = [];
  const near: Stretch[] = [];
  const wide: Stretch[] = [];
  for (const { line, times, shift, converts } of scalesOf(figure)) {
    const place = (value: number) => value * times + shift;
    for (const value of figure.alternative === undefined ? [figure.value] : [figure.value, figure.alternative]) {
      const at = place(value);
      points.push({ line, at });
      const slack = converts ? CONVERTED * Math.abs(at) + LITTLE * Math.max(1, times) : SAME * Math.abs(at);
      near.push({ line, from: at - slack, to: at + slack });
    }
    const at = place(figure.value);
    if (figure.bound !== undefined)
      wide.push({ line, from: at - HEDGED * Math.abs(at), to: at + HEDGED * Math.abs(at) });
    if (figure.upper !== undefined) wide.push({ line, from: at, to: place(figure.upper) });
  }
  for (const at of [1 / figure.value, ...SHARES_OF_YEAR.filter((pair) => pair.includes(figure.value)).flat()])
    near.push({ line: PLAIN, from: at - SAME * Math.abs(at), to: at + SAME * Math.abs(at) });
  const open = figure.exact === false ? 'figures' : undefined;
  return { points, near, wide, filed: [], asked: [], open, among: ['figures'] };
}

interface Scale {
  readonly line: string;
  readonly times: number;
  readonly shift: number;
  /** Figures of other units lie on the line too, rounded. */
  readonly converts: boolean;
}

function scalesOf(figure: Figure): Scale[] {
  const scales: Scale[] = [{ line: PLAIN, times: 1, shift: 0, converts: false }];
  if (!('unit' in figure)) return scales;
  const { unit } = figure;
  if (unit === 'cent') scales.push({ line: PLAIN, times: 0.01, shift: 0, converts: false });
  if (unit === 'degree-celsius') scales.push({ line: 'degree', times: 1, shift: 0, converts: true });
  if (unit === 'degree-fahrenheit') scales.push({ line: 'degree', times: 5 / 9, shift: -160 / 9, converts: true });
  const base = UNITS.get(unit);
  if (base === undefined) return scales;
  scales.push({ line: base[0], times: base[1], shift: 0, converts: true });
  if (base[0] === 'mo') scales.push({ line: 's', times: base[1] * MONTH, shift: 0, converts: true });
  return scales;
}

function timeTraces({ value }: TimeMention): Traces {
  const [hour, minute] = [Number(value.slice(0, 2)), Number(value.slice(3, 5))];
  const numbers = [hour, hour % 12, (hour % 12) + 12, hour % 12 === 0 ? 12 : hour].flatMap((h) => [
    h,
    h + minute / 100,
    h * 100 + minute,
  ]);
  // The time of a race: hours and minutes, or minutes and seconds.
  const minutes = hour * 60 + minute;
  const key = `t${minutes % 720}`;
  const wide = [
    { line: 's', from: minutes * 60, to: minutes * 60 + 60 },
    { line: 's', from: minutes, to: minutes },
  ];
  return { ...plainNumbers(numbers), wide, filed: [key], asked: [key], open: undefined, among: [] };
}

function plainNumbers(numbers: readonly number[]): Pick<Traces, 'points' | 'near' | 'wide'> {
  return {
    points: numbers.map((at) => ({ line: PLAIN, at })),
    near: numbers.map((at) => ({ line: PLAIN, from: at - SAME * Math.abs(at), to: at + SAME * Math.abs(at) })),
    wide: [],
  };
}

/** Dates of which one is a part of the other, or that are told by another calendar, are compared one by one. */
const PARTS = /^(?:\d{3}0s|C-?\d+|(?:\d{4}|-)-[QH]\d)$/;

function dateTraces(date: DateMention): Traces {
  const variants = date.said === undefined ? [date.value] : [date.said, date.value];
  const [filed, asked] = [[`v${date.value}`], [`v${date.value}`]];
  if (date.said !== undefined) for (const keys of [filed, asked]) keys.push(`s${date.said}`);
  const weekday = weekdayIn(date);
  if (weekday !== undefined) {
    filed.push(`d${weekday}`);
    asked.push(`w${weekday}`);
  }
  for (const variant of variants) {
    if (/^W\d$/.test(variant)) {
      filed.push(`w${variant.slice(1)}`);
      asked.push(`w${variant.slice(1)}`, `d${variant.slice(1)}`);
    }
    addFields(variant, filed, asked);
  }
  const count = countOf(date);
  const figure = count === undefined ? undefined : figureTraces(asDuration(date, count));
  const numbers = plainNumbers(numbersOf(date));
  const isOpen = date.exact === false || date.calendar !== undefined || variants.some((variant) => PARTS.test(variant));
  return {
    points: [...numbers.points, ...(figure?.points ?? [])],
    near: [...numbers.near, ...(figure?.near ?? [])],
    wide: figure?.wide ?? [],
    filed,
    asked,
    open: isOpen ? 'dates' : undefined,
    among: figure === undefined ? ['dates'] : ['dates', 'figures'],
  };
}

/** Files a date under its year, month and day, and asks for dates of every make by what they share. */
function addFields(value: string, filed: string[], asked: string[]): void {
  const fields = fieldsOf(value);
  if (fields === undefined) return;
  const { year, month, day } = fields;
  const make = (year === undefined ? 0 : 1) | (month === undefined ? 0 : 2) | (day === undefined ? 0 : 4);
  const part = (own: number, common: number) =>
    `${own} ${common & 1 ? year : ''} ${common & 2 ? month : ''} ${common & 4 ? day : ''}`;
  for (let other = 1; other < 8; other += 1) {
    if ((make & other) === other) filed.push(part(make, other));
    if ((make & other) !== 0) asked.push(part(other, make & other));
  }
}
