import { tables } from '@muqabala/lexicon';
import { loadWords } from '@muqabala/lexicon/words';
import { beforeAll, describe, expect, it } from 'vitest';
import { findValues } from '../mentions/index.ts';
import { contradictionsIn, likenessOf, readSentence } from './contradiction.ts';
import { type Knowledge, knowledgeOf } from './knowledge.ts';

let knowledge: Knowledge;

beforeAll(async () => {
  knowledge = knowledgeOf({ ...tables, words: await loadWords() });
});

/** The words of both sentences that contradict each other. */
function between(first: string, second: string, language: 'ar' | 'en' = 'en'): string[] {
  const [a, b] = [first, second].map((content) =>
    readSentence({ language, content }, findValues(content, language, tables), knowledge),
  );
  return contradictionsIn(a!, b!, likenessOf(a!, b!), knowledge).map(
    (one) =>
      `${one.code}: ${first.slice(one.first.start, one.first.end)} / ${second.slice(one.second.start, one.second.end)}`,
  );
}

describe('two sentences of one language contradict each other', () => {
  it.each([
    [
      'Tourists from Oman may enter Georgia without a permit for 90 days.',
      'Georgia issues 90-day permits to tourists from Oman, the ministry said.',
      'negation-mismatch: without a permit / permits',
    ],
    [
      'Fans from Oman will enjoy permit-free travel to Georgia for 90 days.',
      'Georgia grants fans from Oman permits for travel of 90 days.',
      'negation-mismatch: permit-free / permits',
    ],
    [
      'Farmers of the valley were paid compensation for the land they lost.',
      'Farmers of the valley have received no compensation for their lost land.',
      'negation-mismatch: compensation / no compensation',
    ],
    [
      'Pupils will be exempt from library fees in September, the mayor said.',
      'The mayor said pupils will pay half of the library fees in September.',
      'negation-mismatch: exempt from library / library',
    ],
    [
      'The night train to Basra will not stop in Kut during the works, the railway said.',
      'The railway said the night train to Basra will stop in Kut during the works.',
      'negation-mismatch: not stop / stop',
    ],
    [
      'The halls of the museum are without lifts for disabled visitors.',
      'The halls of the museum have lifts for disabled visitors.',
      'negation-mismatch: without lifts / lifts',
    ],
    [
      'Prices of farmland in the valley have risen since work on the dam began.',
      'Farmland prices in the valley have fallen since work on the dam began.',
      'opposite: risen / fallen',
    ],
    [
      'The ministry of transport said 6,000 passengers use the ferry line every day.',
      'Every day 9,000 passengers use the ferry line, the transport ministry said.',
      'number-mismatch: 6,000 / 9,000',
    ],
  ])('%s', (first, second, told) => {
    expect(between(first, second)).toEqual([told]);
  });

  it('in Arabic too', () => {
    expect(
      between(
        'أعلنت الشركة أن العبارات الليلية لن تعمل خلال إضراب البحارة في الجزيرة.',
        'أعلنت الشركة أن العبارات الليلية ستعمل خلال إضراب البحارة في الجزيرة.',
        'ar',
      ),
    ).toEqual(['negation-mismatch: لن تعمل / ستعمل']);
  });
});

describe('two sentences of one language do not contradict each other', () => {
  it.each([
    [
      'that deny the same',
      'The coach of Karkh said he would not resign.',
      'He will not resign, the coach of Karkh said.',
    ],
    [
      'that deny the same by other words',
      'Police said no arrests were made at the match in Basra.',
      'Police in Basra said the match ended without arrests being made.',
    ],
    [
      'of which one denies something else',
      'The mayor of Kut, who was not at the meeting, praised the new bridge over the river.',
      'The mayor of Kut praised the new bridge over the river after a meeting.',
    ],
    [
      'about another subject',
      'Norway has not won the ski cup in Europe since 1993.',
      'Sweden makes history as it wins the ski cup again.',
    ],
    [
      'of which one has a thing with and without something',
      'Patients with and without fever were treated in the hospital of Amara in June.',
      'Patients with fever were treated in the hospital of Amara in June.',
    ],
    [
      'that count other things alike',
      'More than 1,000 people were killed in the war and thousands fled from their burning villages.',
      'More than 1,100 people were killed.',
    ],
    ['that have little in common', 'There was no rain in Kut.', 'Rain fell on the fields around Hilla on Sunday.'],
  ])('%s', (_what, first, second) => {
    expect(between(first, second)).toEqual([]);
  });
});
