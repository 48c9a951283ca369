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
