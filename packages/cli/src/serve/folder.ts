import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MuqabalaError } from '@muqabala/core/problems';
import { PACKAGE } from '../place.ts';

/**
 * Returns the folder of the built workbench: beside this package when it is installed, in the repository's apps
 * otherwise.
 */
export function workbenchFolder(): string {
  for (const place of ['review/', '../../apps/review/dist/']) {
    const url = new URL(place, PACKAGE);
    if (existsSync(new URL('index.html', url))) return fileURLToPath(url);
  }
  throw new MuqabalaError({
    code: 'workbench-missing',
    message: 'The workbench is not built.',
    remedy: 'Run `npm run set-up` in the repository first.',
  });
}
