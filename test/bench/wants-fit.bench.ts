import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadLexicon } from '@muqabala/lexicon';
import { knowledgeOf } from '../../packages/core/src/checks/knowledge.ts';
import { viewPair } from '../../packages/core/src/checks/view.ts';
import { wordClasses } from '../../packages/lexicon/src/generated/word-classes.ts';
import { makeWantOdds, makeWordClasses, Row } from '../../packages/lexicon/src/wants/index.ts';
import { benchData } from './data.ts';
import { fitWants } from './wants/fit.ts';

const FILE = fileURLToPath(new URL('../../packages/lexicon/src/generated/want-weights.ts', import.meta.url));
const LEAST_WORDS = 4;
/** One sentence in so many is left out of the fit, to judge it. */
const LEFT_OUT = 5;

/**
 * npm run bench -- wants-fit [--write]: learns from the English of the training data where a sentence wants a word, and
 * prints how many sentences that were left out have a place from each log odds on. `npm run bench -- errors` shows what
 * it finds.
 */
export async function run(args: string[]): Promise<void> {
  const folder = benchData();
  const knowledge = knowledgeOf(await loadLexicon());
  const lines = ['parallel', 'business'].flatMap((name) =>
    readFileSync(join(folder, `train/${name}.tsv`), 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[3] ?? ''),
  );
  const sides = [...new Set(lines)]
    .map((content) => viewPair({ arabic: { content: '' }, english: { content }, arabicFirst: true }, knowledge).english)
    .filter(({ words }) => words.length >= LEAST_WORDS);
  const oddsOf = makeWantOdds(
    fitWants(
      sides.filter((_side, i) => i % LEFT_OUT > 0),
      wordClasses,
    ),
  );
  const row = new Row(makeWordClasses(wordClasses));
  const left = sides.filter((_side, i) => i % LEFT_OUT === 0);
  const tops = left.map((side) => {
    row.read(side);
    let top = Number.NEGATIVE_INFINITY;
    for (let g = 1; g < row.count; g += 1) top = Math.max(top, oddsOf(row, g));
    return top;
  });
  for (let odds = 2; odds <= 4; odds += 0.25)
    console.log(
      `from ${odds.toFixed(2)}: ${((100 * tops.filter((top) => top >= odds).length) / left.length).toFixed(2)} % of ${left.length} whole sentences want a word`,
    );
  if (!args.includes('--write')) return;
  const weights = JSON.stringify(fitWants(sides, wordClasses), null, 2);
  writeFileSync(
    FILE,
    `// Written by \`npm run bench -- wants-fit --write\` from the English of the training data; do not edit.\nexport const wantWeights = ${weights};\n`,
  );
}
