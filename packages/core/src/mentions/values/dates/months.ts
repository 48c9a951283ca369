import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { ARTICLE, CAPITAL, PREPOSITION, SPACED, WORD } from '../tokens/tokens.ts';
import type { Part } from './dates-parts.ts';
import { readBareYear } from './dates-parts.ts';
import { misspelt, monthNamed, nearestMonth } from './misspelt.ts';

export interface MonthPart extends Part {
  readonly calendar?: 'islamic' | 'persian';
  /** Said twice (`حزيران/يونيو`), or spelt beyond doubt. */
  readonly sure: boolean;
}

const SLASH = 0x2f;

const HYPHEN = 0x2d;

/** Month names that are also words or names: they count only where a day, a year or a preposition stands by. */
const RISKY = new Set([
  'may',
  'march',
  'mar',
  'jan',
  'jun',
  'dec',
  'sep',
  'oct',
  'aug',
  'apr',
  'nov',
  'jul',
  'feb',
  'sept',
  'مارس',
  'ماي',
  'اب',
  'جوان',
  'اوت',
  'نيسان',
  'غشت',
]);

/** Of these, the ones that are a person's name or a verb so often that a preposition is not enough. */
const NEEDS_NUMBER = new Set([
  'ماي',
  'جوان',
  'mar',
  'jan',
  'jun',
  'dec',
  'sep',
  'oct',
  'aug',
  'apr',
  'nov',
  'jul',
  'feb',
  'sept',
]);

/** Reads a month's name at token `i`: single, doubled in two namings, or misspelt where the other half of the pair vouches for it. */
export function readMonth(t: Tokens, i: number): MonthPart | undefined {
  if (t.types[i] !== WORD) return undefined;
  const single = t.match(i, KIND.month);
  // No month takes the article: `بالأب` is a father.
  if (single && (t.has(i, ARTICLE) || isFather(t, i) || isPerson(t, i, single.next))) return undefined;
  if (single) {
    const pair = secondName(t, single.next, single.sense.value);
    if (pair !== undefined) return { value: single.sense.value, next: pair, sure: true };
    const word = t.vocabulary.spelling(t.ids[i]!);
    return { value: single.sense.value, next: single.next, sure: !(single.next === i + 1 && RISKY.has(word)) };
  }
  if (t.ids[i]! < 0 && t.isSign(i + 1, SLASH)) {
    const known = t.match(i + 2, KIND.month);
    if (known && t.glued(i + 1) && misspelt(t, i, known.sense.value, 2))
      return { value: known.sense.value, next: known.next, sure: true };
  }
  for (const kind of ['hijri-month', 'persian-month'] as const) {
    const other = t.match(i, KIND[kind]);
    if (other && otherMonthStands(t, i, other.next))
      return {
        value: other.sense.value,
        next: other.next,
        sure: false,
        calendar: kind === 'hijri-month' ? 'islamic' : 'persian',
      };
  }
  return undefined;
}

/** Short names of other calendars' months are words too (`دي`, `مهر`, `صفر`, Mehr): they want their year. */
function otherMonthStands(t: Tokens, i: number, next: number): boolean {
  if (t.vocabulary.arabic ? t.flags[i] !== 0 : !t.has(i, CAPITAL)) return false;
  return (
    t.ends[next - 1]! - t.starts[i]! >= 5 ||
    readBareYear(t, next) !== undefined ||
    readBareYear(t, next + 1) !== undefined
  );
}

/** `السيدة مايو`, `مايو كلينك`: a title before a month's name makes it a person, a clinic after it its house. */
function isPerson(t: Tokens, i: number, next: number): boolean {
  if (!t.vocabulary.arabic) return false;
  const word = (at: number): string => (t.types[at] === WORD ? t.text.slice(t.starts[at], t.ends[at]) : '');
  if (/^كلين/.test(word(next))) return true;
  return (
    t.gaps[i] === SPACED && /^(?:و|ل|ب)?(?:ال)?(?:سيدة?|آنسة|دكتورة?|أستاذة?|تيريزا|ذبابة|ذباب)$/.test(word(i - 1))
  );
}

/** In matching form `آب` (August) and `أب` (father) are one. */
function isFather(t: Tokens, i: number): boolean {
  return t.vocabulary.spelling(t.ids[i]!) === 'اب' && /[أإ]/.test(t.text.slice(t.starts[i], t.ends[i]));
}

/** Returns the token after the second name of a doubled month (`/يونيو`, `(يونيو)`), or undefined. */
function secondName(t: Tokens, i: number, month: number): number | undefined {
  const bracket = t.isSign(i, 0x28);
  if (!bracket && !t.isSign(i, SLASH) && !(t.isSign(i, HYPHEN) && t.glued(i))) return undefined;
  const again = t.match(i + 1, KIND.month);
  if (again) {
    if (again.sense.value !== month) return undefined;
    if (!bracket) return again.next;
    return t.isSign(again.next, 0x29) ? again.next + 1 : undefined;
  }
  if (t.isSign(i, SLASH) && t.types[i + 1] === WORD && t.ids[i + 1]! < 0 && misspelt(t, i + 1, month, 2)) return i + 2;
  return undefined;
}

/** Reads a month where a day or the word for "month" stands before it, so that one wrong letter is forgiven. */
export function readMonthAfterDay(t: Tokens, i: number): MonthPart | undefined {
  const month = readMonth(t, i);
  if (month || t.types[i] !== WORD || t.ids[i]! >= 0) return month;
  const near = nearestMonth(t, i, 1) ?? runTogether(t, i);
  return near === undefined ? undefined : { value: near, next: i + 1, sure: true };
}

/** `سبتمبرمن عام`: the next word written onto the month's. */
function runTogether(t: Tokens, i: number): number | undefined {
  return t.vocabulary.arabic && t.text.endsWith('من', t.ends[i]!) ? monthNamed(t, i, 2) : undefined;
}

/** `virologist June Almeida`: between a small word that leads to no date and a capital, it is a person. */
function isFirstName(t: Tokens, i: number, month: MonthPart): boolean {
  if (t.vocabulary.arabic || !/^(?:june|april|august)$/.test(t.vocabulary.spelling(t.ids[i]!))) return false;
  if (t.types[month.next] !== WORD || !t.has(month.next, CAPITAL) || t.gaps[month.next] !== SPACED) return false;
  if (i === 0 || t.gaps[i] !== SPACED) return t.gaps[i] === 2 || i === 0;
  return !t.match(i - 1, KIND.on) && !t.match(i - 1, KIND.part) && !t.match(i - 1, KIND.relative);
}

/** `في رمضان`, `during Ramadan`, `خلال ذي الحجة`: names of people stand after other words. */
function isSeason(t: Tokens, i: number, next: number): boolean {
  if (t.types[i - 1] !== WORD || t.gaps[i] !== SPACED) return false;
  const before = t.text.slice(t.starts[i - 1], t.ends[i - 1]).toLowerCase();
  if (!t.vocabulary.arabic)
    return (
      /^(?:in|during|of|after|before|until|since|this|next|last)$/.test(before) && t.ends[next - 1]! - t.starts[i]! > 4
    );
  return /^(?:في|خلال|طوال|أواخر|أوائل|منتصف)$/.test(before) && t.ends[next - 1]! - t.starts[i]! > 3;
}

/** Tells whether what stands around a month's name makes it one: names such as `May`, `مارس` and `Jan` need it. */
export function monthStands(t: Tokens, i: number, month: MonthPart): boolean {
  const english = !t.vocabulary.arabic;
  if (month.sure) return !isFirstName(t, i, month);
  const word = t.vocabulary.spelling(t.ids[i]!);
  if (month.calendar) return t.match(i - 1, KIND['month-word']) !== undefined || isSeason(t, i, month.next);
  const before = i > 0 && t.gaps[i] !== 2 ? i - 1 : -1;
  if (before >= 0 && t.match(before, KIND['month-word'])) return true;
  if (t.match(month.next, KIND.relative) && !english) return true;
  if (t.isSign(month.next, SLASH) && t.match(month.next + 1, KIND.month)) return true;
  // Alone in its text (a heading, a table cell) it can be nothing else.
  if (i === 0 && month.next === t.count) return true;
  if (t.has(i, CAPITAL) && inRange(t, i, month.next)) return true;
  if (NEEDS_NUMBER.has(word)) return t.isSign(month.next - 1, 0x2e) && t.has(i, CAPITAL);
  if (english && !t.has(i, CAPITAL)) return false;
  if (!english && t.has(i, PREPOSITION)) return word !== 'مارس' || t.text.charCodeAt(t.starts[i]!) === 0x644;
  if (before < 0) return false;
  if (t.match(before, KIND.part) || t.match(before, KIND.relative)) return true;
  if (t.isSign(before, HYPHEN)) return t.match(before - 1, KIND.part) !== undefined;
  if (word === 'may')
    return (
      isOfPlace(t, before) ||
      /^(?:in|since|until|till|by|during|through|early|late|mid)$/.test(t.vocabulary.spelling(t.ids[before]!))
    );
  if (
    word === 'march' &&
    t.types[before] === WORD &&
    !t.has(before, CAPITAL) &&
    /^(?:a|the|s)$/.test(t.text.slice(t.starts[before], t.ends[before]))
  )
    return t.text.slice(t.starts[before], t.ends[before]) === 'a';
  return t.match(before, KIND.on) !== undefined || (!english && t.match(before, KIND.of) !== undefined);
}

/** `Nov-Feb 2017`, `from Nov to March`: one short name vouches for the other. */
function inRange(t: Tokens, i: number, next: number): boolean {
  const joins = (at: number): number => (t.isSign(at, HYPHEN) ? at + 1 : (t.match(at, KIND.to)?.next ?? -1));
  const after = joins(next);
  if (after > 0 && t.match(after, KIND.month) && t.has(after, CAPITAL)) return true;
  const before = i > 1 && joins(i - 1) === i ? i - 2 : -1;
  return before >= 0 && t.match(before, KIND.month)?.next === i - 1 && t.has(before, CAPITAL);
}

/** `the last day of May`, `the third week of May`: counted in a month, unlike `the cabinet of May`. */
function isOfPlace(t: Tokens, of: number): boolean {
  return (
    t.vocabulary.spelling(t.ids[of]!) === 'of' &&
    (['day-word', 'week-word', 'weekday', 'weekend', 'month-word', 'part'] as const).some((kind) =>
      t.match(of - 1, KIND[kind]),
    )
  );
}
