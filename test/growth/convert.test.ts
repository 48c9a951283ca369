import { makeLog, makePairReader, makePairWriter, type Pair } from '@muqabala/formats';
import { describe, expect, it } from 'vitest';
import { expectLinearOf } from '../linear.ts';

const FORMATS = ['csv', 'jsonl', 'po', 'tmx', 'tsv', 'xliff'] as const;
type Format = (typeof FORMATS)[number];

describe('a file of pairs', () => {
  it.each(FORMATS)(
    'is converted in time in proportion to how many it has: %s',
    (format) => {
      const make = (count: number) => ({
        count,
        file: write(
          format,
          Array.from({ length: count }, (_, i) => pairOf(i)),
        ),
      });
      expectLinearOf(20_000, make, ({ count, file }) => {
        const pairs = read(format, file);
        expect(pairs).toHaveLength(count);
        expect(write(format, pairs).length).toBeGreaterThan(0);
      });
    },
    240_000,
  );

  it.each(['tmx', 'xliff'] as const)(
    'is read in time in proportion to the codes and breaks of one of them: %s',
    (format) => {
      expectLinearOf(
        100_000,
        (count) => ({
          count,
          file: ONE_UNIT[format]('word<ph id="1" type="lb" ctype="lb"/><ph id="2">b</ph>'.repeat(count)),
        }),
        ({ count, file }) => {
          const [pair] = read(format, file);
          expect(pair!.target!.placeholders).toHaveLength(count);
          expect(pair!.target!.content).toHaveLength('word \uFFFC'.length * count);
        },
      );
    },
    240_000,
  );
});

/** A file of one unit with such words on both sides. */
const ONE_UNIT = {
  tmx: (words: string) =>
    `<tmx version="1.4"><header srclang="ar"/><body><tu><tuv xml:lang="ar"><seg>${words}</seg></tuv><tuv xml:lang="en"><seg>${words}</seg></tuv></tu></body></tmx>`,
  xliff: (words: string) =>
    `<xliff version="1.2"><file source-language="ar" target-language="en"><body><trans-unit id="1"><source>${words}</source><target>${words}</target></trans-unit></body></file></xliff>`,
};

function pairOf(i: number): Pair {
  return {
    status: 'aligned',
    confidence: 0.9,
    source: { language: 'ar', segments: [], content: `زار الوزير المدينة ${i} مرات، وقال "أهلًا"` },
    target: { language: 'en', segments: [], content: `The minister visited the city ${i} times, & said "hello"` },
    findings: [],
  };
}

function write(format: Format, pairs: readonly Pair[]): string {
  const writer = makePairWriter(format, { sourceLanguage: 'ar', targetLanguage: 'en' }, makeLog());
  return [writer.begin(), ...pairs.map((pair) => writer.pair(pair)), writer.end()].join('');
}

function read(format: Format, file: string): Pair[] {
  const reader = makePairReader(format, makeLog());
  const pairs: Pair[] = [];
  for (let at = 0; at < file.length; at += 65_536)
    for (const pair of reader.push(file.slice(at, at + 65_536))) pairs.push(pair);
  return [...pairs, ...reader.end()];
}
