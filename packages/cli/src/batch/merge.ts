import { closeSync, openSync, readSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MuqabalaError } from '@muqabala/core/problems';
import { isThere } from '../files/read.ts';
import { openSink } from '../files/write.ts';
import { say } from '../terminal/say.ts';
import { DigestMap } from './digest-map.ts';
import { type DoneMark, readMarks } from './done-mark.ts';
import { type BatchList, openList, outputsOf } from './list.ts';
import { mergedName, type Pack } from './pack.ts';
import { type DoneLine, doneLines, stateNames } from './state.ts';

export interface MergeOptions {
  readonly list: string;
  readonly folder: string;
  /** The format that was asked for, when one was; the marks name that of the shards. */
  readonly format?: string;
  readonly quiet?: boolean;
}

/** So many ids are named that are not there. */
const NAMED = 20;

/**
 * Looks whether all shards of a list have ended without failures and whether every output is there; packed outputs
 * become one file in the order of the list. Returns the number of outputs that are missing. Throws `shards-missing`,
 * `shards-failed`, `shards-differ` with the shards.
 */
export async function mergeShards(options: MergeOptions): Promise<number> {
  const folder = resolve(options.folder);
  if (!(await isThere(folder))) throw missing(options, 'There is no such folder.', 'Check the name.');
  const marks = await readMarks(folder);
  const format = options.format ?? marks[0]?.settings.format ?? 'json';
  const list = await openList(options.list, format);
  try {
    const shards = shardsOf(marks, list, options);
    const first = shards[0]!;
    refuseDifferences(shards, options);
    if (first.settings.format !== format) throw differ(options, `They wrote ${first.settings.format}, not ${format}.`);
    const lost = await gather(folder, list, first);
    for (const id of lost.slice(0, NAMED)) say(`${id}: not there, or made with something else since.`);
    if (lost.length > NAMED) say(`… and ${lost.length - NAMED} more.`);
    if (lost.length > 0) say('Run the shards again: each does what is missing.');
    else if (!options.quiet) say(`${list.count} of ${list.count} there, of ${first.of} shards; ${first.signature}`);
    return lost.length;
  } finally {
    list.close();
  }
}

/** Returns the marks of all shards of this list, in their order. Throws `shards-missing` or `shards-failed`. */
function shardsOf(marks: readonly DoneMark[], list: BatchList, options: MergeOptions): readonly DoneMark[] {
  const groups = new Map<number, DoneMark[]>();
  for (const mark of marks.filter((one) => one.list.digest === list.digest))
    groups.set(mark.of, [...(groups.get(mark.of) ?? []), mark]);
  const [most] = [...groups.values()].sort((a, b) => b.length / b[0]!.of - a.length / a[0]!.of || a[0]!.of - b[0]!.of);
  if (most === undefined)
    throw missing(
      options,
      `No shard of the list ${list.place}, as it stands now, has ended here.`,
      'Run its shards, or give the list that they were given.',
    );
  const { of } = most[0]!;
  const there = new Set(most.map(({ shard }) => shard));
  const absent = Array.from({ length: of }, (_, i) => i + 1).filter((shard) => !there.has(shard));
  if (absent.length > 0)
    throw missing(
      options,
      `Of ${of} shards ${named(absent)} ${absent.length === 1 ? 'has' : 'have'} not ended.`,
      'Wait for them, or run them again: each does what is missing.',
    );
  const failing = most.filter((mark) => mark.failed > 0);
  const failed = failing.reduce((sum, mark) => sum + mark.failed, 0);
  const shards = named(failing.map(({ shard }) => shard));
  if (failed > 0)
    throw new MuqabalaError({
      code: 'shards-failed',
      values: { shards, of, failed },
      place: options.folder,
      message: `In ${shards} of ${of} shards ${failed} alignments failed.`,
      remedy: 'Mend what they say, and run them again; each does what is missing.',
    });
  return most;
}

function refuseDifferences([first, ...others]: readonly DoneMark[], options: MergeOptions): void {
  const other = others.find((mark) => mark.key !== first!.key || mark.pack !== first!.pack);
  if (other === undefined) return;
  const reason =
    other.signature === first!.signature
      ? 'different settings, rules or words'
      : `different versions (${first!.signature}; ${other.signature})`;
  throw differ(options, `Shards ${first!.shard} and ${other.shard} were made with ${reason}.`);
}

/** Returns the ids whose outputs are not there; writes packed outputs, when all are there, into one file. */
async function gather(folder: string, list: BatchList, { settings, pack, key }: DoneMark): Promise<string[]> {
  const noted = await notedLines(folder, key);
  const lost: string[] = [];
  for await (const { id } of list.items()) {
    const line = noted.get(id);
    if (line === undefined) lost.push(id);
    else if (pack === undefined)
      for (const output of outputsOf(id, folder, settings.format)) if (!(await isThere(output))) lost.push(id);
  }
  if (pack === undefined || lost.length > 0) return lost;
  const sink = await openSink(join(folder, mergedName(pack as Pack)));
  const from = openPieces(folder);
  try {
    for await (const { id } of list.items()) await sink.write(from.read(noted.get(id)!));
    await sink.commit();
  } catch (error) {
    await sink.abort();
    throw error;
  } finally {
    from.close();
  }
  return lost;
}

/**
 * Where the last line about each id says that its output is; none where it was made with something else than the key
 * says.
 */
async function notedLines(folder: string, key: string) {
  /** The number of the pack, then where the piece begins; how long it is stands in the other. */
  const places = new DigestMap();
  const ends = new DigestMap();
  const packs: string[] = [];
  for (const name of await stateNames(folder))
    for await (const line of doneLines(join(folder, name))) {
      if (!('mark' in line)) note(line);
    }
  function note({ id, at, packed, ...line }: DoneLine) {
    if (line.key !== key) return places.set(id, OTHER, at);
    if (packed === undefined) return places.set(id, 0n, at);
    let number = packs.indexOf(packed.pack);
    if (number === -1) number = packs.push(packed.pack) - 1;
    places.set(id, (BigInt(number) << 48n) | BigInt(packed.start), at);
    ends.set(id, BigInt(packed.end), at);
  }
  return {
    get(id: string): Piece | undefined {
      const place = places.get(id);
      if (place === undefined || place === OTHER) return undefined;
      const start = place & 0xffffffffffffn;
      return { pack: packs[Number(place >> 48n)] ?? '', start: Number(start), end: Number(ends.get(id) ?? start) };
    },
  };
}

/** Stands for an output that was made with something else. */
const OTHER = 2n ** 64n - 1n;

interface Piece {
  readonly pack: string;
  readonly start: number;
  readonly end: number;
}

function openPieces(folder: string) {
  const files = new Map<string, number>();
  return {
    read({ pack, start, end }: Piece): Uint8Array {
      let file = files.get(pack);
      if (file === undefined) {
        file = openSync(join(folder, pack), 'r');
        files.set(pack, file);
      }
      const piece = new Uint8Array(end - start);
      for (let done = 0; done < piece.length; ) {
        const read = readSync(file, piece, done, piece.length - done, start + done);
        if (read === 0)
          throw new MuqabalaError({
            code: 'shards-missing',
            place: join(folder, pack),
            message: 'The file is shorter than what was noted of it.',
            remedy: 'Run its shard again.',
          });
        done += read;
      }
      return piece;
    },
    close() {
      for (const file of files.values()) closeSync(file);
    },
  };
}

/** At most so many shards are named. */
function named(shards: readonly number[]): string {
  const some = shards.slice(0, NAMED).join(', ');
  return shards.length > NAMED ? `${some} and ${shards.length - NAMED} more` : some;
}

function missing({ folder }: MergeOptions, message: string, remedy: string): MuqabalaError {
  return new MuqabalaError({ code: 'shards-missing', place: folder, message, remedy });
}

function differ({ folder }: MergeOptions, message: string): MuqabalaError {
  return new MuqabalaError({
    code: 'shards-differ',
    place: folder,
    message,
    remedy: 'Run all shards with the same settings and the same version, into one folder.',
  });
}
