import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { MuqabalaError } from '@muqabala/core/problems';
import { decodeText } from '@muqabala/formats';
import { placeOf, readBytes } from '../files/read.ts';

/** One line of the list: an id and its files, the source first. */
export interface BatchItem {
  readonly id: string;
  readonly paths: readonly string[];
}

/**
 * Reads a list of alignments, a line each: `id<TAB>source<TAB>target…`. Names are taken from the current folder, or from the list's own where
 * there is no such file. Empty lines and lines that begin with `#` are passed over. Throws `list-broken` with the line.
 */
export async function readList(path: string): Promise<BatchItem[]> {
  const place = placeOf(path);
  const { content } = decodeText(await readBytes(path), place);
  const home = path === '-' ? '.' : dirname(path);
  const seen = new Map<string, number>();
  const items: BatchItem[] = [];
  content.split(/\r\n|\n/).forEach((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const broken = (message: string, remedy: string) =>
      new MuqabalaError({ code: 'list-broken', place, offset: i + 1, offsetUnit: 'line', message, remedy });
    const [id = '', ...paths] = line.split('\t').map((cell) => cell.trim());
    if (paths.length < 2 || paths.includes(''))
      throw broken(
        'An id, a source and a target were expected, separated by tabs.',
        'Write `id<TAB>source<TAB>target…`.',
      );
    if (!isSafe(id))
      throw broken(`The id ${JSON.stringify(id)} cannot be a file name in the output folder.`, 'Choose another id.');
    const before = seen.get(id.toLowerCase());
    if (before !== undefined)
      throw broken(
        `The id ${JSON.stringify(id)} stands on line ${before} already.`,
        'Give every line an id of its own.',
      );
    seen.set(id.toLowerCase(), i + 1);
    items.push({ id, paths: paths.map((name) => locate(name, home)) });
  });
  if (items.length === 0)
    throw new MuqabalaError({
      code: 'list-empty',
      place,
      message: 'There is no line in the list.',
      remedy: 'Write `id<TAB>source<TAB>target…`, a line for each alignment.',
    });
  return items;
}

function locate(name: string, home: string): string {
  if (isAbsolute(name) || existsSync(name)) return name;
  const beside = join(home, name);
  return existsSync(beside) ? beside : name;
}

/** An id may have folders in it, and never leads out of the output folder. */
function isSafe(id: string): boolean {
  if (id === '' || id.length > 200 || /[\u0000-\u001f\\:*?"<>|]/.test(id)) return false;
  return id.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !part.startsWith('.'));
}

/** Returns the files that an id's output goes to. */
export function outputsOf(id: string, folder: string, format: string): string[] {
  const base = resolve(folder, id);
  if (format === 'moses') return [`${base}.ar`, `${base}.en`];
  return [`${base}.${format === 'tei' ? 'tei.xml' : format}`];
}
