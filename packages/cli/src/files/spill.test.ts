import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSpill } from './spill.ts';

describe('texts that are kept on disk', () => {
  it('come back to the unit, in whatever order', () => {
    const unit = fc.constantFrom('a', 'ب', '\ud83d', '\ude00', '\u0000', '\n');
    fc.assert(
      fc.property(
        fc.array(
          fc
            .tuple(fc.string({ unit, maxLength: 20 }), fc.constantFrom(0, 1, 3, 100_000))
            .map(([text, n]) => text.repeat(n)),
          { maxLength: 60 },
        ),
        fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
        (texts, places) => {
          const store = makeSpill();
          try {
            texts.forEach((text, i) => {
              store.add(text);
              const at = Math.floor(places.next().value! * (i + 1));
              if (store.get(at) !== texts[at]) throw new Error(`The text ${at} of ${i + 1} is another one.`);
            });
            expect(texts.every((text, i) => store.get(i) === text)).toBe(true);
          } finally {
            store.close();
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('have no name while they are there', () => {
    const before = readdirSync(tmpdir());
    const store = makeSpill();
    for (let i = 0; i < 100; i += 1) store.add(`${i}`.repeat(50_000));
    expect(store.get(3)).toBe('3'.repeat(50_000));
    const added = readdirSync(tmpdir()).filter((name) => !before.includes(name) && name.startsWith('muqabala-spill'));
    expect(added).toEqual([]);
    store.close();
  });
});
