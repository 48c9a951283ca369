import type { Pair } from './types.ts';

/** The name that a pair's property has for the id of the unit that it was read from, where its own id is another. */
export const UNIT_ID = 'unit-id';

/** Returns the id that a pair has in the file that it was read from; undefined for a link of a document. */
export function unitIdOf({ id, source, target, properties }: Pair): string | undefined {
  const isLink = [source, target].some((side) => side !== null && side.segments.length > 0);
  return properties?.[UNIT_ID] ?? (isLink ? undefined : id);
}
