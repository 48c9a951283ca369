import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACKAGE } from './place.ts';

/** Returns the version of this package. */
export function version(): string {
  return (JSON.parse(readFileSync(new URL('package.json', PACKAGE), 'utf8')) as { version: string }).version;
}

/** Returns the folder of the texts that the examples in the help run on, from where the program was called. */
export function sampleFolder(): string {
  const folder = fileURLToPath(new URL('sample', PACKAGE));
  const near = relative(process.cwd(), folder);
  return (near.startsWith('..') ? folder : near).replaceAll('\\', '/');
}
