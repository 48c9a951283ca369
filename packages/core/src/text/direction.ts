export type Direction = 'rtl' | 'ltr';

const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const NEUTRAL = 1;
const LTR = 2;
const RTL = 3;
const strengths = new Uint8Array(0x10000);

/**
 * Returns the direction of the first strong character, or undefined when there is none (UAX #9, P2 and P3: what stands
 * between an isolate initiator and its end is skipped). Letters are strong; marks, digits, punctuation and the bidi
 * controls are not.
 */
export function firstStrong(text: string): Direction | undefined {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x2066 && unit <= 0x2068) depth += 1;
    else if (unit === 0x2069) depth -= depth > 0 ? 1 : 0;
    else if (depth === 0) {
      const strength = strengthAt(text, i);
      if (strength !== NEUTRAL) return strength === RTL ? 'rtl' : 'ltr';
    }
  }
  // P2 skips to the matching end or, where there is none, to the end of the paragraph.
  return undefined;
}

/** Returns the direction of most letters, in a tie that of the first; undefined without letters. */
export function majorityDirection(text: string): Direction | undefined {
  let balance = 0;
  for (let i = 0; i < text.length; i += 1) {
    const strength = strengthAt(text, i);
    if (strength === RTL) balance -= 1;
    else if (strength === LTR) balance += 1;
  }
  if (balance === 0) return firstStrong(text);
  return balance < 0 ? 'rtl' : 'ltr';
}

function strengthAt(text: string, i: number): number {
  const unit = text.charCodeAt(i);
  const known = strengths[unit]!;
  if (known !== 0) return known;
  if (unit >= 0xd800 && unit <= 0xdbff && i + 1 < text.length) return strengthOf(text.slice(i, i + 2));
  return (strengths[unit] = strengthOf(text[i]!));
}

function strengthOf(character: string): number {
  if (!LETTER.test(character)) return NEUTRAL;
  return RIGHT_TO_LEFT.test(character) ? RTL : LTR;
}
