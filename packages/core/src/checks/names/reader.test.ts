import { tables } from '@muqabala/lexicon';
import { loadWords } from '@muqabala/lexicon/words';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { nameOf } from '../../../../../test/growth.ts';
import { asPair } from '../../../test/sketch.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { type Knowledge, knowledgeOf } from '../knowledge.ts';
import type { EnglishProfile } from '../profiles.ts';
import { viewPair } from '../view.ts';
import { nearbyFeatures } from './nearby.ts';
import { Reader } from './reader.ts';
import { likeness, wordSound } from './sounds.ts';

let knowledge: Knowledge;

beforeAll(async () => {
  const lexicon: Lexicon = { ...tables, words: await loadWords() };
  knowledge = knowledgeOf(lexicon);
}, 60_000);

const ARABIC = ['زار', 'الوزير', 'مدينة', 'باراك', 'أوباما', 'لندن', 'وشارك', 'في', 'حفل', 'موسيقي', 'بوتين', 'كريم'];
const ENGLISH = ['The', 'visited', 'minister', 'city', 'Barack', 'Obama', 'London', 'in', 'concert', 'Putin', 'Karim'];
const names = Array.from({ length: 8 }, (_, i) => nameOf(i * 97));

/** Pairs of sentences with names of which some answer to each other, some stand twice and some are alone. */
const pair = fc
  .tuple(
    fc.array(fc.constantFrom(...ARABIC, ...names.map(({ arabic }) => arabic)), { minLength: 1, maxLength: 25 }),
    fc.array(fc.constantFrom(...ENGLISH, ...names.map(({ english }) => english)), { minLength: 1, maxLength: 25 }),
  )
  .map((sides) => sides.map((words) => words.join(' ')) as [string, string]);

function check(property: (reader: Reader) => void): void {
  fc.assert(
    fc.property(pair, ([arabic, english]) =>
      property(new Reader(viewPair(asPair(arabic, english), knowledge), knowledge)),
    ),
    { numRuns: 150 },
  );
}

function isName({ isCapital, text }: EnglishProfile): boolean {
  return isCapital && text.length >= 3;
}

/** The places of the capitalised words in a row from a place on, itself left out. */
function capitalsFrom(profiles: readonly EnglishProfile[], from: number, step: 1 | -1): number[] {
  const places: number[] = [];
  for (let k = from + step; profiles[k]?.isCapital; k += step) places.push(k);
  return places;
}

// What each was before it was worked out once for all words.
describe('what is worked out of a pair once', () => {
  it('finds the place of an answer as a search through all answers does', () =>
    check((reader) => {
      const { arabic, english } = reader.view;
      for (const [i, { by, covered }] of english.words.entries()) {
        const answers = arabic.words.map((_word, a) => reader.answerOf(a));
        const found = answers.indexOf(i);
        const place = by !== undefined && covered > 0.3 ? by : found < 0 ? undefined : found;
        expect(reader.placeOf(i)).toBe(place);
      }
    }));

  it('counts the words between two places as a walk does', () =>
    check((reader) => {
      const { words } = reader.view.arabic;
      for (let from = 0; from < words.length; from += 1)
        for (let to = 0; to < words.length; to += 3) {
          const between = words.slice(Math.min(from, to), Math.max(from, to));
          expect(reader.distance(from, to)).toBe(between.filter(({ type }) => type.weight > 0).length);
        }
    }));

  it('knows the best likeness of all other names without an answer', () =>
    check((reader) => {
      const { arabic, english } = reader.view;
      const mayBe = (a: number, e: number) => [undefined, a].includes(reader.placeOf(e));
      for (const [a, own] of arabic.profiles.entries())
        for (const i of english.profiles.keys()) {
          const others = english.profiles.filter((profile, e) => e !== i && isName(profile) && mayBe(a, e));
          expect(reader.alike.others(a, i)).toBe(Math.max(0, ...others.map((profile) => likeness(own, profile))));
        }
    }));

  it('knows whether another name sounds more like a word', () =>
    check((reader) => {
      const { arabic, english } = reader.view;
      for (const [a, own] of arabic.profiles.entries())
        for (const [i, profile] of english.profiles.entries()) {
          const sound = wordSound(own, profile);
          const isRivalled = english.profiles.some(
            (other, e) => e !== i && other.isCapital && other.text !== profile.text && wordSound(own, other) > sound,
          );
          expect(reader.alike.isRivalled(a, i, sound)).toBe(isRivalled);
        }
    }));

  it('counts how the other names fare as a look at each does', () =>
    check((reader) => {
      const { profiles } = reader.view.english;
      for (const [i, { isNamelike }] of profiles.entries()) {
        if (!isNamelike) continue;
        const others = [...profiles.keys()].filter((k) => k !== i && isName(profiles[k]!));
        const lost = others.filter((k) => !reader.isExplained(k));
        const rivals = lost.filter((k) => profiles[k]!.isNamelike).length;
        const beside = [...capitalsFrom(profiles, i, -1), ...capitalsFrom(profiles, i, 1)];
        const share = (others.length - lost.length) / (others.length + 1);
        const lostInRun = [i, ...beside].filter((k) => !reader.isExplained(k)).length;
        const expected = [
          share,
          Math.min(6, beside.length + 1) / 6,
          Math.min(4, lostInRun) / 4,
          Math.min(4, rivals) / 4,
        ];
        expect(nearbyFeatures(reader, i).slice(0, 4)).toEqual(expected);
        expect(reader.capitals.isBesideExplained(i)).toBe(beside.some((k) => reader.isExplained(k)));
      }
    }));

  it('finds translations by way of others as a comparison of all rows does', () =>
    check((reader) => {
      const { words, reverse, reverseStarts, reverseBackward } = knowledge;
      const { starts, english, forward } = words!;
      /** How much of their translations two Arabic stems share. */
      const sharedOf = (a: number, b: number) => {
        let shared = 0;
        for (let m = starts[a]!; m < starts[a + 1]!; m += 1)
          for (let n = starts[b]!; n < starts[b + 1]!; n += 1)
            if (english[m] === english[n]) shared += Math.min(forward[m]!, forward[n]!);
        return shared;
      };
      for (const profile of reader.view.arabic.profiles.filter(({ type }) => type.known))
        for (const other of reader.view.english.profiles.filter(({ type }) => type.known)) {
          const { stemId } = other.type;
          let sum = 0;
          for (let k = reverseStarts[stemId]!; k < reverseStarts[stemId + 1]!; k += 1)
            sum += reverseBackward[k]! * sharedOf(reverse[k]!, profile.type.stemId);
          expect(knowledge.pivot(profile.type.stemId, other.type.stemId)).toBe(Math.min(1, sum));
        }
    }));
});
