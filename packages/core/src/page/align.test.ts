import { loadSmallWords } from '@muqabala/lexicon/small';
import { describe, expect, it } from 'vitest';
import { MuqabalaError } from '../problems/index.ts';
import { alignPage } from './index.ts';

const words = await loadSmallWords();
const ARABIC = 'زار الوزير المدرسة الجديدة. وقع البلدان 7 اتفاقيات في مجال الطاقة. وعاد إلى العاصمة مساء الأحد.';
const ENGLISH =
  'The minister visited the new school and met the teachers. The two countries signed 7 agreements on energy.';

describe('alignPage', () => {
  it('links the sentences of a paragraph with those of its translation, in either order', () => {
    const { source, target, links } = alignPage(ARABIC, ENGLISH, words);
    expect(source.map(({ start, end }) => ARABIC.slice(start, end))).toHaveLength(3);
    expect(target.map(({ start, end }) => ENGLISH.slice(start, end))[1]).toMatch(/^The two countries .* energy\.$/);
    expect(links.map((link) => [link.source, link.target])).toEqual([
      [[0], [0]],
      [[1], [1]],
    ]);
    for (const { confidence } of links) expect(confidence).toBeGreaterThan(0.5);
    const turned = alignPage(ENGLISH, ARABIC, words);
    expect(turned.links).toEqual(links.map((link) => ({ ...link, source: link.target, target: link.source })));
  });

  it('takes the sentences that the page knows', () => {
    const sentences = [
      { start: 0, end: 27 },
      { start: 28, end: ARABIC.length },
    ];
    const { source, links } = alignPage({ content: ARABIC, sentences }, ENGLISH, words);
    expect(source).toEqual(sentences);
    expect(links.map((link) => [link.source, link.target])).toEqual([
      [[0], [0]],
      [[1], [1]],
    ]);
  });

  it('says what is no pair of texts', () => {
    const problemOf = (source: string, target: string) => {
      try {
        alignPage(source, target, words);
      } catch (error) {
        if (error instanceof MuqabalaError) return [error.problem.code, error.problem.place];
      }
      return undefined;
    };
    expect(problemOf(ENGLISH, ENGLISH)).toEqual(['language-same', 'target']);
    expect(problemOf('  ', ENGLISH)).toEqual(['text-empty', 'source']);
  });

  it.each([
    ['a number for a text', () => alignPage(ARABIC, 3 as never, words), 'target'],
    ['a content without sentences', () => alignPage({ content: ARABIC } as never, ENGLISH, words), 'source'],
    ['no words', () => alignPage(ARABIC, ENGLISH, undefined as never), 'words'],
    ['words not awaited', () => alignPage(ARABIC, ENGLISH, loadSmallWords() as never), 'words'],
  ])('says where and what was expected: %s', (_, call, place) => {
    expect(call).toThrow(
      expect.objectContaining({ code: 'argument-invalid', problem: expect.objectContaining({ place }) }),
    );
  });
});
