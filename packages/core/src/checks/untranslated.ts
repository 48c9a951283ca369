import type { Span } from '../text/index.ts';

/** Latin words that Arabic text keeps: names and marks; what begins small is English left as it was. */
const LEAST_WORDS = 4;

/** Letters that a side without a letter of its own language must have; Arabic keeps the names of things in Latin letters, so more of those. */
const LEAST_LETTERS = { ar: 30, en: 8 } as const;

/**
 * Returns the stretches of a side that are left in the other language: at least four words of it in a row, or the whole side where nothing in it
 * is of its own.
 */
export function leftOver(content: string, language: 'ar' | 'en'): Span[] {
  const spans: Span[] = [];
  let own = 0;
  let other = 0;
  for (let i = 0; i < content.length; i += 1) {
    const script = scriptOf(content.charCodeAt(i));
    if (script !== 0) (script === 1) === (language === 'ar') ? (own += 1) : (other += 1);
  }
  if (other === 0) return spans;
  if (own === 0 && other >= LEAST_LETTERS[language]) return [{ start: 0, end: content.length }];
  let start = -1;
  let end = 0;
  let words = 0;
  let small = 0;
  const close = () => {
    if (start >= 0 && words >= LEAST_WORDS && (language === 'en' || small * 2 >= words)) spans.push({ start, end });
    start = -1;
    words = 0;
    small = 0;
  };
  let i = 0;
  while (i < content.length) {
    const script = scriptOf(content.charCodeAt(i));
    if (script === 0) {
      i += 1;
      continue;
    }
    const from = i;
    while (i < content.length && scriptOf(content.charCodeAt(i)) === script) i += 1;
    if ((script === 1) === (language === 'ar')) close();
    else {
      if (start < 0) start = from;
      end = i;
      words += 1;
      const unit = content.charCodeAt(from);
      if (unit >= 97 && unit <= 122 && i - from > 1) small += 1;
    }
  }
  close();
  return spans;
}

/** 1 Arabic letter, 2 Latin letter, 0 anything else. */
function scriptOf(unit: number): 0 | 1 | 2 {
  if ((unit >= 0x620 && unit <= 0x65f) || (unit >= 0x671 && unit <= 0x6d3)) return 1;
  if ((unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || (unit >= 0xc0 && unit <= 0x24f)) return 2;
  return 0;
}
