import { parentPort, workerData } from 'node:worker_threads';
import { type CheckedSides, findValues, type PairsCheck, startChecks } from '@muqabala/core';
import { MuqabalaError } from '@muqabala/core/problems';
import { type CheckAnswer, type CheckStart, type CheckTask, checkPart, samplePart } from './checks.ts';
import { loadLexiconWith } from './lexicon.ts';

const { lexicon, ...share } = workerData as CheckStart;
const loaded = loadLexiconWith(lexicon, 'words');
// Who asks is told.
loaded.catch(() => {});
let checks: PairsCheck;
let block: readonly CheckedSides[] = [];

parentPort!.on('message', async (task: CheckTask) => {
  parentPort!.postMessage(await answer(task));
});

async function answer({ isFirst, samples, texts, ...task }: CheckTask): Promise<CheckAnswer> {
  try {
    if (texts !== undefined) {
      const tables = await loaded;
      return { done: texts.map(({ content, language, ...day }) => findValues(content, language, tables, day)) };
    }
    if (isFirst) checks = startChecks(await loaded);
    block = task.block ?? block;
    return {
      done: samples === undefined ? samplePart(checks, block, share) : checkPart(checks, block, samples, share),
    };
  } catch (error) {
    // Of an error that is sent as it is, nothing but the message arrives.
    if (error instanceof MuqabalaError) return { problem: error.problem };
    throw error;
  }
}
