import { tables } from '@muqabala/lexicon';
import { loadWords } from '@muqabala/lexicon/words';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { nameOf } from '../../../../../test/growth.ts';
import type { Lexicon } from '../../lexicon/index.ts';
import { type Knowledge, knowledgeOf } from '../knowledge.ts';
import { viewPair } from '../view.ts';
import { nearbyFeatures } from './nearby.ts';
import { pivot } from './pivot.ts';
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
      property(new Reader(viewPair(arabic, english, knowledge, true), knowledge)),
    ),
    { numRuns: 150 },
  );
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
      for (let a = 0; a < arabic.notes.length; a += 1)
        for (let i = 0; i < english.notes.length; i += 1) {
          let best = 0;
          for (const [e, note] of english.notes.entries()) {
            if (e === i || !note.isCapital || note.text.length < 3) continue;
            const place = reader.placeOf(e);
            if (place === undefined || place === a) best = Math.max(best, likeness(arabic.notes[a]!, note));
          }
          expect(reader.alike.others(a, i)).toBe(best);
        }
    }));

  it('knows whether another name sounds more like a word', () =>
    check((reader) => {
      const { arabic, english } = reader.view;
      for (const [a, own] of arabic.notes.entries())
        for (const [i, note] of english.notes.entries()) {
          const sound = wordSound(own, note);
          const isRivalled = english.notes.some(
            (other, e) => e !== i && other.isCapital && other.text !== note.text && wordSound(own, other) > sound,
          );
          expect(reader.alike.isRivalled(a, i, sound)).toBe(isRivalled);
        }
    }));

  it('counts how the other names fare as a look at each does', () =>
    check((reader) => {
      const { notes } = reader.view.english;
      for (const [i, { isNamelike }] of notes.entries()) {
        if (!isNamelike) continue;
        let [kept, lost, rivals, run] = [0, 0, 0, 1];
        for (const [k, note] of notes.entries()) {
          if (k === i || !note.isCapital || note.text.length < 3) continue;
          if (reader.isExplained(k)) kept += 1;
          else {
            lost += 1;
            if (note.isNamelike) rivals += 1;
          }
        }
        let beside = false;
        for (const step of [-1, 1])
          for (let k = i + step; notes[k]?.isCapital; k += step) {
            run += 1;
            beside ||= reader.isExplained(k);
          }
        const expected = [kept / (kept + lost + 1), Math.min(6, run) / 6, Math.min(4, rivals) / 4];
        expect(nearbyFeatures(reader, i).slice(0, 3)).toEqual(expected);
        expect(reader.capitals.isBesideExplained(i)).toBe(beside);
      }
    }));

  it('finds translations by way of others as a comparison of all rows does', () =>
    check((reader) => {
      const { words, reverse, reverseStarts, reverseBackward } = knowledge;
      const { starts, english, forward } = words!;
      for (const { type, ...own } of reader.view.arabic.notes)
        for (const other of reader.view.english.notes) {
          if (!type.known || !other.type.known) continue;
          let sum = 0;
          for (let k = reverseStarts[other.type.stemId]!; k < reverseStarts[other.type.stemId + 1]!; k += 1) {
            let shared = 0;
            for (let m = starts[reverse[k]!]!; m < starts[reverse[k]! + 1]!; m += 1)
              for (let n = starts[type.stemId]!; n < starts[type.stemId + 1]!; n += 1)
                if (english[m] === english[n]) shared += Math.min(forward[m]!, forward[n]!);
            sum += reverseBackward[k]! * shared;
          }
          expect(pivot({ type, ...own }, other, knowledge)).toBe(Math.min(1, sum));
        }
    }));
});
