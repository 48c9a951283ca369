import { tables } from '@muqabala/lexicon';
import { describe, expect, it } from 'vitest';
import { asPair } from '../../../test/sketch.ts';
import { knowledgeOf } from '../knowledge.ts';
import { viewPair } from '../view.ts';
import { spelledAcronyms } from './acronyms.ts';

const spelled = (arabic: string, english: string) =>
  spelledAcronyms(viewPair(asPair(arabic, english), knowledgeOf(tables))).map(({ start, end }) =>
    arabic.slice(start, end),
  );

describe('acronyms spelt letter by letter', () => {
  it('are found whole, the longest first', () => {
    expect(spelled('بثت إم إس إن بي سي الخبر', 'MSNBC, of NBC, had the news')).toEqual(['إم إس إن بي سي']);
    expect(spelled('قناتا سي إن إن وإن بي سي', 'CNN and NBC')).toEqual(['سي إن إن', 'وإن بي سي']);
  });

  it('are those of the other side alone', () => {
    expect(spelled('بثت سي إن إن الخبر', 'BBC had the news')).toEqual([]);
    expect(spelled('بثت القناة الخبر', 'CNN had the news')).toEqual([]);
  });
});
