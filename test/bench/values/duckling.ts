import { readFileSync } from 'node:fs';
import type { ValueMention } from '@muqabala/core';
import { findValues } from '@muqabala/core';
import { tables } from '@muqabala/lexicon';
import { type Case, covers, dateKind, scoreDate } from './duckling-dates.ts';

/** Duckling's corpus is read as of this moment. */
const NOW = '2013-02-12';
const FAMILY: Readonly<Record<string, RegExp>> = {
  Dollar: /^(?:dollar|USD)$/,
  Cent: /^cent$/,
  Pound: /^(?:pound|GBP|EGP)$/,
  Riyal: /^rial$/,
  Rial: /^rial$/,
  Unnamed: /./,
};
const SECONDS: Readonly<Record<string, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86400,
  week: 604800,
  month: 2629800,
  year: 31557600,
};

interface Count {
  right: number;
  value: number;
  all: number;
}

/** Scores the cases by value and by span (all of the input but what `bare` takes off); one line for each kind. */
export function scoreDuckling(file: string, show: boolean): string[] {
  const counts = new Map<string, Count>();
  const rows = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
  for (const row of rows) {
    const kind = kindOf(row);
    if (kind === undefined) continue;
    const found = findValues(row.input, row.lang, tables, { date: NOW });
    const { hit, whole } = row.type === 'time' ? scoreDate(row, found) : scoreFigure(row, found);
    const group = `${row.lang} ${kind}`;
    const count = counts.get(group) ?? { right: 0, value: 0, all: 0 };
    counts.set(group, count);
    count.all += 1;
    if (hit) count.value += 1;
    if (whole) count.right += 1;
    else if (show)
      console.error(
        `duckling ${group}\t${row.input}\t${JSON.stringify(row.expectedValue.args)}\t${found.map((value) => `${row.input.slice(value.start, value.end)}=${value.kind}:${value.value}${value.upper === undefined ? '' : `..${value.upper}`}${'unit' in value ? value.unit : ''}`).join(' ; ')}`,
      );
  }
  const total = (groups: RegExp): Count =>
    [...counts]
      .filter(([group]) => groups.test(group))
      .reduce(
        (sum, [, count]) => ({
          right: sum.right + count.right,
          value: sum.value + count.value,
          all: sum.all + count.all,
        }),
        { right: 0, value: 0, all: 0 },
      );
  const sums: ReadonlyArray<readonly [string, RegExp]> = [
    ['numbers, money, durations together', /number|ordinal|currency|duration|coins/],
    [
      'measures too (quantities but for their substance)',
      /number|ordinal|currency|duration|coins|quantity|distance|volume|temperature/,
    ],
    ['ar dates: days to years, feasts, counts', /^ar (?:date|feast|counted)/],
    ['en dates: days to years, feasts, counts', /^en (?:date|feast|counted)/],
    ['dates, both', / (?:date|feast|counted)/],
  ];
  const all = sums.map(([name, groups]) => [name, total(groups)] as const);
  return [...counts, ...all].map(
    ([group, { right, value, all }]) =>
      `${group.padEnd(36)} value and span ${right}/${all} = ${((100 * right) / all).toFixed(1)} %   value ${((100 * value) / all).toFixed(1)} %`,
  );
}

function kindOf(row: Case): string | undefined {
  if (row.type === 'currency' && /\/(?:US|GB)$/.test(row.source)) return 'coins and slang of one country';
  return row.type === 'time' ? dateKind(row) : row.type;
}

function isRight(row: Case, value: ValueMention): boolean {
  const { fn, args } = row.expectedValue;
  switch (row.type) {
    case 'number':
    case 'ordinal':
      return 'value' in value && typeof value.value === 'number' && near(value.value, args[0] as number);
    case 'duration':
      return (
        value.kind === 'duration' &&
        near(value.value * (SECONDS[value.unit] ?? 0), (args[0] as number) * SECONDS[String(args[1]).toLowerCase()]!)
      );
    default:
      return rightAmount(fn, args, value);
  }
}

function scoreFigure(row: Case, found: readonly ValueMention[]): { hit: boolean; whole: boolean } {
  const hit = found.find((value) => isRight(row, value));
  // `of meat`: what is weighed is no part of a measure.
  const input = row.type === 'quantity' ? row.input.replace(/ (?:of|من) \p{L}+$/u, '') : row.input;
  return { hit: hit !== undefined, whole: hit !== undefined && covers(input, [hit]) };
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b)) || (b > 1000 && Math.abs(a / b - 1) < 0.002);
}

const UNITS: Readonly<Record<string, string>> = {
  kilometre: 'kilometer',
  metre: 'meter',
  centimetre: 'centimeter',
  millimetre: 'millimeter',
  litre: 'liter',
  millilitre: 'milliliter',
  hectolitre: 'hectoliter',
  celsius: 'degree-celsius',
  fahrenheit: 'degree-fahrenheit',
};

function rightAmount(fn: string, args: readonly unknown[], value: ValueMention): boolean {
  if (typeof value.value !== 'number' || value.kind === 'date' || value.kind === 'time') return false;
  const wanted = String(args[0]);
  const unit = 'unit' in value ? value.unit : '';
  const unitRight =
    wanted === 'Unnamed' ||
    (FAMILY[wanted]?.test(unit) ?? (unit === wanted || unit === (UNITS[wanted.toLowerCase()] ?? wanted.toLowerCase())));
  const upper = 'upper' in value ? value.upper : undefined;
  const amount = args[1];
  if (fn === 'between') {
    const [low, high] = amount as [number, number];
    return unitRight && near(value.value, low) && upper !== undefined && near(upper as number, high);
  }
  const bound = 'bound' in value ? value.bound : undefined;
  if (fn === 'under' && bound !== 'under' && bound !== 'at-most') return false;
  if (fn === 'above' && bound !== 'over' && bound !== 'at-least') return false;
  if (unitRight && near(value.value, amount as number)) return true;
  // `0.002 kilograms` where Duckling says 2 grams, and a price in quarters.
  return (
    (wanted === 'Gram' && unit === 'kilogram' && near(value.value * 1000, amount as number)) ||
    (wanted === 'Gram' && unit === 'milligram' && near(value.value / 1000, amount as number))
  );
}
