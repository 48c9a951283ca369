import { KIND } from '../../tokens/kinds.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { GLUED, SPACED } from '../../tokens/tokens.ts';
import type { Match } from '../../tokens/vocabulary.ts';
import type { Cardinal } from '../cardinal.ts';
import { tidy } from '../cardinal.ts';

const HYPHEN = 0x2d;

/** Reads English number words from token `i` on: `twenty-one thousand and eleven`, `half a million`, `two dozen`, `three quarters`. */
export function wordsEnglish(t: Tokens, i: number): Cardinal | undefined {
  return vague(t, i) ?? fraction(t, i) ?? compound(t, i) ?? implied(t, i);
}

function compound(t: Tokens, i: number): Cardinal | undefined {
  const article = t.match(i, KIND.article);
  let at = article?.next ?? i;
  let total = 0;
  let group = 0;
  let scale = Number.POSITIVE_INFINITY;
  let largest = 0;
  let end = -1;
  let level = Number.POSITIVE_INFINITY;
  let wordCount = 0;
  if (article && !startsScale(t, at)) return undefined;
  if (article) group = 1;
  for (;;) {
    let start = at;
    if (end >= 0) {
      if (t.isSign(at, HYPHEN) && t.glued(at) && t.glued(at + 1)) start = at + 1;
      else if (t.gaps[at] !== SPACED) break;
      const and = t.match(start, KIND.and);
      if (
        and &&
        (level >= 100 || scale < Number.POSITIVE_INFINITY) &&
        group % 100 === 0 &&
        !t.match(and.next, KIND.scale)
      )
        start = and.next;
      else if (and) break;
    }
    const step = unit(t, start);
    if (step) {
      // Each part must be smaller than the one before it: `twenty one`, not `one twenty`.
      const size = step.sense.kind === 'ones' ? 1 : 10;
      if (scale !== Number.POSITIVE_INFINITY && group === 0 && end >= 0 && countsPower(t, step.next, scale)) break;
      if (end >= 0 && !(size < level && (level === 10 ? size === 1 && group % 100 >= 20 : true))) break;
      if (step.sense.kind === 'tens' && step.sense.code === 'whole') level = 1;
      else level = step.sense.kind === 'teen' ? 1 : size;
      group += step.sense.value;
      at = end = step.next;
      wordCount += 1;
      if (step.sense.code === 'zero') return { next: end, value: 0, by: 'implied' };
      continue;
    }
    const power = t.match(start, KIND.scale);
    // `three hundred cr` and `bn` after words; a single letter wants its digits.
    const short = power?.sense.code === 'glued';
    if (!power || (short && (end < 0 || t.ends[start]! - t.starts[start]! < 2))) break;
    if (power.sense.code === 'hundred') {
      if (end >= 0 && (group === 0 || group > 99)) break;
      group = (group === 0 ? 1 : group) * 100;
      level = 100;
    } else {
      if (power.sense.value >= scale && end >= 0 && scale !== Number.POSITIVE_INFINITY && group === 0) {
        // `three thousand millions`
        total *= power.sense.value;
        scale = power.sense.value;
      } else {
        if (power.sense.value >= scale) break;
        total += (group === 0 ? 1 : group) * power.sense.value;
        scale = power.sense.value;
      }
      largest = Math.max(largest, scale);
      group = 0;
      level = Number.POSITIVE_INFINITY;
    }
    at = end = power.next;
    wordCount += 1;
  }
  if (end < 0) return undefined;
  const dozen = t.match(end, KIND.dozen);
  if (dozen && t.gaps[end] === SPACED) return { next: dozen.next, value: (total + group) * 12 };
  return finish(t, { next: end, value: total + group, ...(largest ? { scale: largest } : {}) }, wordCount);
}

function finish(t: Tokens, found: Cardinal, wordCount: number): Cardinal {
  const point = t.match(found.next, KIND.point);
  if (point && t.gaps[found.next] === SPACED) {
    const digit = t.match(point.next, KIND.ones);
    if (digit && found.value < 1000)
      return scaleAfter(t, { next: digit.next, value: Number(`${found.value}.${digit.sense.value}`) });
  }
  // One and two: the other language may say them by the form of the noun alone.
  return found.value <= 2 && wordCount === 1 ? { ...found, by: 'implied' } : found;
}

function scaleAfter(t: Tokens, found: Cardinal): Cardinal {
  const power = t.match(found.next, KIND.scale);
  if (power?.sense.code !== '') return found;
  return { next: power.next, value: tidy(found.value * power.sense.value), scale: power.sense.value };
}

function unit(t: Tokens, i: number): Match | undefined {
  return t.match(i, KIND.ones) ?? t.match(i, KIND.teen) ?? t.match(i, KIND.tens);
}

/** `three million and five million`: what follows the `and` is a number of its own. */
function countsPower(t: Tokens, i: number, scale: number): boolean {
  const power = t.match(i, KIND.scale) ?? (t.isSign(i, HYPHEN) ? t.match(i + 1, KIND.scale) : undefined);
  return power !== undefined && power.sense.code === '' && power.sense.value >= scale;
}

function startsScale(t: Tokens, i: number): boolean {
  const power = t.match(i, KIND.scale);
  return (power !== undefined && power.sense.code !== 'glued') || t.match(i, KIND.dozen) !== undefined;
}

/** `thousands`, `tens of thousands`, `several hundred`: an order of magnitude. */
function vague(t: Tokens, i: number): Cardinal | undefined {
  const first = t.match(i, KIND.vague);
  if (!first) {
    const few = t.match(i, KIND.implied);
    const power = few && few.sense.code !== '' ? t.match(few.next, KIND.scale) : undefined;
    if (few && power && power.sense.code !== 'glued' && t.gaps[few.next] === SPACED)
      return { next: power.next, value: power.sense.value, exact: false, scale: power.sense.value };
    const dozen = t.match(i, KIND.article) ? t.match(i + 1, KIND.dozen) : t.match(i, KIND.dozen);
    return dozen ? { next: dozen.next, value: 12 } : undefined;
  }
  let { next } = first;
  let { value } = first.sense;
  for (let k = 0; k < 2; k += 1) {
    const of = t.match(next, KIND.of);
    const more = of ? t.match(of.next, KIND.vague) : undefined;
    if (!more) break;
    value *= more.sense.value;
    next = more.next;
  }
  return { next, value, exact: false, scale: value };
}

/** `half`, `two-thirds`, `three quarters`, `a quarter of`, `half a million`. */
function fraction(t: Tokens, i: number): Cardinal | undefined {
  const count = t.match(i, KIND.ones) ?? t.match(i, KIND.article);
  if (count && count.sense.value > 0) {
    let at = count.next;
    const spaced = t.isSign(at, HYPHEN) && (t.glued(at) === t.glued(at + 1) || t.glued(at + 1));
    if (spaced) at += 1;
    const below = t.match(at, KIND.fraction);
    const plural = below ? t.text.charCodeAt(t.ends[below.next - 1]! - 1) === 0x73 : false;
    const one = count.sense.value === 1;
    const of = below !== undefined && t.text.startsWith('of', t.starts[below.next]);
    // `two quarters` are of a year; `two quarters of` it, and three quarters of anything, are a fraction.
    const quarters = plural && below?.sense.value === 0.25 && count.sense.value !== 3 && !of;
    if (below && !quarters && (plural !== one || (!one && below.sense.value < 1))) {
      // `a third time` and `one second` are none; `a third of` and `one third` are.
      const article = count.sense.kind === 'article';
      const half = below.sense.value === 0.5;
      if (!one && !plural && below.sense.value !== 0.25) return undefined;
      if (!article || of || half || below.sense.value === 0.25) {
        if (article && !of && !half && below.sense.value !== 0.25) return undefined;
        return halfScale(t, {
          next: below.next,
          value: tidy(count.sense.value * below.sense.value),
          ...(half || article ? { by: 'implied' as const } : {}),
        });
      }
      return undefined;
    }
  }
  const alone = t.match(i, KIND.fraction);
  if (!alone) return undefined;
  const of = t.match(alone.next, KIND.of) !== undefined && t.text.startsWith('of', t.starts[alone.next]);
  if (alone.sense.value !== 0.5 && !of && !(alone.sense.value === 0.25 && t.isSign(alone.next, HYPHEN)))
    return undefined;
  return halfScale(t, { next: alone.next, value: alone.sense.value, by: 'implied' });
}

/** `half a million`, `half a dozen`, `quarter of a million`. */
function halfScale(t: Tokens, found: Cardinal): Cardinal {
  let at = found.next;
  const of = t.match(at, KIND.of);
  if (of) at = of.next;
  const article = t.match(at, KIND.article);
  if (article) at = article.next;
  const power = article || !of ? t.match(at, KIND.scale) : undefined;
  if (power && power.sense.code === '')
    return { next: power.next, value: tidy(found.value * power.sense.value), scale: power.sense.value };
  const dozen = article ? t.match(at, KIND.dozen) : undefined;
  return dozen ? { next: dozen.next, value: found.value * 12 } : found;
}

function implied(t: Tokens, i: number): Cardinal | undefined {
  const match = t.match(i, KIND.implied);
  if (!match || match.sense.code === 'several') return undefined;
  return {
    next: match.next,
    value: match.sense.value,
    by: 'implied',
    loose: true,
    ...(match.sense.code === 'few' ? { exact: false as const } : {}),
  };
}

/** Reads an English ordinal: `second`, `twenty-fifth`, `hundred and first`. */
export function ordinalEnglish(t: Tokens, i: number): Cardinal | undefined {
  const alone = t.match(i, KIND.ordinal);
  if (alone)
    return {
      next: alone.next,
      value: alone.sense.value,
      ordinal: true,
      ...(alone.sense.value <= 2 || alone.sense.code === 'implied' ? { by: 'implied' as const } : {}),
    };
  const above = compound(t, i);
  if (!above || above.value < 2) return undefined;
  let at = above.next;
  if (t.isSign(at, HYPHEN) && t.gaps[at] === GLUED) at += 1;
  const and = above.value % 100 === 0 ? t.match(at, KIND.and) : undefined;
  const ordinal = t.gaps[at] === 2 ? undefined : t.match(and?.next ?? at, KIND.ordinal);
  if (ordinal?.sense.code !== '') return undefined;
  const { value } = ordinal.sense;
  // `twenty-fifth`, `one hundred and first`, `two hundredth`
  if (value >= 100)
    return above.value < 100 && !and ? { next: ordinal.next, value: above.value * value, ordinal: true } : undefined;
  const room = above.value % 100 === 0 ? 100 : above.value % 10 === 0 && above.value % 100 >= 20 ? 10 : 0;
  return value < room ? { next: ordinal.next, value: above.value + value, ordinal: true } : undefined;
}
