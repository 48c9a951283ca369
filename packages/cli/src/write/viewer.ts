import { readFile } from 'node:fs/promises';
import { PACKAGE } from '../place.ts';
import { say } from '../terminal/say.ts';

/**
 * Returns the viewer's single-file build: beside this package when it is installed, in the repository's packages
 * otherwise; undefined when it is not built.
 */
export async function viewerSource(): Promise<string | undefined> {
  for (const place of ['viewer/muqabala-viewer.js', '../viewer/cdn/muqabala-viewer.js']) {
    const source = await readFile(new URL(place, PACKAGE), 'utf8').catch(() => undefined);
    if (source !== undefined) return source;
  }
  say('muqabala: The viewer is not built; the page is plain HTML without it.');
  return undefined;
}
