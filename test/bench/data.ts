import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { laySample, MARK } from './sample.ts';

/**
 * Returns the folder with the development data (`bench/` and `train/` below it): `MUQABALA_BENCH_DATA`, or `../shared`
 * beside the repository; undefined, after saying so on stderr, where neither is there.
 */
export function developmentData(): string | undefined {
  const folder = process.env['MUQABALA_BENCH_DATA'] ?? join(fileURLToPath(new URL('../../../shared', import.meta.url)));
  if (existsSync(join(folder, 'bench'))) return folder;
  console.error('The development data is not here: MUQABALA_BENCH_DATA names its folder.');
  return undefined;
}

/** Returns the folder of {@link developmentData}; where it is not there the sample of this repository. */
export function benchData(): string {
  const folder = developmentData();
  if (folder !== undefined) return folder;
  console.error('This is the sample of test/bench/sample instead, too small to compare by.');
  const sample = laySample();
  // For the processes that a benchmark starts, too.
  process.env['MUQABALA_BENCH_DATA'] = sample;
  return sample;
}

/** Whether a folder is the sample, which no shipped lexicon has seen. */
export function isSample(folder: string): boolean {
  return existsSync(join(folder, MARK));
}
