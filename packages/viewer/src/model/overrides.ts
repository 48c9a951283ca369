import type { Mark } from './runs.ts';

/** Characters that turn the order of those behind them, and their names: a reader would see 100 for 001. Marked, they turn nothing. */
const OVERRIDES: ReadonlyMap<string, string> = new Map([
  ['\u202d', 'LRO'],
  ['\u202e', 'RLO'],
]);

/** Returns marks on the overrides between two offsets of a text. */
export function overridesOf(content: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  const words = content.slice(start, end);
  for (const [character, id] of OVERRIDES)
    for (let at = words.indexOf(character); at !== -1; at = words.indexOf(character, at + 1))
      marks.push({ start: start + at, end: start + at + 1, layer: 'override', id });
  return marks;
}
