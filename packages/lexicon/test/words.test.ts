import { readFileSync } from 'node:fs';
import { MuqabalaError } from '@muqabala/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { developmentData } from '../../../test/bench/data.ts';
import { makeSmallWords, makeWords } from '../scripts/words/make.ts';
import { trainWords } from '../src/train/index.ts';
import { decodeWords, encodeWords, readHeader } from '../src/words/index.ts';

const SHIPPED = new URL('../data/words.bin', import.meta.url);
const SMALL = new URL('../data/words-small.bin', import.meta.url);

/** A made-up corpus: sentences first, dictionary entries of less weight after them. */
const SENTENCES = [
  ['افتتحت الوزيرة مدرسة جديدة في القرية', 'The minister opened a new school in the village.'],
  ['زارت الوزيرة المدرسة الجديدة أمس', 'The minister visited the new school yesterday.'],
  ['القرية الكبيرة بعيدة عن البحر', 'The large village is far from the sea.'],
  ['كتبت المعلمة رسالة إلى الوزيرة', 'The teacher wrote a letter to the minister.'],
  ['قرأت الوزيرة الرسالة في المدرسة', 'The minister read the letter at the school.'],
  ['لم تكن القرية قريبة من البحر', 'The village was not near the sea.'],
] as const;
const ENTRIES = [
  ['مدرسة', 'school'],
  ['رسالة', 'letter; message'],
  ['بحر', 'sea'],
] as const;

function smallLexicon(): Uint8Array {
  const pairs = [
    ...SENTENCES.map(([arabic, english]) => ({ arabic, english })),
    ...ENTRIES.map(([arabic, english]) => ({ arabic, english, weight: 0.5 })),
  ];
  return encodeWords(trainWords(pairs, { name: 'small' }), { licence: 'CC0-1.0', sources: ['made up for a test'] });
}

/** The header as it is, then the rest in lines of hexadecimal. */
function print(bytes: Uint8Array): string {
  const { length } = readHeader(bytes);
  const rest = Buffer.from(bytes.subarray(length)).toString('hex');
  return `${Buffer.from(bytes.subarray(0, length)).toString()}${rest.replace(/.{1,120}/g, '$&\n')}`;
}

function problemOf(bytes: Uint8Array) {
  try {
    decodeWords(bytes, 'words.bin');
  } catch (error) {
    if (error instanceof MuqabalaError) return error.problem;
    throw error;
  }
  return undefined;
}

/** Writes a first line of its own before the body of another lexicon. */
function withHeader(bytes: Uint8Array, change: (header: Record<string, unknown>) => void): Uint8Array {
  const { header, length } = readHeader(bytes);
  const own: Record<string, unknown> = { ...header };
  change(own);
  return Buffer.concat([Buffer.from(`${JSON.stringify(own)}\n`), bytes.subarray(length)]);
}

describe('the word lexicon', () => {
  // After a wanted change of training or format: npx vitest run packages/lexicon/test/words.test.ts -u
  it('of a small corpus has the bytes that are expected', async () => {
    await expect(print(smallLexicon())).toMatchFileSnapshot('small-lexicon.txt');
  });

  const folder = developmentData();
  it.skipIf(folder === undefined)(
    'that is shipped is what the training data gives (skipped without the development data)',
    () => {
      expect(Buffer.compare(makeWords(folder!), readFileSync(SHIPPED))).toBe(0);
    },
    120_000,
  );

  it('that is shipped for pages is cut from the whole one', () => {
    expect(Buffer.compare(makeSmallWords(readFileSync(SHIPPED)), readFileSync(SMALL))).toBe(0);
    const { header } = readHeader(readFileSync(SMALL));
    expect(header).toMatchObject({
      licence: 'CC-BY-SA-4.0',
      sources: readHeader(readFileSync(SHIPPED)).header.sources,
    });
  });

  it('that is shipped names its licence and sources', () => {
    const { header } = readHeader(readFileSync(SHIPPED));
    expect(header.licence).toBe('CC-BY-SA-4.0');
    expect(header.sources).toHaveLength(7);
    expect(decodeWords(readFileSync(SHIPPED)).english.length).toBe(header.entries);
  });
});

describe('decodeWords', () => {
  const bytes = smallLexicon();

  it('says what is no lexicon, where, and what to do', () => {
    for (const wrong of ['', '\n', 'null\n', '{}\n', '[1', '{"format":"muqabala/aligned-document"}\n'])
      expect(problemOf(Buffer.from(wrong))).toEqual({
        code: 'lexicon-broken',
        place: 'words.bin',
        offset: 0,
        offsetUnit: 'byte',
        message: expect.stringContaining('no word lexicon'),
        remedy: expect.stringContaining('lexicon train'),
      });
  });

  it('says which version it cannot read', () => {
    expect(problemOf(withHeader(bytes, (header) => (header['version'] = 2)))?.message).toContain('version 2');
  });

  it('refuses sizes that the bytes cannot hold before it makes room for them', () => {
    for (const size of [1e12, -1, 1.5, '7', null])
      expect(problemOf(withHeader(bytes, (header) => (header['entries'] = size)))?.message).toContain('entries');
  });

  it('refuses sizes that the bytes do not hold', () => {
    for (const key of ['arabic', 'english', 'entries'] as const)
      for (const by of [-1, 1])
        expect(
          problemOf(withHeader(bytes, (header) => (header[key] = (header[key] as number) + by)))?.code,
          `${key} ${by}`,
        ).toBe('lexicon-broken');
  });

  it('finds every byte that is missing or was changed', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (size) => {
        expect(problemOf(bytes.slice(0, size))?.code).toBe('lexicon-broken');
      }),
    );
    const { length } = readHeader(bytes);
    fc.assert(
      fc.property(fc.integer({ min: length, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const damaged = bytes.slice();
        damaged[at]! ^= by;
        expect(problemOf(damaged)?.message).toContain('damaged');
      }),
    );
  });
});
