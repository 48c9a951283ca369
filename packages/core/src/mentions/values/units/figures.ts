import type { Bound, ValueMention } from '../../schema.ts';
import { KIND } from '../tokens/kinds.ts';
import type { Reading } from '../tokens/reading.ts';
import { matchSpaced } from '../tokens/sequence.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { CONJUNCTION, SIGN, WORD } from '../tokens/tokens.ts';
import type { Match } from '../tokens/vocabulary.ts';
import { arabicFigures } from './ar/figures.ts';
import type { Quantity } from './counted.ts';
import { englishFigures } from './en/figures.ts';
import type { FigureLanguage } from './language.ts';
import { readQuantity } from './quantity.ts';
import { readRange } from './ranges.ts';

const OPENING = 0x28;
const CLOSING = 0x29;
const PLUS = 0x2b;

/** What stands between figures and their hedges in the language of the text. */
export function figureLanguage(t: Tokens): FigureLanguage {
  return t.vocabulary.arabic ? arabicFigures : englishFigures;
}

/** Reads a hedge, a figure or a range with its unit, and a hedge after it, at token `i`. */
export function readFigure(t: Tokens, i: number): Reading | undefined {
  const language = figureLanguage(t);
  const hedge = hedgeBefore(t, i, language);
  if (!hedge) return undefined;
  const single = readQuantity(t, hedge.next);
  const range = language.ages(t, hedge.next) ?? readRange(t, hedge.next, single, language);
  const low = range?.low ?? single ?? language.stretch?.(t, hedge.next);
  if (!low) return undefined;
  const end = language.end(t, hedge.next, low, range?.high.next ?? low.next);
  const after = hedgeBehind(t, end, hedge.bound, language);
  const next = after?.next ?? end;
  const bound = hedge.bound ?? after?.bound ?? language.boundApart(t, i, next);
  const mention = mentionOf(t, i, next, low, range?.high, bound);
  const per = perAt(t, next, mention);
  return per ? { next: per.next, mention: { ...mention, per: per.sense.code } as ValueMention } : { next, mention };
}

/** The unit in or for each of which a figure is, right behind it or behind what it counts: `60 مرة في الدقيقة`. */
function perAt(t: Tokens, next: number, { kind }: ValueMention): Match | undefined {
  if (t.broken(next)) return undefined;
  const here = t.match(next, KIND.per);
  if (here || t.types[next] !== WORD || t.types[next + 1] !== WORD) return here;
  // `10 mg twice daily`: how often is a figure of its own.
  const often = t.match(next, KIND.implied);
  const isNoun = !often || (kind === 'number' && often.sense.code === 'times');
  const isOwn = t.spaced(next) && t.unjoined(next) && isNoun;
  return isOwn ? matchSpaced(t, next + 1, KIND.per) : undefined;
}

interface Hedge {
  readonly bound: Bound | undefined;
  readonly next: number;
}

/** Reads up to two hedges before a figure; the last but for `about` counts. Undefined without a figure. */
function hedgeBefore(t: Tokens, i: number, language: FigureLanguage): Hedge | undefined {
  let bound: Bound | undefined;
  let at = i;
  for (let k = 0; k < 2; k += 1) {
    const hedge = t.match(at, KIND.hedge);
    if (!hedge) break;
    // `<b>5`: what closes a tag is no comparison.
    if (t.types[at] === SIGN && at > 0 && t.glued(at)) return undefined;
    if (bound === undefined || bound === 'about') bound = hedge.sense.code as Bound;
    at = language.pastArticle(t, hedge.next);
  }
  return bound !== undefined && t.broken(at) ? undefined : { bound, next: at };
}

function hedgeBehind(t: Tokens, end: number, before: Bound | undefined, language: FigureLanguage): Hedge | undefined {
  const after = t.broken(end) ? undefined : language.hedgeAfter(t, end);
  if (!after || (after.sense.code === 'at-least' && before !== undefined)) return undefined;
  if (t.isSign(end, PLUS) && !t.glued(end)) return undefined;
  return { bound: after.sense.code as Bound, next: after.next };
}

function mentionOf(
  t: Tokens,
  i: number,
  next: number,
  low: Quantity,
  high: Quantity | undefined,
  bound: Bound | undefined,
): ValueMention {
  const { cardinal } = low;
  // `(ستين) يوما`: a bracket that the value closes is its own.
  const bracket = i > 0 && t.isSign(i - 1, OPENING) && closes(t, i, next);
  const by = byOf(t, low, high !== undefined);
  const figure = {
    start: bracket ? t.starts[i - 1]! : t.starts[i]! + conjunction(t, i),
    end: t.ends[next - 1]!,
    value: low.value,
    ...(high === undefined ? {} : { upper: high.value }),
    ...(bound === undefined ? {} : { bound }),
    ...(cardinal.exact === false ? { exact: false } : {}),
    ...(cardinal.alternative === undefined ? {} : { alternative: cardinal.alternative }),
    ...(by === undefined ? {} : { by }),
  };
  const { kind, unit } = high ?? low;
  if (kind === 'number') return { kind, ...figure, ...(cardinal.ordinal ? { ordinal: true } : {}) };
  return kind === 'percentage' ? { kind, ...figure } : { kind, ...figure, unit: unit! };
}

function closes(t: Tokens, from: number, to: number): boolean {
  let depth = 0;
  for (let i = from; i < to; i += 1) depth += t.isSign(i, OPENING) ? 1 : t.isSign(i, CLOSING) ? -1 : 0;
  return depth < 0;
}

/** `و` and `ف` written onto the first word belong to the sentence, not to the value; other proclitics stay. */
function conjunction(t: Tokens, i: number): number {
  if (t.types[i] !== WORD) return 0;
  // In matching form `وأحد` is `واحد`, one: only its hamza tells the conjunction.
  return t.has(i, CONJUNCTION) || /^و[أإ]/.test(t.text.slice(t.starts[i], t.starts[i]! + 2)) ? 1 : 0;
}

/** How a value is weak, if it is: `two years` is a figure, `two` by itself may stand for a dual. */
function byOf(
  t: Tokens,
  { kind, next, cardinal, value }: Quantity,
  range: boolean,
): 'dual' | 'implied' | 'name' | undefined {
  if (range) return undefined;
  if (cardinal.by !== undefined)
    return kind !== 'number' && cardinal.words && !cardinal.loose && value === 2 ? undefined : cardinal.by;
  return kind === 'number' && cardinal.plain === true && isStuck(t, next) ? 'name' : undefined;
}

/** `3D`, `7alak`: letters written onto digits make them part of a name. */
function isStuck(t: Tokens, next: number): boolean {
  return t.types[next] === WORD && t.glued(next) && t.text.charCodeAt(t.starts[next]!) < 0x250;
}
