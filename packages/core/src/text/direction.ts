export type Direction = 'rtl' | 'ltr';

const STRONG = /[\p{L}]/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Returns the direction of the first strong character (UAX #9, P2 and P3), or undefined when there is none. */
export function firstStrong(text: string): Direction | undefined {
  for (const character of text) {
    if (!STRONG.test(character)) continue;
    return RIGHT_TO_LEFT.test(character) ? 'rtl' : 'ltr';
  }
  return undefined;
}
