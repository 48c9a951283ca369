import { type Case, type Gap, isSpace, type Verdict } from '../gap.ts';

export const cases: readonly Case[] = [
  { language: 'en', sentences: ['1. Wash the rice.', '2. Boil the water.'] },
  { language: 'en', sentences: ['1. The red door', '2. The blue door'] },
  { language: 'en', sentences: ['a. The red door', 'b. The blue door', 'c. The green door'] },
  { language: 'en', sentences: ['1.) The red door', '2.) The blue door'] },
  { language: 'en', sentences: ['1) The red door', '2) The blue door', '3) The green door'] },
  { language: 'en', sentences: ['• 9. The red door', '• 10. The blue door'] },
  { language: 'ar', sentences: ['1. يغسل الأرز.', '2. يغلى الماء.'] },
  { language: 'ar', sentences: ['١. الباب الأول', '٢. الباب الثاني'] },
  { language: 'ar', sentences: ['أ. الباب الأول', 'ب. الباب الثاني'] },
];

const BULLET = /^[•●▪◦‣⁃∙]\s?/u;
const MARKER = /^(?:\p{Nd}{1,2}|[\p{L}]|[ivx]{2,4})$/u;
const ARABIC_ORDER = 'أبجدهوزحطي';

/** A number or letter that heads an item: its stop ends nothing. Nor does a bullet with dots of its own. */
export function listMarker(gap: Gap): Verdict {
  if (gap.mark === gap.start) return gap.afterKind === 'upper' && gap.close > gap.mark + 1 ? 'keep' : undefined;
  if (gap.mark - gap.start > 6 || gap.close !== gap.mark + 1) return undefined;
  const marker = gap.text.slice(gap.start, gap.mark).replace(BULLET, '');
  if (!MARKER.test(marker) || marker === 'I' || gap.afterKind === 'lower' || gap.next === gap.end) return undefined;
  return gap.end === gap.close || gap.text.charCodeAt(gap.close) === 0x29 ? 'keep' : undefined;
}

/** Returns where the next item begins when the gap is behind its marker (` 2.` in `1. Wash 2. Boil`), or -1. */
export function nextItem(gap: Gap): number {
  if (gap.close !== gap.mark + 1 || !MARKER.test(gap.before) || gap.next === gap.end) return -1;
  const at = gap.mark - gap.before.length;
  if (at <= gap.start) return -1;
  const bullet = bulletAt(gap.text, gap.start);
  if (bullet !== undefined) {
    const dot = gap.text.startsWith(bullet, at - 1) ? at - 1 : at - 2;
    return dot > gap.start && gap.text.startsWith(bullet, dot) ? dot : -1;
  }
  if (!isSpace(gap.text.charCodeAt(at - 1))) return -1;
  const marker = /^(\p{Nd}{1,2}|\p{L})[.)]{1,2}\s/u.exec(gap.text.slice(gap.start, gap.start + 6))?.[1];
  return marker !== undefined && gap.before === nextMarker(marker) ? at : -1;
}

/** Returns the starts of the items of a sentence that begins with a bullet or with `1)`. */
export function itemStarts(text: string, start: number, end: number): number[] {
  const starts: number[] = [];
  const bullet = bulletAt(text, start);
  let marker = /^(\d{1,2})\)\s/u.exec(text.slice(start, start + 4))?.[1];
  if (bullet === undefined && marker === undefined) return starts;
  const content = text.slice(start, end);
  for (let at = 0; ; ) {
    if (marker !== undefined) marker = nextMarker(marker)!;
    at = content.indexOf(marker === undefined ? ` ${bullet}` : ` ${marker}) `, at + 1);
    if (at < 0) return starts;
    starts.push(start + at + 1);
  }
}

function bulletAt(text: string, start: number): string | undefined {
  return BULLET.exec(text.slice(start, start + 2))?.[0].trim();
}

function nextMarker(marker: string): string | undefined {
  if (/^\d/.test(marker)) return String(Number(marker) + 1);
  if (/^\p{Nd}/u.test(marker)) return nextArabicNumber(marker);
  const arabic = ARABIC_ORDER.indexOf(marker);
  if (arabic >= 0) return ARABIC_ORDER[arabic + 1];
  return /^[a-y]$/i.test(marker) ? String.fromCharCode(marker.charCodeAt(0) + 1) : undefined;
}

/** Arabic-Indic and Persian figures are counted in their own digits. */
function nextArabicNumber(marker: string): string | undefined {
  const zero = /^[\u0660-\u0669]+$/.test(marker) ? 0x660 : 0x6f0;
  const value = Number(Array.from(marker, (digit) => digit.charCodeAt(0) - zero).join(''));
  if (Number.isNaN(value)) return undefined;
  return Array.from(String(value + 1), (digit) => String.fromCharCode(Number(digit) + zero)).join('');
}
