import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { MuqabalaError } from '@muqabala/core/problems';
import { linesOf, openRereadable } from '../files/lines.ts';
import { DigestMap } from './digest-map.ts';
import { type BatchItem, textsOfLine } from './inline.ts';
import { type Shard, WHOLE } from './shard.ts';

/** A list that was found to be right, of which no more than a line at a time is held. */
export interface BatchList {
  readonly place: string;
  /** SHA-256 of the list as it stands. */
  readonly digest: string;
  /** How many alignments it names. */
  readonly count: number;
  /** The alignments of one part of it, in their order. */
  items(shard?: Shard): AsyncGenerator<BatchItem>;
  close(): void;
}

/**
 * Opens a list of alignments, a line each: `id<TAB>source<TAB>target…`, or `{"id":…,"texts":[{"content":…},…]}`; it may
 * be compressed. Names are taken from the current folder, or from the list's own where there is no such file. Empty
 * lines and lines that begin with `#` are passed over. Throws `list-broken` with the line, also when the outputs of two
 * ids, in the given format, could not lie in one folder.
 */
export async function openList(path: string, format: string): Promise<BatchList> {
  const file = await openRereadable(path);
  const home = path === '-' ? '.' : dirname(path);
  const hash = createHash('sha256');
  async function* hashed() {
    for await (const piece of file.bytes()) {
      hash.update(piece);
      yield piece;
    }
  }
  const lines = (first: boolean) => linesOf(first ? hashed() : file.bytes(), file.place);
  try {
    const count = await checkList(lines, file.place, format);
    if (count === 0)
      throw new MuqabalaError({
        code: 'list-empty',
        place: file.place,
        message: 'There is no line in the list.',
        remedy: 'Write `id<TAB>source<TAB>target…`, a line for each alignment.',
      });
    return {
      place: file.place,
      digest: hash.digest('hex'),
      count,
      async *items({ index, of } = WHOLE) {
        let number = 0;
        for await (const { line, fail } of entriesOf(lines(false), file.place)) {
          number += 1;
          if ((number - index) % of !== 0) continue;
          const item = itemOf(line, fail);
          yield item.texts === undefined ? { ...item, paths: item.paths.map((name) => locate(name, home)) } : item;
        }
      },
      close: file.close,
    };
  } catch (error) {
    file.close();
    throw error;
  }
}

/** An entry of a list as it stands, and what makes an error of its line. */
interface Entry {
  readonly line: string;
  readonly number: number;
  readonly fail: Fail;
}

type Fail = (message: string, remedy: string) => MuqabalaError;

async function* entriesOf(lines: AsyncIterable<string>, place: string): AsyncGenerator<Entry> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '' || line.startsWith('#')) continue;
    const offset = number;
    const fail: Fail = (message, remedy) =>
      new MuqabalaError({ code: 'list-broken', place, offset, offsetUnit: 'line', message, remedy });
    yield { line, number, fail };
  }
}

/** Reads all lines once, and again when ids have folders in them; returns how many there are. */
async function checkList(
  lines: (first: boolean) => AsyncIterable<string>,
  place: string,
  format: string,
): Promise<number> {
  /** Lines of ids. */
  const numbers = new DigestMap();
  let count = 0;
  let hasFolders = false;
  for await (const { line, number, fail } of entriesOf(lines(true), place)) {
    const { id } = itemOf(line, fail);
    checkId(id, format, fail);
    const before = numbers.get(keyOf(id));
    if (before !== undefined)
      throw fail(`The id ${JSON.stringify(id)} stands on line ${before} already.`, 'Give every line an id of its own.');
    numbers.set(keyOf(id), BigInt(number));
    count += 1;
    hasFolders ||= id.includes('/');
  }
  if (hasFolders) await refuseFolders(lines(false), numbers, format, place);
  return count;
}

/** Refuses an id that is a folder of another one: `a` or, as the output of `a`, `a.json` beside `a/b` or `a.json/b`. */
async function refuseFolders(
  lines: AsyncIterable<string>,
  numbers: DigestMap,
  format: string,
  place: string,
): Promise<void> {
  const endings = ['', ...endingsOf(format)];
  for await (const { line, fail } of entriesOf(lines, place)) {
    const { id } = itemOf(line, fail);
    for (let end = id.indexOf('/'); end !== -1; end = id.indexOf('/', end + 1)) {
      const folder = keyOf(id.slice(0, end));
      const other = endings
        .filter((ending) => folder.endsWith(ending))
        .map((ending) => numbers.get(folder.slice(0, folder.length - ending.length)))
        .find((number) => number !== undefined);
      if (other === undefined) continue;
      throw fail(
        `The id ${JSON.stringify(id)} needs a folder where the id of line ${other} stands for a file.`,
        'Choose another id for one of them.',
      );
    }
  }
}

function itemOf(line: string, fail: Fail): BatchItem {
  // No id has a quotation mark in it.
  if (line.startsWith('{"')) return textsOfLine(line, fail);
  const [id = '', ...paths] = line.split('\t').map((cell) => cell.trim());
  if (paths.length < 2 || paths.includes(''))
    throw fail('An id, a source and a target were expected, separated by tabs.', 'Write `id<TAB>source<TAB>target…`.');
  if (paths.includes('-'))
    throw fail('Standard input cannot be a text of a batch.', 'Write the text to a file and name that.');
  return { id, paths };
}

function checkId(id: string, format: string, fail: Fail): void {
  if (!isSafe(id))
    throw fail(`The id ${JSON.stringify(id)} cannot be a file name in the output folder.`, 'Choose another id.');
  if (outputsOf(id, '.', format).some((output) => output.split(/[\\/]/).some((part) => bytesOf(part) > NAME_BYTES)))
    throw fail(
      `The id ${JSON.stringify(id)} is too long for a file name of ${NAME_BYTES} bytes.`,
      'Choose a shorter id.',
    );
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
  return endingsOf(format).map((ending) => base + ending);
}

function endingsOf(format: string): readonly string[] {
  if (format === 'moses') return ['.ar', '.en'];
  return [format === 'tei' ? '.tei.xml' : `.${format}`];
}
