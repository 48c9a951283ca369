import { MuqabalaError } from '@muqabala/core/problems';
import { describe, expect, it } from 'vitest';
import { readAnyText } from '../index.ts';
import { readPdf } from './index.ts';
import { isInVisualOrder } from './order.ts';

interface Drawn {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

/** A PDF whose font is named by the characters of its words: what is drawn is what is read. */
function pdf(pages: ReadonlyArray<readonly Drawn[]>): Uint8Array {
  const characters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const hex = (n: number, digits: number) => n.toString(16).padStart(digits, '0');
  const codes = new Map(characters.map((character, c) => [character, c + 1]));
  const names = characters.map((one) => `/uni${hex(one.charCodeAt(0), 4).toUpperCase()}`);
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const drawn = ({ text, x = 50, y, size = 10 }: Drawn) =>
    `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${[...text].map((one) => hex(codes.get(one)!, 2)).join('')}> Tj ET`;
  const kids = pages.map((_, p) => `${4 + p * 2} 0 R`);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 1 /LastChar ${names.length} /Widths [${names.map(() => 500).join(' ')}] /Encoding << /Type /Encoding /Differences [1 ${names.join(' ')}] >> >>`,
    ...pages.flatMap((page, p) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${5 + p * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      stream(page.map(drawn).join('\n')),
    ]),
  ];
  let out = '%PDF-1.7\n';
  const places = objects.map((object, o) => {
    const at = out.length;
    out += `${o + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(out);
}

const paragraphs = async (...pages: ReadonlyArray<readonly Drawn[]>) =>
  (await readPdf(pdf(pages))).content.trimEnd().split('\n\n');
const code = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error) => (error instanceof MuqabalaError ? error.code : error),
  );

describe('readPdf', () => {
  it('joins lines to paragraphs by where they stand and how large they are', async () => {
    const long = 'The minister went on to say that';
    expect(
      await paragraphs([
        { text: 'A heading', y: 700, size: 16 },
        { text: long, y: 680 },
        { text: 'all was well.', y: 668 },
        { text: `${long} the`, y: 656 },
        { text: 'company', y: 644 },
        { text: 'is a well-', y: 632 },
        { text: 'known one', y: 620 },
        { text: 'Far below', y: 560 },
      ]),
    ).toEqual(['A heading', `${long} all was well.`, `${long} the company is a well-known one`, 'Far below']);
  });

  it('goes on over pages, without their titles and numbers', async () => {
    const page = (number: number, text: string): Drawn[] => [
      { text: 'The Daily', y: 780 },
      { text, y: 700 },
      { text: `Page ${number}`, y: 20 },
    ];
    expect(await paragraphs(page(1, 'one two'), page(2, 'three.'), page(3, 'Four.'))).toEqual([
      'one two three.',
      'Four.',
    ]);
  });

  it('is what any file that begins so is read as, where it is handed in', async () => {
    const bytes = pdf([[{ text: 'Yes.', y: 700 }]]);
    expect(await readAnyText(bytes, 'x', { readPdf })).toMatchObject({ form: 'pdf', text: { content: 'Yes.\n' } });
    expect(await code(readAnyText(bytes, 'x'))).toBe('text-binary');
  });

  it.each([
    ['pdf-broken', new TextEncoder().encode('%PDF-1.7\nnothing')],
    ['pdf-no-text', pdf([[{ text: '.', y: 700 }]])],
    // Drawn as it is said, which shows on paper from the wrong side.
    ['pdf-visual-order', pdf([[{ text: 'وقال الوزير في المدينة', y: 700 }]])],
    // The ligature is one glyph with two letters, which is turned with the words.
    ['pdf-visual-order', pdf([[{ text: 'دحﻷا', y: 700 }]])],
  ])('says %s', async (expected, bytes) => {
    expect(await code(readPdf(bytes, 'x.pdf'))).toBe(expected);
  });

  it('reads Arabic that comes out in the order of the words', async () => {
    const turned = (text: string) => [...text].reverse().join('');
    expect(await paragraphs([{ text: turned('قالت المدينة كلمة'), y: 700 }])).toEqual(['قالت المدينة كلمة']);
  });
});

describe('isInVisualOrder', () => {
  const item = (text: string, x = 0, isLast = false) => ({ text, isRtl: true, x, y: 0, width: 10, height: 10, isLast });
  it.each([
    ['words in order', false, ['زارت الوزيرة الأحد المدينة الكبرى']],
    ['no Arabic', false, ['words']],
    ['turned ligatures', true, ['يوم األحد خالل االجتماع']],
    ['turned letters', true, ['ةنيدملا ىربكلا']],
    ['drawn shapes', true, ['\ufee3\ufeaa\ufef3\ufee8\ufe94']],
  ])('%s: %s', (_, expected, texts) => {
    expect(isInVisualOrder([texts.map((text) => item(text))])).toBe(expected);
  });

  it('asks where runs of a line stand', () => {
    expect(isInVisualOrder([[item('قال', 300), item('نعم', 200)]])).toBe(false);
    expect(isInVisualOrder([[item('قال', 200), item('نعم', 300)]])).toBe(true);
    expect(isInVisualOrder([[item('قال', 200, true), item('نعم', 300)]])).toBe(false);
  });
});
