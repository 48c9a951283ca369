import { describe, expect, it } from 'vitest';
import { fixtureDocument } from './fixture.ts';
import { renderOnServer } from './render.ts';

// What Lit's server renderer makes of the element. Nothing of a browser is there.

describe('Lit on a server', () => {
  it('draws the states', async () => {
    expect(await renderOnServer({})).toContain('There is no document to show yet.');
    expect(await renderOnServer({ lang: 'ar' })).toMatch(/class="viewer ?"[^>]* lang="ar" dir="rtl"/);
    // The browser loads it; until then the page's own children show.
    expect(await renderOnServer({ src: 'report.json' })).toContain('<slot>');
    expect(await renderOnServer({ document: {} })).toContain('The texts could not be shown.');
  });

  it('draws every sentence of both texts in its language and direction, and every gap', async () => {
    const document = fixtureDocument();
    const markup = await renderOnServer({ document, target: 'mehr' });
    const cells = [
      ...markup.matchAll(/<div class="cell (?:source|target)" role="cell" lang="(\w+)" dir="(\w+)">(.*?)<\/div>/gs),
    ];
    const said = (language: string) =>
      cells
        .filter(([, lang]) => lang === language)
        .map(([, , , inner]) => inner)
        .join('');
    for (const { content, segments, language, direction } of [document.texts[0]!, document.texts[2]!]) {
      for (const { start, end } of segments) expect(said(language)).toContain(escaped(content.slice(start, end)));
      for (const [, lang, dir] of cells) if (lang === language) expect(dir).toBe(direction);
    }
    expect(markup).toMatch(/Nothing in [^<]*الإمام الخامنئي[^<]* (?:answers|is linked) to this/);
  });

  it('draws the matrix', async () => {
    const markup = await renderOnServer({ document: fixtureDocument(), layout: 'matrix' });
    expect(markup).toContain('<table class="matrix"');
    expect(markup).toContain('data-cell="4/7"');
  });

  it.each(['pairs', 'matrix'])('marks what would turn the order of words round: %s', async (layout) => {
    const document = fixtureDocument();
    const source = document.texts[0]!;
    const { start } = source.segments[2]!;
    const content = `${source.content.slice(0, start)}\u202e${source.content.slice(start + 1)}`;
    const texts = [{ ...source, content }, ...document.texts.slice(1)];
    const markup = await renderOnServer({ document: { ...document, texts }, layout });
    expect(markup.replace(/<!--.*?-->/g, '')).toContain('<mark class="chip" data-chip="RLO">\u202e</mark>');
  });

  it.each(['pairs', 'matrix'])('shows a chip for a code of the file: %s', async (layout) => {
    const document = fixtureDocument();
    const source = document.texts[0]!;
    const { start } = source.segments[2]!;
    const content = `${source.content.slice(0, start)}\ufffc${source.content.slice(start + 1)}`;
    const texts = [{ ...source, content }, ...document.texts.slice(1)];
    const markup = (await renderOnServer({ document: { ...document, texts }, layout })).replace(/<!--.*?-->/g, '');
    expect(markup).toContain('<mark class="chip" data-chip="&lt;&gt;">\ufffc</mark>');
  });

  it('writes the texts as text', async () => {
    const document = fixtureDocument();
    const evil = '</template><script>alert(1)</script>';
    const text = { ...document.texts[1]!, outlet: evil, content: evil.padEnd(document.texts[1]!.content.length) };
    const texts = [document.texts[0]!, text, ...document.texts.slice(2)];
    expect(await renderOnServer({ document: { ...document, texts }, target: text.id })).not.toContain('<script');
  });
});

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
