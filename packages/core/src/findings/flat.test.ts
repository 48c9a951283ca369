import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CollatedText } from './context.ts';
import { flatten } from './flat.ts';

/** A text of the lines given, a sentence each. */
function textOf(lines: readonly string[]): CollatedText {
  let end = -1;
  const segments = lines.map((line, i) => {
    const start = end + 1;
    end = start + line.length;
    return { id: `s${i + 1}`, start, end, role: 'body' as const, mentions: [] };
  });
  return { id: 't', language: 'en', content: lines.join('\n'), segments };
}

describe('flatten', () => {
  it('gives the words of a span that lies across sentences back sentence by sentence, clipped to each', () => {
    const text = textOf(['One two.', 'Between them.', 'Three four.']);
    const flat = flatten({ text, segments: [text.segments[0]!, text.segments[2]!] });
    expect(flat.content).toBe('One two.\nThree four.');
    const words = (start: number, end: number) =>
      flat.toText({ start, end }).map((span) => text.content.slice(span.start, span.end));
    expect(words(4, 14)).toEqual(['two.', 'Three']);
    expect(words(0, flat.content.length)).toEqual(['One two.', 'Three four.']);
    expect(words(9, 14)).toEqual(['Three']);
    expect(words(8, 9)).toEqual([]);
  });

  it('finds the same words in the text, whatever sentences are taken', () => {
    const lines = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ع'), minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(lines, fc.infiniteStream(fc.boolean()), fc.nat(), fc.nat(), (all, takes, from, size) => {
        const text = textOf(all);
        const segments = text.segments.filter(() => takes.next().value);
        if (segments.length === 0) return;
        const flat = flatten({ text, segments });
        const start = from % flat.content.length;
        const end = Math.min(flat.content.length, start + 1 + (size % 40));
        const spans = flat.toText({ start, end });
        const said = flat.content
          .slice(start, end)
          .split('\n')
          .filter((part) => part !== '');
        expect(spans.map((span) => text.content.slice(span.start, span.end))).toEqual(said);
        for (const span of spans)
          expect(segments.some((one) => one.start <= span.start && span.end <= one.end)).toBe(true);
      }),
    );
  });
});
