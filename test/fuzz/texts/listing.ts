import type { Random } from '../random.ts';

type Language = 'ar' | 'en';
/** One thing that is said in both languages; `i` numbers it. */
type Item = (i: number, random: Random) => Readonly<Record<Language, string>>;

const SYLLABLES: ReadonlyArray<Readonly<Record<Language, string>>> = [
  ['با', 'ba'],
  ['سو', 'su'],
  ['ري', 'ri'],
  ['مان', 'man'],
  ['نور', 'nur'],
  ['كا', 'ka'],
  ['دين', 'din'],
  ['لي', 'li'],
  ['حسن', 'hassan'],
  ['جو', 'jo'],
  ['تشين', 'chen'],
  ['فا', 'fa'],
].map(([ar, en]) => ({ ar: ar!, en: en! }));
const MONTHS = [
  ['يناير', 'January'],
  ['شباط', 'February'],
  ['مارس', 'March'],
  ['تموز', 'July'],
  ['رمضان', 'Ramadan'],
];
const DAYS = [
  ['الأحد', 'Sunday'],
  ['الاثنين', 'Monday'],
  ['الجمعة', 'Friday'],
];
const UNITS = [
  ['دولار', 'dollars'],
  ['كيلومتر', 'kilometres'],
  ['في المئة', 'percent'],
  ['مليون يورو', 'million euros'],
  ['شخصا', 'people'],
];

const both = (pair: readonly string[]) => ({ ar: pair[0]!, en: pair[1]! });

const name: Item = (i) => {
  const parts = [i % 12, Math.floor(i / 12) % 12, Math.floor(i / 144) % 12].map((at) => SYLLABLES[at]!);
  const en = parts.map((part) => part.en).join('');
  return { ar: parts.map((part) => part.ar).join(''), en: en[0]!.toUpperCase() + en.slice(1) };
};

/** What reports are full of, and what costs more the more of it there is. */
const ITEMS: readonly Item[] = [
  name,
  (i, random) => {
    const [one, two] = [name(i, random), name(i + 7, random)];
    return { ar: `${one.ar} ${two.ar}`, en: `${one.en} ${two.en}` };
  },
  (i) => ({ ar: `${i}`, en: `${i}` }),
  (i) => ({
    ar: [...String(i * 17)].map((digit) => String.fromCharCode(0x660 + Number(digit))).join(''),
    en: `${i * 17}`,
  }),
  (i, random) => {
    const unit = both(random.pick(UNITS));
    return { ar: `${i} ${unit.ar}`, en: `${i} ${unit.en}` };
  },
  (i, random) => {
    const month = both(random.pick(MONTHS));
    return { ar: `${1 + (i % 28)} ${month.ar} ${1900 + i}`, en: `${1 + (i % 28)} ${month.en} ${1900 + i}` };
  },
  (_, random) => both(random.pick(DAYS)),
  (i) => ({ ar: `قال إنه ذهب إلى المكان ${i}`, en: `he said that he went to place ${i}` }),
  (i) => ({ ar: `«كلمة ${i}»`, en: `“word ${i}”` }),
  () => ({ ar: 'لم يذهب أحد', en: 'nobody went' }),
  (i) => ({ ar: `كلمة${i}`, en: `word${i}` }),
  () => ({ ar: 'ثلاثمئة وخمسة وعشرون', en: 'three hundred and twenty-five' }),
  () => ({ ar: 'ﷺ ﻻ ﺍﻟﺳﻼﻡ', en: 'ﬁﬂ Ⅷ ½' }),
  () => ({ ar: '\u202eعكس\u202c', en: '\u2067back\u2069' }),
  () => ({ ar: 'كَتَـــبَ', en: 'e\u0301\u0301\u0301' }),
  () => ({ ar: '\ud800', en: '\udc00' }),
];
const BETWEEN: ReadonlyArray<Readonly<Record<Language, string>>> = [
  { ar: '، ', en: ', ' },
  { ar: ' و', en: ' and ' },
  { ar: ' ', en: ' ' },
  { ar: '. ', en: '. ' },
  { ar: '؛ ', en: '; ' },
  { ar: ' - ', en: '/' },
  { ar: '', en: '' },
];

/** A long list in one language. */
export function listing(language: Language, random: Random, most: number): string {
  return listings(random, most)[language];
}

/** A long list in both languages: the same things, or some of them on one side alone, in the same order or another. */
export function listings(random: Random, most: number): Record<Language, string> {
  const count = 1 + random.size(most);
  const kinds = random.list(random.oneIn(3) ? 3 : 1, () => random.pick(ITEMS));
  const from = random.below(2000);
  const items = Array.from({ length: count }, (_, i) => kinds[i % kinds.length]!(from + i, random));
  const between = random.pick(BETWEEN);
  const change = random.pick([
    (list: typeof items) => list,
    (list: typeof items) => list.toReversed(),
    (list: typeof items) => list.filter((_, i) => i % 7 !== 3),
    (list: typeof items) => list.map((_, i) => list[(i * 7) % list.length]!),
    (list: typeof items) => list.slice(0, 1),
  ]);
  return {
    ar: items.map((item) => item.ar).join(between.ar),
    en: change(items)
      .map((item) => item.en)
      .join(between.en),
  };
}
