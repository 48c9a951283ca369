import type { Mark } from './runs.ts';

const NAMES: Readonly<Record<string, string>> = { '\u202d': 'LRO', '\u202e': 'RLO', '\ufffc': '<>' };

/**
 * Returns marks, with their names, on the characters between two offsets of a text that a chip is shown for: those that
 * turn the order of the ones behind them, so that a reader would see 100 for 001 (marked, they turn nothing), and those
 * that stand for a code of the file.
 */
export function chipsOf(content: string, start: number, end: number): Mark[] {
  return Array.from(content.slice(start, end).matchAll(/[\u202d\u202e\ufffc]/g), ({ index, 0: character }) => ({
    start: start + index,
    end: start + index + 1,
    layer: 'chip',
    id: NAMES[character]!,
  }));
}
