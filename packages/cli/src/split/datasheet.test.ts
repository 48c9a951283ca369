import { makeLog } from '@muqabala/formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDatasheet } from './datasheet.ts';

/** A sheet of one text, every word of which comes from outside. */
function sheetOf(word: string): string[] {
  const about = { sourceLanguage: word, targetLanguage: word };
  const text = { id: word, language: word, title: word, outlet: word, date: word, url: word, licence: word };
  const part = { name: 'train', share: 1, pairs: 1, documents: 1, sourceWords: 1, targetWords: 1 };
  const parts = [{ ...part, files: [{ name: word, sha256: '0' }] }];
  const collected = { pairs: [], about, origins: [text], signatures: [word] };
  return renderDatasheet(word, word, 'pair', parts, collected, makeLog()).split('\n');
}

/** What a line of Markdown shows of its text: code as it is, escapes taken off. */
const cellsOf = (line: string) => line.split(/(?<!\\)(?:\\\\)*\|/).length;

describe('renderDatasheet', () => {
  it.each([
    ['a | b', 'a \\| b'],
    ['# x', '\\# x'],
    ['1. x', '1\\. x'],
    ['<script>', '\\<script\\>'],
    ['[a](b)', '\\[a\\](b)'],
    ['a_b _c_', 'a_b \\_c\\_'],
    ['CC-BY-SA 4.0', 'CC-BY-SA 4.0'],
    ['https://example.org/~a?b=1&c=2', 'https://example.org/~a?b=1&c=2'],
  ])('shows %j as it is', (licence, shown) => {
    expect(sheetOf(licence)).toContain(`- ${shown}: 1 text`);
  });

  it('shows a signature as code, whatever is in it', () => {
    expect(sheetOf('a`b``c\n# d')).toContain('- Divided: ``` a`b``c # d ```');
    const many = 'a`'.repeat(300_000);
    expect(sheetOf(many)).toContain(`- Divided: \`\` ${many} \`\``);
  });

  it('keeps its lines and columns, whatever the words', () => {
    const plain = sheetOf('x');
    const piece = fc.constantFrom(
      '|',
      '\\',
      '\n',
      '\r\n',
      '`',
      '<',
      '#',
      '-',
      '\u2028',
      '\u0085',
      '\0',
      'a',
      ' ',
      '|\n|',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), (pieces) => {
        const sheet = sheetOf(pieces.join(''));
        expect(sheet.length).toBe(plain.length);
        expect(sheet.filter((line) => line.startsWith('|')).map(cellsOf)).toEqual(
          plain.filter((line) => line.startsWith('|')).map(cellsOf),
        );
      }),
    );
  });
});
