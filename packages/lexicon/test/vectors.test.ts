import { readFileSync } from 'node:fs';
import { MuqabalaError } from '@muqabala/core';
import { vectorKey } from '@muqabala/core/words';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { developmentData } from '../../../test/bench/data.ts';
import { makeVectors } from '../scripts/vectors/make.ts';
import { findNeighbours } from '../scripts/vectors/neighbours.ts';
import { decodeNeighbours, encodeNeighbours } from '../src/neighbours/index.ts';
import { decodeVectors, encodeVectors } from '../src/vectors/index.ts';

const ABOUT = { licence: 'CC0-1.0', sources: ['made up for a test'], notice: 'none' };
const neighbours = {
  signature: 'small',
  arabicStems: ['بحر', 'مدرس'],
  englishStems: ['school', 'sea', 'teacher'],
  starts: Uint32Array.of(0, 1, 3),
  english: Uint32Array.of(1, 0, 2),
  hundredths: Uint8Array.of(90, 75, 50),
};
const keys = ['بحر', 'مدرسة'].map((word) => vectorKey(word, false)).sort((a, b) => a - b);
const vectors = {
  signature: 'small',
  size: 4,
  rows: Int8Array.of(3, -4, 0, 0, 0, 0, 0, 0, 127, 127, -127, 127),
  arabic: { keys: Uint32Array.from(keys), rows: Uint32Array.of(1, 0) },
  english: { keys: Uint32Array.of(vectorKey('sea', true)), rows: Uint32Array.of(2) },
};

function problemOf(read: () => unknown) {
  try {
    read();
  } catch (error) {
    if (error instanceof MuqabalaError) return error.problem;
    throw error;
  }
  return undefined;
}

const kinds = [
  { name: 'neighbours', bytes: encodeNeighbours(neighbours, ABOUT), decode: decodeNeighbours },
  { name: 'vectors', bytes: encodeVectors(vectors, ABOUT), decode: decodeVectors },
];

describe.each(kinds)('$name', ({ name, bytes, decode }) => {
  it('finds every byte that is missing or was changed', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (size) => {
        expect(problemOf(() => decode(bytes.slice(0, size), 'some.bin'))).toMatchObject({
          code: 'lexicon-broken',
          place: 'some.bin',
        });
      }),
    );
    const length = bytes.indexOf(10) + 1;
    fc.assert(
      fc.property(fc.integer({ min: length, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const damaged = bytes.slice();
        damaged[at]! ^= by;
        expect(problemOf(() => decode(damaged))?.message).toContain('damaged');
      }),
    );
  });

  it('refuses sizes that the bytes do not hold', () => {
    const line = new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(10)));
    for (const key of ['arabic', 'english', 'entries', 'rows', 'size'])
      for (const by of [-1, 1]) {
        const header = JSON.parse(line) as Record<string, number>;
        if (header[key] === undefined) continue;
        header[key] += by;
        const other = `${JSON.stringify(header).padEnd(line.length)}\n`;
        const changed = Buffer.concat([Buffer.from(other), bytes.subarray(bytes.indexOf(10) + 1)]);
        expect(problemOf(() => decode(changed))?.code, `${key} ${by}`).toBe('lexicon-broken');
      }
  });

  it('that come with the package name licence, sources and notice', () => {
    const shipped = readFileSync(new URL(`../data/${name}.bin`, import.meta.url));
    const header = JSON.parse(shipped.subarray(0, shipped.indexOf(10)).toString());
    expect(header).toMatchObject({ format: `muqabala/${name}`, licence: 'CC-BY-SA-4.0', version: 1 });
    expect(header.notice).toContain('Apache License, Version 2.0');
    expect(header.sources.length).toBeGreaterThan(1);
    expect(decode(shipped).signature).toBe(header.signature);
  });
});

it('neighbours are read as they were written', () => {
  const read = decodeNeighbours(encodeNeighbours(neighbours, ABOUT));
  expect(read).toMatchObject({
    ...neighbours,
    signature: expect.stringMatching(/^small-/),
    hundredths: expect.anything(),
  });
  expect([...read.hundredths]).toEqual([90, 75, 50]);
  expect(read.arabicIds.get('مدرس')).toBe(1);
  expect(read.englishIds.get('sea')).toBe(1);
});

it('vectors are views of the bytes, wherever these begin', () => {
  const bytes = encodeVectors(vectors, ABOUT);
  const read = decodeVectors(bytes);
  expect(read).toMatchObject({ ...vectors, signature: expect.stringMatching(/^small-/) });
  expect(read.rows.buffer).toBe(bytes.buffer);
  expect([...read.scales]).toEqual([1 / 5, 0, 1 / 254]);
  const moved = new Uint8Array(bytes.length + 1);
  moved.set(bytes, 1);
  expect(decodeVectors(moved.subarray(1)).english).toEqual(read.english);
});

const folder = developmentData();
describe.skipIf(folder === undefined)(
  'what is shipped is what the data gives (skipped without the development data)',
  () => {
    it('vectors', () => {
      expect(Buffer.compare(makeVectors(folder!), readFileSync(new URL('../data/vectors.bin', import.meta.url)))).toBe(
        0,
      );
    }, 120_000);

    it('neighbours, of every two-thousandth stem', () => {
      const part = findNeighbours(folder!, 2000);
      const shipped = decodeNeighbours(readFileSync(new URL('../data/neighbours.bin', import.meta.url)));
      expect(part.arabicStems.length).toBeGreaterThan(10);
      part.arabicStems.forEach((stem, a) => {
        const own = shipped.arabicIds.get(stem)!;
        const near = (
          {
            starts,
            english,
            englishStems,
            hundredths,
          }: Pick<typeof shipped, 'starts' | 'english' | 'englishStems' | 'hundredths'>,
          at: number,
        ) =>
          [...english.subarray(starts[at], starts[at + 1])].map((e, k) => [
            englishStems[e],
            hundredths[starts[at]! + k]!,
          ]);
        expect(near(shipped, own), stem).toEqual(near({ ...part }, a));
      });
    }, 120_000);
  },
);
