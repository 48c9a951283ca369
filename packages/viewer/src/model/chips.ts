import type { Mark } from './runs.ts';

/**
 * Returns marks, with their names, on the characters between two offsets of a text that turn the order of those behind
 * them: a reader would see 100 for 001. Marked, they turn nothing.
 */
export function overridesOf(content: string, start: number, end: number): Mark[] {
  return Array.from(content.slice(start, end).matchAll(/[\u202d\u202e]/g), ({ index, 0: character }) => ({
    start: start + index,
    end: start + index + 1,
    layer: 'override',
    id: character === '\u202d' ? 'LRO' : 'RLO',
  }));
}
