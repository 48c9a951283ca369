import { MuqabalaError } from '@muqabala/core/problems';

/** A bead as the field writes it: zero-based indexes of sentences, an empty side for none. */
export interface IndexBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly score?: number;
}

const BEAD = /^\s*\[([\d,\s]*)\]\s*:\s*\[([\d,\s]*)\]\s*(?::\s*([-+\d.eE]+)\s*)?$/;

/**
 * Reads beads, one a line: `[0]:[0, 1]:0.93`, the score optional; empty lines and lines that begin with `#` are passed
 * over. Throws a {@link MuqabalaError} `beads-broken` with the line's number (from 1).
 */
export function readBeads(text: string, place?: string): IndexBead[] {
  const beads: IndexBead[] = [];
  const lines = text.split(/\r\n|\n|\r/);
  lines.forEach((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const match = BEAD.exec(line);
    const source = match && indexes(match[1]!);
    const target = match && indexes(match[2]!);
    if (!match || !source || !target)
      throw new MuqabalaError({
        code: 'beads-broken',
        values: { found: JSON.stringify(line.slice(0, 60)) },
        ...(place === undefined ? {} : { place }),
        offset: i + 1,
        offsetUnit: 'line',
        message: `A line such as \`[0]:[0, 1]:0.93\` was expected, found ${JSON.stringify(line.slice(0, 60))}.`,
        remedy: 'Mend the line.',
      });
    const score = match[3] === undefined ? Number.NaN : Number(match[3]);
    beads.push({ source, target, ...(Number.isNaN(score) ? {} : { score }) });
  });
  return beads;
}

function indexes(list: string): number[] | undefined {
  if (list.trim() === '') return [];
  const numbers = list.split(',').map((item) => (item.trim() === '' ? Number.NaN : Number(item)));
  return numbers.every((n) => Number.isSafeInteger(n)) ? numbers : undefined;
}
