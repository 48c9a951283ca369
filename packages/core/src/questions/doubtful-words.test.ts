import { loadWholeLexicon } from '@muqabala/lexicon/whole';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '../lexicon/index.ts';
import { DOUBTFUL_WORDS, doubtfulWords, wordsInDoubt } from './doubtful-words.ts';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadWholeLexicon();
});

const ar = { language: 'ar', content: 'زار الوفد مصنع السيارات القديم قرب الميناء.' };
const en = (content: string) => ({ language: 'en', content });

describe('words in doubt', () => {
  it('are those to which nothing answers while everything around them has its counterpart', () => {
    const found = wordsInDoubt(ar, en('The delegation visited the factory near the port.'), lexicon);
    const words = found.map(({ start, end }) => ar.content.slice(start, end));
    expect(words).toEqual(expect.arrayContaining(['السيارات', 'القديم']));
    expect(words).not.toContain('الوفد');
    const whole = wordsInDoubt(ar, en('The delegation visited the old car factory near the port.'), lexicon);
    expect(whole.filter(({ chance }) => chance >= DOUBTFUL_WORDS.few.chance)).toEqual([]);
  });

  it('are the same whichever side is the source', () => {
    const english = en('The delegation visited the factory near the port.');
    const turned = wordsInDoubt(english, ar, lexicon).map(({ side, ...word }) => ({
      ...word,
      side: side === 'source' ? 'target' : 'source',
    }));
    const order = <T extends { start: number; side: string }>(list: readonly T[]) =>
      list.toSorted((a, b) => a.side.localeCompare(b.side) || a.start - b.start);
    expect(order(turned)).toEqual(order(wordsInDoubt(ar, english, lexicon)));
  });

  it('of a document come with the likeliest error first, without rejected and empty links', () => {
    const first = en('The delegation visited the factory near the port.').content;
    const text = (id: string, language: string, content: string, ends: readonly number[]) => ({
      id,
      language,
      content,
      segments: ends.map((end, i) => ({
        id: `${i}`,
        start: ends[i - 1] ?? 0,
        end,
        role: 'body' as const,
        mentions: [],
      })),
    });
    const link = (id: string, source: string[], target: string[], status: 'proposed' | 'rejected' = 'proposed') => ({
      id,
      text: 't',
      source,
      target,
      confidence: 1,
      evidence: [],
      status,
    });
    const document = {
      texts: [text('s', 'ar', ar.content, [ar.content.length]), text('t', 'en', first, [first.length])],
      links: [link('a', ['0'], ['0']), link('b', ['0'], ['0'], 'rejected'), link('c', ['9'], ['0'])],
      findings: [],
    };
    const found = doubtfulWords(document, lexicon);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map((word) => word.link))).toEqual(new Set(['a']));
    expect(found.map(({ chance }) => chance)).toEqual(found.map(({ chance }) => chance).toSorted((a, b) => b - a));
  });
});
