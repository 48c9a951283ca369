import { count, type Log } from '../log.ts';
import { hasCodes } from './content.ts';
import type { Pair } from './types.ts';

/**
 * Counts what a format without codes and properties cannot hold of a pair: codes that stay as a bare U+FFFC
 * (`inline-code`), and what the file said of the pair and its sides (`properties`), unless nobody wants to know where
 * pairs come from.
 */
export function countUnheld({ source, target, properties }: Pair, log: Log, withProvenance: boolean): void {
  for (const side of [source, target])
    if (side !== null && hasCodes(side)) count(log.cleaned, 'inline-code', side.placeholders!.length);
  if (withProvenance && (properties ?? source?.properties ?? target?.properties) !== undefined)
    count(log.cleaned, 'properties');
}
