import type { ValueMention } from '../mentions/index.ts';
import type { Entry, Kind } from './catalogue.ts';
import type { Wording } from './wording.ts';

export const numberMissing = {
  code: 'number-missing',
  mqm: 'omission',
  severity: 'minor',
} as const satisfies Kind;

export const entry: Entry = {
  kind: numberMissing,
  sees: 'A figure, amount, measure or duration of the source that the translation has nowhere. Of several reports: one that none of them has, major where it is an amount, a share or a term.',
  ignores:
    'Plain whole numbers up to four (`another`, `both`, `a couple`); an ordinal that a letter stands for (`Group G`); the number of an item; what stands within a tag; in retold reports whatever one of them leaves out.',
  found: [
    { ar: 'يلعب الفريق في المجموعة السابعة.', en: 'The team plays in Group F.' },
    { ar: 'اشترت الشركة 12 طائرة جديدة.', en: 'The company bought new aircraft.' },
  ],
  ignored: [
    { ar: 'يلعب الفريق في المجموعة السابعة.', en: 'The team plays in Group G.', of: 'a letter for an ordinal' },
    { ar: '7) اشترت الشركة طائرات جديدة.', en: 'The company bought new aircraft.', of: 'the number of an item' },
    { ar: 'تدعم الشبكة الجيل الخامس 5G.', en: 'The network supports 5G.', of: 'a number said again in Latin letters' },
    {
      ar: 'حكم عليه بالسجن سنة وستة أشهر.',
      en: 'He was sentenced to 18 months in prison.',
      of: 'one of a unit and some of a smaller one',
    },
    {
      ar: 'أنهى السباق في ساعتين و21 دقيقة.',
      en: 'He finished the race in 2:21:00.',
      of: 'the time of a race in figures',
    },
    { ar: 'عاد بعد راحة دامت أسبوعين.', en: "He came back after a fortnight's rest.", of: 'a fortnight' },
    { ar: 'زار 3 وزراء المدينة.', en: 'Ministers visited the city.', of: 'a small number' },
  ],
};

/** Whole numbers up to this are left out and put in too freely to be missed. */
const SMALL = 4;

/** Whether a number is a plain whole one up to four. */
export function isSmall(value: ValueMention): boolean {
  return value.kind === 'number' && value.upper === undefined && Number.isInteger(value.value) && value.value <= SMALL;
}

/**
 * Whether a figure without an answer is missed on the other side: it says enough, and no letter stands for it there.
 */
export function isNumberMissed(value: ValueMention, own: Wording, other: Wording): boolean {
  return (
    !isSmall(value) &&
    !isLettered(value, other) &&
    !isWholeDay(value, other) &&
    !own.isMarkup(value) &&
    !isOfItem(value, own) &&
    !isGlossed(value, own, other)
  );
}

/** One text numbers its lines, and the other does not. */
function isOfItem(value: ValueMention, own: Wording): boolean {
  return value.kind === 'number' && value.upper === undefined && value.value < 1000 && own.isItemNumber(value);
}

/** `الجيل الخامس 5G`: what is said beside it in Latin letters too stands there. */
function isGlossed(value: ValueMention, own: Wording, other: Wording): boolean {
  return value.kind === 'number' && other.has(own.glossOf(value, String(value.value)));
}

/** `24 hours` for في اليوم. */
function isWholeDay(value: ValueMention, other: Wording): boolean {
  return value.kind === 'duration' && value.unit === 'hour' && value.value === 24 && other.hasDay;
}

/** `Group G` is المجموعة السابعة: letters count too. */
function isLettered(value: ValueMention, other: Wording): boolean {
  if (value.kind !== 'number' || value.ordinal !== true || !(value.value >= 1 && value.value <= 26)) return false;
  return other.letters.has(String.fromCharCode(64 + value.value));
}
