import { MuqabalaError, UNTIL_FIRST } from '@muqabala/core/problems';
import * as z from 'zod/mini';
import { json } from '../json.ts';
import type { IndexBead } from '../links/index.ts';

const index = z.int().check(z.nonnegative());
const lineSchema = z.object({ ar: z.array(index), en: z.array(index) });

/** Whether some JSON data is one line of this form. */
export function isJsonLine(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'ar' in data && 'en' in data;
}

/**
 * Reads beads as JSON lines, `{"ar":[0],"en":[0,1]}`; blank lines are skipped. Throws a `MuqabalaError`
 * `alignment-line-invalid` with the line.
 */
export function readJsonLines(lines: readonly string[], place?: string): IndexBead[] {
  return lines.flatMap((line, number) => {
    if (line.trim() === '') return [];
    const result = lineSchema.safeParse(json(line), UNTIL_FIRST);
    if (result.success) return [{ source: result.data.ar, target: result.data.en }];
    const remedy = 'Write one JSON object a line, as in {"ar":[0],"en":[0,1]}, with [] for an empty side.';
    throw lineInvalid('link', line, { number, place, remedy });
  });
}

/** An error about a line, counted from 0, that is no bead or link. */
export function lineInvalid(
  what: string,
  line: string,
  { number, place, remedy }: { readonly number: number; readonly place: string | undefined; readonly remedy: string },
): MuqabalaError {
  const found = JSON.stringify(line.slice(0, 60));
  return new MuqabalaError({
    code: 'alignment-line-invalid',
    values: { found },
    ...(place === undefined ? {} : { place }),
    offset: number + 1,
    offsetUnit: 'line',
    message: `The line is no ${what}: ${found}.`,
    remedy,
  });
}
