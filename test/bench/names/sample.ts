export interface NamePair {
  readonly arabic: string;
  readonly latin: string;
  readonly frequency: number;
}

/** Reads `arabic TAB latin [TAB frequency]` lines. */
export function readNamePairs(tsv: string): NamePair[] {
  const pairs: NamePair[] = [];
  for (const line of tsv.split('\n')) {
    const [arabic, latin, frequency] = line.split('\t');
    if (arabic && latin) pairs.push({ arabic, latin, frequency: Number(frequency ?? 1) });
  }
  return pairs;
}

/**
 * Returns `count` pairs spread over the list, no Arabic and no Latin name (accents apart) twice (drawn with a fixed
 * seed).
 */
export function sampleNames(pairs: readonly NamePair[], count: number, seed = 1): NamePair[] {
  const drawn = [...pairs];
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 0x100000000;
  };
  for (let i = drawn.length - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    [drawn[i], drawn[j]] = [drawn[j]!, drawn[i]!];
  }
  const seen = new Set<string>();
  const kept: NamePair[] = [];
  for (const pair of drawn) {
    const plain = pair.latin.normalize('NFD').replace(/\p{M}/gu, '');
    if (seen.has(pair.arabic) || seen.has(plain)) continue;
    seen.add(pair.arabic).add(plain);
    kept.push(pair);
    if (kept.length === count) break;
  }
  return kept;
}
