import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propose } from './propose.ts';
import { segmentText } from './segment.ts';

/** Text of the scripts that meet here, with every mark that a step looks at, and now and then anything. */
const text = fc
  .array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          'the',
          'The',
          'A',
          'Mr',
          'said',
          'U.S',
          '12',
          'وقال',
          'ق',
          'د',
          'وصل',
          'I',
          'Yahoo',
          '“',
          '”',
          '"',
          '(',
          ')',
          '[',
          ']',
          '«',
          '»',
        ),
      },
      {
        weight: 8,
        arbitrary: fc.constantFrom(
          '.',
          '. ',
          '! ',
          '? ',
          '؟ ',
          '… ',
          '...',
          ' . . .',
          ', ',
          '، ',
          ' ',
          ' ',
          '\n',
          '\r\n',
          '\n\n',
          ': ',
          '-',
          ')',
          '• ',
          '1. ',
          'a) ',
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
      { weight: 1, arbitrary: fc.constantFrom('😀', '𝐀', '।', '。', '۔', '\ud800', '\udc00', '\u200f', '\u2028') },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('segmentText', () => {
  it('tiles the text: spans in order, nothing but white space between them, none cuts a pair', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('ar', 'en', 'und', 'no such language'),
        fc.boolean(),
        (s, language, presegmented) => {
          let at = 0;
          for (const { start, end } of segmentText(s, language, { presegmented })) {
            expect(s.slice(at, start).trim()).toBe('');
            expect(end).toBeGreaterThan(start);
            expect(s.slice(start, end).trim()).toBe(s.slice(start, end));
            expect(splitsPair(s, start) || splitsPair(s, end)).toBe(false);
            at = end;
          }
          expect(s.slice(at).trim()).toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('keeps given sentences, one a line', () => {
    expect(given('A. B.\r\n\r\n  Dr. C? D \nE')).toEqual(['A. B.', 'Dr. C? D', 'E']);
  });

  it('joins lines that are wrapped, and no others', () => {
    const wrapped =
      'The old mill by the river had been empty for years when the\ntwo brothers bought it. They mended the roof, cleared the\nyard and put new glass into the windows. In spring the first\nguests arrived.\nNobody had expected so many.';
    expect(sentences(wrapped, 'en')).toEqual([
      'The old mill by the river had been empty for years when the\ntwo brothers bought it.',
      'They mended the roof, cleared the\nyard and put new glass into the windows.',
      'In spring the first\nguests arrived.',
      'Nobody had expected so many.',
    ]);
    const arabic =
      'كانت الطاحونة القديمة عند النهر خالية منذ سنين حين اشتراها\nالأخوان. أصلحا السقف ونظفا الساحة، ثم وضعا زجاجًا جديدًا في\nالنوافذ. وفي الربيع وصل أول الضيوف إلى المكان، ولم يكن أحد\nيتوقع أن يأتوا بهذه الكثرة.';
    expect(sentences(arabic, 'ar')).toHaveLength(3);
    expect(sentences('It was a cold \nnight in the town.', 'en')).toHaveLength(1);
    expect(sentences('Features\ncontact manager\nevents, activities\n', 'en')).toHaveLength(3);
    expect(sentences('وصل الوفد صباح اليوم.\nوغادر مساء.\nثم عاد.', 'ar')).toHaveLength(3);
  });

  it.each(['al-ahed', 'iran-press', 'mehr', 'report-a', 'report-b'])(
    'cuts the report %s as its reader did, roles included',
    (id) => {
      const corpus = new URL('../../../../corpus/tokayev-tehran-2022/', import.meta.url);
      const { sentences: byText } = JSON.parse(readFileSync(new URL('reference.json', corpus), 'utf8')) as {
        sentences: Record<string, { start: number; end: number; role: string }[]>;
      };
      const language = id === 'al-ahed' ? 'ar' : 'en';
      const content = readFileSync(new URL(`${id}.${language}.txt`, corpus), 'utf8');
      expect([...segmentText(content, language)]).toEqual(byText[id]);
    },
  );

  it('gives the first sentences of a line of five million units without reading them all into memory', () => {
    const line = 'وقال المتحدث إن العمل في الجسر مستمر منذ عام كامل. '.repeat(100_000);
    // Asking for a unit flattens the string.
    expect(line.charCodeAt(0)).toBe(0x648);
    const before = process.memoryUsage();
    const found = segmentText(line, 'ar');
    for (let i = 0; i < 100; i += 1) expect(found.next().done).toBe(false);
    const after = process.memoryUsage();
    expect(after.heapUsed + after.external - before.heapUsed - before.external).toBeLessThan(line.length);
  });
});

describe('propose', () => {
  it('has every boundary of Intl.Segmenter where it is not asked', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    fc.assert(
      fc.property(text, (s) => {
        const line = s.replace(/[^\p{Script=Latin}\p{Script=Arabic}\x20-\x7e،؛؟۔…“”«»‘’–—]/gu, '').trim();
        const ours = new Set(Array.from(propose(line, 0, line.length, 'en'), ({ next }) => next));
        for (const { index } of segmenter.segment(line))
          if (index > 0 && line[index - 1] === ' ') expect(ours.has(index)).toBe(true);
      }),
      { numRuns: 500, examples: [['.“[ A'], ['.”(( A']] },
    );
  });

  it('finds the same in one long paragraph as in its parts', () => {
    const part = 'सूरज निकला। The sun rose. 太陽が昇った。 Birds sang! ';
    const line = part.repeat(500);
    const starts = Array.from(propose(line, 0, line.length, 'hi'), ({ next }) => next % part.length);
    expect(starts.length).toBe(4 * 500 - 1);
    expect(new Set(starts).size).toBe(4);
  });
});

function sentences(content: string, language: string): string[] {
  return Array.from(segmentText(content, language), ({ start, end }) => content.slice(start, end));
}

function given(content: string): string[] {
  return Array.from(segmentText(content, 'en', { presegmented: true }), ({ start, end }) => content.slice(start, end));
}

function splitsPair(s: string, at: number): boolean {
  return (s.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (s.charCodeAt(at) & 0xfc00) === 0xdc00;
}
