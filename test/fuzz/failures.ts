import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Data } from './fuzzer.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, 'node_modules/.cache/muqabala/fuzz');
/** Longer inputs are cut in print; the file has them whole. */
const PRINTED = 1000;

/** Which input of which run of which fuzzer. */
export interface Which {
  readonly name: string;
  readonly seed: number;
  readonly n: number;
}

/**
 * Keeps a failing input in a file of its own, over what the same input was before it was made smaller, and returns the
 * file's name.
 */
export function keepInput({ name, seed, n }: Which, input: Data, error: string): string {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}-${seed}-${n}.json`);
  writeFileSync(path, `${JSON.stringify({ fuzzer: name, seed, n, error, input }, null, 1)}\n`);
  return relative(ROOT, path);
}

export function readInput(path: string): { readonly fuzzer: string; readonly input: Data } {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Prints a fault with its input, ready to paste into a test. */
export function printFault({ name, seed, n }: Which, input: Data, error: string, path: string, note: string): void {
  const whole = JSON.stringify(input);
  const shown = whole.length > PRINTED ? `${whole.slice(0, PRINTED)}… (whole in ${path})` : whole;
  console.error(
    `\n${name}, seed ${seed}, input ${n}: ${error}\n  input of ${whole.length} characters, ${note}:\n  ${shown}\n  again: npm run fuzz -- --again ${path}`,
  );
}
