import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DigestMap } from './digest-map.ts';

describe('DigestMap', () => {
  it('keeps what a map does, and of two values of a key the later one', () => {
    const entries = fc.array(
      fc.tuple(fc.string({ maxLength: 3 }), fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.nat(3)),
      {
        maxLength: 3000,
      },
    );
    fc.assert(
      fc.property(entries, (all) => {
        const made = new DigestMap();
        const known = new Map<string, readonly [bigint, number]>();
        for (const [key, value, time] of all) {
          made.set(key, value, time);
          if ((known.get(key)?.[1] ?? 0) <= time) known.set(key, [value, time]);
        }
        expect(made.size).toBe(known.size);
        for (const [key, [value]] of known) expect(made.get(key)).toBe(value);
        expect(made.get('long enough to be none')).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });
});
