import { type ClassTables, makeWordClasses } from './classes.ts';

const BITS: Readonly<Record<string, number>> = { a: 1, r: 2, n: 4, ns: 4, v: 8, vs: 8, d: 8, g: 8 };

/**
 * Returns what tells which parts of speech an English word (in lower case) may be, as bits: adjective 1, adverb 2, noun
 * 4, verb 8; 0 for words of their own and figures. The tables are read when it is first asked.
 */
export function makePartsOf(tables: ClassTables): (lower: string) => number {
  let classes: ReturnType<typeof makeWordClasses> | undefined;
  return (lower) => {
    classes ??= makeWordClasses(tables);
    const kind = classes.kindOf(classes.of(lower));
    return kind?.split('|').reduce((bits, part) => bits | BITS[part]!, 0) ?? 0;
  };
}
