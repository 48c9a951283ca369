import { MuqabalaError } from '@muqabala/core/problems';
import { type Log, lossesOf } from '@muqabala/formats';

/** Whether anything was left out or changed. */
export function hasChanges({ left, cleaned }: Log): boolean {
  return left.size + cleaned.size > 0;
}

/**
 * Returns what readers and writers passed on, left out and changed, a line for each reason, the numbers under one
 * another.
 */
export function describeLogs(logs: ReadonlyArray<readonly [verb: string, log: Log]>): string[] {
  const rows = logs.flatMap(([verb, { pairs, left, cleaned }]) => [
    [pairs, `${pairs === 1 ? 'pair' : 'pairs'} ${verb}`] as const,
    ...[...left].map(([reason, n]) => [n, `left out: ${reason}`] as const),
    ...[...cleaned].map(([reason, n]) => [n, `changed: ${reason}`] as const),
  ]);
  // A number alone needs no column.
  const width = logs.some(([, log]) => hasChanges(log))
    ? rows.reduce((most, [n]) => Math.max(most, String(n).length), 0)
    : 0;
  return rows.map(([n, what]) => `${String(n).padStart(width)} ${what}`);
}

/**
 * Lets pieces of output pass and, at their end, throws `strict-loss` where anything was lost: a file is not written
 * then.
 */
export async function* strictly<T>(pieces: Iterable<T> | AsyncIterable<T>, logs: readonly Log[]): AsyncGenerator<T> {
  for await (const piece of pieces) yield piece;
  refuseLosses(logs);
}

export function refuseLosses(logs: readonly Log[]): void {
  const losses = logs.flatMap((log) => [...lossesOf(log)].map(([reason, n]) => `${reason} ${n}`)).join(', ');
  if (losses === '') return;
  throw new MuqabalaError({
    code: 'strict-loss',
    values: { losses },
    message: `Not everything came through: ${losses}.`,
    remedy: 'Mend the input, ask for a format that holds all of it, or leave out --strict.',
  });
}
