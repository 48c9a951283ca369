import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameSimilarity } from '@muqabala/core';
import { tables } from '@muqabala/lexicon';
import { benchData } from './data.ts';
import { reportAlone } from './names/alone.ts';
import { reportParallel, reportSwaps } from './names/parallel.ts';
import { editSimilarity, romanise } from './names/peers.ts';
import { type NamePair, readNamePairs, sampleNames } from './names/sample.ts';

/**
 * Names across scripts: the right one of 1,000, and recall at 0.3 false matches per 1,000 pairs; plain edit distance
 * beside it.
 */
export async function run(): Promise<void> {
  const folder = benchData();
  const read = (name: string) => readNamePairs(readFileSync(join(folder, 'bench/names', name), 'utf8'));
  const train = new Set(read('wikidata-train.tsv').map(key));
  const dev = read('wikidata-dev.tsv');
  const given = read('given-pairs.tsv');
  const sets: [string, NamePair[]][] = [
    ['wikidata dev', dev],
    ['wikidata dev, seen twice or more', dev.filter((pair) => pair.frequency > 1)],
    ['given pairs', given],
    ['given pairs not in train', given.filter((pair) => !train.has(key(pair)))],
  ];
  for (const [name, pairs] of sets) {
    const sample = sampleNames(pairs, 1000);
    console.log(`${name} (${pairs.length} pairs)`);
    report('  muqabala', sample, (i, j) => nameSimilarity(sample[i]!.arabic, sample[j]!.latin), 0.8);
    const roman = sample.map((pair) => romanise(pair.arabic));
    report('  romanised, edit distance', sample, (i, j) => editSimilarity(roman[i]!, sample[j]!.latin), 0.75);
  }
  reportSwaps(join(folder, 'bench/fidelity'));
  reportParallel(join(folder, 'bench/align/clean'));
  reportAlone(join(folder, 'bench/align/clean'));
  console.log(
    `signature: names; tables ${tables.signature}; Node ${process.versions.node}, ICU ${process.versions.icu}`,
  );
}

const key = (pair: NamePair) => `${pair.arabic}\t${pair.latin}`;

function report(name: string, sample: readonly NamePair[], score: (i: number, j: number) => number, accept: number) {
  const n = sample.length;
  const began = performance.now();
  const table = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) for (let j = 0; j < n; j += 1) table[i * n + j] = score(i, j);
  const micros = ((performance.now() - began) * 1000) / (n * n);
  let right = 0;
  let back = 0;
  let found = 0;
  let wrong = 0;
  for (let i = 0; i < n; i += 1) {
    const own = table[i * n + i]!;
    let first = true;
    let firstBack = true;
    for (let j = 0; j < n; j += 1) {
      if (j === i) continue;
      if (table[i * n + j]! >= own) first = false;
      if (table[j * n + i]! >= own) firstBack = false;
      if (table[i * n + j]! >= accept) wrong += 1;
    }
    if (first) right += 1;
    if (firstBack) back += 1;
    if (own >= accept) found += 1;
  }
  const percent = (count: number) => `${((100 * count) / n).toFixed(1)} %`;
  console.log(
    `${name.padEnd(28)} right of ${n}: ${percent(right)} to Latin, ${percent(back)} to Arabic; at ${accept}: recall ${percent(found)}, ` +
      `${((1000 * wrong) / (n * (n - 1))).toFixed(2)} false per 1,000 pairs; ${micros.toFixed(1)} µs a pair`,
  );
}
