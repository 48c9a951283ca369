import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { BROKEN, CONJUNCTION, GLUED, NUMBER, SIGN, SPACED, WORD } from '../tokens/tokens.ts';
import { ordinalArabic, wordsArabic } from './ar/numerals.ts';
import type { Cardinal } from './cardinal.ts';
import { tidy } from './cardinal.ts';
import { ordinalEnglish, wordsEnglish } from './en/numerals.ts';

const MINUS = 0x2d;
const FRACTIONS: ReadonlyMap<number, number> = new Map([
  [0xbd, 1 / 2],
  [0xbc, 1 / 4],
  [0xbe, 3 / 4],
  [0x2153, 1 / 3],
  [0x2154, 2 / 3],
]);

/** Reads a number in digits, words or both at token `i`; `money` says that a currency stands before it, so that `5m` is five million. */
export function readCardinal(t: Tokens, i: number, money = false): Cardinal | undefined {
  if (money) return cardinalAt(t, i, true);
  // Dates, ranges and single figures all ask for the number at the same place.
  const { lastCardinal } = t;
  if (lastCardinal.at === i) return lastCardinal.found;
  const found = cardinalAt(t, i, false);
  lastCardinal.at = i;
  lastCardinal.found = found;
  return found;
}

function cardinalAt(t: Tokens, i: number, money: boolean): Cardinal | undefined {
  const type = t.types[i];
  if (type === SIGN) return readSigned(t, i, money);
  const point = type === WORD && !t.vocabulary.arabic ? pointFirst(t, i) : undefined;
  if (point) return point;
  const minus = type === WORD ? t.match(i, KIND.minus) : undefined;
  if (minus && !t.match(i, KIND.hedge) && !t.match(minus.next, KIND.minus)) {
    const rest = readCardinal(t, minus.next, money);
    if (rest && !rest.ordinal) return { ...rest, value: -rest.value };
  }
  const found = type === NUMBER ? readDigits(t, i, money) : type === WORD ? readWords(t, i) : undefined;
  return found && Number.isFinite(found.value) ? found : undefined;
}

/** Reads an ordinal at token `i`, in words or in digits (`2nd`, `21st`). */
export function readOrdinal(t: Tokens, i: number): Cardinal | undefined {
  if (t.types[i] === WORD) return t.vocabulary.arabic ? ordinalArabic(t, i) : ordinalEnglish(t, i);
  const literal = t.literal(i);
  if (!literal?.plain || t.gaps[i + 1] !== GLUED || t.types[i + 1] !== WORD) return undefined;
  const suffix = t.text.slice(t.starts[i + 1], t.ends[i + 1]).toLowerCase();
  return /^(?:st|nd|rd|th)$/.test(suffix) ? { next: i + 2, value: literal.value, ordinal: true } : undefined;
}

/** `point five`, `point 77`: a decimal without its nought. `a point two of us` has an article before it. */
function pointFirst(t: Tokens, i: number): Cardinal | undefined {
  const point = t.match(i, KIND.point);
  if (!point || t.gaps[point.next] !== SPACED || t.types[i - 1] === WORD) return undefined;
  const literal = t.literal(point.next);
  const digit = literal ? undefined : t.match(point.next, KIND.ones);
  if (literal?.plain)
    return { next: point.next + 1, value: Number(`0.${String(literal.value).padStart(literal.digits, '0')}`) };
  return digit ? { next: digit.next, value: digit.sense.value / 10 } : undefined;
}

function readSigned(t: Tokens, i: number, money: boolean): Cardinal | undefined {
  const sign = t.ids[i]!;
  const fraction = FRACTIONS.get(sign);
  if (fraction !== undefined) return { next: i + 1, value: fraction };
  // `- 1,200,000` at the head of its line is below nought; elsewhere a dash has spaces.
  const spaced =
    sign === MINUS && t.gaps[i] === BROKEN && t.gaps[i + 1] === SPACED && t.literal(i + 1)?.plain === false;
  if (!t.glued(i + 1) && !spaced) return undefined;
  if (sign === MINUS) {
    if (t.glued(i) && i > 0 && !t.isSign(i - 1, 0x28)) return undefined;
    if (t.types[i - 1] === NUMBER && t.gaps[i] !== 2) return undefined;
    const rest = t.types[i + 1] === NUMBER || t.types[i + 1] === SIGN ? readCardinal(t, i + 1, money) : undefined;
    return rest && !rest.ordinal && rest.value >= 0 ? { ...rest, value: -rest.value } : undefined;
  }
  const literal = t.literal(i + 1);
  if ((sign === 0x2e || sign === 0x66b) && literal?.plain && (!t.glued(i) || t.types[i - 1] === SIGN || i === 0)) {
    const digits = literal.value.toString().padStart(literal.digits, '0');
    return scaled(t, { next: i + 2, value: Number(`0.${digits}`) }, money, true);
  }
  return undefined;
}

function readDigits(t: Tokens, i: number, money: boolean): Cardinal | undefined {
  const literal = t.literal(i)!;
  if (literal.chained || !Number.isFinite(literal.value)) return undefined;
  const base: Cardinal = {
    next: i + 1,
    value: literal.value,
    ...(literal.alternative === undefined ? {} : { alternative: literal.alternative }),
    ...(literal.plain ? { plain: true } : {}),
  };
  if (t.types[i + 1] === SIGN && t.glued(i + 1)) {
    const sign = t.ids[i + 1]!;
    const fraction = FRACTIONS.get(sign);
    if (fraction !== undefined) return scaled(t, { next: i + 2, value: literal.value + fraction }, money, false);
    const below = t.glued(i + 2) ? t.literal(i + 2) : undefined;
    if (sign === 0x2f && below?.plain && literal.plain && below.value > 0 && !(t.isSign(i + 3, 0x2f) && t.glued(i + 3)))
      return { next: i + 3, value: literal.value / below.value };
  }
  // `SARS-CoV-2 million` and `his 20s` are no amounts.
  if (i > 1 && t.glued(i) && t.isSign(i - 1, 0x2d) && t.glued(i - 1) && t.types[i - 2] === WORD && t.gaps[i + 1] === 1)
    return base;
  if (t.glued(i + 1) && t.types[i + 1] === WORD && t.text.slice(t.starts[i + 1], t.ends[i + 1]) === 's')
    return { ...base, by: 'implied' };
  const mixed = t.literal(i + 1);
  if (
    mixed?.plain &&
    literal.plain &&
    t.gaps[i + 1] === 1 &&
    t.isSign(i + 2, 0x2f) &&
    t.glued(i + 2) &&
    t.glued(i + 3)
  ) {
    // `220 2/3`
    const below = t.literal(i + 3);
    if (below?.plain && below.value > mixed.value && below.value <= 16 && !t.isSign(i + 4, 0x2f))
      return { next: i + 4, value: tidy(literal.value + mixed.value / below.value) };
  }
  return scaled(t, base, money, literal.decimal && literal.value < 1);
}

/** Adds the powers after digits (`3 million`, `3bn`, `3 ملايين`), what is counted below them, and a half. */
function scaled(t: Tokens, base: Cardinal, money: boolean, giga: boolean): Cardinal {
  const match = t.match(base.next, KIND.scale) ?? hyphenScale(t, base.next);
  let found = base;
  if (match && scaleFits(t, base.next, match.sense.code, match.next, money, giga) && !t.has(base.next, CONJUNCTION)) {
    const times = match.sense.value;
    found = { next: match.next, value: tidy(base.value * times), scale: times };
    if (base.alternative !== undefined && base.alternative < 1000)
      found = { ...found, alternative: tidy(base.alternative * times) };
    const further = t.match(found.next, KIND.scale);
    if (further && further.sense.value > times && further.sense.code === '' && !t.has(found.next, CONJUNCTION)) {
      found = { next: further.next, value: tidy(found.value * further.sense.value), scale: further.sense.value };
    }
    const lower = lowerPart(t, found, times);
    if (lower) found = lower;
  } else if (t.gaps[base.next] === 1 && t.match(base.next, KIND.dozen)) {
    found = { next: base.next + 1, value: base.value * 12 };
  } else if (!t.vocabulary.arabic) {
    const point = t.match(base.next, KIND.point);
    const digits = point && t.gaps[base.next] === 1 ? t.literal(point.next) : undefined;
    if (point && digits?.plain && base.plain)
      found = { next: point.next + 1, value: Number(`${base.value}.${digits.value}`) };
  }
  return withHalf(t, found);
}

function hyphenScale(t: Tokens, i: number): ReturnType<Tokens['match']> {
  return t.isSign(i, MINUS) && t.glued(i) && t.glued(i + 1) && !t.vocabulary.arabic
    ? t.match(i + 1, KIND.scale)
    : undefined;
}

function scaleFits(t: Tokens, i: number, code: string, next: number, money: boolean, giga: boolean): boolean {
  if (code === 'hundred' || code === '' || code === 'counted') return true;
  const word = t.text.slice(t.starts[i], t.ends[i]).toLowerCase();
  if (code === 'thousand') return t.glued(i);
  if (word.length > 1)
    return (
      t.glued(i) ||
      word === 'bn' ||
      word === 'mn' ||
      word === 'mln' ||
      word === 'bln' ||
      word === 'cr' ||
      word === 'lkh'
    );
  if (!t.glued(i) || next !== i + 1) return false;
  if (word === 'k') return true;
  if (word === 'm' || word === 'b') return money || countsPeople(t, next);
  return word === 'g' && giga;
}

/** `1.5m people`, `3m doses`: what is counted in the plural tells millions from metres; `400m hurdles` are run. */
function countsPeople(t: Tokens, i: number): boolean {
  if (t.types[i] !== WORD || t.gaps[i] !== SPACED) return false;
  const word = t.text.slice(t.starts[i], t.ends[i]).toLowerCase();
  if (/^(?:people|men|women|children)$/.test(word)) return true;
  return (
    /^[a-z]{3,}[^s]s$/.test(word) &&
    !/^(?:hurdles|rules|finals|sprints|heats|towards|afterwards|waves|races|across)$/.test(word)
  );
}

/** `3 ملايين و200 ألف`, `3 million 200 thousand`: a smaller counted power belongs to the number. */
function lowerPart(t: Tokens, above: Cardinal, limit: number): Cardinal | undefined {
  let at = above.next;
  if (t.vocabulary.arabic) {
    const and = t.match(at, KIND.and);
    if (!and || t.types[and.next] !== NUMBER) {
      if (!t.has(at, CONJUNCTION) || t.types[at] !== WORD) return undefined;
      const rest = wordsArabic(t, at);
      return rest && !rest.ordinal && rest.value < limit && rest.value >= 1 && (rest.scale ?? 0) >= 1000
        ? { next: rest.next, value: above.value + rest.value, scale: limit }
        : undefined;
    }
    at = and.next;
  } else if (t.gaps[at] !== 1) return undefined;
  const literal = t.literal(at);
  const scale = literal && !literal.chained ? t.match(at + 1, KIND.scale) : undefined;
  // `5 آلاف و200`
  if (
    literal?.plain &&
    literal.digits === 3 &&
    limit === 1000 &&
    !scale &&
    t.vocabulary.arabic &&
    above.value % 1000 === 0
  )
    return { next: at + 1, value: above.value + literal.value, scale: limit };
  if (!literal || !scale || scale.sense.value >= limit || scale.sense.code === 'glued') return undefined;
  return { next: scale.next, value: tidy(above.value + literal.value * scale.sense.value), scale: limit };
}

/** `three and a half`, `ثلاثة ملايين ونصف (المليون)`. */
export function withHalf(t: Tokens, base: Cardinal): Cardinal {
  const at = base.next;
  if (base.ordinal || base.value % 1 !== 0) return base;
  if (t.vocabulary.arabic) {
    const start = t.match(at, KIND.and)?.next ?? at;
    if (start === at && !t.has(at, CONJUNCTION)) return base;
    const half = t.match(start, KIND.half);
    if (!half) return base;
    const again = t.match(half.next, KIND.scale);
    const unit = base.scale ?? 1;
    return {
      ...base,
      value: tidy(base.value + half.sense.value * unit),
      next: again && again.sense.value === unit ? again.next : half.next,
    };
  }
  const and = t.match(at, KIND.and);
  const half = and ? t.match(and.next, KIND.half) : undefined;
  if (!and || !half || (half.next === and.next + 1 && base.scale !== undefined)) return base;
  const scale = t.match(half.next, KIND.scale);
  const times = base.scale ?? (scale && scale.sense.code === '' ? scale.sense.value : 1);
  if (base.scale === undefined && times > 1)
    return { next: scale!.next, value: tidy((base.value + half.sense.value) * times), scale: times };
  return { ...base, next: half.next, value: tidy(base.value + half.sense.value * times) };
}

function readWords(t: Tokens, i: number): Cardinal | undefined {
  const found = t.vocabulary.arabic ? wordsArabic(t, i) : wordsEnglish(t, i);
  return found ? withHalf(t, { ...found, words: true }) : undefined;
}
