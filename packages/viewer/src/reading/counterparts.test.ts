import { describe, expect, it } from 'vitest';
import { fixtureDocument } from '../../test/fixture.ts';
import { overlay } from './counterparts.ts';

const document = fixtureDocument();
const [source, ...targets] = document.texts;

const quotes = (page: string, over = overlay(document, page)) =>
  over!.marked.map(({ start, end }) => page.slice(start, end));

describe('a document over a page', () => {
  it('knows which of its texts the page shows, and which answers', () => {
    expect(overlay(document, source!.content)).toMatchObject({ side: 'source', own: source });
    for (const text of targets)
      expect(overlay(document, text.content)).toMatchObject({ side: 'target', own: text, other: source });
    expect(overlay(document, source!.content, { target: targets[1]!.id })!.other).toBe(targets[1]);
    expect(overlay(document, 'Another article altogether.')).toBeUndefined();
    expect(overlay(document, source!.content, { text: targets[0]!.id })).toBeUndefined();
  });

  it('marks whole sentences, with the marks that open and close them', () => {
    const over = overlay(document, source!.content)!;
    expect(over.marked.length).toBeGreaterThan(3);
    for (const { start, end, segment } of over.marked) {
      const own = source!.segments[segment]!;
      expect(source!.content.slice(start, end)).toBe(source!.content.slice(own.start, own.end));
    }
  });

  it('does not mark what a reader has rejected', () => {
    const links = document.links.map((link) => ({ ...link, status: 'rejected' as const }));
    expect(overlay({ ...document, links }, source!.content)?.marked ?? []).toEqual([]);
  });

  it('takes the first and the last word of a sentence along though they have changed', () => {
    const [text, one] = document.texts
      .flatMap((own) => quotes(own.content).map((quote) => [own, quote] as const))
      .find(([{ language }, quote]) => language === 'en' && /^\p{L}/u.test(quote) && quote.split(' ').length > 8)!;
    const changed = one.replace(/^\p{L}+/u, 'Somebody').replace(/\p{L}+(?=\P{L}*$)/u, 'elsewhere');
    expect(quotes(text.content.replace(one, changed))).toContain(changed);
  });
});
