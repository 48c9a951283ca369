import type { EnglishSide } from '@muqabala/core';
import { describe, expect, it } from 'vitest';
import { expectLinearOf } from '../../../../test/linear.ts';
import { checkTables } from '../checks.ts';
import { wordClasses } from '../generated/word-classes.ts';
import { makeWordClasses, Row } from './index.ts';
import { makePartsOf } from './parts.ts';

function side(content: string): EnglishSide {
  const words = [...content.matchAll(/[A-Za-z0-9]+(?:['’][a-z]+)?/g)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
  }));
  const profiles = words.map(({ start, end }) => {
    const text = content.slice(start, end);
    return { text, lower: text.toLowerCase(), isCapital: /^[A-Z]/.test(text) };
  });
  return { content, words, profiles };
}

const wanted = (content: string) => {
  const read = side(content);
  return checkTables.wants!(read).map((at) => read.profiles[at]!.lower);
};

describe('places that want a word', () => {
  it.each([
    ['She the officers to her old house.', 'she'],
    ['If you the film, you know how it ends.', 'you'],
    ['Three reports of damage have been by the office so far.', 'been'],
  ])('a verb is wanting in: %s', (content, before) => expect(wanted(content)).toEqual([before]));

  it.each([
    'She led the officers to her old house.',
    'If you have seen the film, you know how it ends.',
    'They stopped the tour after the singer fell ill.',
    'Three reports of damage have been received by the office so far.',
    'On the table stood a lamp, and beside it a book.',
    '',
  ])('nothing is wanting in: %s', (content) => expect(wanted(content)).toEqual([]));

  it('are looked for up to a bound, and in time that grows with the words', () => {
    const long = `${'It was late. '.repeat(200)}She the officers to her old house.`;
    expect(wanted(long)).toEqual([]);
    expectLinearOf(2000, (times) => side('She led the officers home. '.repeat(times)), checkTables.wants!);
  });
});

it('parts of speech are told as bits: adjective, adverb, noun, verb', () => {
  const partsOf = makePartsOf(wordClasses);
  expect(['famous', 'quickly', 'library', 'prosecuted', 'the', '1984'].map(partsOf)).toEqual([1, 2, 4, 8, 0, 0]);
});

describe('classes of words', () => {
  const classes = makeWordClasses(wordClasses);
  const kindOf = (word: string) => classes.kindOf(classes.of(word));

  it('are parts of speech, of unknown words by their endings', () => {
    expect(['prosecuted', 'arrive', 'famous', 'quickly', 'zorbing', "teacher's"].map(kindOf)).toEqual([
      'd',
      'v',
      'a',
      'r',
      'g',
      'n',
    ]);
  });

  it('fit into a byte, and tell words with a place of their own apart', () => {
    const own = wordClasses.closed.split(' ').map(classes.of);
    expect(new Set(own).size).toBe(own.length);
    expect(Math.max(...own, ...wordClasses.open.map(([, words]) => classes.of(words.split(' ')[0]!)))).toBeLessThan(
      256,
    );
  });

  it('tell an article of the wrong form', () => {
    const row = new Row(classes);
    const isMisfit = (content: string) => {
      row.read(side(content));
      return row.tokens.subarray(0, row.count).includes(classes.misfit);
    };
    expect(['It is an livelihood', 'He is a able man'].map(isMisfit)).toEqual([true, true]);
    expect(['It is an old one', 'a union', 'an hour', 'a one-way street', 'an MRI', 'Plan a b'].map(isMisfit)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('read a side as if a word of it were not there', () => {
    const [row, other] = [new Row(classes), new Row(classes)];
    row.read(side('She led the officers home.'), 1);
    other.read(side('She the officers home.'));
    expect([...row.tokens.subarray(0, row.count)]).toEqual([...other.tokens.subarray(0, other.count)]);
  });
});
