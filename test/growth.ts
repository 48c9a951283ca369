/** The two sides of a pair, as texts of a given size: what makes the checks of a pair slow when it is repeated. */
export interface Shape {
  /** Lengths, in what the shape counts, at which the benchmark looks. */
  readonly sizes: readonly [number, number, number];
  readonly make: (size: number) => { readonly arabic: string; readonly english: string };
}

const SYLLABLES = [
  ['با', 'ba'],
  ['كا', 'ka'],
  ['ري', 'ri'],
  ['مو', 'mu'],
  ['نا', 'na'],
  ['لو', 'lu'],
  ['سا', 'sa'],
  ['تي', 'ti'],
  ['دو', 'du'],
  ['فا', 'fa'],
  ['شي', 'shi'],
  ['زا', 'za'],
] as const;

/** A name of three to five syllables in either script, another one for each number. */
export function nameOf(number: number): { readonly arabic: string; readonly english: string } {
  let [arabic, english] = ['', ''];
  for (let rest = number + 12 ** 2, place = 0; rest > 0; rest = Math.floor(rest / 12), place += 1) {
    const [first, second] = SYLLABLES[(rest * 7 + place * 5) % 12]!;
    arabic += first;
    english += second;
  }
  return { arabic, english: english[0]!.toUpperCase() + english.slice(1) };
}

const list = (size: number, one: (i: number) => string, between = ' '): string =>
  Array.from({ length: size }, (_, i) => one(i)).join(between);

const MONTHS = [
  ['يناير', 'January'],
  ['فبراير', 'February'],
  ['مارس', 'March'],
  ['أبريل', 'April'],
  ['مايو', 'May'],
  ['يونيو', 'June'],
  ['يوليو', 'July'],
  ['أغسطس', 'August'],
  ['سبتمبر', 'September'],
  ['أكتوبر', 'October'],
  ['نوفمبر', 'November'],
  ['ديسمبر', 'December'],
] as const;
const DAYS = [
  ['الاثنين', 'Monday'],
  ['الثلاثاء', 'Tuesday'],
  ['الأربعاء', 'Wednesday'],
  ['الخميس', 'Thursday'],
] as const;
const WORDS = [
  ['الوزير', 'minister'],
  ['المدينة', 'city'],
  ['الاتفاق', 'agreement'],
  ['الحكومة', 'government'],
  ['الشركة', 'company'],
  ['السوق', 'market'],
  ['الطريق', 'road'],
  ['البحر', 'sea'],
] as const;

const date = (i: number, language: 0 | 1): string =>
  `${(i % 28) + 1} ${MONTHS[(i >> 3) % 12]![language]} ${1100 + (i % 900)}`;

/** A word of its own for each number, in letters of the language. */
function wordOf(number: number, letters: string): string {
  let word = '';
  for (
    let rest = number + letters.length ** 3, place = 0;
    rest > 0;
    rest = Math.floor(rest / letters.length), place += 1
  )
    word += letters[((rest % letters.length) + place * 5) % letters.length]!;
  return word;
}

/** What was slow in one pair, each shape by the number of what it is called after. */
export const SHAPES = {
  /** Names that answer to each other. */
  names: {
    sizes: [60, 120, 240],
    make: (size) => ({ arabic: list(size, (i) => nameOf(i).arabic), english: list(size, (i) => nameOf(i).english) }),
  },
  /** Names of which none answers to another, between words that do. */
  'other names': {
    sizes: [60, 120, 240],
    make: (size) => ({
      arabic: list(size, (i) => `${nameOf(i).arabic} و${WORDS[i % 8]![0]}`),
      english: list(size, (i) => `${nameOf(i * 31 + 5000).english} and ${WORDS[i % 8]![1]}`),
    }),
  },
  figures: {
    sizes: [1000, 2000, 4000],
    make: (size) => ({ arabic: list(size, (i) => `${1000 + i * 7}`), english: list(size, (i) => `${1000 + i * 7}`) }),
  },
  /** The same figure again and again. */
  'one figure': {
    sizes: [1000, 2000, 4000],
    make: (size) => ({ arabic: list(size, () => '312', ' ثم '), english: list(size, () => '312', ' then ') }),
  },
  /** Each is about what several of the other side are. */
  'hedged figures': {
    sizes: [500, 1000, 2000],
    make: (size) => ({
      arabic: list(size, (i) => `نحو ${(i + 1) * 1000}`),
      english: list(size, (i) => `${(i + 1) * 1000 + 7} men`),
    }),
  },
  dates: {
    sizes: [500, 1000, 2000],
    make: (size) => ({ arabic: list(size, (i) => date(i, 0), '، '), english: list(size, (i) => date(i, 1), ', ') }),
  },
  weekdays: {
    sizes: [500, 1000, 2000],
    make: (size) => ({ arabic: list(size, (i) => DAYS[i % 4]![0]), english: list(size, (i) => DAYS[i % 4]![1]) }),
  },
  clauses: {
    sizes: [20_000, 40_000, 80_000],
    make: (size) => ({
      arabic: list(size, (i) => `وصل ${WORDS[i % 8]![0]} 3`, '، '),
      english: list(size, (i) => `the ${WORDS[i % 8]![1]} arrived 3`, ', '),
    }),
  },
  quotations: {
    sizes: [20_000, 40_000, 80_000],
    make: (size) => ({
      arabic: list(size, (i) => `"${WORDS[i % 8]![0]}"`),
      english: list(size, (i) => WORDS[i % 8]![1]),
    }),
  },
  words: {
    sizes: [20_000, 40_000, 80_000],
    make: (size) => ({
      arabic: list(size, (i) => wordOf(i, 'بتجدرسشعفقلمن')),
      english: list(size, (i) => wordOf(i, 'bcdfglmnprstaeio')),
    }),
  },
  /** The same words again and again. */
  'common words': {
    sizes: [20_000, 40_000, 80_000],
    make: (size) => ({ arabic: list(size, (i) => WORDS[i % 8]![0]), english: list(size, (i) => WORDS[i % 8]![1]) }),
  },
  denials: {
    sizes: [5000, 10_000, 20_000],
    make: (size) => ({
      arabic: list(size, (i) => `${WORDS[i % 8]![0]} لم يصل؟`),
      english: list(size, (i) => `the ${WORDS[i % 8]![1]} did arrive`),
    }),
  },
  /** Words that nothing answers to and that have opposites, beside as many that might be one. */
  opposites: {
    sizes: [5000, 10_000, 20_000],
    make: (size) => ({
      arabic: list(size, (i) => `${WORDS[i % 8]![0]} ${['القميص', 'الحليب', 'المفتاح'][i % 3]}`),
      english: list(size, (i) => `${WORDS[i % 8]![1]} ${['fell', 'bought', 'opposed'][i % 3]}`),
    }),
  },
  'open marks': {
    sizes: [20_000, 40_000, 80_000],
    make: (size) => ({ arabic: list(size, () => '« "كلمة'), english: list(size, () => '“ (word') }),
  },
  capitals: {
    sizes: [5000, 10_000, 20_000],
    make: (size) => ({
      arabic: list(size, (i) => WORDS[i % 8]![0]),
      english: list(size, (i) => wordOf(i, 'BCDFGLMNPRSTAEIO')),
    }),
  },
  mixed: {
    sizes: [2000, 4000, 8000],
    make: (size) => ({
      arabic: list(size, (i) => `${wordOf(i, 'bcdfglmnprst')} ${WORDS[i % 8]![0]}`),
      english: list(size, (i) => `${nameOf(i).english} ${WORDS[i % 8]![1]}`),
    }),
  },
} as const satisfies Record<string, Shape>;
