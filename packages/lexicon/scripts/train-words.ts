// Makes data/words.bin from the training data:
//   npx tsx --conditions=muqabala-source packages/lexicon/scripts/train-words.ts
// The data is looked for beside the repository or in MUQABALA_BENCH_DATA; the same data gives the same bytes.
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { developmentData } from '../../../test/bench/data.ts';
import { decodeWords } from '../src/words/index.ts';
import { makeWords } from './words/make.ts';

const folder = developmentData();
if (folder !== undefined) {
  const bytes = makeWords(folder);
  writeFileSync(new URL('../data/words.bin', import.meta.url), bytes);
  const started = performance.now();
  const again = decodeWords(bytes);
  console.log(
    `${again.signature}: ${again.arabicWords.stems.length} Arabic and ${again.englishWords.stems.length} English stems, ` +
      `${again.english.length} pairs; ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped; ` +
      `read in ${Math.round(performance.now() - started)} ms`,
  );
}
