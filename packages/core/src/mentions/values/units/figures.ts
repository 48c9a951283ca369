import type { Bound, ValueMention } from '../../schema.ts';
import { tidy } from '../numbers/cardinal.ts';
import { KIND } from '../tokens/kinds.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { ARTICLE, CONJUNCTION, NUMBER, PREPOSITION, SIGN, SPACED, WORD } from '../tokens/tokens.ts';
import type { Quantity } from './counted.ts';
import { readQuantity } from './quantity.ts';

const HYPHEN = 0x2d;

/** A value read at a token, and the token to go on from. */
export interface Reading {
  readonly next: number;
  readonly mention: ValueMention;
}

/** Reads a hedge, a figure or a range with its unit, and a hedge after it, at token `i`. */
export function readFigure(t: Tokens, i: number, codes: ReadonlySet<string>): Reading | undefined {
  let bound: Bound | undefined;
  let at = i;
  for (let k = 0; k < 2; k += 1) {
    const hedge = t.match(at, KIND.hedge);
    // `<b>5`: what closes a tag is no comparison.
    if (hedge && t.types[at] === SIGN && at > 0 && t.glued(at)) return undefined;
    if (!hedge || (bound === 'about' && hedge.sense.code === 'about' && k > 1)) break;
    if (bound === undefined || bound === 'about') bound = hedge.sense.code as Bound;
    at = hedge.next;
    // `more than the 800`, `بأكثر من نسبة`
    const word =
      !t.vocabulary.arabic && t.types[at] === WORD ? t.text.slice(t.starts[at], t.ends[at]).toLowerCase() : '';
    if (word === 'the' || (word === 'a' && t.types[at + 1] === NUMBER)) at += 1;
  }
  if (bound !== undefined && t.gaps[at] === 2) return undefined;
  const single = readSingle(t, at, codes);
  const found = readRange(t, at, codes, single?.low) ?? single ?? readHours(t, at, codes);
  if (!found) return undefined;
  let { next } = found;
  if (t.vocabulary.arabic && found.low.kind === 'duration' && t.has(at, ARTICLE)) next = pastRelative(t, next);
  const after = t.gaps[next] === 2 ? undefined : t.match(next, KIND['hedge-after']);
  // `… وأكثر من خمسين` opens the next figure.
  const opens = after !== undefined && t.vocabulary.arabic && t.text.startsWith('من', t.starts[after.next]);
  if (after && !opens && (after.sense.code !== 'at-least' || bound === undefined)) {
    const plus = t.isSign(next, 0x2b);
    if (!plus || t.glued(next)) {
      bound ??= after.sense.code as Bound;
      next = after.next;
    }
  }
  // `384 شخصا على الأقل`: the hedge counts across the noun, which stays outside the span.
  if (
    bound === undefined &&
    t.vocabulary.arabic &&
    t.types[next] === WORD &&
    t.gaps[next] === SPACED &&
    t.gaps[next + 1] === SPACED
  )
    bound = t.match(next + 1, KIND['hedge-after'])?.sense.code as Bound | undefined;
  if (bound === undefined && t.vocabulary.arabic) bound = boundBefore(t, i);
  const first = found.low;
  const { cardinal } = first;
  // `(ستين) يوما`: a bracket that the value closes is its own.
  const bracket = i > 0 && t.isSign(i - 1, 0x28) && closes(t, i, next);
  const start = bracket ? t.starts[i - 1]! : t.starts[i]! + proclitic(t, i);
  const end = t.ends[next - 1]!;
  const upper = found.high?.value;
  const figure = {
    start,
    end,
    value: first.value,
    ...(upper === undefined ? {} : { upper }),
    ...(bound === undefined ? {} : { bound }),
    ...(cardinal.exact === false ? { exact: false } : {}),
    ...(cardinal.alternative === undefined ? {} : { alternative: cardinal.alternative }),
    ...by(first, found.high !== undefined, isStuck(t, first)),
  };
  const { kind, unit } = found.high ?? first;
  const mention: ValueMention =
    kind === 'number'
      ? { kind, ...figure, ...(cardinal.ordinal ? { ordinal: true } : {}) }
      : kind === 'percentage'
        ? { kind, ...figure }
        : { kind, ...figure, unit: unit! };
  return { next, mention };
}

/** Words between a verb that bounds and its figure. */
const BETWEEN = 4;

/** `لا تقل المدة عن 30`, `لا تتجاوز مدة العقد 30`: the verb of a bound with its subject behind it, which stays outside the span. */
function boundBefore(t: Tokens, i: number): Bound | undefined {
  const word = (k: number): string =>
    k >= 0 && t.types[k] === WORD && t.gaps[k + 1] === SPACED ? t.text.slice(t.starts[k], t.ends[k]) : '';
  const from = t.isSign(i - 1, 0x28) ? i - 1 : i;
  const led = /^(?:عن|على)$/.test(from < i ? t.text.slice(t.starts[from - 1], t.ends[from - 1]) : word(i - 1));
  for (let k = from - 2; k >= 1 && k >= from - 2 - BETWEEN; k -= 1) {
    const verb = word(k);
    if (verb === '') return undefined;
    const way = (led ? BOUNDED_WITH : BOUNDED).exec(verb);
    if (way === null) continue;
    if (!NOT.test(word(k - 1))) return undefined;
    return way[1] === undefined ? 'at-most' : 'at-least';
  }
  return undefined;
}

const BOUNDED_WITH = /^[يت](?:(قل|نقص)|زيد|ربو)$/;
const BOUNDED = /^[يت](?:تجاوز|تعدى|فوق)$/;
const NOT = /^[وف]?(?:لا|ألا|لم|لن)$/;

/** `the last two hours`, `next three minutes`: a stretch too short for a date keeps the word that places it. */
function readHours(t: Tokens, i: number, codes: ReadonlySet<string>): ReturnType<typeof readSingle> {
  const lead = t.vocabulary.arabic || t.types[i] !== WORD ? undefined : t.match(i, KIND.relative);
  // `this 3-hour trip` is no stretch.
  if (!lead || lead.sense.value === 0 || t.gaps[lead.next] !== SPACED) return undefined;
  const found = readSingle(t, lead.next, codes);
  return found?.low.kind === 'duration' && SHORT.test(found.low.unit ?? '') ? found : undefined;
}

const SHORT = /^(?:second|minute|hour)$/;

/** `الساعات الثلاث الماضية`. */
function pastRelative(t: Tokens, next: number): number {
  const relative = t.gaps[next] === SPACED && t.has(next, ARTICLE) ? t.match(next, KIND.relative) : undefined;
  return relative?.next ?? next;
}

function closes(t: Tokens, from: number, to: number): boolean {
  let depth = 0;
  for (let i = from; i < to; i += 1) depth += t.isSign(i, 0x28) ? 1 : t.isSign(i, 0x29) ? -1 : 0;
  return depth < 0;
}

/** `3D`, `7alak`: letters written onto digits make them part of a name. */
function isStuck(t: Tokens, { kind, next, cardinal }: Quantity): boolean {
  return (
    kind === 'number' &&
    cardinal.plain === true &&
    next < t.count &&
    t.types[next] === WORD &&
    t.glued(next) &&
    t.text.charCodeAt(t.starts[next]!) < 0x250
  );
}

function by(quantity: Quantity, range: boolean, stuck: boolean): { by?: 'dual' | 'implied' | 'name' } {
  const how = quantity.cardinal.by ?? (stuck ? 'name' : undefined);
  // `two years` and `two to three million` are figures, `two` by itself may stand for a dual.
  if (
    how === undefined ||
    range ||
    (quantity.kind !== 'number' && quantity.cardinal.words && !quantity.cardinal.loose && quantity.value === 2)
  )
    return {};
  return { by: how };
}

/** `و` and `ف` written onto the first word belong to the sentence, not to the value; other proclitics stay. */
function proclitic(t: Tokens, i: number): number {
  if (t.types[i] !== WORD) return 0;
  // In matching form `وأحد` is `واحد`, one: only its hamza tells the conjunction.
  return t.has(i, CONJUNCTION) || /^و[أإ]/.test(t.text.slice(t.starts[i], t.starts[i]! + 2)) ? 1 : 0;
}

function readSingle(
  t: Tokens,
  i: number,
  codes: ReadonlySet<string>,
): { low: Quantity; high?: Quantity; next: number } | undefined {
  const low = readQuantity(t, i, codes);
  return low ? { low, next: low.next } : undefined;
}

/** `5-6`, `between 5 and 6`, `from 5 to 6`, `من 5 إلى 6`, `two or three`; `first` is what stands at the token by itself. */
function readRange(
  t: Tokens,
  i: number,
  codes: ReadonlySet<string>,
  first: Quantity | undefined,
): { low: Quantity; high: Quantity; next: number } | undefined {
  const opener = t.match(i, KIND.between) ?? t.match(i, KIND.from);
  const between = opener?.sense.kind === 'between';
  const low = opener ? readQuantity(t, opener.next, codes) : first;
  // `doubled to 1.15 million` is no range.
  if (
    !low ||
    low.cardinal.loose ||
    (low.cardinal.ordinal && !between) ||
    (low.cardinal.by !== undefined && !low.cardinal.words)
  )
    return undefined;
  let at = low.next;
  if (t.gaps[at] === 2 || at >= t.count) return undefined;
  if (t.isSign(at, HYPHEN) || t.isSign(at, 0x7e)) {
    // A hyphen joins a range when it stands alike on both sides; `-5` after a space may be its upper end.
    if (t.glued(at) && !t.glued(at + 1)) return undefined;
    at += 1;
  } else {
    const word = between
      ? t.match(at, KIND.and)
      : (t.match(at, KIND.to) ??
        t.match(at, KIND.or) ??
        (opener && !t.vocabulary.arabic ? t.match(at, KIND.and) : undefined));
    if (word) at = word.next;
    else if (opener && t.vocabulary.arabic && t.types[at] === WORD && t.has(at, between ? CONJUNCTION : PREPOSITION))
      at += 0;
    else return undefined;
  }
  const hedge = t.match(at, KIND.hedge);
  if (hedge?.sense.code === 'about') at = hedge.next;
  const high = readQuantity(t, at, codes);
  if (!high || high.cardinal.ordinal !== low.cardinal.ordinal || high.cardinal.by === 'dual') return undefined;
  let lower = low.value;
  // `2 to 3 million`: the power counts for both ends.
  const scale = high.cardinal.scale;
  if (
    scale !== undefined &&
    low.cardinal.scale === undefined &&
    lower < 1000 &&
    lower * scale < high.value * 1.0001 &&
    lower !== 0
  )
    lower = tidy(lower * scale);
  if (low.kind !== 'number' && high.kind !== 'number' && (low.kind !== high.kind || low.unit !== high.unit))
    return undefined;
  if (lower >= high.value) return undefined;
  // `1950-53` is read with the dates; `1-0` and phone numbers are no ranges.
  if (t.isSign(high.next, HYPHEN) && t.glued(high.next) && t.types[high.next + 1] === NUMBER && t.glued(high.next + 1))
    return undefined;
  const withUnit = high.kind !== 'number' ? high : low.kind !== 'number' ? { ...low, value: high.value } : high;
  const typed: Quantity = { ...withUnit, value: high.value, next: high.next };
  return { low: { ...low, value: lower }, high: typed, next: high.next };
}
