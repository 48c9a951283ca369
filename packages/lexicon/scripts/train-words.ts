// Makes data/words.bin from the training data, and data/words-small.bin from that:
//   npx tsx --conditions=muqabala-source packages/lexicon/scripts/train-words.ts
// The data is looked for beside the repository or in MUQABALA_BENCH_DATA; the same data gives the same bytes. Without
// it the small lexicon is cut anew from the whole one that is here.
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { developmentData } from '../../../test/bench/data.ts';
import { decodeWords } from '../src/words/index.ts';
import { makeSmallWords, makeWords } from './words/make.ts';

const place = new URL('../data/', import.meta.url);
const folder = developmentData();
if (folder !== undefined) write('words.bin', makeWords(folder));
write('words-small.bin', makeSmallWords(readFileSync(new URL('words.bin', place))));

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(new URL(name, place), bytes);
  const started = performance.now();
  const again = decodeWords(bytes);
  console.log(
    `${again.signature}: ${again.arabicWords.stems.length} Arabic and ${again.englishWords.stems.length} English stems, ` +
      `${again.english.length} pairs; ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped; ` +
      `read in ${Math.round(performance.now() - started)} ms`,
  );
}
