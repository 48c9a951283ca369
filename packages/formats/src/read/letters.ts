/** Returns how many letters of Arabic and of other scripts a text has. */
export function countLetters(text: string): { readonly arabic: number; readonly other: number } {
  let arabic = 0;
  let other = 0;
  for (let i = 0; i < text.length; i += 1) {
    const script = scriptOf(text.charCodeAt(i));
    if (script > 0) arabic += 1;
    else if (script < 0) other += 1;
  }
  return { arabic, other };
}

/** 1 where most letters of the first so many units are Arabic, -1 where most are others, else 0. */
export function mostLetters(text: string, units: number): number {
  const end = Math.min(text.length, units);
  let more = 0;
  // What the rest has cannot turn it any more.
  for (let i = 0; i < end && Math.abs(more) <= end - i; i += 1) more += scriptOf(text.charCodeAt(i));
  return Math.sign(more);
}

/** 1 for a letter of Arabic, -1 for one of another script, 0 for no letter. */
function scriptOf(unit: number): number {
  if (unit >= 0x620 && unit < 0x700) return 1;
  if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) return -1;
  return unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7 && (unit < 0x600 || unit > 0x2fff) ? -1 : 0;
}
