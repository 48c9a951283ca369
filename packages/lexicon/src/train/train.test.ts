import type { WordLexicon } from '@muqabala/core';
import { describe, expect, it } from 'vitest';
import { decodeWords, encodeWords, readHeader } from '../words/index.ts';
import { trainWords } from './index.ts';

const pairs = [
  { arabic: 'كتب الطالب رسالة', english: 'the student wrote a letter' },
  { arabic: 'قرأ الطالب كتابا', english: 'the student read a book' },
  { arabic: 'قرأ المعلم رسالة', english: 'the teacher read a letter' },
  { arabic: 'المعلم والطالب', english: 'the teacher and the student' },
];

describe('trainWords', () => {
  it('learns which words answer to each other', () => {
    const lexicon = trainWords([...pairs, ...pairs]);
    const best = (arabic: string): string => {
      const id = lexicon.arabicWords.ids.get(arabic)!;
      let top = lexicon.starts[id]!;
      for (let k = top; k < lexicon.starts[id + 1]!; k += 1) if (lexicon.forward[k]! > lexicon.forward[top]!) top = k;
      return lexicon.englishWords.stems[lexicon.english[top]!]!;
    };
    expect(best('طالب')).toBe('student');
    expect(best('معلم')).toBe('teacher');
  });

  it('gives the same bytes for the same pairs, and reads them back', () => {
    const about = { licence: 'CC0-1.0', sources: ['made up'] };
    const bytes = encodeWords(trainWords(pairs), about);
    expect(encodeWords(trainWords(pairs), about)).toEqual(bytes);
    const again = decodeWords(bytes);
    const lexicon = trainWords(pairs);
    expect(again.arabicWords.stems).toEqual(lexicon.arabicWords.stems);
    expect(again.english).toEqual(lexicon.english);
    for (let k = 0; k < again.forward.length; k += 1)
      expect(Math.abs(Math.log2(again.forward[k]! / lexicon.forward[k]!))).toBeLessThan(0.17);
    expect(readHeader(bytes).header.sources).toEqual(['made up']);
  });

  it('says what is no lexicon', () => {
    expect(() => decodeWords(new Uint8Array([1, 2, 3]))).toThrow(/no word lexicon/);
  });

  it('stops when told to, and reports progress', () => {
    const done: number[] = [];
    trainWords(pairs, { onProgress: (share) => done.push(share) });
    expect(done.length).toBeGreaterThan(2);
    expect(() => trainWords(pairs, { signal: { aborted: true } })).toThrow(/stopped/);
  });
});

describe('trainWords with a base', () => {
  const chance = (lexicon: WordLexicon, arabic: string, english: string) => {
    const id = lexicon.arabicWords.ids.get(arabic);
    const word = lexicon.englishWords.ids.get(english);
    for (let k = lexicon.starts[id ?? 0]!; k < lexicon.starts[(id ?? 0) + 1]!; k += 1)
      if (lexicon.english[k] === word) return lexicon.forward[k]!;
    return 0;
  };
  const base = trainWords([...pairs, ...pairs]);
  const times = (count: number) => Array.from({ length: count }, () => ({ arabic: 'رسالة', english: 'message' }));

  it('keeps what the base knows and adds what the pairs teach', () => {
    const both = trainWords([...times(3), { arabic: 'سفينة', english: 'ship' }], { base, name: 'both' });
    expect(chance(both, 'طالب', 'student')).toBeCloseTo(chance(base, 'طالب', 'student'), 5);
    expect(chance(both, 'سفين', 'ship') + chance(both, 'سفينه', 'ship')).toBeGreaterThan(0);
    expect(both.arabicWords.stems).toEqual([...both.arabicWords.stems].sort());
    expect(both.signature).toMatch(/^both-/);
    expect(decodeWords(encodeWords(both, { licence: 'x', sources: [] })).english).toEqual(both.english);
  });

  it('lets the pairs prevail over the base as they are seen oftener', () => {
    const stem = base.arabicWords.stems.find((one) => one.startsWith('رسال'))!;
    const [few, many] = [trainWords(times(1), { base }), trainWords(times(50), { base })];
    expect(chance(few, stem, 'letter')).toBeGreaterThan(chance(few, stem, 'messag'));
    expect(chance(many, stem, 'messag')).toBeGreaterThan(chance(many, stem, 'letter'));
    expect(chance(many, stem, 'letter')).toBeGreaterThan(0);
  });

  it('gives the same bytes for the same base and pairs', () => {
    const about = { licence: 'x', sources: [] };
    expect(encodeWords(trainWords(pairs, { base }), about)).toEqual(encodeWords(trainWords(pairs, { base }), about));
  });
});
