import type { Span } from '../text/index.ts';
import type { Entry, Kind } from './catalogue.ts';

export const untranslated = {
  code: 'untranslated',
  mqm: 'untranslated',
  severity: 'major',
} as const satisfies Kind;

export const entry: Entry = {
  kind: untranslated,
  sees: 'Four words or more in a row of the target that are in the language of the source, or a target without a word of its own language.',
  ignores:
    'Names and marks in Latin letters, as Arabic text keeps them: in Arabic half of the words must begin with a small letter. Codes (variables, tags with all that is in them), addresses, paths and names of files.',
  found: [
    { ar: 'تصل البعثة يوم الأربعاء إلى العاصمة.', en: 'تصل البعثة يوم الأربعاء إلى العاصمة.' },
    { ar: 'وصل الوفد then the talks went on until evening وعاد.', en: 'The delegation came back.', source: 'en' },
  ],
  ignored: [
    { ar: 'أطلقت شركة Google خدمة جديدة.', en: 'Google launched a new service.', of: 'a Latin name in Arabic text' },
    {
      of: 'a tag with an address in it',
      ar: 'لا توجد عناصر. لماذا لا <a href="%(add_new_item_url)s" class="button small add">تضيف عنصرا</a>؟',
      en: 'There are no items. Why not <a href="%(add_new_item_url)s" class="button small add">add one</a>?',
      source: 'en',
    },
    {
      of: 'the name of a variable',
      ar: 'المجموع %(full_result_count_of_items)s',
      en: '%(full_result_count_of_items)s total',
      source: 'en',
    },
    {
      of: 'a path',
      ar: 'مثلا: flatpages/default/contact_page.html',
      en: 'For example: flatpages/default/contact_page.html',
      source: 'en',
    },
  ],
};

/** Fewer words in a row are names and marks. */
const LEAST_WORDS = 4;

/** Letters that a side without any of its own language must have; Arabic keeps the names of things in Latin letters. */
const LEAST_LETTERS = { ar: 30, en: 8 } as const;

const FOREIGN = /[^\s\u0600-\u06ff<>"]+/g;
/** Addresses, paths, names of files and in code (`settings.DEBUG`, `contact_page.html`), which every language has alike. */
const ADDRESS = /[\w/][/_.@:=\\]\w/;

/**
 * Returns the stretches of a side that are left in the other language: at least four words of it in a row, or the whole
 * side where nothing in it is of its own.
 */
export function untranslatedSpans(text: string, language: 'ar' | 'en'): Span[] {
  const own = language === 'ar' ? ARABIC : LATIN;
  const content = ADDRESS.test(text)
    ? text.replace(FOREIGN, (words) => (ADDRESS.test(words) ? ' '.repeat(words.length) : words))
    : text;
  const counts = [0, 0, 0];
  for (let i = 0; i < content.length; i += 1) counts[scriptOf(content.charCodeAt(i))]! += 1;
  const others = counts[3 - own]!;
  if (others === 0) return [];
  if (counts[own] === 0 && others >= LEAST_LETTERS[language]) return [{ start: 0, end: content.length }];
  const spans: Span[] = [];
  for (const { start, end, words, small } of foreignRuns(content, own))
    if (words >= LEAST_WORDS && (language === 'en' || small * 2 >= words)) spans.push({ start, end });
  return spans;
}

/** Words of the other script in a row, with how many of them begin with a small letter. */
interface ForeignRun extends Span {
  readonly words: number;
  readonly small: number;
}

function* foreignRuns(content: string, own: typeof ARABIC | typeof LATIN): Generator<ForeignRun> {
  let run: ForeignRun | undefined;
  for (let i = 0; i < content.length; ) {
    const script = scriptOf(content.charCodeAt(i));
    const start = i;
    do i += 1;
    while (i < content.length && scriptOf(content.charCodeAt(i)) === script);
    if (script === own && run !== undefined) {
      yield run;
      run = undefined;
    } else if (script === 3 - own) {
      // `no-referrer` is one word.
      const word = run !== undefined && run.end === start - 1 && content[run.end] === '-' ? 0 : 1;
      const small = word === 1 && isSmall(content.charCodeAt(start)) && i - start > 1 ? 1 : 0;
      run = { start: run?.start ?? start, end: i, words: (run?.words ?? 0) + word, small: (run?.small ?? 0) + small };
    }
  }
  if (run !== undefined) yield run;
}

const ARABIC = 1;
const LATIN = 2;

function scriptOf(unit: number): 0 | typeof ARABIC | typeof LATIN {
  if ((unit >= 0x620 && unit <= 0x65f) || (unit >= 0x671 && unit <= 0x6d3)) return ARABIC;
  if ((unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || (unit >= 0xc0 && unit <= 0x24f)) return LATIN;
  return 0;
}

function isSmall(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}
