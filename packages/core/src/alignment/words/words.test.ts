import { describe, expect, it } from 'vitest';
import { trainWords } from '../../../../lexicon/src/train/index.ts';
import { lightStem } from './arabic.ts';
import { stemEnglish } from './english.ts';
import { makeWordComparer, Stemmer } from './index.ts';

describe('stemEnglish', () => {
  it.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['relational', 'relat'],
    ['hopping', 'hop'],
    ['adjustable', 'adjust'],
    ['went', 'go'],
    ['children', 'child'],
    ["minister's", 'minist'],
    ['color', 'colour'],
    ['probably', 'probabl'],
    ['possibly', 'possibli'],
    ['assemblies', 'assembli'],
    ['hyacinths', 'hyacinth'],
    ['ptyalize', 'ptyaliz'],
    ['1990s', '1990s'],
  ])('%s → %s', (word, stem) => expect(stemEnglish(word)).toBe(stem));

  it('leaves what is too long for a word, however it is made', () => {
    for (const word of ['y'.repeat(100_000), 'b'.repeat(100_000), 'ational'.repeat(20_000)])
      expect(stemEnglish(word)).toBe(word);
  });
});

describe('lightStem', () => {
  it.each([
    ['والمدارس', 'مدارس'],
    ['سيكتبونها', 'كتب'],
    ['للرييس', 'رييس'],
    ['من', 'من'],
  ])('%s → %s', (word, stem) => expect(lightStem(word)).toBe(stem));
});

describe('Stemmer', () => {
  it('tells apart words written without spaces, with their places', () => {
    const known = 'المدرسة الجديدة القرية الكبيرة الطبيب القديم'.split(' ').flatMap((word) => Array(5).fill(word));
    const lexicon = trainWords(known.map((arabic, k) => ({ arabic, english: `word${k % 6}` })));
    const text = 'قال المدرسةالجديدةالقريةالكبيرة نعم';
    const found = new Stemmer(lexicon.arabicWords).tokens(text);
    const pieces = found.stems.map((_, k) => text.slice(found.starts[k]!, found.ends[k]!));
    expect(pieces).toEqual(['قال', 'المدرسة', 'الجديدة', 'القرية', 'الكبيرة', 'نعم']);
  });
});

describe('makeWordComparer', () => {
  const pairs = [
    { arabic: 'القمر', english: 'moon' },
    { arabic: 'البحر', english: 'sea' },
    { arabic: 'الجبل', english: 'mountain' },
  ];
  const lexicon = trainWords(Array.from({ length: 40 }, (_, k) => pairs[k % 3]!));
  it('tells which words answer to each other, and that nothing does', () => {
    const comparer = makeWordComparer(undefined);
    expect(comparer.compare({ content: 'عام 1984' }, { content: 'in 1984' }).arabic[1]!.by).toBe(1);
    const found = makeWordComparer(lexicon).compare({ content: 'فوق البحر' }, { content: 'rock' });
    expect(found.english[0]!.covered).toBe(0);
    expect(found.score).toBeLessThanOrEqual(0);
  });
});
