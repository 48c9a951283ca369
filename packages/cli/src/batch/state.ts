import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isThere } from '../files/read.ts';
import { writeOutput } from '../files/write.ts';
import type { AlignSettings } from '../work/align.ts';
import { digestOfFile } from './digest.ts';
import { type BatchItem, outputsOf } from './list.ts';

/** The file in an output folder that says what is finished there. */
export const STATE = '.muqabala-batch.jsonl';

/** What finished outputs depend on, beside their inputs. */
export function settingsKey(settings: AlignSettings, signature: string): string {
  const entries = Object.entries(settings).filter(([, value]) => value !== undefined);
  return JSON.stringify([signature, ...entries.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/**
 * What is finished in an output folder: a line for every id with a digest of what it was made of, which are the
 * settings, the paths and the contents of its inputs; times of files say nothing. A line is added when the output is
 * whole, so that a run which is killed at any point is continued there by the next one. Before these lines stands the
 * mark of the folder, by which its batches know their temporary files again.
 */
export class DoneList {
  readonly mark: string;
  readonly #file: string;
  readonly #folder: string;
  readonly #key: string;
  readonly #format: string;
  readonly #made: Map<string, string>;
  /** Sources recur in a list: each file is read once for all lines. */
  readonly #digests = new Map<string, Promise<string | undefined>>();
  #isTorn = false;

  private constructor(folder: string, key: string, format: string, { mark, made }: Saved) {
    this.mark = mark;
    this.#file = join(folder, STATE);
    this.#folder = folder;
    this.#key = key;
    this.#format = format;
    this.#made = made;
  }

  /** Reads what runs before have finished in a folder; lines that were cut short say nothing. */
  static async open(folder: string, key: string, format: string): Promise<DoneList> {
    const saved = readState(await readFile(join(folder, STATE), 'utf8').catch(() => ''));
    const list = new DoneList(folder, key, format, saved);
    await writeOutput(list.#file, [
      `${JSON.stringify({ mark: saved.mark })}\n`,
      ...[...saved.made].map(([id, of]) => lineOf(id, of)),
    ]);
    return list;
  }

  /** Whether an item was made of the same inputs with the same settings, and its outputs are there. */
  async has(item: BatchItem): Promise<boolean> {
    const made = this.#made.get(item.id);
    if (made === undefined) return false;
    for (const output of outputsOf(item.id, this.#folder, this.#format)) if (!(await isThere(output))) return false;
    const digests: string[] = [];
    for (const path of item.paths) {
      const digest = await this.#digest(resolve(path));
      if (digest === undefined) return false;
      digests.push(digest);
    }
    return made === this.#of(item, digests);
  }

  /**
   * Adds an item with the digests of what was read for it, in the order of its paths. Throws the system's error when
   * the list cannot be written.
   */
  add(item: BatchItem, digests: readonly string[]): void {
    // What broke off before stands on a line of its own.
    const begin = this.#isTorn ? '\n' : '';
    this.#isTorn = true;
    appendFileSync(this.#file, begin + lineOf(item.id, this.#of(item, digests)));
    this.#isTorn = false;
  }

  #digest(path: string): Promise<string | undefined> {
    let digest = this.#digests.get(path);
    if (digest === undefined) {
      digest = digestOfFile(path).catch(() => undefined);
      this.#digests.set(path, digest);
    }
    return digest;
  }

  #of({ paths }: BatchItem, digests: readonly string[]): string {
    const all = JSON.stringify([this.#key, ...paths.map((path) => resolve(path)), ...digests]);
    return createHash('sha256').update(all).digest('hex').slice(0, 32);
  }
}

interface Saved {
  readonly mark: string;
  readonly made: Map<string, string>;
}

function readState(text: string): Saved {
  const made = new Map<string, string>();
  let mark = randomBytes(6).toString('hex');
  for (const line of text.split('\n')) {
    try {
      const saved = JSON.parse(line) as { id?: unknown; made?: unknown; mark?: unknown };
      if (typeof saved.id === 'string' && typeof saved.made === 'string') made.set(saved.id, saved.made);
      if (typeof saved.mark === 'string' && /^[0-9a-f]{12}$/.test(saved.mark)) mark = saved.mark;
    } catch {}
  }
  return { mark, made };
}

function lineOf(id: string, made: string): string {
  return `${JSON.stringify({ id, made })}\n`;
}
