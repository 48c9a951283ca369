import { createHash } from 'node:crypto';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import type { TextInput } from '@muqabala/core';
import { MuqabalaError } from '@muqabala/core/problems';
import { readBytes } from './read.ts';
import { readTextFile, type TextSettings, type TextsRead } from './texts.ts';

/** The schema that the JSON of a corpus manifest names. */
export const MANIFEST = 'muqabala/corpus-manifest';

/** Texts of a manifest, and what a person should know of them. */
export interface ManifestTexts extends TextsRead {
  readonly warnings: readonly string[];
}

/** Reads the texts that a corpus manifest names with what it says of each, in the order of `manifestTexts`. */
export async function readManifestTexts(data: unknown, path: string, settings: TextSettings): Promise<ManifestTexts> {
  const { manifestTexts, parseManifest } = await import('@muqabala/evaluate');
  const home = path === '-' ? '.' : dirname(path);
  const inputs: TextInput[] = [];
  const places: string[] = [];
  const warnings: string[] = [];
  const seen = new Set<string>();
  for (const { file, sha256, ...text } of manifestTexts(parseManifest(data, path))) {
    if (seen.has(text.id)) throw broken(path, `The id ${text.id} stands twice.`, 'Give every text an id of its own.');
    seen.add(text.id);
    const inside = normalize(file);
    if (isAbsolute(inside) || inside.split(/[\\/]/)[0] === '..')
      throw broken(path, `The file ${file} of ${text.id} lies outside.`, 'Name a file beside the manifest.');
    const place = join(home, inside);
    if (
      createHash('sha256')
        .update(await readBytes(place))
        .digest('hex') !== sha256
    )
      warnings.push(`${place}: This is another text than the manifest was made for (its sha256 differs).`);
    inputs.push({
      ...(await readTextFile(place, settings)),
      ...text,
      ...(settings.date === undefined ? {} : { date: settings.date }),
    });
    places.push(place);
  }
  return { texts: inputs, places, warnings };
}

function broken(place: string, message: string, remedy: string): MuqabalaError {
  return new MuqabalaError({ code: 'manifest-invalid', place, message, remedy });
}
