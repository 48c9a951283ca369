import { type BigIntStats, fstatSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { MuqabalaError } from '@muqabala/core/problems';
import { placeOf } from './read.ts';
import { targetOf } from './target.ts';

/**
 * Refuses outputs that are inputs too, under whatever name: a link, a path of another form, or a stream (`-`) that the
 * shell has led into the file. Throws `output-is-input`.
 */
export async function refuseOverInputs(
  outputs: readonly string[],
  inputs: ReadonlyArray<string | undefined>,
): Promise<void> {
  const known = new Map<string, string>();
  const given = inputs.filter((input) => input !== undefined);
  // Together: a busy machine lets each wait for its turn.
  const [ofInputs, ofOutputs] = await Promise.all([
    Promise.all(given.map((input) => keysOf(input, 0))),
    Promise.all(outputs.map((output) => keysOf(output, 1))),
  ]);
  for (const [i, input] of given.entries()) for (const key of ofInputs[i]!) known.set(key, input);
  for (const [i, output] of outputs.entries()) {
    const input = ofOutputs[i]!.map((key) => known.get(key)).find((one) => one !== undefined);
    if (input === undefined) continue;
    throw new MuqabalaError({
      code: 'output-is-input',
      place: output === '-' ? 'standard output' : output,
      message: output === input ? 'This is an input too.' : `This is the same file as the input ${placeOf(input)}.`,
      remedy: 'Choose another name for the output; writing over the input would destroy it.',
    });
  }
}

/** Refuses outputs of one command that would go into one file, under whatever names. Throws `output-twice`. */
export async function refuseSameOutputs(outputs: ReadonlyArray<string | undefined>): Promise<void> {
  const known = new Set<string>();
  for (const output of outputs) {
    if (output === undefined) continue;
    const keys = await keysOf(output, 1);
    if (keys.some((key) => known.has(key)))
      throw new MuqabalaError({
        code: 'output-twice',
        place: output === '-' ? 'standard output' : output,
        message: 'Two outputs would go into this file.',
        remedy: 'Give each a name of its own.',
      });
    for (const key of keys) known.add(key);
  }
}

/**
 * What a file is known by: its number on the disk when it is an ordinary file, and its real path, which a file that is
 * still to be written has too.
 */
async function keysOf(path: string, descriptor: 0 | 1): Promise<string[]> {
  const found = path === '-' ? descriptorStats(descriptor) : await stat(path, { bigint: true }).catch(() => undefined);
  if (found !== undefined && !found.isFile()) return [];
  const number = found === undefined || found.ino === 0n ? [] : [`${found.dev}:${found.ino}`];
  const real = path === '-' ? undefined : await targetOf(path).catch(() => resolve(path));
  return real === undefined ? number : [...number, real];
}

function descriptorStats(descriptor: 0 | 1): BigIntStats | undefined {
  try {
    return fstatSync(descriptor, { bigint: true });
  } catch {
    return undefined;
  }
}
