import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { MuqabalaError } from '@muqabala/core/problems';
import { decodeText } from '@muqabala/formats';
import { placeOf, readBytes } from '../files/read.ts';

/** One line of the list: an id and its files, the source first. */
export interface BatchItem {
  readonly id: string;
  readonly paths: readonly string[];
}

/**
 * Reads a list of alignments, a line each: `id<TAB>source<TAB>target…`. Names are taken from the current folder, or
 * from the list's own where there is no such file. Empty lines and lines that begin with `#` are passed over. Throws
 * `list-broken` with the line, also when the outputs of two ids, in the given format, could not lie in one folder.
 */
export async function readList(path: string, format: string): Promise<BatchItem[]> {
  const place = placeOf(path);
  const { content } = decodeText(await readBytes(path), place);
  const home = path === '-' ? '.' : dirname(path);
  const lines = new Map<string, number>();
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
    if (paths.includes('-'))
      throw broken('Standard input cannot be a text of a batch.', 'Write the text to a file and name that.');
    if (!isSafe(id))
      throw broken(`The id ${JSON.stringify(id)} cannot be a file name in the output folder.`, 'Choose another id.');
    if (outputsOf(id, '.', format).some((output) => output.split(/[\\/]/).some((part) => bytesOf(part) > NAME_BYTES)))
      throw broken(
        `The id ${JSON.stringify(id)} is too long for a file name of ${NAME_BYTES} bytes.`,
        'Choose a shorter id.',
      );
    const before = lines.get(keyOf(id));
    if (before !== undefined)
      throw broken(
        `The id ${JSON.stringify(id)} stands on line ${before} already.`,
        'Give every line an id of its own.',
      );
    lines.set(keyOf(id), i + 1);
    items.push({ id, paths: paths.map((name) => locate(name, home)) });
  });
  refuseFolders(items, lines, format, place);
  if (items.length === 0)
    throw new MuqabalaError({
      code: 'list-empty',
      place,
      message: 'There is no line in the list.',
      remedy: 'Write `id<TAB>source<TAB>target…`, a line for each alignment.',
    });
  return items;
}

/** Refuses an id that is a folder of another one: `a` or, as the output of `a`, `a.json` beside `a/b` or `a.json/b`. */
function refuseFolders(items: readonly BatchItem[], lines: ReadonlyMap<string, number>, format: string, place: string) {
  const files = new Map<string, string>();
  for (const { id } of items) {
    files.set(keyOf(id), id);
    for (const output of outputsOf(id, '/', format)) files.set(keyOf(relative('/', output).split(sep).join('/')), id);
  }
  for (const { id } of items) {
    for (let end = id.indexOf('/'); end !== -1; end = id.indexOf('/', end + 1)) {
      const file = files.get(keyOf(id.slice(0, end)));
      if (file === undefined) continue;
      throw new MuqabalaError({
        code: 'list-broken',
        place,
        offset: lines.get(keyOf(id))!,
        offsetUnit: 'line',
        message: `The id ${JSON.stringify(id)} needs a folder where the id ${JSON.stringify(file)} of line ${lines.get(keyOf(file))} stands for a file.`,
        remedy: 'Choose another id for one of them.',
      });
    }
  }
}

/** Bytes that a name may have on the usual file systems. */
const NAME_BYTES = 255;

function bytesOf(name: string): number {
  return Buffer.byteLength(name);
}

/** Some file systems take capitals and small letters, or composed and decomposed ones, for the same. */
function keyOf(id: string): string {
  return id.normalize('NFC').toLowerCase();
}

function locate(name: string, home: string): string {
  if (isAbsolute(name) || existsSync(name)) return name;
  const beside = join(home, name);
  return existsSync(beside) ? beside : name;
}

/** An id may have folders in it, and never leads out of the output folder. */
function isSafe(id: string): boolean {
  if (id === '' || /[\u0000-\u001f\\:*?"<>|]/.test(id)) return false;
  return id.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !part.startsWith('.'));
}

/** Returns the files that an id's output goes to. */
export function outputsOf(id: string, folder: string, format: string): string[] {
  const base = resolve(folder, id);
  if (format === 'moses') return [`${base}.ar`, `${base}.en`];
  return [`${base}.${format === 'tei' ? 'tei.xml' : format}`];
}
