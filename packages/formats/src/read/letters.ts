/** Returns how many letters of Arabic and of other scripts a text has. */
export function countLetters(text: string): { readonly arabic: number; readonly other: number } {
  let arabic = 0;
  let other = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x620 && unit < 0x700) arabic += 1;
    else if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) other += 1;
    else if (unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7 && (unit < 0x600 || unit > 0x2fff)) other += 1;
  }
  return { arabic, other };
}
