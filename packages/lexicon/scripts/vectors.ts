// Makes data/neighbours.bin and data/vectors.bin from the words of both languages in one space:
//   npx tsx --conditions=muqabala-source packages/lexicon/scripts/vectors.ts [neighbours|vectors]
// The data is looked for beside the repository or in MUQABALA_BENCH_DATA; the same data gives the same bytes.
// Neighbours take minutes.
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { developmentData } from '../../../test/bench/data.ts';
import { makeNeighbours, makeVectors } from './vectors/make.ts';

const folder = developmentData();
const only = process.argv[2];
if (folder !== undefined) {
  if (only !== 'vectors') write('neighbours', makeNeighbours(folder));
  if (only !== 'neighbours') write('vectors', makeVectors(folder));
}

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(new URL(`../data/${name}.bin`, import.meta.url), bytes);
  console.log(`${name}.bin: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
}
