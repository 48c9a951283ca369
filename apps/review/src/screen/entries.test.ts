import type { Finding } from '@muqabala/core';
import { listCards } from '@muqabala/core/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sample } from '../../test/samples.ts';
import { entryOf, isHead, Lines, listEntries, windowAround } from './entries.ts';

const finding = (s: number, code: 'addition' | 'date-mismatch'): Finding => ({
  id: `${code} ${s}`,
  code,
  mqm: 'accuracy',
  severity: 'minor',
  confidence: 0.8,
  text: 'en',
  state: 'open',
  target: [{ start: 4 * s, end: 4 * s + 3 }],
});

describe('the lines of a list', () => {
  const cards = listCards({
    ...sample(9),
    findings: [finding(0, 'date-mismatch'), ...[1, 2, 3].map((s) => finding(s, 'addition')), finding(8, 'addition')],
  });
  const open = new Set(cards.map(({ id }) => id));

  it('know their places, and the cards up to each: those of an open card belong to it', () => {
    const lines = new Lines(listEntries(cards, open, () => true));
    expect(lines.entries.map(({ key }) => lines.cardOf(key))).toEqual([1, 2, 2, 2, 2, 3]);
    expect(lines.entries.map(({ key }) => lines.placeOf(key))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(lines.cards).toBe(lines.entries.filter(isHead).length);
    expect([lines.placeOf('none'), lines.cardOf('none'), lines.at(undefined)]).toEqual([-1, 0, undefined]);
    const ids = ['addition 2', 'addition 3'];
    expect(lines.between(entryOf(ids[1]!), entryOf(ids[0]!))).toEqual(ids);
    expect(lines.between('none', entryOf(ids[0]!))).toEqual([ids[0]]);
  });

  it('are drawn around a place, in steps that go on from window to window', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (place) => {
        const { from, to } = windowAround(place);
        expect(from <= place && place < to).toBe(true);
        expect(windowAround(to).from).toBeGreaterThan(from);
        expect(windowAround(to).from).toBeLessThan(to);
        if (from > 0) expect(windowAround(from - 1).from).toBeLessThan(from);
      }),
    );
  });
});
