import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, createReadStream, statSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { splitLines } from '../files/lines.ts';
import { isThere } from '../files/read.ts';
import type { AlignSettings } from '../work/align.ts';
import { digestOfFile, digestsOfTexts } from './digest.ts';
import { DigestMap } from './digest-map.ts';
import type { BatchItem } from './inline.ts';
import { outputsOf } from './list.ts';

/**
 * The files in an output folder that say what is finished there: one of every shard, and of every worker of a queue.
 */
const STATE = /^\.muqabala-batch(?:\.[\w-]+)?\.jsonl$/;

export function stateName(suffix: string): string {
  return `.muqabala-batch${suffix}.jsonl`;
}

/** Returns the marks by which the batches of a folder know their temporary files. */
export async function marksIn(folder: string): Promise<string[]> {
  const marks: string[] = [];
  for (const name of await stateNames(folder))
    for await (const line of doneLines(join(folder, name))) {
      if ('mark' in line) marks.push(line.mark);
      break;
    }
  return marks;
}

/** Returns the names of all files of a folder that say what is finished. */
export async function stateNames(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => STATE.test(name)).sort();
}

/**
 * So many UTF-16 units of notes are moved at once: the system writes them behind one another, whoever else adds some.
 */
const PORTION = 1 << 15;

/**
 * Moves what files of finished items say to the end of one, and takes them away. Cut short at any point it leaves some
 * lines twice, which say the same.
 */
export async function gatherNotes(folder: string, names: readonly string[], into: string): Promise<void> {
  for (const name of names) {
    let held = '\n';
    for await (const line of doneLines(join(folder, name))) {
      if ('mark' in line) continue;
      held += `${JSON.stringify(line)}\n`;
      if (held.length < PORTION) continue;
      appendFileSync(join(folder, into), held);
      held = '\n';
    }
    if (held !== '\n') appendFileSync(join(folder, into), held);
    await rm(join(folder, name), { force: true });
  }
}

/** What finished outputs depend on, beside their inputs. */
export function settingsKey(settings: AlignSettings, signature: string): string {
  const entries = Object.entries(settings).filter(([, value]) => value !== undefined);
  return JSON.stringify([signature, ...entries.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** A {@link settingsKey} as it stands in notes and marks. */
export function shortKey(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}

/** Where the packed output of an item stands. */
export interface Packed {
  readonly pack: string;
  readonly start: number;
  readonly end: number;
}

/** What a line says: that an item's output is whole. */
export interface DoneLine {
  readonly id: string;
  /** Digest of what it was made of: settings, paths and contents of the inputs. */
  readonly made: string;
  /** When, in milliseconds, by the clock of the machine: of two lines the later one holds. */
  readonly at: number;
  /** See {@link shortKey}: what it was made with, its inputs apart. */
  readonly key: string;
  readonly packed?: Packed;
}

/** Where finished items are noted, and what they depend on. */
export interface StatePlace {
  readonly folder: string;
  /** What the name of this run's own file has more than others, see `shardSuffix`. */
  readonly suffix: string;
  /** See {@link settingsKey}. */
  readonly key: string;
  readonly format: string;
  readonly isPacked: boolean;
}

/** Inputs whose digests are kept, for lists in which sources recur. */
const KEPT = 10_000;

/**
 * What is finished in an output folder. A line is added to the file of this shard when the output is whole, so that a
 * run which is killed at any point is continued there by the next one; the files of other shards are read too. Times of
 * files say nothing. Each file begins with a mark, by which a batch knows its temporary files again.
 */
export class DoneList {
  readonly mark: string;
  /** Where the packed outputs that were noted end, by the name of their file. */
  readonly ends: ReadonlyMap<string, number>;
  readonly #at: StatePlace;
  readonly #file: string;
  readonly #made: DigestMap;
  /** Sources recur in a list: each file is read once for many lines. */
  readonly #digests = new Map<string, Promise<string | undefined>>();
  /** Whether the file may end in the middle of a line. */
  #isTorn = true;

  private constructor(at: StatePlace, mark: string, made: DigestMap, ends: ReadonlyMap<string, number>) {
    this.mark = mark;
    this.ends = ends;
    this.#at = at;
    this.#file = join(at.folder, stateName(at.suffix));
    this.#made = made;
  }

  /** Reads what runs before have finished in a folder; lines that were cut short say nothing. */
  static async open(at: StatePlace): Promise<DoneList> {
    const own = stateName(at.suffix);
    const made = new DigestMap();
    const ends = new Map<string, number>();
    const sizes = new Map<string, number>();
    let mark: string | undefined;
    for (const name of await stateNames(at.folder))
      for await (const line of doneLines(join(at.folder, name))) {
        if ('mark' in line) {
          if (name === own) mark = line.mark;
          continue;
        }
        if (line.packed !== undefined) {
          const { pack, end } = line.packed;
          if (end > sizeOf(join(at.folder, pack), sizes)) continue;
          ends.set(pack, Math.max(end, ends.get(pack) ?? 0));
        }
        made.set(line.id, first64(line.made), line.at);
      }
    if (mark !== undefined) return new DoneList(at, mark, made, ends);
    mark = randomBytes(6).toString('hex');
    appendFileSync(join(at.folder, own), `${JSON.stringify({ mark })}\n`);
    return new DoneList(at, mark, made, ends);
  }

  /** Whether an item was made of the same inputs with the same settings, and its outputs are there. */
  async has(item: BatchItem): Promise<boolean> {
    const made = this.#made.get(item.id);
    if (made === undefined) return false;
    const { folder, format, isPacked } = this.#at;
    if (!isPacked) for (const output of outputsOf(item.id, folder, format)) if (!(await isThere(output))) return false;
    const digests: string[] = item.texts === undefined ? [] : digestsOfTexts(item.texts);
    for (const path of item.paths) {
      const digest = await this.#digest(resolve(path));
      if (digest === undefined) return false;
      digests.push(digest);
    }
    return made === first64(this.#of(item, digests));
  }

  /**
   * Adds an item with the digests of what was read for it, in the order of its paths or texts. Throws the system's
   * error when the list cannot be written.
   */
  add(item: BatchItem, digests: readonly string[], packed?: Packed): void {
    // What broke off before stands on a line of its own.
    const begin = this.#isTorn ? '\n' : '';
    this.#isTorn = true;
    const line: DoneLine = {
      id: item.id,
      made: this.#of(item, digests),
      at: Date.now(),
      key: shortKey(this.#at.key),
      ...(packed === undefined ? {} : { packed }),
    };
    appendFileSync(this.#file, `${begin}${JSON.stringify(line)}\n`);
    this.#isTorn = false;
  }

  #digest(path: string): Promise<string | undefined> {
    let digest = this.#digests.get(path);
    if (digest === undefined) {
      digest = digestOfFile(path).catch(() => undefined);
      this.#digests.set(path, digest);
      if (this.#digests.size > KEPT) this.#digests.delete(this.#digests.keys().next().value!);
    }
    return digest;
  }

  #of({ paths }: BatchItem, digests: readonly string[]): string {
    const all = JSON.stringify([this.#at.key, ...paths.map((path) => resolve(path)), ...digests]);
    return createHash('sha256').update(all).digest('hex').slice(0, 32);
  }
}

/** Reads the lines of a file of finished items; what is cut short, or no such line, is passed over. */
export async function* doneLines(file: string): AsyncGenerator<DoneLine | { readonly mark: string }> {
  for await (const line of splitLines(createReadStream(file, 'utf8'))) {
    const said = readLine(line);
    if (said !== undefined) yield said;
  }
}

function first64(made: string): bigint {
  return BigInt(`0x${made.slice(0, 16)}`);
}

/** The size of a file when it was first asked for, 0 when it is not there. */
function sizeOf(file: string, sizes: Map<string, number>): number {
  const size = sizes.get(file) ?? statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  sizes.set(file, size);
  return size;
}

function readLine(line: string): DoneLine | { readonly mark: string } | undefined {
  try {
    const { id, made, at, key, mark, packed } = JSON.parse(line) as Partial<Record<string, unknown>>;
    if (typeof mark === 'string' && /^[0-9a-f]{12}$/.test(mark)) return { mark };
    if (typeof id !== 'string' || typeof made !== 'string' || !/^[0-9a-f]{32}$/.test(made)) return undefined;
    return { id, made, at: typeof at === 'number' ? at : 0, key: `${key}`, ...(isPacked(packed) ? { packed } : {}) };
  } catch {
    return undefined;
  }
}

function isPacked(value: unknown): value is Packed {
  const { pack, start, end } = (value ?? {}) as Partial<Packed>;
  return typeof pack === 'string' && !/[\\/]/.test(pack) && Number.isSafeInteger(start) && Number.isSafeInteger(end);
}
