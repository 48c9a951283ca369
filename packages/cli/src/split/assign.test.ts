import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignParts } from './assign.ts';

const PARTS = [
  { name: 'train', share: 0.8 },
  { name: 'dev', share: 0.1 },
  { name: 'test', share: 0.1 },
];
const countsOf = (assigned: readonly number[]) => PARTS.map((_, p) => assigned.filter((part) => part === p).length);

describe('assignParts', () => {
  it('keeps to the shares, and leaves no part empty', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 3, maxLength: 200 }), (keys) => {
        const counts = countsOf(
          assignParts(
            keys.map((key) => ({ key, size: 1 })),
            PARTS,
          ),
        );
        PARTS.forEach(({ share }, p) => {
          expect(counts[p]).toBeGreaterThan(0);
          expect(Math.abs(counts[p]! - share * keys.length)).toBeLessThanOrEqual(PARTS.length);
        });
      }),
    );
  });

  it('divides the same units in the same way, whatever their order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { maxLength: 50 }),
        fc.array(fc.nat(30), { minLength: 50 }),
        (keys, sizes) => {
          const units = keys.map((key, i) => ({ key, size: sizes[i]! + 1 }));
          expect(assignParts([...units].reverse(), PARTS).reverse()).toEqual(assignParts(units, PARTS));
        },
      ),
    );
  });

  it('gives large documents to large parts', () => {
    const units = [10, 10, 10, 80, 10, 10, 10].map((size, i) => ({ key: `document ${i}`, size }));
    const assigned = assignParts(units, PARTS);
    expect(new Set(assigned).size).toBe(3);
  });
});
