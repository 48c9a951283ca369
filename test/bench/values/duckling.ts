import { readFileSync } from 'node:fs';
import type { ValueMention } from '@muqabala/core';
import { findValues } from '@muqabala/core';
import { tables } from '@muqabala/lexicon';

interface Case {
  readonly lang: 'ar' | 'en';
  readonly type: string;
  readonly source: string;
  readonly input: string;
  readonly value?: number;
  readonly expectedValue: { readonly fn: string; readonly args: readonly unknown[] };
}

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

/** Scores the cases by value and by span (all of the input but a leading preposition or article); one line for each kind. */
export function scoreDuckling(file: string, show: boolean): string[] {
  const counts = new Map<string, { right: number; value: number; all: number }>();
  const rows = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
  for (const row of rows) {
    const kind = kindOf(row);
    if (kind === undefined) continue;
    const found = findValues(row.input, row.lang, tables, { date: NOW });
    const hit = found.find((value) =>
      kind === 'counted from today' ? value.kind === 'duration' : isRight(row, value),
    );
    const whole = hit !== undefined && spans(row.input, hit);
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
  const total = [...counts]
    .filter(([group]) => /number|currency|duration|coins/.test(group))
    .reduce(
      (sum, [, count]) => ({
        right: sum.right + count.right,
        value: sum.value + count.value,
        all: sum.all + count.all,
      }),
      { right: 0, value: 0, all: 0 },
    );
  return [...counts, ['numbers, money, durations together', total] as const].map(
    ([group, { right, value, all }]) =>
      `${group.padEnd(36)} value and span ${right}/${all} = ${((100 * right) / all).toFixed(1)} %   value ${((100 * value) / all).toFixed(1)} %`,
  );
}

/** Words by which a date is counted from today; ours keep them as lengths of time, as both languages say them so. */
const COUNTED =
  /\b(?:ago|hence|from now|from today|upcoming \w+ \w+|\w+ upcoming|(?:next|last) (?:one|two|three|\d)|in (?:\d|an?|one|two|three|few)\b)/i;

function kindOf(row: Case): string | undefined {
  if (row.type === 'currency' && /\/(?:US|GB)$/.test(row.source)) return 'coins and slang of one country';
  if (row.type !== 'time') return row.type;
  const { fn, args } = row.expectedValue;
  if (/Holiday/.test(fn) || /christmas|easter|season|EO[DMY]|BOM/i.test(row.input))
    return 'holidays, seasons, EOM (not read)';
  if (COUNTED.test(row.input) || /^قبل/.test(row.input)) return 'counted from today';
  const grain = String(args.at(-1));
  return /Day|Week|Month|Quarter|Year/.test(grain) ? 'date' : 'time of day';
}

/** Duckling takes prepositions and articles in; ours leaves them out. */
function spans(input: string, value: ValueMention): boolean {
  const before = input
    .slice(0, value.start)
    .replace(
      /^(?:in|on|at|by|the|during|of|a|في|عند|عن|@|around|exactly|approximately|sometimes|anytime|since|until|بحدود|ب)?(?: (?:the|this|شهر|هذا|هذه))? ?/i,
      '',
    );
  return before.trim() === '' && input.slice(value.end).trim().replace(/[.]$/, '') === '';
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
    case 'time':
      return rightDate(row, value);
    default:
      return rightAmount(fn, args, value);
  }
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

/** What the text says of the date must agree with Duckling's reading; what it leaves out is not asked. */
function rightDate(row: Case, value: ValueMention): boolean {
  const { fn, args } = row.expectedValue;
  const first = (
    fn === 'datetimeInterval' ? (args[0] as number[][])[0] : fn === 'datetimeOpenInterval' ? args[1] : args[0]
  ) as number[];
  const iso = (parts: readonly number[]): string =>
    `${String(parts[0]).padStart(4, '0')}-${String(parts[1]).padStart(2, '0')}-${String(parts[2]).padStart(2, '0')}`;
  const clock = (parts: readonly number[]): string =>
    `${String(parts[3]).padStart(2, '0')}:${String(parts[4]).padStart(2, '0')}`;
  if (value.kind === 'time')
    return (
      value.value === clock(first) || (value.exact === false && Number(value.value.slice(0, 2)) % 12 === first[3]! % 12)
    );
  if (value.kind === 'duration' && fn === 'datetimeInterval') return true;
  if (value.kind !== 'date') return false;
  const want = iso(first);
  if (value.said !== undefined) {
    if (/^W\d$/.test(value.said))
      return new Date(`${want}T00:00:00Z`).getUTCDay() % 7 === Number(value.said.slice(1)) % 7;
    if (value.said.startsWith('--'))
      return want.slice(4).startsWith(value.said.slice(1)) || value.said.startsWith('---');
  }
  if (/^---\d\d$/.test(value.value)) return want.endsWith(value.value.slice(2));
  if (/-W\d\d$/.test(value.value)) return fn === 'datetime' ? week(want) === value.value : true;
  const quarter = /^(\d{4}|-)-Q(\d)$/.exec(value.value);
  if (quarter)
    return Math.ceil(first[1]! / 3) === Number(quarter[2]) && (quarter[1] === '-' || want.startsWith(quarter[1]!));
  return want.startsWith(value.value) || (first[0]! < 0 && value.value === `-${String(-first[0]!).padStart(4, '0')}`);
}

function week(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  const thursday = new Date(day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * 86400000);
  const start = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return `${thursday.getUTCFullYear()}-W${String(Math.floor((thursday.getTime() - start) / 604800000) + 1).padStart(2, '0')}`;
}
