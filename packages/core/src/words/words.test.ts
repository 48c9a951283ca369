import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectLinear } from '../../../../test/linear.ts';
import { trainWords } from '../../../lexicon/src/train/index.ts';
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
    ['mous', 'memorandum'],
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
  it('compares repeated words as all with all', () => {
    const comparer = makeWordComparer(lexicon);
    const text = (words: readonly string[]) =>
      fc.array(fc.constantFrom(...words), { maxLength: 20 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(
        text(['القمر', 'البحر', 'الجبل', 'والبحر', 'شيء', '1984', '7']),
        text(['moon', 'sea', 'mountain', 'seas', 'thing', '1984', '7']),
        (arabic, english) => {
          const found = comparer.compare({ content: arabic }, { content: english });
          const [own, other] = [found.arabic, found.english];
          const power = (a: (typeof own)[0], e: (typeof own)[0]) => {
            if (a.type.weight === 0 || e.type.weight === 0) return [0, 0] as const;
            if (/[0-9]/.test(a.type.stem))
              return a.type.stem === e.type.stem ? ([0.8, 0.8] as const) : ([0, 0] as const);
            for (let k = lexicon.starts[a.type.stemId]!; k < (lexicon.starts[a.type.stemId + 1] ?? 0); k += 1)
              if (lexicon.english[k] === e.type.stemId)
                return [lexicon.forward[k]! ** 0.7, lexicon.backward[k]! ** 0.7] as const;
            return [0, 0] as const;
          };
          const sizes = [own, other].map((words) => Math.max(1, words.filter(({ type }) => type.weight > 0).length));
          for (const [words, facing, side, size] of [
            [own, other, 1, sizes[1]!],
            [other, own, 0, sizes[0]!],
          ] as const)
            for (const word of words) {
              const powers = facing.map((one) => (side === 1 ? power(word, one)[1] : power(one, word)[0]));
              const sum = powers.reduce((all, one) => all + one, 0) * ((0.5 * Math.exp(word.type.weight)) / size);
              expect(word.covered).toBeCloseTo(sum / (sum + 0.5), 9);
              const best = Math.max(0, ...powers);
              expect(word.by).toBe(best === 0 ? undefined : powers.indexOf(best));
            }
        },
      ),
    );
  });

  it('takes time in proportion to the texts, whatever they repeat', () => {
    const comparer = makeWordComparer(lexicon);
    expectLinear('القمر البحر ', 600_000, (content) =>
      comparer.compare({ content }, { content: 'moon sea '.repeat(content.length / 9) }),
    );
  });

  it('tells which words answer to each other, and that nothing does', () => {
    const comparer = makeWordComparer(undefined);
    expect(comparer.compare({ content: 'عام 1984' }, { content: 'in 1984' }).arabic[1]!.by).toBe(1);
    const found = makeWordComparer(lexicon).compare({ content: 'فوق البحر' }, { content: 'rock' });
    expect(found.english[0]!.covered).toBe(0);
    expect(found.score).toBeLessThanOrEqual(0);
  });
});
