import { count, type Log } from '../log.ts';
import { hasCodes } from './content.ts';
import type { Pair } from './types.ts';
import { unitIdOf } from './unit-id.ts';

/**
 * Counts what a format without codes and properties cannot hold of a pair: codes that stay as a bare U+FFFC
 * (`inline-code`), the id of its unit (`unit-id`) and what the file said of the pair and its sides (`properties`), unless
 * nobody wants to know where pairs come from.
 */
export function countUnheld(pair: Pair, log: Log, withProvenance: boolean): void {
  const { source, target, properties } = pair;
  for (const side of [source, target])
    if (side !== null && hasCodes(side)) count(log.cleaned, 'inline-code', side.placeholders!.length);
  if (!withProvenance) return;
  if (unitIdOf(pair) !== undefined) count(log.cleaned, 'unit-id');
  if ((properties ?? source?.properties ?? target?.properties) !== undefined) count(log.cleaned, 'properties');
}
