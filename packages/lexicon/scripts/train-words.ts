// Makes data/words.bin from the training data:
//   npx tsx --conditions=muqabala-source packages/lexicon/scripts/train-words.ts
// The data is looked for beside the repository or in MUQABALA_BENCH_DATA; the same data gives the same bytes.
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { benchData } from '../../../test/bench/data.ts';
import { readTrainingRows } from '../../../test/bench/folds.ts';
import { trainWords } from '../src/train/index.ts';
import { decodeWords, encodeWords } from '../src/words/index.ts';

const folder = benchData();
if (folder !== undefined) {
  const lexicon = trainWords(readTrainingRows(folder), { name: 'words-1' });
  const bytes = encodeWords(lexicon, {
    licence: 'CC-BY-SA-4.0',
    sources: [
      'NTREX-128 (Microsoft), CC BY-SA 4.0',
      'FLORES-200 (Meta AI / OpenLanguageData), CC BY-SA 4.0',
      'Parallel Universal Dependencies: UD Arabic-PUD and UD English-PUD, CC BY-SA 3.0',
      'XQuAD (Google DeepMind), CC BY-SA 4.0',
      'TICO-19, CC0 1.0',
      'Tatoeba, CC BY 2.0 FR',
      'Arabic WordNet joined with Princeton WordNet 3.0, CC BY-SA 3.0; Wiktionary, CC BY-SA; Unicode CLDR, Unicode-3.0',
      'Camel Morph MSA (CAMeL Lab, New York University Abu Dhabi), CC BY 4.0',
    ],
  });
  const file = new URL('../data/words.bin', import.meta.url);
  writeFileSync(file, bytes);
  const started = performance.now();
  const again = decodeWords(bytes);
  console.log(
    `${again.signature}: ${again.arabicWords.stems.length} Arabic and ${again.englishWords.stems.length} English stems, ` +
      `${again.english.length} pairs; ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped; ` +
      `read in ${Math.round(performance.now() - started)} ms`,
  );
}
