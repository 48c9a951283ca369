import type { Span } from '../../text/index.ts';

/** Latin words that Arabic text keeps: names and marks; what begins small is English left as it was. */
const LEAST_WORDS = 4;

/** Returns the stretches of a side that are left in the other language, at least four words of it in a row. */
export function leftOver(content: string, language: 'ar' | 'en'): Span[] {
  const spans: Span[] = [];
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
