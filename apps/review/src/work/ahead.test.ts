import { describe, expect, it } from 'vitest';
import { refuseLongTexts } from './ahead.ts';

const lines = (count: number, line: string) => `${line}\n`.repeat(count);
const arabic = (count: number) => ({ id: 'a', content: lines(count, 'وصل الوفد.'), language: 'ar' });
const english = (count: number, id = 'b') => ({ id, content: lines(count, 'It came.'), language: 'en' });

describe('texts with more sentences than the workbench can show', () => {
  it('are refused by the longer side, with about how many pairs they would give', () => {
    expect(() => refuseLongTexts([arabic(1000), english(2)], 1000)).not.toThrow();
    expect(() => refuseLongTexts([arabic(2), english(2500)], 1000)).toThrow(
      expect.objectContaining({
        code: 'texts-too-long',
        problem: expect.objectContaining({ values: { pairs: 2500, most: 1000 }, place: 'b' }),
      }),
    );
  });

  it('are refused by what all counterparts give together', () => {
    const some = [english(340, 'b'), english(340, 'c'), english(1, 'd')];
    expect(() => refuseLongTexts([arabic(320), ...some], 1000)).not.toThrow();
    expect(() => refuseLongTexts([arabic(340), ...some], 1000)).toThrow(
      expect.objectContaining({ message: expect.stringContaining('1020 pairs') }),
    );
  });
});
