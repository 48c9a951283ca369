import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findWords, matchingForm } from '../../text/index.ts';
import { matchingWords } from './entities.ts';

it('reads the words of a plain name as those of any other', () => {
  const letters = [...'aZé-’.َىأة ', 'بن', 'New', ' '];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 }), (name) => {
      const { starts, ends } = findWords(name);
      expect(matchingWords(name)).toEqual(Array.from(starts, (start, i) => matchingForm(name.slice(start, ends[i]))));
    }),
    { numRuns: 3000 },
  );
});
