import type { Mention } from '../mentions/index.ts';

/**
 * Returns a value as it was understood, in the reader's language: figures in the usual digits, months and weekdays by name. Undefined for
 * names, which are quoted as they stand.
 */
export function describeMention(mention: Mention, language: 'ar' | 'en'): string | undefined {
  switch (mention.kind) {
    case 'name':
      return undefined;
    case 'date':
    case 'time':
      return describeDate(mention.value, language);
    default: {
      const figure = (value: number) => value.toLocaleString(`${language}-u-nu-latn`, { maximumFractionDigits: 4 });
      const range =
        mention.upper === undefined ? figure(mention.value) : `${figure(mention.value)}–${figure(mention.upper)}`;
      const hedge = mention.bound === undefined ? '' : HEDGES[mention.bound];
      if (mention.kind === 'percentage') return `${hedge}${range}%`;
      return 'unit' in mention
        ? `${hedge}${range} ${describeUnit(mention.unit, mention.value, language)}`
        : `${hedge}${range}`;
    }
  }
}

const HEDGES = { about: '≈ ', over: '> ', under: '< ', 'at-least': '≥ ', 'at-most': '≤ ' } as const;

/** Reads `2022-06-19`, `2022-06`, `--06`, `--06-19` and `W7`; anything else is returned as it is. */
function describeDate(value: string, language: 'ar' | 'en'): string {
  const parts = /^(\d{4}|-)-(\d{2})(?:-(\d{2}))?$/.exec(value);
  const weekday = /^W([1-7])$/.exec(value);
  const locale = `${language}-u-nu-latn-ca-gregory`;
  // 2024 began on a Monday and has a 29 February.
  if (weekday !== null) return format(locale, Date.UTC(2024, 0, Number(weekday[1])), { weekday: 'long' });
  if (parts === null) return value;
  const [, year, month, day] = parts;
  return format(locale, Date.UTC(year === '-' ? 2024 : Number(year), Number(month) - 1, Number(day ?? 1)), {
    ...(year === '-' ? {} : { year: 'numeric' }),
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
  });
}

function format(locale: string, time: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(time);
}

/** Units that the platform can name are named; the rest stay as they are. */
function describeUnit(unit: string, value: number, language: 'ar' | 'en'): string {
  try {
    const parts = new Intl.NumberFormat(`${language}-u-nu-latn`, {
      style: 'unit',
      unit,
      unitDisplay: 'long',
    }).formatToParts(value);
    return parts.find((part) => part.type === 'unit')?.value.trim() ?? unit;
  } catch {
    return unit;
  }
}
