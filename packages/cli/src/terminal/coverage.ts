import type { Pair } from '@muqabala/formats';

/** Sentences of a side, and those of them that have a counterpart. */
export interface Covered {
  all: number;
  paired: number;
}

/** Counts which body sentences have a counterpart, pair by pair. */
export interface Coverage {
  readonly source: Readonly<Covered>;
  readonly target: Readonly<Covered>;
  add(pair: Pair): void;
}

export function makeCoverage(): Coverage {
  const sides = { source: { all: 0, paired: 0 }, target: { all: 0, paired: 0 } };
  return {
    ...sides,
    add(pair) {
      const has = (side: 'source' | 'target') => (pair[side]?.content ?? '').trim() !== '';
      const both = has('source') && has('target');
      for (const side of ['source', 'target'] as const) {
        if (!has(side) || pair[side]?.role !== undefined) continue;
        const sentences = Math.max(1, pair[side]!.segments.length);
        sides[side].all += sentences;
        if (both) sides[side].paired += sentences;
      }
    },
  };
}

/** The share in per cent; 100 where there is nothing to cover. */
export function percent({ all, paired }: Readonly<Covered>): number {
  return all === 0 ? 100 : (100 * paired) / all;
}

export function describeCovered(covered: Readonly<Covered>): string {
  return `${covered.all === 0 ? '–' : `${percent(covered).toFixed(1)} %`} (${covered.paired} of ${covered.all})`;
}
