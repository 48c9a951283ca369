import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Returns the folder with the development data (`bench/` and `train/` below it): `MUQABALA_BENCH_DATA`, or `../shared` beside the
 * repository; undefined, after saying so on stderr, when neither is there.
 */
export function benchData(): string | undefined {
  const folder = process.env['MUQABALA_BENCH_DATA'] ?? join(fileURLToPath(new URL('../../../shared', import.meta.url)));
  if (existsSync(join(folder, 'bench'))) return folder;
  console.error('Skipped: the development data is not here. Name its folder in MUQABALA_BENCH_DATA.');
  return undefined;
}
