import { MuqabalaError } from '@muqabala/core/problems';
import { lossesOf, type Report } from '@muqabala/formats';

/** Whether anything was left out or changed. */
export function hasChanges({ left, cleaned }: Report): boolean {
  return left.size + cleaned.size > 0;
}

/**
 * Returns what readers and writers passed on, left out and changed, a line for each reason, the numbers under one
 * another.
 */
export function describeReports(reports: ReadonlyArray<readonly [verb: string, report: Report]>): string[] {
  const rows = reports.flatMap(([verb, { pairs, left, cleaned }]) => [
    [pairs, `${pairs === 1 ? 'pair' : 'pairs'} ${verb}`] as const,
    ...[...left].map(([reason, n]) => [n, `left out: ${reason}`] as const),
    ...[...cleaned].map(([reason, n]) => [n, `changed: ${reason}`] as const),
  ]);
  // A number alone needs no column.
  const width = reports.some(([, report]) => hasChanges(report))
    ? rows.reduce((most, [n]) => Math.max(most, String(n).length), 0)
    : 0;
  return rows.map(([n, what]) => `${String(n).padStart(width)} ${what}`);
}

/**
 * Lets pieces of output pass and, at their end, throws `strict-loss` where anything was lost: a file is not written
 * then.
 */
export async function* strictly<T>(
  pieces: Iterable<T> | AsyncIterable<T>,
  reports: readonly Report[],
): AsyncGenerator<T> {
  for await (const piece of pieces) yield piece;
  refuseLosses(reports);
}

export function refuseLosses(reports: readonly Report[]): void {
  const losses = reports.flatMap((report) => [...lossesOf(report)].map(([reason, n]) => `${reason} ${n}`)).join(', ');
  if (losses === '') return;
  throw new MuqabalaError({
    code: 'strict-loss',
    values: { losses },
    message: `Not everything came through: ${losses}.`,
    remedy: 'Mend the input, ask for a format that holds all of it, or leave out --strict.',
  });
}
