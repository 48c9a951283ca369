import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problem } from '../../test/problem.ts';
import { decodeStream, readPlainText } from './index.ts';
import { findBrokenUtf8 } from './utf8.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean, mark: boolean) => {
  const units = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < units.length; i += 1) view.setUint16(i * 2, units.charCodeAt(i), little);
  return bytes;
};

describe('readPlainText', () => {
  const report = 'قال الوزير: «نعم».\r\nوانصرف.\r\n';

  it('keeps the text to the unit, line ends among it, and takes the mark away', () => {
    expect(readPlainText(utf8(report))).toEqual({ content: report, encoding: 'utf-8', mark: false });
    expect(readPlainText(utf8(`\ufeff${report}`))).toEqual({ content: report, encoding: 'utf-8', mark: true });
  });

  it.each([true, false])('understands UTF-16 with and without its mark, little endian: %s', (little) => {
    const encoding = little ? 'utf-16le' : 'utf-16be';
    expect(readPlainText(utf16(report, little, true))).toEqual({ content: report, encoding, mark: true });
    expect(readPlainText(utf16(report, little, false))).toEqual({ content: report, encoding, mark: false });
  });

  it('refuses broken UTF-8 with the byte and its offset', () => {
    const bytes = new Uint8Array([...utf8('قال'), 0xc8, 0xe4]);
    const said = problem(() => readPlainText(bytes, 'a.txt'));
    expect(said).toMatchObject({ code: 'encoding-broken', place: 'a.txt', offset: 6, offsetUnit: 'byte' });
    expect(said.message).toContain('0xC8');
    expect(problem(() => readPlainText(new Uint8Array([0xef, 0xbb, 0xbf, 0x41, 0xff]))).offset).toBe(4);
  });

  it('refuses half a character in UTF-16, and half a unit', () => {
    expect(problem(() => readPlainText(utf16('ab\ud800c', true, true)))).toMatchObject({
      code: 'encoding-broken',
      offset: 6,
    });
    expect(problem(() => readPlainText(utf16('ab', true, true).subarray(0, 5)))).toMatchObject({
      code: 'encoding-broken',
      offset: 4,
    });
  });

  it.each([true, false])('refuses a zero in UTF-16 as in UTF-8, little endian: %s', (little) => {
    const refused = { code: 'text-binary', place: 'x', offsetUnit: 'byte' };
    const read = (mark: boolean) => problem(() => readPlainText(utf16('one two\u0000three', little, mark), 'x'));
    expect(read(true)).toMatchObject({ ...refused, offset: 16 });
    expect(read(false)).toMatchObject(refused);
    expect(problem(() => readPlainText(utf8('one two\u0000')))).toMatchObject({ code: 'text-binary', offset: 7 });
  });

  const utf32 = (codes: readonly number[], little: boolean) => {
    const bytes = new Uint8Array(4 * codes.length);
    for (const [i, code] of codes.entries()) new DataView(bytes.buffer).setUint32(i * 4, code, little);
    return bytes;
  };
  const codesOf = (text: string) => [...text].map((character) => character.codePointAt(0)!);

  it.each([true, false])('reads UTF-32 with its mark, whole and in any pieces, little endian: %s', async (little) => {
    const text = `قال «نعم» 😀\n${'x'.repeat(9000)}`;
    const bytes = utf32([0xfeff, ...codesOf(text)], little);
    const encoding = little ? 'utf-32le' : 'utf-32be';
    expect(readPlainText(bytes)).toEqual({ content: text, encoding, mark: true });
    expect(readPlainText(bytes.subarray(4), 'x', encoding).content).toBe(text);
    for (const cut of [1, 2, 3, 301, 8190]) {
      const pieces: string[] = [];
      for await (const piece of decodeStream([bytes.subarray(0, cut), bytes.subarray(cut)])) pieces.push(piece);
      expect(pieces.join('')).toBe(text);
    }
  });

  it.each([
    ['encoding-broken', 8, utf32([0xfeff, 0x41, 0xd800], true)],
    ['encoding-broken', 8, utf32([0xfeff, 0x41, 0x110000], true)],
    ['encoding-broken', 8, utf32([0xfeff, 0x41, 0x42], true).subarray(0, 10)],
    ['text-binary', 8, utf32([0xfeff, 0x1f600, 0, 0x42], true)],
  ])('says %s where UTF-32 has what is no character of a text', async (code, offset, bytes) => {
    expect(problem(() => readPlainText(bytes))).toMatchObject({ code, offset, offsetUnit: 'byte' });
  });

  it('names what is no text', () => {
    expect(problem(() => readPlainText(utf8('%PDF-1.7 …'))).message).toContain('a PDF document');
    expect(problem(() => readPlainText(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])))).toMatchObject({
      code: 'text-binary',
    });
    expect(problem(() => readPlainText(new Uint8Array([65, 66, 0, 67, 0, 0, 0, 1, 1])))).toMatchObject({
      code: 'text-binary',
      offset: 2,
    });
  });

  it('refuses nothing and white space alone', () => {
    expect(problem(() => readPlainText(new Uint8Array())).message).toBe('The input is empty.');
    expect(problem(() => readPlainText(utf8(' \r\n\t\u00a0')))).toMatchObject({ code: 'text-empty' });
  });
});

describe('findBrokenUtf8', () => {
  it('agrees with TextDecoder on any bytes', () => {
    const byte = fc.oneof(
      fc.integer({ min: 0, max: 255 }),
      fc.constantFrom(0xc0, 0xc2, 0xe0, 0xed, 0xa0, 0x9f, 0xf0, 0xf4, 0x8f, 0x90, 0xbf, 0x80),
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 12 }), (list) => {
        const bytes = Uint8Array.from(list);
        const broken = findBrokenUtf8(bytes);
        const decode = (part: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(part);
        if (broken === -1) decode(bytes);
        else {
          decode(bytes.subarray(0, broken));
          expect(() => decode(bytes)).toThrow();
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('decodeStream', () => {
  const collect = async (bytes: Uint8Array, cuts: readonly number[]) => {
    const chunks: Uint8Array[] = [];
    let from = 0;
    for (const cut of [...cuts].map((c) => Math.floor(c * bytes.length)).sort((a, b) => a - b)) {
      chunks.push(bytes.subarray(from, cut));
      from = cut;
    }
    chunks.push(bytes.subarray(from));
    let text = '';
    for await (const piece of decodeStream(chunks)) text += piece;
    return text;
  };

  it('believes an XML declaration, and says which encoding it does not know', async () => {
    const head = (name: string) => utf8(`<?xml version="1.0" encoding="${name}"?><tmx>`);
    // Beh, yeh and teh of Windows-1256.
    const bytes = (name: string) => new Uint8Array([...head(name), 0xc8, 0xed, 0xca]);
    expect(await collect(bytes('windows-1256'), [0.1, 0.98])).toMatch(/<tmx>بيت$/);
    await expect(collect(bytes('x-klingon'), [])).rejects.toThrow(/x-klingon.*not known/);
    await expect(collect(bytes('UTF-8'), [])).rejects.toThrow(/0xC8/);
  });

  it('gives the same text however the bytes are cut', async () => {
    const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 30 }),
        cuts,
        fc.constantFrom('8', '16le', '16be'),
        async (text, cuts, kind) => {
          // A mark in the middle stays; a zero or a known signature at the beginning is another matter.
          const safe = `<a>${text}`;
          const bytes = kind === '8' ? utf8(safe) : utf16(safe, kind === '16le', true);
          expect(await collect(bytes, cuts)).toBe(safe);
        },
      ),
    );
  });

  it('says at which byte of the whole stream it broke', async () => {
    const bytes = new Uint8Array([...utf8('سطر أول\n'), ...utf8('سطر ثانٍ'), 0xd9]);
    await expect(collect(bytes, [0.3, 0.6])).rejects.toMatchObject({
      problem: { code: 'encoding-broken', offset: bytes.length - 1 },
    });
  });
});
