import type { KnownName } from './known.ts';
import { BREAK, type Scan } from './scan.ts';
import { CAPITALS, SMALL, type WordTypes } from './spellings.ts';

/** Returns the longest of the `entries` (longest first) of the first word that the words from `i` on spell, among equals one of the `preferred` entities; with `capitals` each word but the inner small ones needs its capital. */
export function findKnown(
  entries: readonly KnownName[] | undefined,
  scan: Scan,
  types: WordTypes<unknown>,
  i: number,
  capitals: boolean,
  preferred?: ReadonlySet<string>,
): KnownName | undefined {
  if (entries === undefined) return undefined;
  const type = types.list[scan.types[i]!]!;
  let found: KnownName | undefined;
  for (const entry of entries) {
    if (found && entry.words.length < found.words.length) break;
    const size = entry.words.length;
    if (i + size > scan.count) continue;
    if (entry.acronym && type.shape !== CAPITALS) continue;
    if (capitals && type.shape === SMALL) continue;
    let k = 1;
    while (k < size) {
      if ((scan.flags[i + k]! & BREAK) !== 0) break;
      if (types.list[scan.types[i + k]!]!.form !== entry.words[k]) break;
      k += 1;
    }
    if (k < size) continue;
    if (preferred === undefined || preferred.has(entry.entity)) return entry;
    found ??= entry;
  }
  return found;
}
