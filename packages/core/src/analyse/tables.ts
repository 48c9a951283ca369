import { readSignature } from '../document/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { MuqabalaError } from '../problems/index.ts';

/** The tables that a document may have been aligned without. */
const OPTIONAL = ['neighbours', 'vectors'] as const;

const reduced = new WeakMap<Lexicon, Map<string, Lexicon>>();

/**
 * Returns a lexicon with those of its optional tables that a document was aligned with, as its signature names them, so
 * that what is aligned again is aligned alike; the lexicon as it is for a document that no aligner made. Throws a
 * MuqabalaError (`lexicon-differs`) when one is not there, or another one is.
 */
export function tablesOf(signature: string, lexicon: Lexicon): Lexicon {
  const parts = readSignature(signature);
  if (!parts?.has('words')) return lexicon;
  const without = OPTIONAL.filter((table) => lexicon[table] !== undefined && !parts.has(table));
  for (const table of OPTIONAL) {
    const used = parts.get(table);
    const here = lexicon[table]?.signature;
    if (used === undefined || used === here) continue;
    throw new MuqabalaError({
      code: 'lexicon-differs',
      values: { table, used },
      message: `The document was aligned with the ${table} ${used}; ${here === undefined ? 'there are none here' : `here are ${here}`}.`,
      remedy: `Load these ${table} with the lexicon, or align the texts anew.`,
    });
  }
  if (without.length === 0) return lexicon;
  let known = reduced.get(lexicon);
  if (known === undefined) reduced.set(lexicon, (known = new Map()));
  let found = known.get(without.join());
  if (found === undefined) {
    const rest: { -readonly [Key in keyof Lexicon]: Lexicon[Key] } = { ...lexicon };
    for (const table of without) delete rest[table];
    known.set(without.join(), (found = rest));
  }
  return found;
}
