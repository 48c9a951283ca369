import { isCount } from '../../numbers/cardinal.ts';
import { readCardinal, readOrdinal } from '../../numbers/numerals.ts';
import { KIND } from '../../tokens/kinds.ts';
import { matchSpaced } from '../../tokens/sequence.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { ARTICLE, NUMBER, WORD } from '../../tokens/tokens.ts';
import { dualUnit } from '../../units/ar/duals.ts';
import { isPlural, nounFirst } from '../../units/ar/noun-first.ts';
import type { Day } from '../calendars.ts';
import type { Count } from '../counts.ts';
import { counted, stretch } from '../counts.ts';
import type { Found } from '../found.ts';

/**
 * Reads a date that is counted from the report's, `قبل عامين`, and the stretch up to it or from it,
 * `الأيام الثلاثة المقبلة`. Hours and less stay lengths of time.
 */
export function readCountedDate(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  return ago(t, i, today) ?? lastOrNext(t, i, today);
}

/** `قبل ثلاثة أيام`, `قبل عامين`, `قبل أسبوع`: before the report, unless it goes on with what it was before. */
function ago(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const word = t.match(i, KIND.ago);
  const count = word && t.spaced(word.next) && !t.has(word.next, ARTICLE) ? readCount(t, word.next) : undefined;
  if (!count) return undefined;
  if (t.spaced(count.next) && t.types[count.next] === WORD) {
    if (/^(?:من|على|عن|أن|ان)$/.test(t.written(count.next))) return undefined;
    if (count.implied && t.match(count.next, KIND.relative)) return undefined;
  }
  return counted(i, { ...count, value: -count.value }, today);
}

/** `الأيام الثلاثة الماضية`, `العشرين عاما الماضية`, `العامين المقبلين`, `آخر ثلاثة أيام`. */
function lastOrNext(t: Tokens, i: number, today: Day | undefined): Found | undefined {
  const last = t.match(i, KIND.part);
  if (last && /^[اآ]خر$/.test(t.written(i))) {
    const count = t.spaced(last.next) ? readCount(t, last.next) : undefined;
    return count && !count.implied ? stretch(t, i, count.next, count, -1, today) : undefined;
  }
  const count: Count | undefined = t.has(i, ARTICLE) ? (nounFirst(t, i) ?? readCount(t, i)) : undefined;
  if (!count || count.implied || !t.has(count.next, ARTICLE)) return undefined;
  const relative = matchSpaced(t, count.next, KIND.relative);
  return relative ? stretch(t, i, relative.next, count, relative.sense.value, today) : undefined;
}

/** A number with a length of time, a dual, or a lone singular. */
function readCount(t: Tokens, i: number): Count | undefined {
  const dual = dualUnit(t, i);
  if (dual) return dual.kind === 'duration' ? { next: dual.next, value: 2, unit: dual.unit! } : undefined;
  const single = t.match(i, KIND.duration);
  if (single) {
    const plain = t.types[single.next] !== NUMBER && !readOrdinal(t, single.next) && !readCardinal(t, single.next);
    return plain && single.sense.value === 1 && t.flags[i] === 0 && !isPlural(t, i)
      ? { next: single.next, value: 1, unit: single.sense.code, implied: true }
      : undefined;
  }
  const cardinal = readCardinal(t, i);
  const duration = cardinal && isCount(cardinal) ? matchSpaced(t, cardinal.next, KIND.duration) : undefined;
  if (duration?.sense.value !== 1 || t.flags[cardinal!.next] !== 0) return undefined;
  return { next: duration.next, value: cardinal!.value, unit: duration.sense.code };
}
