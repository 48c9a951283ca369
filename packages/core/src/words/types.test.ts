import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rememberIn } from '../memo/index.ts';
import { Stemmer } from './stemmer.ts';
import { TypedWords, type WordType, WordTypes } from './types.ts';

const text = fc.string({
  unit: fc.constantFrom('ا', 'ب', 'لل', 'و', 'َ', ' ', 'a', "'", '’', 's', '1', '😀', '.', '\n'),
  maxLength: 60,
});

describe('WordTypes', () => {
  it('reads the same words and stems as the stemmer, whatever was read before', () => {
    const types = new WordTypes(new Stemmer(), undefined);
    const words = new TypedWords();
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (content, a, b) => {
        const [from, to] = [Math.min(a, b, content.length), Math.min(Math.max(a, b), content.length)];
        types.read(content, from, to, words);
        const expected = new Stemmer().tokens(content, from, to);
        const read = Array.from({ length: words.count }, (_, i) => i);
        expect(read.map((i) => types.list[words.types[i]!]!.stem)).toEqual([...expected.stems]);
        expect(read.map((i) => words.starts[i]!)).toEqual([...expected.starts]);
        expect(read.map((i) => words.ends[i]!)).toEqual([...expected.ends]);
      }),
    );
  });

  it('gives one type to one word, and keeps what was made of it', () => {
    const types = new WordTypes(new Stemmer(), undefined);
    const made = rememberIn(({ text }: WordType) => ({ text }));
    const first = made(types.typeOf('word'));
    for (let i = 0; i < 20_000; i += 1) types.typeOf(`w${i}`);
    expect(made(types.typeOf('word'))).toBe(first);
    expect(types.typeOf('w19999')).toBe(types.typeOf('w19999'));
    expect(types.typeOf('w19999').stemId).not.toBe(types.typeOf('w1').stemId);
  });
});
