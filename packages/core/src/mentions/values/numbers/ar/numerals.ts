import { KIND } from '../../tokens/kinds.ts';
import type { Tokens } from '../../tokens/tokens.ts';
import { ARTICLE, CONJUNCTION, NUMBER, PREPOSITION, SPACED, WORD } from '../../tokens/tokens.ts';
import type { Cardinal } from '../cardinal.ts';
import { fraction } from './fractions.ts';
import { COUNTED_NOUNS } from './words.ts';

/** Reads Arabic number words from token `i` on: `خمسة وعشرون`, `ألفان وثلاثمئة`, `مئة وعشرون ألفا`, `نصف مليون`. */
export function wordsArabic(t: Tokens, i: number): Cardinal | undefined {
  return vague(t, i) ?? fraction(t, i) ?? compound(t, i) ?? implied(t, i);
}

/** `كلا`, `مرتين`, `ثلاثي`: words that imply a number. */
function implied(t: Tokens, i: number): Cardinal | undefined {
  const match = t.match(i, KIND.implied);
  if (!match || match.sense.code === 'several') return undefined;
  return { next: match.next, value: match.sense.value, by: 'implied', loose: true };
}

interface Group {
  hundreds: number;
  tens: number;
  ones: number;
}

function compound(t: Tokens, i: number): Cardinal | undefined {
  let at = i;
  let total = 0;
  let scale = Number.POSITIVE_INFINITY;
  let largest = 0;
  let group: Group = { hundreds: -1, tens: -1, ones: -1 };
  let end = -1;
  let compoundOnly = false;
  for (;;) {
    // Every part but the first is joined by `و`, written onto it or alone; colloquial hundreds take none.
    let start = at;
    if (end >= 0) {
      const and = t.match(at, KIND.and);
      if (and) start = and.next;
      else if (!t.has(at, CONJUNCTION) && !(group.hundreds > 0 && group.ones < 0)) break;
      else if (!t.has(at, CONJUNCTION) && !t.match(at, KIND.ones)) break;
      if (t.gaps[start] === 2 || t.has(start, PREPOSITION)) break;
    }
    const step = t.types[start] === WORD ? part(t, start, group) : counted(t, start, end >= 0, scale);
    if (!step) break;
    let { next } = step;
    const power = t.match(next, KIND.scale);
    if (step.power !== undefined) {
      if (step.power >= scale) break;
      total += step.value;
      scale = step.power;
      group = { hundreds: -1, tens: -1, ones: -1 };
    } else {
      const before = group;
      group = step.group;
      if (
        power &&
        (power.sense.code === '' || power.sense.code === 'counted') &&
        !t.has(next, CONJUNCTION) &&
        !t.has(next, PREPOSITION) &&
        t.gaps[next] === SPACED
      ) {
        if (power.sense.value >= scale) {
          // `ثلاثة ملايين وخمسة ملايين` are two numbers.
          group = before;
          break;
        }
        total += sum(group) * power.sense.value;
        scale = power.sense.value;
        next = power.next;
        group = { hundreds: -1, tens: -1, ones: -1 };
        const further = t.match(next, KIND.scale);
        if (
          further &&
          further.sense.value > scale &&
          further.sense.code === '' &&
          !t.has(next, CONJUNCTION) &&
          !t.has(next, PREPOSITION)
        ) {
          total *= further.sense.value;
          next = further.next;
          scale = further.sense.value;
        }
      }
    }
    if (scale !== Number.POSITIVE_INFINITY) largest = Math.max(largest, scale);
    compoundOnly = end < 0 && step.compound === true;
    at = next;
    end = next;
  }
  if (end < 0 || compoundOnly) return undefined;
  const value = total + sum(group);
  if (value === 0) return { next: end, value, by: 'implied' };
  // `التسعين` stands for "the ninetieth" as well as "the ninety".
  const whole =
    end === i + 1 &&
    t.has(i, ARTICLE) &&
    t.match(i, KIND.tens) &&
    !t.match(end, KIND.duration) &&
    !t.match(end, KIND.unit);
  return {
    next: end,
    value,
    ...((value <= 2 && end === i + 1 && largest === 0) || isStone(t, i, end, value) || isMillennium(t, i, end, value)
      ? { by: 'implied' as const }
      : {}),
    ...(whole ? { ordinal: true as const } : {}),
    ...(largest > 0 ? { scale: largest } : {}),
  };
}

/** `ستون` is also how the name Stone is written: weak unless something counted follows. */
function isStone(t: Tokens, i: number, end: number, value: number): boolean {
  if (value !== 60 || end !== i + 1 || !t.text.startsWith('ستون', t.ends[i]! - 4) || t.has(i, ARTICLE)) return false;
  return t.types[end] !== WORD || !/[اةً]$/.test(t.text.slice(t.starts[end], t.ends[end]));
}

/** `الألف الثالث`: a thousand years that are counted themselves. */
function isMillennium(t: Tokens, i: number, end: number, value: number): boolean {
  return (
    value === 1000 &&
    end === i + 1 &&
    t.has(i, ARTICLE) &&
    t.has(end, ARTICLE) &&
    t.match(end, KIND.ordinal) !== undefined
  );
}

interface Step {
  readonly next: number;
  readonly group: Group;
  readonly value: number;
  /** Set when the word is itself a power (`ألف`, `ألفان`), with its value. */
  readonly power?: number;
  readonly compound?: boolean;
}

function part(t: Tokens, i: number, group: Group): Step | undefined {
  const dual = t.match(i, KIND['scale-dual']);
  if (
    dual &&
    sum(group) === 0 &&
    (dual.sense.code === '' || t.match(dual.next, KIND.scale) || t.types[dual.next] === WORD)
  )
    return { next: dual.next, group, value: dual.sense.value * 2, power: dual.sense.value };
  const two = sum(group) === 0 ? constructDual(t, i) : undefined;
  if (two) return { next: i + 1, group, value: two * 2, power: two };
  const power = t.match(i, KIND.scale);
  if (power && power.sense.code === '' && sum(group) === 0 && !isPlural(t, i) && !isVerb(t, i))
    return { next: power.next, group, value: power.sense.value, power: power.sense.value };
  const hundreds = hundredsAt(t, i);
  if (hundreds)
    return group.hundreds < 0 && group.ones < 0 && group.tens < 0
      ? step(hundreds.next, { ...group, hundreds: hundreds.sense.value })
      : undefined;
  const ones = t.match(i, KIND.ones);
  if (ones && group.ones < 0 && group.tens < 0) {
    const { value, code } = ones.sense;
    const ten = t.match(ones.next, KIND.ten);
    if (
      value >= 1 &&
      value <= 9 &&
      ten &&
      t.gaps[ones.next] === SPACED &&
      (t.flags[ones.next]! & (CONJUNCTION | PREPOSITION)) === 0
    )
      return step(ten.next, { ...group, ones: value, tens: 10 });
    const hundred = value >= 3 && value <= 9 && group.hundreds < 0 ? t.match(ones.next, KIND.hundreds) : undefined;
    if (
      hundred?.sense.value === 100 &&
      (t.flags[ones.next]! & (CONJUNCTION | PREPOSITION)) === 0 &&
      t.gaps[ones.next] === SPACED
    )
      return step(hundred.next, { ...group, hundreds: value * 100 });
    if (code === 'ten' || (t.match(i, KIND.ten) && value === 10))
      return step(ones.next, { ...group, ones: 0, tens: 10 });
    if (code === 'compound' && value === 2) return undefined;
    if (code === 'compound')
      return joinsTens(t, ones.next) ? { ...step(ones.next, { ...group, ones: value }), compound: true } : undefined;
    if (value === 10) return step(ones.next, { ...group, ones: 0, tens: 10 });
    return step(ones.next, { ...group, ones: value });
  }
  const teen = t.match(i, KIND.teen);
  if (teen && group.ones < 0 && group.tens < 0)
    return step(teen.next, { ...group, ones: teen.sense.value - 10, tens: 10 });
  const tens = t.match(i, KIND.tens);
  if (tens && group.tens < 0) return step(tens.next, { ...group, tens: tens.sense.value });
  return undefined;
}

/** `مليونا شخص`, `ألفا دولار`: two of a power, where what it counts follows at once; `مليونا` alone is one in the accusative. */
function constructDual(t: Tokens, i: number): number | undefined {
  const scale = t.match(i, KIND.scale);
  const next = scale?.next ?? i + 1;
  if (!scale || next !== i + 1 || t.types[next] !== WORD || t.gaps[next] !== SPACED || t.flags[next] !== 0)
    return undefined;
  if (!/[نرف]ا$/.test(t.text.slice(t.starts[i], t.ends[i]))) return undefined;
  const counted = (['currency', 'unit', 'duration'] as const).some(
    (kind) => t.match(next, KIND[kind])?.sense.value === 1,
  );
  return counted || COUNTED_NOUNS.has(t.text.slice(t.starts[next], t.ends[next])) ? scale.sense.value : undefined;
}

function step(next: number, group: Group): Step {
  return { next, group, value: 0 };
}

function sum(group: Group): number {
  return Math.max(0, group.hundreds) + Math.max(0, group.tens) + Math.max(0, group.ones);
}

function joinsTens(t: Tokens, i: number): boolean {
  const and = t.match(i, KIND.and);
  const at = and?.next ?? i;
  return (and !== undefined || t.has(at, CONJUNCTION)) && t.match(at, KIND.tens) !== undefined;
}

/** `مليون و200 ألف`: digits may count a smaller power. */
function counted(t: Tokens, i: number, joined: boolean, scale: number): Step | undefined {
  if (!joined || t.types[i] !== NUMBER || scale === Number.POSITIVE_INFINITY) return undefined;
  const literal = t.literal(i)!;
  if (literal.chained || literal.value >= 1000) return undefined;
  const power = t.match(i + 1, KIND.scale);
  // `خمسة آلاف و200`
  if (!power && scale === 1000 && literal.plain && literal.digits === 3)
    return { next: i + 1, group: { hundreds: literal.value, tens: 0, ones: 0 }, value: 0 };
  if (power?.sense.code !== '' || power.sense.value >= scale) return undefined;
  return {
    next: power.next,
    group: { hundreds: -1, tens: -1, ones: -1 },
    value: literal.value * power.sense.value,
    power: power.sense.value,
  };
}

/** `الذي ألف كتبا`: who wrote. */
function isVerb(t: Tokens, i: number): boolean {
  if (t.types[i - 1] !== WORD || t.flags[i] !== 0) return false;
  return /^(?:الذي|التي|قد|لقد|وقد|كما|عندما|حين|حيث)$/.test(t.text.slice(t.starts[i - 1], t.ends[i - 1]));
}

function hundredsAt(t: Tokens, i: number): ReturnType<Tokens['match']> {
  const match = t.match(i, KIND.hundreds);
  if (match?.sense.code !== 'hamza') return match;
  return t.text.slice(t.starts[i], t.ends[i]).includes('ئ') ? match : undefined;
}

function isPlural(t: Tokens, i: number): boolean {
  return t.match(i, KIND.vague) !== undefined;
}

/** `آلاف`, `عشرات الآلاف`, `بضعة آلاف`: an order of magnitude. */
function vague(t: Tokens, i: number): Cardinal | undefined {
  const several = t.match(i, KIND.implied);
  const begin = several?.sense.code === 'several' ? several.next : i;
  const first = t.match(begin, KIND.vague);
  if (!first) return undefined;
  let { next } = first;
  let { value } = first.sense;
  for (let k = 0; k < 2; k += 1) {
    const more = t.match(next, KIND.vague) ?? t.match(next, KIND.scale);
    if (
      !more ||
      t.gaps[next] !== SPACED ||
      t.has(next, CONJUNCTION) ||
      more.sense.value < 1000 ||
      more.sense.code !== ''
    )
      break;
    value *= more.sense.value;
    next = more.next;
  }
  return { next, value, exact: false, scale: value };
}

/** Reads an Arabic ordinal: `الثالث`, `الخامسة عشرة`, `الحادي والعشرين`, `السادسة بعد المائة`. */
export function ordinalArabic(t: Tokens, i: number): Cardinal | undefined {
  const ordinal = ordinalBelowHundred(t, i);
  return ordinal && t.has(i, ARTICLE) ? (afterHundreds(t, ordinal) ?? ordinal) : ordinal;
}

/** Laws count their articles so: `(الثامنة عشرة) بعد (المائة)`, the hundred and eighteenth, each in brackets or both or none. */
function afterHundreds(t: Tokens, { next, value }: Cardinal): Cardinal | undefined {
  let at = t.isSign(next, 0x29) ? next + 1 : next;
  if (t.types[at] !== WORD || t.text.slice(t.starts[at], t.ends[at]) !== 'بعد' || t.gaps[at] !== SPACED)
    return undefined;
  at += 1;
  if (t.isSign(at, 0x28)) at += 1;
  const hundreds = t.has(at, ARTICLE) ? compound(t, at) : undefined;
  if (!hundreds || hundreds.value % 100 !== 0 || hundreds.value > 1000) return undefined;
  return { next: hundreds.next, value: value + hundreds.value, ordinal: true };
}

function ordinalBelowHundred(t: Tokens, i: number): Cardinal | undefined {
  const first = t.match(i, KIND.ordinal);
  if (!first) return undefined;
  const { value, code } = first.sense;
  // `أحد عشر` counts, `الحادي عشر` and `الواحد والعشرون` order.
  if (code === 'compound' && !t.has(i, ARTICLE) && !/حادي/.test(t.text.slice(t.starts[i], t.ends[i]))) return undefined;
  const ten = t.match(first.next, KIND.ten);
  if (
    ten &&
    value <= 9 &&
    t.gaps[first.next] === SPACED &&
    (t.flags[first.next]! & (CONJUNCTION | PREPOSITION)) === 0 &&
    (code !== '') === (value === 1 || code !== '')
  )
    return { next: ten.next, value: value + 10, ordinal: true };
  const and = t.match(first.next, KIND.and);
  const at = and?.next ?? first.next;
  const tens = and || t.has(at, CONJUNCTION) ? t.match(at, KIND.tens) : undefined;
  if (tens && value <= 9 && t.has(at, ARTICLE))
    return { next: tens.next, value: value + tens.sense.value, ordinal: true };
  if (code === 'compound') return undefined;
  return { next: first.next, value, ordinal: true, ...(value <= 2 ? { by: 'implied' as const } : {}) };
}
