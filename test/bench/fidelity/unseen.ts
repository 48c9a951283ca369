import type { Lexicon } from '@muqabala/core';
import { tables } from '@muqabala/lexicon';
import { knowledgeOf } from '../../../packages/core/src/checks/knowledge.ts';
import { nameCandidates } from '../../../packages/core/src/checks/names/candidates.ts';
import { Reader } from '../../../packages/core/src/checks/names/reader.ts';
import { PairChecker } from '../../../packages/core/src/checks/pairs.ts';
import { viewPair } from '../../../packages/core/src/checks/view.ts';
import type { CleanPair } from './clean.ts';
import { documentFoldLexicons, foldOfDocument, readPlantedPairs } from './pairs.ts';
import { evalForest, type Forest } from './trees.ts';

/**
 * Judges the names of the fidelity set by trees that have not seen their pairs, nor anything planted in them: the
 * forest that was learnt without the fold of the clean pair. Prints how many planted names are found and how many clean
 * pairs carry an alarm about a name.
 */
export function judgeUnseen(folder: string, clean: readonly CleanPair[], folds: readonly Forest[]): void {
  const pairs = readPlantedPairs(folder);
  const foldOfText = new Map(
    clean.flatMap(({ arabic, english, fold }) => [arabic, english].map((text) => [text, fold] as const)),
  );
  const readers = documentFoldLexicons(folder, pairs).map((words) => {
    const lexicon: Lexicon = { ...tables, words };
    const checker = new PairChecker<(typeof pairs)[0]>(lexicon, ({ arabic, english }) => [
      { language: 'ar', content: arabic },
      { language: 'en', content: english },
    ]);
    checker.learn(pairs);
    return { knowledge: knowledgeOf(lexicon), context: checker.context! };
  });
  const odds = pairs.map(({ arabic, english, doc }) => {
    const { knowledge, context } = readers[foldOfDocument(doc)]!;
    // A planted error leaves one side as it was.
    const forest = folds[foldOfText.get(arabic) ?? foldOfText.get(english) ?? 0]!;
    const pair = { arabic: { content: arabic }, english: { content: english }, arabicFirst: true };
    const scores = nameCandidates(new Reader(viewPair(pair, knowledge, context.learnt), knowledge), context.names)
      .filter(({ part, left }) => !part || left !== undefined)
      .map(({ features }) => evalForest(forest, Float64Array.from(features)));
    return Math.max(Number.NEGATIVE_INFINITY, ...scores);
  });
  for (let at = 2.5; at <= 4; at += 0.25) {
    const share = (isOne: (kind: string) => boolean) => {
      const own = odds.filter((_one, i) => isOne(pairs[i]!.kind));
      return `${own.filter((one) => one >= at).length}/${own.length}`;
    };
    console.log(
      `the fidelity set from odds of ${at.toFixed(2)}, judged by trees that have not seen its pairs: names ${share((kind) => kind === 'name')}, alarms about names ${share((kind) => kind.startsWith('clean'))}`,
    );
  }
}
