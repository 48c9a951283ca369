import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../src/html/index.ts';

/** Pages in the manner of news sites, made for these tests, each with the text that a person would take from it. */
const page = (name: string) => readFileSync(new URL(`articles/${name}.html`, import.meta.url), 'utf8');
const text = (name: string) => readFileSync(new URL(`articles/${name}.txt`, import.meta.url), 'utf8');
const utf8 = (html: string) => new TextEncoder().encode(html);
const utf16 = (html: string, order: 'le' | 'be', mark: boolean) => {
  const bytes = Buffer.from(mark ? `\ufeff${html}` : html, 'utf16le');
  return new Uint8Array(order === 'be' ? bytes.swap16() : bytes);
};
function oneByte(html: string, encoding: string): Uint8Array {
  const table = new Map<string, number>();
  const decoder = new TextDecoder(encoding);
  for (let byte = 0; byte < 256; byte += 1) table.set(decoder.decode(new Uint8Array([byte])), byte);
  return Uint8Array.from(html, (character) => {
    const byte = table.get(character);
    if (byte === undefined) throw new Error(`${encoding} has no ${character}`);
    return byte;
  });
}
const declare = (html: string, charset: string) =>
  html.replace(/<head>/i, (head) => `${head}<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=${charset}">`);

describe('an article of a news site', () => {
  it.each([
    [
      'agency.ar',
      {
        title: 'وزير المياه يفتتح سدّ الوادي',
        outlet: 'وكالة الضفة للأنباء',
        date: '2023-04-17',
        url: 'https://agency.example/ar/news/2023/04/17/484',
        language: 'ar',
        direction: 'rtl',
      },
    ],
    [
      'daily.en',
      {
        title: 'Water minister opens Valley dam',
        outlet: 'The Harbour Daily',
        date: '2023-04-17',
        url: 'https://daily.example/water/valley-dam',
        language: 'en-GB',
      },
    ],
    ['old.ar', { title: 'وزير المياه يفتتح سد الوادي', direction: 'rtl' }],
  ])('gives the words of %s and nothing around them, and what it says of itself', (name, about) => {
    const { content, encoding, replaced, ...said } = readArticle(utf8(page(name)));
    expect(content).toBe(text(name));
    expect([encoding, replaced]).toEqual(['utf-8', 0]);
    expect(said).toEqual(about);
  });

  const old = page('old.ar');
  it.each([
    ['Windows-1256, undeclared', oneByte(old, 'windows-1256'), 'windows-1256'],
    ['Windows-1256, declared', oneByte(declare(old, 'windows-1256'), 'windows-1256'), 'windows-1256'],
    ['Windows-1256, declared as UTF-8', oneByte(declare(old, 'utf-8'), 'windows-1256'), 'windows-1256'],
    ['ISO 8859-6, declared', oneByte(declare(old, 'iso-8859-6'), 'iso-8859-6'), 'iso-8859-6'],
    ['UTF-8, declared as Windows-1256', utf8(declare(old, 'windows-1256')), 'utf-8'],
    ['UTF-8, declared as UTF-16', utf8(declare(old, 'utf-16')), 'utf-8'],
    ['UTF-16 with a mark', utf16(old, 'le', true), 'utf-16le'],
    ['UTF-16 with a mark, declared', utf16(declare(old, 'utf-16'), 'be', true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(old, 'le', false), 'utf-16le'],
    ['UTF-16 without a mark, declared', utf16(declare(old, 'utf-16be'), 'be', false), 'utf-16be'],
  ])('is read in %s', (_, bytes, encoding) => {
    expect(readArticle(bytes)).toMatchObject({ content: text('old.ar'), encoding, replaced: 0, direction: 'rtl' });
  });

  it('is read where every Arabic letter is a character reference', () => {
    const references = old.replace(/[\u0600-\u06ff]/g, (letter, at: number) =>
      at % 2 === 0 ? `&#${letter.charCodeAt(0)};` : `&#x${letter.charCodeAt(0).toString(16)};`,
    );
    expect(readArticle(utf8(references)).content).toBe(text('old.ar'));
  });
});
