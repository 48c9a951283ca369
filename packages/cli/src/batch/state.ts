import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeOutput } from '../files/write.ts';
import type { AlignSettings } from '../work/align.ts';
import { type BatchItem, outputsOf } from './list.ts';

const NAME = '.muqabala-batch.jsonl';

/** What finished outputs depend on, beside their inputs. */
export function settingsKey(settings: AlignSettings, signature: string): string {
  const entries = Object.entries(settings).filter(([, value]) => value !== undefined);
  return JSON.stringify([signature, ...entries.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/**
 * What is finished in an output folder: a line for every id, with what it was made of (settings and paths). A line is added when the output is whole,
 * so that a run which is killed at any point is continued there by the next one.
 */
export class DoneList {
  readonly #file: string;
  readonly #folder: string;
  readonly #key: string;
  readonly #format: string;
  readonly #made: Map<string, string>;

  private constructor(folder: string, key: string, format: string, made: Map<string, string>) {
    this.#file = join(folder, NAME);
    this.#folder = folder;
    this.#key = key;
    this.#format = format;
    this.#made = made;
  }

  /** Reads what runs before have finished in a folder; lines that were cut short say nothing. */
  static async open(folder: string, key: string, format: string): Promise<DoneList> {
    const text = await readFile(join(folder, NAME), 'utf8').catch(() => '');
    const made = new Map<string, string>();
    for (const line of text.split('\n')) {
      try {
        const { id, made: of } = JSON.parse(line) as { id?: unknown; made?: unknown };
        if (typeof id === 'string' && typeof of === 'string') made.set(id, of);
      } catch {}
    }
    const list = new DoneList(folder, key, format, made);
    await writeOutput(
      list.#file,
      [...made].map(([id, of]) => lineOf(id, of)),
    );
    return list;
  }

  /** Whether an item was made of the same with the same settings, its outputs are there and no input is newer. */
  async has(item: BatchItem): Promise<boolean> {
    if (this.#made.get(item.id) !== this.#of(item)) return false;
    const times = async (paths: readonly string[]) =>
      Promise.all(paths.map(async (path) => (await stat(path).catch(() => undefined))?.mtimeMs));
    const made = await times(outputsOf(item.id, this.#folder, this.#format));
    if (made.includes(undefined)) return false;
    const read = await times(item.paths);
    return read.every((time) => time !== undefined && made.every((output) => output! >= time));
  }

  add(item: BatchItem): void {
    appendFileSync(this.#file, lineOf(item.id, this.#of(item)));
  }

  #of({ paths }: BatchItem): string {
    const all = JSON.stringify([this.#key, ...paths.map((path) => resolve(path))]);
    return createHash('sha256').update(all).digest('hex').slice(0, 16);
  }
}

function lineOf(id: string, made: string): string {
  return `${JSON.stringify({ id, made })}\n`;
}
