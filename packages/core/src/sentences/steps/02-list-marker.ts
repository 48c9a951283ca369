import { type Case, type Gap, isSpace, type Verdict } from '../gap.ts';

export const cases: readonly Case[] = [
  { language: 'en', sentences: ['1. Wash the rice.', '2. Boil the water.'] },
  { language: 'en', sentences: ['1. The red door', '2. The blue door'] },
  { language: 'en', sentences: ['a. The red door', 'b. The blue door', 'c. The green door'] },
  { language: 'en', sentences: ['1.) The red door', '2.) The blue door'] },
  { language: 'en', sentences: ['1) The red door', '2) The blue door', '3) The green door'] },
  { language: 'en', sentences: ['• 9. The red door', '• 10. The blue door'] },
  { language: 'en', sentences: ['### 1. The red door'] },
  { language: 'en', sentences: ['- 2. The blue door'] },
  { language: 'ar', sentences: ['**1. الباب الأول** أحمر.'] },
  { language: 'en', sentences: ['Method:', '1. Wash the rice.', '2. Boil the water.'] },
  { language: 'en', sentences: ['The answer was: 1.', 'Nobody knew why.'] },
  { language: 'ar', sentences: ['الطريقة:', '1- يغسل الأرز', '2- يغلى الماء', '3- يقدم ساخناً'] },
  { language: 'ar', sentences: ['1. يغسل الأرز.', '2. يغلى الماء.'] },
  { language: 'ar', sentences: ['١. الباب الأول', '٢. الباب الثاني'] },
  { language: 'ar', sentences: ['أ. الباب الأول', 'ب. الباب الثاني'] },
  { language: 'en', sentences: ['I. The red door', 'II. The blue door', 'III. The green door'] },
  { language: 'en', sentences: ['i. The red door', 'ii. The blue door'] },
  { language: 'en', sentences: ['i) the red door', 'ii) the blue door', 'iii) the green door'] },
  { language: 'en', sentences: ['a) the red door', 'b) the blue door', 'c) the green door'] },
  { language: 'en', sentences: ['(a) the red door;', '(b) the blue door; and', '(c) the green door.'] },
  { language: 'en', sentences: ['(1) Subject to paragraph (2) and to (3) below, all may enter.'] },
  { language: 'en', sentences: ['1 The red door', '2 the blue door', '3 the green door'] },
  { language: 'en', sentences: ['2 of 3 men and 4 of 5 women came.'] },
  { language: 'ar', sentences: ['١) الباب الأول', '٢) الباب الثاني'] },
  { language: 'ar', sentences: ['أ) الباب الأول', 'ب) الباب الثاني'] },
  { language: 'ar', sentences: ['1- الباب الأول', '2- الباب الثاني'] },
  { language: 'ar', sentences: ['(أ) الباب الأول؛', '(ب) الباب الثاني.'] },
  { language: 'ar', sentences: ['1 الباب الأول أحمر', '2 والباب الثاني أزرق', '3 والثالث أخضر'] },
];

const BULLET = /^[•●▪◦‣⁃∙]\s?/u;
/** What may stand before the marker of an item: a bullet, or the signs of headings, lists, quotations and stress. */
const SIGNS = /^(?:[•●▪◦‣⁃∙]\s?|(?:#{1,6}|[-–*+>])\s|\*\*)/u;
const MARKER = /^(?:\p{Nd}{1,2}|[\p{L}]|[ivx]{2,4}|[IVX]{2,4})$/u;
/** Units of the longest marker with its signs. */
const LONGEST = 10;
const ARABIC_ORDER = 'أبجدهوزحطي';
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const FIRST = /^(\p{Nd}{1,2}|[ivx]{1,4}|[IVX]{1,4}|\p{L})[.)]{1,2}\s/u;
/** How an item may begin that no stop heads: `1)`, `(a)`, `أ-`, `1`. */
const HEAD = /^(\(?)(\p{Nd}{1,3}|[ivx]{1,4}|\p{L})([)-]?)\s/u;
/** A list behind the words that lead to it: `Method: 1) Wash`. */
const LEAD = /: (?=[1١][)-]\s)/u;
/** Behind a bracketed marker in mid-sentence that heads an item; others refer to one (`subject to (2)`). */
const PAUSE = /[.!?,:;،؛؟](?: (?:and|or|أو|و))?$/u;
/** Bare numbers are verses if so many follow one another, the first being 1 or not, of so many words each. */
const VERSES = 3;
const VERSES_LATER = 4;
const WORDS = 2;

/** A number or letter that heads an item: its stop ends nothing. Nor does a bullet with dots of its own. */
export function listMarker(gap: Gap): Verdict {
  if (gap.mark === gap.start) return gap.afterKind === 'upper' && gap.close > gap.mark + 1 ? 'keep' : undefined;
  if (gap.mark - gap.start > LONGEST || gap.close !== gap.mark + 1) return undefined;
  const marker = gap.text.slice(gap.start, gap.mark).replace(SIGNS, '');
  if (!MARKER.test(marker) || gap.afterKind === 'lower' || gap.next === gap.end) return undefined;
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
  if (/^[1١]$/.test(gap.before) && gap.text.charCodeAt(at - 2) === 0x3a && isFollowed(gap)) return at;
  const [, marker] = FIRST.exec(gap.text.slice(gap.start, gap.start + 7)) ?? [];
  const isNext = marker !== undefined && (gap.before === nextMarker(marker) || gap.before === nextRoman(marker));
  return isNext ? at : -1;
}

/** Whether a second item follows the first of a list. */
function isFollowed({ text, before, mark, next, limit }: Gap): boolean {
  const second = ` ${nextMarker(before)}${text[mark]} `;
  return text.slice(next, Math.min(limit, next + FIRST_ITEM)).includes(second);
}

/** A first item is no longer than this. */
const FIRST_ITEM = 400;

/** Returns the starts of the items of a sentence that begins with a bullet or with a marker that no stop follows. */
export function itemStarts(text: string, start: number, end: number): number[] {
  const bullet = bulletAt(text, start);
  const content = text.slice(start, end);
  const found = bullet === undefined ? placesBehind(content) : placesOf(content, () => ` ${bullet}`);
  return found.map((at) => start + at);
}

function placesBehind(content: string): number[] {
  const lead = LEAD.exec(content);
  if (lead === null) return placesFrom(content);
  const at = lead.index + 2;
  const rest = placesFrom(content.slice(at));
  return rest.length === 0 ? rest : [at, ...rest.map((place) => at + place)];
}

function placesFrom(content: string): number[] {
  const [, open = '', first = '', close = ''] = HEAD.exec(content.slice(0, 8)) ?? [];
  const isBare = close === '';
  if (first === '' || (open !== '' && close !== ')') || (isBare && !/^\p{Nd}/u.test(first))) return [];
  const nextOf = /^(?:i|[ivx]{2,4})$/.test(first) ? nextRoman : nextMarker;
  let marker: string | undefined = first;
  const next = () => {
    marker = nextOf(marker!);
    return marker === undefined ? undefined : ` ${open}${marker}${close} `;
  };
  const isItem = (at: number) => open === '' || PAUSE.test(content.slice(Math.max(0, at - 6), at));
  const places = placesOf(content, next, isItem);
  return isBare && !areVerses(content, places, /^[1١]$/.test(first)) ? [] : places;
}

/** Returns where each next marker stands, behind the space before it, as far as they follow one another. */
function placesOf(content: string, next: () => string | undefined, isItem: (at: number) => boolean = () => true) {
  const places: number[] = [];
  for (let at = 0, marker = next(); marker !== undefined; ) {
    at = content.indexOf(marker, at + 1);
    if (at < 0) break;
    if (!isItem(at)) continue;
    places.push(at + 1);
    marker = next();
  }
  return places;
}

function areVerses(content: string, places: readonly number[], isFirst: boolean): boolean {
  if (places.length + 1 < (isFirst ? VERSES : VERSES_LATER)) return false;
  return [0, ...places].every((at, k) => content.slice(at, places[k]).trim().split(/\s+/).length > WORDS);
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

function nextRoman(marker: string): string | undefined {
  const at = ROMAN.indexOf(marker.toLowerCase());
  const next = at < 0 ? undefined : ROMAN[at + 1];
  return marker === marker.toLowerCase() ? next : next?.toUpperCase();
}

/** Arabic-Indic and Persian figures are counted in their own digits. */
function nextArabicNumber(marker: string): string | undefined {
  const zero = /^[\u0660-\u0669]+$/.test(marker) ? 0x660 : 0x6f0;
  const value = Number(Array.from(marker, (digit) => digit.charCodeAt(0) - zero).join(''));
  if (Number.isNaN(value)) return undefined;
  return Array.from(String(value + 1), (digit) => String.fromCharCode(Number(digit) + zero)).join('');
}
