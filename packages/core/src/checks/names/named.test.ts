import { tables } from '@muqabala/lexicon';
import { loadWords } from '@muqabala/lexicon/words';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { asPair } from '../../../test/sketch.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { knowledgeOf } from '../knowledge.ts';
import { viewPair } from '../view.ts';
import { isNamed, kindOf } from './named.ts';

let lexicon: Lexicon;

beforeAll(async () => {
  lexicon = { ...tables, words: await loadWords() };
}, 60_000);

it('tells names without their kinds as with them', () => {
  const { stems } = lexicon.words!.arabicWords;
  const word = fc.oneof(
    fc.nat(stems.length - 1).map((k) => stems[k]!),
    fc.tuple(fc.constantFrom('و', 'ال', 'بال'), fc.nat(stems.length - 1)).map(([on, k]) => `${on}${stems[k]!}`),
    fc.constantFrom('بيروت', 'الفرنسيون', 'كريم', 'أوباما', 'وسوريا', 'عادل'),
  );
  const knowledge = knowledgeOf(lexicon);
  const profileOf = (text: string) => viewPair(asPair(text, 'a'), knowledge).arabic.profiles[0]!;
  fc.assert(
    fc.property(word, fc.constantFrom(0.2, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9), (text, least) => {
      // Each from the beginning, as both remember what they found.
      const fresh = () => ({ ...profileOf(text), kind: undefined, unnamed: Number.POSITIVE_INFINITY });
      const [told, whole] = [fresh(), fresh()];
      const expected = kindOf(whole, knowledge).named >= least;
      expect([isNamed(told, knowledge, least), isNamed(told, knowledge, least)]).toEqual([expected, expected]);
    }),
    { numRuns: 2000 },
  );
});
