import { readCardinal } from '../numbers/numerals.ts';
import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { WORD } from '../tokens/tokens.ts';
import type { Match } from '../tokens/vocabulary.ts';
import type { Day } from './calendars.ts';
import { formatDay, fromIslamic, toDayNumber } from './calendars.ts';
import type { Feast } from './feast-days.ts';
import { feastIn } from './feast-days.ts';
import type { Found } from './found.ts';
import { readBareYear, withEra } from './parts.ts';
import { COMMA } from './signs.ts';

/** The year of a feast, or which one it is. */
export interface When {
  readonly next: number;
  readonly year?: number;
  readonly shift?: number;
  readonly hijri?: true;
}

/**
 * Returns the feast that a name says, resolved by its rule where the text or the report's date gives the year. A name
 * implies its date: the other language may say either.
 */
export function feastFound(start: number, { sense }: Match, when: When, today: Day | undefined): Found {
  const [rule = '', name = ''] = sense.code.split('|');
  const calendar = rule.startsWith('islamic') ? 'islamic' : rule.startsWith('persian') ? 'persian' : undefined;
  const shared = { start, next: when.next, by: 'implied' as const };
  const feast = when.hijri ? hijriFeast(rule, when.year!) : feastOf(rule, when, today);
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

/** The token behind a comma and preposition between feast and year; undefined where the text breaks off. */
export function whenStart(t: Tokens, i: number): { readonly at: number; readonly of: Match | undefined } | undefined {
  const comma = t.isSign(i, COMMA);
  if (!comma && !t.spaced(i)) return undefined;
  const after = comma ? i + 1 : i;
  const of = t.match(after, KIND.of);
  const at = of?.next ?? after;
  return t.broken(at) ? undefined : { at, of };
}

/** The year of a feast by its number: `2018`, `1439 هـ`, `two thousand ten`. */
export function whenInYear(t: Tokens, i: number, inWords: boolean): When | undefined {
  const bare = readBareYear(t, i);
  if (bare) {
    const era = withEra(t, bare);
    const hijri = era.calendar === 'islamic' || (bare.value >= 1300 && bare.value <= 1500);
    return { next: era.next, year: bare.value, ...(hijri ? { hijri } : {}) };
  }
  const spelt = inWords && t.types[i] === WORD ? readCardinal(t, i) : undefined;
  return spelt?.words && !spelt.ordinal && spelt.value >= 1900 && spelt.value <= 2100
    ? { next: spelt.next, year: spelt.value }
    : undefined;
}

/** The year that lies so many from the report's; nothing where that has no date. */
export function yearBy(shift: number, today: Day | undefined): { year?: number } {
  return today ? { year: today.year + shift } : {};
}

function hijriFeast(rule: string, year: number): Feast | undefined {
  const day = /^islamic (\d+)-(\d+)$/.exec(rule);
  if (!day) return undefined;
  const first = fromIslamic(year, Number(day[1]), Number(day[2]));
  return { first, last: first };
}

/** The feast of a year, else the one nearest to the report, the last or the next where the text says so. */
function feastOf(rule: string, { year, shift }: When, today: Day | undefined): Feast | undefined {
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
