import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSentences } from './find.ts';
import { wordsOf } from './words.ts';

const find = (page: string, ...sentences: string[]) => {
  const words = wordsOf(page);
  return findSentences(words, sentences.map(wordsOf)).map(
    (at) => at && page.slice(words[at.from]!.start, words[at.to - 1]!.end),
  );
};

describe('sentences on a page', () => {
  it('are found whatever marks, points and blanks stand in and between them', () => {
    expect(find('وَصَلَ الوفد\n  إلى «المدينة» أمس', 'وصل الوفد إلى المدينة أمس.')).toEqual([
      'وَصَلَ الوفد\n  إلى «المدينة» أمس',
    ]);
    expect(find('He said: “We are ready.”', 'He said: "We are ready."')).toEqual(['He said: “We are ready']);
  });

  it('are found in their order where they occur twice', () => {
    const page = wordsOf('One two three. Four five six. One two three.');
    const twice = wordsOf('One two three.');
    expect(findSentences(page, [twice, wordsOf('Four five six.'), twice]).map((at) => at?.from)).toEqual([0, 3, 6]);
  });

  it('are found in another order', () => {
    expect(
      find('Later the guests left. First the guests came.', 'First the guests came.', 'Later the guests left.'),
    ).toEqual(['First the guests came', 'Later the guests left']);
  });

  it('are found again when a word has changed', () => {
    expect(
      find(
        'The council met on Monday. Twelve members voted for the new plan. It closes in May.',
        'The council met on Monday.',
        'Eleven members voted for the plan.',
        'It closes in May.',
      ),
    ).toEqual(['The council met on Monday', 'members voted for the new plan', 'It closes in May']);
  });

  it('are left alone when they are gone or say something else', () => {
    expect(
      find(
        'The council met on Monday. It closes in May.',
        'The council met on Monday.',
        'Eleven members voted.',
        'It closes in May.',
      ),
    ).toEqual(['The council met on Monday', undefined, 'It closes in May']);
    expect(find('', 'Nothing is here.')).toEqual([undefined]);
    expect(find('Some words are here.', '…')).toEqual([undefined]);
  });

  it('finds short ones between their neighbours', () => {
    expect(
      find(
        'All came here today. He spoke. Then they went home.',
        'All came here today.',
        'He spoke.',
        'Then they went home.',
      ),
    ).toEqual(['All came here today', 'He spoke', 'Then they went home']);
  });

  it('never gives a word to two sentences, whatever was struck out or put in', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const sentence = fc.array(word, { maxLength: 9 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 9 }), fc.array(sentence, { maxLength: 9 }), (page, sentences) => {
        const words = wordsOf(page.join('. '));
        const taken = new Set<number>();
        for (const at of findSentences(words, sentences.map(wordsOf)))
          for (let w = at?.from ?? 0; w < (at?.to ?? 0); w++) {
            expect(taken.has(w)).toBe(false);
            taken.add(w);
          }
      }),
      { examples: [[['e b b a'], ['b b a', 'e b b']]] },
    );
  });

  it('finds every sentence of an unchanged page', () => {
    const word = fc.stringMatching(/^[a-z]{1,4}$/);
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 3, maxLength: 9 }), { maxLength: 12 }), (all) => {
        const sentences = all.map((words, s) => `s${s} ${words.join(' ')}.`);
        expect(find(sentences.join('\n'), ...sentences)).toEqual(sentences.map((one) => one.slice(0, -1)));
      }),
    );
  });
});
