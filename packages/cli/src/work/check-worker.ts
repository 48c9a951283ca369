import { parentPort, workerData } from 'node:worker_threads';
import { type CheckedSides, startChecks } from '@muqabala/core';
import { type CheckStart, type CheckTask, checkPart, samplePart } from './checks.ts';
import { loadLexiconWith } from './lexicon.ts';

const { lexicon, ...share } = workerData as CheckStart;
const loaded = loadLexiconWith(lexicon, 'words').then(startChecks);
let block: readonly CheckedSides[] = [];

parentPort!.on('message', async (task: CheckTask) => {
  const checks = await loaded;
  block = task.block ?? block;
  parentPort!.postMessage(
    task.samples === undefined ? samplePart(checks, block, share) : checkPart(checks, block, task.samples, share),
  );
});
