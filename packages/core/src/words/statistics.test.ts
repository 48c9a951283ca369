import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeWordComparer } from './cover.ts';
import { sampleWords, WordStatistics } from './statistics.ts';

const comparer = makeWordComparer(undefined);

function taught(...pairs: readonly (readonly [string, string])[]) {
  const statistics = new WordStatistics();
  for (const [arabic, english] of pairs)
    statistics.add(sampleWords(comparer.compare({ content: arabic }, { content: english })));
  return statistics.context();
}

function learnt(...pairs: readonly (readonly [string, string])[]) {
  return Object.fromEntries(taught(...pairs).learnt);
}

describe('words learnt from pairs', () => {
  it('are those that keep meeting where nothing explains them', () => {
    expect(
      learnt(
        ['زنبرك قديم', 'old spring'],
        ['زنبرك جديد', 'new spring'],
        ['زنبرك كبير', 'large spring'],
        ['زنبرك صغير', 'small spring'],
      ),
    ).toEqual({ زنبرك: ['spring'] });
  });

  it('are not learnt from the same sentence again, whatever figures it has', () => {
    expect(
      learnt(
        ['زنبرك قديم', 'old spring'],
        ['زنبرك قديم', 'old spring'],
        ['زنبرك قديم 3', 'old spring 3'],
        ['زنبرك قديم 4', 'old spring 4'],
      ),
    ).toEqual({});
  });

  it('are not learnt from two pairs, nor when they meet by chance', () => {
    expect(learnt(['زنبرك قديم', 'old spring'], ['زنبرك جديد', 'new spring'])).toEqual({});
    const words = ['زنبرك', 'مضخة', 'صمام', 'محرك', 'خزان', 'أنبوب'];
    const others = ['valve', 'engine', 'tank', 'pipe', 'spring', 'pump'];
    const every = words.flatMap((arabic) => others.map((english) => [arabic, english] as const));
    expect(learnt(...every)).toEqual({});
  });

  it('answer to each other from then on', () => {
    const { learnt: words } = taught(
      ['زنبرك قديم', 'old spring'],
      ['زنبرك جديد', 'new spring'],
      ['زنبرك كبير', 'large spring'],
    );
    const [alone, together] = [undefined, words].map((known) =>
      comparer.compare({ content: 'هذا زنبرك' }, { content: 'a spring, this' }, known),
    );
    expect(alone!.arabic[1]!.covered).toBe(0);
    expect(together!.arabic[1]!.covered).toBeGreaterThan(0.5);
    expect(together!.arabic[1]!.by).toBe(1);
  });

  it('tell how freely pairs are rendered once there are many of them', () => {
    const bare = (count: number) => {
      const statistics = new WordStatistics();
      for (let i = 0; i < count; i += 1)
        statistics.add(sampleWords({ arabic: [], english: [], arabicShare: 0.1, englishShare: 0.1, score: 0 }));
      return statistics.context().answered;
    };
    expect(bare(0)).toBe(0.8);
    expect(bare(2)).toBeGreaterThan(0.65);
    expect(bare(200)).toBeLessThan(0.2);
  });

  it('never take away what a lexicon or the spelling shows, and do not hang on the order of the pairs', () => {
    const word = fc.constantFrom('زنبرك', 'مضخة', 'صمام', 'محرك', 'خزان');
    const other = fc.constantFrom('spring', 'pump', 'valve', 'engine', 'tank');
    const side = (one: fc.Arbitrary<string>) =>
      fc.array(one, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(side(word), side(other)), { maxLength: 12, selector: ([a]) => a }),
        (pairs) => {
          const forth = learnt(...pairs);
          expect(learnt(...[...pairs].reverse())).toEqual(forth);
          const { learnt: words } = taught(...pairs);
          for (const [arabic, english] of pairs) {
            const alone = comparer.compare({ content: arabic }, { content: english });
            const together = comparer.compare({ content: arabic }, { content: english }, words);
            together.english.forEach((one, i) => {
              expect(one.covered).toBeGreaterThanOrEqual(alone.english[i]!.covered);
            });
          }
        },
      ),
    );
  });
});
