import type { KnownName, NameIndex } from './known.ts';
import { BREAK, type Scan, type WordTypes } from './scan.ts';

/** Returns the longest entry that the words from `i` on spell, among equals one of the `preferred` entities; with `capitals` each word but the inner small ones needs its capital. */
export function findKnown(
  index: NameIndex,
  scan: Scan,
  types: WordTypes,
  i: number,
  capitals: boolean,
  first?: string,
  preferred?: ReadonlySet<string>,
): KnownName | undefined {
  const type = types.list[scan.types[i]!]!;
  const entries = index.get(first ?? type.form);
  if (entries === undefined) return undefined;
  let found: KnownName | undefined;
  for (const entry of entries) {
    if (found && entry.words.length < found.words.length) break;
    const size = entry.words.length;
    if (i + size > scan.count) continue;
    if (entry.acronym && type.shape !== 2) continue;
    if (capitals && type.shape === 0) continue;
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
