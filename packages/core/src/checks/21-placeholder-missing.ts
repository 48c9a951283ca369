import type { Span } from '../text/index.ts';
import type { Entry, Kind } from './catalogue.ts';
import { areForms, type Code, codesIn, keyOf } from './codes.ts';
import type { PairFinding, PairSide } from './finding.ts';

export const placeholderMissing = {
  code: 'placeholder-missing',
  mqm: 'omission',
  severity: 'major',
} as const satisfies Kind;

export const entry: Entry = {
  kind: placeholderMissing,
  sees: 'A code of the file (a variable, a tag) that one side has and the other lacks: those that a reader has put a record of beside the text, and those that stand in it as `%s`, `%1$d`, `%(name)s`, `{name}`, `{{count}}`, `{n, number}`, `<b>`.',
  ignores:
    'Their order and their numbers (`%1$s` for `%s`), tags that break a line, a per cent sign before a word, words in braces with white space or commas between, and what the forms of an ICU plural or select say, or those with a bar between (Symfony, Laravel, Vue).',
  found: [
    { ar: 'لديك رسائل جديدة.', en: 'You have {{count}} new messages.', source: 'en' },
    { ar: 'مرحبًا %s!', en: 'Hello!' },
    { ar: 'اضغط <b>هنا</b> من فضلك.', en: 'Press here, please.' },
  ],
  ignored: [
    { of: 'another order', ar: 'أرسل %2$s الملف %1$s.', en: '%s was sent the file by %s.' },
    { of: 'the same variable', ar: 'لديك {count} رسائل جديدة.', en: 'You have {count} new messages.' },
    { of: 'a line break', ar: 'اضغط هنا<br/>من فضلك.', en: 'Press here, please.' },
    {
      of: 'forms by number',
      ar: '{count, plural, =0{لا شيء} one{عنصر} two{عنصران} other{{count} عنصر}}',
      en: '{count, plural, =0{none} one{one item} other{{count} items}}',
    },
    {
      of: 'forms with a bar between',
      ar: '{0} لا كتب|{1} كتاب واحد|{2} كتابان|[3,10] :count كتب|[11,*] :count كتابًا',
      en: '{0} No books|{1} One book|[2,*] :count books',
    },
    { of: 'a per cent sign', ar: 'الخصم 5% على الكتب.', en: 'The discount on books is 5%.' },
  ],
};

/** Returns the finding about codes that one side has and the other lacks, both ways in one. */
export function placeholderFinding(
  source: Pick<PairSide, 'content' | 'placeholders'>,
  target: Pick<PairSide, 'content' | 'placeholders'>,
): PairFinding | undefined {
  const [own, other] = [codesOf(source), codesOf(target)];
  if (own.length === 0 && other.length === 0) return undefined;
  const isOften = areForms(source.content, target.content);
  const [lost, added] = [lacking(own, other, isOften), lacking(other, own, isOften)];
  if (lost.length === 0 && added.length === 0) return undefined;
  return {
    code: placeholderMissing.code,
    severity: placeholderMissing.severity,
    confidence: 0.95,
    ...(lost.length > 0 ? { source: lost } : {}),
    ...(added.length > 0 ? { target: added } : {}),
  };
}

function codesOf({ content, placeholders = [] }: Pick<PairSide, 'content' | 'placeholders'>): Code[] {
  const recorded = placeholders.map(({ place, kind, id, text }) => ({
    start: place,
    end: place + 1,
    key: `${kind} ${id ?? keyOf(text)}`,
  }));
  const codes = codesIn(content).filter(({ key }) => key !== '');
  return recorded.length === 0 ? codes : [...recorded, ...codes];
}

/** The places of codes beyond those of the same key that the other side has, or has at all where it may come `isOften`. */
function lacking(own: readonly Code[], other: readonly Code[], isOften: boolean): Span[] {
  const left = new Map<string, number>();
  for (const { key } of other) left.set(key, (left.get(key) ?? 0) + 1);
  return own.flatMap(({ start, end, key }) => {
    const count = left.get(key) ?? 0;
    if (!isOften) left.set(key, count - 1);
    return count > 0 ? [] : [{ start, end }];
  });
}
