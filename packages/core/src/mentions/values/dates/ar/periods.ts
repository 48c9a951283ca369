import { readOrdinal } from '../../numbers/numerals.ts';
import { KIND } from '../../tokens/kinds.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { ARTICLE, NUMBER, WORD } from '../../tokens/tokens.ts';
import type { Day } from '../calendars.ts';
import { formatYear } from '../calendars.ts';
import type { Found } from '../found.ts';
import { wordAt } from '../found.ts';
import { readDecadeInDigits } from '../long-periods.ts';
import { PERIOD_WORDS, shift, units } from '../periods.ts';
import { HYPHEN } from '../signs.ts';
import { readCentury, readDecade } from './long-periods.ts';
import { readYear } from './years.ts';

/** Reads decades, centuries, quarters and relative periods (`أمس`, `الشهر المقبل`, `هذا العام`) at token `i`. */
export function readPeriod(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  // `1960s`: else one of these words.
  if (!t.glued(i + 1) && !t.comes(i, PERIOD_WORDS)) return undefined;
  return readDecadeInDigits(t, i) ?? readDecade(t, i) ?? readCentury(t, i) ?? quarter(t, i) ?? relative(t, i, today);
}

/** Units that a relative word places, with the kind of their word. */
const PLACED = units('week', 'month', 'year', 'century', 'decade');
const RUNNING = units('week', 'month', 'year', 'decade', 'century');

function relative(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  if (t.types[i] !== WORD || t.ids[i]! < 0) return undefined;
  const day = t.match(i, KIND['relative-day']);
  if (day && day.sense.value !== 0) return shift(i, day.next, 'day', day.sense.value, today);
  if (day && t.has(i, ARTICLE) && !readOrdinal(t, day.next)) return withToday(t, i, day.next, today);
  return placed(t, i, today);
}

/** `اليوم`, `اليوم السابق` */
function withToday(t: Tokens, i: number, next: number, today: Day | undefined): Found | undefined {
  const other = t.match(next, KIND.relative);
  // `اليوم الأخير`, `اليوم التالي` are days of a story.
  if (other && /^ال(?:[أا]خير|تالي)/.test(t.written(next))) return undefined;
  return other && other.sense.value !== 0
    ? shift(i, other.next, 'day', other.sense.value, today)
    : shift(i, next, 'day', 0, today);
}

/** `الأسبوع المقبل`, `العام الجاري`, `هذا الشهر`. */
function placed(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const near = /^(?:هذا|هذه)$/.test(t.written(i));
  const at = near ? i + 1 : i;
  if (!t.has(at, ARTICLE) || t.types[at + 1] === NUMBER || isPlural(t, at)) return undefined;
  for (const { unit, kind } of PLACED) {
    const word = t.match(at, kind);
    const other = word ? t.match(word.next, KIND.relative) : undefined;
    // `العام` after a title is "general".
    if (!word || (!near && !other)) continue;
    return shift(i, other?.next ?? word.next, unit, other?.sense.value ?? 0, today);
  }
  return undefined;
}

/** `(نهاية) العام`: the period that is running. */
export function readThePeriod(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  if (!t.has(i, ARTICLE) || isPlural(t, i)) return undefined;
  for (const { unit, kind } of RUNNING) {
    const word = t.match(i, kind);
    if (word?.next === i + 1) return shift(i, word.next, unit, 0, today);
  }
  return undefined;
}

function isPlural(t: Tokens, i: number): boolean {
  return t.vocabulary.list('period-plurals').has(t.spelling(i));
}

/** `الربع الأول من عام 2018`, `الربع الأخير`. */
function quarter(t: Tokens, i: number): Found | undefined {
  const word = t.has(i, ARTICLE) ? t.match(i, KIND['quarter-word']) : undefined;
  if (!word) return undefined;
  const ordinal = readOrdinal(t, i + 1);
  const last = !ordinal && /خير/.test(wordAt(t, i + 1)) ? t.match(i + 1, KIND.relative) : undefined;
  const isHalf = word.sense.code === 'half';
  const number = ordinal?.value ?? (last ? (isHalf ? 2 : 4) : 0);
  if (number < 1 || number > (isHalf ? 2 : 4)) return undefined;
  const letter = isHalf ? 'H' : 'Q';
  const next = ordinal?.next ?? i + 2;
  const hyphen = t.isSign(next, HYPHEN) && t.glued(next) && t.glued(next + 1);
  const at = hyphen && t.literal(next + 1)?.digits === 4 ? next + 1 : next;
  const year = readYear(t, at);
  if (!year || year.shift) return word.sense.code !== '' ? undefined : { start: i, next: at, value: `--Q${number}` };
  return { start: i, next: year.next, value: `${formatYear(year.value)}-${letter}${number}` };
}
