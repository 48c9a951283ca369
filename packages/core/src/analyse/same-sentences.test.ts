import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Text } from '../document/index.ts';
import { sameSentences } from './same-sentences.ts';

function textOf(sentences: readonly string[], id: string): Text {
  let start = 0;
  const segments = sentences.map((sentence, s) => {
    const segment = { id: `${id}${s}`, start, end: start + sentence.length, role: 'body' as const, mentions: [] };
    start = segment.end + 1;
    return segment;
  });
  return { id, language: 'en', direction: 'ltr', content: sentences.join(' '), segments };
}

const sentence = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');

it('pairs the same words, in order, each once, and all of them where nothing was changed', () => {
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 9 }), fc.array(sentence, { maxLength: 9 }), (a, b) => {
      const [before, after] = [textOf(a, 'a'), textOf(b, 'b')];
      const same = sameSentences(before, after);
      const places = before.segments.flatMap((segment, i) => {
        const other = same.get(segment.id);
        return other === undefined ? [] : [[i, after.segments.indexOf(other)] as const];
      });
      for (const [i, k] of places) expect(b[k]).toBe(a[i]);
      const seconds = places.map(([, k]) => k);
      expect(seconds).toEqual([...new Set(seconds)].sort((x, y) => x - y));
      if (a.join() === b.join()) expect(same.size).toBe(a.length);
    }),
  );
});

it('finds what stands once around what was moved, changed, added and struck out', () => {
  const same = sameSentences(textOf(['a', 'b', 'c', 'd', 'e', 'f'], 'a'), textOf(['x', 'c', 'b', 'd', 'y', 'f'], 'b'));
  expect([...same].map(([id, { id: other }]) => `${id} ${other}`).sort()).toEqual(['a2 b1', 'a3 b3', 'a5 b5']);
});
