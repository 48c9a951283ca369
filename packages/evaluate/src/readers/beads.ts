import type { IndexBead } from '../links/index.ts';
import { lineInvalid } from './json-lines.ts';

const LINE = /^\s*\[([\d,\s]*)\]\s*:\s*\[([\d,\s]*)\]\s*(?::.*)?$/;

/** Whether a line looks like a bead: `[0]:[0, 1]:0.93`, the cost or confidence optional. */
export function isBead(line: string): boolean {
  return /^\s*\[[^\]]*\]\s*:\s*\[/.test(line);
}

/**
 * Reads beads, one a line; blank lines are skipped. Throws a `MuqabalaError` `alignment-line-invalid` with the line.
 */
export function readBeads(lines: readonly string[], place?: string): IndexBead[] {
  return lines.flatMap((line, number) => {
    if (line.trim() === '') return [];
    const match = LINE.exec(line);
    const source = match && indexes(match[1]!);
    const target = match && indexes(match[2]!);
    if (source && target) return [{ source, target }];
    const remedy = 'Write one bead a line, as in [0]:[0, 1]:0.93, with nothing between the brackets of an empty side.';
    throw lineInvalid('bead', line, { number, place, remedy });
  });
}

function indexes(list: string): number[] | undefined {
  if (list.trim() === '') return [];
  const items = list.split(',').map((item) => item.trim());
  return items.every((item) => /^\d{1,9}$/.test(item)) ? items.map(Number) : undefined;
}
