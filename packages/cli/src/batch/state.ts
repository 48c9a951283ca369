import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { writeOutput } from '../files/write.ts';
import type { AlignSettings } from '../work/align.ts';
import { type BatchItem, outputsOf } from './list.ts';

const NAME = '.muqabala-batch.json';

/** What finished outputs depend on, beside their inputs. */
export function settingsKey(settings: AlignSettings, signature: string): string {
  const entries = Object.entries(settings).filter(([, value]) => value !== undefined);
  return JSON.stringify([signature, ...entries.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** Whether the outputs in a folder were made with the same settings by the same version. */
export async function sameSettings(folder: string, key: string): Promise<boolean> {
  const text = await readFile(join(folder, NAME), 'utf8').catch(() => undefined);
  try {
    return text !== undefined && (JSON.parse(text) as { settings?: string }).settings === key;
  } catch {
    return false;
  }
}

export async function rememberSettings(folder: string, key: string): Promise<void> {
  await writeOutput(join(folder, NAME), [`${JSON.stringify({ made: 'muqabala align --batch', settings: key })}\n`]);
}

/** Whether an item's outputs are there (which are whole if they are) and no input is newer. */
export async function isDone(item: BatchItem, folder: string, format: string): Promise<boolean> {
  const times = async (paths: readonly string[]) =>
    Promise.all(paths.map(async (path) => (await stat(path).catch(() => undefined))?.mtimeMs));
  const made = await times(outputsOf(item.id, folder, format));
  if (made.includes(undefined)) return false;
  const read = await times(item.paths);
  return read.every((time) => time !== undefined && made.every((output) => output! >= time));
}
