import type { Mention } from '../mentions/index.ts';

/**
 * Returns a value as it was understood, in the reader's language: figures in the usual digits, months and weekdays by
 * name. Undefined for names and what stands in them, which are quoted as they stand.
 */
export function describeMention(mention: Mention, language: 'ar' | 'en'): string | undefined {
  // A version, an account or the figure of a name is quoted as it stands.
  if (mention.kind === 'name' || mention.by === 'name') return undefined;
  switch (mention.kind) {
    case 'date':
      // A day of another calendar whose year is not known has no name here: it is quoted as it stands.
      if (mention.calendar && mention.value.startsWith('--')) return undefined;
      return describeCount(mention.value, language) ?? describeDate(mention.value, language);
    case 'time':
      return describeDate(mention.value, language);
    default: {
      const figure = (value: number) => value.toLocaleString(`${language}-u-nu-latn`, { maximumFractionDigits: 4 });
      const range = mention.upper === undefined ? '' : `–${figure(mention.upper)}`;
      const text = (mention.bound ? HEDGES[mention.bound] : '') + figure(mention.value) + range;
      if (mention.kind === 'percentage') return `${text}%`;
      return 'unit' in mention ? `${text} ${describeUnit(mention.unit, mention.value, language)}` : text;
    }
  }
}

const HEDGES = { about: '≈ ', over: '> ', under: '< ', 'at-least': '≥ ', 'at-most': '≤ ' } as const;

const COUNTED = { D: 'day', W: 'week', M: 'month', Y: 'year', Q: 'quarter' } as const;

/**
 * Reads `P-3D` (three days ago), `P0M` (this month) and `P-3D/P0D` (the last three days); undefined for anything else.
 */
function describeCount(value: string, language: 'ar' | 'en'): string | undefined {
  const parts = /^P(-?\d+)([DWMYQ])(?:\/P(-?\d+)[DWMYQ])?$/.exec(value);
  if (!parts) return undefined;
  const unit = COUNTED[parts[2] as keyof typeof COUNTED];
  if (!parts[3])
    return new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, { numeric: 'auto' }).format(Number(parts[1]), unit);
  const past = parts[1] !== '0';
  const count = Math.abs(Number(past ? parts[1] : parts[3]));
  if (unit === 'quarter') return undefined;
  const length = new Intl.NumberFormat(`${language}-u-nu-latn`, { style: 'unit', unit, unitDisplay: 'long' }).format(
    count,
  );
  if (language === 'ar') return past ? `آخر ${length}` : `${length} من الآن`;
  return past ? `the last ${length}` : `the next ${length}`;
}

const SEASONS = {
  ar: ['ربيع', 'صيف', 'خريف', 'شتاء'],
  en: ['spring', 'summer', 'autumn', 'winter'],
} as const;

/** Reads `2022-06-19`, `2022-06`, `--06`, `--06-19` and `W7`; anything else is returned as it is. */
function describeDate(value: string, language: 'ar' | 'en'): string {
  const parts = /^(\d{4}|-)-(\d{2})(?:-(\d{2}))?$/.exec(value);
  const weekday = /^W([1-7])$/.exec(value);
  const locale = `${language}-u-nu-latn-ca-gregory`;
  // 2024 began on a Monday and has a 29 February.
  if (weekday) return format(locale, Date.UTC(2024, 0, Number(weekday[1])), { weekday: 'long' });
  if (!parts) return value;
  const [, year, month, day] = parts;
  const season = SEASONS[language][Number(month) - 21];
  if (season) return year === '-' ? season : `${season} ${year}`;
  return format(locale, Date.UTC(year === '-' ? 2024 : Number(year), Number(month) - 1, Number(day ?? 1)), {
    ...(year === '-' ? {} : { year: 'numeric' }),
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
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
    return parts.find((part) => part.type === 'unit')?.value ?? unit;
  } catch {
    return unit;
  }
}
