import { tables } from '@muqabala/lexicon';
import { describe, expect, it } from 'vitest';
import { expectLinearOf } from '../../../../test/linear.ts';
import { holesIn, learntHoles } from './holes.ts';
import { knowledgeOf } from './knowledge.ts';
import { viewPair } from './view.ts';

const knowledge = knowledgeOf(tables);
const english = (content: string) =>
  viewPair({ arabic: { content: 'كتب' }, english: { content }, arabicFirst: true }, knowledge).english;
const holes = (content: string) => {
  const side = english(content);
  return holesIn(side).map((i) => (i < 0 ? '' : side.profiles[i]!.lower));
};

describe('holesIn', () => {
  it.each([
    ['The minister opened the of the new school in town.', 'the'],
    ['They found books in a of the old house.', 'a'],
    ['The teacher wrote a long letter to the.', 'the'],
    ['He sold his house and moved with of the others.', 'with'],
    ['She to the market with her old mother.', 'she'],
    ['Is a quiet town on the coast of Syria.', ''],
    ['They wanted to about it with their neighbours.', 'to'],
  ])('%s', (content, before) => expect(holes(content)).toEqual([before]));

  it.each([
    'The tests were made in the in vitro part of the study.',
    'Am I the first of you who is here?',
    'In World War I the front lines hardly moved for years.',
    'Section 3 (a) and (b) say what must be done, and when.',
    'Plan A is better than all of the others were.',
    'It was the at least twentieth time that he called.',
    'You said "the": an article that nobody needs here.',
    'The to-do list is longer than the on-screen one.',
    'What a day it was when we came home!',
    'The files are .git, .svn or .DS_Store folders of the user.',
    'Is empty',
  ])('nothing is wanting in: %s', (content) => expect(holes(content)).toEqual([]));

  it('takes what was learnt in statements of ten words and more', () => {
    const learnt = (content: string) => learntHoles(english(content), () => [1]);
    const long = 'She quickly the officers to her old house in town';
    expect([`${long}.`, `${long}?`, long, 'She the officers to her house.'].map(learnt)).toEqual([[1], [], [], []]);
  });

  it('takes time in proportion to the text', () => {
    expectLinearOf(30_000, (times) => english('the of '.repeat(times)), holesIn);
  });
});
