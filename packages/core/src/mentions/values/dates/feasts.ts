import { readCardinal } from '../numbers/numerals.ts';
import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { ARTICLE, BROKEN, CAPITAL, NUMBER, SPACED, WORD } from '../tokens/tokens.ts';
import type { Day } from './calendars.ts';
import { formatDay, fromIslamic, toDayNumber } from './calendars.ts';
import { readBareYear, withEra } from './dates-parts.ts';
import type { Feast } from './feast-days.ts';
import { feastIn } from './feast-days.ts';
import type { Found } from './periods.ts';

interface When {
  readonly next: number;
  readonly year?: number;
  readonly shift?: number;
  readonly hijri?: true;
}

/**
 * Reads a feast or day of note by its name: `Christmas`, `Eid al-Fitr 2018`, `عيد الأضحى المقبل`, resolved by its rule where the text or the
 * report's date gives the year. A name implies its date: the other language may say either. `start` is where a phrase that leads to it begins.
 */
export function readFeast(t: Tokens, i: number, today: Day | undefined, start = i): Found | undefined {
  if (t.types[i] !== WORD) return undefined;
  const lead = t.vocabulary.arabic ? undefined : t.match(i, KIND.relative);
  const at = lead ? lead.next : i;
  const named = t.match(at, KIND.holiday);
  if (!named || (lead && t.gaps[at] !== SPACED) || (named.sense.value === 1 && !t.has(at, CAPITAL))) return undefined;
  // `Easter Island`, `Christmas Island` are places.
  if (t.types[named.next] === WORD && /^Islands?$/.test(t.text.slice(t.starts[named.next], t.ends[named.next])))
    return undefined;
  const [rule = '', name = ''] = named.sense.code.split('|');
  const when = readWhen(t, named.next, today) ?? { next: named.next };
  const shift = lead?.sense.value ?? when.shift;
  const calendar = rule.startsWith('islamic') ? 'islamic' : rule.startsWith('persian') ? 'persian' : undefined;
  const shared = { start, next: when.next, by: 'implied' as const };
  const feast = when.hijri ? hijriFeast(rule, when.year!) : feastOf(rule, when.year, shift, today);
  const said = saidOf(rule, name);
  if (!feast) return { ...shared, value: said, ...(calendar && said.startsWith('--') ? { calendar } : {}) };
  const [value, last] = [formatDay(feast.first), formatDay(feast.last)];
  return {
    ...shared,
    value,
    ...(last === value ? {} : { upper: last }),
    ...(when.year === undefined ? { said } : {}),
    // The moon is seen a day earlier or later in one country than in the next.
    ...(calendar === 'islamic' ? { exact: false as const, calendar } : {}),
  };
}

/** A fixed day says its month and day; what moves has its name. */
function saidOf(rule: string, name: string): string {
  const fixed = /^(?:islamic |persian )?(\d\d-\d\d)$/.exec(rule);
  return fixed ? `--${fixed[1]}` : name;
}

/** The year after a feast's name: `2018`, `in 2018`, `of last year`, `two thousand ten`, `لعام 2013`, `المقبل`. */
function readWhen(t: Tokens, i: number, today: Day | undefined): When | undefined {
  if (t.gaps[i] !== SPACED && !t.isSign(i, 0x2c)) return undefined;
  let at = t.isSign(i, 0x2c) ? i + 1 : i;
  const of = t.match(at, KIND.of);
  if (of) at = of.next;
  if (t.gaps[at] === BROKEN) return undefined;
  const word = t.match(at, KIND['year-word']);
  if (t.vocabulary.arabic) {
    const relative = t.match(word?.next ?? at, KIND.relative);
    if (relative && (word ? t.has(at, ARTICLE) : t.has(at, ARTICLE) && !of))
      return { next: relative.next, ...(word ? yearBy(relative.sense.value, today) : { shift: relative.sense.value }) };
    if (word) at = word.next;
  } else {
    const relative = t.match(at, KIND.relative);
    const year = relative ? t.match(relative.next, KIND['year-word']) : undefined;
    if (relative && year) return { next: year.next, ...yearBy(relative.sense.value, today) };
    const counted = countedYears(t, at, of !== undefined, today);
    if (counted) return counted;
  }
  const bare = readBareYear(t, at);
  if (bare) {
    const era = withEra(t, bare);
    const hijri = era.calendar === 'islamic' || (bare.value >= 1300 && bare.value <= 1500);
    return hijri ? { next: era.next, year: bare.value, hijri } : { next: era.next, year: bare.value };
  }
  const spelt = t.types[at] === WORD && t.types[at] !== NUMBER && !of ? readCardinal(t, at) : undefined;
  if (spelt?.words && !spelt.ordinal && spelt.value >= 1900 && spelt.value <= 2100)
    return { next: spelt.next, year: spelt.value };
  return undefined;
}

/** `Thanksgiving in 3 years`, `Christmas two years ago`. */
function countedYears(t: Tokens, i: number, led: boolean, today: Day | undefined): When | undefined {
  const count = t.types[i] === NUMBER || t.match(i, KIND.ones) ? readCardinal(t, i) : undefined;
  const years =
    count && Number.isInteger(count.value) && count.value < 100 ? t.match(count.next, KIND.duration) : undefined;
  if (!count || years?.sense.code !== 'year') return undefined;
  if (led) return { next: years.next, ...yearBy(count.value, today) };
  const ago = t.match(years.next, KIND.ago);
  return ago ? { next: ago.next, ...yearBy(count.value * ago.sense.value, today) } : undefined;
}

function yearBy(shift: number, today: Day | undefined): { year?: number } {
  return today ? { year: today.year + shift } : {};
}

function hijriFeast(rule: string, year: number): Feast | undefined {
  const day = /^islamic (\d+)-(\d+)$/.exec(rule);
  if (!day) return undefined;
  const first = fromIslamic(year, Number(day[1]), Number(day[2]));
  return { first, last: first };
}

/** The feast of a year, else the one nearest to the report, the last or the next where the text says so. */
function feastOf(
  rule: string,
  year: number | undefined,
  shift: number | undefined,
  today: Day | undefined,
): Feast | undefined {
  if (year !== undefined) return feastIn(rule, year);
  if (!today) return undefined;
  const number = toDayNumber(today);
  const feasts = [-1, 0, 1, 2].flatMap((years) => feastIn(rule, today.year + years) ?? []);
  if (shift === -1) return feasts.filter((feast) => toDayNumber(feast.first) < number).at(-1);
  if (shift === 1) return feasts.find((feast) => toDayNumber(feast.first) > number);
  const distance = (feast: Feast): number => Math.abs(toDayNumber(feast.first) - number);
  return feasts.reduce<Feast | undefined>(
    (best, feast) => (best && distance(best) <= distance(feast) ? best : feast),
    undefined,
  );
}
