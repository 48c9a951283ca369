import { tables } from '@muqabala/lexicon';
import { loadVectors } from '@muqabala/lexicon/vectors';
import { loadWords } from '@muqabala/lexicon/words';
import { describe, expect, it } from 'vitest';
import { Stemmer } from '../../words/index.ts';
import type { AlignableText } from '../types.ts';
import { compareMeaning } from './meaning.ts';
import type { ComparableText } from './read.ts';

const lexicon = { ...tables, words: await loadWords(), vectors: await loadVectors() };

function read(lines: readonly string[]): [AlignableText, ComparableText] {
  let start = 0;
  const segments = lines.map((line) => {
    const segment = { start, end: start + line.length };
    start += line.length + 1;
    return segment;
  });
  return [
    { content: lines.join('\n'), segments } as unknown as AlignableText,
    { segments: lines.map((_, i) => i) } as unknown as ComparableText,
  ];
}

function compare(
  arabic: readonly string[],
  english: readonly string[],
  by = lexicon as Parameters<typeof compareMeaning>[3],
) {
  const [left, right] = [read(arabic), read(english)];
  return compareMeaning([left[0], right[0]], [left[1], right[1]], new Stemmer(), by);
}

const ARABIC = ['انقطعت الكهرباء عن أحياء المدينة.', 'أعلن المستشفى وفاة ثلاثة جرحى.', 'ارتفعت أسعار النفط.'];
const ENGLISH = [
  'Crude became more expensive.',
  'Doctors said that wounded people had died.',
  'Neighbourhoods were left without power.',
];

describe('compareMeaning', () => {
  it('finds what is told in other words', () => {
    const found = compare(ARABIC, ENGLISH)!;
    for (const [a, e] of [
      [0, 2],
      [1, 1],
      [2, 0],
    ] as const)
      for (const other of [0, 1, 2]) if (other !== e) expect(found[a * 3 + e]).toBeGreaterThan(found[a * 3 + other]!);
  });

  it('says nothing without vectors, of texts without words, and of more words than are worth comparing', () => {
    expect(compare(ARABIC, ENGLISH, { ...tables, words: lexicon.words })).toBeUndefined();
    expect([...compare(['، ،'], ['-'])!]).toEqual([0]);
    const { stems } = lexicon.words.englishWords;
    expect(
      compare([lexicon.words.arabicWords.stems.slice(0, 6000).join(' ')], [stems.slice(0, 6000).join(' ')]),
    ).toBeUndefined();
  });
});
