import type { IndexBead } from '../src/index.ts';

/** Drops, merges, halves and shifts links, the same way for the same seed. */
export function spoil(gold: readonly IndexBead[], seed: number): IndexBead[] {
  const random = randomFrom(seed);
  const out: IndexBead[] = [];
  for (const link of gold) {
    const dice = random();
    const last = out.at(-1);
    if (dice < 0.1) continue;
    if (dice < 0.2 && last !== undefined)
      out[out.length - 1] = { source: [...last.source, ...link.source], target: [...link.target, ...last.target] };
    else if (dice < 0.3) out.push({ source: link.source, target: [] }, { source: [], target: link.target });
    else if (dice < 0.4) out.push({ source: link.source.slice(0, 1), target: link.target.slice(-1) });
    else if (dice < 0.5) out.push({ source: link.source, target: link.target.map((j) => j + 1) });
    else out.push(link);
  }
  return out;
}

/**
 * Makes up a reference of sixty links: mostly one to one, some of several sentences, some sentences without
 * counterpart.
 */
export function makeGold(seed: number): IndexBead[] {
  const random = randomFrom(seed + 100);
  const gold: IndexBead[] = [];
  let [i, j] = [0, 0];
  const take = (m: number, n: number) => {
    gold.push({
      source: Array.from({ length: m }, (_, k) => i + k),
      target: Array.from({ length: n }, (_, k) => j + k),
    });
    i += m;
    j += n;
  };
  for (let k = 0; k < 60; k += 1) {
    const dice = random();
    if (dice < 0.6) take(1, 1);
    else if (dice < 0.7) take(1, 2);
    else if (dice < 0.8) take(2, 1);
    else if (dice < 0.85) take(2, 2);
    else if (dice < 0.93) take(1, 0);
    else take(0, 1);
  }
  return gold;
}

function randomFrom(seed: number): () => number {
  let state = seed * 2654435761 + 12345;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) / (1 << 24);
  };
}
