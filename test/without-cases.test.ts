import { expect, it } from 'vitest';
import { cutCases } from '../apps/embed/scripts/without-cases.ts';
import * as arabic from '../packages/lexicon/src/values/ar/index.ts';
import * as english from '../packages/lexicon/src/values/en/index.ts';
import { readLists, readPhrases } from '../packages/lexicon/src/values/lines.ts';
import { SIGN_LISTS, SIGNS } from '../packages/lexicon/src/values/signs.ts';

it('tables without their cases say what they say with them', () => {
  const { LISTS: arabicLists, ...arabicWords } = arabic;
  const { LISTS: englishLists, ...englishWords } = english;
  for (const [tables, read] of [
    [[...Object.values(arabicWords), ...Object.values(englishWords), SIGNS], readPhrases],
    [[arabicLists, englishLists, SIGN_LISTS], readLists],
  ] as const)
    for (const table of tables) {
      const cut = cutCases(table);
      expect(cut.length).toBeLessThan(0.9 * table.length);
      const bare = (text: string) => read(text).map(({ case: _, ...rest }) => rest);
      expect(bare(cut)).toEqual(bare(table));
    }
});
