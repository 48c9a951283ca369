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
});

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
