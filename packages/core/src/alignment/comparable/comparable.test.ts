import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectLinear } from '../../../../../test/linear.ts';
import type { Lexicon, WordLexicon } from '../../lexicon/index.ts';
import type { Mention } from '../../mentions/index.ts';
import { Stemmer } from '../../words/index.ts';
import type { AlignableText } from '../types.ts';
import { type ComparableOptions, prepareComparable } from './index.ts';

const PAIRS: ReadonlyArray<readonly [string, string]> = [
  ['الوزير', 'minister'],
  ['الجسر', 'bridge'],
  ['انهار', 'collapsed'],
  ['الطريق', 'road'],
  ['المدرسة', 'school'],
  ['أغلقت', 'closed'],
  ['الجرحى', 'injured'],
  ['المستشفى', 'hospital'],
  ['النهر', 'river'],
  ['التحقيق', 'inquiry'],
  ['المهندس', 'engineer'],
  ['التحذير', 'warning'],
];

/** A lexicon in which each word has the one translation given. */
function lexiconOf(pairs: ReadonlyArray<readonly [string, string]>): Lexicon {
  const stemmer = new Stemmer();
  const vocabulary = (words: string[]) => {
    const stems = [...new Set(words)].sort();
    return {
      stems,
      ids: new Map(stems.map((stem, i) => [stem, i])),
      shares: Float32Array.from(stems, () => 2e-5),
    };
  };
  const stems = pairs.map(([ar, en]) => [stemmer.stem(ar), stemmer.stem(en)] as const);
  const arabicWords = vocabulary(stems.map(([ar]) => ar));
  const englishWords = vocabulary(stems.map(([, en]) => en));
  const english = arabicWords.stems.map((stem) => englishWords.ids.get(stems.find(([ar]) => ar === stem)![1])!);
  const words: WordLexicon = {
    signature: 'test',
    arabicWords,
    englishWords,
    starts: Uint32Array.from({ length: arabicWords.stems.length + 1 }, (_, i) => i),
    english: Uint32Array.from(english),
    forward: Float32Array.from(english, () => 0.9),
    backward: Float32Array.from(english, () => 0.9),
  };
  const values = { months: [], weekdays: [] };
  const names = { regions: [], nationalities: [], cities: [], organisations: [] };
  return { signature: 'test', values, names, words } as unknown as Lexicon;
}

function textOf(language: string, lines: readonly string[], mentions: readonly Mention[][] = []): AlignableText {
  let start = 0;
  const segments = lines.map((line, i) => {
    const segment = { start, end: start + line.length, role: 'body' as const, mentions: mentions[i] ?? [] };
    start += line.length + 1;
    return segment;
  });
  return { language, content: lines.join('\n'), segments };
}

const LEXICON = lexiconOf(PAIRS);
const ARABIC = [
  'انهار الجسر فوق النهر صباحا وشوهد الغبار من بعيد وبدأ التحقيق على الطريق.',
  'نقل الجرحى إلى المستشفى حيث زارهم الوزير بعد ساعات من الانتظار.',
  'قال المهندس إن التحذير وصل ولم يقرأه أحد من المسؤولين.',
  'أغلقت أبواب السوق خلف المدرسة القديمة حتى إشعار آخر.',
  'هطلت أمطار غزيرة مساء أمس.',
  'يبيع التجار الخبز والفاكهة.',
  'لعب الأطفال كرة القدم طويلا.',
  'ارتفعت أسعار القمح قليلا.',
  'غادر القطار محطته متأخرا.',
  'زرعت القرية أشجارا كثيرة.',
];
const ENGLISH = [
  'Pupils of the school were sent home early and shops stayed open.',
  'An engineer spoke of a warning that went astray.',
  'The minister met the injured in hospital, some on stretchers.',
  'Over the river the bridge collapsed, blocking a road; an inquiry is under way.',
  'Prices of tea went up elsewhere.',
  'Nobody knew when the ferry would sail.',
  'Fishermen mended their nets at dusk.',
  'A concert is planned for next week.',
  'Two museums changed their opening hours.',
  'Voters will choose a mayor soon.',
  'Bees were seen near the old mill.',
];

const alignReports = (
  source: AlignableText,
  target: AlignableText,
  lexicon: Lexicon,
  options: ComparableOptions = {},
  support?: Parameters<ReturnType<typeof prepareComparable>>[1],
) => prepareComparable(source, target, lexicon)(options, support);
const linksOf = (alignment: ReturnType<typeof alignReports>): string[] =>
  alignment.beads.map((bead) => `${bead.source.join('+')}:${bead.target.join('+')}`);

describe('alignReports', () => {
  test('finds answers in any order and leaves the rest alone', () => {
    const found = linksOf(alignReports(textOf('ar', ARABIC), textOf('en', ENGLISH), LEXICON));
    expect(found).toEqual(expect.arrayContaining(['0:3', '1:2']));
    expect(found.some((link) => link.endsWith(':4'))).toBe(false);
  });

  test('gives the same links when the source is English', () => {
    const straight = alignReports(textOf('ar', ARABIC), textOf('en', ENGLISH), LEXICON).beads;
    const turned = alignReports(textOf('en', ENGLISH), textOf('ar', ARABIC), LEXICON).beads;
    const key = (source: readonly number[], target: readonly number[], confidence: number): string =>
      `${source} ${target} ${confidence}`;
    expect(new Set(turned.map((bead) => key(bead.target, bead.source, bead.confidence)))).toEqual(
      new Set(straight.map((bead) => key(bead.source, bead.target, bead.confidence))),
    );
  });

  test('links only the body', () => {
    const english = textOf('en', ENGLISH);
    const segments = english.segments.map((segment, i) =>
      i === 3 ? { ...segment, role: 'heading' as const } : segment,
    );
    const found = linksOf(alignReports(textOf('ar', ARABIC), { ...english, segments }, LEXICON));
    expect(found.some((link) => link.endsWith(':3'))).toBe(false);
  });

  test('keeps what is confirmed and never proposes what is rejected', () => {
    const options = { confirmed: [{ source: [3], target: [4] }], rejected: [{ source: [0], target: [3] }] };
    const found = linksOf(alignReports(textOf('ar', ARABIC), textOf('en', ENGLISH), LEXICON, options));
    expect(found).toContain('3:4');
    expect(found).not.toContain('0:3');
    expect(found.filter((link) => link.startsWith('3:') || link.endsWith(':4'))).toEqual(['3:4']);
  });

  test('links nothing else of sentences that are taken, and all else of those that are confirmed', () => {
    const all = linksOf(alignReports(textOf('ar', ARABIC), textOf('en', ENGLISH), LEXICON));
    const [source, target] = all[0]!.split(':').map(Number) as [number, number];
    const link = { source: [source], target: [target] };
    const align = prepareComparable(textOf('ar', ARABIC), textOf('en', ENGLISH), LEXICON);
    expect(linksOf(align({ confirmed: [link] }))).toEqual(all);
    expect(linksOf(align({ taken: [link] }))).toEqual(
      all.filter((one) => !one.startsWith(`${source}:`) && !one.endsWith(`:${target}`)),
    );
  });

  test('says why, with the places of words on both sides', () => {
    const arabic = textOf('ar', ARABIC);
    const english = textOf('en', ENGLISH);
    const bead = alignReports(arabic, english, LEXICON).beads.find((b) => b.source[0] === 0 && b.target[0] === 3)!;
    const words = bead.evidence.filter((evidence) => evidence.kind === 'word');
    expect(words.map((word) => english.content.slice(word.target!.start, word.target!.end)).sort()).toEqual([
      'bridge',
      'collapsed',
      'inquiry',
      'river',
      'road',
    ]);
    expect(words.map((word) => arabic.content.slice(word.source!.start, word.source!.end)).sort()).toEqual(
      ['انهار', 'الجسر', 'النهر', 'التحقيق', 'الطريق'].sort(),
    );
  });

  test('a rare figure on both sides speaks for a link', () => {
    const figure = (start: number, value: number): Mention => ({ kind: 'number', start, end: start + 3, value });
    const arabic = ['وصل 417 هناك.', 'قال المهندس ذلك.', 'كان يوما طويلا.'];
    const english = ['Nobody knew.', 'They counted 417 of them.', 'It rained.'];
    const with_ = alignReports(
      textOf('ar', arabic, [[figure(4, 417)]]),
      textOf('en', english, [[], [figure(26, 417)]]),
      LEXICON,
    );
    const bead = with_.beads.find((b) => b.source[0] === 0 && b.target[0] === 1);
    expect(bead?.evidence.some((evidence) => evidence.kind === 'number') ?? true).toBe(true);
  });

  test('a figure that only one of two sentences tells speaks against their link', () => {
    const confidence = (mentions: Mention[]): number =>
      alignReports(textOf('ar', ARABIC), textOf('en', ENGLISH, [[], [], [], mentions]), LEXICON).beads.find(
        (bead) => bead.source[0] === 0 && bead.target[0] === 3,
      )?.confidence ?? 0;
    // No place in the text: a mention that nothing else of the sentence depends on.
    const number = (value: number): Mention => ({ kind: 'number', start: 0, end: 0, value });
    expect(confidence([number(40)])).toBeLessThan(confidence([]));
    expect(confidence([number(3)])).toBe(confidence([]));
  });

  test('thousands of figures in a line: those that are equal are found, and it is said that others were not compared', () => {
    const figures = (language: string, count: number) => {
      const line = Array.from({ length: count }, (_, k) => 10_000 + k).join(' ');
      const mentions = Array.from({ length: count }, (_, k): Mention => {
        return { kind: 'number', start: 6 * k, end: 6 * k + 5, value: 10_000 + k };
      });
      return textOf(language, [line], [mentions]);
    };
    const link = ['0:0'];
    expect(alignReports(figures('ar', 90), figures('en', 90), LEXICON)).toMatchObject({ precise: true });
    expectLinear('1', 4000, ({ length }) => {
      const found = alignReports(figures('ar', length), figures('en', length), LEXICON);
      expect(found.precise).toBe(false);
      expect(linksOf(found)).toEqual(link);
    });
  });

  test('empty sides and texts without a lexicon are no trouble', () => {
    const { words: _, ...tables } = LEXICON;
    expect(alignReports(textOf('ar', []), textOf('en', ENGLISH), LEXICON).beads).toEqual([]);
    expect(alignReports(textOf('ar', ARABIC), textOf('en', []), LEXICON).beads).toEqual([]);
    expect(() => alignReports(textOf('ar', ARABIC), textOf('en', ENGLISH), tables)).not.toThrow();
  });

  test('any sentences: indexes within bounds, confidence between 0 and 1, the same twice', () => {
    const word = fc.constantFrom(...PAIRS);
    const sentence = fc.array(word, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 8 }), fc.array(sentence, { maxLength: 8 }), (left, right) => {
        const arabic = textOf(
          'ar',
          left.map((words) => words.map(([ar]) => ar).join(' ')),
        );
        const english = textOf(
          'en',
          right.map((words) => words.map(([, en]) => en).join(' ')),
        );
        const found = alignReports(arabic, english, LEXICON);
        for (const bead of found.beads) {
          expect(bead.source[0]).toBeLessThan(left.length);
          expect(bead.target[0]).toBeLessThan(right.length);
          expect(bead.confidence).toBeGreaterThan(0);
          expect(bead.confidence).toBeLessThanOrEqual(1);
          for (const evidence of bead.evidence) expect(Number.isFinite(evidence.weight)).toBe(true);
        }
        expect(alignReports(arabic, english, LEXICON)).toEqual(found);
      }),
      { numRuns: 40 },
    );
  });
});
