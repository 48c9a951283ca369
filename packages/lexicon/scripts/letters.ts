// Learns how Arabic and Latin letters answer to each other in names and writes core's table:
//   npx tsx packages/lexicon/scripts/letters.ts DATA-FOLDER     (the folder that holds bench/names/wikidata-train.tsv)
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LetterModel, type Pair, readPairs } from './letters/model.ts';
import { writeTable } from './letters/write.ts';

/** Pairs whose evidence per letter is below this are taken for slips of the data and left out of the second round. */
const WORST = -0.35;

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder of the development data.');
const pairs = readPairs(readFileSync(join(folder, 'bench/names/wikidata-train.tsv'), 'utf8'));
let kept: readonly Pair[] = pairs;
let model = LetterModel.learn(kept);
kept = pairs.filter((pair) => model.evidence(pair) / (pair.arabic.length + pair.latin.length) > WORST);
console.error(`${pairs.length} pairs, ${kept.length} kept`);
model = LetterModel.learn(kept);
const target = fileURLToPath(new URL('../../core/src/mentions/names/letters.generated.ts', import.meta.url));
writeFileSync(target, writeTable(model));
