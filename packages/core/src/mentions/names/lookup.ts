import type { KnownName } from './known.ts';
import { BREAK, type Scan } from './scan.ts';
import { CAPITALS, SMALL, type WordTypes } from './spellings.ts';

/** Returns the longest entry that the words from `i` on spell, a `preferred` one first; `capitals` must be there. */
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
    if (i + entry.words.length > scan.count) continue;
    if (entry.acronym && type.shape !== CAPITALS) continue;
    if (capitals && type.shape === SMALL) continue;
    if (!goesOn(entry, scan, types, i)) continue;
    if (preferred === undefined || preferred.has(entry.entity)) return entry;
    found ??= entry;
  }
  return found;
}

/** Tells whether the words behind the first are those of an entry. */
function goesOn({ words }: KnownName, scan: Scan, types: WordTypes<unknown>, i: number): boolean {
  for (let k = 1; k < words.length; k += 1) {
    if ((scan.flags[i + k]! & BREAK) !== 0) return false;
    if (types.list[scan.types[i + k]!]!.form !== words[k]) return false;
  }
  return true;
}
