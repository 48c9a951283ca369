import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Lexicon, Rules } from '@muqabala/core';
import { writeAs } from '../commands/formats.ts';
import { loadLexiconWith } from '../commands/lexicon.ts';
import { explain } from '../terminal/errors.ts';
import { type AlignSettings, alignTexts, readSources } from '../work/align.ts';
import { type BatchItem, outputsOf } from './list.ts';

/** What a worker is started with, and what it answers for each item that it is sent. */
export interface WorkerStart {
  readonly folder: string;
  readonly settings: AlignSettings;
  readonly rules: Rules | undefined;
}
export interface WorkerAnswer {
  readonly id: string;
  readonly links?: number;
  readonly segments?: number;
  readonly problem?: string;
}

const { folder, settings, rules } = workerData as WorkerStart;
let lexicon: Promise<Lexicon> | undefined;

parentPort!.on('message', async (item: BatchItem) => {
  parentPort!.postMessage(await work(item));
});

async function work(item: BatchItem): Promise<WorkerAnswer> {
  try {
    lexicon ??= loadLexiconWith(settings.lexicon);
    const texts = await readSources(item.paths, settings);
    const document = await alignTexts(texts, await lexicon, settings, { rules });
    const output =
      settings.format === 'moses' ? resolve(folder, item.id) : outputsOf(item.id, folder, settings.format)[0]!;
    await mkdir(dirname(output), { recursive: true });
    await writeAs(output, document, settings);
    return {
      id: item.id,
      links: document.links.length,
      segments: document.texts.reduce((sum, text) => sum + text.segments.length, 0),
    };
  } catch (error) {
    const said = explain(error);
    // A fault of the program in one pair does not stop the others; its place in the code helps whoever mends it.
    return {
      id: item.id,
      problem: said?.replace(/^muqabala: /, '') ?? `a fault of the program: ${(error as Error).stack}`,
    };
  }
}
