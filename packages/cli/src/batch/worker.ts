import { dirname, resolve } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { AlignedDocument, Lexicon, Rules } from '@muqabala/core';
import { MuqabalaError } from '@muqabala/core/problems';
import type { Log } from '@muqabala/formats';
import { makeFolder } from '../files/folder.ts';
import { markTemporaryFiles } from '../files/temporary.ts';
import { describeError } from '../terminal/errors.ts';
import { type AlignSettings, alignTexts, checkTargets, readSources } from '../work/align.ts';
import { loadLexiconWith } from '../work/lexicon.ts';
import { writeAs, writtenAs } from '../write/formats.ts';
import { type TextOutput, usesFindings } from '../write/names.ts';
import { checkOrdinary, digestOf, digestOfFile, digestsOfTexts } from './digest.ts';
import type { BatchItem } from './inline.ts';
import { outputsOf } from './list.ts';
import { type Pack, packLine } from './pack.ts';

/** What a worker is started with. */
export interface WorkerStart {
  readonly folder: string;
  readonly settings: AlignSettings;
  readonly rules: Rules | undefined;
  /** Threads for each item, when more than the worker's own. */
  readonly jobs?: number;
  /** Mark of the folder for temporary files. */
  readonly mark: string;
  /** How outputs are packed when they do not become a file each. */
  readonly pack?: Pack;
}

/** What a worker answers for each item that it is sent. */
export interface WorkerAnswer {
  readonly id: string;
  readonly done?: WorkDone;
  /** Lines that say why it failed. */
  readonly problem?: readonly string[];
}

export interface WorkDone {
  /** Digests of the inputs as they were read, in the order of their paths. */
  readonly digests: readonly string[];
  readonly links: number;
  readonly segments: number;
  /** Whether a limit was hit and the result may not be the best one. */
  readonly isImprecise: boolean;
  /** What went into the output, was left out of it or changed on the way. */
  readonly log: Log;
  /** The output, when it is to be packed. */
  readonly packed?: Uint8Array;
}

const { folder, settings, rules, jobs, mark, pack } = workerData as WorkerStart;
let lexicon: Promise<Lexicon> | undefined;

markTemporaryFiles(mark);
parentPort!.on('message', async (item: BatchItem) => {
  parentPort!.postMessage(await answer(item));
});

async function answer(item: BatchItem): Promise<WorkerAnswer> {
  try {
    return { id: item.id, done: await work(item) };
  } catch (error) {
    // A fault of the program in one pair does not stop the others.
    return { id: item.id, problem: describeError(error) };
  }
}

async function work(item: BatchItem): Promise<WorkDone> {
  lexicon ??= loadLexiconWith(settings.lexicon);
  const { texts, digests } = await textsOf(item);
  const document = await alignTexts(texts, await lexicon, settings, {
    rules,
    jobs,
    ...(usesFindings(settings) ? {} : { findings: 'sentences' }),
  });
  for (const [i, path] of item.paths.entries())
    if ((await digestOfFile(path).catch(() => undefined)) !== digests[i])
      throw new MuqabalaError({
        code: 'input-changed',
        place: path,
        message: 'The file changed while it was being read or aligned, and nothing was written.',
        remedy: 'Run the batch again when it is done.',
      });
  const written = await write(item.id, document);
  return {
    digests,
    links: document.links.length,
    segments: document.texts.reduce((sum, text) => sum + text.segments.length, 0),
    isImprecise: document.precise === false,
    ...written,
  };
}

/** Reads the texts of an item, with the digest of each input as it was read. */
async function textsOf({ paths, texts }: BatchItem) {
  if (texts !== undefined) {
    checkTargets(
      texts.map(({ id }) => id),
      settings,
    );
    return { texts: { texts, places: texts.map(({ id }) => id) }, digests: digestsOfTexts(texts) };
  }
  const digests: string[] = [];
  for (const path of paths) await checkOrdinary(path);
  return { texts: await readSources(paths, settings, (bytes) => digests.push(digestOf(bytes))), digests };
}

async function write(id: string, document: AlignedDocument): Promise<Pick<WorkDone, 'log' | 'packed'>> {
  if (pack !== undefined) {
    const { content, log } = await writtenAs(document, settings as AlignSettings & { readonly format: TextOutput });
    return { log, packed: packLine(id, content, settings.format, pack) };
  }
  const output = settings.format === 'moses' ? resolve(folder, id) : outputsOf(id, folder, settings.format)[0]!;
  await makeFolder(dirname(output));
  return { log: await writeAs(output, document, settings) };
}
