import { describe, expect, it } from 'vitest';
import { nameEvidence } from './similarity.ts';
import { arabicSpelling, latinSpelling, mayBeAlike, soundEvidence, UNLIKE } from './spelling.ts';

const PAIRS = [
  ['ماتشو', 'Machu'],
  ['جوليو', 'Joliot'],
  ['تشاكو', 'Chaco'],
  ['يوتشي', 'Jochi'],
  ['بوثا', 'Bhutha'],
  ['نيشن', 'Nation'],
  ['أحمدوف', 'Ahmedov'],
  ['برايتون', 'Brighton'],
] as const;

describe('soundEvidence', () => {
  it.each(PAIRS)('hears %s in %s', (arabic, latin) => {
    const [a, b] = [arabicSpelling(arabic), latinSpelling(latin)];
    expect(mayBeAlike(a, b)).toBe(true);
    expect(soundEvidence(a, b, -3)).toBeGreaterThan(1.5);
  });

  it('is never less than what the letters say, where it is looked at', () => {
    for (const [arabic] of PAIRS)
      for (const [, latin] of PAIRS) {
        const [a, b] = [arabicSpelling(arabic), latinSpelling(latin)];
        if (mayBeAlike(a, b))
          expect(soundEvidence(a, b, -60)).toBeGreaterThanOrEqual(Math.max(-60, nameEvidence(arabic, latin)) - 1e-9);
      }
  });

  it.each([
    ['وبوتين', 'Putin'],
    ['للندن', 'London'],
    ['والكاميرون', 'Cameroon'],
  ])('reads %s without what is written onto it', (arabic, latin) => {
    expect(soundEvidence(arabicSpelling(arabic), latinSpelling(latin), -3)).toBeGreaterThan(1.5);
  });

  it('says that two words are unlike without a look at their letters', () => {
    expect(soundEvidence(arabicSpelling('بوتين'), latinSpelling('Johnson'), -3)).toBe(UNLIKE);
    expect(soundEvidence(arabicSpelling('بوتين'), latinSpelling(''), -3)).toBe(UNLIKE);
    expect(soundEvidence(arabicSpelling(''), latinSpelling('Putin'), -3)).toBe(UNLIKE);
  });
});
